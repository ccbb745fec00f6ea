import { type Day, groupBy, type Id, type Quantity } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { MovementKind, RecordKind, RecordSide, StockEvent } from './model.ts';

/** What belongs to an item's stock: wherever in the zone or on leave; leftovers are accounts of their own. */
const held = `('on_hand', 'in_production', 'on_leave')`;

export interface BookHistories {
  readonly sides: readonly RecordSide[];
  /** Every item of which any side speaks, with its stock in the book before the records begin. */
  readonly items: ReadonlyMap<number, { readonly opening: Quantity; readonly events: readonly StockEvent[] }>;
}

export interface HistoryScope {
  readonly bookId: Id;
  readonly through: Day;
  /** One item alone, or all. */
  readonly itemNo: number | null;
}

/** What the three sides say of a book from the day on which its records begin. */
export async function loadHistories(tx: Queryable, zoneId: number, scope: HistoryScope): Promise<BookHistories> {
  const records = await recordsOf(tx, zoneId, scope);
  const begins = await beginningOf(tx, zoneId, scope.bookId);
  if (begins === null) return { sides: [], items: new Map() };
  const aliases = await listNamesOf(tx, zoneId, scope.bookId);
  const named = records.map((event) => ({ ...event, document: nameOf(aliases, event.document) }));
  const entries = await entriesOf(tx, zoneId, scope, begins.on);
  const openings = await openingsOf(tx, zoneId, scope, begins.on);
  const byItem = groupBy([...named, ...entries], ({ itemNo }) => itemNo);
  for (const itemNo of openings.keys()) if (!byItem.has(itemNo)) byItem.set(itemNo, []);
  const items = [...byItem].map(
    ([itemNo, events]) => [itemNo, { opening: openings.get(itemNo) ?? 0n, events }] as const,
  );
  return { sides: begins.sides, items: new Map(items) };
}

async function beginningOf(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
): Promise<{ readonly on: Day; readonly sides: readonly RecordSide[] } | null> {
  const found = await tx.query<{ side: RecordSide; begins: Day }>(
    `select side, min(occurred_on) as begins from enterprise_records where zone_id = $1 and book_id = $2 group by side
     order by side`,
    [zoneId, bookId],
  );
  const [first] = found.rows.map(({ begins }) => begins).sort();
  return first === undefined ? null : { on: first, sides: found.rows.map(({ side }) => side) };
}

async function recordsOf(
  tx: Queryable,
  zoneId: number,
  { bookId, through, itemNo }: HistoryScope,
): Promise<StockEvent[]> {
  const found = await tx.query<{
    side: RecordSide;
    record_no: string;
    item_no: number;
    lot: string | null;
    kind: RecordKind;
    occurred_at: Date;
    occurred_on: Day;
    change: bigint;
    decimals: number;
    document: string | null;
  }>(
    `select side, record_no, item_no, lot, kind, occurred_at, occurred_on, change, decimals, document
     from enterprise_records
     where zone_id = $1 and book_id = $2 and occurred_on <= $3 and ($4::int is null or item_no = $4)`,
    [zoneId, bookId, through, itemNo],
  );
  return found.rows.map((row) => ({
    side: row.side,
    name: row.record_no,
    itemNo: row.item_no,
    lot: row.lot,
    on: row.occurred_on,
    at: row.occurred_at.getTime(),
    kind: row.kind,
    change: row.change,
    legal1: 0n,
    legal2: 0n,
    decimals: row.decimals,
    document: row.document,
  }));
}

/** Entries that change what is held; moves inside the zone are no news to anybody's stock. */
async function entriesOf(
  tx: Queryable,
  zoneId: number,
  { bookId, through, itemNo }: HistoryScope,
  begins: Day,
): Promise<StockEvent[]> {
  const found = await tx.query<{
    entry_no: bigint;
    item_no: number;
    is_in: boolean;
    beyond: string;
    declared: bigint;
    legal1: bigint;
    legal2: bigint;
    effective_on: Day;
    recorded_at: Date;
    document: string;
  }>(
    `select entry_no, item_no, to_stage in ${held} as is_in,
       case when to_stage in ${held} then from_stage else to_stage end as beyond,
       declared, legal1, legal2, effective_on, recorded_at, document
     from ledger_entries
     where zone_id = $1 and book_id = $2 and effective_on between $3 and $4 and kind in ('posted', 'settled')
       and (from_stage in ${held}) <> (to_stage in ${held}) and ($5::int is null or item_no = $5)`,
    [zoneId, bookId, begins, through, itemNo],
  );
  return found.rows.map((row) => {
    const sign = row.is_in ? 1n : -1n;
    return {
      side: 'book',
      name: String(row.entry_no),
      itemNo: row.item_no,
      lot: null,
      on: row.effective_on,
      at: row.recorded_at.getTime(),
      kind: kindOf(row.beyond, row.is_in),
      change: sign * row.declared,
      legal1: sign * row.legal1,
      legal2: sign * row.legal2,
      decimals: null,
      document: numberOf(row.document),
    };
  });
}

function kindOf(beyond: string, isIn: boolean): MovementKind {
  if (beyond === 'transformation' || beyond === 'leftovers') return isIn ? 'produce' : 'consume';
  if (beyond === 'difference' || beyond === 'lost' || beyond === 'abandoned' || beyond === 'destroyed') return 'adjust';
  return isIn ? 'in' : 'out';
}

/** `list:QD…` is known to enterprises as QD…, `production:BOOK/NO` as NO. */
function numberOf(document: string): string {
  const [kind = '', ...rest] = document.split(':');
  const number = rest.join(':');
  return kind === 'list' ? number : number.slice(number.indexOf('/') + 1);
}

/** Every name that a list goes by, with the one that the ledger knows it by. */
async function listNamesOf(tx: Queryable, zoneId: number, bookId: Id): Promise<Map<string, string>> {
  const found = await tx.query<{ name: string; names: (string | null)[] }>(
    `select coalesce(list_no, internal_no) as name, array[list_no, internal_no, pre_entry_no, entry_no] as names
     from verification_lists where zone_id = $1 and book_id = $2 and state not in ('draft', 'deleted')`,
    [zoneId, bookId],
  );
  return new Map(
    found.rows.flatMap(({ name, names }) => names.flatMap((other) => (other === null ? [] : [[other, name] as const]))),
  );
}

function nameOf(aliases: ReadonlyMap<string, string>, document: string | null): string | null {
  return document === null ? null : (aliases.get(document) ?? document);
}

async function openingsOf(
  tx: Queryable,
  zoneId: number,
  { bookId, itemNo }: HistoryScope,
  begins: Day,
): Promise<Map<number, Quantity>> {
  const found = await tx.query<{ item_no: number; held: bigint }>(
    `select item_no, sum(case when to_stage in ${held} then declared else -declared end)::bigint as held
     from ledger_entries
     where zone_id = $1 and book_id = $2 and effective_on < $3 and kind in ('posted', 'settled')
       and (from_stage in ${held}) <> (to_stage in ${held}) and ($4::int is null or item_no = $4)
     group by item_no`,
    [zoneId, bookId, begins, itemNo],
  );
  return new Map(found.rows.map((row) => [row.item_no, row.held]));
}
