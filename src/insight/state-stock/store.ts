import type { Id, Quantity } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';

/** A material of an enterprise in one unit, by the status of its lots. */
export interface StateStockRow {
  readonly ownerId: Id;
  readonly enterpriseName: string;
  readonly materialNo: string;
  readonly name: string;
  readonly unit: string;
  readonly bonded: Quantity;
  readonly nonBonded: Quantity;
  readonly dutyPaid: Quantity;
  readonly books: readonly string[];
}

export interface StateStockFilter {
  readonly search: string | null;
  /** Only materials that lie there in more than one status. */
  readonly mixedOnly: boolean;
  readonly after: readonly [materialNo: string, ownerId: Id, unit: string] | null;
  readonly limit: number;
}

const of = (status: string) => `coalesce(sum(y.quantity) filter (where l.tax_status = '${status}'), 0)::bigint`;

/** By material number. A material is the same in another book when its number and unit are. */
export async function readStateStock(
  tx: Queryable,
  zoneId: number,
  { search, mixedOnly, after, limit }: StateStockFilter,
): Promise<StateStockRow[]> {
  const found = await tx.query<{
    owner_id: Id;
    enterprise_name: string;
    material_no: string;
    name: string;
    declared_unit: string;
    bonded: bigint;
    non_bonded: bigint;
    duty_paid: bigint;
    books: string[];
  }>(
    `select k.owner_id, min(k.enterprise_name) as enterprise_name, i.material_no, min(i.name) as name, i.declared_unit,
       ${of('bonded')} as bonded, ${of('non_bonded')} as non_bonded, ${of('duty_paid')} as duty_paid,
       array_agg(distinct k.book_no order by k.book_no) as books
     from ledger_layers y
     join ledger_lots l on l.zone_id = y.zone_id and l.book_id = y.book_id and l.lot_no = y.lot_no
     join account_books k on k.zone_id = y.zone_id and k.book_id = y.book_id and k.kind <> 'equipment'
     join book_items i on i.zone_id = y.zone_id and i.book_id = y.book_id and i.item_no = y.item_no
     where y.zone_id = $1 and y.stage = 'on_hand' and y.quantity > 0
       and ($2::text is null or i.material_no ilike '%' || $2 || '%' or i.name ilike '%' || $2 || '%')
       and ($3::text is null or (i.material_no, k.owner_id, i.declared_unit) > ($3, $4::uuid, $5::text))
     group by k.owner_id, i.material_no, i.declared_unit
     having not $6::boolean or count(distinct l.tax_status) > 1
     order by i.material_no, k.owner_id, i.declared_unit limit $7`,
    [zoneId, search, ...(after ?? [null, null, null]), mixedOnly, limit],
  );
  return found.rows.map((row) => ({
    ownerId: row.owner_id,
    enterpriseName: row.enterprise_name,
    materialNo: row.material_no,
    name: row.name,
    unit: row.declared_unit,
    bonded: row.bonded,
    nonBonded: row.non_bonded,
    dutyPaid: row.duty_paid,
    books: row.books,
  }));
}
