import { Type } from 'typebox';
import { accept, assert, formatQuantity, parseDay } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type Operation,
  oneOf,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { loadBook } from '../../regime/books/index.ts';
import { inTimeOrder } from './decide.ts';
import { compareAllJobKind } from './jobs.ts';
import { recordKinds } from './model.ts';
import { refuse } from './refusals.ts';
import { compareBook, compareItems, keptParting, submitRecords } from './service.ts';
import { listControlRows, listItems, listRecords } from './store.ts';
import {
  ControlView,
  controlView,
  EventView,
  eventView,
  ItemView,
  itemView,
  PartingView,
  RecordView,
  recordView,
} from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
/** The page draws and lists no more events of an item; the newest are shown. */
const eventsShown = 1000;

function submitOperation(reference: Reference) {
  return defineOperation({
    name: 'submit_enterprise_records',
    method: 'POST',
    path: '/api/books/{bookNo}/enterprise-records',
    permission: 'comparison.submit',
    summary: { zh: '报送企业 ERP/WMS 记录', en: 'Submit records of an enterprise system' },
    input: Type.Object({
      bookNo,
      source: Type.String({ minLength: 1, maxLength: 32, description: 'name of the system, for example sap-1' }),
      side: oneOf('enterprise', 'warehouse'),
      rows: Type.Array(
        Type.Object({
          recordNo: Type.String({ minLength: 1, maxLength: 64 }),
          occurredAt: Type.String({ minLength: 1, maxLength: 40 }),
          itemNo: Type.Optional(Type.Integer({ minimum: 1 })),
          materialNo: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
          lot: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
          kind: oneOf(...recordKinds),
          quantity: QuantityText,
          unit: Type.Optional(Type.String({ minLength: 1, maxLength: 3 })),
          document: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
        }),
        { minItems: 1, maxItems: 5000 },
      ),
    }),
    output: Type.Object({
      stored: Type.Integer(),
      repeated: Type.Integer(),
      refused: Type.Array(
        Type.Object({
          index: Type.Integer(),
          recordNo: Type.String(),
          code: Type.String(),
          message: Type.Object({ zh: Type.String(), en: Type.String() }),
        }),
      ),
    }),
    handle: async (context, input) => {
      const done = await submitRecords(context, reference, input);
      return done.ok ? accept({ ...done.value, refused: [...done.value.refused] }) : done;
    },
  });
}

function compareOperation(reference: Reference) {
  return defineOperation({
    name: 'compare_book',
    method: 'POST',
    path: '/api/books/{bookNo}/comparison/run',
    permission: 'comparison.submit',
    summary: { zh: '账册三方对账', en: 'Compare a book with the records of enterprise and warehouse' },
    input: Type.Object({ bookNo, through: Type.Optional(DayText) }),
    output: Type.Object({ bookNo: Type.String(), itemCount: Type.Integer(), partedCount: Type.Integer() }),
    handle: async (context, input) => {
      if (input.through === undefined) return compareBook(context, reference, { bookNo: input.bookNo });
      const through = parseDay(input.through);
      return through.ok ? compareBook(context, reference, { bookNo: input.bookNo, through: through.value }) : through;
    },
  });
}

const compareAllOperation = defineOperation({
  name: 'compare_all_books',
  method: 'POST',
  path: '/api/comparison/run',
  permission: 'comparison.control',
  summary: { zh: '全部账册对账', en: 'Compare every book that has records' },
  input: Type.Object({}),
  output: Type.Object({ jobId: Type.String() }),
  startsJob: true,
  handle: async (context) => {
    assert(context.jobs, 'long work needs the jobs of a whole house');
    return accept({ jobId: await context.jobs.start(compareAllJobKind, context.caller, {}) });
  },
});

