import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { AccountBook, BookItem } from './model.ts';

const bookTable: DocumentTable = {
  table: 'account_books',
  key: { book_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_no: 'text',
    kind: 'text',
    processing_type: 'text',
    purpose: 'text',
    bookkeeping_mode: 'text',
    lot_order: 'text',
    currency_code: 'text',
    customs_code: 'text',
    enterprise_customs_code: 'text',
    enterprise_name: 'text',
    state: 'text',
    filed_on: 'date',
    valid_through: 'date',
    next_item_no: 'int',
  },
};

const itemTable: DocumentTable = {
  table: 'book_items',
  key: { book_id: 'uuid', item_no: 'int' },
  columns: {
    owner_id: 'uuid',
    goods_kind: 'text',
    material_no: 'text',
    hs_code: 'text',
    name: 'text',
    model: 'text',
    declared_unit: 'text',
    legal_unit1: 'text',
    legal_unit2: 'text',
    origin_country: 'text',
    currency_code: 'text',
    repair_origin: 'text',
    execution_mark: 'text',
    source_list_id: 'uuid',
    source_line_no: 'int',
  },
};

/** The change that writes a book or item over the version that was read (0: new). */
export function saveBook(book: AccountBook): DocumentChange {
  return { table: bookTable, row: toRow(book), expectedVersion: book.version };
}

export function saveItem(item: BookItem): DocumentChange {
  return { table: itemTable, row: toRow(item), expectedVersion: item.version };
}

const bookColumns = [...Object.keys(bookTable.key), ...Object.keys(bookTable.columns), 'version'].join(', ');
const itemColumns = [...Object.keys(itemTable.key), ...Object.keys(itemTable.columns), 'version'].join(', ');

export async function findBook(tx: Queryable, zoneId: number, bookNo: string): Promise<AccountBook | null> {
  const found = await tx.query(`select ${bookColumns} from account_books where zone_id = $1 and book_no = $2`, [
    zoneId,
    bookNo,
  ]);
  const [row] = found.rows;
  return row ? fromRow<AccountBook>(row) : null;
}

export async function findBookById(tx: Queryable, zoneId: number, bookId: Id): Promise<AccountBook | null> {
  const found = await tx.query(`select ${bookColumns} from account_books where zone_id = $1 and book_id = $2`, [
    zoneId,
    bookId,
  ]);
  const [row] = found.rows;
  return row ? fromRow<AccountBook>(row) : null;
}

export interface BookFilter {
  readonly search: string | null;
  readonly state: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/** Books by number; `after` is the last number of the page before. */
export async function listBooks(tx: Queryable, zoneId: number, filter: BookFilter): Promise<AccountBook[]> {
  const found = await tx.query(
    `select ${bookColumns} from account_books
     where zone_id = $1 and ($2::text is null or book_no > $2) and ($3::text is null or state = $3)
       and ($4::text is null or book_no ilike '%' || $4 || '%' or enterprise_name ilike '%' || $4 || '%')
     order by book_no limit $5`,
    [zoneId, filter.after, filter.state, filter.search, filter.limit],
  );
  return found.rows.map((row) => fromRow<AccountBook>(row));
}

export async function findItems(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNos: readonly number[],
): Promise<Map<number, BookItem>> {
  const found = await tx.query(
    `select ${itemColumns} from book_items where zone_id = $1 and book_id = $2 and item_no = any($3::int[])`,
    [zoneId, bookId, itemNos],
  );
  return new Map(found.rows.map((row) => fromRow<BookItem>(row)).map((item) => [item.itemNo, item]));
}

export async function findItemsByMaterial(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  materialNos: readonly string[],
): Promise<Map<string, BookItem>> {
  const found = await tx.query(
    `select ${itemColumns} from book_items where zone_id = $1 and book_id = $2 and material_no = any($3::text[])
     order by item_no`,
    [zoneId, bookId, materialNos],
  );
  return new Map(found.rows.map((row) => fromRow<BookItem>(row)).map((item) => [item.materialNo, item]));
}

export interface ItemFilter {
  readonly search: string | null;
  readonly after: number | null;
  readonly limit: number;
}

/** Items of a book by number; `after` is the last number of the page before. */
export async function listItems(tx: Queryable, zoneId: number, bookId: Id, filter: ItemFilter): Promise<BookItem[]> {
  const found = await tx.query(
    `select ${itemColumns} from book_items
     where zone_id = $1 and book_id = $2 and ($3::int is null or item_no > $3)
       and ($4::text is null or material_no ilike '%' || $4 || '%' or name ilike '%' || $4 || '%' or hs_code like $4 || '%'
         or item_no::text = $4)
     order by item_no limit $5`,
    [zoneId, bookId, filter.after, filter.search, filter.limit],
  );
  return found.rows.map((row) => fromRow<BookItem>(row));
}
