import { digits, firstForeign, letters, type Reading, type Scheme } from './model.ts';

const categories = 'UJZ';

/** 0–9 for digits; letters count from 10 (A) and skip the multiples of 11. */
function characterValue(character: string): number {
  const index = letters.indexOf(character);
  if (index < 0) return digits.indexOf(character);
  return 10 + index + Math.floor((index + 9) / 10);
}

/** Weighted sum of the first ten characters modulo 11; the check digit is this modulo 10, so remainder 10 is written 0. */
export function containerRemainder(body: string): number {
  const sum = [...body].reduce((total, character, index) => total + characterValue(character) * 2 ** index, 0);
  return sum % 11;
}

function read(compact: string): Reading {
  if (compact.length !== 11) return { ok: false, flaw: 'length', expected: '11' };
  const foreign = firstForeign(compact, (index) => (index < 4 ? letters : digits));
  if (foreign !== undefined) return { ok: false, flaw: 'character', position: foreign };
  if (!categories.includes(compact.charAt(3))) return { ok: false, flaw: 'category', position: 4, expected: 'U, J, Z' };
  const expected = String(containerRemainder(compact.slice(0, 10)) % 10);
  if (compact.charAt(10) !== expected) return { ok: false, flaw: 'check_digit', position: 11, expected };
  return {
    ok: true,
    canonical: compact,
    parts: {
      ownerCode: compact.slice(0, 3),
      categoryIdentifier: compact.slice(3, 4),
      serialNumber: compact.slice(4, 10),
      checkDigit: compact.slice(10),
    },
  };
}

/** Freight container number (集装箱箱号). */
export const iso6346: Scheme = {
  name: 'iso6346',
  names: { zh: '集装箱箱号', en: 'container number' },
  basis: {
    rule: 'identifier.iso6346',
    version: '2022',
    source: 'ISO 6346:2022',
    text: {
      zh: '箱主代码 3 个字母、设备识别码 U/J/Z、顺序号 6 位、校验码（模 11，余 10 记 0）',
      en: '3 letters of the owner, category U, J or Z, 6 digits, check digit modulo 11 (10 is written 0)',
    },
  },
  separators: /[\s-]/g,
  looksLike: (compact) => /^[A-Z]{4}\d{5,8}$/.test(compact) || /^[A-Z]{3}[0-9A-Z]\d{7}$/.test(compact),
  read,
};
