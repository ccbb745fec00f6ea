import type { Day, Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { ListLine, VerificationList } from './model.ts';

const listTable: DocumentTable = {
  table: 'verification_lists',
  key: { list_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    list_no: 'text',
    pre_entry_no: 'text',
    internal_no: 'text',
    book_id: 'uuid',
    book_no: 'text',
    line: 'text',
    direction: 'text',
    list_type: 'text',
    goods_kind: 'text',
    supervision_mode: 'text',
    transport_mode: 'text',
    port_code: 'text',
    customs_code: 'text',
    country_code: 'text',
    declaration_required: 'boolean',
    gate_required: 'boolean',
    entry_no: 'text',
    related_list_no: 'text',
    related_book_no: 'text',
    transfer_type: 'text',
    deduction_mode: 'text',
    state: 'text',
    change_count: 'int',
    line_count: 'int',
    gate_use: 'text',
    gate_state: 'text',
    declaration_released_at: 'timestamptz',
    declared_at: 'timestamptz',
    pre_deducted_at: 'timestamptz',
    posted_at: 'timestamptz',
    posted_on: 'date',
    customs_posted_at: 'timestamptz',
    counterpart_ready_at: 'timestamptz',
    counterpart_is_foreign: 'boolean',
    form_id: 'uuid',
    consumption: 'jsonb',
    remark: 'text',
    created_at: 'timestamptz',
  },
};

const lineTable: DocumentTable = {
  table: 'list_lines',
  key: { list_id: 'uuid', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    item_no: 'int',
    material_no: 'text',
    hs_code: 'text',
    name: 'text',
    model: 'text',
    declared_unit: 'text',
    declared_quantity: 'bigint',
    legal_unit1: 'text',
    legal_quantity1: 'bigint',
    legal_unit2: 'text',
    legal_quantity2: 'bigint',
    unit_price: 'bigint',
    currency_code: 'text',
    total_price: 'bigint',
    value_usd: 'bigint',
    origin_country: 'text',
    destination_country: 'text',
    levy_mode: 'text',
    bill_version: 'text',
    lots: 'jsonb',
    gross_weight_kg: 'bigint',
    net_weight_kg: 'bigint',
    remark: 'text',
    used_quantity: 'bigint',
    passed_quantity: 'bigint',
  },
};

export function saveList(list: VerificationList): DocumentChange {
  return { table: listTable, row: toRow(list), expectedVersion: list.version };
}

export function saveLine(line: ListLine): DocumentChange {
  return { table: lineTable, row: toRow(line), expectedVersion: line.version };
}

const listColumns = [...Object.keys(listTable.key), ...Object.keys(listTable.columns), 'version'].join(', ');
const lineColumns = [...Object.keys(lineTable.key), ...Object.keys(lineTable.columns), 'version'].join(', ');

/** Finds a list by its identifier, list number, pre-entry number or the enterprise's own number, in this order. */
export async function findList(tx: Queryable, zoneId: number, name: string): Promise<VerificationList | null> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name);
  const found = await tx.query(
    `select ${listColumns} from (
       select *, 1 as rank from verification_lists where zone_id = $1 and list_id = $3::uuid
       union all select *, 2 from verification_lists where zone_id = $1 and list_no = $2
       union all select *, 3 from verification_lists where zone_id = $1 and pre_entry_no = $2
       union all select *, 4 from verification_lists where zone_id = $1 and internal_no = $2 and state <> 'deleted') l
     order by rank, created_at desc limit 1`,
    [zoneId, name, isId ? name : null],
  );
  const [row] = found.rows;
  return row ? fromRow<VerificationList>(row) : null;
}

/** The living out-list of a book that quotes one of the numbers of an in-list, as far as the caller may see it. */
export async function findQuotingList(
  tx: Queryable,
  zoneId: number,
  quoted: Pick<VerificationList, 'listNo' | 'preEntryNo' | 'internalNo'>,
  bookNo: string | null,
): Promise<VerificationList | null> {
  const names = [quoted.listNo, quoted.preEntryNo, quoted.internalNo].filter((name) => name !== null);
  const found = await tx.query(
    `select ${listColumns} from verification_lists
     where zone_id = $1 and related_list_no = any($2::text[]) and ($3::text is null or book_no = $3)
       and direction = 'out' and state in ('pre_deducted', 'approved', 'posted', 'completed', 'written_off')
     order by created_at limit 1`,
    [zoneId, names, bookNo],
  );
  const [row] = found.rows;
  return row ? fromRow<VerificationList>(row) : null;
}

