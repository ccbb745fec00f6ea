import { assert, type Day, parseQuantity, type Quantity } from '../../../kernel/index.ts';
import type { LedgerIntent, LotQuantity } from '../../../primitives/ledger/index.ts';
import { type NoteLine, noteReference, noteSubject, type StockNote } from './model.ts';

/** Approval: what the note takes is claimed, so that nothing else can take it too. */
export function claimIntents(note: StockNote, lines: readonly NoteLine[], on: Day): LedgerIntent[] {
  const isLeaving = note.direction === 'out';
  return lines.map((line) => ({
    ...originOf(note, line, on),
    kind: 'issue',
    itemNo: itemOf(line),
    from: isLeaving ? 'on_hand' : 'on_leave',
    to: isLeaving ? 'on_leave' : 'on_hand',
    declared: line.quantity,
    pending: { reference: noteReference(note, line.lineNo) },
    ...(line.lots ? { lots: line.lots.map(lotOf) } : {}),
  }));
}

/** The gate: what has passed is out on leave, or back again. */
export function passageIntents(
  note: StockNote,
  passed: ReadonlyArray<{ readonly line: NoteLine; readonly quantity: Quantity }>,
  on: Day,
): LedgerIntent[] {
  return passed.map(({ line, quantity }) => ({
    ...originOf(note, line, on),
    kind: 'settle',
    reference: noteReference(note, line.lineNo),
    declared: quantity,
  }));
}

/** 作废: the claims fall away. */
export function voidIntents(note: StockNote, lines: readonly NoteLine[], on: Day): LedgerIntent[] {
  return lines.map((line) => ({
    ...originOf(note, line, on),
    kind: 'void',
    reference: noteReference(note, line.lineNo),
  }));
}

function originOf(note: StockNote, line: NoteLine, effectiveOn: Day) {
  return { bookId: note.bookId, document: noteSubject(note), lineNo: line.lineNo, effectiveOn };
}

function itemOf({ itemNo, lineNo }: NoteLine): number {
  assert(itemNo !== null, `line ${lineNo} of a note that moves goods names its item`);
  return itemNo;
}

function lotOf({ lotNo, quantity }: { readonly lotNo: string; readonly quantity: string }): LotQuantity {
  const parsed = parseQuantity(quantity);
  assert(parsed.ok, 'a line keeps the quantities that were read');
  return { lotNo: BigInt(lotNo), quantity: parsed.value };
}
