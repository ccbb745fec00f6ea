import type { Day, Id, Quantity } from '../../../kernel/index.ts';
import type { Extent, NamedLot } from '../../clearance/index.ts';

/** 出入库单: one batch under a business declaration form. */
export interface StockNote {
  readonly noteId: Id;
  readonly ownerId: Id;
  /** Given by customs. */
  readonly noteNo: string | null;
  readonly internalNo: string;
  readonly formId: Id;
  /** Number of the form as it was when the note was drafted. */
  readonly formNo: string;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly direction: 'in' | 'out';
  /** operateType of regime C.3: 0 normal, 1 return. */
  readonly operation: 'normal' | 'return';
  /** Of a return: the note whose goods come back. */
  readonly relatedNoteId: Id | null;
  readonly relatedNoteNo: string | null;
  readonly customsCode: string;
  readonly state: NoteState;
  readonly lineCount: number;
  readonly gateUse: Extent;
  readonly gateState: Extent;
  readonly declaredAt: Date | null;
  readonly approvedAt: Date | null;
  /** The business day on which all of it had passed the gate. */
  readonly passedOn: Day | null;
  /** Of goods with a term: when it was extended. */
  readonly extendedOn: Day | null;
  /** The living consolidated declaration that took it: each note at most once (invariant 9). */
  readonly consolidatedListId: Id | null;
  readonly remark: string;
  readonly createdAt: Date;
  readonly version: number;
}

export interface NoteLine {
  readonly noteId: Id;
  readonly lineNo: number;
  readonly ownerId: Id;
  readonly formLineNo: number;
  readonly itemNo: number | null;
  readonly materialNo: string;
  readonly hsCode: string;
  readonly name: string;
  readonly declaredUnit: string;
  readonly quantity: Quantity;
  /** Of a book that goes by named lots: which ones. */
  readonly lots: readonly NamedLot[] | null;
  readonly grossWeightKg: Quantity | null;
  readonly usedQuantity: Quantity;
  readonly passedQuantity: Quantity;
  /** Of what passed: what returns that name this note bring back, from their approval on. */
  readonly returnedQuantity: Quantity;
  readonly version: number;
}

export type NoteState = 'draft' | 'declared' | 'approved' | 'rejected' | 'void' | 'deleted';
export type NoteMove = 'declare' | 'approve' | 'reject' | 'void' | 'shorten' | 'delete';

export const noteTransitions: Readonly<
  Record<NoteMove, { readonly from: readonly NoteState[]; readonly to: NoteState }>
> = {
  declare: { from: ['draft', 'rejected'], to: 'declared' },
  approve: { from: ['declared'], to: 'approved' },
  reject: { from: ['declared'], to: 'rejected' },
  void: { from: ['approved'], to: 'void' },
  // 按实际过卡数量核减: the rest will not move any more.
  shorten: { from: ['approved'], to: 'approved' },
  delete: { from: ['draft', 'declared', 'rejected'], to: 'deleted' },
};

export function noteSubject(note: Pick<StockNote, 'noteNo' | 'internalNo'>): string {
  return `note:${note.noteNo ?? note.internalNo}`;
}

/** The ledger's name for a line's claim. */
export function noteReference(note: Pick<StockNote, 'noteId'>, lineNo: number): string {
  return `note:${note.noteId}/${lineNo}`;
}

/** What of a line is still outside (or, of an inbound form, inside): passed and not coming back. */
export function awayQuantity(line: Pick<NoteLine, 'passedQuantity' | 'returnedQuantity'>): Quantity {
  return line.passedQuantity - line.returnedQuantity;
}

/** How much of the lines is used by passes or has passed. */
export function extentOfNote(lines: readonly NoteLine[], field: 'usedQuantity' | 'passedQuantity'): Extent {
  if (lines.length > 0 && lines.every((line) => line[field] === line.quantity)) return 'all';
  return lines.some((line) => line[field] > 0n) ? 'part' : 'none';
}
