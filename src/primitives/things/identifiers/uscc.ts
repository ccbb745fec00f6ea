import { digits, firstForeign, type Reading, type Scheme } from './model.ts';

/** 31 characters: digits and capital letters without I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character (校验码) of the first 17: weights are the powers of 3, the weighted sum is a multiple of 31. */
export function usccCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % alphabet.length;
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

function read(compact: string): Reading {
  if (compact.length !== 18) return { ok: false, flaw: 'length', expected: '18' };
  const position = firstForeign(compact, (index) => (index >= 2 && index < 8 ? digits : alphabet));
  if (position !== undefined) return { ok: false, flaw: 'character', position };
  const expected = usccCheckCharacter(compact.slice(0, 17));
  if (compact.charAt(17) !== expected) return { ok: false, flaw: 'check_digit', position: 18, expected };
  return {
    ok: true,
    canonical: compact,
    parts: {
      registrationAuthority: compact.slice(0, 1),
      category: compact.slice(1, 2),
      divisionCode: compact.slice(2, 8),
      organisationCode: compact.slice(8, 17),
      checkCharacter: compact.slice(17),
    },
  };
}

/** Unified social credit code (统一社会信用代码) of Chinese organisations. */
export const uscc: Scheme = {
  name: 'uscc',
  names: { zh: '统一社会信用代码', en: 'unified social credit code' },
  basis: {
    rule: 'identifier.uscc',
    version: '2015',
    source: 'GB 32100-2015',
    text: {
      zh: '18 位：登记管理部门、机构类别、行政区划码 6 位、主体标识码 9 位、校验码（模 31）',
      en: '18 characters: registration authority, category, 6 digits of division, 9 of organisation, check character modulo 31',
    },
  },
  separators: /[\s-]/g,
  looksLike: (compact) => /^[0-9A-Z]{18}$/.test(compact),
  read,
};
