import { accept, type Result } from '../../../kernel/index.ts';
import type { DocumentChange } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { loadBook, saveBook, saveItem } from '../../books/index.ts';
import { type ListChange, listEvent, postWhenReady } from '../change.ts';
import { decideMoveAllowed, decideQuotedSide, openItemsForLines, type QuotedSide } from '../decide.ts';
import { claimIntents } from '../entries.ts';
import { type VerificationList, writesEntries } from '../model.ts';
import { newListNo } from '../numbers.ts';
import { findList, saveLine, saveList } from '../store.ts';
import { consumptionOfList } from './consumption.ts';
import { bookOf, type LoadedList, loadList, momentOf, planOf } from './load.ts';

/** What customs decides of a declared list, with the numbers it gives. */
export interface ListVerdict {
  readonly list: string;
  readonly listNo?: string;
  readonly preEntryNo?: string;
  readonly reason?: string;
}

/** 审核通过: claims the goods (pre-deduction); posts at once where neither declaration nor gate is needed. */
export function approveList(context: OperationContext, input: ListVerdict) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'approve_list', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const change = await approvalChange(tx, zoneId, context, loaded.value, input);
    return change.ok ? accept(planOf([change.value.change], change.value.books)) : change;
  });
}

export async function approvalChange(
  tx: Queryable,
  zoneId: number,
  context: Pick<OperationContext, 'now' | 'today' | 'ids'>,
  { list, lines }: LoadedList,
  verdict: Omit<ListVerdict, 'list'>,
): Promise<Result<{ readonly change: ListChange; readonly books: readonly DocumentChange[] }>> {
  const allowed = decideMoveAllowed(list, 'approve');
  if (!allowed.ok) return allowed;
  const quoted = decideQuotedSide(list, await quotedSide(tx, zoneId, list));
  if (!quoted.ok) return quoted;
  const moment = momentOf(context);
  const book = await bookOf(tx, zoneId, list);
  const computed = await consumptionOfList(tx, zoneId, book, { list, lines }, moment);
  if (!computed.ok) return computed;
  const opened = openItemsForLines(list, computed.value.lines, book);
  const approved: VerificationList = {
    ...list,
    listNo: verdict.listNo ?? list.listNo ?? newListNo(list, moment.today, context.ids),
    preEntryNo: verdict.preEntryNo ?? list.preEntryNo,
    state: writesEntries(list.deductionMode) ? 'pre_deducted' : 'approved',
    preDeductedAt: moment.now,
    consumption: computed.value.consumption,
  };
  const change: ListChange = {
    list: approved,
    lines: opened.lines,
    documents: [saveList(approved), ...opened.lines.filter((line, index) => line !== lines[index]).map(saveLine)],
    intents: claimIntents(approved, opened.lines, moment.today),
    events: [listEvent(approved, `list_${approved.state}`, moment)],
  };
  const items = opened.items.length > 0 ? [saveBook(opened.book), ...opened.items.map(saveItem)] : [];
  return accept({ change: postWhenReady(change, moment), books: [...computed.value.documents, ...items] });
}

/** Read under the caller's own row security: an officer sees both sides, an enterprise's clerk only its own. */
async function quotedSide(tx: Queryable, zoneId: number, list: VerificationList): Promise<QuotedSide> {
  if (list.direction !== 'out' || list.relatedBookNo === null || list.relatedListNo === null) {
    return { book: null, list: null };
  }
  const book = await loadBook(tx, zoneId, list.relatedBookNo);
  return { book: book.ok ? book.value : null, list: await findList(tx, zoneId, list.relatedListNo) };
}
