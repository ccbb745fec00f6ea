import { accept, type Day, formatQuantity, type Quantity, type Result, smallerOf } from '../../../kernel/index.ts';
import type { AccountBook } from '../../books/index.ts';
import { decideFormOpen, takeOfLine } from '../forms/decide.ts';
import { type DeliveryForm, type FormLine, formSubject } from '../forms/model.ts';
import type { LoadedForm } from '../forms/service.ts';
import { refuse } from '../refusals.ts';
import { awayQuantity, type NoteLine, type NoteMove, noteSubject, noteTransitions, type StockNote } from './model.ts';

/** A note with all that a decision about it touches. */
export interface LoadedNote {
  readonly note: StockNote;
  readonly lines: readonly NoteLine[];
  readonly form: LoadedForm;
  readonly book: AccountBook;
  /** Of a return: the note whose goods come back. */
  readonly related: { readonly note: StockNote; readonly lines: readonly NoteLine[] } | null;
  /** What approved returns of the form have still to bring through the gate, by its lines. */
  readonly openReturns: ReadonlyMap<number, Quantity>;
}

/** The note after the move. Refusal: note_move_not_allowed. */
export function decideNoteMove(note: StockNote, move: NoteMove): Result<StockNote> {
  const { from, to } = noteTransitions[move];
  if (from.includes(note.state)) return accept({ ...note, state: to });
  return refuse('note_move_not_allowed', { note: noteSubject(note), state: note.state, move });
}

export interface ApprovedLines {
  /** Of the form, of a normal note. */
  readonly formLines: readonly FormLine[];
  /** Of the note that is returned from. */
  readonly relatedLines: readonly NoteLine[];
}

/**
 * Approval: a normal note takes of the form's cap, a return of what the related note brought out (or in) and still has
 * there. Refusals: form_not_open, form_expired, form_exceeded, return_exceeds_note, note_already_declared.
 */
export function decideNoteApproval({ lines, form, related, openReturns }: LoadedNote, on: Day): Result<ApprovedLines> {
  if (related) {
    if (related.note.consolidatedListId !== null) {
      return refuse('note_already_declared', { note: noteSubject(related.note) });
    }
    const madeOutside = madeOutsideOf(form.form, related.lines, lines);
    const there = decideMadeOutside(form, madeOutside, openReturns);
    if (!there.ok) return there;
    const back = takeBack(
      related,
      lines.filter((line) => !madeOutside.includes(line)),
    );
    return back.ok ? accept({ formLines: there.value, relatedLines: back.value }) : back;
  }
  const open = decideFormOpen(form.form, on);
  if (!open.ok) return open;
  const taken = takeOfForm(form.form, form.lines, lines);
  return taken.ok ? accept({ formLines: taken.value, relatedLines: [] }) : taken;
}

function takeOfForm(
  form: DeliveryForm,
  formLines: readonly FormLine[],
  lines: readonly NoteLine[],
): Result<FormLine[]> {
  const changed = new Map<number, FormLine>();
  for (const line of lines) {
    const goods = changed.get(line.formLineNo) ?? formLines[line.formLineNo - 1];
    if (!goods) return refuse('form_line_unknown', { lineNo: line.lineNo, formLineNo: line.formLineNo });
    const taken = takeOfLine(form, goods, line.quantity);
    if (!taken.ok) return taken;
    changed.set(line.formLineNo, taken.value);
  }
  return accept([...changed.values()]);
}

/** 外发加工: lines of a return whose goods no note brought out, since they were made there. */
function madeOutsideOf(
  form: DeliveryForm,
  brought: readonly NoteLine[],
  lines: readonly NoteLine[],
): readonly NoteLine[] {
  if (form.businessType !== 'B') return [];
  return lines.filter((line) => !brought.some((known) => known.formLineNo === line.formLineNo));
}

/**
 * What was made outside under the form and is not on its way back yet can come back. Answers the lines of the form, which
 * are written again so that of two returns at the same moment one is stale. Refusal: return_exceeds_made.
 */
function decideMadeOutside(
  { form, lines: formLines }: LoadedForm,
  madeOutside: readonly NoteLine[],
  openReturns: ReadonlyMap<number, Quantity>,
): Result<FormLine[]> {
  const touched: FormLine[] = [];
  for (const line of madeOutside) {
    const goods = formLines[line.formLineNo - 1];
    if (!goods) return refuse('form_line_unknown', { lineNo: line.lineNo, formLineNo: line.formLineNo });
    const left = goods.notedQuantity - goods.returnedQuantity - (openReturns.get(line.formLineNo) ?? 0n);
    if (line.quantity > left) {
      const facts = { lineNo: line.lineNo, left: formatQuantity(left), requested: formatQuantity(line.quantity) };
      return refuse('return_exceeds_made', { form: formSubject(form), ...facts });
    }
    touched.push(goods);
  }
  return accept(touched);
}

