import type { Day, Id, Quantity } from '../../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../../platform/db/index.ts';
import type { NoteLine, StockNote } from './model.ts';

const noteTable: DocumentTable = {
  table: 'stock_notes',
  key: { note_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    note_no: 'text',
    internal_no: 'text',
    form_id: 'uuid',
    form_no: 'text',
    book_id: 'uuid',
    book_no: 'text',
    direction: 'text',
    operation: 'text',
    related_note_id: 'uuid',
    related_note_no: 'text',
    customs_code: 'text',
    state: 'text',
    line_count: 'int',
    gate_use: 'text',
    gate_state: 'text',
    declared_at: 'timestamptz',
    approved_at: 'timestamptz',
    passed_on: 'date',
    extended_on: 'date',
    consolidated_list_id: 'uuid',
    remark: 'text',
    created_at: 'timestamptz',
  },
};

const lineTable: DocumentTable = {
  table: 'stock_note_lines',
  key: { note_id: 'uuid', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    form_line_no: 'int',
    item_no: 'int',
    material_no: 'text',
    hs_code: 'text',
    name: 'text',
    declared_unit: 'text',
    quantity: 'bigint',
    lots: 'jsonb',
    gross_weight_kg: 'bigint',
    used_quantity: 'bigint',
    passed_quantity: 'bigint',
    returned_quantity: 'bigint',
  },
};

export function saveNote(note: StockNote): DocumentChange {
  return { table: noteTable, row: toRow(note), expectedVersion: note.version };
}

export function saveNoteLine(line: NoteLine): DocumentChange {
  return { table: lineTable, row: toRow(line), expectedVersion: line.version };
}

const ownColumns = [...Object.keys(noteTable.key), ...Object.keys(noteTable.columns), 'version']
  .filter((column) => column !== 'consolidated_list_id')
  .map((column) => `n.${column}`)
  .join(', ');
/** A deleted list takes nothing: its notes are free for the next one. */
const noteColumns = `${ownColumns}, (select l.list_id from verification_lists l
  where l.zone_id = n.zone_id and l.list_id = n.consolidated_list_id and l.state <> 'deleted') as consolidated_list_id`;
const lineColumns = [...Object.keys(lineTable.key), ...Object.keys(lineTable.columns), 'version'].join(', ');

/** Finds a note by its identifier, note number or the enterprise's own number, in this order. */
export async function findNote(tx: Queryable, zoneId: number, name: string): Promise<StockNote | null> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name);
  const found = await tx.query(
    `select ${noteColumns} from (
       select *, 1 as rank from stock_notes where zone_id = $1 and note_id = $3::uuid
       union all select *, 2 from stock_notes where zone_id = $1 and note_no = $2
       union all select *, 3 from stock_notes where zone_id = $1 and internal_no = $2 and state <> 'deleted') n
     order by rank, created_at desc limit 1`,
    [zoneId, name, isId ? name : null],
  );
  const [row] = found.rows;
  return row ? fromRow<StockNote>(row) : null;
}

