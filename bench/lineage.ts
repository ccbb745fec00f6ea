import type pg from 'pg';
import { loadGraph, startsOfDocument, traceBackward, traceForward } from '../src/insight/lineage/index.ts';
import { type Id, systemIds } from '../src/kernel/index.ts';
import { type BenchDatabase, openBenchDatabase } from './parts/bench-database.ts';
import { type Line, median, printTable, writeResult } from './parts/report.ts';

/**
 * Where from and where to over a book of 1,000,000 movements (`npm run bench -- lineage -- full`): materials are used in pairs
 * by productions, and each product leaves in two parts.
 */
const isFull = process.argv.includes('full');
const size = { productions: isFull ? 199_600 : 19_960, materials: 2_000, wide: 5_000 };
const repetitions = 5;

const ownerId: Id = '00000000-0000-7000-8000-00000000000a';
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' } as const;
/** Lots are numbered by the entry that opened them: materials first, then five entries for each production. */
const madeNo = `($3::bigint + (p - 1) * 5 + 3)`;

async function main(): Promise<void> {
  const bench = await openBenchDatabase();
  try {
    const client = await bench.connect();
    const bookId = systemIds.next();
    await fillBook(client, bookId);
    await client.query(
      'vacuum analyze ledger_entries, ledger_entry_lots, ledger_lots, ledger_lot_sources, ledger_layers',
    );
    const scan = await timeScan(client);
    const lines: Line[] = [
      await timeForward(bench, bookId, 'one material lot to its ends', 2n, scan),
      await timeForward(bench, bookId, 'the widest lot to its ends', 1n, scan),
      await timeBackward(bench, 'one list line to its admissions', { document: 'list:OUT-77-1', lineNo: 1 }, scan),
      await timeBackward(bench, 'a list of 500 lines to its admissions', { document: 'list:MANY', lineNo: null }, scan),
    ];
    printTable(
      'Where to and where from (medians; goal 1 s; limit: one sequential scan that sums the same rows)',
      lines,
    );
    const memory: Line[] = [{ 'peak memory of the product MB': process.resourceUsage().maxRSS / 1024 }];
    printTable('Memory', memory);
    writeResult('lineage', { lineage: lines, memory }, new Date());
  } finally {
    await bench.close();
  }
}

/** The first lot is used by the first productions, the others by turns; the products of 500 productions leave on one list. */
async function fillBook(client: pg.Client, bookId: Id): Promise<void> {
  const parameters = [bookId, ownerId, size.materials];
  const entry = `insert into ledger_entries (zone_id, book_id, entry_no, owner_id, item_no, from_stage, to_stage, kind, declared, legal1,
    legal2, value, effective_on, recorded_at, event_id, document, line_no)`;
  const fixed = `now(), '00000000-0000-7000-8000-0000000000ee'::uuid`;
  const day = `date '2026-01-01' + (p / 600)::int`;
  const sources = `(case when p <= ${size.wide} then 1 else 2 + p % (${size.materials} - 1) end)`;
  const other = `(2 + (p * 7) % (${size.materials} - 1))`;
  const productions = `generate_series(1, ${size.productions}) p`;
  await client.query(
    `${entry} select 1, $1, m, $2, 1 + m % 100, 'abroad', 'on_hand', 'posted', 100000000000000, 0, 0, 0, date '2025-12-31', ${fixed},
       'list:IN-' || m, 1 from generate_series(1, $3::int) m`,
    parameters,
  );
  await client.query(
    `insert into ledger_lots (zone_id, book_id, lot_no, owner_id, item_no, opened_on, document, line_no, tax_status, memory)
     select 1, $1, m, $2, 1 + m % 100, date '2025-12-31', 'list:IN-' || m, 1, 'bonded', '{}' from generate_series(1, $3::int) m`,
    parameters,
  );
  await client.query(
    `insert into ledger_layers (zone_id, book_id, item_no, stage, lot_no, owner_id, opened_on, quantity, out_quantity)
     select 1, $1, 1 + m % 100, 'on_hand', m, $2, date '2025-12-31', 100000000000000 - coalesce(u.used, 0), 0
     from generate_series(1, $3::int) m left join (
       select lot, sum(200000)::bigint as used from (select ${sources} as lot from ${productions} union all select ${other} from ${productions}) s
       group by lot) u on u.lot = m`,
    parameters,
  );
  for (const [at, lot] of [sources, other].entries()) {
    await client.query(
      `${entry} select 1, $1, $3::bigint + (p - 1) * 5 + ${at + 1}, $2, 1 + ${lot} % 100, 'on_hand', 'transformation', 'posted', 200000, 0, 0,
         0, ${day}, ${fixed}, 'production:P-' || p, ${at + 1} from ${productions}`,
      parameters,
    );
    await client.query(
      `insert into ledger_entry_lots (zone_id, book_id, entry_no, lot_no, quantity, owner_id)
       select 1, $1, $3::bigint + (p - 1) * 5 + ${at + 1}, ${lot}, 200000, $2 from ${productions}`,
      parameters,
    );
    await client.query(
      `insert into ledger_lot_sources (zone_id, book_id, lot_no, source_lot_no, quantity, owner_id)
       select 1, $1, ${madeNo}, ${lot}, 200000, $2 from ${productions}
       ${at === 1 ? `where ${other} <> ${sources}` : ''}`,
      parameters,
    );
  }
  await client.query(
    `${entry} select 1, $1, ${madeNo}, $2, 200, 'transformation', 'on_hand', 'posted', 100000, 0, 0, 0, ${day}, ${fixed},
       'production:P-' || p, 3 from ${productions}`,
    parameters,
  );
  await client.query(
    `insert into ledger_lots (zone_id, book_id, lot_no, owner_id, item_no, opened_on, document, line_no, tax_status, memory)
     select 1, $1, ${madeNo}, $2, 200, ${day}, 'production:P-' || p, 3, 'bonded', '{}' from ${productions}`,
    parameters,
  );
  for (const part of [1, 2]) {
    const list = `case when ${part} = 1 and p between 1000 and 1499 then 'list:MANY' else 'list:OUT-' || p || '-${part}' end`;
    await client.query(
      `${entry} select 1, $1, ${madeNo} + ${part}, $2, 200, 'on_hand', 'abroad', 'posted', 50000, 0, 0, 0, ${day}, ${fixed}, ${list},
         case when ${part} = 1 and p between 1000 and 1499 then p - 999 else 1 end from ${productions}`,
      parameters,
    );
    await client.query(
      `insert into ledger_entry_lots (zone_id, book_id, entry_no, lot_no, quantity, owner_id)
       select 1, $1, ${madeNo} + ${part}, ${madeNo}, 50000, $2 from ${productions}`,
      parameters,
    );
  }
}

