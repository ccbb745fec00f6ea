import type { Id, Quantity } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { RepairOrder, UseLine, UseRecord } from './model.ts';

const orderTable: DocumentTable = {
  table: 'repair_orders',
  key: { book_id: 'uuid', order_no: 'text' },
  columns: {
    owner_id: 'uuid',
    book_no: 'text',
    goods_item_no: 'int',
    quantity: 'bigint',
    catalogue_entry: 'text',
    is_own_brand: 'boolean',
    customer_name: 'text',
    return_by: 'date',
    outcome: 'text',
    state: 'text',
    opened_at: 'timestamptz',
    closed_at: 'timestamptz',
    remark: 'text',
  },
};

const recordTable: DocumentTable = {
  table: 'use_records',
  key: { use_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_id: 'uuid',
    book_no: 'text',
    internal_no: 'text',
    project: 'text',
    order_no: 'text',
    used_on: 'date',
    created_at: 'timestamptz',
    remark: 'text',
  },
};

const lineTable: DocumentTable = {
  table: 'use_lines',
  key: { use_id: 'uuid', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    kind: 'text',
    item_no: 'int',
    quantity: 'bigint',
    waste: 'bigint',
    legal_quantity1: 'bigint',
    legal_quantity2: 'bigint',
  },
};

function saverOf<T extends { readonly version: number }>(table: DocumentTable): (row: T) => DocumentChange {
  return (row) => ({ table, row: toRow(row), expectedVersion: row.version });
}

export const saveRepairOrder = saverOf<RepairOrder>(orderTable);
export const saveUseRecord = saverOf<UseRecord>(recordTable);
export const saveUseLine = saverOf<UseLine>(lineTable);

function columnsOf({ key, columns }: DocumentTable): string {
  return [...Object.keys(key), ...Object.keys(columns), 'version'].join(', ');
}

export async function findRepairOrder(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  orderNo: string,
): Promise<RepairOrder | null> {
  const found = await tx.query(
    `select ${columnsOf(orderTable)} from repair_orders where zone_id = $1 and book_id = $2 and order_no = $3`,
    [zoneId, bookId, orderNo],
  );
  const [row] = found.rows;
  return row ? fromRow<RepairOrder>(row) : null;
}

/** What open repair orders take of an item. */
export async function openlyOrdered(tx: Queryable, zoneId: number, bookId: Id, itemNo: number): Promise<Quantity> {
  const found = await tx.query<{ ordered: string | null }>(
    `select sum(quantity)::text as ordered from repair_orders
     where zone_id = $1 and book_id = $2 and goods_item_no = $3 and state = 'open'`,
    [zoneId, bookId, itemNo],
  );
  return BigInt(found.rows[0]?.ordered ?? '0');
}

export interface RepairFilter {
  readonly bookId: Id | null;
  readonly state: string | null;
  readonly after: { readonly returnBy: string; readonly bookNo: string; readonly orderNo: string } | null;
  readonly limit: number;
}

/** Repair orders of one book or of all that the caller sees; what must be back first stands first. */
export async function listRepairOrders(tx: Queryable, zoneId: number, filter: RepairFilter): Promise<RepairOrder[]> {
  const { bookId, state, after, limit } = filter;
  const found = await tx.query(
    `select ${columnsOf(orderTable)} from repair_orders
     where zone_id = $1 and ($2::uuid is null or book_id = $2) and ($3::text is null or state = $3)
       and ($4::date is null or (return_by, book_no, order_no) > ($4, $5::text, $6::text))
     order by return_by, book_no, order_no limit $7`,
    [zoneId, bookId, state, after?.returnBy ?? null, after?.bookNo ?? null, after?.orderNo ?? null, limit],
  );
  return found.rows.map((row) => fromRow<RepairOrder>(row));
}

export async function findUseRecord(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  internalNo: string,
): Promise<UseRecord | null> {
  const found = await tx.query(
    `select ${columnsOf(recordTable)} from use_records where zone_id = $1 and book_id = $2 and internal_no = $3`,
    [zoneId, bookId, internalNo],
  );
  const [row] = found.rows;
  return row ? fromRow<UseRecord>(row) : null;
}

export async function findUseLines(tx: Queryable, zoneId: number, useIds: readonly Id[]): Promise<UseLine[]> {
  const found = await tx.query(
    `select ${columnsOf(lineTable)} from use_lines where zone_id = $1 and use_id = any($2::uuid[])
     order by use_id, line_no`,
    [zoneId, useIds],
  );
  return found.rows.map((row) => fromRow<UseLine>(row));
}

export interface UseFilter {
  readonly orderNo: string | null;
  readonly search: string | null;
  readonly after: { readonly createdAt: Date; readonly useId: Id } | null;
  readonly limit: number;
}

/** Use records of a book, newest first. */
export async function listUseRecords(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  { orderNo, search, after, limit }: UseFilter,
): Promise<UseRecord[]> {
  const found = await tx.query(
    `select ${columnsOf(recordTable)} from use_records
     where zone_id = $1 and book_id = $2 and ($3::text is null or order_no = $3)
       and ($4::text is null or internal_no ilike '%' || $4 || '%' or project ilike '%' || $4 || '%')
       and ($5::timestamptz is null or (created_at, use_id) < ($5, $6::uuid))
     order by created_at desc, use_id desc limit $7`,
    [zoneId, bookId, orderNo, search, after?.createdAt ?? null, after?.useId ?? null, limit],
  );
  return found.rows.map((row) => fromRow<UseRecord>(row));
}
