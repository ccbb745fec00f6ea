import type pg from 'pg';
import { comparisonJobs } from '../src/insight/comparison/index.ts';
import { dayOfInstant, type Id, systemIds } from '../src/kernel/index.ts';
import { createCommandRunner } from '../src/platform/commands/index.ts';
import type { OperationContext } from '../src/platform/operations/index.ts';
import { ledgerParticipant } from '../src/primitives/ledger/index.ts';
import { loadReference } from '../src/primitives/reference/index.ts';
import { type BenchDatabase, openBenchDatabase } from './parts/bench-database.ts';
import { type Line, printTable, writeResult } from './parts/report.ts';

/** The nightly comparison of all books. `npm run bench -- comparison -- full` takes 100,000 item-lots. */
const isFull = process.argv.includes('full');
const size = { books: isFull ? 50 : 10, items: isFull ? 2_000 : 500, movements: 4 };
/** One item in so many has a record that says ten times as much. */
const faultyEvery = 500;

const ownerId: Id = '00000000-0000-7000-8000-00000000000a';
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' } as const;

async function main(): Promise<void> {
  const bench = await openBenchDatabase();
  try {
    const client = await bench.connect();
    for (let book = 1; book <= size.books; book += 1) await fillBook(client, book);
    await client.query('vacuum analyze ledger_entries, enterprise_records, account_books, book_items');
    const scan = await scanOnce(client);
    const lines: Line[] = [];
    for (const run of ['first night', 'next night, nothing new']) {
      const { seconds, parted } = await compareAll(bench);
      const lots = size.books * size.items;
      lines.push({
        run,
        'item-lots': lots,
        rows: scan.rows,
        parted,
        seconds,
        'scan s': scan.seconds,
        ratio: seconds / scan.seconds,
      });
    }
    printTable('All books compared, three sides (limit: one sequential scan that sums the same rows)', lines);
    const memory: Line[] = [{ 'peak memory of the product MB': process.resourceUsage().maxRSS / 1024 }];
    printTable('Memory', memory);
    writeResult('comparison', { comparison: lines, memory }, new Date());
  } finally {
    await bench.close();
  }
}

/** A book of whole items; every item has a lot of its own, and each movement is told by all three sides. */
async function fillBook(client: pg.Client, book: number): Promise<void> {
  const bookId = systemIds.next();
  const bookNo = `T1510W${String(book).padStart(6, '0')}`;
  const { items, movements } = size;
  await client.query(
    `insert into account_books (zone_id, book_id, owner_id, book_no, kind, bookkeeping_mode, lot_order, currency_code, customs_code,
       enterprise_customs_code, enterprise_name, state, filed_on, next_item_no, version)
     values (1, $1, $2, $3, 'logistics', 'accumulate', 'fifo', '502', '1510', '2201260A01', 'bench', 'approved', '2025-01-01', $4, 1)`,
    [bookId, ownerId, bookNo, items + 1],
  );
  await client.query(
    `insert into book_items (zone_id, book_id, item_no, owner_id, goods_kind, material_no, hs_code, name, model, declared_unit,
       legal_unit1, execution_mark, version)
     select 1, $1, i, $2, 'material', 'M' || i, '3926909090', 'bench', '', '035', '035', 'normal', 1 from generate_series(1, $3::int) i`,
    [bookId, ownerId, items],
  );
  const rows = `(select i, m, i * 10 + m as g, 'D' || i || '-' || m as document, m % 2 = 1 as is_in,
       (case when m % 2 = 1 then 1000 else 400 end + i % 97)::bigint * 100000 as amount, date '2026-01-01' + m * 30 as moved_on
     from generate_series(1, $3::int) i, generate_series(1, $4::int) m) r`;
  await client.query(
    `insert into ledger_entries (zone_id, book_id, entry_no, owner_id, item_no, from_stage, to_stage, kind, declared, legal1, legal2,
       value, effective_on, recorded_at, event_id, document, line_no)
     select 1, $1, g, $2, i, case when is_in then 'abroad' else 'on_hand' end, case when is_in then 'on_hand' else 'domestic' end,
       'posted', amount, amount, 0, amount / 500, moved_on, now(), gen_random_uuid(), 'list:' || document, 1 from ${rows}`,
    [bookId, ownerId, items, movements],
  );
  for (const side of ['enterprise', 'warehouse']) {
    await client.query(
      `insert into enterprise_records (zone_id, book_id, source, record_no, owner_id, side, item_no, lot, kind, occurred_at, occurred_on,
         quantity, unit, decimals, change, document, received_at, version)
       select 1, $1, $5, g::text, $2, $5, i, 'L' || i, case when is_in then 'in' else 'out' end, moved_on, moved_on, told, '035', 2,
         case when is_in then told else -told end, document, now(), 1
       from ${rows}, lateral (select case when m = 3 and i % $6::int = 0 and $5 = 'enterprise' then amount * 10 else amount end as told) f`,
      [bookId, ownerId, items, movements, side, faultyEvery],
    );
  }
}

/** Every row that the comparison reads, summed once. */
async function scanOnce(client: pg.Client): Promise<{ readonly seconds: number; readonly rows: number }> {
  const started = performance.now();
  const found = await client.query<{ rows: string }>(
    `select sum(rows) as rows from (
       select count(*) as rows, sum(declared) from ledger_entries where zone_id = 1
       union all select count(*), sum(change) from enterprise_records where zone_id = 1) told`,
  );
  return { seconds: (performance.now() - started) / 1000, rows: Number(found.rows[0]?.rows) };
}

async function compareAll({ database }: BenchDatabase): Promise<{ readonly seconds: number; readonly parted: number }> {
  const now = () => new Date('2026-12-01T00:00:00Z');
  const commands = createCommandRunner({ database, participants: [ledgerParticipant], ids: systemIds, now });
  const context: OperationContext = {
    caller: { userId: 'bench', displayName: 'bench', settings },
    database,
    commands,
    ids: systemIds,
    now,
    today: () => dayOfInstant(now()),
    idempotencyKey: systemIds.next(),
  };
  const [job] = comparisonJobs(loadReference('reference'));
  if (!job) throw new Error('the comparison has no job');
  const started = performance.now();
  const done = await job.run(context, {}, async () => {}, new AbortController().signal);
  if (!done.ok) throw new Error(JSON.stringify(done));
  const { parted } = done.value as { readonly parted: number };
  return { seconds: (performance.now() - started) / 1000, parted };
}

await main();
