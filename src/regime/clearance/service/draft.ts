import { accept, type Id, type Result } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type AccountBook, loadBook } from '../../books/index.ts';
import { headChange, type ListChange, listEvent } from '../change.ts';
import { decideFreeOfNotes, decideLines, decideMoveAllowed, decideSeenVersion } from '../decide.ts';
import { type LineDraft, type ListDraft, linesOf, termsOf } from '../input.ts';
import type { VerificationList } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findOwnNumbers, lineVersions, saveLine } from '../store.ts';
import { loadList, momentOf, planOf } from './load.ts';

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

/**
 * A new draft list of the book, ready to be written; used by every way in which a list can come. With `formId` it follows
 * the stock notes of that form: its goods have passed the gate by them.
 */
export function draftChange(
  context: OperationContext,
  book: AccountBook,
  draft: ListDraft,
  formId: Id | null = null,
): Result<ListChange> {
  const listId = context.ids.next();
  const lines = linesOf(listId, book.ownerId, draft.lines);
  if (!lines.ok) return lines;
  const fits = decideLines(lines.value);
  if (!fits.ok) return fits;
  const moment = momentOf(context);
  const terms = termsOf(draft);
  const list: VerificationList = {
    ...terms,
    gateRequired: terms.gateRequired && formId === null,
    formId,
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
    counterpartReadyAt: null,
    counterpartIsForeign: null,
    entryNo: null,
    consumption: null,
    createdAt: moment.now,
    version: 0,
  };
  const change = headChange(list, lines.value, listEvent(list, 'list_drafted', moment));
  return accept({ ...change, documents: [...change.documents, ...lines.value.map(saveLine)] });
}

/** Replaces the lines of a list that has not been declared. Refusals: list_move_not_allowed, stale, those of drafting. */
export function replaceLines(
  context: OperationContext,
  input: { readonly list: string; readonly lines: readonly LineDraft[]; readonly version?: number },
): Promise<Result<{ readonly listId: Id }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'replace_list_lines', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list } = loaded.value;
    const allowed = decideMoveAllowed(list, 'declare');
    if (!allowed.ok) return allowed;
    const free = decideFreeOfNotes(list);
    if (!free.ok) return free;
    const current = decideSeenVersion(list, input.version);
    if (!current.ok) return current;
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
