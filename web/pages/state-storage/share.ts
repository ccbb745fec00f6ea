import { unitsOf } from '../../parts/format/exact.ts';

/** Whole percent of the stock that is under bond; some is never shown as none, nor as all. */
export function bondedShare(bonded: string, total: string): number {
  const [part, whole] = [unitsOf(bonded) ?? 0n, unitsOf(total) ?? 0n];
  if (whole === 0n || part === 0n) return 0;
  if (part === whole) return 100;
  const percent = Number((part * 100n) / whole);
  return Math.min(99, Math.max(1, percent));
}
