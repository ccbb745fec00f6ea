import { Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, MoneyText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { findHalfTransfers } from './halves.ts';
import { noteCounterpart, transferNoticeOf } from './service/index.ts';
import { thenShow } from './show.ts';
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

export const transferOperations = [getNotice, recordNotice, verifyTransfers];
