import type { Day, Id } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type SupervisedLot, supervisedFrom } from './guard.ts';

/**
 * The day from which the supervision of lots of an equipment book counts: as the register says, as a transfer told, or else
 * the day on which the lot was opened, which is never before the release.
 */
export async function firstDaysOfLots(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  lotNos: readonly bigint[],
): Promise<ReadonlyMap<bigint, Day>> {
  const found = await tx.query<{ lot_no: bigint; first_on: Day }>(
    `select l.lot_no, coalesce(e.released_on, (l.memory ->> '${supervisedFrom}')::date, l.opened_on) as first_on
     from ledger_lots l
     left join equipment e on e.zone_id = l.zone_id and e.book_id = l.book_id and e.lot_no = l.lot_no
     where l.zone_id = $1 and l.book_id = $2 and l.lot_no = any($3::bigint[])`,
    [zoneId, bookId, lotNos.map(String)],
  );
  return new Map(found.rows.map((row) => [row.lot_no, row.first_on]));
}

/** The registered lots of items of an equipment book. The table is the register's (src/regime/equipment), read here only. */
export async function findSupervised(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNos: readonly number[],
): Promise<Map<bigint, SupervisedLot>> {
  const found = await tx.query<{ lot_no: bigint; equipment_no: string; ends_on: Day }>(
    `select lot_no, equipment_no, ends_on from equipment
     where zone_id = $1 and book_id = $2 and item_no = any($3::int[])`,
    [zoneId, bookId, itemNos],
  );
  return new Map(found.rows.map((row) => [row.lot_no, { equipmentNo: row.equipment_no, endsOn: row.ends_on }]));
}
