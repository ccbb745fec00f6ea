import { accept, type Id, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { loadBook } from '../../books/index.ts';
import { newDiscrepancy } from '../../reconciliation/index.ts';
import { headChange, type ListChange, listEvent, postWhenReady, withHead } from '../change.ts';
import { decideQuotedSide, type QuotedSide } from '../decide.ts';
import { isReadyItself, isTransfer, type ListLine, listSubject, type VerificationList } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findLines, findList, findQuotingList } from '../store.ts';
import { decideSymmetry, type TransferLine, transferDifference, transferLineOf } from '../transfer.ts';
import { type LoadedList, loadList, momentOf, planOf } from './load.ts';
import {
  supervisedDaysOf,
  supervisedDaysTold,
  supervisedIn,
  type ToldLine,
  withSupervisedDays,
} from './supervision.ts';

/** Where the house is told that a transfer may be complete. */
export const transferTopic = 'clearance/transfer';

const postedStates = new Set<string>(['posted', 'completed', 'written_off']);

/**
 * GACC 2018/52: the out-list quotes the approved in-list of the other book, says the same of the goods, and is the only
 * one that does; an in-list that was quoted keeps saying the same. Refusals: related_list_not_approved,
 * related_list_taken, transfer_differs. What the caller may not see is compared before posting.
 */
export async function decideTransfer(
  tx: Queryable,
  zoneId: number,
  { list, lines }: LoadedList,
): Promise<Result<void>> {
  const quoted = await quotedSide(tx, zoneId, list);
  const fits = decideQuotedSide(list, quoted);
  if (!fits.ok || !isTransfer(list)) return fits;
  const other = list.direction === 'out' ? quoted.list : await counterpartOf(tx, zoneId, list);
  if (!other) return accept(undefined);
  if (list.direction === 'out') {
    const first = await findQuotingList(tx, zoneId, other, null);
    if (first && first.listId !== list.listId) {
      return refuse('related_list_taken', { related: listSubject(other), by: listSubject(first) });
    }
  }
  const otherLines = (await findLines(tx, zoneId, other.listId)).map(transferLineOf);
  return decideSymmetry(list, lines, { name: listSubject(other), lines: otherLines });
}

/** An in-list that an approved out-list quotes is not deleted. Refusal: related_list_taken. */
export async function decideNotQuoted(tx: Queryable, zoneId: number, list: VerificationList): Promise<Result<void>> {
  if (list.direction !== 'in' || !isTransfer(list)) return accept(undefined);
  const quoting = await findQuotingList(tx, zoneId, list, list.relatedBookNo);
  return quoting === null
    ? accept(undefined)
    : refuse('related_list_taken', { related: listSubject(list), by: listSubject(quoting) });
}

/** Read under the caller's own row security: an officer sees both sides, an enterprise's clerk only its own. */
async function quotedSide(tx: Queryable, zoneId: number, list: VerificationList): Promise<QuotedSide> {
  if (list.direction !== 'out' || list.relatedBookNo === null || list.relatedListNo === null) {
    return { book: null, list: null };
  }
  const book = await loadBook(tx, zoneId, list.relatedBookNo);
  return { book: book.ok ? book.value : null, list: await findList(tx, zoneId, list.relatedListNo) };
}

async function counterpartOf(tx: Queryable, zoneId: number, list: VerificationList): Promise<VerificationList | null> {
  if (list.direction === 'in') return findQuotingList(tx, zoneId, list, list.relatedBookNo);
  const quoted = list.relatedListNo === null ? null : await findList(tx, zoneId, list.relatedListNo);
  return quoted?.direction === 'in' && quoted.bookNo === list.relatedBookNo ? quoted : null;
}

type Situation = Pick<OperationContext, 'now' | 'today' | 'ids'>;

/**
 * A change of a list with what it means for the other side of a transfer: when both are ready and alike, both post in this
 * plan; when the other side is not ready, or is not the caller's to see, the house follows up after commit. Sides that
 * differ stay unposted, and an officer sees why.
 */
