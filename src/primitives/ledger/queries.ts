import type { Day, Id } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { AccountKey, Balance, EntryKind, InsideStage, LotMemory, Stage, Vector } from './model.ts';
import { type BalanceRow, balanceOf, vectorOf } from './rows.ts';

export interface AccountBalance extends Balance {
  readonly itemNo: number;
  readonly stage: InsideStage;
}

/** Balances of a book now, item by item; with `itemNos` only of those items. */
export async function balancesOfBook(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNos: readonly number[] | null = null,
): Promise<AccountBalance[]> {
  const found = await tx.query<BalanceRow & { item_no: number; stage: InsideStage }>(
    `select item_no, stage, declared, legal1, legal2, value, out_declared, out_legal1, out_legal2, out_value,
       in_declared, in_legal1, in_legal2, in_value, last_effective_on
     from ledger_balances
     where zone_id = $1 and book_id = $2 and ($3::int[] is null or item_no = any($3::int[]))
     order by item_no, stage`,
    [zoneId, bookId, itemNos],
  );
  return found.rows.map((row) => ({ ...balanceOf(row), itemNo: row.item_no, stage: row.stage }));
}

/**
 * The balance of an account at the end of a business day, as it was known at an instant (now, when not given).
 * Reads the item's entries up to that day; pendings never count.
 */
export async function balanceAsOf(
  tx: Queryable,
  zoneId: number,
  { bookId, itemNo, stage }: AccountKey,
  asOf: Day,
  asKnownAt: Date | null = null,
): Promise<Vector> {
  const sums = ['declared', 'legal1', 'legal2', 'value']
    .map((unit) => `coalesce(sum(case when to_stage = $4 then ${unit} else -${unit} end), 0)::bigint as ${unit}`)
    .join(', ');
  const found = await tx.query<Vector>(
    `select ${sums} from ledger_entries
     where zone_id = $1 and book_id = $2 and item_no = $3 and $4 in (from_stage, to_stage)
       and kind in ('posted', 'settled') and effective_on <= $5 and ($6::timestamptz is null or recorded_at <= $6)`,
    [zoneId, bookId, itemNo, stage, asOf, asKnownAt],
  );
  const [row] = found.rows;
  return row ? vectorOf(row) : { declared: 0n, legal1: 0n, legal2: 0n, value: 0n };
}

export interface StatementLine {
  readonly entryNo: bigint;
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly kind: EntryKind;
  readonly reference: string | null;
  readonly vector: Vector;
  readonly effectiveOn: Day;
  readonly recordedAt: Date;
  readonly eventId: Id;
  readonly document: string;
  readonly lineNo: number;
}

/** Entries of a book (or one item of it), newest first, at most `limit` before entry number `before`. */
export async function statementOf(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  { itemNo, before, limit }: { readonly itemNo: number | null; readonly before: bigint | null; readonly limit: number },
): Promise<StatementLine[]> {
  const found = await tx.query<
    Vector & {
      entry_no: bigint;
      item_no: number;
      from_stage: Stage;
      to_stage: Stage;
      kind: EntryKind;
      reference: string | null;
      effective_on: Day;
      recorded_at: Date;
      event_id: Id;
      document: string;
      line_no: number;
    }
  >(
    `select entry_no, item_no, from_stage, to_stage, kind, reference, declared, legal1, legal2, value, effective_on,
       recorded_at, event_id, document, line_no
     from ledger_entries
     where zone_id = $1 and book_id = $2 and ($3::int is null or item_no = $3) and ($4::bigint is null or entry_no < $4)
     order by entry_no desc limit $5`,
    [zoneId, bookId, itemNo, before, limit],
  );
  return found.rows.map((row) => ({
    entryNo: row.entry_no,
    itemNo: row.item_no,
    from: row.from_stage,
    to: row.to_stage,
    kind: row.kind,
    reference: row.reference,
    vector: vectorOf(row),
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    eventId: row.event_id,
    document: row.document,
    lineNo: row.line_no,
  }));
}

export interface LotLayer extends LotMemory {
  readonly lotNo: bigint;
  readonly itemNo: number;
  readonly stage: InsideStage;
  readonly document: string;
  readonly lineNo: number;
  readonly quantity: bigint;
  readonly outQuantity: bigint;
}

/** The layers of an item that still hold something, first in first. */
export async function openLayersOf(tx: Queryable, zoneId: number, bookId: Id, itemNo: number): Promise<LotLayer[]> {
  const found = await tx.query<{
    lot_no: bigint;
    stage: InsideStage;
    document: string;
    line_no: number;
    quantity: bigint;
    out_quantity: bigint;
    opened_on: Day;
    origin_country: string | null;
    supervision_mode: string | null;
    tax_status: LotMemory['taxStatus'];
    memory: LotMemory['memory'];
  }>(
    `select y.lot_no, y.stage, l.document, l.line_no, y.quantity, y.out_quantity, l.opened_on, l.origin_country,
       l.supervision_mode, l.tax_status, l.memory
     from ledger_layers y join ledger_lots l on l.zone_id = y.zone_id and l.book_id = y.book_id and l.lot_no = y.lot_no
     where y.zone_id = $1 and y.book_id = $2 and y.item_no = $3 and y.quantity > 0
     order by y.stage, y.opened_on, y.lot_no`,
    [zoneId, bookId, itemNo],
  );
  return found.rows.map((row) => ({
    lotNo: row.lot_no,
    itemNo,
    stage: row.stage,
    document: row.document,
    lineNo: row.line_no,
    quantity: row.quantity,
    outQuantity: row.out_quantity,
    openedOn: row.opened_on,
    originCountry: row.origin_country,
    supervisionMode: row.supervision_mode,
    taxStatus: row.tax_status,
    memory: row.memory,
  }));
}

export interface ConsumedLot {
  readonly lotNo: bigint;
  readonly quantity: bigint;
  readonly openedOn: Day;
  readonly originCountry: string | null;
  readonly supervisionMode: string | null;
  readonly document: string;
  readonly lineNo: number;
}

/** The lots that the entries of a document's line moved, with what they remember. */
export async function lotsOfDocumentLine(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  document: string,
  lineNo: number,
): Promise<ConsumedLot[]> {
  const found = await tx.query<{
    lot_no: bigint;
    quantity: bigint;
    opened_on: Day;
    origin_country: string | null;
    supervision_mode: string | null;
    document: string;
    line_no: number;
  }>(
    `select m.lot_no, sum(m.quantity)::bigint as quantity, l.opened_on, l.origin_country, l.supervision_mode,
       l.document, l.line_no
     from ledger_entries e
     join ledger_entry_lots m on m.zone_id = e.zone_id and m.book_id = e.book_id and m.entry_no = e.entry_no
     join ledger_lots l on l.zone_id = e.zone_id and l.book_id = e.book_id and l.lot_no = m.lot_no
     where e.zone_id = $1 and e.book_id = $2 and e.document = $3 and e.line_no = $4 and e.kind in ('posted', 'settled')
     group by m.lot_no, l.opened_on, l.origin_country, l.supervision_mode, l.document, l.line_no
     order by m.lot_no`,
    [zoneId, bookId, document, lineNo],
  );
  return found.rows.map((row) => ({
    lotNo: row.lot_no,
    quantity: row.quantity,
    openedOn: row.opened_on,
    originCountry: row.origin_country,
    supervisionMode: row.supervision_mode,
    document: row.document,
    lineNo: row.line_no,
  }));
}
