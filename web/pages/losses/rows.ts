import { normalizeNumber } from '../../parts/format/numbers.ts';
import { type Cause, choosableOutcomes, conditions, type DraftLine, stages } from './codes.ts';

/** A line of a report as it is typed. */
export interface LossRow {
  readonly key: string;
  readonly item: string;
  readonly stage: string;
  readonly quantity: string;
  readonly condition: string;
  readonly outcome: string;
  /** The lot that all of it is of; empty leaves it to the order of the book. */
  readonly lot: string;
}

export function blankRow(key: string): LossRow {
  return { key, item: '', stage: 'on_hand', quantity: '', condition: 'lost', outcome: 'returned_abroad', lot: '' };
}

/** Whether the enterprise chooses what becomes of the goods. */
export function choosesOutcome(cause: Cause, { condition }: Pick<LossRow, 'condition'>): boolean {
  return cause === 'force_majeure' && condition === 'partly_useful';
}

/** The rows that name an item and a quantity, as the operation takes them. */
export function linesOf(cause: Cause, rows: readonly LossRow[]): DraftLine[] {
  return rows
    .filter(({ item, quantity }) => item.trim() !== '' && quantity.trim() !== '')
    .map((row) => {
      const quantity = normalizeNumber(row.quantity);
      const condition = conditions.find((one) => one === row.condition);
      const outcome = choosesOutcome(cause, row) ? choosableOutcomes.find((one) => one === row.outcome) : undefined;
      const stage = stages.find((one) => one === row.stage);
      return {
        itemNo: Number.parseInt(normalizeNumber(row.item), 10) || 0,
        quantity,
        ...(stage ? { stage } : {}),
        ...(condition && cause !== 'abandonment' ? { condition } : {}),
        ...(outcome ? { outcome } : {}),
        ...(row.lot === '' ? {} : { lots: [{ lotNo: row.lot, quantity }] }),
      };
    });
}