export async function withCounterpart(
  tx: Queryable,
  zoneId: number,
  context: Situation,
  change: ListChange,
): Promise<ListChange[]> {
  const { list } = change;
  if (!isTransfer(list) || list.counterpartReadyAt !== null || !isReadyItself(list)) return [change];
  const message = { topic: transferTopic, ownerId: list.ownerId, payload: { listId: list.listId } };
  const waiting = { ...change, outbox: [...(change.outbox ?? []), message] };
  const other = await counterpartOf(tx, zoneId, list);
  if (!other) return [waiting];
  const theirs = { list: other, lines: await findLines(tx, zoneId, other.listId) };
  return join(context, await withSupervisedDays(tx, zoneId, change, theirs), theirs) ?? [waiting];
}

/** Null while the other side is not ready. */
function join(context: Situation, change: ListChange, other: LoadedList): ListChange[] | null {
  const moment = momentOf(context);
  const ready = (list: VerificationList) => ({ ...list, counterpartReadyAt: moment.now, counterpartIsForeign: false });
  const ours = withHead(change, ready(change.list));
  if (postedStates.has(other.list.state)) return [postWhenReady(ours, moment)];
  if (!isReadyItself(other.list)) return null;
  const difference = transferDifference(change.lines.map(transferLineOf), other.lines.map(transferLineOf));
  if (difference !== null) return [withDifference(context, change, other.list, { ...difference })];
  const theirs = headChange(ready(other.list), other.lines, listEvent(other.list, 'transfer_joined', moment));
  return [postWhenReady(ours, moment), postWhenReady({ ...theirs, ...supervisedIn(change) }, moment)];
}

function withDifference(
  context: Situation,
  change: ListChange,
  other: VerificationList,
  facts: Parameters<typeof newDiscrepancy>[1]['facts'],
): ListChange {
  const { document, event } = newDiscrepancy(context, {
    kind: 'transfer_differs',
    ownerId: change.list.ownerId,
    subject: listSubject(change.list),
    facts: { ...facts, related: listSubject(other) },
    occurredAt: context.now(),
  });
  return { ...change, documents: [...change.documents, document], events: [...change.events, event] };
}

/** What a list that is ready itself comes to in the sight of the whole zone; null where there is nothing to do. */
async function followUp(
  tx: Queryable,
  zoneId: number,
  context: Situation,
  { list, lines }: LoadedList,
): Promise<readonly ListChange[] | null> {
  if (!isTransfer(list) || list.counterpartReadyAt !== null || !isReadyItself(list)) return null;
  const moment = momentOf(context);
  const other = await counterpartOf(tx, zoneId, list);
  if (other) {
    const change = headChange(list, lines, listEvent(list, 'transfer_joined', moment));
    const theirs = { list: other, lines: await findLines(tx, zoneId, other.listId) };
    return join(context, await withSupervisedDays(tx, zoneId, change, theirs), theirs);
  }
  const book = await loadBook(tx, zoneId, list.relatedBookNo ?? '');
  if (book.ok || list.counterpartIsForeign === true) return null;
  const foreign = { ...list, counterpartIsForeign: true };
  return [headChange(foreign, lines, listEvent(foreign, 'transfer_waits_for_notice', moment))];
}

/**
 * Follows up a list that is ready itself, with the sight of the whole zone: joins it with its other side, or notes that the
 * other book is kept elsewhere. Does nothing to a list that has posted or is not ready (any more). Refusals: list_unknown,
 * stale when somebody else did it at the same moment.
 */
export async function settleTransfer(
  context: OperationContext,
  input: { readonly list: string },
): Promise<Result<{ readonly listId: Id }>> {
  const { database, caller } = context;
  const { zoneId } = caller.settings;
  const found = await database.read(caller.settings, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { listId } = loaded.value.list;
    return accept({ listId, isDone: (await followUp(tx, zoneId, context, loaded.value)) === null });
  });
  if (!found.ok || found.value.isDone) return found;
  return runCommand(context, 'settle_transfer', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const changes = await followUp(tx, zoneId, context, loaded.value);
    if (changes !== null) return accept(planOf(changes));
    return { ok: false, refusal: { code: 'stale', facts: { document: listSubject(loaded.value.list) } } };
  });
}

/** Both sides of a transfer as the caller may see them, and the first point at which they differ. */
export interface TransferSides {
  readonly ours: VerificationList;
  readonly theirs: VerificationList | null;
  readonly difference: ReturnType<typeof transferDifference>;
}

