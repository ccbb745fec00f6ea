import { accept } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { findItems, saveBook, saveItem } from '../../books/index.ts';
import { headChange, type ListChange, listEvent, postWhenReady, withExtents } from '../change.ts';
import {
  decideChangedLines,
  decideDeclaration,
  decideDeletion,
  decideFreeOfNotes,
  decideLines,
  decideMoveAllowed,
  decideSeenVersion,
  decideTaxCanBeAsked,
  keepOpenedItems,
  openItemsForLines,
} from '../decide.ts';
import { claimIntents, statusOnEntry, voidIntents } from '../entries.ts';
import { type LineDraft, linesOf } from '../input.ts';
import type { ListLine } from '../model.ts';
import { lineVersions, saveLine, saveList } from '../store.ts';
import { consumptionOfList } from './consumption.ts';
import { bookOf, type LoadedList, loadList, momentOf, planOf } from './load.ts';
import { decideNotQuoted, decideTransfer, withCounterpart } from './transfer.ts';

/**
 * 变更清单: voids the old claims and makes new ones in one group. What customs released was the declaration of the old
 * lines: it is amended too, so its release (and the tax before it) is asked for again.
 * Refusals: list_move_not_allowed, stale, list_has_gate_passes, and those of drafting and declaring.
 */
export function changeList(
  context: OperationContext,
  input: {
    readonly list: string;
    readonly lines: readonly LineDraft[];
    readonly reason: string;
    readonly version?: number;
  },
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'change_list', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    const allowed = decideMoveAllowed(list, 'change');
    if (!allowed.ok) return allowed;
    const free = decideFreeOfNotes(list);
    if (!free.ok) return free;
    const current = decideSeenVersion(list, input.version);
    if (!current.ok) return current;
    const parsed = linesOf(list.listId, list.ownerId, input.lines);
    if (!parsed.ok) return parsed;
    const fits = decideLines(parsed.value);
    if (!fits.ok) return fits;
    const kept = decideChangedLines(list, lines, parsed.value);
    if (!kept.ok) return kept;
    const versions = await lineVersions(tx, zoneId, list.listId);
    return changePlan(context, tx, zoneId, { list, lines }, withVersions(kept.value, versions), input.reason);
  });
}

/** Versions of all rows that the list ever had, so that a line can come back after it was taken away. */
function withVersions(lines: readonly ListLine[], versions: ReadonlyMap<number, number>): readonly ListLine[] {
  return lines.map((line) => ({ ...line, version: versions.get(line.lineNo) ?? 0 }));
}

async function changePlan(
  context: OperationContext,
  tx: Queryable,
  zoneId: number,
  { list, lines }: LoadedList,
  changedLines: readonly ListLine[],
  reason: string,
) {
  const moment = momentOf(context);
  const book = await bookOf(tx, zoneId, list);
  const after = book.bookkeepingMode === 'per_line' ? keepOpenedItems(lines, changedLines) : changedLines;
  const itemNos = after.flatMap((line) => (line.itemNo === null ? [] : [line.itemNo]));
  const items = await findItems(tx, zoneId, book.bookId, itemNos);
  const legal = decideDeclaration({ ...list, state: 'draft' }, after, { book, items }, moment.today);
  if (!legal.ok) return legal;
  const matched = await decideTransfer(tx, zoneId, { list, lines: after });
  if (!matched.ok) return matched;
  const taxed = decideTaxCanBeAsked(list, after);
  if (!taxed.ok) return taxed;
  const computed = await consumptionOfList(tx, zoneId, book, { list, lines: after }, moment);
  if (!computed.ok) return computed;
  const opened = openItemsForLines(list, computed.value.lines, book);
  const { consumption } = computed.value;
  const terms = {
    changeCount: list.changeCount + 1,
    lineCount: after.length,
    declarationReleasedAt: null,
    consumption,
  };
  const changed = withExtents({ ...list, ...terms }, opened.lines);
  const change: ListChange = {
    list: changed,
    lines: opened.lines,
    documents: [saveList(changed), ...opened.lines.map(saveLine)],
    intents: [
      ...voidIntents(list, lines, moment.today),
      ...claimIntents(changed, opened.lines, moment.today, statusOnEntry(list, book)),
    ],
    events: [listEvent(changed, 'list_changed', moment, { reason, changeCount: changed.changeCount })],
  };
  const filed = opened.items.length > 0 ? [saveBook(opened.book), ...opened.items.map(saveItem)] : [];
  const joined = await withCounterpart(tx, zoneId, context, postWhenReady(change, moment));
  return accept(planOf(joined, [...computed.value.documents, ...filed]));
}

/** 删单: gives the claims back. Refusals: list_move_not_allowed after posting, list_has_gate_passes. */
export function deleteList(context: OperationContext, input: { readonly list: string; readonly reason?: string }) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'delete_list', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    const decided = decideDeletion(list, lines);
    if (!decided.ok) return decided;
    const free = await decideNotQuoted(tx, zoneId, list);
    if (!free.ok) return free;
    const moment = momentOf(context);
    const hasClaims = list.state === 'pre_deducted';
    const event = listEvent(decided.value, 'list_deleted', moment, { reason: input.reason ?? '' });
    const change = headChange(decided.value, lines, event);
    return accept(planOf([{ ...change, intents: hasClaims ? voidIntents(list, lines, moment.today) : [] }]));
  });
}
