import { accept, type Result } from '../../../kernel/index.ts';
import type { DocumentChange } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { saveBook, saveItem } from '../../books/index.ts';
import { type ListChange, listEvent, postWhenReady } from '../change.ts';
import { decideMoveAllowed, openItemsForLines } from '../decide.ts';
import { claimIntents, statusOnEntry } from '../entries.ts';
import { type VerificationList, writesEntries } from '../model.ts';
import { newListNo } from '../numbers.ts';
import { saveLine, saveList } from '../store.ts';
import { consumptionOfList } from './consumption.ts';
import { bookOf, type LoadedList, loadList, momentOf, planOf } from './load.ts';
import { decideTransfer, withCounterpart } from './transfer.ts';

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
    const approved = await approvalChange(tx, zoneId, context, loaded.value, input);
    if (!approved.ok) return approved;
    const { change, books } = approved.value;
    return accept(planOf(await withCounterpart(tx, zoneId, context, change), books));
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
  const quoted = await decideTransfer(tx, zoneId, { list, lines });
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
    intents: claimIntents(approved, opened.lines, moment.today, statusOnEntry(list, book)),
    events: [listEvent(approved, `list_${approved.state}`, moment)],
  };
  const items = opened.items.length > 0 ? [saveBook(opened.book), ...opened.items.map(saveItem)] : [];
  return accept({ change: postWhenReady(change, moment), books: [...computed.value.documents, ...items] });
}
