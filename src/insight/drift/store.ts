import type { Day, Id } from '../../kernel/index.ts';
import { fromRow, type Queryable } from '../../platform/db/index.ts';
import type { DriftKey, DriftSums, WatchedMaterial, WatchedMonth, WatchedProduction } from './model.ts';

/** Which productions are looked at: of one book or of all that the caller sees, made between two days. */
export interface DriftWindow {
  readonly bookId: Id | null;
  readonly from: Day;
  readonly through: Day;
}

/**
 * Measured productions by material: what the bill says and what was used. A material of the bill that a production did
 * not use counts with nothing used. Parameters 1–4: zone, book or null, first and last day.
 */
const told = `
  made as (
    select production_id, book_id, book_no, product_item_no, bill_version, quantity, produced_on, internal_no
    from productions
    where zone_id = $1 and ($2::uuid is null or book_id = $2) and measured and bill_version is not null
      and produced_on between $3 and $4),
  told as (
    select m.*, u.material_item_no, u.consumed_by_bill::numeric as declared, u.consumed::numeric as actual
    from made m join production_materials u on u.zone_id = $1 and u.production_id = m.production_id
    union all
    select m.*, l.material_item_no,
      round(m.quantity::numeric * l.net * l.bonded_share
        / ((10000000000 - l.tangible_loss_rate - l.intangible_loss_rate)::numeric * 10000000000)), 0
    from made m join bill_lines l on l.zone_id = $1 and l.book_id = m.book_id and l.product_item_no = m.product_item_no
      and l.bill_version = m.bill_version
    where not exists (select from production_materials u
      where u.zone_id = $1 and u.production_id = m.production_id and u.material_item_no = l.material_item_no))`;

/** The sums of all rows, or of those that a filter lets through. */
function sumsOf(prefix = '', filter = ''): string {
  const sum = (what: string, name: string) => `coalesce(sum(${what}) ${filter}, 0)::text as ${prefix}${name}`;
  return [
    `(count(*) ${filter})::int as ${prefix}productions`,
    sum('quantity', 'produced'),
    sum('declared', 'declared'),
    sum('actual', 'actual'),
    sum('declared * declared', 'declared_squares'),
    sum('declared * actual', 'cross_products'),
    sum('actual * actual', 'actual_squares'),
  ].join(', ');
}

/** How sure a drift is: (actual − declared)² over the squared residuals about their ratio; null without a ratio. */
function sureness(prefix = ''): string {
  const of = (name: string) => `${prefix}${name}::numeric`;
  const [x, y] = [of('declared'), of('actual')];
  const residuals = `${of('actual_squares')} - 2 * ${y} / ${x} * ${of('cross_products')}
    + ${y} * ${y} / (${x} * ${x}) * ${of('declared_squares')}`;
  return `case when ${x} > 0 and ${prefix}productions > 2 then (${y} - ${x}) * (${y} - ${x}) / greatest(${residuals}, 0.01) end`;
}

const sumNames = ['produced', 'declared', 'actual', 'declaredSquares', 'crossProducts', 'actualSquares'] as const;

/** Sums of squares do not fit the column types of the house: they come as text. */
function sumsFrom(named: Record<string, unknown>, prefix: string): DriftSums {
  const nameOf = (name: string) => (prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const sums = Object.fromEntries(sumNames.map((name) => [name, BigInt(String(named[nameOf(name)]))]));
  return { productions: named[nameOf('productions')], ...sums } as unknown as DriftSums;
}

/** Watched materials, the surest drift first, over the whole window or in the newest month. */
export async function findWatched(
  tx: Queryable,
  zoneId: number,
  window: DriftWindow,
  page: { readonly offset: number; readonly limit: number },
): Promise<WatchedMaterial[]> {
  const key = 'book_id, book_no, product_item_no, bill_version, material_item_no';
  const found = await tx.query(
    `with ${told},
     dated as (
       select *, date_trunc('month', produced_on) as month,
         max(date_trunc('month', produced_on)) over (partition by ${key}) as newest
       from told),
     summed as (
       select ${key}, to_char(newest, 'YYYY-MM') as newest_month,
         ${sumsOf()}, ${sumsOf('newest_', 'filter (where month = newest)')}
       from dated group by ${key}, newest),
     ranked as (
       select *, declared = '0' as is_outside, greatest(${sureness()}, ${sureness('newest_')}) as sureness from summed
       order by declared = '0' desc, sureness desc nulls last, ${key} limit $5 offset $6)
     select r.*, p.name as product_name, p.declared_unit as product_unit, m.name as material_name,
       m.declared_unit as material_unit
     from ranked r
     join book_items p on p.zone_id = $1 and p.book_id = r.book_id and p.item_no = r.product_item_no
     join book_items m on m.zone_id = $1 and m.book_id = r.book_id and m.item_no = r.material_item_no
     order by r.is_outside desc, r.sureness desc nulls last, r.book_no, r.product_item_no, r.bill_version, r.material_item_no`,
    [zoneId, window.bookId, window.from, window.through, page.limit, page.offset],
  );
  return found.rows.map((row) => {
    const named = fromRow<Record<string, unknown>>(row);
    const newest = { month: named.newestMonth, ...sumsFrom(named, 'newest') };
    return { ...named, ...sumsFrom(named, ''), newest } as unknown as WatchedMaterial;
  });
}

interface KeyedWindow extends DriftKey {
  readonly bookId: Id;
  readonly from: Day;
  readonly through: Day;
}

const ofKey = `product_item_no = $5 and bill_version = $6 and material_item_no = $7`;

function parametersOf(zoneId: number, window: KeyedWindow): unknown[] {
  const { bookId, from, through, productItemNo, billVersion, materialItemNo } = window;
  return [zoneId, bookId, from, through, productItemNo, billVersion, materialItemNo];
}

/** The months of one watched material, in order. */
export async function findMonths(tx: Queryable, zoneId: number, window: KeyedWindow): Promise<WatchedMonth[]> {
  const found = await tx.query(
    `with ${told}
     select to_char(produced_on, 'YYYY-MM') as month, ${sumsOf()} from told where ${ofKey} group by 1 order by 1`,
    parametersOf(zoneId, window),
  );
  return found.rows.map((row) => {
    const named = fromRow<Record<string, unknown>>(row);
    return { month: String(named.month), ...sumsFrom(named, '') };
  });
}

/** The productions of one watched material in the order in which they were made; the newest `limit` of them. */
export async function findProductionsOf(
  tx: Queryable,
  zoneId: number,
  window: KeyedWindow,
  limit: number,
): Promise<WatchedProduction[]> {
  const found = await tx.query(
    `with ${told}
     select internal_no, produced_on, quantity as produced, declared::bigint as declared, actual::bigint as actual
     from told where ${ofKey} order by produced_on desc, production_id desc limit $8`,
    [...parametersOf(zoneId, window), limit],
  );
  return found.rows.map((row) => fromRow<WatchedProduction>(row)).reverse();
}
