import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { StateApproval, StateMove } from './model.ts';

const approvalTable: DocumentTable = {
  table: 'state_approvals',
  key: { book_id: 'uuid', approval_no: 'text' },
  columns: {
    owner_id: 'uuid',
    book_no: 'text',
    place_code: 'text',
    consent_no: 'text',
    consent_on: 'date',
    wms_name: 'text',
    from_on: 'date',
    through_on: 'date',
    end_reason: 'text',
    granted_at: 'timestamptz',
  },
};

const moveTable: DocumentTable = {
  table: 'state_moves',
  key: { move_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_id: 'uuid',
    book_no: 'text',
    internal_no: 'text',
    kind: 'text',
    item_no: 'int',
    quantity: 'bigint',
    legal_quantity1: 'bigint',
    legal_quantity2: 'bigint',
    counterpart: 'text',
    vehicle_no: 'text',
    entry_no: 'text',
    reason: 'text',
    moved_on: 'date',
    recorded_at: 'timestamptz',
  },
};

function saverOf<T extends { readonly version: number }>(table: DocumentTable): (row: T) => DocumentChange {
  return (row) => ({ table, row: toRow(row), expectedVersion: row.version });
}

export const saveApproval = saverOf<StateApproval>(approvalTable);
export const saveMove = saverOf<StateMove>(moveTable);

function columnsOf({ key, columns }: DocumentTable): string {
  return [...Object.keys(key), ...Object.keys(columns), 'version'].join(', ');
}

/** Approvals of one book, or of all that the caller sees; the newest first. */
export async function findApprovals(tx: Queryable, zoneId: number, bookId: Id | null): Promise<StateApproval[]> {
  const found = await tx.query(
    `select ${columnsOf(approvalTable)} from state_approvals where zone_id = $1 and ($2::uuid is null or book_id = $2)
     order by from_on desc, book_no, approval_no`,
    [zoneId, bookId],
  );
  return found.rows.map((row) => fromRow<StateApproval>(row));
}

export async function findMove(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  internalNo: string,
): Promise<StateMove | null> {
  const found = await tx.query(
    `select ${columnsOf(moveTable)} from state_moves where zone_id = $1 and book_id = $2 and internal_no = $3`,
    [zoneId, bookId, internalNo],
  );
  const [row] = found.rows;
  return row ? fromRow<StateMove>(row) : null;
}

export interface MoveFilter {
  readonly bookId: Id | null;
  readonly kind: string | null;
  readonly search: string | null;
  readonly after: { readonly recordedAt: Date; readonly moveId: Id } | null;
  readonly limit: number;
}

/** Moves of one book or of all that the caller sees, newest first. */
export async function listMoves(tx: Queryable, zoneId: number, filter: MoveFilter): Promise<StateMove[]> {
  const { bookId, kind, search, after, limit } = filter;
  const found = await tx.query(
    `select ${columnsOf(moveTable)} from state_moves
     where zone_id = $1 and ($2::uuid is null or book_id = $2) and ($3::text is null or kind = $3)
       and ($4::text is null or internal_no ilike '%' || $4 || '%' or counterpart ilike '%' || $4 || '%'
         or vehicle_no ilike '%' || $4 || '%' or entry_no ilike '%' || $4 || '%')
       and ($5::timestamptz is null or (recorded_at, move_id) < ($5, $6::uuid))
     order by recorded_at desc, move_id desc limit $7`,
    [zoneId, bookId, kind, search, after?.recordedAt ?? null, after?.moveId ?? null, limit],
  );
  return found.rows.map((row) => fromRow<StateMove>(row));
}
