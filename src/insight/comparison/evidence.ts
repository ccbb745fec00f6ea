import { type Day, groupBy, type Id } from '../../kernel/index.ts';
import { fromRow, type Queryable } from '../../platform/db/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { consume } from '../../regime/processing/index.ts';
import type { BillEvidence, Evidence, ListEvidence, UnitFactor } from './model.ts';

type ByItem<T> = ReadonlyMap<number, ReadonlyMap<string, T>>;

/** The evidence on the items at which something parted; nothing is read for the others. */
export async function loadEvidence(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNos: readonly number[],
  units: { readonly reference: Reference; readonly on: Day },
): Promise<(itemNo: number) => Evidence> {
  if (itemNos.length === 0) return () => ({ unitFactors: [], lists: new Map(), bills: new Map() });
  const lists = await waitingListsOf(tx, zoneId, bookId, itemNos);
  const bills = await billsOf(tx, zoneId, bookId, itemNos);
  const declared = await tx.query<{ item_no: number; declared_unit: string }>(
    'select item_no, declared_unit from book_items where zone_id = $1 and book_id = $2 and item_no = any($3::int[])',
    [zoneId, bookId, itemNos],
  );
  const unitOf = new Map(declared.rows.map((row) => [row.item_no, row.declared_unit]));
  const factors = new Map([...new Set(unitOf.values())].map((unit) => [unit, factorsOf(unit, units)]));
  return (itemNo) => ({
    unitFactors: factors.get(unitOf.get(itemNo) ?? '') ?? [],
    lists: lists.get(itemNo) ?? new Map(),
    bills: bills.get(itemNo) ?? new Map(),
  });
}

/** Every exact factor between the unit and another of its dimension in the customs table. */
function factorsOf(code: string, { reference, on }: { readonly reference: Reference; readonly on: Day }): UnitFactor[] {
  const unit = reference.unitOn(code, on);
  const table = reference.table('units');
  if (!unit.ok || !unit.value.factor || !table.ok) return [];
  const { dimension, factor: base } = unit.value;
  const factors = table.value.rows.flatMap((row): UnitFactor[] => {
    const other = reference.unitOn(row.code, on);
    if (!other.ok || other.value.dimension !== dimension || !other.value.factor) return [];
    const { numerator, denominator } = other.value.factor;
    const [up, down] = [numerator * base.denominator, denominator * base.numerator];
    if (up === down) return [];
    return [
      { name: `${code}/${row.code}`, numerator: down, denominator: up },
      { name: `${row.code}/${code}`, numerator: up, denominator: down },
    ];
  });
  return factors;
}

/** Lists that the book has not posted, with what of the item is bound to gate passes or went through. */
async function waitingListsOf(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNos: readonly number[],
): Promise<ByItem<ListEvidence>> {
  const found = await tx.query(
    `select l.item_no, coalesce(v.list_no, v.internal_no) as name, v.state,
       sum(l.declared_quantity)::bigint as declared_quantity, sum(l.used_quantity)::bigint as used_quantity,
       sum(l.passed_quantity)::bigint as passed_quantity
     from verification_lists v join list_lines l on l.zone_id = v.zone_id and l.list_id = v.list_id
     where v.zone_id = $1 and v.book_id = $2 and v.posted_at is null and v.state not in ('draft', 'deleted')
       and l.item_no = any($3::int[])
     group by 1, 2, 3`,
    [zoneId, bookId, itemNos],
  );
  const rows = found.rows.map((row) => fromRow<ListEvidence & { itemNo: number; name: string }>(row));
  return new Map(
    [...groupBy(rows, (row) => row.itemNo)].map(([itemNo, of]) => [itemNo, new Map(of.map((row) => [row.name, row]))]),
  );
}

interface BillRow {
  readonly itemNo: number;
  readonly internalNo: string;
  readonly billVersion: string;
  readonly quantity: bigint;
  readonly net: bigint;
  readonly tangibleLossRate: bigint;
  readonly intangibleLossRate: bigint;
  readonly bondedShare: bigint;
}

/** What every version of the bill asks of the material for each production that used it. */
async function billsOf(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNos: readonly number[],
): Promise<ByItem<readonly BillEvidence[]>> {
  const found = await tx.query(
    `select b.material_item_no as item_no, p.internal_no, b.bill_version, p.quantity, b.net, b.tangible_loss_rate,
       b.intangible_loss_rate, b.bonded_share
     from productions p
       join production_materials m on m.zone_id = p.zone_id and m.production_id = p.production_id
       join bill_lines b on b.zone_id = p.zone_id and b.book_id = p.book_id and b.product_item_no = p.product_item_no
         and b.material_item_no = m.material_item_no
     where p.zone_id = $1 and p.book_id = $2 and b.material_item_no = any($3::int[])`,
    [zoneId, bookId, itemNos],
  );
  const rows = found.rows.map((row) => fromRow<BillRow>(row));
  const byItem = groupBy(rows, (row) => row.itemNo);
  return new Map(
    [...byItem].map(([itemNo, of]) => {
      const byProduction = groupBy(of, (row) => row.internalNo);
      return [
        itemNo,
        new Map([...byProduction].map(([name, versions]) => [name, versions.flatMap(consumedBy)])),
      ] as const;
    }),
  );
}

function consumedBy(row: BillRow): BillEvidence[] {
  const asked = consume(row);
  return asked.ok ? [{ billVersion: row.billVersion, consumed: asked.value.bonded }] : [];
}
