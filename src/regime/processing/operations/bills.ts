import { type Static, Type } from 'typebox';
import { accept, andThen, parseDay, type Result } from '../../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type OperationContext,
  pageFrom,
  pageInput,
  pageOf,
} from '../../../platform/operations/index.ts';
import { loadBook } from '../../books/index.ts';
import type { BillMove } from '../model.ts';
import {
  type BillDraft,
  type BillName,
  changeBill,
  declareBill,
  endBill,
  loadBill,
  moveBill,
} from '../service/bills.ts';
import { type BillKey, findBillLines, listBills } from '../store.ts';
import { BillLineView, BillView, billLineView, billView } from '../view.ts';

const billName = {
  bookNo: Type.String({ minLength: 1, maxLength: 32 }),
  productItemNo: Type.Integer({ minimum: 1 }),
  billVersion: Type.String({ minLength: 1, maxLength: 8 }),
};

const BillLineInput = Type.Object({
  materialItemNo: Type.Integer({ minimum: 1 }),
  net: Type.String({ description: 'net consumption of one unit, up to ten decimals' }),
  tangibleLossRate: Type.Optional(Type.String({ description: 'a fraction: 0.04 is 4 %' })),
  intangibleLossRate: Type.Optional(Type.String({ description: 'a fraction: 0.04 is 4 %' })),
  bondedShare: Type.Optional(Type.String({ description: 'a fraction; 1 when not given' })),
});
const lines = Type.Array(BillLineInput, { minItems: 1, maxItems: 1000 });

const declareInput = Type.Object({
  ...billName,
  validFrom: Type.Optional(DayText),
  validThrough: Type.Optional(DayText),
  lines,
});

const declareBillOperation = defineOperation({
  name: 'declare_bill',
  method: 'POST',
  path: '/api/books/{bookNo}/bills',
  permission: 'processing.record',
  summary: { zh: '申报单耗版本', en: 'Declare a version of a bill of material' },
  input: declareInput,
  output: BillView,
  handle: async (context, input) => {
    const draft = draftOf(input);
    return draft.ok ? thenShow(context, await declareBill(context, draft.value)) : draft;
  },
});

/** The bill as it now is. */
async function thenShow(
  { database, caller }: OperationContext,
  done: Result<BillName>,
): Promise<Result<Static<typeof BillView>>> {
  if (!done.ok) return done;
  return database.read(caller.settings, async (tx) =>
    andThen(await loadBill(tx, caller.settings.zoneId, done.value), ({ bill }) => accept(billView(bill))),
  );
}

/** The draft with its days read. Refusals: `day_malformed`. */
function draftOf(input: Static<typeof declareInput>): Result<BillDraft> {
  const { validFrom: from, validThrough: through, ...draft } = input;
  const validFrom = from === undefined ? accept(undefined) : parseDay(from);
  if (!validFrom.ok) return validFrom;
  const validThrough = through === undefined ? accept(undefined) : parseDay(through);
  if (!validThrough.ok) return validThrough;
  return accept({
    ...draft,
    ...(validFrom.value === undefined ? {} : { validFrom: validFrom.value }),
    ...(validThrough.value === undefined ? {} : { validThrough: validThrough.value }),
  });
}

const changeBillOperation = defineOperation({
  name: 'change_bill',
  method: 'POST',
  path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/change',
  permission: 'processing.record',
  summary: { zh: '变更尚未使用的单耗版本', en: 'Change a version that nothing was made by yet' },
  input: Type.Object({ ...billName, lines }),
  output: BillView,
  handle: async (context, input) => thenShow(context, await changeBill(context, input)),
});

const endBillOperation = defineOperation({
  name: 'end_bill',
  method: 'POST',
  path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/end',
  permission: 'processing.record',
  summary: { zh: '单耗版本停用', en: 'End a version of a bill of material' },
  input: Type.Object({ ...billName, validThrough: DayText }),
  output: BillView,
  handle: async (context, { validThrough, ...name }) => {
    const day = parseDay(validThrough);
    if (!day.ok) return day;
    return thenShow(context, await endBill(context, { ...name, validThrough: day.value }));
  },
});

function moveOperation(move: BillMove, summary: { readonly zh: string; readonly en: string }) {
  return defineOperation({
    name: `${move}_bill`,
    method: 'POST',
    path: `/api/books/{bookNo}/bills/{productItemNo}/{billVersion}/${move}`,
    permission: 'processing.decide',
    summary,
    input: Type.Object({ ...billName, reason: Type.Optional(Type.String({ maxLength: 255 })) }),
    output: BillView,
    handle: async (context, input) => thenShow(context, await moveBill(context, move, input)),
  });
}

const listBillsOperation = defineOperation({
  name: 'list_bills',
  method: 'GET',
  path: '/api/books/{bookNo}/bills',
  permission: 'processing.read',
  summary: { zh: '查询单耗版本', en: 'Find bills of material' },
  input: Type.Object({
    bookNo: billName.bookNo,
    productItemNo: Type.Optional(Type.Integer({ minimum: 1 })),
    ...pageInput,
  }),
  output: pageOf(BillView),
  handle: ({ database, caller }, { bookNo, productItemNo, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, bookNo);
      if (!book.ok) return book;
      const filter = { productItemNo: productItemNo ?? null, after: keyOf(after), limit };
      const bills = await listBills(tx, zoneId, book.value.bookId, filter);
      return accept(pageFrom(bills.map(billView), limit, (bill) => `${bill.productItemNo}/${bill.billVersion}`));
    }),
});

function keyOf(after: string | undefined): BillKey | null {
  if (after === undefined) return null;
  const slash = after.indexOf('/');
  return { productItemNo: Number.parseInt(after, 10) || 0, billVersion: after.slice(slash + 1) };
}

const getBill = defineOperation({
  name: 'get_bill',
  method: 'GET',
  path: '/api/books/{bookNo}/bills/{productItemNo}/{billVersion}',
  permission: 'processing.read',
  summary: { zh: '查看单耗版本', en: 'Show a bill of material' },
  input: Type.Object(billName),
  output: Type.Object({ bill: BillView, lines: Type.Array(BillLineView) }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const loaded = await loadBill(tx, zoneId, input);
      if (!loaded.ok) return loaded;
      const { bill } = loaded.value;
      const found = await findBillLines(tx, zoneId, bill.bookId, [bill]);
      return accept({ bill: billView(bill), lines: found.map(billLineView) });
    }),
});

export const billOperations = [
  declareBillOperation,
  changeBillOperation,
  endBillOperation,
  moveOperation('confirm', { zh: '确认单耗', en: 'Confirm a bill of material' }),
  moveOperation('question', { zh: '质疑单耗', en: 'Question a bill of material' }),
  listBillsOperation,
  getBill,
];
