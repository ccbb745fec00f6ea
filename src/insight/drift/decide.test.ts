import { describe, expect, test } from 'vitest';
import { quantity } from '../../kernel/index.ts';
import { rateOne } from '../../primitives/rules/index.ts';
import { addSums, driftBeginsAt, estimateDrift, squareRoot, unitConsumption } from './decide.ts';
import type { DriftSums } from './model.ts';
import { studentQuantile } from './student.ts';

/** Sums of pairs of declared and actual consumption, each for 100 of product. */
function sumsOf(pairs: ReadonlyArray<readonly [string, string]>): DriftSums {
  return addSums(
    pairs.map(([x, y]) => {
      const [declared, actual] = [quantity(x), quantity(y)];
      return {
        productions: 1,
        produced: quantity('100'),
        declared,
        actual,
        declaredSquares: declared * declared,
        crossProducts: declared * actual,
        actualSquares: actual * actual,
      };
    }),
  );
}

/** The same interval in floating point, from the textbook's formula. */
function textbook(pairs: ReadonlyArray<readonly [number, number]>, t: number) {
  const n = pairs.length;
  const x = pairs.reduce((sum, [each]) => sum + each, 0);
  const y = pairs.reduce((sum, [, each]) => sum + each, 0);
  const ratio = y / x;
  const squares = pairs.reduce((sum, [dx, dy]) => sum + (dy - ratio * dx) ** 2, 0);
  return { ratio, half: t * Math.sqrt(((n / (n - 1)) * squares) / x ** 2) };
}

describe('the interval', () => {
  const pairs = [
    ['67.2', '68.1'],
    ['134.4', '137.2'],
    ['67.2', '67.9'],
    ['201.6', '205.3'],
    ['67.2', '69'],
  ] as const;

  test('is the textbook’s, to nine digits', () => {
    const { ratio, low, high } = estimateDrift(sumsOf(pairs));
    const expected = textbook(
      pairs.map(([x, y]) => [Number(x), Number(y)] as const),
      2.776,
    );
    const told = (value: bigint | null) => Number(value) / Number(rateOne);
    expect(told(ratio)).toBeCloseTo(expected.ratio, 9);
    expect(told(high) - told(low)).toBeCloseTo(2 * expected.half, 8);
  });

  test('lies whole above what is declared: a drift', () => {
    expect(estimateDrift(sumsOf(pairs)).verdict).toBe('above');
  });

  test('lies whole below', () => {
    const less = pairs.map(([x, y]) => [y, x] as const);
    expect(estimateDrift(sumsOf(less)).verdict).toBe('below');
  });

  test('that touches the declared consumption proves nothing, however far its middle is off', () => {
    const scattered = [
      ['100', '90'],
      ['100', '130'],
      ['100', '101'],
    ] as const;
    expect(estimateDrift(sumsOf(scattered)).verdict).toBe('holds');
  });

  test('a drift smaller than what is tolerated is none, however sure', () => {
    const sure = Array.from({ length: 30 }, () => ['100', '100.4'] as const);
    expect(estimateDrift(sumsOf(sure)).verdict).toBe('holds');
    const more = Array.from({ length: 30 }, () => ['100', '100.6'] as const);
    expect(estimateDrift(sumsOf(more)).verdict).toBe('above');
  });

  test('one production has no bounds, two are too few, a material outside the bill has no ratio', () => {
    expect(estimateDrift(sumsOf([['100', '120']]))).toMatchObject({ low: null, verdict: 'too_few' });
    expect(
      estimateDrift(
        sumsOf([
          ['100', '120'],
          ['100', '120'],
        ]),
      ).verdict,
    ).toBe('too_few');
    expect(estimateDrift(sumsOf([['0', '5']]))).toMatchObject({ ratio: null, verdict: 'not_in_bill' });
  });

  test('a material never used although the bill names it', () => {
    const unused = Array.from({ length: 4 }, () => ['100', '0'] as const);
    expect(estimateDrift(sumsOf(unused))).toMatchObject({ ratio: 0n, high: 0n, verdict: 'below' });
  });
});

describe('since when', () => {
  const run = (values: readonly string[]) =>
    values.map((actual) => ({ declared: quantity('100'), actual: quantity(actual) }));
  const steady = ['100.1', '99.8', '100.2', '99.9', '100.1', '99.9', '100', '100.2', '99.8', '100'];

  test('a step is found at its first production', () => {
    expect(driftBeginsAt(run([...steady, '102.1', '101.9', '102.2', '102', '101.8', '102.1']))).toBe(10);
  });

  test('a step downwards too', () => {
    expect(driftBeginsAt(run([...steady, '97.9', '98.1', '98', '97.8', '98.2']))).toBe(10);
  });

  test('what only scatters raises no alarm, nor do too few productions', () => {
    expect(driftBeginsAt(run([...steady, ...steady]))).toBeNull();
    expect(driftBeginsAt(run(['150', '150']))).toBeNull();
  });

  test('without any scatter the first production beyond what is tolerated', () => {
    expect(driftBeginsAt(run(['101', '101', '101']))).toBe(0);
    expect(driftBeginsAt(run(['100.4', '100.4', '100.4']))).toBeNull();
  });

  test('productions of a material outside the bill are passed over', () => {
    const outside = { declared: 0n, actual: quantity('3') };
    expect(driftBeginsAt([outside, ...run(['101', '101', '101'])])).toBe(1);
  });
});

test('quantiles of the table', () => {
  expect([1, 2, 30, 31, 59, 60, 1000].map((degrees) => studentQuantile(degrees))).toEqual(
    [12706, 4303, 2042, 2042, 2021, 2000, 1980].map(BigInt),
  );
});

test('roots are whole and never too big', () => {
  for (const value of [0n, 1n, 2n, 3n, 4n, 99n, 100n, 10n ** 40n, 10n ** 40n - 1n]) {
    const root = squareRoot(value);
    expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
  }
});

test('unit consumption of golden case G3', () => {
  expect(unitConsumption(quantity('6719.79167'), quantity('10000'))).toBe(6_719_791_670n);
});
