import type { Day, Fact } from '../../kernel/index.ts';
import type { DocumentChange, EventDraft, OutboxDraft } from '../../platform/commands/index.ts';
import type { LedgerIntent } from '../../primitives/ledger/index.ts';
import { type SupervisedDays, settleIntents } from './entries.ts';
import {
  extentOf,
  type ListLine,
  listSubject,
  postingConditions,
  type VerificationList,
  writesEntries,
} from './model.ts';
import { saveLine, saveList } from './store.ts';

/** What a decision about one list comes to: the rows to write, the ledger's part and what happened. */
export interface ListChange {
  readonly list: VerificationList;
  readonly lines: readonly ListLine[];
  readonly documents: readonly DocumentChange[];
  readonly intents: readonly LedgerIntent[];
  readonly events: readonly EventDraft[];
  /** What the house itself must follow up after commit. */
  readonly outbox?: readonly OutboxDraft[];
  readonly supervised?: SupervisedDays;
}

/** The instant and business day of a decision. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
}

export function listEvent(
  list: VerificationList,
  kind: string,
  { now }: Moment,
  facts: Record<string, Fact> = {},
): EventDraft {
  return {
    kind,
    ownerId: list.ownerId,
    occurredAt: now,
    subjects: [...new Set([listSubject(list), `list:${list.internalNo}`, `book:${list.bookNo}`])],
    facts: { listNo: list.listNo, internalNo: list.internalNo, bookNo: list.bookNo, state: list.state, ...facts },
  };
}

/** Only the list's head changes. */
export function headChange(list: VerificationList, lines: readonly ListLine[], event: EventDraft): ListChange {
  return { list, lines, documents: [saveList(list)], intents: [], events: [event] };
}

/**
 * Posts the list when nothing keeps it back any more: all its claims, once, on this business day. Otherwise the change
 * stays as it is. `lines` must be all lines of the list.
 */
export function postWhenReady(change: ListChange, moment: Moment): ListChange {
  const { list, lines } = change;
  if (list.state !== 'pre_deducted' && list.state !== 'approved') return change;
  const { waitsForGate, waitsForRelease, waitsForCounterpart } = postingConditions(list);
  if (waitsForGate || waitsForRelease || waitsForCounterpart) return change;
  const posted: VerificationList = {
    ...list,
    state: writesEntries(list.deductionMode) ? 'posted' : 'completed',
    postedAt: moment.now,
    postedOn: moment.today,
  };
  return {
    ...withHead(change, posted),
    intents: [...change.intents, ...settleIntents(list, lines, moment.today, change.supervised)],
    events: [...change.events, listEvent(posted, `list_${posted.state}`, moment)],
  };
}

/** The change with another head of the list, written instead of the one that it held. */
export function withHead(change: ListChange, list: VerificationList): ListChange {
  const isHead = ({ row }: DocumentChange) => row.list_id === list.listId && !('line_no' in row);
  return { ...change, list, documents: change.documents.map((one) => (isHead(one) ? saveList(list) : one)) };
}

/** The list with its gate states as its lines say. */
export function withExtents(list: VerificationList, lines: readonly ListLine[]): VerificationList {
  return { ...list, gateUse: extentOf(lines, 'usedQuantity'), gateState: extentOf(lines, 'passedQuantity') };
}

/** The rows of lines that differ from what was loaded, and the list's head. */
export function withChangedLines(
  list: VerificationList,
  before: readonly ListLine[],
  after: readonly ListLine[],
  event: EventDraft,
): ListChange {
  const head = withExtents(list, after);
  const changed = after.filter((line, index) => line !== before[index]);
  return {
    list: head,
    lines: after,
    documents: [saveList(head), ...changed.map(saveLine)],
    intents: [],
    events: [event],
  };
}
