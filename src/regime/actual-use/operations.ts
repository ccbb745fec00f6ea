import { type Static, Type } from 'typebox';
import { accept, andThen, parseDay, type Result } from '../../kernel/index.ts';
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
import { repairOutcomes } from './model.ts';
import { refuse } from './refusals.ts';
import {
  closeRepairOrder,
  loadRepairOrder,
  type OrderName,
  openRepairOrder,
  recordUse,
  type UseName,
} from './service.ts';
import { findUseLines, findUseRecord, listRepairOrders, listUseRecords } from './store.ts';
import { RepairOrderView, repairOrderView, UseLineView, UseRecordView, viewOfUse, viewOfUseLine } from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
const orderName = { bookNo, orderNo: Type.String({ minLength: 1, maxLength: 32 }) };
const itemNo = Type.Integer({ minimum: 1 });

/** The order as it now is. */
async function thenShowOrder(
  { database, caller }: OperationContext,
  done: Result<OrderName>,
): Promise<Result<Static<typeof RepairOrderView>>> {
  if (!done.ok) return done;
  return database.read(caller.settings, async (tx) =>
    andThen(await loadRepairOrder(tx, caller.settings.zoneId, done.value), (order) => accept(repairOrderView(order))),
  );
}

const openOperation = defineOperation({
  name: 'open_repair_order',
  method: 'POST',
  path: '/api/books/{bookNo}/repair-orders',
  permission: 'processing.record',
  summary: { zh: '开立维修工单', en: 'Open a repair order' },
  input: Type.Object({
    ...orderName,
    goodsItemNo: itemNo,
    quantity: QuantityText,
    catalogueEntry: Type.Optional(
      Type.String({ maxLength: 128, description: 'entry of the catalogue of bonded repair' }),
    ),
    isOwnBrand: Type.Optional(Type.Boolean()),
    customerName: Type.String({ minLength: 1, maxLength: 255 }),
    returnBy: DayText,
    remark: Type.Optional(Type.String({ maxLength: 255 })),
  }),
  output: RepairOrderView,
  handle: async (context, { returnBy, ...draft }) => {
    const day = parseDay(returnBy);
    if (!day.ok) return day;
    return thenShowOrder(context, await openRepairOrder(context, { ...draft, returnBy: day.value }));
  },
});

const closeOperation = defineOperation({
  name: 'close_repair_order',
  method: 'POST',
  path: '/api/books/{bookNo}/repair-orders/{orderNo}/close',
  permission: 'processing.record',
  summary: { zh: '维修结单', en: 'Close a repair order' },
  input: Type.Object({ ...orderName, outcome: oneOf(...repairOutcomes) }),
  output: RepairOrderView,
  handle: async (context, input) => thenShowOrder(context, await closeRepairOrder(context, input)),
});

const listOrdersOperation = defineOperation({
  name: 'list_repair_orders',
  method: 'GET',
  path: '/api/repair-orders',
  permission: 'processing.read',
  summary: { zh: '查询维修工单', en: 'Find repair orders' },
  input: Type.Object({ bookNo: Type.Optional(bookNo), state: Type.Optional(oneOf('open', 'closed')), ...pageInput }),
  output: pageOf(RepairOrderView),
  handle: ({ database, caller }, { state = null, after, limit = 100, bookNo }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = bookNo === undefined ? accept(null) : await loadBook(tx, zoneId, bookNo);
      if (!book.ok) return book;
      const [returnBy, ofBook, ...rest] = after?.split('/') ?? [];
      const key = returnBy && ofBook ? { returnBy, bookNo: ofBook, orderNo: rest.join('/') } : null;
      const found = await listRepairOrders(tx, zoneId, {
        bookId: book.value?.bookId ?? null,
        state,
        after: key,
        limit,
      });
      return accept(
        pageFrom(found.map(repairOrderView), limit, (row) => `${row.returnBy}/${row.bookNo}/${row.orderNo}`),
      );
    }),
});

