import type { Id, Quantity } from '../../kernel/index.ts';
import { fromRow, type Queryable } from '../../platform/db/index.ts';
import type { TraceStart } from './decide.ts';
import type { LotExit, LotGraph, LotRest, LotSource, TracedLot } from './model.ts';

export interface GraphQuestion {
  readonly bookId: Id;
  readonly lotNos: readonly bigint[];
  /** Along what was made of the lots, or along what they were made of. */
  readonly direction: 'forward' | 'backward';
  /** More lots than this are not followed. */
  readonly limit: number;
}

const step = {
  forward: { from: 'source_lot_no', to: 'lot_no' },
  backward: { from: 'lot_no', to: 'source_lot_no' },
} as const;

/** The lots that hang together with some lots in one direction; one more than the limit where there are more. */
async function connectedLots(
  tx: Queryable,
  zoneId: number,
  { bookId, lotNos, direction, limit }: GraphQuestion,
): Promise<bigint[]> {
  const { from, to } = step[direction];
  const found = await tx.query<{ lot_no: bigint }>(
    `with recursive connected as (
       select unnest($3::bigint[]) as lot_no
       union
       select s.${to} from connected c
       join ledger_lot_sources s on s.zone_id = $1 and s.book_id = $2 and s.${from} = c.lot_no)
     select lot_no from connected limit $4`,
    [zoneId, bookId, lotNos.map(String), limit + 1],
  );
  return found.rows.map((row) => row.lot_no);
}

/** Null where more lots hang together than the limit. Four reads, each by an index on the lot. */
export async function loadGraph(tx: Queryable, zoneId: number, question: GraphQuestion): Promise<LotGraph | null> {
  const lotNos = await connectedLots(tx, zoneId, question);
  if (lotNos.length > question.limit) return null;
  const parameters = [zoneId, question.bookId, lotNos.map(String)];
  const lots = await tx.query(
    `select l.lot_no, l.item_no, l.opened_on, l.document, l.line_no, l.origin_country, l.supervision_mode, l.tax_status,
       e.declared as quantity
     from ledger_lots l
     join ledger_entries e on e.zone_id = l.zone_id and e.book_id = l.book_id and e.entry_no = l.lot_no
     where l.zone_id = $1 and l.book_id = $2 and l.lot_no = any($3::bigint[])`,
    parameters,
  );
  const sources = await tx.query(
    `select lot_no, source_lot_no, quantity from ledger_lot_sources
     where zone_id = $1 and book_id = $2 and lot_no = any($3::bigint[]) order by lot_no, source_lot_no`,
    parameters,
  );
  const isForward = question.direction === 'forward';
  return {
    lots: new Map(lots.rows.map((row) => fromRow<TracedLot>(row)).map((lot) => [lot.lotNo, lot])),
    sources: sources.rows.map((row) => fromRow<LotSource>(row)),
    exits: isForward ? await exitsOf(tx, parameters) : [],
    rests: isForward ? await restsOf(tx, parameters) : [],
  };
}

async function exitsOf(tx: Queryable, parameters: readonly unknown[]): Promise<LotExit[]> {
  const found = await tx.query(
    `select x.lot_no, e.to_stage as "to", e.document, e.line_no, e.effective_on, e.event_id,
       sum(x.quantity)::bigint as quantity
     from ledger_entry_lots x
     join ledger_entries e on e.zone_id = x.zone_id and e.book_id = x.book_id and e.entry_no = x.entry_no
     where x.zone_id = $1 and x.book_id = $2 and x.lot_no = any($3::bigint[]) and e.kind in ('posted', 'settled')
       and e.to_stage not in ('on_hand', 'in_production', 'leftovers', 'on_leave')
     group by x.lot_no, e.to_stage, e.document, e.line_no, e.effective_on, e.event_id
     order by x.lot_no, e.effective_on, e.document, e.line_no`,
    [...parameters],
  );
  return found.rows.map((row) => fromRow<LotExit>(row));
}

async function restsOf(tx: Queryable, parameters: readonly unknown[]): Promise<LotRest[]> {
  const found = await tx.query(
    `select y.lot_no, y.stage, y.quantity from ledger_lots l
     join ledger_layers y on y.zone_id = l.zone_id and y.book_id = l.book_id and y.item_no = l.item_no and y.lot_no = l.lot_no
     where l.zone_id = $1 and l.book_id = $2 and l.lot_no = any($3::bigint[]) and y.quantity > 0
     order by y.lot_no, y.stage`,
    [...parameters],
  );
  return found.rows.map((row) => fromRow<LotRest>(row));
}

/** The parts of lots that a document took out of the zone, or that it brought in; null for lines means all of them. */
export async function startsOfDocument(
  tx: Queryable,
  zoneId: number,
  { document, lineNo }: { readonly document: string; readonly lineNo: number | null },
): Promise<ReadonlyArray<TraceStart & { readonly bookId: Id }>> {
  const found = await tx.query<{ book_id: Id; lot_no: bigint; quantity: Quantity }>(
    `select e.book_id, x.lot_no, sum(x.quantity)::bigint as quantity
     from ledger_entries e
     join ledger_entry_lots x on x.zone_id = e.zone_id and x.book_id = e.book_id and x.entry_no = e.entry_no
     where e.zone_id = $1 and e.document = $2 and ($3::int is null or e.line_no = $3) and e.kind in ('posted', 'settled')
       and e.to_stage <> 'transformation' and not (e.from_stage in ('on_hand', 'in_production') and e.to_stage = 'leftovers')
       and not (e.from_stage = 'transformation' and exists (
         select from ledger_entry_lots o join ledger_entries p
           on p.zone_id = o.zone_id and p.book_id = o.book_id and p.entry_no = o.entry_no
         where o.zone_id = e.zone_id and o.book_id = e.book_id and o.lot_no = x.lot_no and p.document = e.document
           and p.entry_no > e.entry_no and p.kind in ('posted', 'settled')))
     group by e.book_id, x.lot_no order by e.book_id, x.lot_no`,
    [zoneId, document, lineNo],
  );
  return found.rows.map((row) => ({ bookId: row.book_id, lotNo: row.lot_no, quantity: row.quantity }));
}

export interface LotRow extends TracedLot {
  readonly left: Quantity;
}

/** Lots of a book, newest first; of an item, or by the document that opened them. */
export async function listLots(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  filter: {
    readonly itemNo: number | null;
    readonly search: string | null;
    readonly after: bigint | null;
    readonly limit: number;
  },
): Promise<LotRow[]> {
  const found = await tx.query(
    `select l.lot_no, l.item_no, l.opened_on, l.document, l.line_no, l.origin_country, l.supervision_mode, l.tax_status,
       e.declared as quantity, coalesce((select sum(y.quantity)::bigint from ledger_layers y
         where y.zone_id = l.zone_id and y.book_id = l.book_id and y.item_no = l.item_no and y.lot_no = l.lot_no), 0) as left
     from ledger_lots l
     join ledger_entries e on e.zone_id = l.zone_id and e.book_id = l.book_id and e.entry_no = l.lot_no
     where l.zone_id = $1 and l.book_id = $2 and ($3::int is null or l.item_no = $3)
       and ($4::text is null or l.document ilike '%' || $4 || '%') and ($5::bigint is null or l.lot_no < $5)
     order by l.lot_no desc limit $6`,
    [zoneId, bookId, filter.itemNo, filter.search, filter.after === null ? null : String(filter.after), filter.limit],
  );
  return found.rows.map((row) => fromRow<LotRow>(row));
}
