import { type Static, Type } from 'typebox';
import { accept, type Day, formatQuantity, type Result } from '../../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, QuantityText } from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { dueToDeclare } from '../consolidated/due.ts';
import { businessTypes, type DeliveryForm, isConsolidated } from '../forms/model.ts';
import { MoveView } from '../forms/view.ts';
import { dueBackOn } from './leave.ts';
import { awayQuantity, type NoteLine, type NoteMove, noteTransitions, type StockNote } from './model.ts';

const extent = oneOf('none', 'part', 'all');

export const NoteView = Type.Object({
  noteId: Type.String(),
  ownerId: Type.String(),
  noteNo: orNull(Type.String()),
  internalNo: Type.String(),
  formId: Type.String(),
  formNo: Type.String(),
  businessType: oneOf(...businessTypes),
  bookId: Type.String(),
  bookNo: Type.String(),
  direction: oneOf('in', 'out'),
  operation: oneOf('normal', 'return'),
  relatedNoteId: orNull(Type.String()),
  relatedNoteNo: orNull(Type.String()),
  customsCode: Type.String(),
  state: Type.String(),
  lineCount: Type.Integer(),
  gateUse: extent,
  gateState: extent,
  declaredAt: orNull(InstantText),
  approvedAt: orNull(InstantText),
  passedOn: orNull(DayText),
  extendedOn: orNull(DayText),
  consolidatedListId: orNull(Type.String()),
  /** Until when it is declared with the others; null where it is declared already or never is. */
  declareBy: orNull(DayText),
  /** Until when its goods are back. */
  dueBackOn: orNull(DayText),
  remark: Type.String(),
  createdAt: InstantText,
  moves: Type.Array(MoveView),
});

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What of the world outside a note's dates depend on. */
export interface NoteFrame {
  readonly form: DeliveryForm;
  /** End of the open write-off cycle of its book. */
  readonly periodEnd: Day | undefined;
  readonly law: Law;
}

/** Refusals: those of the dated parameters. */
export function noteView(note: StockNote, { form, periodEnd, law }: NoteFrame): Result<Static<typeof NoteView>> {
  const { version: _version, ...rest } = note;
  const mustDeclare = isConsolidated(form) && note.operation === 'normal' && note.consolidatedListId === null;
  const declareBy = mustDeclare ? dueToDeclare(note.passedOn, periodEnd, law) : accept(null);
  if (!declareBy.ok) return declareBy;
  const back = dueBackOn(form, note, law);
  if (!back.ok) return back;
  return accept({
    ...rest,
    businessType: form.businessType,
    declaredAt: instant(note.declaredAt),
    approvedAt: instant(note.approvedAt),
    declareBy: declareBy.value,
    dueBackOn: back.value,
    createdAt: note.createdAt.toISOString(),
    moves: (Object.keys(noteTransitions) as NoteMove[]).map((move) => ({
      move,
      allowed: noteTransitions[move].from.includes(note.state) && isPossible(note, move),
      from: [...noteTransitions[move].from],
    })),
  });
}

/** Beyond the state: nothing is voided that vehicles hold, nothing shortened that has passed wholly or not at all. */
function isPossible(note: StockNote, move: NoteMove): boolean {
  if (move === 'void') return note.gateUse === 'none';
  return move !== 'shorten' || note.gateState === 'part';
}

export const NoteLineView = Type.Object({
  lineNo: Type.Integer(),
  formLineNo: Type.Integer(),
  itemNo: orNull(Type.Integer()),
  materialNo: Type.String(),
  hsCode: Type.String(),
  name: Type.String(),
  declaredUnit: Type.String(),
  quantity: QuantityText,
  lots: orNull(Type.Array(Type.Object({ lotNo: Type.String(), quantity: QuantityText }))),
  grossWeightKg: orNull(QuantityText),
  usedQuantity: QuantityText,
  passedQuantity: QuantityText,
  returnedQuantity: QuantityText,
  /** Passed, and not coming back. */
  awayQuantity: QuantityText,
});

export function noteLineView(line: NoteLine): Static<typeof NoteLineView> {
  const { version: _version, noteId: _noteId, ownerId: _ownerId, ...rest } = line;
  return {
    ...rest,
    lots: line.lots?.map((lot) => ({ ...lot })) ?? null,
    quantity: formatQuantity(line.quantity),
    grossWeightKg: line.grossWeightKg === null ? null : formatQuantity(line.grossWeightKg),
    usedQuantity: formatQuantity(line.usedQuantity),
    passedQuantity: formatQuantity(line.passedQuantity),
    returnedQuantity: formatQuantity(line.returnedQuantity),
    awayQuantity: formatQuantity(awayQuantity(line)),
  };
}
