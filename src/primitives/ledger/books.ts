import { accept, type Result } from '../../kernel/index.ts';
import { genesisHash } from './chain.ts';
import { type BookHead, type CloseBookIntent, type LedgerOutcome, type OpenBookIntent, zeroVector } from './model.ts';
import { refuse } from './refusals.ts';
import type { WorkingSet } from './working-set.ts';

const nothingMoved: LedgerOutcome = { entryNo: null, vector: zeroVector, lots: [], movedTo: null };

/** Refusals: `ledger_book_exists`. */
export function openBook(set: WorkingSet, { bookId, ownerId, lotOrder }: OpenBookIntent): Result<LedgerOutcome> {
  if (set.heads.has(bookId)) return refuse('ledger_book_exists', { bookId });
  set.set(set.heads, bookId, {
    bookId,
    ownerId,
    lotOrder,
    closedThrough: null,
    entryNo: 0n,
    groupNo: 0n,
    hash: genesisHash,
  });
  set.add(set.openedBooks, bookId);
  return accept(nothingMoved);
}

/** A period is closed once, and never opened again. Refusals: `period_closed`. */
export function closeBook(
  set: WorkingSet,
  head: BookHead,
  { bookId, document, through }: CloseBookIntent,
): Result<LedgerOutcome> {
  if (head.closedThrough !== null && through <= head.closedThrough) {
    return refuse('period_closed', { document, effectiveOn: through, closedThrough: head.closedThrough });
  }
  set.set(set.heads, bookId, { ...head, closedThrough: through });
  set.add(set.closedBooks, bookId);
  return accept(nothingMoved);
}
