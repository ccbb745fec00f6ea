import type { Day, Id, Quantity } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { LotMemory, LotQuantity, Vector } from './model.ts';
import { type LotsJson, lotsFromJson } from './rows.ts';

/** The lots that open or settled claims froze, by reference; a claim of what is expected has none. */
export async function lotsOfClaims(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  references: readonly string[],
): Promise<Map<string, readonly LotQuantity[]>> {
  const found = await tx.query<{ reference: string; lots: LotsJson }>(
    `select reference, lots from ledger_pendings where zone_id = $1 and book_id = $2 and reference = any($3::text[])`,
    [zoneId, bookId, references],
  );
  return new Map(found.rows.map(({ reference, lots }) => [reference, lotsFromJson(lots)]));
}

/** What open claims still hold in every unit, by reference. */
export async function restsOfClaims(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  references: readonly string[],
): Promise<Map<string, Vector>> {
  const found = await tx.query<Vector & { reference: string }>(
    `select reference, declared, legal1, legal2, value from ledger_pendings
     where zone_id = $1 and book_id = $2 and reference = any($3::text[]) and state = 'open'`,
    [zoneId, bookId, references],
  );
  return new Map(found.rows.map(({ reference, ...rest }) => [reference, rest]));
}

/** A lot with all that is known of where it came from. */
export interface LotOrigin extends LotMemory {
  readonly lotNo: bigint;
  readonly itemNo: number;
  /** What came in as this lot, in declared units. */
  readonly quantity: Quantity;
  /** The lots it was made of; none for what came from elsewhere. */
  readonly sources: readonly LotQuantity[];
}

/** Origins of lots of one book, by lot number. */
export async function originsOfLots(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  lotNos: readonly bigint[],
): Promise<Map<bigint, LotOrigin>> {
  const found = await tx.query<{
    lot_no: bigint;
    item_no: number;
    opened_on: Day;
    origin_country: string | null;
    supervision_mode: string | null;
    tax_status: LotMemory['taxStatus'];
    memory: LotMemory['memory'];
    quantity: bigint;
    source_lots: bigint[] | null;
    source_quantities: bigint[] | null;
  }>(
    `select l.lot_no, l.item_no, l.opened_on, l.origin_country, l.supervision_mode, l.tax_status, l.memory,
       e.declared as quantity, s.source_lots, s.source_quantities
     from ledger_lots l
     join ledger_entries e on e.zone_id = l.zone_id and e.book_id = l.book_id and e.entry_no = l.lot_no
     left join lateral (
       select array_agg(source_lot_no order by source_lot_no) as source_lots,
         array_agg(quantity order by source_lot_no) as source_quantities
       from ledger_lot_sources s where s.zone_id = l.zone_id and s.book_id = l.book_id and s.lot_no = l.lot_no) s on true
     where l.zone_id = $1 and l.book_id = $2 and l.lot_no = any($3::bigint[])`,
    [zoneId, bookId, lotNos.map(String)],
  );
  return new Map(
    found.rows.map((row) => [
      row.lot_no,
      {
        lotNo: row.lot_no,
        itemNo: row.item_no,
        openedOn: row.opened_on,
        originCountry: row.origin_country,
        supervisionMode: row.supervision_mode,
        taxStatus: row.tax_status,
        memory: row.memory,
        quantity: row.quantity,
        sources: (row.source_lots ?? []).map((lotNo, at) => ({ lotNo, quantity: row.source_quantities?.[at] ?? 0n })),
      },
    ]),
  );
}
