import type { OutputOf } from '../../api/operations.ts';
import { unitsOf } from '../../parts/format/exact.ts';

type Whole = OutputOf<'get_item_comparison'>;
export type Side = Whole['events'][number]['side'];

export interface Point {
  readonly day: string;
  /** Hundred-thousandths after the day's events. */
  readonly units: bigint;
}

export const sides: readonly Side[] = ['enterprise', 'warehouse', 'book'];

/** The running balance of each side that speaks, day by day, from the common opening. */
export function runningBalances({ opening, events }: Pick<Whole, 'opening' | 'events'>): Map<Side, readonly Point[]> {
  const start = unitsOf(opening) ?? 0n;
  const ordered = [...events].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const found = new Map<Side, readonly Point[]>();
  for (const side of sides) {
    const points: Point[] = [];
    let units = start;
    for (const event of ordered) {
      if (event.side !== side) continue;
      const change = unitsOf(event.change) ?? 0n;
      units = event.kind === 'stock' ? change : units + change;
      if (points.at(-1)?.day === event.on) points.pop();
      points.push({ day: event.on, units });
    }
    if (points.length > 0) found.set(side, points);
  }
  return found;
}
