import { accept, andThen, type Day, daysBetween, type Money, type Result } from '../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type Law,
  parameterOn,
  rateOne,
  ruleOn,
  type ScaledRate,
} from '../../primitives/rules/index.ts';
import { integerOfParameter, measureOn, rateOfParameter } from './parameters.ts';
import { refuse } from './refusals.ts';
import { roundingOn } from './rounding.ts';
import { interestRule } from './rules.ts';

/** Deferred interest (缓税利息) on a tax from the day it was deferred to the day the payment notice is issued. */
export interface InterestQuestion {
  readonly tax: Money;
  readonly from: Day;
  readonly to: Day;
}

export interface Interest {
  readonly days: number;
  readonly rate: ScaledRate;
  readonly interest: Money;
  /** The law of the day of the notice waives all of it. */
  readonly waived: boolean;
  readonly basis: readonly BasisEntry[];
}

/** One of several taxes that were deferred, each from its own day. */
export interface DeferredTax {
  readonly tax: Money;
  readonly from: Day;
}

/**
 * Tax × days × yearly rate ÷ days of the year, by the law of the day of the notice (regime D.6); the first day is not
 * counted. Refusals: `interest_period_reversed`, those of the parameters `interest.*` and `duty.rounding_unit`.
 */
export function deferredInterest({ tax, from, to }: InterestQuestion, law: Law): Result<Interest> {
  return andThen(deferredInterestOfAll([{ tax, from }], to, law), (found) =>
    accept({ days: daysBetween(from, to), ...found }),
  );
}

/** The same on several taxes of one notice, each counted from its own day; their sum is rounded once. Refusals as above. */
export function deferredInterestOfAll(
  taxes: readonly DeferredTax[],
  to: Day,
  law: Law,
): Result<Omit<Interest, 'days'>> {
  const reversed = taxes.find(({ from }) => to < from);
  if (reversed) return refuse('interest_period_reversed', { from: reversed.from, to });
  const annualRate = parameterOn(law.parameters, 'interest.annual_rate', to);
  if (!annualRate.ok) return annualRate;
  const yearDays = parameterOn(law.parameters, 'interest.year_days', to);
  if (!yearDays.ok) return yearDays;
  const rounding = roundingOn(to, law);
  if (!rounding.ok) return rounding;
  const waiver = measureOn('interest.waived_share', to, law);
  if (!waiver.ok) return waiver;

  const rate = rateOfParameter(annualRate.value);
  const collectedShare = waiver.value ? rateOne - rateOfParameter(waiver.value) : rateOne;
  const taxDays = taxes.reduce((sum, { tax, from }) => sum + tax * BigInt(daysBetween(from, to)), 0n);
  const cited = [annualRate.value, yearDays.value, ...(waiver.value ? [waiver.value] : [])];
  return accept({
    rate,
    interest: rounding.value.round([
      taxDays * rate * collectedShare,
      integerOfParameter(yearDays.value) * rateOne * rateOne,
    ]),
    waived: collectedShare === 0n,
    basis: [ruleOn(interestRule, to), ...cited.map(basisOfParameter), rounding.value.basis],
  });
}
