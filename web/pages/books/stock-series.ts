import type { BookEntry } from '../../api/views.ts';
import { unitsOf } from '../../parts/format/exact.ts';

export interface StockPoint {
  readonly day: string;
  /** Hundred-thousandths on hand at the end of the day. */
  readonly units: bigint;
}

/** Kinds of entries that move posted balances; a claim moves nothing until it is settled. */
const moving = new Set(['posted', 'settled']);

/** The stock on hand at the end of each day on which it moved, oldest first. */
export function stockSeries(entries: readonly BookEntry[]): StockPoint[] {
  const changes = new Map<string, bigint>();
  for (const entry of entries) {
    if (!moving.has(entry.kind)) continue;
    const units = unitsOf(entry.amounts.declared) ?? 0n;
    const change = (entry.to === 'on_hand' ? units : 0n) - (entry.from === 'on_hand' ? units : 0n);
    changes.set(entry.effectiveOn, (changes.get(entry.effectiveOn) ?? 0n) + change);
  }
  let units = 0n;
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, change]) => {
      units += change;
      return { day, units };
    });
}
