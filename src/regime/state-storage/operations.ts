import { type Static, Type } from 'typebox';
import { accept, collect, parseDay, type Result } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { loadBook } from '../books/index.ts';
import { stateMoveKinds } from './model.ts';
import { refuse } from './refusals.ts';
import { type ApprovalName, endApproval, grantApproval, type MoveName, recordMove } from './service.ts';
import { findApprovals, findMove, listMoves } from './store.ts';
import { ApprovalView, approvalView, MoveView, moveView } from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
const text = Type.String({ minLength: 1, maxLength: 255 });
const short = Type.String({ minLength: 1, maxLength: 64 });

async function thenShowApproval(
  { database, caller }: OperationContext,
  done: Result<ApprovalName>,
): Promise<Result<Static<typeof ApprovalView>>> {
  if (!done.ok) return done;
  const { zoneId } = caller.settings;
  return database.read(caller.settings, async (tx) => {
    const book = await loadBook(tx, zoneId, done.value.bookNo);
    if (!book.ok) return book;
    const known = await findApprovals(tx, zoneId, book.value.bookId);
    const found = known.find(({ approvalNo }) => approvalNo === done.value.approvalNo);
    return found ? accept(approvalView(found)) : refuse('state_approval_unknown', { ...done.value });
  });
}

const grantOperation = defineOperation({
  name: 'grant_state_storage',
  method: 'POST',
  path: '/api/books/{bookNo}/state-approvals',
  permission: 'state_storage.decide',
  summary: { zh: '核准分类监管', en: 'Approve storage by state' },
  input: Type.Object({
    bookNo,
    approvalNo: short,
    placeCode: short,
    consentNo: short,
    consentOn: DayText,
    wmsName: short,
    fromOn: DayText,
    throughOn: Type.Optional(DayText),
  }),
  output: ApprovalView,
  handle: async (context, { consentOn, fromOn, throughOn, ...draft }) => {
    const days = collect([
      parseDay(consentOn),
      parseDay(fromOn),
      ...(throughOn === undefined ? [] : [parseDay(throughOn)]),
    ]);
    if (!days.ok) return days;
    const [consented, from, through = null] = days.value;
    if (consented === undefined || from === undefined) throw new RangeError('two days were read');
    const done = await grantApproval(context, { ...draft, consentOn: consented, fromOn: from, throughOn: through });
    return thenShowApproval(context, done);
  },
});

const endOperation = defineOperation({
  name: 'end_state_storage',
  method: 'POST',
  path: '/api/books/{bookNo}/state-approvals/{approvalNo}/end',
  permission: 'state_storage.decide',
  summary: { zh: '终止分类监管核准', en: 'End an approval of storage by state' },
  input: Type.Object({ bookNo, approvalNo: short, throughOn: DayText, reason: text }),
  output: ApprovalView,
  handle: async (context, { throughOn, ...input }) => {
    const day = parseDay(throughOn);
    if (!day.ok) return day;
    return thenShowApproval(context, await endApproval(context, { ...input, throughOn: day.value }));
  },
});

const listApprovalsOperation = defineOperation({
  name: 'list_state_approvals',
  method: 'GET',
  path: '/api/state-approvals',
  permission: 'state_storage.read',
  summary: { zh: '查询分类监管核准', en: 'Find approvals of storage by state' },
  input: Type.Object({ bookNo: Type.Optional(bookNo) }),
  output: pageOf(ApprovalView),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = input.bookNo === undefined ? accept(null) : await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const rows = await findApprovals(tx, zoneId, book.value?.bookId ?? null);
      // One or two of a book: they are never so many that they need pages.
      return accept({ rows: rows.map(approvalView), next: null });
    }),
});

async function showMove(
  { database, caller }: OperationContext,
  name: MoveName,
): Promise<Result<Static<typeof MoveView>>> {
  const { zoneId } = caller.settings;
  return database.read(caller.settings, async (tx) => {
    const book = await loadBook(tx, zoneId, name.bookNo);
    if (!book.ok) return book;
    const move = await findMove(tx, zoneId, book.value.bookId, name.internalNo);
    return move ? accept(moveView(move)) : refuse('state_move_unknown', { ...name });
  });
}

const recordOperation = defineOperation({
  name: 'record_state_move',
  method: 'POST',
  path: '/api/books/{bookNo}/state-moves',
  permission: 'state_storage.record',
  summary: { zh: '登记非报关货物进出', en: 'Record goods that are not under bond as they come or go' },
  input: Type.Object({
    bookNo,
    internalNo: short,
    kind: oneOf(...stateMoveKinds),
    itemNo: Type.Integer({ minimum: 1 }),
    quantity: QuantityText,
    legalQuantity1: Type.Optional(QuantityText),
    legalQuantity2: Type.Optional(QuantityText),
    counterpart: text,
    vehicleNo: Type.Optional(Type.String({ maxLength: 32 })),
    entryNo: Type.Optional(Type.String({ maxLength: 18 })),
    reason: Type.Optional(Type.String({ maxLength: 255 })),
    movedOn: DayText,
  }),
  output: MoveView,
  handle: async (context, { movedOn, ...draft }) => {
    const day = parseDay(movedOn);
    if (!day.ok) return day;
    const done = await recordMove(context, { ...draft, movedOn: day.value });
    return done.ok ? showMove(context, done.value) : done;
  },
});

const getOperation = defineOperation({
  name: 'get_state_move',
  method: 'GET',
  path: '/api/books/{bookNo}/state-moves/{internalNo}',
  permission: 'state_storage.read',
  summary: { zh: '查看非报关货物进出', en: 'Show a move of goods that are not under bond' },
  input: Type.Object({ bookNo, internalNo: short }),
  output: MoveView,
  handle: showMove,
});

const listMovesOperation = defineOperation({
  name: 'list_state_moves',
  method: 'GET',
  path: '/api/state-moves',
  permission: 'state_storage.read',
  summary: { zh: '查询非报关货物进出', en: 'Find moves of goods that are not under bond' },
  input: Type.Object({
    bookNo: Type.Optional(bookNo),
    kind: Type.Optional(oneOf(...stateMoveKinds)),
    search: Type.Optional(Type.String({ maxLength: 64 })),
    ...pageInput,
  }),
  output: pageOf(MoveView),
  handle: ({ database, caller }, { kind = null, search, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = input.bookNo === undefined ? accept(null) : await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const [recordedAt, moveId] = after?.split('/') ?? [];
      const key = recordedAt && moveId ? { recordedAt: new Date(recordedAt), moveId } : null;
      const filter = { bookId: book.value?.bookId ?? null, kind, search: search?.trim() || null, after: key, limit };
      const found = await listMoves(tx, zoneId, filter);
      return accept(pageFrom(found.map(moveView), limit, (row) => `${row.recordedAt}/${row.moveId}`));
    }),
});

export const stateStorageOperations: readonly Operation[] = [
  grantOperation,
  endOperation,
  listApprovalsOperation,
  recordOperation,
  getOperation,
  listMovesOperation,
];
