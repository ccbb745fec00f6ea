import type { Day, Id } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { Entry, EntryKind, InsideStage, LotMemory, LotQuantity, Stage, Vector } from '../model.ts';
import { type BalanceRow, type BookRow, bookOf, type PendingRow, pendingOf, vectorOf } from '../rows.ts';

/** Which book of which zone is read. */
export interface BookKey {
  readonly zoneId: number;
  readonly bookId: Id;
}

/** After every number there is. */
const endOfNumbers = 9_223_372_036_854_775_807n;

export interface RecordedEntry extends Entry {
  readonly recordedAt: Date;
}

export interface RecordedGroup {
  readonly groupNo: bigint;
  readonly firstEntryNo: bigint;
  readonly lastEntryNo: bigint;
  readonly eventId: Id;
  readonly recordedAt: Date;
  readonly hash: Buffer;
}

export interface RecordedLot {
  readonly lotNo: bigint;
  readonly itemNo: number;
  readonly openedOn: Day;
  readonly document: string;
  readonly lineNo: number;
  readonly memory: LotMemory;
}

/** A run of a book's history: entries in their order with everything that is numbered like them. */
export interface Chunk {
  readonly entries: readonly RecordedEntry[];
  /** Entry number and lot number of lot movements whose entry is not there. */
  readonly strayLots: ReadonlyArray<{ readonly entryNo: bigint; readonly lotNo: bigint }>;
  readonly groups: readonly RecordedGroup[];
  readonly lots: readonly RecordedLot[];
  readonly isLast: boolean;
}

/** Books of the zone, or the one asked for. */
export async function readBooks(tx: Queryable, zoneId: number, bookId: Id | null) {
  const found = await tx.query<BookRow>(
    `select book_id, owner_id, lot_order, closed_through, head_entry_no, head_group_no, head_hash
     from ledger_books where zone_id = $1 and ($2::uuid is null or book_id = $2) order by book_id`,
    [zoneId, bookId],
  );
  return found.rows.map(bookOf);
}

