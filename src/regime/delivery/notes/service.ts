import { accept, type Fact, type Id, type Quantity, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type LedgerIntent, ledgerPartName } from '../../../primitives/ledger/index.ts';
import { findBookById } from '../../books/index.ts';
import { decideFormOpen } from '../forms/decide.ts';
import { movesGoods } from '../forms/model.ts';
import { loadForm } from '../forms/service.ts';
import { saveFormLine } from '../forms/store.ts';
import { newDocumentNo } from '../numbers.ts';
import { refuse } from '../refusals.ts';
import {
  type ApprovedLines,
  decideNoteApproval,
  decideNoteMove,
  decideRelated,
  decideShorten,
  decideVoid,
  giveBack,
  type LoadedNote,
} from './decide.ts';
import { claimIntents, voidIntents } from './entries.ts';
import { noteEvent, withExtents } from './gate-use.ts';
import { type NoteDraft, noteLinesOf } from './input.ts';
import type { NoteLine, StockNote } from './model.ts';
import { findNote, findNoteLines, findOpenReturns, isNoteNumberTaken, saveNote, saveNoteLine } from './store.ts';

type NoteAnswer = { readonly noteId: Id };

/** The note with its form, book and related note, or `note_unknown` when it is absent or not the caller's to see. */
export async function loadNote(tx: Queryable, zoneId: number, name: string): Promise<Result<LoadedNote>> {
  const note = await findNote(tx, zoneId, name);
  if (!note) return refuse('note_unknown', { note: name });
  const form = await loadForm(tx, zoneId, note.formId);
  if (!form.ok) return form;
  const book = await findBookById(tx, zoneId, note.bookId);
  if (!book) throw new Error(`the book of note ${note.noteId} is not there`);
  const related = note.relatedNoteId === null ? null : await findNote(tx, zoneId, note.relatedNoteId);
  const ids = [note.noteId, ...(related ? [related.noteId] : [])];
  const lines = await findNoteLines(tx, zoneId, ids);
  const of = ({ noteId }: StockNote) => lines.filter((line) => line.noteId === noteId);
  return accept({
    note,
    lines: of(note),
    form: form.value,
    book,
    related: related ? { note: related, lines: of(related) } : null,
    openReturns: await findOpenReturns(tx, zoneId, note.formId),
  });
}

/** 录入出入库单. Refusals: form_unknown, form_not_open, form_expired, note_exists, return_needs_note, form_line_unknown … */
export function draftNote(context: OperationContext, draft: NoteDraft): Promise<Result<NoteAnswer>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'draft_stock_note', draft, async (tx) => {
    const loaded = await loadForm(tx, zoneId, draft.form);
    if (!loaded.ok) return loaded;
    const { form, lines: formLines } = loaded.value;
    const operation = draft.operation ?? 'normal';
    const open = operation === 'normal' ? decideFormOpen(form, context.today()) : accept(undefined);
    if (!open.ok) return open;
    const related = draft.relatedNote === undefined ? null : await findNote(tx, zoneId, draft.relatedNote);
    const fits = decideRelated(form, operation, related);
    if (!fits.ok) return fits;
    if (await isNoteNumberTaken(tx, zoneId, form.ownerId, draft.internalNo)) {
      return refuse('note_exists', { internalNo: draft.internalNo });
    }
    const noteId = context.ids.next();
    const lines = noteLinesOf(noteId, form.ownerId, draft.lines, formLines);
    if (!lines.ok) return lines;
    const { ownerId, formId, bookId, bookNo, customsCode } = form;
    const away = form.direction;
    const back = away === 'in' ? 'out' : 'in';
    const note: StockNote = {
      noteId,
      ownerId,
      formId,
      bookId,
      bookNo,
      customsCode,
      noteNo: null,
      internalNo: draft.internalNo,
      formNo: form.formNo ?? form.internalNo,
      direction: operation === 'normal' ? away : back,
      operation,
      relatedNoteId: related?.noteId ?? null,
      relatedNoteNo: related ? (related.noteNo ?? related.internalNo) : null,
      state: 'draft',
      lineCount: lines.value.length,
      gateUse: 'none',
      gateState: 'none',
      declaredAt: null,
      approvedAt: null,
      passedOn: null,
      extendedOn: null,
      consolidatedListId: null,
      remark: draft.remark ?? '',
      createdAt: context.now(),
      version: 0,
    };
    return accept(planOfNote(context, note, 'note_drafted', { documents: lines.value.map(saveNoteLine) }));
  });
}

/** 申报出入库单; what customs is told of it leaves through the outbox. */
export function declareNote(context: OperationContext, input: { readonly note: string }) {
  return moveNote(context, 'declare_stock_note', input, async ({ note }) => {
    const moved = decideNoteMove(note, 'declare');
    if (!moved.ok) return moved;
    const declared = { ...moved.value, declaredAt: context.now() };
    const outbox = [{ topic: 'customs-window/note', ownerId: note.ownerId, payload: { noteId: note.noteId } }];
    return accept({ note: declared, kind: 'note_declared', outbox });
  });
}

export interface NoteVerdict {
  readonly note: string;
  readonly noteNo?: string;
  readonly reason?: string;
}

