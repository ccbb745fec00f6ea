import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { EasyEntry, EasyMove, EasySuspension } from './model.ts';

const entryTable: DocumentTable = {
  table: 'easy_entries',
  key: { record_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    internal_no: 'text',
    kind: 'text',
    name: 'text',
    unit: 'text',
    quantity: 'bigint',
    entered: 'bigint',
    gone: 'bigint',
    purpose: 'text',
    vehicle_no: 'text',
    entered_on: 'date',
    state: 'text',
    pass_no: 'text',
    passed_at: 'timestamptz',
    recorded_at: 'timestamptz',
  },
};

const moveTable: DocumentTable = {
  table: 'easy_moves',
  key: { record_id: 'uuid', move_no: 'int' },
  columns: {
    owner_id: 'uuid',
    kind: 'text',
    quantity: 'bigint',
    reason: 'text',
    vehicle_no: 'text',
    moved_on: 'date',
    state: 'text',
    pass_no: 'text',
    passed_quantity: 'bigint',
    recorded_at: 'timestamptz',
  },
};

const suspensionTable: DocumentTable = {
  table: 'easy_suspensions',
  key: { suspension_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    ground: 'text',
    reason: 'text',
    suspended_on: 'date',
    lifted_on: 'date',
    lift_reason: 'text',
  },
};

function saverOf<T extends { readonly version: number }>(table: DocumentTable): (row: T) => DocumentChange {
  return (row) => ({ table, row: toRow(row), expectedVersion: row.version });
}

export const saveEasyEntry = saverOf<EasyEntry>(entryTable);
export const saveEasyMove = saverOf<EasyMove>(moveTable);
export const saveSuspension = saverOf<EasySuspension>(suspensionTable);

/** By the record's id, or by the enterprise's own number; an own number may be several enterprises'. */
export async function findEasyEntries(tx: Queryable, zoneId: number, name: string): Promise<EasyEntry[]> {
  const found = await tx.query(
    `select * from easy_entries where zone_id = $1 and (record_id::text = $2 or internal_no = $2) limit 2`,
    [zoneId, name],
  );
  return found.rows.map(({ zone_id: _zone, ...row }) => fromRow<EasyEntry>(row));
}

export async function isNumberTaken(tx: Queryable, zoneId: number, ownerId: Id, internalNo: string): Promise<boolean> {
  const found = await tx.query('select 1 from easy_entries where zone_id = $1 and owner_id = $2 and internal_no = $3', [
    zoneId,
    ownerId,
    internalNo,
  ]);
  return found.rows.length > 0;
}

export async function findEasyMoves(tx: Queryable, zoneId: number, recordId: Id): Promise<EasyMove[]> {
  const found = await tx.query('select * from easy_moves where zone_id = $1 and record_id = $2 order by move_no', [
    zoneId,
    recordId,
  ]);
  return found.rows.map(({ zone_id: _zone, ...row }) => fromRow<EasyMove>(row));
}

/** The suspension that was not lifted. */
export async function findSuspension(tx: Queryable, zoneId: number, ownerId: Id): Promise<EasySuspension | null> {
  const found = await tx.query(
    'select * from easy_suspensions where zone_id = $1 and owner_id = $2 and lifted_on is null',
    [zoneId, ownerId],
  );
  const [row] = found.rows.map(({ zone_id: _zone, ...rest }) => fromRow<EasySuspension>(rest));
  return row ?? null;
}

export async function listSuspensions(tx: Queryable, zoneId: number): Promise<EasySuspension[]> {
  const found = await tx.query(
    `select * from easy_suspensions where zone_id = $1 order by lifted_on nulls first, suspended_on desc, suspension_id
     limit 500`,
    [zoneId],
  );
  return found.rows.map(({ zone_id: _zone, ...row }) => fromRow<EasySuspension>(row));
}

export interface EasyFilter {
  readonly search: string | null;
  readonly kind: string | null;
  readonly state: string | null;
  readonly after: { readonly recordedAt: string; readonly recordId: string } | null;
  readonly limit: number;
}

/** Records, the newest first. */
export async function listEasyEntries(tx: Queryable, zoneId: number, filter: EasyFilter): Promise<EasyEntry[]> {
  const { search, kind, state, after, limit } = filter;
  const found = await tx.query(
    `select * from easy_entries
     where zone_id = $1 and ($2::text is null or internal_no ilike '%' || $2 || '%' or name ilike '%' || $2 || '%')
       and ($3::text is null or kind = $3) and ($4::text is null or state = $4)
       and ($5::timestamptz is null or (recorded_at, record_id) < ($5, $6::uuid))
     order by recorded_at desc, record_id desc limit $7`,
    [zoneId, search, kind, state, after?.recordedAt ?? null, after?.recordId ?? null, limit],
  );
  return found.rows.map(({ zone_id: _zone, ...row }) => fromRow<EasyEntry>(row));
}
