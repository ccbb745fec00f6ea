import { Type } from 'typebox';
import { accept, andThen, parseDay } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  InstantText,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
} from '../../platform/operations/index.ts';
import { balanceAsOf, insideStages, statementOf } from '../../primitives/ledger/index.ts';
import { type BookMove, bookPurposes } from './model.ts';
import { refuse } from './refusals.ts';
import { fileBook, fileItems, loadBook, moveBook } from './service.ts';
import { findItems, listBooks, listItems } from './store.ts';
import {
  BookView,
  bookView,
  EntryView,
  entryView,
  ItemView,
  itemViews,
  LotView,
  lotViews,
  VectorView,
  vectorView,
} from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });

const listBooksOperation = defineOperation({
  name: 'list_books',
  method: 'GET',
  path: '/api/books',
  permission: 'books.read',
  summary: { zh: '查询账册', en: 'Find account books' },
  input: Type.Object({ ...pageInput, search: Type.Optional(Type.String()), state: Type.Optional(Type.String()) }),
  output: pageOf(BookView),
  handle: ({ database, caller }, { search, state, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const filter = { search: search ?? null, state: state ?? null, after: after ?? null, limit };
      const books = await listBooks(tx, caller.settings.zoneId, filter);
      return accept(pageFrom(books.map(bookView), limit, (book) => book.bookNo));
    }),
});

const getBook = defineOperation({
  name: 'get_book',
  method: 'GET',
  path: '/api/books/{bookNo}',
  permission: 'books.read',
  summary: { zh: '查看账册', en: 'Show an account book' },
  input: Type.Object({ bookNo }),
  output: BookView,
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) =>
      andThen(await loadBook(tx, caller.settings.zoneId, input.bookNo), (book) => accept(bookView(book))),
    ),
});

const listBookItems = defineOperation({
  name: 'list_book_items',
  method: 'GET',
  path: '/api/books/{bookNo}/items',
  permission: 'books.read',
  summary: { zh: '账册备案项及结存', en: 'Items of a book with their balances' },
  input: Type.Object({ bookNo, ...pageInput, search: Type.Optional(Type.String()) }),
  output: pageOf(ItemView),
  handle: ({ database, caller }, { search, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const filter = { search: search ?? null, after: after === undefined ? null : Number(after), limit };
      const items = await listItems(tx, zoneId, book.value.bookId, filter);
      const views = await itemViews(tx, zoneId, book.value.bookId, items);
      return accept(pageFrom(views, limit, (item) => String(item.itemNo)));
    }),
});

const getBookItem = defineOperation({
  name: 'get_book_item',
  method: 'GET',
  path: '/api/books/{bookNo}/items/{itemNo}',
  permission: 'books.read',
  summary: { zh: '查看备案项、结存与批次', en: 'Show an item, its balances and its lots' },
  input: Type.Object({ bookNo, itemNo: Type.Integer({ minimum: 1 }) }),
  output: Type.Object({ item: ItemView, lots: Type.Array(LotView) }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const { bookId } = book.value;
      const items = await findItems(tx, zoneId, bookId, [input.itemNo]);
      const [item] = await itemViews(tx, zoneId, bookId, [...items.values()]);
      if (!item) return refuse('item_unknown', { bookNo: input.bookNo, itemNo: input.itemNo });
      return accept({ item, lots: await lotViews(tx, zoneId, bookId, input.itemNo) });
    }),
});

const getBalanceAsOf = defineOperation({
  name: 'get_balance_as_of',
  method: 'GET',
  path: '/api/books/{bookNo}/items/{itemNo}/balance',
  permission: 'books.read',
  summary: { zh: '某日结存（可指定当时所知）', en: 'Balance at the end of a day, as known at an instant' },
  input: Type.Object({
    bookNo,
    itemNo: Type.Integer({ minimum: 1 }),
    asOf: DayText,
    asKnownAt: Type.Optional(InstantText),
    stage: Type.Optional(oneOf(...insideStages)),
  }),
  output: VectorView,
  handle: ({ database, caller }, { asOf, asKnownAt, stage = 'on_hand', itemNo, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const onDay = parseDay(asOf);
      if (!onDay.ok) return onDay;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const key = { bookId: book.value.bookId, itemNo, stage };
      const known = asKnownAt === undefined ? null : new Date(asKnownAt);
      return accept(vectorView(await balanceAsOf(tx, zoneId, key, onDay.value, known)));
    }),
});

