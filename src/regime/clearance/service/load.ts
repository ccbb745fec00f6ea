import { accept, type Id, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import { ledgerPartName } from '../../../primitives/ledger/index.ts';
import { type AccountBook, findBookById } from '../../books/index.ts';
import type { ListChange, Moment } from '../change.ts';
import type { ListLine, VerificationList } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findLines, findList } from '../store.ts';

export interface LoadedList {
  readonly list: VerificationList;
  readonly lines: readonly ListLine[];
}

export function momentOf(context: Pick<OperationContext, 'now' | 'today'>): Moment {
  return { now: context.now(), today: context.today() };
}

/** The list, or `list_unknown` when it is absent or not the caller's to see. */
export async function loadList(tx: Queryable, zoneId: number, name: string): Promise<Result<LoadedList>> {
  const list = await findList(tx, zoneId, name);
  if (!list) return refuse('list_unknown', { list: name });
  return accept({ list, lines: await findLines(tx, zoneId, list.listId) });
}

export async function bookOf(tx: Queryable, zoneId: number, list: VerificationList): Promise<AccountBook> {
  const book = await findBookById(tx, zoneId, list.bookId);
  if (!book) throw new Error(`the book of list ${list.listId} is not there`);
  return book;
}

/** A plan of one or more list changes; the answer is the (first) list as it now is. */
export function planOf(
  changes: readonly ListChange[],
  more: readonly DocumentChange[] = [],
): Plan<{ readonly listId: Id }> {
  const intents = changes.flatMap((change) => change.intents);
  const plan = {
    documents: [...more, ...changes.flatMap((change) => change.documents)],
    events: changes.flatMap((change) => change.events),
    outbox: changes.flatMap((change) => change.outbox ?? []),
    answer: () => ({ listId: changes[0]?.list.listId ?? '' }),
  };
  return intents.length > 0 ? { ...plan, parts: { [ledgerPartName]: intents } } : plan;
}