interface EntryRow extends Vector {
  entry_no: bigint;
  owner_id: Id | null;
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

/** The next entries after number `after`, `size` at most, and the groups from `afterGroup` on that begin among them. */
export async function readChunk(
  tx: Queryable,
  book: BookKey,
  after: bigint,
  afterGroup: bigint,
  size: number,
): Promise<Chunk> {
  const found = await tx.query<EntryRow>(
    `select entry_no, owner_id, item_no, from_stage, to_stage, kind, reference, declared, legal1, legal2, value,
       effective_on, recorded_at, event_id, document, line_no
     from ledger_entries where zone_id = $1 and book_id = $2 and entry_no > $3 order by entry_no limit $4`,
    [book.zoneId, book.bookId, after, size],
  );
  const isLast = found.rows.length < size;
  const through = isLast ? endOfNumbers : (found.rows.at(-1)?.entry_no ?? endOfNumbers);
  const moved = await readEntryLots(tx, book, after, through);
  const lots = await readLots(tx, book, after, through);
  const sources = await readLotSources(tx, book, after, through);
  const opened = { openings: new Map(lots.map((lot) => [lot.lotNo, lot.memory])), sources };
  const entries = found.rows.map((row) => entryOf(row, book.bookId, moved, opened));
  const strayLots = [...moved].flatMap(([entryNo, lots]) => lots.map(({ lotNo }) => ({ entryNo, lotNo })));
  const groups = await readGroups(tx, book, afterGroup, through);
  return { entries, strayLots, groups, lots, isLast };
}

/** What the lots of a chunk remember and were made of, by lot number. */
interface OpenedLots {
  readonly openings: ReadonlyMap<bigint, LotMemory>;
  readonly sources: ReadonlyMap<bigint, readonly LotQuantity[]>;
}

/** Takes the entry's lots out of `moved`, so that what stays there belongs to no entry. */
function entryOf(
  row: EntryRow,
  bookId: Id,
  moved: Map<bigint, LotQuantity[]>,
  { openings, sources }: OpenedLots,
): RecordedEntry {
  const lots = moved.get(row.entry_no) ?? [];
  moved.delete(row.entry_no);
  return {
    bookId,
    entryNo: row.entry_no,
    ownerId: row.owner_id,
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
    lots,
    // A lot bears the number of the entry that opened it.
    opening: openings.get(row.entry_no) ?? null,
    sources: sources.get(row.entry_no) ?? [],
  };
}

async function readEntryLots(tx: Queryable, book: BookKey, after: bigint, through: bigint) {
  const found = await tx.query<{ entry_no: bigint; lot_no: bigint; quantity: bigint }>(
    `select entry_no, lot_no, quantity from ledger_entry_lots
     where zone_id = $1 and book_id = $2 and entry_no > $3 and entry_no <= $4 order by entry_no, lot_no`,
    [book.zoneId, book.bookId, after, through],
  );
  return lotsByNumber(found.rows.map((row) => [row.entry_no, row.lot_no, row.quantity]));
}

async function readLotSources(tx: Queryable, book: BookKey, after: bigint, through: bigint) {
  const found = await tx.query<{ lot_no: bigint; source_lot_no: bigint; quantity: bigint }>(
    `select lot_no, source_lot_no, quantity from ledger_lot_sources
     where zone_id = $1 and book_id = $2 and lot_no > $3 and lot_no <= $4 order by lot_no, source_lot_no`,
    [book.zoneId, book.bookId, after, through],
  );
  return lotsByNumber(found.rows.map((row) => [row.lot_no, row.source_lot_no, row.quantity]));
}

function lotsByNumber(
  rows: ReadonlyArray<readonly [number: bigint, lotNo: bigint, quantity: bigint]>,
): Map<bigint, LotQuantity[]> {
  const byNumber = new Map<bigint, LotQuantity[]>();
  for (const [number, lotNo, quantity] of rows) {
    const lots = byNumber.get(number);
    if (lots) lots.push({ lotNo, quantity });
    else byNumber.set(number, [{ lotNo, quantity }]);
  }
  return byNumber;
}

async function readGroups(
  tx: Queryable,
  book: BookKey,
  afterGroup: bigint,
  throughEntry: bigint,
): Promise<RecordedGroup[]> {
  const found = await tx.query<{
    group_no: bigint;
    first_entry_no: bigint;
    last_entry_no: bigint;
    event_id: Id;
    recorded_at: Date;
    hash: Buffer;
  }>(
    `select group_no, first_entry_no, last_entry_no, event_id, recorded_at, hash from ledger_groups
     where zone_id = $1 and book_id = $2 and group_no > $3 and first_entry_no <= $4 order by group_no`,
    [book.zoneId, book.bookId, afterGroup, throughEntry],
  );
  return found.rows.map((row) => ({
    groupNo: row.group_no,
    firstEntryNo: row.first_entry_no,
    lastEntryNo: row.last_entry_no,
    eventId: row.event_id,
    recordedAt: row.recorded_at,
    hash: row.hash,
  }));
}

async function readLots(tx: Queryable, book: BookKey, after: bigint, through: bigint): Promise<RecordedLot[]> {
  const found = await tx.query<{
    lot_no: bigint;
    item_no: number;
    opened_on: Day;
    document: string;
    line_no: number;
    origin_country: string | null;
    supervision_mode: string | null;
    tax_status: LotMemory['taxStatus'];
    memory: LotMemory['memory'];
  }>(
    `select lot_no, item_no, opened_on, document, line_no, origin_country, supervision_mode, tax_status, memory
     from ledger_lots
     where zone_id = $1 and book_id = $2 and lot_no > $3 and lot_no <= $4 order by lot_no`,
    [book.zoneId, book.bookId, after, through],
  );
  return found.rows.map((row) => ({
    lotNo: row.lot_no,
    itemNo: row.item_no,
    openedOn: row.opened_on,
    document: row.document,
    lineNo: row.line_no,
    memory: {
      openedOn: row.opened_on,
      originCountry: row.origin_country,
      supervisionMode: row.supervision_mode,
      taxStatus: row.tax_status,
      memory: row.memory,
    },
  }));
}

export interface RecordedBalance extends BalanceRow {
  item_no: number;
  stage: InsideStage;
}

export async function readBalances(tx: Queryable, book: BookKey): Promise<RecordedBalance[]> {
  const found = await tx.query<RecordedBalance>(
    `select item_no, stage, declared, legal1, legal2, value, out_declared, out_legal1, out_legal2, out_value,
       in_declared, in_legal1, in_legal2, in_value, last_effective_on
     from ledger_balances where zone_id = $1 and book_id = $2 order by item_no, stage`,
    [book.zoneId, book.bookId],
  );
  return found.rows;
}

export interface RecordedLayer {
  readonly item_no: number;
  readonly stage: InsideStage;
  readonly lot_no: bigint;
  readonly quantity: bigint;
  readonly out_quantity: bigint;
  readonly opened_on: Day;
  /** The day its lot says; null when there is no such lot. */
  readonly lot_opened_on: Day | null;
}

/** Layers that hold something, after the one given, `size` at most. */
export async function readLayers(
  tx: Queryable,
  book: BookKey,
  after: Pick<RecordedLayer, 'item_no' | 'stage' | 'lot_no'> | null,
  size: number,
): Promise<RecordedLayer[]> {
  const found = await tx.query<RecordedLayer>(
    `select y.item_no, y.stage, y.lot_no, y.quantity, y.out_quantity, y.opened_on, l.opened_on as lot_opened_on
     from ledger_layers y
     left join ledger_lots l on l.zone_id = y.zone_id and l.book_id = y.book_id and l.lot_no = y.lot_no
     where y.zone_id = $1 and y.book_id = $2 and (y.quantity <> 0 or y.out_quantity <> 0)
       and ($3::int is null or (y.item_no, y.stage, y.lot_no) > ($3, $4::text, $5::bigint))
     order by y.item_no, y.stage, y.lot_no limit $6`,
    [book.zoneId, book.bookId, after?.item_no ?? null, after?.stage ?? null, after?.lot_no ?? null, size],
  );
  return found.rows;
}

const pendingColumns = `reference, item_no, from_stage, to_stage, state, declared, legal1, legal2, value, lots, lot_opening,
  document, line_no, expires_on`;

/** The pendings of these references. */
export async function readPendings(tx: Queryable, book: BookKey, references: readonly string[]) {
  const found = await tx.query<PendingRow>(
    `select ${pendingColumns} from ledger_pendings where zone_id = $1 and book_id = $2 and reference = any($3::text[])`,
    [book.zoneId, book.bookId, references],
  );
  return found.rows.map(pendingOf);
}

/** Open pendings after the reference given, `size` at most. */
export async function readOpenPendings(tx: Queryable, book: BookKey, after: string, size: number) {
  const found = await tx.query<PendingRow>(
    `select ${pendingColumns} from ledger_pendings
     where zone_id = $1 and book_id = $2 and state = 'open' and reference > $3 order by reference limit $4`,
    [book.zoneId, book.bookId, after, size],
  );
  return found.rows.map(pendingOf);
}

export async function readPendingCount(tx: Queryable, book: BookKey): Promise<bigint> {
  const found = await tx.query<{ pendings: bigint }>(
    'select count(*) as pendings from ledger_pendings where zone_id = $1 and book_id = $2',
    [book.zoneId, book.bookId],
  );
  return found.rows[0]?.pendings ?? 0n;
}

/** References of pendings that no entry opened, `size` at most. */
export async function readPendingsWithoutEntry(tx: Queryable, book: BookKey, size: number): Promise<string[]> {
  const found = await tx.query<{ reference: string }>(
    `select reference from ledger_pendings where zone_id = $1 and book_id = $2 and reference not in (
       select reference from ledger_entries where zone_id = $1 and book_id = $2 and kind = 'pending' and reference is not null)
     order by reference limit $3`,
    [book.zoneId, book.bookId, size],
  );
  return found.rows.map(({ reference }) => reference);
}

/** References that more than one entry opened, with the later entry. */
export async function readPendingsOpenedTwice(tx: Queryable, book: BookKey, size: number) {
  const found = await tx.query<{ reference: string; entry_no: bigint }>(
    `select reference, max(entry_no) as entry_no from ledger_entries
     where zone_id = $1 and book_id = $2 and kind = 'pending'
     group by reference having count(*) > 1 order by reference limit $3`,
    [book.zoneId, book.bookId, size],
  );
  return found.rows.map((row) => ({ reference: row.reference, entryNo: row.entry_no }));
}
