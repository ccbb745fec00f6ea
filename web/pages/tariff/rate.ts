import { fractionToPercent } from '../../parts/format/numbers.ts';

/** A rate as the tariff writes it: a fraction in per cent, a specific or compound rate as it stands, none as a dash. */
export function rateText(rate: string | null): string {
  if (rate === null || rate === '') return '–';
  return /^\d+(?:\.\d+)?$/.test(rate) ? `${fractionToPercent(rate)}%` : rate;
}
