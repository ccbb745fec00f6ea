import { assert } from './assert.ts';

/**
 * `numerator / denominator` rounded half away from zero ("half up" of customs practice for amounts ≥ 0).
 * Multiply first, call this once, last.
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  assert(denominator !== 0n, 'division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** `numerator / denominator` rounded half to even (the customs window sums merged lines this way). */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n && numerator >= 0n, 'half-even division takes amounts that are not negative');
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/**
 * Splits `total` in proportion to `weights` by cumulative rounding: part k is the rounded share of the first
 * k weights less the rounded share of the first k − 1, so the parts add up to the total exactly.
 * The sum of the weights must be positive.
 */
export function splitByWeights(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  assert(sum > 0n, 'a split needs a positive sum of weights');
  let weightSoFar = 0n;
  let givenSoFar = 0n;
  return weights.map((weight) => {
    weightSoFar += weight;
    const upToHere = divideHalfUp(total * weightSoFar, sum);
    const part = upToHere - givenSoFar;
    givenSoFar = upToHere;
    return part;
  });
}
