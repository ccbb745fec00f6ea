import { accept, type Day, type Id, type Result } from '../../kernel/index.ts';
import type { DocumentChange, EventDraft } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { listEvent, type Moment } from './change.ts';
import { decideMoveAllowed } from './decide.ts';
import type { VerificationList } from './model.ts';
import { findPostedLists, saveList } from './store.ts';

/** What the write-off of a period does to a list (核销). */
export interface ListWriteOff {
  readonly list: VerificationList;
  readonly document: DocumentChange;
  readonly event: EventDraft;
}

/** The lists of a book that are posted and not yet written off, with effect until a day: each leaves with this period. */
export async function listsToWriteOff(
  tx: Queryable,
  zoneId: number,
  period: { readonly bookId: Id; readonly through: Day; readonly writeOffNo: string },
  moment: Moment,
): Promise<Result<ListWriteOff[]>> {
  const changes: ListWriteOff[] = [];
  for (const list of await findPostedLists(tx, zoneId, period.bookId, period.through)) {
    const allowed = decideMoveAllowed(list, 'write_off');
    if (!allowed.ok) return allowed;
    const written: VerificationList = { ...list, state: 'written_off' };
    const event = listEvent(written, 'list_written_off', moment, { writeOffNo: period.writeOffNo });
    changes.push({ list: written, document: saveList(written), event });
  }
  return accept(changes);
}
