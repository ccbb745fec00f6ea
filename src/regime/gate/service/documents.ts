import { accept, type Id, type Quantity, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import {
  decideGateAct,
  type GateAct,
  type LineUse,
  listSubject,
  loadList,
  momentOf,
  withCounterpart,
} from '../../clearance/index.ts';
import { decideNoteGateAct, loadNote, noteSubject } from '../../delivery/index.ts';
import { refuse } from '../refusals.ts';
import type { PassEffects } from './effects.ts';

/** What a pass carries goods of: one kind a pass. */
export type DocumentKind = 'list' | 'stock_note';

export interface CarriedLine {
  readonly lineNo: number;
  readonly hsCode: string;
  readonly materialNo: string;
  readonly name: string;
  readonly declaredUnit: string;
  readonly quantity: Quantity;
}

type ActContext = Pick<OperationContext, 'now' | 'today' | 'ids'>;

/** A list or a stock note, as far as a gate pass is concerned with it. */
export interface CarriedDocument {
  readonly documentId: Id;
  readonly documentNo: string;
  /** The document as `kind:number`. */
  readonly subject: string;
  readonly ownerId: Id;
  readonly direction: 'in' | 'out';
  readonly lines: readonly CarriedLine[];
  /** Of a stock note that brings goods back: the form whose cap it frees as it passes. */
  readonly returnsToFormId: Id | null;
  /** With what the act leads to in other documents: the other side of a transfer that was ready posts too. */
  act(
    act: GateAct,
    uses: readonly LineUse[],
    context: ActContext,
    passNo: string,
  ): Promise<Result<readonly PassEffects[]>>;
}

/** Refusals: list_unknown, note_unknown. */
export function loadDocument(
  tx: Queryable,
  zoneId: number,
  kind: DocumentKind,
  name: string,
): Promise<Result<CarriedDocument>> {
  return kind === 'list' ? loadCarriedList(tx, zoneId, name) : loadCarriedNote(tx, zoneId, name);
}

async function loadCarriedList(tx: Queryable, zoneId: number, name: string): Promise<Result<CarriedDocument>> {
  const loaded = await loadList(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  return accept({
    documentId: list.listId,
    documentNo: list.listNo ?? list.internalNo,
    subject: listSubject(list),
    ownerId: list.ownerId,
    direction: list.direction,
    lines: lines.map((line) => ({ ...line, quantity: line.declaredQuantity })),
    returnsToFormId: null,
    async act(act, uses, context, passNo) {
      const change = decideGateAct(loaded.value, act, uses, momentOf(context), passNo);
      return change.ok ? accept(await withCounterpart(tx, zoneId, context, change.value)) : change;
    },
  });
}

async function loadCarriedNote(tx: Queryable, zoneId: number, name: string): Promise<Result<CarriedDocument>> {
  const loaded = await loadNote(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { note, lines } = loaded.value;
  return accept({
    documentId: note.noteId,
    documentNo: note.noteNo ?? note.internalNo,
    subject: noteSubject(note),
    ownerId: note.ownerId,
    direction: note.direction,
    lines,
    returnsToFormId: note.operation === 'return' ? note.formId : null,
    async act(act, uses, context, passNo) {
      const change = decideNoteGateAct(loaded.value, act, uses, momentOf(context), passNo);
      return change.ok ? accept([change.value]) : change;
    },
  });
}

/** The documents that the lines of a draft name, by that name. Refusals: pass_mixed_documents, those of loading. */
export async function loadDocuments(
  tx: Queryable,
  zoneId: number,
  names: readonly { readonly kind: DocumentKind; readonly document: string }[],
): Promise<Result<Map<string, CarriedDocument>>> {
  const [first] = names;
  if (names.some(({ kind }) => kind !== first?.kind)) return refuse('pass_mixed_documents');
  const documents = new Map<string, CarriedDocument>();
  for (const name of new Set(names.map(({ document }) => document))) {
    const loaded = await loadDocument(tx, zoneId, first?.kind ?? 'list', name);
    if (!loaded.ok) return loaded;
    documents.set(name, loaded.value);
  }
  return accept(documents);
}
