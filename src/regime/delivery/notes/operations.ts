import { type Static, Type } from 'typebox';
import { accept, collect, type Id, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import {
  defineOperation,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
} from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { openPeriodEnds } from '../../write-off/index.ts';
import { loadForm } from '../forms/service.ts';
import { findFormsById } from '../forms/store.ts';
import { NoteDraftInput } from './input.ts';
import { decideExtension } from './leave.ts';
import type { StockNote } from './model.ts';
import {
  approveNote,
  declareNote,
  deleteNote,
  draftNote,
  loadNote,
  moveNote,
  rejectNote,
  shortenNote,
  voidNote,
} from './service.ts';
import { listNotes } from './store.ts';
import { NoteLineView, NoteView, noteLineView, noteView } from './view.ts';

const note = Type.String({ minLength: 1, maxLength: 64, description: 'identifier, note number or own number' });
const NoteWithLines = Type.Object({ note: NoteView, lines: Type.Array(NoteLineView) });

/** Notes with the dates that follow from their forms, books and the law. */
async function viewsOf(tx: Queryable, zoneId: number, notes: readonly StockNote[], law: Law) {
  const forms = await findFormsById(tx, zoneId, [...new Set(notes.map(({ formId }) => formId))]);
  const ends = await openPeriodEnds(tx, zoneId, [...new Set(notes.map(({ bookId }) => bookId))]);
  return collect(
    notes.map((one) => {
      const form = forms.get(one.formId);
      if (!form) throw new Error(`the form of note ${one.noteId} is not there`);
      return noteView(one, { form, periodEnd: ends.get(one.bookId), law });
    }),
  );
}

function showNote(
  { database, caller }: OperationContext,
  law: Law,
  name: string,
): Promise<Result<Static<typeof NoteWithLines>>> {
  return database.read(caller.settings, async (tx) => {
    const { zoneId } = caller.settings;
    const loaded = await loadNote(tx, zoneId, name);
    if (!loaded.ok) return loaded;
    const views = await viewsOf(tx, zoneId, [loaded.value.note], law);
    if (!views.ok) return views;
    const [view] = views.value;
    if (!view) throw new Error('one note has one view');
    return accept({ note: view, lines: loaded.value.lines.map(noteLineView) });
  });
}

async function thenShow(context: OperationContext, law: Law, done: Promise<Result<{ readonly noteId: Id }>>) {
  const result = await done;
  return result.ok ? showNote(context, law, result.value.noteId) : result;
}

/** `instant|identifier` of the last row of the page before. */
function afterOf(key: string | undefined) {
  if (key === undefined) return null;
  const [createdAt = '', noteId = ''] = key.split('|');
  return { createdAt: new Date(createdAt), noteId };
}

const listOperation = (law: Law) =>
  defineOperation({
    name: 'list_stock_notes',
    method: 'GET',
    path: '/api/stock-notes',
    permission: 'delivery.read',
    summary: { zh: '查询出入库单', en: 'Find stock notes, newest first; also only those undeclared, or out on leave' },
    input: Type.Object({
      ...pageInput,
      search: Type.Optional(Type.String()),
      state: Type.Optional(Type.String()),
      form: Type.Optional(Type.String({ description: 'identifier or number of the declaration form' })),
      away: Type.Optional(oneOf('undeclared', 'on_leave')),
    }),
    output: pageOf(NoteView),
    handle: ({ database, caller }, { search, state, form, away, after, limit = 100 }) =>
      database.read(caller.settings, async (tx) => {
        const { zoneId } = caller.settings;
        const found = form === undefined ? accept(null) : await loadForm(tx, zoneId, form);
        if (!found.ok) return found;
        const notes = await listNotes(tx, zoneId, {
          search: search ?? null,
          state: state ?? null,
          formId: found.value?.form.formId ?? null,
          away: away ?? null,
          after: afterOf(after),
          limit,
        });
        const views = await viewsOf(tx, zoneId, notes, law);
        return views.ok ? accept(pageFrom(views.value, limit, (view) => `${view.createdAt}|${view.noteId}`)) : views;
      }),
  });

const getOperation = (law: Law) =>
  defineOperation({
    name: 'get_stock_note',
    method: 'GET',
    path: '/api/stock-notes/{note}',
    permission: 'delivery.read',
    summary: { zh: '查看出入库单', en: 'Show a stock note with its lines' },
    input: Type.Object({ note }),
    output: NoteWithLines,
    handle: (context, input) => showNote(context, law, input.note),
  });

const draftOperation = (law: Law) =>
  defineOperation({
    name: 'draft_stock_note',
    method: 'POST',
    path: '/api/stock-notes',
    permission: 'delivery.declare',
    summary: { zh: '录入出入库单', en: 'Draft a stock note under a declaration form' },
    input: NoteDraftInput,
    output: NoteWithLines,
    handle: (context, input) => thenShow(context, law, draftNote(context, input)),
  });

const moves = [
  {
    move: 'declare',
    permission: 'delivery.declare',
    run: declareNote,
    summary: { zh: '申报出入库单', en: 'Declare a stock note to customs' },
  },
  {
    move: 'approve',
    permission: 'delivery.decide',
    run: approveNote,
    summary: { zh: '审核通过出入库单', en: 'Approve a note: it takes of its form, and its goods are claimed' },
  },
  {
    move: 'reject',
    permission: 'delivery.decide',
    run: rejectNote,
    summary: { zh: '退回出入库单', en: 'Reject a stock note' },
  },
  {
    move: 'void',
    permission: 'delivery.declare',
    run: voidNote,
    summary: { zh: '作废出入库单', en: 'Void a note that no vehicle holds' },
  },
  {
    move: 'shorten',
    permission: 'delivery.declare',
    run: shortenNote,
    summary: { zh: '按实际过卡数量核减出入库单', en: 'End a note with what has passed of it' },
  },
  {
    move: 'delete',
    permission: 'delivery.declare',
    run: deleteNote,
    summary: { zh: '删除出入库单', en: 'Delete a note that is not approved' },
  },
] as const;

const moveOperations = (law: Law) =>
  moves.map(({ move, permission, run, summary }) =>
    defineOperation({
      name: `${move}_stock_note`,
      method: 'POST',
      path: `/api/stock-notes/{note}/${move}`,
      permission,
      summary,
      input: Type.Object({
        note,
        noteNo: Type.Optional(Type.String({ maxLength: 64 })),
        reason: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      output: NoteWithLines,
      handle: (context, input) => thenShow(context, law, run(context, input)),
    }),
  );

const extendOperation = (law: Law) =>
  defineOperation({
    name: 'extend_leave',
    method: 'POST',
    path: '/api/stock-notes/{note}/extend',
    permission: 'delivery.decide',
    summary: { zh: '同意出区货物延期返区', en: 'Extend the term within which goods must be back, once' },
    input: Type.Object({ note, reason: Type.String({ minLength: 1, maxLength: 500 }) }),
    output: NoteWithLines,
    handle: (context, input) =>
      thenShow(
        context,
        law,
        moveNote(context, 'extend_leave', input, async (loaded) => {
          const extended = decideExtension(loaded.form.form, loaded.note, context.today(), law);
          return extended.ok ? accept({ note: extended.value, kind: 'leave_extended' }) : extended;
        }),
      ),
  });

export function noteOperations(law: Law): readonly Operation[] {
  return [listOperation(law), getOperation(law), draftOperation(law), ...moveOperations(law), extendOperation(law)];
}
