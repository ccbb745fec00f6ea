import { expect, test } from 'vitest';
import { perMille, sumOf, textOf, unitsOf } from './exact.ts';

test.each([
  ['0', 0n],
  ['12.5', 1_250_000n],
  ['-0.00001', -1n],
  ['9007199254740993.12345', 900_719_925_474_099_312_345n],
  ['1.234567', null],
  ['ten', null],
])('unitsOf(%s)', (text, units) => {
  expect(unitsOf(text)).toBe(units);
});

test('sums stay exact', () => {
  expect(sumOf(['0.1', '0.2', 'n/a'])).toBe('0.30000');
  expect(textOf(-1n)).toBe('-0.00001');
});

test('shares are for drawing', () => {
  expect([perMille(1n, 3n), perMille(5n, 0n), perMille(2n, 2n)]).toEqual([333, 0, 1000]);
});
