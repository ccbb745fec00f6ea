import { accept, type Fact, type Id, type Result } from '../../kernel/index.ts';
import type { DocumentChange, Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { ledgerPartName } from '../../primitives/ledger/index.ts';
import { type AccountBook, findBookById, findItems, loadBook, saveBook, saveItem } from '../books/index.ts';
import { headChange, type ListChange, listEvent, type Moment, postWhenReady } from './change.ts';
import {
  decideChangedLines,
  decideDeclaration,
  decideDeletion,
  decideLines,
  decideMoveAllowed,
  openItemsForLines,
} from './decide.ts';
import { claimIntents, voidIntents } from './entries.ts';
import { type LineDraft, type ListDraft, linesOf, termsOf } from './input.ts';
import { type ListLine, listSubject, type VerificationList, writesEntries } from './model.ts';
import { newListNo } from './numbers.ts';
import { refuse } from './refusals.ts';
import { findLines, findList, findOwnNumbers, lineVersions, saveLine, saveList } from './store.ts';

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

async function bookOf(tx: Queryable, zoneId: number, list: VerificationList): Promise<AccountBook> {
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
    answer: () => ({ listId: changes[0]?.list.listId ?? '' }),
  };
  return intents.length > 0 ? { ...plan, parts: { [ledgerPartName]: intents } } : plan;
}

/**
 * 录入清单: writes one or more draft lists, all or none. Refusals: book_unknown, list_exists, list_lines_not_numbered,
 * line_total_differs, line_value_missing, and every unreadable number with its line and field.
 */
export function draftLists(
  context: OperationContext,
  drafts: readonly ListDraft[],
): Promise<Result<{ readonly listIds: readonly Id[] }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'draft_lists', drafts, async (tx) => {
    const books = new Map<string, AccountBook>();
    for (const bookNo of new Set(drafts.map((draft) => draft.bookNo))) {
      const book = await loadBook(tx, zoneId, bookNo);
      if (!book.ok) return book;
      books.set(bookNo, book.value);
    }
    const taken = new Set<string>();
    for (const book of books.values()) {
      const own = drafts.map((draft) => draft.internalNo);
      for (const internalNo of await findOwnNumbers(tx, zoneId, book.ownerId, own)) taken.add(internalNo);
    }
    const changes: ListChange[] = [];
    for (const draft of drafts) {
      const book = books.get(draft.bookNo);
      if (!book || taken.has(draft.internalNo)) return refuse('list_exists', { internalNo: draft.internalNo });
      taken.add(draft.internalNo);
      const change = draftChange(context, book, draft);
      if (!change.ok) return change;
      changes.push(change.value);
    }
    return accept({ ...planOf(changes), answer: () => ({ listIds: changes.map(({ list }) => list.listId) }) });
  });
}

/** A new draft list of the book, ready to be written; used by every way in which a list can come. */
export function draftChange(context: OperationContext, book: AccountBook, draft: ListDraft): Result<ListChange> {
  const listId = context.ids.next();
  const lines = linesOf(listId, book.ownerId, draft.lines);
  if (!lines.ok) return lines;
  const fits = decideLines(lines.value);
  if (!fits.ok) return fits;
  const moment = momentOf(context);
  const list: VerificationList = {
    ...termsOf(draft),
    listId,
    ownerId: book.ownerId,
    listNo: null,
    preEntryNo: null,
    internalNo: draft.internalNo,
    bookId: book.bookId,
    bookNo: book.bookNo,
    state: 'draft',
    changeCount: 0,
    lineCount: lines.value.length,
    gateUse: 'none',
    gateState: 'none',
    declarationReleasedAt: null,
    declaredAt: null,
    preDeductedAt: null,
    postedAt: null,
    postedOn: null,
    customsPostedAt: null,
    entryNo: null,
    createdAt: moment.now,
    version: 0,
  };
  const change = headChange(list, lines.value, listEvent(list, 'list_drafted', moment));
  return accept({ ...change, documents: [...change.documents, ...lines.value.map(saveLine)] });
}

/** Replaces the lines of a list that has not been declared. Refusals: list_move_not_allowed and those of drafting. */
export function replaceLines(
  context: OperationContext,
  input: { readonly list: string; readonly lines: readonly LineDraft[] },
): Promise<Result<{ readonly listId: Id }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'replace_list_lines', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list } = loaded.value;
    const allowed = decideMoveAllowed(list, 'declare');
    if (!allowed.ok) return allowed;
    const lines = linesOf(list.listId, list.ownerId, input.lines);
    if (!lines.ok) return lines;
    const fits = decideLines(lines.value);
    if (!fits.ok) return fits;
    const versions = await lineVersions(tx, zoneId, list.listId);
    const saved = lines.value.map((line) => ({ ...line, version: versions.get(line.lineNo) ?? 0 }));
    const next = { ...list, lineCount: saved.length };
    const change = headChange(next, saved, listEvent(next, 'list_lines_replaced', momentOf(context)));
    return accept(planOf([{ ...change, documents: [...change.documents, ...saved.map(saveLine)] }]));
  });
}

