import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type {
  BillLine,
  BillOfMaterial,
  Production,
  ProductionMaterial,
  ProductionOutput,
  WorkOrder,
  WorkOrderMaterial,
} from './model.ts';

const billTable: DocumentTable = {
  table: 'bills_of_material',
  key: { book_id: 'uuid', product_item_no: 'int', bill_version: 'text' },
  columns: {
    owner_id: 'uuid',
    valid_from: 'date',
    valid_through: 'date',
    state: 'text',
    line_count: 'int',
    declared_at: 'timestamptz',
    first_used_at: 'timestamptz',
  },
};

const billLineTable: DocumentTable = {
  table: 'bill_lines',
  key: { book_id: 'uuid', product_item_no: 'int', bill_version: 'text', material_item_no: 'int' },
  columns: {
    owner_id: 'uuid',
    net: 'bigint',
    tangible_loss_rate: 'bigint',
    intangible_loss_rate: 'bigint',
    bonded_share: 'bigint',
  },
};

const workOrderTable: DocumentTable = {
  table: 'work_orders',
  key: { book_id: 'uuid', work_order_no: 'text' },
  columns: {
    owner_id: 'uuid',
    book_no: 'text',
    product_item_no: 'int',
    bill_version: 'text',
    planned_quantity: 'bigint',
    produced_quantity: 'bigint',
    state: 'text',
    opened_at: 'timestamptz',
    closed_at: 'timestamptz',
  },
};

const workOrderMaterialTable: DocumentTable = {
  table: 'work_order_materials',
  key: { book_id: 'uuid', work_order_no: 'text', material_item_no: 'int' },
  columns: {
    owner_id: 'uuid',
    issued_quantity: 'bigint',
    returned_quantity: 'bigint',
    used_quantity: 'bigint',
  },
};

const productionTable: DocumentTable = {
  table: 'productions',
  key: { production_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_id: 'uuid',
    book_no: 'text',
    internal_no: 'text',
    work_order_no: 'text',
    product_item_no: 'int',
    bill_version: 'text',
    outward_form: 'text',
    measured: 'boolean',
    quantity: 'bigint',
    legal_quantity1: 'bigint',
    legal_quantity2: 'bigint',
    produced_on: 'date',
    created_at: 'timestamptz',
    remark: 'text',
  },
};

const productionMaterialTable: DocumentTable = {
  table: 'production_materials',
  key: { production_id: 'uuid', material_item_no: 'int' },
  columns: {
    owner_id: 'uuid',
    net: 'bigint',
    tangible_loss: 'bigint',
    intangible_loss: 'bigint',
    consumed: 'bigint',
    consumed_by_bill: 'bigint',
  },
};

const productionOutputTable: DocumentTable = {
  table: 'production_outputs',
  key: { production_id: 'uuid', item_no: 'int' },
  columns: { owner_id: 'uuid', quantity: 'bigint', legal_quantity1: 'bigint', legal_quantity2: 'bigint' },
};

function saverOf<T extends { readonly version: number }>(table: DocumentTable): (row: T) => DocumentChange {
  return (row) => ({ table, row: toRow(row), expectedVersion: row.version });
}

export const saveBill = saverOf<BillOfMaterial>(billTable);
export const saveBillLine = saverOf<BillLine>(billLineTable);
export const saveWorkOrder = saverOf<WorkOrder>(workOrderTable);
export const saveWorkOrderMaterial = saverOf<WorkOrderMaterial>(workOrderMaterialTable);
export const saveProduction = saverOf<Production>(productionTable);
export const saveProductionMaterial = saverOf<ProductionMaterial>(productionMaterialTable);
export const saveProductionOutput = saverOf<ProductionOutput>(productionOutputTable);

function columnsOf({ key, columns }: DocumentTable): string {
  return [...Object.keys(key), ...Object.keys(columns), 'version'].join(', ');
}

export interface BillKey {
  readonly productItemNo: number;
  readonly billVersion: string;
}

/** The bills of these products; with a version only that one. */
export async function findBills(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  productItemNos: readonly number[],
  billVersion: string | null = null,
): Promise<BillOfMaterial[]> {
  const found = await tx.query(
    `select ${columnsOf(billTable)} from bills_of_material
     where zone_id = $1 and book_id = $2 and product_item_no = any($3::int[]) and ($4::text is null or bill_version = $4)
     order by product_item_no, valid_from desc, bill_version`,
    [zoneId, bookId, productItemNos, billVersion],
  );
  return found.rows.map((row) => fromRow<BillOfMaterial>(row));
}

/** The lines of these bills, by product, version and material. */
export async function findBillLines(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  bills: readonly BillKey[],
): Promise<BillLine[]> {
  const found = await tx.query(
    `select ${columnsOf(billLineTable)} from bill_lines
     where zone_id = $1 and book_id = $2
       and (product_item_no, bill_version) in (select * from unnest($3::int[], $4::text[]))
     order by product_item_no, bill_version, material_item_no`,
    [zoneId, bookId, bills.map((bill) => bill.productItemNo), bills.map((bill) => bill.billVersion)],
  );
  return found.rows.map((row) => fromRow<BillLine>(row));
}

