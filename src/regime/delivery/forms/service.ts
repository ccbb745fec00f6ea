import { accept, type Fact, type Id, parseDay, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, EventDraft, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type AccountBook, type BookItem, findBookById, findItems, loadBook } from '../../books/index.ts';
import { newDocumentNo } from '../numbers.ts';
import { refuse } from '../refusals.ts';
import { decideChangedFormLines, decideFormLines, decideFormMove } from './decide.ts';
import { type FormDraft, type FormLineDraft, formLinesOf } from './input.ts';
import { type DeliveryForm, type FormLine, type FormMove, formSubject } from './model.ts';
import { countUnfinishedNotes, findForm, findFormLines, isFormNumberTaken, saveForm, saveFormLine } from './store.ts';

export interface LoadedForm {
  readonly form: DeliveryForm;
  readonly lines: readonly FormLine[];
}

/** The form, or `form_unknown` when it is absent or not the caller's to see. */
export async function loadForm(tx: Queryable, zoneId: number, name: string): Promise<Result<LoadedForm>> {
  const form = await findForm(tx, zoneId, name);
  if (!form) return refuse('form_unknown', { form: name });
  return accept({ form, lines: await findFormLines(tx, zoneId, form.formId) });
}

type FormAnswer = { readonly formId: Id };

/** 录入业务申报表. Refusals: book_unknown, form_exists, every unreadable number with its line and field. */
export function draftForm(context: OperationContext, draft: FormDraft): Promise<Result<FormAnswer>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'draft_delivery_form', draft, async (tx) => {
    const book = await loadBook(tx, zoneId, draft.bookNo);
    if (!book.ok) return book;
    const { ownerId, bookId, bookNo } = book.value;
    if (await isFormNumberTaken(tx, zoneId, ownerId, draft.internalNo)) {
      return refuse('form_exists', { internalNo: draft.internalNo });
    }
    const formId = context.ids.next();
    const lines = formLinesOf(formId, ownerId, draft.lines);
    if (!lines.ok) return lines;
    const validThrough = parseDay(draft.validThrough);
    if (!validThrough.ok) return validThrough;
    const { lines: _lines, goodsKind = 'material', place = '', depositNo = null, remark = '', ...terms } = draft;
    const form: DeliveryForm = {
      ...terms,
      validThrough: validThrough.value,
      goodsKind,
      place,
      depositNo,
      remark,
      formId,
      ownerId,
      bookId,
      bookNo,
      formNo: null,
      state: 'draft',
      lineCount: lines.value.length,
      declaredAt: null,
      approvedAt: null,
      closedAt: null,
      createdAt: context.now(),
      version: 0,
    };
    return accept(planOfForm(context, form, 'form_drafted', { lines: lines.value }));
  });
}

/**
 * 申报业务申报表; what customs is told of it leaves through the outbox. Refusals: form_move_not_allowed, form_expired,
 * form_item_required, form_item_unknown, those of the book.
 */
export function declareForm(context: OperationContext, input: { readonly form: string }) {
  return moveForm(context, 'declare', input, async (tx, { form, lines }) => {
    const legal = decideFormLines(form, lines, await bookOfForm(tx, context, form, lines), context.today());
    if (!legal.ok) return legal;
    return accept({ ...form, declaredAt: context.now() });
  });
}

/** What customs decides of a declared form, with the number it gives. */
export interface FormVerdict {
  readonly form: string;
  readonly formNo?: string;
  readonly reason?: string;
}

export function approveForm(context: OperationContext, input: FormVerdict) {
  return moveForm(context, 'approve', input, async (_tx, { form }) => {
    const formNo = input.formNo ?? form.formNo ?? newDocumentNo('SB', form, context.today(), context.ids);
    return accept({ ...form, formNo, approvedAt: context.now() });
  });
}

export const rejectForm = (context: OperationContext, input: FormVerdict) => moveForm(context, 'reject', input);
export const pauseForm = (context: OperationContext, input: FormVerdict) => moveForm(context, 'pause', input);
export const resumeForm = (context: OperationContext, input: FormVerdict) => moveForm(context, 'resume', input);
export const deleteForm = (context: OperationContext, input: FormVerdict) => moveForm(context, 'delete', input);

/** 结案: nothing of it may still be under way, undeclared or outside. Refusal: form_has_open_notes. */
export function closeForm(context: OperationContext, input: FormVerdict) {
  const { zoneId } = context.caller.settings;
  return moveForm(context, 'close', input, async (tx, { form }) => {
    const notes = await countUnfinishedNotes(tx, zoneId, form.formId);
    if (notes > 0) return refuse('form_has_open_notes', { form: formSubject(form), notes });
    return accept({ ...form, closedAt: context.now() });
  });
}

