import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { GatePass, GatePassLine } from './model.ts';

const passTable: DocumentTable = {
  table: 'gate_passes',
  key: { pass_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    pass_no: 'text',
    pre_entry_no: 'text',
    internal_no: 'text',
    pass_type: 'text',
    bind_type: 'text',
    related_kind: 'text',
    direction: 'text',
    customs_code: 'text',
    vehicle_no: 'text',
    container_no: 'text',
    vehicle_weight_kg: 'bigint',
    frame_weight_kg: 'bigint',
    container_weight_kg: 'bigint',
    goods_gross_kg: 'bigint',
    goods_net_kg: 'bigint',
    total_weight_kg: 'bigint',
    scale_reading_kg: 'bigint',
    state: 'text',
    lane: 'text',
    declared_at: 'timestamptz',
    approved_at: 'timestamptz',
    first_passed_at: 'timestamptz',
    passed_at: 'timestamptz',
    remark: 'text',
    created_at: 'timestamptz',
  },
};

const lineTable: DocumentTable = {
  table: 'gate_pass_lines',
  key: { pass_id: 'uuid', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    document_id: 'uuid',
    document_no: 'text',
    document_line_no: 'int',
    hs_code: 'text',
    material_no: 'text',
    name: 'text',
    declared_unit: 'text',
    quantity: 'bigint',
    gross_weight_kg: 'bigint',
    net_weight_kg: 'bigint',
  },
};

export function savePass(pass: GatePass): DocumentChange {
  return { table: passTable, row: toRow(pass), expectedVersion: pass.version };
}

export function savePassLine(line: GatePassLine): DocumentChange {
  return { table: lineTable, row: toRow(line), expectedVersion: line.version };
}

const passColumns = [...Object.keys(passTable.key), ...Object.keys(passTable.columns), 'version'].join(', ');
const lineColumns = [...Object.keys(lineTable.key), ...Object.keys(lineTable.columns), 'version'].join(', ');

/** Finds a pass by its identifier, pass number, pre-entry number or the enterprise's own number, in this order. */
export async function findPass(tx: Queryable, zoneId: number, name: string): Promise<GatePass | null> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name);
  const found = await tx.query(
    `select ${passColumns} from (
       select *, 1 as rank from gate_passes where zone_id = $1 and pass_id = $3::uuid
       union all select *, 2 from gate_passes where zone_id = $1 and pass_no = $2
       union all select *, 3 from gate_passes where zone_id = $1 and pre_entry_no = $2
       union all select *, 4 from gate_passes where zone_id = $1 and internal_no = $2 and state <> 'deleted') p
     order by rank, created_at desc limit 1`,
    [zoneId, name, isId ? name : null],
  );
  const [row] = found.rows;
  return row ? fromRow<GatePass>(row) : null;
}

export async function findPassLines(tx: Queryable, zoneId: number, passId: Id): Promise<GatePassLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from gate_pass_lines where zone_id = $1 and pass_id = $2 order by line_no`,
    [zoneId, passId],
  );
  return found.rows.map((row) => fromRow<GatePassLine>(row));
}

export async function isOwnNumberTaken(
  tx: Queryable,
  zoneId: number,
  ownerId: Id,
  internalNo: string,
): Promise<boolean> {
  const found = await tx.query(
    `select 1 from gate_passes where zone_id = $1 and internal_no = $2 and owner_id = $3 and state <> 'deleted' limit 1`,
    [zoneId, internalNo, ownerId],
  );
  return found.rows.length > 0;
}

/** The newest living pass of a vehicle; its number is compared without blanks and case. */
export async function findNewestPassOf(tx: Queryable, zoneId: number, vehicleNo: string): Promise<GatePass | null> {
  const found = await tx.query(
    `select ${passColumns} from gate_passes
     where zone_id = $1 and upper(replace(vehicle_no, ' ', '')) = upper(replace($2, ' ', '')) and state <> 'deleted'
     order by created_at desc, pass_id desc limit 1`,
    [zoneId, vehicleNo],
  );
  const [row] = found.rows;
  return row ? fromRow<GatePass>(row) : null;
}

export interface PassFilter {
  readonly search: string | null;
  readonly state: string | null;
  readonly direction: string | null;
  readonly documentId: Id | null;
  readonly after: { readonly createdAt: Date; readonly passId: Id } | null;
  readonly limit: number;
}

/** Passes, newest first; with `documentId` only those that carry goods of that list or note. */
export async function listPasses(tx: Queryable, zoneId: number, filter: PassFilter): Promise<GatePass[]> {
  const found = await tx.query(
    `select ${passColumns} from gate_passes p
     where zone_id = $1 and ($2::text is null or state = $2) and ($3::text is null or direction = $3)
       and ($4::text is null or pass_no ilike '%' || $4 || '%' or internal_no ilike '%' || $4 || '%'
         or vehicle_no ilike '%' || $4 || '%' or container_no ilike '%' || $4 || '%')
       and ($5::uuid is null or exists (select 1 from gate_pass_lines l
         where l.zone_id = p.zone_id and l.pass_id = p.pass_id and l.document_id = $5))
       and ($6::timestamptz is null or (created_at, pass_id) < ($6, $7::uuid))
     order by created_at desc, pass_id desc limit $8`,
    [
      zoneId,
      filter.state,
      filter.direction,
      filter.search,
      filter.documentId,
      filter.after?.createdAt ?? null,
      filter.after?.passId ?? null,
      filter.limit,
    ],
  );
  return found.rows.map((row) => fromRow<GatePass>(row));
}