/** Refusals: list_unknown, list_no_transfer. */
export async function transferSides(tx: Queryable, zoneId: number, name: string): Promise<Result<TransferSides>> {
  const loaded = await loadList(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  if (list.relatedBookNo === null || !isTransfer(list)) return refuse('list_no_transfer', { list: listSubject(list) });
  const theirs = await counterpartOf(tx, zoneId, list);
  if (!theirs) return accept({ ours: list, theirs, difference: null });
  const otherLines = (await findLines(tx, zoneId, theirs.listId)).map(transferLineOf);
  return accept({ ours: list, theirs, difference: transferDifference(lines.map(transferLineOf), otherLines) });
}

/** 转移通知: what one side of a transfer tells the other. */
export interface TransferNotice {
  /** The book and list that the notice speaks of, and those it is for. */
  readonly bookNo: string;
  readonly listNo: string;
  readonly relatedBookNo: string;
  readonly relatedListNo: string | null;
  readonly direction: 'in' | 'out';
  /** All that this side needs is there: it posts when the other side is ready too. */
  readonly isReady: boolean;
  readonly lines: readonly NoticeLine[];
}

/** Of machines that an out-list hands over: from which day they are supervised; their years go on in the other book. */
export type NoticeLine = TransferLine & ToldLine;

/** Our side, for whoever keeps the other book. Refusals: list_unknown, list_no_transfer. */
export async function transferNoticeOf(tx: Queryable, zoneId: number, name: string): Promise<Result<TransferNotice>> {
  const loaded = await loadList(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  const { bookNo, relatedBookNo, relatedListNo, direction } = list;
  if (relatedBookNo === null || !isTransfer(list)) return refuse('list_no_transfer', { list: listSubject(list) });
  const isReady = isReadyItself(list) || postedStates.has(list.state);
  const listNo = list.listNo ?? list.internalNo;
  const days = await supervisedDaysOf(tx, zoneId, loaded.value);
  return accept({
    bookNo,
    listNo,
    relatedBookNo,
    relatedListNo,
    direction,
    isReady,
    lines: lines.map((line) => ({ ...transferLineOf(line), supervisedFrom: days.get(line.lineNo) ?? null })),
  });
}

/**
 * The notice of a book that is kept elsewhere: compared, and when both sides are ready ours posts. Refusals: list_unknown,
 * list_no_transfer, counterpart_in_zone, notice_not_for_list, notice_not_ready, transfer_differs.
 */
export function noteCounterpart(
  context: OperationContext,
  input: { readonly list: string; readonly notice: TransferNotice },
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_transfer_notice', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    const fits = await decideNotice(tx, zoneId, loaded.value, input.notice);
    if (!fits.ok) return fits;
    const moment = momentOf(context);
    const noted: VerificationList = { ...list, counterpartReadyAt: moment.now, counterpartIsForeign: true };
    const event = listEvent(noted, 'transfer_notice_recorded', moment, { related: input.notice.listNo });
    const supervised = supervisedDaysTold(lines, input.notice.lines);
    if (!supervised.ok) return supervised;
    const change = { ...headChange(noted, lines, event), supervised: supervised.value };
    return accept(planOf([postWhenReady(change, moment)]));
  });
}

async function decideNotice(
  tx: Queryable,
  zoneId: number,
  { list, lines }: { readonly list: VerificationList; readonly lines: readonly ListLine[] },
  notice: TransferNotice,
): Promise<Result<void>> {
  const name = { list: listSubject(list) };
  if (list.relatedBookNo === null || !isTransfer(list)) return refuse('list_no_transfer', name);
  const book = await loadBook(tx, zoneId, list.relatedBookNo);
  if (book.ok) return refuse('counterpart_in_zone', { ...name, bookNo: list.relatedBookNo });
  const speaksOfUs =
    notice.bookNo === list.relatedBookNo &&
    notice.relatedBookNo === list.bookNo &&
    notice.direction !== list.direction &&
    (list.direction === 'in' || notice.listNo === list.relatedListNo) &&
    (list.direction === 'out' || notice.relatedListNo === (list.listNo ?? list.internalNo));
  if (!speaksOfUs) return refuse('notice_not_for_list', { ...name, bookNo: notice.bookNo, noticeList: notice.listNo });
  if (!notice.isReady) return refuse('notice_not_ready', { ...name, noticeList: notice.listNo });
  return decideSymmetry(list, lines, { name: notice.listNo, lines: notice.lines });
}
