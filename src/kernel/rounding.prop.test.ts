import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideHalfEven, divideHalfUp, splitByWeights } from './rounding.ts';

const amount = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 18n });
const natural = fc.bigInt({ min: 0n, max: 10n ** 18n });
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

describe('division', () => {
  test('half up is never further from the truth than a half', () => {
    fc.assert(
      fc.property(amount, positive, (numerator, denominator) => {
        const error = magnitude(divideHalfUp(numerator, denominator) * denominator - numerator);
        expect(2n * error <= denominator).toBe(true);
      }),
    );
  });

  test('half up treats both signs alike', () => {
    fc.assert(
      fc.property(amount, positive, (numerator, denominator) => {
        expect(divideHalfUp(-numerator, denominator)).toBe(-divideHalfUp(numerator, denominator));
      }),
    );
  });

  test('half even differs from half up only on a tie, and then it is even', () => {
    fc.assert(
      fc.property(natural, fc.bigInt({ min: 1n, max: 50n }), (numerator, denominator) => {
        const even = divideHalfEven(numerator, denominator);
        if (2n * (numerator % denominator) === denominator) expect(even % 2n).toBe(0n);
        else expect(even).toBe(divideHalfUp(numerator, denominator));
      }),
    );
  });
});

describe('split', () => {
  const weights = fc.array(natural, { minLength: 1, maxLength: 40 }).filter((list) => list.some((one) => one > 0n));

  test('parts add up to the total, whatever the sign of the total', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const parts = splitByWeights(total, list);
        expect(parts).toHaveLength(list.length);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
      }),
    );
  });

  test('every part is less than one away from its share, and none is below zero', () => {
    fc.assert(
      fc.property(natural, weights, (total, list) => {
        const sum = list.reduce((a, b) => a + b, 0n);
        splitByWeights(total, list).forEach((part, index) => {
          expect(magnitude(part * sum - total * (list[index] ?? 0n)) <= sum).toBe(true);
          expect(part >= 0n).toBe(true);
        });
      }),
    );
  });

  test('to take all at once is to take it step by step: the last step leaves nothing', () => {
    fc.assert(
      fc.property(natural, fc.array(positive, { minLength: 1, maxLength: 12 }), (value, steps) => {
        let left = { quantity: steps.reduce((a, b) => a + b, 0n), value };
        for (const step of steps) {
          const [taken = 0n] = splitByWeights(left.value, [step, left.quantity - step]);
          left = { quantity: left.quantity - step, value: left.value - taken };
        }
        expect(left).toEqual({ quantity: 0n, value: 0n });
      }),
    );
  });
});
