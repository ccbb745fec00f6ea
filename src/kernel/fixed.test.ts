import { describe, expect, test } from 'vitest';
import { formatFixed, parseFixed } from './fixed.ts';
import { formatMoney, formatPrice, money, parseMoney, parsePrice } from './money.ts';
import { formatQuantity, parsePositiveQuantity, parseQuantity, quantity } from './quantity.ts';
import type { Result } from './result.ts';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.refusal.code);

describe('reading numbers', () => {
  test.each([
    ['0', 0n],
    ['1233.1', 123_310_000n],
    ['+1', 100_000n],
    ['-0.00001', -1n],
    [' 7 ', 700_000n],
    ['0001.50', 150_000n],
    ['1.000000000', 100_000n],
    ['9999999999999.99999', 999_999_999_999_999_999n],
  ])('%s is read exactly', (text, scaled) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value: scaled });
  });

  test.each(['', '.', '1.', '.5', '1,000', '1e3', '0x10', '１２', '1 2', 'NaN', '--1', '1.2.3', '1\n2'])(
    '%j is not a number',
    (text) => {
      expect(codeOf(parseQuantity(text))).toBe('number_malformed');
    },
  );

  test('six decimals are refused, not rounded', () => {
    expect(codeOf(parseQuantity('1.000001'))).toBe('number_too_many_decimals');
    expect(codeOf(parseMoney('1.001'))).toBe('number_too_many_decimals');
    expect(codeOf(parsePrice('1.00001'))).toBe('number_too_many_decimals');
  });

  test('fourteen digits before the point are refused; leading zeros are no digits', () => {
    expect(codeOf(parseQuantity('10000000000000'))).toBe('number_too_large');
    expect(codeOf(parseQuantity('00000000000000000001'))).toBe('accepted');
    expect(codeOf(parseMoney('1000000000000000'))).toBe('number_too_large');
    expect(codeOf(parsePrice('100000000000000'))).toBe('number_too_large');
  });

  test.each(['0', '-1', '0.00000'])('%s is no quantity of goods', (text) => {
    expect(codeOf(parsePositiveQuantity(text))).toBe('quantity_not_positive');
  });
});

describe('writing numbers', () => {
  test('keeps every decimal', () => {
    expect(formatQuantity(63_333_470n)).toBe('633.33470');
    expect(formatMoney(792_260n)).toBe('7922.60');
    expect(formatPrice(39_000n)).toBe('3.9000');
  });

  test.each([
    [0n, 2, '0.00'],
    [-1n, 2, '-0.01'],
    [5n, 0, '5'],
    [-5n, 0, '-5'],
    [123n, 5, '0.00123'],
  ])('%d with %d decimals is %s', (scaled, decimals, text) => {
    expect(formatFixed(scaled, decimals)).toBe(text);
  });
});

describe('constants in code', () => {
  test('that the form cannot hold are a bug', () => {
    expect(() => quantity('1.000001')).toThrow('not a quantity');
    expect(() => money('one')).toThrow('not an amount of money');
  });

  test('may be whole numbers', () => {
    expect([quantity(2), money(2)]).toEqual([200_000n, 200n]);
  });
});

test('a form without decimals reads whole numbers only', () => {
  const form = { decimals: 0, integerDigits: 3 };
  expect(parseFixed('999', form)).toEqual({ ok: true, value: 999n });
  expect(codeOf(parseFixed('1.5', form))).toBe('number_too_many_decimals');
});