/** Quantities to bring back, spread over the related note's lines of the same goods in their order. */
function takeBack(
  related: { readonly note: StockNote; readonly lines: readonly NoteLine[] },
  lines: readonly NoteLine[],
): Result<NoteLine[]> {
  const changed = new Map(related.lines.map((line) => [line.lineNo, line]));
  for (const line of lines) {
    let rest = line.quantity;
    for (const known of changed.values()) {
      if (known.formLineNo !== line.formLineNo || rest === 0n) continue;
      const part = smallerOf(rest, awayQuantity(known));
      if (part > 0n) changed.set(known.lineNo, { ...known, returnedQuantity: known.returnedQuantity + part });
      rest -= part;
    }
    if (rest > 0n) {
      return refuse('return_exceeds_note', {
        note: noteSubject(related.note),
        lineNo: line.lineNo,
        left: formatQuantity(line.quantity - rest),
        requested: formatQuantity(line.quantity),
      });
    }
  }
  return accept([...changed.values()].filter((line) => line !== related.lines[line.lineNo - 1]));
}

/**
 * What is given back when so much of a line does not happen: the form's cap, or what the related note has outside.
 * `rests` holds the quantity of each line, by line number.
 */
export function giveBack({ lines, form, related }: LoadedNote, rests: ReadonlyMap<number, Quantity>): ApprovedLines {
  const formLines = new Map<number, FormLine>();
  const relatedLines = new Map<number, NoteLine>();
  for (const line of lines) {
    let rest = rests.get(line.lineNo) ?? 0n;
    if (!related) {
      const goods = formLines.get(line.formLineNo) ?? form.lines[line.formLineNo - 1];
      if (goods && rest > 0n) {
        formLines.set(line.formLineNo, { ...goods, notedQuantity: goods.notedQuantity - rest });
      }
      continue;
    }
    for (const known of [...related.lines].reverse()) {
      const current = relatedLines.get(known.lineNo) ?? known;
      if (current.formLineNo !== line.formLineNo) continue;
      const part = smallerOf(rest, current.returnedQuantity);
      if (part > 0n) relatedLines.set(known.lineNo, { ...current, returnedQuantity: current.returnedQuantity - part });
      rest -= part;
    }
  }
  return { formLines: [...formLines.values()], relatedLines: [...relatedLines.values()] };
}

/** A note that vehicles hold is not voided. Refusal: note_has_gate_passes. */
export function decideVoid({ note, lines }: LoadedNote): Result<StockNote> {
  const used = lines.find((line) => line.usedQuantity > 0n);
  if (used) {
    return refuse('note_has_gate_passes', {
      note: noteSubject(note),
      lineNo: used.lineNo,
      used: formatQuantity(used.usedQuantity),
    });
  }
  return decideNoteMove(note, 'void');
}

/** 核减: only when something has passed and no vehicle is under way. Refusals: note_has_gate_passes, note_nothing_to_shorten. */
export function decideShorten({ note, lines }: LoadedNote): Result<ReadonlyMap<number, Quantity>> {
  const allowed = decideNoteMove(note, 'shorten');
  if (!allowed.ok) return allowed;
  const underWay = lines.find((line) => line.usedQuantity > line.passedQuantity);
  if (underWay) {
    const used = formatQuantity(underWay.usedQuantity - underWay.passedQuantity);
    return refuse('note_has_gate_passes', { note: noteSubject(note), lineNo: underWay.lineNo, used });
  }
  if (note.gateState !== 'part') return refuse('note_nothing_to_shorten', { note: noteSubject(note) });
  return accept(new Map(lines.map((line) => [line.lineNo, line.quantity - line.passedQuantity])));
}

/** Refuses a return that names no note of the same form, or a normal note that names one. */
export function decideRelated(
  form: DeliveryForm,
  operation: StockNote['operation'],
  related: StockNote | null,
): Result<void> {
  if (operation === 'normal') {
    return related === null ? accept(undefined) : refuse('return_only_names_note', { note: noteSubject(related) });
  }
  const fits = related !== null && related.formId === form.formId && related.operation === 'normal';
  if (fits) return accept(undefined);
  return refuse('return_needs_note', { form: formSubject(form), note: related ? noteSubject(related) : null });
}
