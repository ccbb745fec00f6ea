import type { Day, Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import { supervisedFrom } from '../equipment-guard/index.ts';
import type { Equipment, EquipmentState, Machine, PilotYearRecord, Removal, Standing, TemporaryExit } from './model.ts';

const machineKey = { book_id: 'uuid', equipment_no: 'text' };

const equipmentTable: DocumentTable = {
  table: 'equipment',
  key: machineKey,
  columns: {
    owner_id: 'uuid',
    book_no: 'text',
    item_no: 'int',
    lot_no: 'bigint',
    list_id: 'uuid',
    list_no: 'text',
    line_no: 'int',
    hs_code: 'text',
    name: 'text',
    model: 'text',
    unit: 'text',
    kind: 'text',
    quantity: 'bigint',
    price: 'bigint',
    exempt_duty: 'bigint',
    exempt_vat: 'bigint',
    released_on: 'date',
    years: 'int',
    ends_on: 'date',
    serial_numbers: 'jsonb',
    remark: 'text',
    registered_at: 'timestamptz',
    released_quantity: 'bigint',
    scrapped_quantity: 'bigint',
    due_back_on: 'date',
    closed_on: 'date',
    removal_count: 'int',
    exit_count: 'int',
  },
};

const removalTable: DocumentTable = {
  table: 'equipment_removals',
  key: { ...machineKey, removal_no: 'int' },
  columns: {
    owner_id: 'uuid',
    kind: 'text',
    quantity: 'bigint',
    removed_on: 'date',
    recorded_at: 'timestamptz',
    reason: 'text',
    price: 'bigint',
    rates_on: 'date',
    duty_rate: 'text',
    consumption_tax_rate: 'text',
    vat_rate: 'text',
    rate_reason: 'text',
    months_used: 'int',
    months_total: 'int',
    dutiable_value: 'bigint',
    duty: 'bigint',
    consumption_tax: 'bigint',
    vat: 'bigint',
    total: 'bigint',
    basis: 'jsonb',
  },
};

const exitTable: DocumentTable = {
  table: 'equipment_exits',
  key: { ...machineKey, exit_no: 'int' },
  columns: {
    owner_id: 'uuid',
    purpose: 'text',
    document_no: 'text',
    place: 'text',
    quantity: 'bigint',
    returned_quantity: 'bigint',
    released_quantity: 'bigint',
    left_on: 'date',
    due_on: 'date',
    extended_on: 'date',
    extension_reason: 'text',
    closed_on: 'date',
  },
};

const pilotYearTable: DocumentTable = {
  table: 'equipment_pilot_years',
  key: { ...machineKey, year: 'int' },
  columns: {
    owner_id: 'uuid',
    exempt_tax: 'bigint',
    years: 'int',
    domestic_share: 'bigint',
    year_share: 'bigint',
    due: 'bigint',
    settled_on: 'date',
    settled_at: 'timestamptz',
    basis: 'jsonb',
  },
};

function saverOf<T extends { readonly version: number }>(table: DocumentTable): (row: T) => DocumentChange {
  return (row) => ({ table, row: toRow(row), expectedVersion: row.version });
}

export const saveEquipment = saverOf<Equipment>(equipmentTable);
export const saveRemoval = saverOf<Removal>(removalTable);
export const saveExit = saverOf<TemporaryExit>(exitTable);
export const savePilotYear = saverOf<PilotYearRecord>(pilotYearTable);

function columnsOf({ key, columns }: DocumentTable): string {
  return [...Object.keys(key), ...Object.keys(columns), 'version'].join(', ');
}

const equipmentColumns = [...Object.keys(equipmentTable.key), ...Object.keys(equipmentTable.columns), 'version']
  .map((column) => `e.${column}`)
  .join(', ');

/** What the ledger holds of the lot of each machine: one index lookup a row. */
const standing = `left join lateral (
    select coalesce(sum(y.quantity), 0)::bigint as in_book,
      coalesce(sum(y.quantity - y.out_quantity) filter (where y.stage = 'on_hand'), 0)::bigint as available,
      coalesce(sum(y.quantity - y.out_quantity) filter (where y.stage = 'on_leave'), 0)::bigint as away,
      coalesce(sum(y.out_quantity), 0)::bigint as claimed
    from ledger_layers y
    where y.zone_id = e.zone_id and y.book_id = e.book_id and y.item_no = e.item_no and y.lot_no = e.lot_no) q on true`;

type MachineRow = Record<string, unknown> & {
  readonly in_book: bigint;
  readonly available: bigint;
  readonly away: bigint;
  readonly claimed: bigint;
};

function machineOf({ in_book: inBook, available, away, claimed, ...row }: MachineRow): Machine {
  const held: Standing = { inBook, available, away, claimed };
  return { equipment: fromRow<Equipment>(row), standing: held };
}

export async function findMachine(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  equipmentNo: string,
): Promise<Machine | null> {
  const found = await tx.query<MachineRow>(
    `select ${equipmentColumns}, q.* from equipment e ${standing}
     where e.zone_id = $1 and e.book_id = $2 and e.equipment_no = $3`,
    [zoneId, bookId, equipmentNo],
  );
  const [row] = found.rows;
  return row ? machineOf(row) : null;
}

/** The record of a list's line, if it has one. */
export async function findEquipmentOfLine(
  tx: Queryable,
  zoneId: number,
  listId: Id,
  lineNo: number,
): Promise<Equipment | null> {
  const found = await tx.query(
    `select ${equipmentColumns} from equipment e where e.zone_id = $1 and e.list_id = $2 and e.line_no = $3`,
    [zoneId, listId, lineNo],
  );
  const [row] = found.rows;
  return row ? fromRow<Equipment>(row) : null;
}

/** `stateOn` of the model, for filters; a test holds the two together. */
const stateCase = `case
    when q.in_book = 0 and e.released_quantity > 0 then 'released'
    when q.in_book = 0 and e.scrapped_quantity > 0 then 'scrapped'
    when q.in_book = 0 then 'left'
    when e.ends_on <= $2::date then 'released'
    when e.due_back_on is null then 'supervised'
    when e.due_back_on < $2::date then 'overdue'
    else 'out' end`;

export interface MachineFilter {
  readonly on: Day;
  readonly bookNo: string | null;
  readonly search: string | null;
  readonly state: EquipmentState | null;
  readonly endsThrough: Day | null;
  readonly after: { readonly endsOn: Day; readonly bookNo: string; readonly equipmentNo: string } | null;
  readonly limit: number;
}

/** Machines, those whose supervision ends first before the others. */
export async function listMachines(tx: Queryable, zoneId: number, filter: MachineFilter): Promise<Machine[]> {
  const found = await tx.query<MachineRow>(
    `select ${equipmentColumns}, q.* from equipment e ${standing}
     where e.zone_id = $1 and ($3::text is null or ${stateCase} = $3) and ($4::text is null or e.book_no = $4)
       and ($5::text is null or e.equipment_no ilike '%' || $5 || '%' or e.name ilike '%' || $5 || '%'
         or e.list_no ilike '%' || $5 || '%' or e.hs_code like $5 || '%' or e.serial_numbers ? $5)
       and ($6::date is null or e.ends_on <= $6)
       and ($7::date is null or (e.ends_on, e.book_no, e.equipment_no) > ($7, $8::text, $9::text))
     order by e.ends_on, e.book_no, e.equipment_no limit $10`,
    [
      zoneId,
      filter.on,
      filter.state,
      filter.bookNo,
      filter.search,
      filter.endsThrough,
      filter.after?.endsOn ?? null,
      filter.after?.bookNo ?? null,
      filter.after?.equipmentNo ?? null,
      filter.limit,
    ],
  );
  return found.rows.map(machineOf);
}

/** Machines still in the book whose supervision has ended, not yet recorded and not claimed by a list or note. */
export async function endedMachines(tx: Queryable, zoneId: number, on: Day, limit: number): Promise<Machine[]> {
  const found = await tx.query<MachineRow>(
    `select ${equipmentColumns}, q.* from equipment e ${standing}
     where e.zone_id = $1 and e.closed_on is null and e.ends_on <= $2 and q.in_book > 0 and q.claimed = 0
     order by e.ends_on, e.book_no, e.equipment_no limit $3`,
    [zoneId, on, limit],
  );
  return found.rows.map(machineOf);
}

export interface MachineKey {
  readonly bookId: Id;
  readonly equipmentNo: string;
}

async function rowsOf<T>(
  tx: Queryable,
  zoneId: number,
  table: DocumentTable,
  order: string,
  { bookId, equipmentNo }: MachineKey,
): Promise<T[]> {
  const found = await tx.query(
    `select ${columnsOf(table)} from ${table.table}
     where zone_id = $1 and book_id = $2 and equipment_no = $3 order by ${order}`,
    [zoneId, bookId, equipmentNo],
  );
  return found.rows.map((row) => fromRow<T>(row));
}

export function findRemovals(tx: Queryable, zoneId: number, key: MachineKey): Promise<Removal[]> {
  return rowsOf(tx, zoneId, removalTable, 'removal_no', key);
}

export function findExits(tx: Queryable, zoneId: number, key: MachineKey): Promise<TemporaryExit[]> {
  return rowsOf(tx, zoneId, exitTable, 'exit_no', key);
}

export function findPilotYears(tx: Queryable, zoneId: number, key: MachineKey): Promise<PilotYearRecord[]> {
  return rowsOf(tx, zoneId, pilotYearTable, 'year', key);
}

/** A line that brought machines into an equipment book and has no record yet. */
export interface UnregisteredLine {
  readonly bookNo: string;
  readonly listNo: string;
  readonly lineNo: number;
  readonly itemNo: number;
  readonly lotNo: bigint;
  readonly hsCode: string;
  readonly name: string;
  readonly quantity: bigint;
  readonly openedOn: Day;
  /** Since when it is supervised, if it came from another book. */
  readonly supervisedFrom: Day | null;
}

export interface UnregisteredFilter {
  readonly after: Pick<UnregisteredLine, 'openedOn' | 'bookNo' | 'lotNo'> | null;
  readonly limit: number;
}

/** What equipment books hold without a record, oldest first. */
export async function listUnregistered(
  tx: Queryable,
  zoneId: number,
  { after, limit }: UnregisteredFilter,
): Promise<UnregisteredLine[]> {
  const found = await tx.query(
    `select b.book_no, substr(l.document, 6) as list_no, l.line_no, l.item_no, l.lot_no, i.hs_code, i.name,
       sum(y.quantity)::bigint as quantity, l.opened_on, (l.memory ->> '${supervisedFrom}')::date as supervised_from
     from account_books b
     join ledger_lots l on l.zone_id = b.zone_id and l.book_id = b.book_id and l.document like 'list:%'
     join book_items i on i.zone_id = l.zone_id and i.book_id = l.book_id and i.item_no = l.item_no
     join ledger_layers y on y.zone_id = l.zone_id and y.book_id = l.book_id and y.item_no = l.item_no and y.lot_no = l.lot_no
     left join equipment e on e.zone_id = l.zone_id and e.book_id = l.book_id and e.lot_no = l.lot_no
     where b.zone_id = $1 and b.kind = 'equipment' and e.lot_no is null and y.quantity > 0
       and ($2::date is null or (l.opened_on, b.book_no, l.lot_no) > ($2, $3::text, $4::bigint))
     group by b.book_no, l.document, l.line_no, l.item_no, l.lot_no, i.hs_code, i.name, l.opened_on, l.memory
     order by l.opened_on, b.book_no, l.lot_no limit $5`,
    [zoneId, after?.openedOn ?? null, after?.bookNo ?? null, after?.lotNo ?? null, limit],
  );
  return found.rows.map((row) => fromRow<UnregisteredLine>(row));
}
