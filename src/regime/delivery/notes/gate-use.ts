import {
  accept,
  assert,
  type Day,
  type Fact,
  formatQuantity,
  type Quantity,
  type Result,
} from '../../../kernel/index.ts';
import type { DocumentChange, EventDraft } from '../../../platform/commands/index.ts';
import type { LedgerIntent } from '../../../primitives/ledger/index.ts';
import type { GateAct, LineUse } from '../../clearance/index.ts';
import { type FormLine, movesGoods } from '../forms/model.ts';
import { saveFormLine } from '../forms/store.ts';
import { refuse } from '../refusals.ts';
import type { LoadedNote } from './decide.ts';
import { passageIntents } from './entries.ts';
import { extentOfNote, type NoteLine, noteSubject, type StockNote } from './model.ts';
import { saveNote, saveNoteLine } from './store.ts';

export interface NoteChange {
  readonly note: StockNote;
  readonly lines: readonly NoteLine[];
  readonly documents: readonly DocumentChange[];
  readonly intents: readonly LedgerIntent[];
  readonly events: readonly EventDraft[];
}

export function noteEvent(
  note: StockNote,
  kind: string,
  occurredAt: Date,
  facts: Readonly<Record<string, Fact>> = {},
): EventDraft {
  return {
    kind,
    ownerId: note.ownerId,
    occurredAt,
    subjects: [
      ...new Set([noteSubject(note), `note:${note.internalNo}`, `form:${note.formNo}`, `book:${note.bookNo}`]),
    ],
    facts: { noteNo: note.noteNo, internalNo: note.internalNo, formNo: note.formNo, state: note.state, ...facts },
  };
}

const words = { use: 'note_bound_to_gate_pass', free: 'note_freed_from_gate_pass', pass: 'note_passed_gate' } as const;

/**
 * Applies a gate pass to one note: approval uses its lines, voiding frees them, the gate passes them: then the goods are
 * out on leave (or back). Refusals: note_not_ready_for_gate, line_exceeds_note.
 */
export function decideNoteGateAct(
  loaded: LoadedNote,
  act: GateAct,
  uses: readonly LineUse[],
  { now, today }: { readonly now: Date; readonly today: Day },
  passNo: string,
): Result<NoteChange> {
  const { note, lines } = loaded;
  if (act === 'use' && note.state !== 'approved') {
    return refuse('note_not_ready_for_gate', { note: noteSubject(note), state: note.state });
  }
  const byLine = new Map<number, Quantity>();
  for (const { lineNo, quantity } of uses) byLine.set(lineNo, (byLine.get(lineNo) ?? 0n) + quantity);
  const after = [...lines];
  for (const [lineNo, quantity] of byLine) {
    const line = lines[lineNo - 1];
    assert(line, 'a pass was drafted on lines that its note has');
    const changed = actOnLine(note, line, act, quantity);
    if (!changed.ok) return changed;
    after[lineNo - 1] = changed.value;
  }
  const head = withExtents(note, after, today);
  const facts = { passNo, lines: [...byLine].map(([lineNo, part]) => ({ lineNo, quantity: formatQuantity(part) })) };
  const changedLines = after.filter((line, index) => line !== lines[index]);
  const passed = act === 'pass' ? passage(loaded, byLine, today) : { documents: [], intents: [] };
  return accept({
    note: head,
    lines: after,
    documents: [saveNote(head), ...changedLines.map(saveNoteLine), ...passed.documents],
    intents: passed.intents,
    events: [noteEvent(head, words[act], now, facts)],
  });
}

/** The head with its extents, and the day on which the last of it passed. */
export function withExtents(note: StockNote, lines: readonly NoteLine[], today: Day): StockNote {
  const gateState = extentOfNote(lines, 'passedQuantity');
  return {
    ...note,
    gateUse: extentOfNote(lines, 'usedQuantity'),
    gateState,
    passedOn: gateState === 'all' ? (note.passedOn ?? today) : null,
  };
}

function passage({ note, lines, form, book }: LoadedNote, byLine: ReadonlyMap<number, Quantity>, today: Day) {
  const passed = lines
    .map((line) => ({ line, quantity: byLine.get(line.lineNo) ?? 0n }))
    .filter(({ quantity }) => quantity > 0n);
  const intents = movesGoods(form.form, book) ? passageIntents(note, passed, today) : [];
  if (note.operation === 'normal') return { documents: [], intents };
  // What came back may leave again: the form's cap is free for it.
  const changed = new Map<number, FormLine>();
  for (const { line, quantity } of passed) {
    const goods = changed.get(line.formLineNo) ?? form.lines[line.formLineNo - 1];
    assert(goods, 'a note follows lines of its form');
    changed.set(line.formLineNo, { ...goods, returnedQuantity: goods.returnedQuantity + quantity });
  }
  return { documents: [...changed.values()].map(saveFormLine), intents };
}

function actOnLine(note: StockNote, line: NoteLine, act: GateAct, quantity: Quantity): Result<NoteLine> {
  switch (act) {
    case 'use': {
      const left = line.quantity - line.usedQuantity;
      if (quantity <= left) return accept({ ...line, usedQuantity: line.usedQuantity + quantity });
      return refuse('line_exceeds_note', {
        note: noteSubject(note),
        lineNo: line.lineNo,
        left: formatQuantity(left),
        requested: formatQuantity(quantity),
      });
    }
    case 'free':
      assert(line.usedQuantity - quantity >= line.passedQuantity, 'only what has not passed is freed');
      return accept({ ...line, usedQuantity: line.usedQuantity - quantity });
    case 'pass':
      assert(line.passedQuantity + quantity <= line.usedQuantity, 'only what is used by passes can pass');
      return accept({ ...line, passedQuantity: line.passedQuantity + quantity });
  }
}
