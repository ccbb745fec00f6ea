import { divideHalfUp, type Quantity } from '../../kernel/index.ts';
import { rateOne, type ScaledRate } from '../../primitives/rules/index.ts';
import { limits } from './limits.ts';
import type { DriftEstimate, DriftSums, Verdict } from './model.ts';
import { studentQuantile } from './student.ts';

/**
 * Actual over declared consumption as a ratio of sums, with its 95 % confidence interval: variance of the ratio
 * estimator (Cochran, Sampling Techniques, 3rd ed., chapter 6), Student's t with n − 1 degrees of freedom. Exact
 * integers throughout; the one root is taken last.
 */
export function estimateDrift(sums: DriftSums): DriftEstimate {
  const { declared, actual, productions } = sums;
  if (declared === 0n) return { ratio: null, low: null, high: null, verdict: 'not_in_bill' };
  const ratio = divideHalfUp(actual * rateOne, declared);
  if (productions < 2) return { ratio, low: null, high: null, verdict: 'too_few' };
  const half = halfWidth(sums);
  const low = ratio > half ? ratio - half : 0n;
  const high = ratio + half;
  return { ratio, low, high, verdict: verdictOf(productions, low, high) };
}

function verdictOf(productions: number, low: ScaledRate, high: ScaledRate): Verdict {
  if (productions < limits.minimumProductions) return 'too_few';
  if (low > rateOne + limits.toleratedDrift) return 'above';
  if (high < rateOne - limits.toleratedDrift) return 'below';
  return 'holds';
}

function halfWidth(sums: DriftSums): ScaledRate {
  const { declared: x, actual: y, productions } = sums;
  // Σ (y·X − Y·x)²: the residuals about the ratio, times the sum of what was declared.
  const residuals = sums.actualSquares * x * x - 2n * x * y * sums.crossProducts + y * y * sums.declaredSquares;
  const t = studentQuantile(productions - 1);
  const n = BigInt(productions);
  return squareRoot((t * t * rateOne * rateOne * n * residuals) / (1_000_000n * (n - 1n) * x ** 4n));
}

/** The largest integer whose square does not exceed `value` ≥ 0 (Newton's method). */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** Consumption of one unit of product, in 10⁻¹⁰. */
export function unitConsumption(consumed: Quantity, produced: Quantity): ScaledRate {
  return divideHalfUp(consumed * rateOne, produced);
}

export function addSums(all: readonly DriftSums[]): DriftSums {
  const total = (pick: (sums: DriftSums) => bigint) => all.reduce((sum, each) => sum + pick(each), 0n);
  return {
    productions: all.reduce((sum, each) => sum + each.productions, 0),
    produced: total((each) => each.produced),
    declared: total((each) => each.declared),
    actual: total((each) => each.actual),
    declaredSquares: total((each) => each.declaredSquares),
    crossProducts: total((each) => each.crossProducts),
    actualSquares: total((each) => each.actualSquares),
  };
}

interface Observed {
  readonly declared: Quantity;
  readonly actual: Quantity;
}

/**
 * Where a drift began: Page's cumulative sum chart (Page 1954, Biometrika 41) of actual over declared consumption against
 * the bill itself, production by production in time order, both sides. The spread is the mean moving range over 1.128, so
 * that a step does not widen it (Montgomery, Statistical Quality Control, section 9.1). The index of the first production
 * of the run that raised the alarm; null when no alarm was raised.
 */
export function driftBeginsAt(productions: readonly Observed[]): number | null {
  const told = productions.flatMap(({ declared, actual }, index) =>
    declared === 0n ? [] : [{ index, off: divideHalfUp(actual * rateOne, declared) - rateOne }],
  );
  if (told.length < limits.minimumProductions) return null;
  const spread = spreadOf(told.map(({ off }) => off));
  const slack = (spread * limits.slackHundredths) / 100n + limits.toleratedDrift;
  const alarm = (spread * limits.alarmHundredths) / 100n;
  const over = firstAlarm(told, slack, alarm);
  const under = firstAlarm(
    told.map(({ index, off }) => ({ index, off: -off })),
    slack,
    alarm,
  );
  if (over === null || under === null) return over ?? under;
  return Math.min(over, under);
}

function spreadOf(values: readonly bigint[]): bigint {
  let ranges = 0n;
  values.forEach((value, at) => {
    const before = values[at - 1] ?? value;
    ranges += value > before ? value - before : before - value;
  });
  return (ranges * 1000n) / (BigInt(values.length - 1) * 1128n);
}

function firstAlarm(
  told: ReadonlyArray<{ readonly index: number; readonly off: bigint }>,
  slack: bigint,
  alarm: bigint,
): number | null {
  let sum = 0n;
  let began: number | null = null;
  for (const { index, off } of told) {
    sum += off - slack;
    if (sum <= 0n) {
      sum = 0n;
      began = null;
      continue;
    }
    began ??= index;
    if (sum > alarm) return began;
  }
  return null;
}
