import { Type } from 'typebox';
import { accept, formatQuantity, type Id, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import {
  defineOperation,
  type Operation,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { type BookItem, findBookById, findItems, loadBook } from '../../regime/books/index.ts';
import { traceBackward, traceForward } from './decide.ts';
import type { LotGraph } from './model.ts';
import { refuse } from './refusals.ts';
import { listLots, loadGraph, startsOfDocument } from './store.ts';
import { EndView, endView, LinkView, LotView, linkView, lotView } from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
/** One trace follows so many lots: a year of a large factory's daily productions. */
const lotsFollowed = 20_000;
/** Ends that are told one by one; the smallest beyond them are told as a sum. */
const endsTold = 1000;

/** The lots as a graph, or the refusal that there are too many. */
async function graphOf(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  lotNos: readonly bigint[],
  direction: 'forward' | 'backward',
): Promise<Result<{ readonly graph: LotGraph; readonly items: ReadonlyMap<number, BookItem> }>> {
  const graph = await loadGraph(tx, zoneId, { bookId, lotNos, direction, limit: lotsFollowed });
  if (!graph) return refuse('trace_too_wide', { limit: lotsFollowed });
  const itemNos = [...new Set([...graph.lots.values()].map(({ itemNo }) => itemNo))];
  return accept({ graph, items: await findItems(tx, zoneId, bookId, itemNos) });
}

const listOperation = defineOperation({
  name: 'list_lots',
  method: 'GET',
  path: '/api/books/{bookNo}/lots',
  permission: 'lineage.read',
  summary: { zh: '查询批次', en: 'Lots of a book, the newest first, with what is left of each' },
  input: Type.Object({
    bookNo,
    itemNo: Type.Optional(Type.Integer({ minimum: 1 })),
    search: Type.Optional(Type.String({ maxLength: 64 })),
    ...pageInput,
  }),
  output: pageOf(Type.Object({ ...LotView.properties, left: QuantityText })),
  handle: ({ database, caller }, { itemNo = null, search, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const key = after !== undefined && /^\d{1,18}$/.test(after) ? BigInt(after) : null;
      const { bookId } = book.value;
      const lots = await listLots(tx, zoneId, bookId, { itemNo, search: search?.trim() || null, after: key, limit });
      const items = await findItems(tx, zoneId, bookId, [...new Set(lots.map((lot) => lot.itemNo))]);
      const rows = lots.map((lot) => ({ ...lotView(lot, items), left: formatQuantity(lot.left) }));
      return accept(pageFrom(rows, limit, (row) => row.lotNo));
    }),
});

const traceLotOperation = defineOperation({
  name: 'trace_lot',
  method: 'GET',
  path: '/api/books/{bookNo}/lots/{lotNo}/trace',
  permission: 'lineage.read',
  summary: { zh: '批次去向', en: 'Where every part of a lot went, through all that was made of it' },
  input: Type.Object({ bookNo, lotNo: Type.String({ pattern: '^[0-9]{1,18}$' }) }),
  output: Type.Object({
    lot: LotView,
    lots: Type.Array(LotView),
    links: Type.Array(LinkView),
    ends: Type.Array(EndView),
    /** What the ends beyond those told come to. */
    others: Type.Object({ count: Type.Integer(), quantity: QuantityText }),
  }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const lotNo = BigInt(input.lotNo);
      const loaded = await graphOf(tx, zoneId, book.value.bookId, [lotNo], 'forward');
      if (!loaded.ok) return loaded;
      const { graph, items } = loaded.value;
      const root = graph.lots.get(lotNo);
      if (!root) return refuse('lot_unknown', { ...input });
      const { ends, links } = traceForward(graph, lotNo);
      const ordered = [...ends].sort((one, other) => (one.quantity < other.quantity ? 1 : -1));
      const rest = ordered.slice(endsTold);
      return accept({
        lot: lotView(root, items),
        lots: [...graph.lots.values()].slice(0, endsTold).map((lot) => lotView(lot, items)),
        links: links.slice(0, endsTold).map(linkView),
        ends: ordered.slice(0, endsTold).map((end) => endView(end, items)),
        others: {
          count: rest.length,
          quantity: formatQuantity(rest.reduce((sum, { quantity }) => sum + quantity, 0n)),
        },
      });
    }),
});

const traceDocumentOperation = defineOperation({
  name: 'trace_document',
  method: 'GET',
  path: '/api/trace',
  permission: 'lineage.read',
  summary: { zh: '单证货物来源', en: 'From which admissions the goods of a document came' },
  input: Type.Object({
    document: Type.String({
      minLength: 3,
      maxLength: 128,
      description: 'list:QD…, note:…, production:BOOK/NUMBER, use:…',
    }),
    lineNo: Type.Optional(Type.Integer({ minimum: 1 })),
  }),
  output: Type.Object({
    document: Type.String(),
    lineNo: orNull(Type.Integer()),
    books: Type.Array(
      Type.Object({
        bookNo: Type.String(),
        /** What the document itself moved. */
        goods: Type.Array(LotView),
        lots: Type.Array(LotView),
        links: Type.Array(LinkView),
        origins: Type.Array(LotView),
      }),
    ),
  }),
  handle: ({ database, caller }, { document, lineNo = null }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const starts = await startsOfDocument(tx, zoneId, { document, lineNo });
      if (starts.length === 0) return refuse('trace_document_unknown', { document });
      const books = [];
      for (const bookId of new Set(starts.map((start) => start.bookId))) {
        const own = starts.filter((start) => start.bookId === bookId);
        const told = await traceBook(tx, zoneId, bookId, own);
        if (!told.ok) return told;
        books.push(told.value);
      }
      return accept({ document, lineNo, books });
    }),
});

async function traceBook(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  starts: ReadonlyArray<{ readonly lotNo: bigint; readonly quantity: bigint }>,
) {
  const book = await findBookById(tx, zoneId, bookId);
  const lotNos = starts.map(({ lotNo }) => lotNo);
  const loaded = await graphOf(tx, zoneId, bookId, lotNos, 'backward');
  if (!loaded.ok) return loaded;
  const { graph, items } = loaded.value;
  const { origins, links } = traceBackward(graph, starts);
  const goods = starts.flatMap(({ lotNo, quantity }) => {
    const lot = graph.lots.get(lotNo);
    return lot ? [lotView({ ...lot, quantity }, items)] : [];
  });
  return accept({
    bookNo: book?.bookNo ?? '',
    goods,
    lots: [...graph.lots.values()].map((lot) => lotView(lot, items)),
    links: links.map(linkView),
    origins: origins.map(({ lot, quantity }) => lotView({ ...lot, quantity }, items)),
  });
}

export const lineageOperations: readonly Operation[] = [listOperation, traceLotOperation, traceDocumentOperation];
