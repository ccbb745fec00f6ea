import { describe, expect, test } from 'vitest';
import { AssertionError } from './assert.ts';
import { divideHalfEven, divideHalfUp, splitByWeights } from './rounding.ts';

describe('half up', () => {
  test.each([
    [5n, 2n, 3n],
    [4n, 3n, 1n],
    [5n, 3n, 2n],
    [0n, 7n, 0n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [-1n, 3n, 0n],
  ])('%d / %d is %d', (numerator, denominator, rounded) => {
    expect(divideHalfUp(numerator, denominator)).toBe(rounded);
  });

  test('never divides by zero', () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow(AssertionError);
  });
});

describe('half even', () => {
  test.each([
    [1n, 2n, 0n],
    [3n, 2n, 2n],
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [8n, 3n, 3n],
    [7n, 3n, 2n],
  ])('%d / %d is %d', (numerator, denominator, rounded) => {
    expect(divideHalfEven(numerator, denominator)).toBe(rounded);
  });

  test.each([
    [-1n, 2n],
    [1n, 0n],
    [1n, -2n],
  ])('does not take %d / %d', (numerator, denominator) => {
    expect(() => divideHalfEven(numerator, denominator)).toThrow(AssertionError);
  });
});

describe('split', () => {
  test('gives what rounding leaves to the part in which it falls, not to the last', () => {
    expect(splitByWeights(100n, [1n, 1n, 1n])).toEqual([33n, 34n, 33n]);
    expect(splitByWeights(1n, [1n, 1n, 1n])).toEqual([0n, 1n, 0n]);
  });

  test('gives nothing to a weight of nothing', () => {
    expect(splitByWeights(10n, [0n, 1n, 0n])).toEqual([0n, 10n, 0n]);
  });

  test('takes 2,000 of 4,894 sets as the golden case does', () => {
    expect(splitByWeights(1_938_660n, [2_000n, 2_894n])).toEqual([792_260n, 1_146_400n]);
  });

  test('needs something to split by', () => {
    expect(() => splitByWeights(1n, [])).toThrow(AssertionError);
    expect(() => splitByWeights(1n, [0n])).toThrow(AssertionError);
  });
});
