import { accept, type Day, daysBetween, type Money, type Result } from '../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type Law,
  type ParameterValue,
  parameterOn,
  rateOne,
  ruleOn,
  type ScaledRate,
} from '../../primitives/rules/index.ts';
import { integerOfParameter, rateOfParameter } from './parameters.ts';
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

/**
 * Tax × days × yearly rate ÷ days of the year, by the law of the day of the notice (regime D.6); the first day is not
 * counted. Refusals: `interest_period_reversed`, those of the parameters `interest.*` and `duty.rounding_unit`.
 */
export function deferredInterest({ tax, from, to }: InterestQuestion, law: Law): Result<Interest> {
  if (to < from) return refuse('interest_period_reversed', { from, to });
  const annualRate = parameterOn(law.parameters, 'interest.annual_rate', to);
  if (!annualRate.ok) return annualRate;
  const yearDays = parameterOn(law.parameters, 'interest.year_days', to);
  if (!yearDays.ok) return yearDays;
  const rounding = roundingOn(to, law);
  if (!rounding.ok) return rounding;
  const waiver = waiverOn(to, law);
  if (!waiver.ok) return waiver;

  const days = daysBetween(from, to);
  const rate = rateOfParameter(annualRate.value);
  const collectedShare = waiver.value ? rateOne - rateOfParameter(waiver.value) : rateOne;
  const amount = tax * BigInt(days) * rate * collectedShare;
  const cited = [annualRate.value, yearDays.value, ...(waiver.value ? [waiver.value] : [])];
  return accept({
    days,
    rate,
    interest: rounding.value.round([amount, integerOfParameter(yearDays.value) * rateOne * rateOne]),
    waived: collectedShare === 0n,
    basis: [ruleOn(interestRule, to), ...cited.map(basisOfParameter), rounding.value.basis],
  });
}

/** The waiver in force on the day; that there is none yet, or no longer, is an answer and not a refusal. */
function waiverOn(day: Day, law: Law): Result<ParameterValue | undefined> {
  const found = parameterOn(law.parameters, 'interest.waived_share', day);
  if (found.ok || found.refusal.code === 'parameter_unknown') return found;
  return accept(undefined);
}