/** All lines of some notes, by note and number. */
export async function findNoteLines(tx: Queryable, zoneId: number, noteIds: readonly Id[]): Promise<NoteLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from stock_note_lines
     where zone_id = $1 and note_id = any($2::uuid[]) order by note_id, line_no`,
    [zoneId, noteIds],
  );
  return found.rows.map((row) => fromRow<NoteLine>(row));
}

export async function isNoteNumberTaken(
  tx: Queryable,
  zoneId: number,
  ownerId: Id,
  internalNo: string,
): Promise<boolean> {
  const found = await tx.query(
    `select 1 from stock_notes
     where zone_id = $1 and internal_no = $2 and owner_id = $3 and state <> 'deleted' limit 1`,
    [zoneId, internalNo, ownerId],
  );
  return found.rows.length > 0;
}

/** Approved normal notes of a form that passed until a day and that no living list has taken. */
export async function findNotesToConsolidate(
  tx: Queryable,
  zoneId: number,
  formId: Id,
  through: Day,
): Promise<StockNote[]> {
  const found = await tx.query(
    `select * from (select ${noteColumns} from stock_notes n
       where n.zone_id = $1 and n.form_id = $2 and n.state = 'approved' and n.operation = 'normal'
         and n.passed_on <= $3) open
     where consolidated_list_id is null order by passed_on, note_id`,
    [zoneId, formId, through],
  );
  return found.rows.map((row) => fromRow<StockNote>(row));
}

/** Approved normal notes of a form of which something has passed, the oldest first. */
export async function findPassedNotes(tx: Queryable, zoneId: number, formId: Id): Promise<StockNote[]> {
  const found = await tx.query(
    `select ${noteColumns} from stock_notes n
     where n.zone_id = $1 and n.form_id = $2 and n.state = 'approved' and n.operation = 'normal' and n.gate_state <> 'none'
     order by n.approved_at, n.note_id`,
    [zoneId, formId],
  );
  return found.rows.map((row) => fromRow<StockNote>(row));
}

/** What approved returns of a form have still to bring through the gate, by the form's lines. */
export async function findOpenReturns(tx: Queryable, zoneId: number, formId: Id): Promise<Map<number, Quantity>> {
  const found = await tx.query<{ form_line_no: number; open: string }>(
    `select s.form_line_no, sum(s.quantity - s.passed_quantity)::text as open from stock_notes n
     join stock_note_lines s on s.zone_id = n.zone_id and s.note_id = n.note_id
     where n.zone_id = $1 and n.form_id = $2 and n.operation = 'return' and n.state = 'approved' and n.gate_state <> 'all'
     group by s.form_line_no`,
    [zoneId, formId],
  );
  return new Map(found.rows.map((row) => [row.form_line_no, BigInt(row.open)]));
}

/** Approved returns of some notes. */
export async function findReturns(tx: Queryable, zoneId: number, noteIds: readonly Id[]): Promise<StockNote[]> {
  const found = await tx.query(
    `select ${noteColumns} from stock_notes n
     where n.zone_id = $1 and n.related_note_id = any($2::uuid[]) and n.state = 'approved' order by n.note_id`,
    [zoneId, noteIds],
  );
  return found.rows.map((row) => fromRow<StockNote>(row));
}

export interface NoteFilter {
  readonly search: string | null;
  readonly state: string | null;
  readonly formId: Id | null;
  /** Only goods that passed, are neither declared nor wholly back, and should have been by this day. */
  readonly away: 'undeclared' | 'on_leave' | null;
  readonly after: { readonly createdAt: Date; readonly noteId: Id } | null;
  readonly limit: number;
}

const openStock = `n.state = 'approved' and n.operation = 'normal' and exists (select 1 from stock_note_lines s
  where s.zone_id = n.zone_id and s.note_id = n.note_id and s.passed_quantity > s.returned_quantity)`;

/** Notes, newest first. */
export async function listNotes(tx: Queryable, zoneId: number, filter: NoteFilter): Promise<StockNote[]> {
  const found = await tx.query(
    `select * from (select ${noteColumns}, f.business_type from stock_notes n
       join delivery_forms f on f.zone_id = n.zone_id and f.form_id = n.form_id
       where n.zone_id = $1 and ($2::text is null or n.state = $2) and ($3::uuid is null or n.form_id = $3)
         and ($4::text is null or n.note_no ilike '%' || $4 || '%' or n.internal_no ilike '%' || $4 || '%'
           or n.form_no ilike '%' || $4 || '%')
         and ($5::timestamptz is null or (n.created_at, n.note_id) < ($5, $6::uuid))
         and ($7::text is null or (${openStock} and (f.business_type in ('A', 'C')) = ($7 = 'undeclared')))) found
     where ($7::text is null or consolidated_list_id is null)
     order by created_at desc, note_id desc limit $8`,
    [
      zoneId,
      filter.state,
      filter.formId,
      filter.search,
      filter.after?.createdAt ?? null,
      filter.after?.noteId ?? null,
      filter.away,
      filter.limit,
    ],
  );
  return found.rows.map(({ business_type: _type, ...row }) => fromRow<StockNote>(row));
}
