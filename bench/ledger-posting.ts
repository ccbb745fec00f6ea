import type pg from 'pg';
import { day } from '../src/kernel/index.ts';
import { balanceAsOf, statementOf, verifyLedger } from '../src/primitives/ledger/index.ts';
import { type BenchDatabase, openBenchDatabase } from './parts/bench-database.ts';
import { emptyLimitTables, insertArrays, makeLimitTables, prepareRows } from './parts/limit.ts';
import { type Line, median, printTable, quantile, shown, writeResult } from './parts/report.ts';
import { type Clerk, createWorkload, type Workload } from './parts/workload.ts';

/** Lists of so many lines by so many clients; `lists` is how many one repetition posts. */
interface Setting {
  readonly lines: number;
  readonly clients: number;
  readonly lists: number;
}

const settings: readonly Setting[] = [
  { lines: 1, clients: 1, lists: 100 },
  { lines: 1, clients: 8, lists: 300 },
  { lines: 1, clients: 32, lists: 960 },
  { lines: 10, clients: 1, lists: 60 },
  { lines: 10, clients: 8, lists: 160 },
  { lines: 10, clients: 32, lists: 480 },
  { lines: 100, clients: 1, lists: 24 },
  { lines: 100, clients: 8, lists: 48 },
  { lines: 100, clients: 32, lists: 128 },
  { lines: 1_000, clients: 1, lists: 8 },
  { lines: 1_000, clients: 8, lists: 12 },
  { lines: 1_000, clients: 32, lists: 32 },
  { lines: 10_000, clients: 1, lists: 2 },
  { lines: 10_000, clients: 8, lists: 4 },
  { lines: 10_000, clients: 32, lists: 6 },
];
const repetitions = 3;
/** More connections than this only stand in each other's way on the machines this runs on. */
const limitConnections = 8;
/** Rows kept as text at once for the limit. */
const limitLines = 16_000;

const readSettings = { zoneId: 1, reach: 'zone', partyId: null, role: 'auditor' } as const;

async function main(): Promise<void> {
  const bench = await openBenchDatabase();
  try {
    const workload = createWorkload(bench.database);
    const connections = await Promise.all(Array.from({ length: 32 }, () => bench.connect()));
    await makeLimitTables(connections[0] as pg.Client);
    const only = process.argv[2]?.split(',');
    const posting: Line[] = [];
    for (const setting of settings) {
      if (only && !only.includes(String(setting.lines))) continue;
      posting.push(await measure(workload, connections, setting));
    }
    printTable(
      'Postings per second (medians; limit: the same rows by plain multi-row insert, by values or by arrays, whichever is faster)',
      posting,
    );
    const reading = only ? [] : await measureReading(bench, workload);
    if (reading.length > 0) printTable('Reading and proving a book of 100,000 entries', reading);
    writeResult('ledger-posting', { posting, reading }, new Date());
  } finally {
    await bench.close();
  }
}

/** Product and limit by turns, so that both meet the machine in the same moods. */
async function measure(workload: Workload, connections: readonly pg.Client[], setting: Setting): Promise<Line> {
  const { lines, clients, lists } = setting;
  const clerks = await Promise.all(Array.from({ length: clients }, () => workload.openClerk()));
  await postLists(workload, clerks, lines, Math.ceil(lists / 4));
  const product: number[] = [];
  const limit: number[] = [];
  const commits: number[] = [];
  const connection = connections[0] as pg.Client;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const { listNos, seconds } = await postLists(workload, clerks, lines, lists);
    product.push((lists * lines) / seconds);
    await connection.query('analyze ledger_entries, ledger_entry_lots, ledger_lots, ledger_layers, ledger_balances');
    const prepared = await prepareRows(connection, listNos.slice(0, Math.max(2, Math.ceil(limitLines / lines))));
    await emptyLimitTables(connection);
    const through = connections.slice(0, lines === 1 ? clients : Math.min(clients, limitConnections));
    const rows = prepared.length * lines;
    const byValues = rows / (await drain(prepared, through, (client, { values }) => client.query(values)));
    await emptyLimitTables(connection);
    const byArrays = rows / (await drain(prepared, through, insertArrays));
    limit.push(Math.max(byValues, byArrays));
    if (lines === 1) {
      const bare = listNos.map((_, index) => `insert into bare.commits values (${index})`);
      commits.push(bare.length / (await drain(bare, through, (client, text) => client.query(text))));
    }
  }
  const [rate, plain] = [median(product), median(limit)];
  const line: Line = { lines, clients, 'postings/s': rate, 'limit/s': plain, ratio: rate / plain };
  process.stderr.write(
    `  ${Object.entries(line)
      .map(([name, value]) => `${name} ${shown(value)}`)
      .join('  ')}\n`,
  );
  return commits.length === 0
    ? line
    : { ...line, 'bare commits/s': median(commits), 'of commits': rate / median(commits) };
}

async function postLists(workload: Workload, clerks: readonly Clerk[], lines: number, lists: number) {
  const listNos: string[] = [];
  let left = lists;
  const started = performance.now();
  await Promise.all(
    clerks.map(async (clerk) => {
      while (left > 0) {
        left -= 1;
        listNos.push(await workload.post(clerk, lines));
      }
    }),
  );
  return { listNos, seconds: (performance.now() - started) / 1_000 };
}

/** Works everything off through the connections; answers the seconds. */
async function drain<T>(
  all: readonly T[],
  connections: readonly pg.Client[],
  work: (client: pg.Client, one: T) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    connections.map(async (client) => {
      for (let one = all[next++]; one !== undefined; one = all[next++]) await work(client, one);
    }),
  );
  return (performance.now() - started) / 1_000;
}

/** Latencies on a book of its own with 100,000 entries over 200 items. */
async function measureReading({ database }: BenchDatabase, workload: Workload): Promise<Line[]> {
  const clerk = await workload.openClerk();
  for (let list = 0; list < 100; list += 1) await workload.post(clerk, 1_000);
  await database.own((tx) => tx.query('analyze ledger_entries'));
  const { bookId } = clerk;
  const asOf = await latencies(100, (index) =>
    database.read(readSettings, (tx) =>
      balanceAsOf(tx, 1, { bookId, itemNo: (index % 200) + 1, stage: 'on_hand' }, day('2026-12-31')),
    ),
  );
  const page = (itemNo: number | null) => (index: number) =>
    database.read(readSettings, (tx) =>
      statementOf(tx, 1, bookId, { itemNo: itemNo && index + 1, before: BigInt(100_000 - index * 500), limit: 100 }),
    );
  const verifying = await latencies(3, () => verifyLedger(database, readSettings, bookId));
  return [
    latencyLine('balance as of a day, one item (500 entries)', asOf),
    latencyLine('statement page of the book, 100 entries', await latencies(100, page(null))),
    latencyLine('statement page of an item, 100 entries', await latencies(100, page(1))),
    latencyLine('verify the whole book', verifying),
  ];
}

async function latencies(times: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const started = performance.now();
    await work(index);
    found.push(performance.now() - started);
  }
  return found;
}

function latencyLine(what: string, milliseconds: readonly number[]): Line {
  return { what, 'median ms': median(milliseconds), 'p95 ms': quantile(milliseconds, 0.95) };
}

await main();
