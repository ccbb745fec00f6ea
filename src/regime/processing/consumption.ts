import { accept, divideHalfUp, type Quantity, type Result } from '../../kernel/index.ts';
import { rateOne, type ScaledRate } from '../../primitives/rules/index.ts';
import { refuse } from './refusals.ts';

/** How much of a material a quantity of finished product consumes (单耗). */
export interface ConsumptionQuestion {
  /** Quantity of the finished product. */
  readonly quantity: Quantity;
  /** Net consumption (净耗) of one unit, in 10⁻¹⁰. */
  readonly net: ScaledRate;
  readonly tangibleLossRate: ScaledRate;
  readonly intangibleLossRate: ScaledRate;
  /** The part of the material that is bonded (保税料件比例). */
  readonly bondedShare: ScaledRate;
}

/** Net and losses add up to what is consumed. */
export interface ConsumedParts {
  readonly consumed: Quantity;
  readonly net: Quantity;
  readonly tangibleLoss: Quantity;
  readonly intangibleLoss: Quantity;
}

export interface Consumption extends ConsumedParts {
  readonly bonded: Quantity;
  /** The same parts of the bonded share alone: what the book loses. */
  readonly ofBonded: ConsumedParts;
}

/**
 * Multiplied first, rounded last; net and losses are differences of cumulative rounded amounts, so they add up to what
 * is consumed (golden case G3). Refusals: `loss_rates_too_high`.
 */
export function consume(question: ConsumptionQuestion): Result<Consumption> {
  const { quantity, tangibleLossRate, intangibleLossRate, bondedShare } = question;
  const netShare = rateOne - tangibleLossRate - intangibleLossRate;
  if (netShare <= 0n) return refuse('loss_rates_too_high');
  /** The consumption of that portion of the material, times a share of it: exact until this rounding. */
  const partsOf = (portion: ScaledRate): ConsumedParts => {
    const shareOf = (share: ScaledRate) =>
      divideHalfUp(quantity * question.net * share * portion, netShare * rateOne * rateOne);
    const consumed = shareOf(rateOne);
    const net = shareOf(netShare);
    const netAndTangible = shareOf(netShare + tangibleLossRate);
    return { consumed, net, tangibleLoss: netAndTangible - net, intangibleLoss: consumed - netAndTangible };
  };
  const ofBonded = partsOf(bondedShare);
  return accept({ ...partsOf(rateOne), bonded: ofBonded.consumed, ofBonded });
}