/** Whether one of the owner's living lists bears the enterprise's own number. */
export async function findOwnNumbers(
  tx: Queryable,
  zoneId: number,
  ownerId: Id,
  internalNos: readonly string[],
): Promise<Set<string>> {
  const found = await tx.query<{ internal_no: string }>(
    `select internal_no from verification_lists
     where zone_id = $1 and internal_no = any($3::text[]) and owner_id = $2 and state <> 'deleted'`,
    [zoneId, ownerId, internalNos],
  );
  return new Set(found.rows.map((row) => row.internal_no));
}

/** The posted lists of a book with effect until a day, that no write-off has taken yet. */
export async function findPostedLists(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  through: Day,
): Promise<VerificationList[]> {
  const found = await tx.query(
    `select ${listColumns} from verification_lists
     where zone_id = $1 and book_id = $2 and state = 'posted' and posted_on <= $3 order by posted_on, list_id`,
    [zoneId, bookId, through],
  );
  return found.rows.map((row) => fromRow<VerificationList>(row));
}

/** The lines of a list; with `lineNos` only those. */
export async function findLines(
  tx: Queryable,
  zoneId: number,
  listId: Id,
  lineNos: readonly number[] | null = null,
): Promise<ListLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from list_lines
     where zone_id = $1 and list_id = $2 and ($3::int[] is null or line_no = any($3::int[])) and line_no <= (
       select line_count from verification_lists where zone_id = $1 and list_id = $2)
     order by line_no`,
    [zoneId, listId, lineNos],
  );
  return found.rows.map((row) => fromRow<ListLine>(row));
}

/** A page of lines in their order. */
export async function pageLines(
  tx: Queryable,
  zoneId: number,
  list: VerificationList,
  after: number,
  limit: number,
): Promise<ListLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from list_lines
     where zone_id = $1 and list_id = $2 and line_no > $3 and line_no <= $4 order by line_no limit $5`,
    [zoneId, list.listId, after, list.lineCount, limit],
  );
  return found.rows.map((row) => fromRow<ListLine>(row));
}

/** Versions of line rows that a shorter list left behind, so that later lines can take their numbers again. */
export async function lineVersions(tx: Queryable, zoneId: number, listId: Id): Promise<Map<number, number>> {
  const found = await tx.query<{ line_no: number; version: number }>(
    'select line_no, version from list_lines where zone_id = $1 and list_id = $2',
    [zoneId, listId],
  );
  return new Map(found.rows.map((row) => [row.line_no, row.version]));
}

export interface ListFilter {
  readonly search: string | null;
  readonly state: string | null;
  readonly direction: string | null;
  readonly bookNo: string | null;
  /** Key of the last row of the page before: its creation instant and identifier. */
  readonly after: { readonly createdAt: Date; readonly listId: Id } | null;
  readonly limit: number;
}

/** Lists, newest first. */
export async function listLists(tx: Queryable, zoneId: number, filter: ListFilter): Promise<VerificationList[]> {
  const found = await tx.query(
    `select ${listColumns} from verification_lists
     where zone_id = $1 and ($2::text is null or state = $2) and ($3::text is null or direction = $3)
       and ($4::text is null or book_no = $4)
       and ($5::text is null or list_no ilike '%' || $5 || '%' or internal_no ilike '%' || $5 || '%' or entry_no = $5)
       and ($6::timestamptz is null or (created_at, list_id) < ($6, $7::uuid))
     order by created_at desc, list_id desc limit $8`,
    [
      zoneId,
      filter.state,
      filter.direction,
      filter.bookNo,
      filter.search,
      filter.after?.createdAt ?? null,
      filter.after?.listId ?? null,
      filter.limit,
    ],
  );
  return found.rows.map((row) => fromRow<VerificationList>(row));
}