const listItemsOperation = defineOperation({
  name: 'list_item_comparisons',
  method: 'GET',
  path: '/api/books/{bookNo}/comparison/items',
  permission: 'comparison.read',
  summary: { zh: '查询对账结果', en: 'Items as the last comparison left them' },
  input: Type.Object({ bookNo, state: Type.Optional(oneOf('parted', 'agree')), ...pageInput }),
  output: pageOf(ItemView),
  handle: ({ database, caller }, { state, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const filter = {
        isParted: state === undefined ? null : state === 'parted',
        after: after === undefined ? null : Number(after),
        limit,
      };
      const found = await listItems(tx, zoneId, book.value.bookId, filter);
      return accept(pageFrom(found.map(itemView), limit, ({ itemNo }) => String(itemNo)));
    }),
});

function getItemOperation(reference: Reference) {
  return defineOperation({
    name: 'get_item_comparison',
    method: 'GET',
    path: '/api/books/{bookNo}/comparison/items/{itemNo}',
    permission: 'comparison.read',
    summary: { zh: '查看项号三方时间线', en: 'What three sides say of an item, and where they part' },
    input: Type.Object({ bookNo, itemNo: Type.Integer({ minimum: 1 }) }),
    output: Type.Object({
      itemNo: Type.Integer(),
      opening: QuantityText,
      book: QuantityText,
      enterprise: orNull(QuantityText),
      warehouse: orNull(QuantityText),
      eventCount: Type.Integer(),
      events: Type.Array(EventView),
      partings: Type.Array(PartingView),
    }),
    handle: ({ database, caller, today }, { itemNo, ...input }) =>
      database.read(caller.settings, async (tx) => {
        const { zoneId } = caller.settings;
        const book = await loadBook(tx, zoneId, input.bookNo);
        if (!book.ok) return book;
        const scope = { reference, through: today(), itemNo };
        const { histories, comparisons } = await compareItems(tx, zoneId, book.value, scope);
        const [history, comparison] = [histories[0], comparisons[0]];
        if (!history || !comparison) return refuse('comparison_empty', { bookNo: input.bookNo, itemNo });
        const amount = (quantity: bigint | null) => (quantity === null ? null : formatQuantity(quantity));
        return accept({
          itemNo,
          opening: formatQuantity(history.opening),
          book: formatQuantity(comparison.book),
          enterprise: amount(comparison.enterprise),
          warehouse: amount(comparison.warehouse),
          eventCount: history.events.length,
          events: [...history.events].sort(inTimeOrder).slice(-eventsShown).map(eventView),
          partings: comparison.partings.slice(0, eventsShown).map(keptParting),
        });
      }),
  });
}

const listRecordsOperation = defineOperation({
  name: 'list_enterprise_records',
  method: 'GET',
  path: '/api/books/{bookNo}/enterprise-records',
  permission: 'comparison.read',
  summary: { zh: '查询企业记录', en: 'Records of enterprise systems' },
  input: Type.Object({ bookNo, itemNo: Type.Optional(Type.Integer({ minimum: 1 })), ...pageInput }),
  output: pageOf(RecordView),
  handle: ({ database, caller }, { itemNo = null, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const [source = '', ...rest] = (after ?? '').split('/');
      const key = after === undefined ? null : { source, recordNo: rest.join('/') };
      const found = await listRecords(tx, zoneId, book.value.bookId, { itemNo, after: key, limit });
      return accept(pageFrom(found.map(recordView), limit, (row) => `${row.source}/${row.recordNo}`));
    }),
});

const controlOperation = defineOperation({
  name: 'list_control_book',
  method: 'GET',
  path: '/api/comparison/books',
  permission: 'comparison.read',
  summary: { zh: '总控账册', en: 'Control book: every book with what its last comparison found' },
  input: Type.Object({ ...pageInput }),
  output: pageOf(ControlView),
  handle: ({ database, caller }, { after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const found = await listControlRows(tx, caller.settings.zoneId, { after: after ?? null, limit });
      return accept(pageFrom(found.map(controlView), limit, (row) => row.bookNo));
    }),
});

export function comparisonOperations(reference: Reference): Operation[] {
  return [
    submitOperation(reference),
    compareOperation(reference),
    compareAllOperation,
    listItemsOperation,
    getItemOperation(reference),
    listRecordsOperation,
    controlOperation,
  ];
}
