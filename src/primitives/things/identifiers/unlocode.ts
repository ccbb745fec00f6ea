import { firstForeign, letters, type Reading, type Scheme } from './model.ts';

/** 0 and 1 are not used: they look like O and I. */
const locationAlphabet = `${letters}23456789`;

function read(compact: string): Reading {
  if (compact.length !== 5) return { ok: false, flaw: 'length', expected: '5' };
  const position = firstForeign(compact, (index) => (index < 2 ? letters : locationAlphabet));
  if (position !== undefined) return { ok: false, flaw: 'character', position };
  return {
    ok: true,
    canonical: compact,
    parts: { country: compact.slice(0, 2), location: compact.slice(2) },
  };
}

/** United Nations code for trade and transport locations (联合国口岸及相关地点代码). */
export const unlocode: Scheme = {
  name: 'unlocode',
  names: { zh: '联合国口岸代码', en: 'UN/LOCODE' },
  basis: {
    rule: 'identifier.unlocode',
    version: '2024',
    source: 'UNECE Recommendation No. 16',
    text: {
      zh: '国家代码 2 个字母，地点 3 位（字母或 2–9）；本校验不查该地点是否收录',
      en: '2 letters of the country, 3 characters of the place (letters or 2–9); whether the place is listed is not looked up',
    },
  },
  separators: /\s/g,
  looksLike: (compact) => /^[A-Z]{2}[0-9A-Z]{3}$/.test(compact),
  read,
};