/** 审核通过: takes of the form's cap, and claims the goods. Refusals: those of `decideNoteApproval`, insufficient_balance. */
export function approveNote(context: OperationContext, input: NoteVerdict) {
  return moveNote(context, 'approve_stock_note', input, async (loaded) => {
    const moved = decideNoteMove(loaded.note, 'approve');
    if (!moved.ok) return moved;
    const taken = decideNoteApproval(loaded, context.today());
    if (!taken.ok) return taken;
    const noteNo = input.noteNo ?? loaded.note.noteNo ?? newDocumentNo('CR', loaded.note, context.today(), context.ids);
    const note = { ...moved.value, noteNo, approvedAt: context.now() };
    const intents = movesGoods(loaded.form.form, loaded.book) ? claimIntents(note, loaded.lines, context.today()) : [];
    return accept({ note, kind: 'note_approved', documents: [...touch(loaded), ...counters(taken.value)], intents });
  });
}

export function rejectNote(context: OperationContext, input: NoteVerdict) {
  return moveNote(context, 'reject_stock_note', input, async ({ note }) => {
    const moved = decideNoteMove(note, 'reject');
    return moved.ok ? accept({ note: moved.value, kind: 'note_rejected' }) : moved;
  });
}

export function deleteNote(context: OperationContext, input: NoteVerdict) {
  return moveNote(context, 'delete_stock_note', input, async ({ note }) => {
    const moved = decideNoteMove(note, 'delete');
    return moved.ok ? accept({ note: moved.value, kind: 'note_deleted' }) : moved;
  });
}

/** 作废: before any vehicle holds it; cap and claims are free again. Refusals: note_has_gate_passes, note_move_not_allowed. */
export function voidNote(context: OperationContext, input: NoteVerdict) {
  return moveNote(context, 'void_stock_note', input, async (loaded) => {
    const voided = decideVoid(loaded);
    if (!voided.ok) return voided;
    const all = new Map(loaded.lines.map((line) => [line.lineNo, line.quantity]));
    const moves = movesGoods(loaded.form.form, loaded.book);
    const intents = moves ? voidIntents(loaded.note, loaded.lines, context.today()) : [];
    return accept({ note: voided.value, kind: 'note_void', documents: counters(giveBack(loaded, all)), intents });
  });
}

/** 核减: what has not passed will not; the note ends with what did. Refusals: those of `decideShorten`. */
export function shortenNote(context: OperationContext, input: NoteVerdict) {
  return moveNote(context, 'shorten_stock_note', input, async (loaded) => {
    const rests = decideShorten(loaded);
    if (!rests.ok) return rests;
    const shortened = loaded.lines.map((line) => ({ ...line, quantity: line.passedQuantity }));
    const note = withExtents(loaded.note, shortened, context.today());
    const open = loaded.lines.filter((line) => restOf(rests.value, line) > 0n);
    const intents = movesGoods(loaded.form.form, loaded.book) ? voidIntents(note, open, context.today()) : [];
    const changed = shortened.filter((line) => restOf(rests.value, line) > 0n).map(saveNoteLine);
    const documents = [...changed, ...counters(giveBack(loaded, rests.value))];
    return accept({ note, kind: 'note_shortened', documents, intents });
  });
}

function restOf(rests: ReadonlyMap<number, Quantity>, { lineNo }: NoteLine): Quantity {
  return rests.get(lineNo) ?? 0n;
}

function counters({ formLines, relatedLines }: ApprovedLines): DocumentChange[] {
  return [...formLines.map(saveFormLine), ...relatedLines.map(saveNoteLine)];
}

/** A return writes the head of the note it returns from, so that declaring that note at the same moment makes one stale. */
function touch({ related }: LoadedNote): DocumentChange[] {
  return related ? [saveNote(related.note)] : [];
}

export interface DecidedNote {
  readonly note: StockNote;
  readonly kind: string;
  readonly documents?: readonly DocumentChange[];
  readonly intents?: readonly LedgerIntent[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly outbox?: NonNullable<Plan<unknown>['outbox']>;
}

/** One decision about one note. */
export function moveNote(
  context: OperationContext,
  operation: string,
  input: NoteVerdict,
  decide: (loaded: LoadedNote) => Promise<Result<DecidedNote>>,
): Promise<Result<NoteAnswer>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, operation, input, async (tx) => {
    const loaded = await loadNote(tx, zoneId, input.note);
    if (!loaded.ok) return loaded;
    const decided = await decide(loaded.value);
    if (!decided.ok) return decided;
    const { note, kind, ...rest } = decided.value;
    const facts = input.reason === undefined ? {} : { reason: input.reason };
    return accept(planOfNote(context, note, kind, { facts, ...rest }));
  });
}

function planOfNote(
  { now }: Pick<OperationContext, 'now'>,
  note: StockNote,
  kind: string,
  { documents = [], intents = [], facts = {}, outbox = [] }: Omit<DecidedNote, 'note' | 'kind'>,
): Plan<NoteAnswer> {
  const plan = {
    documents: [saveNote(note), ...documents],
    events: [noteEvent(note, kind, now(), facts)],
    answer: () => ({ noteId: note.noteId }),
    outbox,
  };
  return intents.length > 0 ? { ...plan, parts: { [ledgerPartName]: intents } } : plan;
}