const listBookEntries = defineOperation({
  name: 'list_book_entries',
  method: 'GET',
  path: '/api/books/{bookNo}/entries',
  permission: 'books.read',
  summary: { zh: '账册流水', en: 'Entries of a book, newest first' },
  input: Type.Object({ bookNo, ...pageInput, itemNo: Type.Optional(Type.Integer({ minimum: 1 })) }),
  output: pageOf(EntryView),
  handle: ({ database, caller }, { after, limit = 100, itemNo = null, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const before = after === undefined ? null : BigInt(after);
      const lines = await statementOf(tx, zoneId, book.value.bookId, { itemNo, before, limit });
      return accept(pageFrom(lines.map(entryView), limit, (line) => line.entryNo));
    }),
});

const fileBookOperation = defineOperation({
  name: 'file_book',
  method: 'POST',
  path: '/api/books',
  permission: 'books.file',
  summary: { zh: '账册备案', en: 'File an account book' },
  input: Type.Object({
    bookNo,
    ownerId: Type.String({ format: 'uuid' }),
    kind: oneOf('logistics', 'processing', 'equipment'),
    processingType: Type.Optional(oneOf('consumption', 'work_order', 'enterprise_unit')),
    purpose: Type.Optional(oneOf(...bookPurposes)),
    bookkeepingMode: oneOf('accumulate', 'per_line'),
    lotOrder: Type.Optional(oneOf('fifo', 'named')),
    customsCode: Type.String({ pattern: '^[0-9]{4}$' }),
    enterpriseCustomsCode: Type.String({ minLength: 10, maxLength: 10 }),
    enterpriseName: Type.String({ minLength: 1, maxLength: 255 }),
  }),
  output: BookView,
  handle: async (context, input) => andThen(await fileBook(context, input), (book) => accept(bookView(book))),
});

const fileItemsOperation = defineOperation({
  name: 'file_items',
  method: 'POST',
  path: '/api/books/{bookNo}/items',
  permission: 'books.file',
  summary: { zh: '商品备案', en: 'File goods as items of a book' },
  input: Type.Object({
    bookNo,
    items: Type.Array(
      Type.Object({
        materialNo: Type.String({ minLength: 1, maxLength: 32 }),
        goodsKind: Type.Optional(oneOf('material', 'finished', 'equipment', 'leftover', 'defective')),
        hsCode: Type.String({ pattern: '^[0-9]{10}$' }),
        name: Type.String({ minLength: 1, maxLength: 512 }),
        model: Type.Optional(Type.String({ maxLength: 255 })),
        declaredUnit: Type.String({ pattern: '^[0-9]{3}$' }),
        legalUnit1: Type.String({ pattern: '^[0-9]{3}$' }),
        legalUnit2: Type.Optional(Type.Union([Type.String({ pattern: '^[0-9]{3}$' }), Type.Null()])),
        originCountry: Type.Optional(Type.Union([Type.String(), Type.Null()])),
        repairOrigin: Type.Optional(oneOf('abroad', 'domestic')),
      }),
      { minItems: 1, maxItems: 5000 },
    ),
  }),
  output: Type.Object({ items: Type.Array(Type.Object({ itemNo: Type.Integer(), materialNo: Type.String() })) }),
  handle: async (context, input) =>
    andThen(await fileItems(context, input), ({ items }) => accept({ items: [...items] })),
});

const moveWords: Readonly<Record<BookMove, { zh: string; en: string }>> = {
  approve: { zh: '批准账册', en: 'Approve a book' },
  reject: { zh: '退回账册', en: 'Reject a book' },
  pause: { zh: '暂停账册', en: 'Pause a book' },
  resume: { zh: '恢复账册', en: 'Resume a book' },
  cancel: { zh: '注销账册', en: 'Cancel a book' },
};

const bookMoves = (Object.keys(moveWords) as BookMove[]).map((move) =>
  defineOperation({
    name: `${move}_book`,
    method: 'POST',
    path: `/api/books/{bookNo}/${move}`,
    permission: 'books.decide',
    summary: moveWords[move],
    input: Type.Object({ bookNo, reason: Type.Optional(Type.String({ maxLength: 500 })) }),
    output: BookView,
    handle: async (context, input) => andThen(await moveBook(context, move, input), (book) => accept(bookView(book))),
  }),
);

export const operations = [
  listBooksOperation,
  getBook,
  listBookItems,
  getBookItem,
  getBalanceAsOf,
  listBookEntries,
  fileBookOperation,
  fileItemsOperation,
  ...bookMoves,
];