/** 申报清单. Refusals: list_empty, book_not_open, book_expired, list_item_unknown, item_stopped, unit_differs_from_item … */
export function declareList(
  context: OperationContext,
  input: { readonly list: string; readonly declaredElsewhere?: boolean },
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'declare_list', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    const book = await bookOf(tx, zoneId, list);
    const itemNos = lines.flatMap((line) => (line.itemNo === null ? [] : [line.itemNo]));
    const items = await findItems(tx, zoneId, book.bookId, itemNos);
    const moment = momentOf(context);
    const decided = decideDeclaration(list, lines, { book, items }, moment.today);
    if (!decided.ok) return decided;
    const declared: VerificationList = { ...list, state: 'declared', declaredAt: moment.now };
    const plan = planOf([headChange(declared, lines, listEvent(declared, 'list_declared', moment))]);
    const message = {
      topic: 'customs-window/list',
      ownerId: list.ownerId,
      payload: { listId: list.listId, act: 'declare' },
    };
    // A list that customs already knows needs no message from us.
    return accept(input.declaredElsewhere === true ? plan : { ...plan, outbox: [message] });
  });
}

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
  const moment = momentOf(context);
  const opened = openItemsForLines(list, lines, await bookOf(tx, zoneId, list));
  const approved: VerificationList = {
    ...list,
    listNo: verdict.listNo ?? list.listNo ?? newListNo(list, moment.today, context.ids),
    preEntryNo: verdict.preEntryNo ?? list.preEntryNo,
    state: writesEntries(list.deductionMode) ? 'pre_deducted' : 'approved',
    preDeductedAt: moment.now,
  };
  const change: ListChange = {
    list: approved,
    lines: opened.lines,
    documents: [saveList(approved), ...opened.lines.filter((line, index) => line !== lines[index]).map(saveLine)],
    intents: claimIntents(approved, opened.lines, moment.today),
    events: [listEvent(approved, `list_${approved.state}`, moment)],
  };
  const books = opened.items.length > 0 ? [saveBook(opened.book), ...opened.items.map(saveItem)] : [];
  return accept({ change: postWhenReady(change, moment), books });
}

/** 变更清单: voids the old claims and makes new ones in one group. */
export function changeList(
  context: OperationContext,
  input: { readonly list: string; readonly lines: readonly LineDraft[]; readonly reason: string },
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'change_list', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    const allowed = decideMoveAllowed(list, 'change');
    if (!allowed.ok) return allowed;
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

function withVersions(lines: readonly ListLine[], versions: ReadonlyMap<number, number>): readonly ListLine[] {
  return lines.map((line) => ({ ...line, version: versions.get(line.lineNo) ?? 0 }));
}

async function changePlan(
  context: OperationContext,
  tx: Queryable,
  zoneId: number,
  { list, lines }: LoadedList,
  after: readonly ListLine[],
  reason: string,
) {
  const moment = momentOf(context);
  const book = await bookOf(tx, zoneId, list);
  const itemNos = after.flatMap((line) => (line.itemNo === null ? [] : [line.itemNo]));
  const items = await findItems(tx, zoneId, book.bookId, itemNos);
  const legal = decideDeclaration({ ...list, state: 'draft' }, after, { book, items }, moment.today);
  if (!legal.ok) return legal;
  const opened = openItemsForLines(list, after, book);
  const changed: VerificationList = { ...list, changeCount: list.changeCount + 1, lineCount: after.length };
  const change: ListChange = {
    list: changed,
    lines: opened.lines,
    documents: [saveList(changed), ...opened.lines.map(saveLine)],
    intents: [...voidIntents(list, lines, moment.today), ...claimIntents(changed, opened.lines, moment.today)],
    events: [listEvent(changed, 'list_changed', moment, { reason, changeCount: changed.changeCount })],
  };
  const books = opened.items.length > 0 ? [saveBook(opened.book), ...opened.items.map(saveItem)] : [];
  return accept(planOf([change], books));
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
    const moment = momentOf(context);
    const hasClaims = list.state === 'pre_deducted';
    const event = listEvent(decided.value, 'list_deleted', moment, { reason: input.reason ?? '' });
    const change = headChange(decided.value, lines, event);
    return accept(planOf([{ ...change, intents: hasClaims ? voidIntents(list, lines, moment.today) : [] }]));
  });
}

/** 报关单放行: the declaration of the list is released; posts the list when nothing else keeps it back. */
export function releaseDeclaration(
  context: OperationContext,
  input: { readonly list: string; readonly entryNo?: string },
  checkTax: (tx: Queryable, loaded: LoadedList) => Promise<Result<void>>,
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'release_declaration', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const allowed = decideMoveAllowed(loaded.value.list, 'release');
    if (!allowed.ok) return allowed;
    const taxed = await checkTax(tx, loaded.value);
    if (!taxed.ok) return taxed;
    const change = releaseChange(momentOf(context), loaded.value, input.entryNo);
    return change.ok ? accept(planOf([change.value])) : change;
  });
}

export function releaseChange(moment: Moment, { list, lines }: LoadedList, entryNo?: string): Result<ListChange> {
  if (!list.declarationRequired) return refuse('declaration_not_needed', { list: listSubject(list) });
  const released: VerificationList = {
    ...list,
    entryNo: entryNo ?? list.entryNo,
    declarationReleasedAt: list.declarationReleasedAt ?? moment.now,
  };
  const facts: Record<string, Fact> = { entryNo: released.entryNo };
  return accept(
    postWhenReady(headChange(released, lines, listEvent(released, 'declaration_released', moment, facts)), moment),
  );
}
