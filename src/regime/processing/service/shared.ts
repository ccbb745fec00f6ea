import type { Day, Fact, Id } from '../../../kernel/index.ts';
import { accept, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, EventDraft, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import { type LedgerIntent, ledgerPartName } from '../../../primitives/ledger/index.ts';
import { type AccountBook, type BookItem, findItems, loadBook } from '../../books/index.ts';
import { decideProcessing } from '../decide.ts';

/** The open processing book of that number, with the items that a command names. */
export interface Workshop {
  readonly book: AccountBook;
  readonly items: ReadonlyMap<number, BookItem>;
}

/** Refusals: book_unknown, book_not_processing, book_not_open, book_expired. */
export async function loadWorkshop(
  tx: Queryable,
  zoneId: number,
  bookNo: string,
  itemNos: readonly number[],
  on: Day,
  decide: typeof decideProcessing = decideProcessing,
): Promise<Result<Workshop>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const open = decide(book.value, on);
  if (!open.ok) return open;
  return accept({ book: book.value, items: await findItems(tx, zoneId, book.value.bookId, itemNos) });
}

export interface Deed<O> {
  readonly kind: string;
  readonly ownerId: Id;
  readonly subjects: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly documents: readonly DocumentChange[];
  readonly intents?: readonly LedgerIntent[];
  readonly answer: O;
}

/** One event, its documents and what it asks of the ledger. */
export function planOfDeed<O>(context: Pick<OperationContext, 'now'>, deed: Deed<O>): Plan<O> {
  const { kind, ownerId, subjects, facts, documents, intents = [], answer } = deed;
  const event: EventDraft = { kind, ownerId, occurredAt: context.now(), subjects, facts };
  const plan = { documents, events: [event], answer: () => answer };
  return intents.length === 0 ? plan : { ...plan, parts: { [ledgerPartName]: intents } };
}
