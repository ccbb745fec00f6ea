import type { Day, Id } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { SupervisedLot } from './guard.ts';

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
