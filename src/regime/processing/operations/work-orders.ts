import { type Static, Type } from 'typebox';
import { accept, andThen, type Result } from '../../../kernel/index.ts';
import {
  defineOperation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../../platform/operations/index.ts';
import { loadBook } from '../../books/index.ts';
import {
  closeWorkOrder,
  issueToWorkOrder,
  loadWorkOrder,
  openWorkOrder,
  returnFromWorkOrder,
  type WorkOrderName,
} from '../service/work-orders.ts';
import { listWorkOrders } from '../store.ts';
import { WorkOrderMaterialView, WorkOrderView, workOrderMaterialView, workOrderView } from '../view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
const orderName = { bookNo, workOrderNo: Type.String({ minLength: 1, maxLength: 32 }) };

/** The work order as it now is. */
async function thenShow(
  { database, caller }: OperationContext,
  done: Result<WorkOrderName>,
): Promise<Result<Static<typeof WorkOrderView>>> {
  if (!done.ok) return done;
  return database.read(caller.settings, async (tx) =>
    andThen(await loadWorkOrder(tx, caller.settings.zoneId, done.value), ({ order }) => accept(workOrderView(order))),
  );
}

const openOperation = defineOperation({
  name: 'open_work_order',
  method: 'POST',
  path: '/api/books/{bookNo}/work-orders',
  permission: 'processing.record',
  summary: { zh: '开立工单', en: 'Open a work order' },
  input: Type.Object({
    ...orderName,
    productItemNo: Type.Integer({ minimum: 1 }),
    billVersion: Type.Optional(Type.String({ minLength: 1, maxLength: 8 })),
    plannedQuantity: QuantityText,
  }),
  output: WorkOrderView,
  handle: async (context, input) => thenShow(context, await openWorkOrder(context, input)),
});

const materials = Type.Array(Type.Object({ itemNo: Type.Integer({ minimum: 1 }), quantity: QuantityText }), {
  minItems: 1,
  maxItems: 1000,
});

const issueOperation = defineOperation({
  name: 'issue_to_work_order',
  method: 'POST',
  path: '/api/books/{bookNo}/work-orders/{workOrderNo}/issue',
  permission: 'processing.record',
  summary: { zh: '工单领料', en: 'Issue materials to a work order' },
  input: Type.Object({ ...orderName, materials }),
  output: WorkOrderView,
  handle: async (context, input) => thenShow(context, await issueToWorkOrder(context, input)),
});

const returnOperation = defineOperation({
  name: 'return_from_work_order',
  method: 'POST',
  path: '/api/books/{bookNo}/work-orders/{workOrderNo}/return',
  permission: 'processing.record',
  summary: { zh: '工单退料', en: 'Return materials from a work order' },
  input: Type.Object({ ...orderName, materials }),
  output: WorkOrderView,
  handle: async (context, input) => thenShow(context, await returnFromWorkOrder(context, input)),
});

const closeOperation = defineOperation({
  name: 'close_work_order',
  method: 'POST',
  path: '/api/books/{bookNo}/work-orders/{workOrderNo}/close',
  permission: 'processing.record',
  summary: { zh: '工单结单', en: 'Close a work order' },
  input: Type.Object(orderName),
  output: WorkOrderView,
  handle: async (context, input) => thenShow(context, await closeWorkOrder(context, input)),
});

const listOperation = defineOperation({
  name: 'list_work_orders',
  method: 'GET',
  path: '/api/books/{bookNo}/work-orders',
  permission: 'processing.read',
  summary: { zh: '查询工单', en: 'Find work orders' },
  input: Type.Object({ bookNo, state: Type.Optional(oneOf('open', 'closed')), ...pageInput }),
  output: pageOf(WorkOrderView),
  handle: ({ database, caller }, { state, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const filter = { state: state ?? null, after: after ?? null, limit };
      const orders = await listWorkOrders(tx, zoneId, book.value.bookId, filter);
      return accept(pageFrom(orders.map(workOrderView), limit, (order) => order.workOrderNo));
    }),
});

const getOperation = defineOperation({
  name: 'get_work_order',
  method: 'GET',
  path: '/api/books/{bookNo}/work-orders/{workOrderNo}',
  permission: 'processing.read',
  summary: { zh: '查看工单', en: 'Show a work order' },
  input: Type.Object(orderName),
  output: Type.Object({ order: WorkOrderView, materials: Type.Array(WorkOrderMaterialView) }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) =>
      andThen(await loadWorkOrder(tx, caller.settings.zoneId, input), (loaded) =>
        accept({ order: workOrderView(loaded.order), materials: loaded.materials.map(workOrderMaterialView) }),
      ),
    ),
});

export const workOrderOperations = [
  openOperation,
  issueOperation,
  returnOperation,
  closeOperation,
  listOperation,
  getOperation,
];
