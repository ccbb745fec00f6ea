import { digits, firstForeign, type Reading, type Scheme } from './model.ts';

const lengths = [2, 4, 6, 8, 10];
const lastChapter = 97;
/** Kept free by the convention for later use. */
const reservedChapter = 77;

function read(compact: string): Reading {
  const position = firstForeign(compact, () => digits);
  if (position !== undefined) return { ok: false, flaw: 'character', position };
  if (!lengths.includes(compact.length)) return { ok: false, flaw: 'length', expected: lengths.join(', ') };
  const chapter = Number(compact.slice(0, 2));
  if (chapter < 1 || chapter > lastChapter || chapter === reservedChapter) {
    return { ok: false, flaw: 'chapter', position: 1 };
  }
  if (compact.slice(2, 4) === '00') return { ok: false, flaw: 'heading', position: 3 };
  const names = ['chapter', 'heading', 'subheading', 'tariffItem', 'statisticalCode'];
  const known = lengths.filter((length) => length <= compact.length);
  const parts = Object.fromEntries(known.map((length, index) => [names[index] ?? '', compact.slice(0, length)]));
  return { ok: true, canonical: compact, parts };
}

/** Commodity code (商品编码): HS to six digits, the Chinese tariff to eight, the declaration to ten. */
export const hs: Scheme = {
  name: 'hs',
  names: { zh: '商品编码（HS）', en: 'commodity code (HS)' },
  basis: {
    rule: 'identifier.hs',
    version: '2022',
    source: '商品名称及编码协调制度（2022年版）；中华人民共和国进出口税则',
    text: {
      zh: '2、4、6、8 或 10 位数字；章 01–97，第 77 章保留；本校验不查该编码是否在用',
      en: '2, 4, 6, 8 or 10 digits; chapters 01–97, 77 is reserved; whether the code is in use is not looked up',
    },
  },
  separators: /[\s.]/g,
  looksLike: (compact) => /^\d{1,10}$/.test(compact),
  read,
};
