import { assert, type Day, groupBy, type Id } from '../../kernel/index.ts';
import { hashGroup } from './chain.ts';
import type { EntryKind, LotMemory, LotQuantity, Stage, Vector } from './model.ts';
import type { WorkingSet } from './working-set.ts';

export interface EntryDraft {
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly kind: EntryKind;
  readonly reference: string | null;
  readonly vector: Vector;
  readonly effectiveOn: Day;
  readonly document: string;
  readonly lineNo: number;
  readonly lots: readonly LotQuantity[];
  readonly opening?: LotMemory | null;
  readonly sources?: readonly LotQuantity[];
}

/** Gives the entry the next number of its book. */
export function appendEntry(set: WorkingSet, bookId: Id, draft: EntryDraft, eventId: Id): bigint {
  const head = set.heads.get(bookId);
  assert(head, 'an entry needs its book');
  const entryNo = head.entryNo + 1n;
  set.set(set.heads, bookId, { ...head, entryNo });
  const { opening = null, sources = [] } = draft;
  set.push(set.entries, { ...draft, opening, sources, bookId, ownerId: head.ownerId, entryNo, eventId });
  return entryNo;
}

/** Numbers and hashes the entries that a command added, one group per book. */
export function closeGroups(set: WorkingSet, firstEntry: number, eventId: Id, recordedAt: Date): void {
  const byBook = groupBy(set.entries.slice(firstEntry), (entry) => entry.bookId);
  for (const [bookId, entries] of byBook) {
    const head = set.heads.get(bookId);
    assert(head, 'a group belongs to a book');
    const groupNo = head.groupNo + 1n;
    const hash = hashGroup(head.hash, { groupNo, eventId, recordedAt, entries });
    set.push(set.groups, { bookId, ownerId: head.ownerId, groupNo, eventId, entries, hash });
    set.set(set.heads, bookId, { ...head, groupNo, hash });
  }
}
