import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { EnterpriseRecord, KeptBook, KeptItem } from './model.ts';

const recordTable: DocumentTable = {
  table: 'enterprise_records',
  key: { book_id: 'uuid', source: 'text', record_no: 'text' },
  columns: {
    owner_id: 'uuid',
    side: 'text',
    item_no: 'int',
    lot: 'text',
    kind: 'text',
    occurred_at: 'timestamptz',
    occurred_on: 'date',
    quantity: 'bigint',
    unit: 'text',
    decimals: 'int',
    change: 'bigint',
    document: 'text',
    received_at: 'timestamptz',
  },
};

const itemTable: DocumentTable = {
  table: 'item_comparisons',
  key: { book_id: 'uuid', item_no: 'int' },
  columns: {
    owner_id: 'uuid',
    compared_at: 'timestamptz',
    book_balance: 'bigint',
    enterprise_balance: 'bigint',
    warehouse_balance: 'bigint',
    parting_count: 'int',
    parting: 'jsonb',
  },
};

const bookTable: DocumentTable = {
  table: 'book_comparisons',
  key: { book_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_no: 'text',
    compared_at: 'timestamptz',
    through: 'date',
    item_count: 'int',
    parted_count: 'int',
  },
};

function saverOf<T extends { readonly version: number }>(table: DocumentTable): (row: T) => DocumentChange {
  return (row) => ({ table, row: toRow(row), expectedVersion: row.version });
}

export const saveRecord = saverOf<EnterpriseRecord>(recordTable);
export const saveItem = saverOf<KeptItem>(itemTable);
export const saveBook = saverOf<KeptBook>(bookTable);

function columnsOf({ key, columns }: DocumentTable): string {
  return [...Object.keys(key), ...Object.keys(columns), 'version'].join(', ');
}

/** Records of a source by their numbers. */
export async function findRecords(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  source: string,
  recordNos: readonly string[],
): Promise<Map<string, EnterpriseRecord>> {
  const found = await tx.query(
    `select ${columnsOf(recordTable)} from enterprise_records
     where zone_id = $1 and book_id = $2 and source = $3 and record_no = any($4::text[])`,
    [zoneId, bookId, source, recordNos],
  );
  return new Map(found.rows.map((row) => fromRow<EnterpriseRecord>(row)).map((record) => [record.recordNo, record]));
}

export interface RecordFilter {
  readonly itemNo: number | null;
  readonly after: { readonly source: string; readonly recordNo: string } | null;
  readonly limit: number;
}

export async function listRecords(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  { itemNo, after, limit }: RecordFilter,
): Promise<EnterpriseRecord[]> {
  const found = await tx.query(
    `select ${columnsOf(recordTable)} from enterprise_records
     where zone_id = $1 and book_id = $2 and ($3::int is null or item_no = $3)
       and ($4::text is null or (source, record_no) > ($4, $5::text))
     order by source, record_no limit $6`,
    [zoneId, bookId, itemNo, after?.source ?? null, after?.recordNo ?? null, limit],
  );
  return found.rows.map((row) => fromRow<EnterpriseRecord>(row));
}

export async function findKeptItems(tx: Queryable, zoneId: number, bookId: Id): Promise<Map<number, KeptItem>> {
  const found = await tx.query(
    `select ${columnsOf(itemTable)} from item_comparisons where zone_id = $1 and book_id = $2`,
    [zoneId, bookId],
  );
  return new Map(found.rows.map((row) => fromRow<KeptItem>(row)).map((item) => [item.itemNo, item]));
}

export async function findKeptBook(tx: Queryable, zoneId: number, bookId: Id): Promise<KeptBook | null> {
  const found = await tx.query(
    `select ${columnsOf(bookTable)} from book_comparisons where zone_id = $1 and book_id = $2`,
    [zoneId, bookId],
  );
  const [row] = found.rows;
  return row ? fromRow<KeptBook>(row) : null;
}

export interface ItemFilter {
  readonly isParted: boolean | null;
  readonly after: number | null;
  readonly limit: number;
}

export interface ShownItem extends KeptItem {
  readonly materialNo: string;
  readonly name: string;
  readonly declaredUnit: string;
}

/** The items of a book as the last comparison left them, by item number. */
export async function listItems(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  { isParted, after, limit }: ItemFilter,
): Promise<ShownItem[]> {
  const found = await tx.query(
    `select ${[...Object.keys(itemTable.key), ...Object.keys(itemTable.columns), 'version'].map((name) => `c.${name}`).join(', ')},
       i.material_no, i.name, i.declared_unit
     from item_comparisons c join book_items i on i.zone_id = c.zone_id and i.book_id = c.book_id and i.item_no = c.item_no
     where c.zone_id = $1 and c.book_id = $2 and ($3::boolean is null or (c.parting_count > 0) = $3)
       and ($4::int is null or c.item_no > $4)
     order by c.item_no limit $5`,
    [zoneId, bookId, isParted, after, limit],
  );
  return found.rows.map((row) => fromRow<ShownItem>(row));
}

/** A row of the control book: a book of the zone with what its last comparison found. */
export interface ControlRow {
  readonly bookNo: string;
  readonly enterpriseName: string;
  readonly kind: string;
  readonly recordCount: bigint;
  readonly itemCount: number | null;
  readonly partedCount: number | null;
  readonly openDiscrepancies: bigint;
  readonly comparedAt: Date | null;
}

/** Everything that is not closed, books without any record among them: silence is a finding too. */
export async function listControlRows(
  tx: Queryable,
  zoneId: number,
  filter: { readonly after: string | null; readonly limit: number },
): Promise<ControlRow[]> {
  const found = await tx.query(
    `select b.book_no, b.enterprise_name, b.kind, c.item_count, c.parted_count, c.compared_at,
       (select count(*) from enterprise_records r where r.zone_id = $1 and r.book_id = b.book_id) as record_count,
       (select count(*) from discrepancies d where d.zone_id = $1 and d.state <> 'cleared'
          and d.subject like 'item:' || b.book_no || '/%') as open_discrepancies
     from account_books b left join book_comparisons c on c.zone_id = b.zone_id and c.book_id = b.book_id
     where b.zone_id = $1 and b.kind <> 'equipment' and b.state <> 'rejected' and ($2::text is null or b.book_no > $2)
     order by b.book_no limit $3`,
    [zoneId, filter.after, filter.limit],
  );
  return found.rows.map((row) => fromRow<ControlRow>(row));
}

/** The books that have records: what the nightly comparison walks. */
export async function booksWithRecords(tx: Queryable, zoneId: number): Promise<string[]> {
  const found = await tx.query<{ book_no: string }>(
    `select b.book_no from account_books b where b.zone_id = $1
       and exists (select 1 from enterprise_records r where r.zone_id = $1 and r.book_id = b.book_id) order by 1`,
    [zoneId],
  );
  return found.rows.map(({ book_no }) => book_no);
}

/** The items of a book by material number: in a book that opens an item a line, several bear the same. */
export async function itemNosByMaterial(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  materialNos: readonly string[],
): Promise<Map<string, number[]>> {
  const found = await tx.query<{ material_no: string; item_nos: number[] }>(
    `select material_no, array_agg(item_no order by item_no) as item_nos from book_items
     where zone_id = $1 and book_id = $2 and material_no = any($3::text[]) group by material_no`,
    [zoneId, bookId, materialNos],
  );
  return new Map(found.rows.map((row) => [row.material_no, row.item_nos]));
}
