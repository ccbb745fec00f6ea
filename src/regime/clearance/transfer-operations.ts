import { Type } from 'typebox';
import { accept, formatQuantity } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  MoneyText,
  oneOf,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { findHalfTransfers } from './halves.ts';
import { isReadyItself, transferTypes, type VerificationList } from './model.ts';
import { noteCounterpart, transferNoticeOf, transferSides } from './service/index.ts';
import { thenShow } from './show.ts';
import { listTransfers } from './transfer-store.ts';
import { ListView } from './view.ts';

const list = Type.String({ minLength: 1, maxLength: 64, description: 'identifier, list number or own number' });
const code = Type.String({ maxLength: 16 });

const NoticeShape = Type.Object({
  bookNo: Type.String({ maxLength: 12 }),
  listNo: Type.String({ maxLength: 64 }),
  relatedBookNo: Type.String({ maxLength: 12 }),
  relatedListNo: orNull(Type.String({ maxLength: 64 })),
  direction: oneOf('in', 'out'),
  isReady: Type.Boolean(),
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer({ minimum: 1 }),
      hsCode: code,
      declaredUnit: code,
      declaredQuantity: QuantityText,
      legalUnit1: code,
      legalQuantity1: QuantityText,
      legalUnit2: orNull(code),
      legalQuantity2: QuantityText,
      valueUsd: MoneyText,
      originCountry: orNull(code),
      supervisedFrom: Type.Optional(orNull(DayText)),
    }),
    { maxItems: 100_000 },
  ),
});

const getNotice = defineOperation({
  name: 'get_transfer_notice',
  method: 'GET',
  path: '/api/lists/{list}/transfer-notice',
  permission: 'clearance.read',
  summary: { zh: '转移通知：本方清单给对方账册', en: 'What this side of a transfer tells the other' },
  input: Type.Object({ list }),
  output: NoticeShape,
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const notice = await transferNoticeOf(tx, caller.settings.zoneId, input.list);
      return notice.ok ? { ...notice, value: { ...notice.value, lines: [...notice.value.lines] } } : notice;
    }),
});

const recordNotice = defineOperation({
  name: 'record_transfer_notice',
  method: 'POST',
  path: '/api/lists/{list}/transfer-notice',
  permission: 'clearance.decide',
  summary: { zh: '登记区外对方的转移通知', en: 'Record the notice of a book that is kept elsewhere' },
  input: Type.Object({ list, notice: NoticeShape }),
  output: ListView,
  handle: (context, input) => thenShow(context, noteCounterpart(context, input)),
});

const verifyTransfers = defineOperation({
  name: 'verify_transfers',
  method: 'GET',
  path: '/api/transfers/verify',
  permission: 'ledger.verify',
  summary: { zh: '核验转移：找出只核扣一方的转移', en: 'Name every transfer of which only one side is posted' },
  input: Type.Object({}),
  output: Type.Object({
    ok: Type.Boolean(),
    halves: Type.Array(Type.Object({ inList: Type.String(), outList: Type.String(), posted: oneOf('in', 'out') })),
  }),
  handle: ({ database, caller }) =>
    database.read(caller.settings, async (tx) => {
      const halves = await findHalfTransfers(tx, caller.settings.zoneId);
      return accept({ ok: halves.length === 0, halves: halves.map((half) => ({ ...half })) });
    }),
});

const SideView = Type.Object({
  listNo: Type.String(),
  bookNo: Type.String(),
  direction: oneOf('in', 'out'),
  state: Type.String(),
  goodsKind: Type.String(),
  transferType: orNull(oneOf(...transferTypes)),
  lineCount: Type.Integer(),
  /** All that this side itself needs is there. */
  isReady: Type.Boolean(),
  postedAt: orNull(Type.String()),
});

function sideView(side: VerificationList) {
  const { bookNo, direction, state, goodsKind, transferType, lineCount } = side;
  return {
    listNo: side.listNo ?? side.internalNo,
    bookNo,
    direction,
    state,
    goodsKind,
    transferType,
    lineCount,
    isReady: isReadyItself(side) || side.postedAt !== null,
    postedAt: side.postedAt?.toISOString() ?? null,
  };
}

const getTransfer = defineOperation({
  name: 'get_transfer',
  method: 'GET',
  path: '/api/lists/{list}/transfer',
  permission: 'clearance.read',
  summary: { zh: '查看转移双方', en: 'Both sides of a transfer, and the first point at which they differ' },
  input: Type.Object({ list }),
  output: Type.Object({
    ours: SideView,
    theirs: orNull(SideView),
    relatedBookNo: Type.String(),
    relatedListNo: orNull(Type.String()),
    /** The other book is kept in another zone; null until the zone has looked. */
    isForeign: orNull(Type.Boolean()),
    counterpartReadyAt: orNull(Type.String()),
    difference: orNull(
      Type.Object({
        lineNo: Type.Integer(),
        field: Type.String(),
        ours: orNull(Type.String()),
        theirs: orNull(Type.String()),
      }),
    ),
  }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const found = await transferSides(tx, caller.settings.zoneId, input.list);
      if (!found.ok) return found;
      const { ours, theirs, difference } = found.value;
      const text = (value: string | number | null) => (value === null ? null : String(value));
      return accept({
        ours: sideView(ours),
        theirs: theirs && sideView(theirs),
        relatedBookNo: ours.relatedBookNo ?? '',
        relatedListNo: ours.relatedListNo,
        isForeign: ours.counterpartIsForeign,
        counterpartReadyAt: ours.counterpartReadyAt?.toISOString() ?? null,
        difference: difference && {
          lineNo: difference.lineNo,
          field: difference.field,
          ours: text(difference.ours),
          theirs: text(difference.theirs),
        },
      });
    }),
});

const TransferView = Type.Object({
  listId: Type.String(),
  createdAt: Type.String(),
  transferType: orNull(oneOf(...transferTypes)),
  fromBookNo: Type.String(),
  toBookNo: Type.String(),
  inList: orNull(Type.String()),
  inState: orNull(Type.String()),
  outList: orNull(Type.String()),
  outState: orNull(Type.String()),
  lineCount: Type.Integer(),
  quantity: QuantityText,
  isForeign: orNull(Type.Boolean()),
  isReady: Type.Boolean(),
});

const listOperation = defineOperation({
  name: 'list_transfers',
  method: 'GET',
  path: '/api/transfers',
  permission: 'clearance.read',
  summary: { zh: '查询账册间转移', en: 'Transfers between books, each with both its lists' },
  input: Type.Object({
    bookNo: Type.Optional(Type.String({ maxLength: 32 })),
    state: Type.Optional(oneOf('open', 'posted')),
    ...pageInput,
  }),
  output: pageOf(TransferView),
  handle: ({ database, caller }, { bookNo, state = null, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const [createdAt, listId] = after?.split('/') ?? [];
      const key = createdAt && listId ? { createdAt: new Date(createdAt), listId } : null;
      const filter = { bookNo: bookNo?.trim() || null, state, after: key, limit };
      const found = await listTransfers(tx, caller.settings.zoneId, filter);
      const rows = found.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        quantity: formatQuantity(row.quantity),
      }));
      return accept(pageFrom(rows, limit, (row) => `${row.createdAt}/${row.listId}`));
    }),
});

export const transferOperations = [getNotice, recordNotice, getTransfer, listOperation, verifyTransfers];
