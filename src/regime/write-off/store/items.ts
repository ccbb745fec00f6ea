import type { Id } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';

export interface ItemName {
  readonly itemNo: number;
  readonly materialNo: string;
}

/** The items of a book that codes may mean: by material number, and by item number where the code is one. */
export async function itemsNamed(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  materialNos: readonly string[],
  itemNos: readonly number[],
): Promise<ItemName[]> {
  const found = await tx.query<{ item_no: number; material_no: string }>(
    `select item_no, material_no from book_items
     where zone_id = $1 and book_id = $2 and (material_no = any($3::text[]) or item_no = any($4::int[]))
     order by item_no`,
    [zoneId, bookId, materialNos, itemNos],
  );
  return found.rows.map((row) => ({ itemNo: row.item_no, materialNo: row.material_no }));
}
