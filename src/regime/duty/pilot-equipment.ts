import { accept, assert, type Money, type Result } from '../../kernel/index.ts';
import { type BasisEntry, type Law, rateOne, ruleOn, type ScaledRate } from '../../primitives/rules/index.ts';
import { roundingOn } from './rounding.ts';
import { pilotEquipmentRule } from './rules.ts';

/** Own-use equipment of an enterprise of the VAT pilot, at the end of a year. */
export interface PilotYearQuestion {
  /** 暂免进口税收: duty, consumption tax and VAT that were provisionally not collected at import. */
  readonly exemptTax: Money;
  /** Years of customs supervision, at least one. */
  readonly years: number;
  /** Domestic sales as a share of all sales of the year, 0 to 1. */
  readonly domesticShare: ScaledRate;
}

export interface PilotYear {
  /** The exempt tax of one year. */
  readonly yearShare: Money;
  /** What is collected for the year: the domestic share, computed from the whole tax and rounded once. */
  readonly due: Money;
  readonly basis: readonly BasisEntry[];
}

/**
 * The exempt tax is spread evenly over the years of supervision; of each year the part of the domestic sales is
 * collected at its end (regime D.9). The days play no part: the rule has been the same since the pilot began.
 * Refusals: those of the parameter `duty.rounding_unit`.
 */
export function settlePilotYear({ exemptTax, years, domesticShare }: PilotYearQuestion, law: Law): Result<PilotYear> {
  assert(Number.isSafeInteger(years) && years > 0, 'supervision takes at least a year');
  const rounding = roundingOn(undefined, law);
  if (!rounding.ok) return rounding;
  const { round, basis } = rounding.value;
  return accept({
    yearShare: round([exemptTax, BigInt(years)]),
    due: round([exemptTax * domesticShare, BigInt(years) * rateOne]),
    basis: [ruleOn(pilotEquipmentRule, pilotBegins), basis],
  });
}

const pilotBegins = pilotEquipmentRule[0].from;