export interface FormChange {
  readonly form: string;
  readonly validThrough?: string;
  readonly lines: readonly FormLineDraft[];
  readonly reason: string;
}

/** 变更: an approved form takes new quantities, prices, lines or a new term. Refusals: form_below_notes, form_line_fixed … */
export function changeForm(context: OperationContext, input: FormChange): Promise<Result<FormAnswer>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'change_delivery_form', input, async (tx) => {
    const loaded = await loadForm(tx, zoneId, input.form);
    if (!loaded.ok) return loaded;
    const { form, lines } = loaded.value;
    if (form.state !== 'approved') return refuse('form_not_open', { form: formSubject(form), state: form.state });
    const drafted = formLinesOf(form.formId, form.ownerId, input.lines);
    if (!drafted.ok) return drafted;
    const changed = decideChangedFormLines(form, lines, drafted.value);
    if (!changed.ok) return changed;
    const validThrough = input.validThrough === undefined ? accept(form.validThrough) : parseDay(input.validThrough);
    if (!validThrough.ok) return validThrough;
    const after = { ...form, validThrough: validThrough.value, lineCount: changed.value.length };
    const book = await bookOfForm(tx, context, after, changed.value);
    const legal = decideFormLines(after, changed.value, book, context.today());
    if (!legal.ok) return legal;
    const facts = { reason: input.reason };
    return accept(planOfForm(context, after, 'form_changed', { lines: changed.value, facts }));
  });
}

async function bookOfForm(
  tx: Queryable,
  { caller }: OperationContext,
  form: DeliveryForm,
  lines: readonly FormLine[],
): Promise<{ readonly book: AccountBook; readonly items: ReadonlyMap<number, BookItem> }> {
  const { zoneId } = caller.settings;
  const book = await findBookById(tx, zoneId, form.bookId);
  if (!book) throw new Error(`the book of form ${form.formId} is not there`);
  const itemNos = lines.flatMap(({ itemNo }) => (itemNo === null ? [] : [itemNo]));
  return { book, items: await findItems(tx, zoneId, form.bookId, itemNos) };
}

const eventOfMove: Readonly<Record<FormMove, string>> = {
  declare: 'form_declared',
  approve: 'form_approved',
  reject: 'form_rejected',
  pause: 'form_paused',
  resume: 'form_resumed',
  close: 'form_closed',
  delete: 'form_deleted',
};

function moveForm(
  context: OperationContext,
  move: FormMove,
  input: FormVerdict,
  more: (tx: Queryable, moved: LoadedForm) => Promise<Result<DeliveryForm>> = async (_tx, { form }) => accept(form),
): Promise<Result<FormAnswer>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, `${move}_delivery_form`, input, async (tx) => {
    const loaded = await loadForm(tx, zoneId, input.form);
    if (!loaded.ok) return loaded;
    const moved = decideFormMove(loaded.value.form, move);
    if (!moved.ok) return moved;
    const decided = await more(tx, { form: moved.value, lines: loaded.value.lines });
    if (!decided.ok) return decided;
    const facts = input.reason === undefined ? {} : { reason: input.reason };
    const plan = planOfForm(context, decided.value, eventOfMove[move], { facts });
    const { formId, ownerId } = decided.value;
    const message = { topic: 'customs-window/form', ownerId, payload: { formId } };
    return accept(move === 'declare' ? { ...plan, outbox: [message] } : plan);
  });
}

function planOfForm(
  { now }: Pick<OperationContext, 'now'>,
  form: DeliveryForm,
  kind: string,
  { lines = [], facts = {} }: { readonly lines?: readonly FormLine[]; readonly facts?: Record<string, Fact> } = {},
): Plan<FormAnswer> {
  const documents: DocumentChange[] = [saveForm(form), ...lines.map(saveFormLine)];
  const event: EventDraft = {
    kind,
    ownerId: form.ownerId,
    occurredAt: now(),
    subjects: [...new Set([formSubject(form), `form:${form.internalNo}`, `book:${form.bookNo}`])],
    facts: { formNo: form.formNo, internalNo: form.internalNo, bookNo: form.bookNo, state: form.state, ...facts },
  };
  return { documents, events: [event], answer: () => ({ formId: form.formId }) };
}
