import { divideHalfUp, formatFixed, type Quantity } from '../../kernel/index.ts';

/** Rates of a difference have six decimals. */
const rateDecimals = 6;

/** A part of a whole as a fraction with six decimals, rounded half up; null where there is no whole. */
export function rateText(part: Quantity, whole: Quantity): string | null {
  if (whole === 0n) return null;
  return formatFixed(divideHalfUp(part * 10n ** BigInt(rateDecimals), whole), rateDecimals);
}