async function timeScan(client: pg.Client): Promise<{ readonly seconds: number; readonly rows: number }> {
  const seconds: number[] = [];
  let rows = 0;
  for (let run = 0; run < repetitions; run += 1) {
    const started = performance.now();
    const found = await client.query<{ rows: string }>(
      `select sum(rows) as rows from (select count(*) as rows, sum(declared) from ledger_entries where zone_id = 1
       union all select count(*), sum(quantity) from ledger_entry_lots where zone_id = 1) told`,
    );
    rows = Number(found.rows[0]?.rows);
    seconds.push((performance.now() - started) / 1000);
  }
  return { seconds: median(seconds), rows };
}

type Scan = Awaited<ReturnType<typeof timeScan>>;

async function timeForward(
  bench: BenchDatabase,
  bookId: Id,
  question: string,
  lotNo: bigint,
  scan: Scan,
): Promise<Line> {
  return timed(question, scan, () =>
    bench.database.read(settings, async (tx) => {
      const graph = await loadGraph(tx, 1, { bookId, lotNos: [lotNo], direction: 'forward', limit: 20_000 });
      if (!graph) throw new RangeError('the trace is too wide');
      const { ends } = traceForward(graph, lotNo);
      const sum = ends.reduce((total, { quantity }) => total + quantity, 0n);
      if (sum !== graph.lots.get(lotNo)?.quantity) throw new Error(`the ends come to ${sum}`);
      return { lots: graph.lots.size, ends: ends.length };
    }),
  );
}

async function timeBackward(
  bench: BenchDatabase,
  question: string,
  document: { readonly document: string; readonly lineNo: number | null },
  scan: Scan,
): Promise<Line> {
  return timed(question, scan, () =>
    bench.database.read(settings, async (tx) => {
      const starts = await startsOfDocument(tx, 1, document);
      const [first] = starts;
      if (!first) throw new RangeError('the document is not there');
      const lotNos = starts.map(({ lotNo }) => lotNo);
      const graph = await loadGraph(tx, 1, { bookId: first.bookId, lotNos, direction: 'backward', limit: 20_000 });
      if (!graph) throw new RangeError('the trace is too wide');
      return { lots: graph.lots.size, ends: traceBackward(graph, starts).origins.length };
    }),
  );
}

async function timed(
  question: string,
  scan: Scan,
  ask: () => Promise<{ readonly lots: number; readonly ends: number }>,
): Promise<Line> {
  const seconds: number[] = [];
  let found = { lots: 0, ends: 0 };
  for (let run = 0; run < repetitions; run += 1) {
    const started = performance.now();
    found = await ask();
    seconds.push((performance.now() - started) / 1000);
  }
  const taken = median(seconds);
  return { question, ...found, rows: scan.rows, seconds: taken, 'scan s': scan.seconds, ratio: taken / scan.seconds };
}

await main();
