import { day, type Quantity, quantity } from '../../kernel/index.ts';
import type { Evidence, MovementKind, Side, StockEvent } from './model.ts';

export const noEvidence: Evidence = { unitFactors: [], lists: new Map(), bills: new Map() };

/** Grams and kilograms, as the table of units says. */
export const kilogramFactors = [
  { name: '036/035', numerator: 1n, denominator: 1000n },
  { name: '035/036', numerator: 1000n, denominator: 1n },
];

/** An event of a story: `told('book', 'E1', '2026-07-01', '100', 'QD1')`. */
export function told(
  side: Side,
  name: string,
  on: string,
  change: string | Quantity,
  document: string | null,
  more: Partial<StockEvent> = {},
): StockEvent {
  const moved = typeof change === 'bigint' ? change : quantity(change);
  const kind: MovementKind = moved < 0n ? 'out' : 'in';
  const own = { side, name, itemNo: 1, lot: null, on: day(on), at: Date.parse(on), kind, change: moved, document };
  return { ...own, legal1: 0n, legal2: 0n, decimals: side === 'book' ? null : 5, ...more };
}
