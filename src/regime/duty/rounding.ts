import { accept, assert, type Day, divideHalfUp, type Money, type Result } from '../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type Law,
  newestParameter,
  parameterOn,
} from '../../primitives/rules/index.ts';
import { moneyOfParameter } from './parameters.ts';

/** An exact amount in fen before it is rounded: numerator and positive denominator. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

export interface Rounding {
  readonly round: (amount: Fraction) => Money;
  readonly basis: BasisEntry;
}

/** How amounts are rounded on a day; without a day, by the newest rule recorded. Refusals: those of `duty.rounding_unit`. */
export function roundingOn(on: Day | undefined, law: Law): Result<Rounding> {
  const found =
    on === undefined
      ? newestParameter(law.parameters, 'duty.rounding_unit')
      : parameterOn(law.parameters, 'duty.rounding_unit', on);
  if (!found.ok) return found;
  const unit = moneyOfParameter(found.value);
  assert(unit > 0n && found.value.operator === 'half_up', 'the rounding unit is positive and rounded half up');
  const round = ([numerator, denominator]: Fraction) => divideHalfUp(numerator, denominator * unit) * unit;
  return accept({ round, basis: basisOfParameter(found.value) });
}