const getOrderOperation = defineOperation({
  name: 'get_repair_order',
  method: 'GET',
  path: '/api/books/{bookNo}/repair-orders/{orderNo}',
  permission: 'processing.read',
  summary: { zh: '查看维修工单', en: 'Show a repair order with what it used and what came out' },
  input: Type.Object(orderName),
  output: Type.Object({
    order: RepairOrderView,
    uses: Type.Array(Type.Object({ record: UseRecordView, lines: Type.Array(UseLineView) })),
  }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const order = await loadRepairOrder(tx, zoneId, input);
      if (!order.ok) return order;
      const filter = { orderNo: input.orderNo, search: null, after: null, limit: 1000 };
      const records = await listUseRecords(tx, zoneId, order.value.bookId, filter);
      const lines = await findUseLines(
        tx,
        zoneId,
        records.map(({ useId }) => useId),
      );
      return accept({
        order: repairOrderView(order.value),
        uses: records.map((record) => ({
          record: viewOfUse(record),
          lines: lines.filter(({ useId }) => useId === record.useId).map(viewOfUseLine),
        })),
      });
    }),
});

const UseView = Type.Object({ record: UseRecordView, lines: Type.Array(UseLineView) });

async function showUse({ database, caller }: OperationContext, name: UseName): Promise<Result<Static<typeof UseView>>> {
  const { zoneId } = caller.settings;
  return database.read(caller.settings, async (tx) => {
    const book = await loadBook(tx, zoneId, name.bookNo);
    if (!book.ok) return book;
    const record = await findUseRecord(tx, zoneId, book.value.bookId, name.internalNo);
    if (!record) return refuse('use_unknown', { ...name });
    const lines = await findUseLines(tx, zoneId, [record.useId]);
    return accept({ record: viewOfUse(record), lines: lines.map(viewOfUseLine) });
  });
}

const recordOperation = defineOperation({
  name: 'record_use',
  method: 'POST',
  path: '/api/books/{bookNo}/uses',
  permission: 'processing.record',
  summary: { zh: '登记实际耗用', en: 'Record what research or a repair really used' },
  input: Type.Object({
    bookNo,
    internalNo: Type.String({ minLength: 1, maxLength: 64 }),
    project: Type.Optional(Type.String({ maxLength: 128 })),
    orderNo: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
    usedOn: Type.Optional(DayText),
    used: Type.Array(Type.Object({ itemNo, quantity: QuantityText, waste: Type.Optional(QuantityText) }), {
      minItems: 1,
      maxItems: 1000,
    }),
    cameOut: Type.Optional(
      Type.Array(
        Type.Object({
          itemNo,
          quantity: QuantityText,
          legalQuantity1: QuantityText,
          legalQuantity2: Type.Optional(QuantityText),
        }),
        { maxItems: 1000 },
      ),
    ),
    remark: Type.Optional(Type.String({ maxLength: 255 })),
  }),
  output: UseView,
  handle: async (context, { usedOn, ...draft }) => {
    const day = usedOn === undefined ? accept(undefined) : parseDay(usedOn);
    if (!day.ok) return day;
    const done = await recordUse(context, day.value === undefined ? draft : { ...draft, usedOn: day.value });
    return done.ok ? showUse(context, done.value) : done;
  },
});

const listUsesOperation = defineOperation({
  name: 'list_use_records',
  method: 'GET',
  path: '/api/books/{bookNo}/uses',
  permission: 'processing.read',
  summary: { zh: '查询实际耗用', en: 'Find records of actual use' },
  input: Type.Object({ bookNo, search: Type.Optional(Type.String({ maxLength: 64 })), ...pageInput }),
  output: pageOf(UseRecordView),
  handle: ({ database, caller }, { search, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const [createdAt, useId] = after?.split('/') ?? [];
      const key = createdAt && useId ? { createdAt: new Date(createdAt), useId } : null;
      const filter = { orderNo: null, search: search?.trim() || null, after: key, limit };
      const found = await listUseRecords(tx, zoneId, book.value.bookId, filter);
      return accept(pageFrom(found.map(viewOfUse), limit, (row) => `${row.createdAt}/${row.useId}`));
    }),
});

const getUseOperation = defineOperation({
  name: 'get_use_record',
  method: 'GET',
  path: '/api/books/{bookNo}/uses/{internalNo}',
  permission: 'processing.read',
  summary: { zh: '查看实际耗用', en: 'Show a record of actual use' },
  input: Type.Object({ bookNo, internalNo: Type.String({ minLength: 1, maxLength: 64 }) }),
  output: UseView,
  handle: (context, input) => showUse(context, input),
});

export const actualUseOperations: readonly Operation[] = [
  openOperation,
  closeOperation,
  listOrdersOperation,
  getOrderOperation,
  recordOperation,
  listUsesOperation,
  getUseOperation,
];
