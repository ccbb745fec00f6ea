import { Type } from 'typebox';
import { accept, type Id } from '../../kernel/index.ts';
import {
  defineOperation,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
} from '../../platform/operations/index.ts';
import { insideStages } from '../../primitives/ledger/index.ts';
import { findItems } from '../books/index.ts';
import { type CountedStage, writeOffSubject } from './model.ts';
import { countOf, loadWriteOff } from './service/index.ts';
import { listWriteOffs, movedByLine, pageCounts, pageLists } from './store/index.ts';
import { type LineOrder, lineOrders, pageReportLines } from './store/report-lines.ts';
import {
  CountView,
  countView,
  PeriodListView,
  ReportLineView,
  reportLineView,
  WriteOffView,
  writeOffView,
} from './view.ts';

const writeOff = Type.String({ minLength: 1, maxLength: 64, description: 'identifier or number of the write-off' });

/** The write-off as it is after a command. */
export async function showWriteOff({ database, caller }: OperationContext, name: string) {
  return database.read(caller.settings, async (tx) => {
    const found = await loadWriteOff(tx, caller.settings.zoneId, name);
    return found.ok ? accept(writeOffView(found.value)) : found;
  });
}

/** The write-off after a scan, with what is now counted of the item that was meant. */
export async function showCounted(
  context: OperationContext,
  named: { readonly writeOff: string; readonly code: string; readonly stage?: CountedStage },
) {
  const { settings } = context.caller;
  const found = await countOf(context, named);
  if (!found.ok) return found;
  const { writeOff: head, count } = found.value;
  const itemNos = count ? [count.itemNo] : [];
  const items = await context.database.read(settings, (tx) => findItems(tx, settings.zoneId, head.bookId, itemNos));
  return accept({ ...writeOffView(head), count: count && countView(count, items.get(count.itemNo)) });
}

/** The two parts of a page's key. */
function partsOf(key: string | undefined): readonly [string, string] | null {
  if (key === undefined) return null;
  const [first = '', second = ''] = key.split('|');
  return [first, second];
}

const listOperation = defineOperation({
  name: 'list_write_offs',
  method: 'GET',
  path: '/api/write-offs',
  permission: 'write_off.read',
  summary: { zh: '查询报核', en: 'Find write-offs, newest first' },
  input: Type.Object({
    ...pageInput,
    bookNo: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
  }),
  output: pageOf(WriteOffView),
  handle: ({ database, caller }, { bookNo, state, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const key = partsOf(after);
      const found = await listWriteOffs(tx, caller.settings.zoneId, {
        bookNo: bookNo ?? null,
        state: state ?? null,
        after: key && { createdAt: new Date(key[0]), writeOffId: key[1] as Id },
        limit,
      });
      return accept(pageFrom(found.map(writeOffView), limit, (view) => `${view.createdAt}|${view.writeOffId}`));
    }),
});

const getOperation = defineOperation({
  name: 'get_write_off',
  method: 'GET',
  path: '/api/write-offs/{writeOff}',
  permission: 'write_off.read',
  summary: { zh: '查看报核', en: 'Show a write-off' },
  input: Type.Object({ writeOff }),
  output: WriteOffView,
  handle: (context, input) => showWriteOff(context, input.writeOff),
});

/** `-difference` is the order by difference, the greatest first. */
function orderOf(sort: string | undefined): { readonly order: LineOrder; readonly descending: boolean } {
  const name = sort?.replace(/^-/, '');
  const order = lineOrders.find((known) => known === name) ?? 'lineNo';
  return { order, descending: sort?.startsWith('-') ?? false };
}

const linesOperation = defineOperation({
  name: 'list_write_off_lines',
  method: 'GET',
  path: '/api/write-offs/{writeOff}/lines',
  permission: 'write_off.read',
  summary: { zh: '报核表体', en: 'Lines of the report of a write-off' },
  input: Type.Object({
    writeOff,
    ...pageInput,
    differencesOnly: Type.Optional(Type.Boolean()),
    search: Type.Optional(
      Type.String({ maxLength: 100, description: 'part of a material number, name or HS code, or an item number' }),
    ),
    stage: Type.Optional(oneOf(...insideStages)),
    sort: Type.Optional(oneOf(...lineOrders, ...lineOrders.map((order) => `-${order}` as const))),
  }),
  output: pageOf(ReportLineView),
  handle: ({ database, caller }, { after, limit = 100, differencesOnly = false, search, stage, sort, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const found = await loadWriteOff(tx, zoneId, input.writeOff);
      if (!found.ok) return found;
      const { bookId } = found.value;
      const lines = await pageReportLines(tx, zoneId, found.value, {
        differencesOnly,
        search: search?.trim() || null,
        stage: stage ?? null,
        ...orderOf(sort),
        after: after === undefined ? null : Number.parseInt(after, 10),
        limit,
      });
      const itemNos = lines.map(({ itemNo }) => itemNo);
      const items = await findItems(tx, zoneId, bookId, itemNos);
      const lineNos = lines.map(({ lineNo }) => lineNo);
      const posted = await movedByLine(tx, zoneId, bookId, writeOffSubject(found.value), lineNos);
      const views = lines.map((line) => reportLineView(line, items.get(line.itemNo), posted.get(line.lineNo)));
      return accept(pageFrom(views, limit, (line) => String(line.lineNo)));
    }),
});

const countsOperation = defineOperation({
  name: 'list_counts',
  method: 'GET',
  path: '/api/write-offs/{writeOff}/counts',
  permission: 'write_off.read',
  summary: { zh: '盘点结果', en: 'Counts of a stocktake' },
  input: Type.Object({ writeOff, ...pageInput }),
  output: pageOf(CountView),
  handle: ({ database, caller }, { after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const found = await loadWriteOff(tx, zoneId, input.writeOff);
      if (!found.ok) return found;
      const key = partsOf(after);
      const last = key && { itemNo: Number.parseInt(key[0], 10), stage: key[1] };
      const counts = await pageCounts(tx, zoneId, found.value.writeOffId, last, limit);
      const itemNos = counts.map(({ itemNo }) => itemNo);
      const items = await findItems(tx, zoneId, found.value.bookId, itemNos);
      const views = counts.map((count) => countView(count, items.get(count.itemNo)));
      return accept(pageFrom(views, limit, (view) => `${view.itemNo}|${view.stage}`));
    }),
});

const listsOperation = defineOperation({
  name: 'list_write_off_lists',
  method: 'GET',
  path: '/api/write-offs/{writeOff}/lists',
  permission: 'write_off.read',
  summary: { zh: '本期核注清单', en: 'Verification lists of the period' },
  input: Type.Object({ writeOff, ...pageInput }),
  output: pageOf(PeriodListView),
  handle: ({ database, caller }, { after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const found = await loadWriteOff(tx, zoneId, input.writeOff);
      if (!found.ok) return found;
      const key = partsOf(after);
      const last = key && { postedOn: key[0], listId: key[1] as Id };
      const lists = await pageLists(tx, zoneId, found.value, last, limit);
      return accept(pageFrom(lists, limit, (list) => `${list.postedOn}|${list.listId}`));
    }),
});

export const readOperations: readonly Operation[] = [
  listOperation,
  getOperation,
  linesOperation,
  countsOperation,
  listsOperation,
];