/** Bills of a book by product and version, after the key given. */
export async function listBills(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  filter: { readonly productItemNo: number | null; readonly after: BillKey | null; readonly limit: number },
): Promise<BillOfMaterial[]> {
  const found = await tx.query(
    `select ${columnsOf(billTable)} from bills_of_material
     where zone_id = $1 and book_id = $2 and ($3::int is null or product_item_no = $3)
       and ($4::int is null or (product_item_no, bill_version) > ($4, $5::text))
     order by product_item_no, bill_version limit $6`,
    [
      zoneId,
      bookId,
      filter.productItemNo,
      filter.after?.productItemNo ?? null,
      filter.after?.billVersion ?? null,
      filter.limit,
    ],
  );
  return found.rows.map((row) => fromRow<BillOfMaterial>(row));
}

export async function findWorkOrder(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  workOrderNo: string,
): Promise<WorkOrder | null> {
  const found = await tx.query(
    `select ${columnsOf(workOrderTable)} from work_orders where zone_id = $1 and book_id = $2 and work_order_no = $3`,
    [zoneId, bookId, workOrderNo],
  );
  const [row] = found.rows;
  return row ? fromRow<WorkOrder>(row) : null;
}

export async function findWorkOrderMaterials(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  workOrderNo: string,
): Promise<WorkOrderMaterial[]> {
  const found = await tx.query(
    `select ${columnsOf(workOrderMaterialTable)} from work_order_materials
     where zone_id = $1 and book_id = $2 and work_order_no = $3 order by material_item_no`,
    [zoneId, bookId, workOrderNo],
  );
  return found.rows.map((row) => fromRow<WorkOrderMaterial>(row));
}

/** Work orders of a book by number, after the one given. */
export async function listWorkOrders(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  filter: { readonly state: string | null; readonly after: string | null; readonly limit: number },
): Promise<WorkOrder[]> {
  const found = await tx.query(
    `select ${columnsOf(workOrderTable)} from work_orders
     where zone_id = $1 and book_id = $2 and ($3::text is null or state = $3) and ($4::text is null or work_order_no > $4)
     order by work_order_no limit $5`,
    [zoneId, bookId, filter.state, filter.after, filter.limit],
  );
  return found.rows.map((row) => fromRow<WorkOrder>(row));
}

/** A production of a book by its own number. */
export async function findProduction(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  internalNo: string,
): Promise<Production | null> {
  const found = await tx.query(
    `select ${columnsOf(productionTable)} from productions where zone_id = $1 and book_id = $2 and internal_no = $3`,
    [zoneId, bookId, internalNo],
  );
  const [row] = found.rows;
  return row ? fromRow<Production>(row) : null;
}

export async function findProductionMaterials(
  tx: Queryable,
  zoneId: number,
  productionId: Id,
): Promise<ProductionMaterial[]> {
  const found = await tx.query(
    `select ${columnsOf(productionMaterialTable)} from production_materials
     where zone_id = $1 and production_id = $2 order by material_item_no`,
    [zoneId, productionId],
  );
  return found.rows.map((row) => fromRow<ProductionMaterial>(row));
}

export async function findProductionOutputs(
  tx: Queryable,
  zoneId: number,
  productionId: Id,
): Promise<ProductionOutput[]> {
  const found = await tx.query(
    `select ${columnsOf(productionOutputTable)} from production_outputs
     where zone_id = $1 and production_id = $2 order by item_no`,
    [zoneId, productionId],
  );
  return found.rows.map((row) => fromRow<ProductionOutput>(row));
}

export interface ProductionFilter {
  /** A part of the enterprise's own number or of the work order's. */
  readonly search: string | null;
  readonly productItemNo: number | null;
  readonly after: { readonly createdAt: Date; readonly productionId: Id } | null;
  readonly limit: number;
}

/** Productions of a book, newest first. */
export async function listProductions(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  filter: ProductionFilter,
): Promise<Production[]> {
  const found = await tx.query(
    `select ${columnsOf(productionTable)} from productions
     where zone_id = $1 and book_id = $2 and ($3::int is null or product_item_no = $3)
       and ($4::timestamptz is null or (created_at, production_id) < ($4, $5::uuid))
       and ($7::text is null or internal_no ilike '%' || $7 || '%' or work_order_no ilike '%' || $7 || '%')
     order by created_at desc, production_id desc limit $6`,
    [
      zoneId,
      bookId,
      filter.productItemNo,
      filter.after?.createdAt ?? null,
      filter.after?.productionId ?? null,
      filter.limit,
      filter.search,
    ],
  );
  return found.rows.map((row) => fromRow<Production>(row));
}
