import type pg from 'pg';
import { day, formatQuantity, type Id, systemIds } from '../src/kernel/index.ts';
import { createCommandRunner } from '../src/platform/commands/index.ts';
import type { OperationContext } from '../src/platform/operations/index.ts';
import { genesisHash, ledgerParticipant } from '../src/primitives/ledger/index.ts';
import { loadParameters } from '../src/primitives/rules/index.ts';
import * as writeOffs from '../src/regime/write-off/index.ts';
import { type BenchDatabase, openBenchDatabase } from './parts/bench-database.ts';
import { type Line, median, printTable, writeResult } from './parts/report.ts';

/** A yearly write-off. `npm run bench -- write-off -- full` takes 5,000 items and 1,000,000 movements. */
const isFull = process.argv.includes('full');
const size = isFull ? { items: 5_000, movements: 1_000_000 } : { items: 1_000, movements: 100_000 };
const repetitions = 5;
/** One item in so many differs from its count. */
const differing = 20;

const bookNo = 'T1510H000001';
const ownerId: Id = '00000000-0000-7000-8000-00000000000a';
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' } as const;
const name = { writeOff: `${bookNo}-001` };

async function main(): Promise<void> {
  const bench = await openBenchDatabase();
  try {
    const client = await bench.connect();
    const bookId = systemIds.next();
    await fillBook(client, bookId);
    const passing = await timePassing(bench);
    const seconds = await timeReport(bench, client, bookId);
    const report: Line = {
      items: size.items,
      movements: size.movements,
      'report s': seconds.report,
      'sequential scan s': seconds.scan,
      ratio: seconds.report / seconds.scan,
    };
    printTable('The report of a year, computed (medians; limit: one sequential scan that sums the same rows)', [
      report,
    ]);
    printTable('A write-off from its counts to the closing, as commands', passing);
    const memory: Line[] = [{ 'peak memory of the product MB': process.resourceUsage().maxRSS / 1024 }];
    printTable('Memory', memory);
    writeResult('write-off', { report: [report], passing, memory }, new Date());
  } finally {
    await bench.close();
  }
}

/** Rows as a year of postings leaves them: receipts, sales, exports, production with its leftovers; a list for every hundred. */
async function fillBook(client: pg.Client, bookId: Id): Promise<void> {
  const { items, movements } = size;
  await client.query(
    `insert into account_books (zone_id, book_id, owner_id, book_no, kind, bookkeeping_mode, lot_order, currency_code, customs_code,
       enterprise_customs_code, enterprise_name, state, filed_on, next_item_no, processing_type, version)
     values (1, $1, $2, $3, 'processing', 'accumulate', 'fifo', '502', '1510', '2201260A01', 'bench', 'approved',
       '2025-01-01', $4, 'consumption', 1)`,
    [bookId, ownerId, bookNo, items + 1],
  );
  await client.query(
    `insert into book_items (zone_id, book_id, item_no, owner_id, goods_kind, material_no, hs_code, name, model, declared_unit,
       legal_unit1, legal_unit2, execution_mark, version)
     select 1, $1, i, $2, 'material', 'M' || i, '3926909090', 'bench', '', '035', '035', '011', 'normal', 1
     from generate_series(1, $3::int) i`,
    [bookId, ownerId, items],
  );
  await client.query(
    `insert into ledger_books (zone_id, book_id, owner_id, lot_order, head_entry_no, head_group_no, head_hash)
     values (1, $1, $2, 'fifo', $3, 0, $4)`,
    [bookId, ownerId, movements, genesisHash],
  );
  await client.query(
    `insert into ledger_entries (zone_id, book_id, entry_no, owner_id, item_no, from_stage, to_stage, kind, declared, legal1,
       legal2, value, effective_on, recorded_at, event_id, document, line_no)
     select 1, $1, g, $2, 1 + g % $3::int, case when turn % 2 = 0 then 'abroad' else 'on_hand' end,
       case when turn % 2 = 0 then 'on_hand' else (array['domestic', 'abroad', 'transformation', 'leftovers'])[1 + turn / 2 % 4] end,
       'posted', amount, amount, amount / 3, amount / 500, date '2025-01-01' + (g::bigint * 364 / $4::int)::int, now(), gen_random_uuid(),
       'production:' || g / 100, 1 + g % 100
     from (select g, g / $3::int as turn, (case when g / $3::int % 2 = 0 then 120 else 100 end)::bigint * 100000 as amount
       from generate_series(0, $4::int - 1) g) rows`,
    [bookId, ownerId, items, movements],
  );
  await client.query(
    `insert into ledger_balances (zone_id, book_id, item_no, stage, owner_id, declared, legal1, legal2, value, out_declared, out_legal1,
       out_legal2, out_value, in_declared, in_legal1, in_legal2, in_value, last_effective_on)
     select 1, $1, item_no, stage, $2, sum(sign * declared), sum(sign * legal1), sum(sign * legal2), sum(sign * value),
       0, 0, 0, 0, 0, 0, 0, 0, max(effective_on)
     from ledger_entries, lateral (values (to_stage, 1), (from_stage, -1)) leg(stage, sign)
     where zone_id = 1 and book_id = $1 and stage in ('on_hand', 'leftovers') group by item_no, stage`,
    [bookId, ownerId],
  );
  await fillLotsAndLists(client, bookId);
  await client.query('vacuum analyze ledger_entries, ledger_balances, book_items, ledger_layers, verification_lists');
}

async function fillLotsAndLists(client: pg.Client, bookId: Id): Promise<void> {
  const ofBalances = "from ledger_balances where zone_id = 1 and book_id = $1 and declared > 0 and stage = 'on_hand'";
  await client.query(
    `insert into ledger_lots (zone_id, book_id, lot_no, owner_id, item_no, opened_on, document, line_no, tax_status, memory)
     select 1, $1, item_no, $2, item_no, '2025-01-01', 'list:1', 1, 'bonded', '{}' ${ofBalances}`,
    [bookId, ownerId],
  );
  await client.query(
    `insert into ledger_layers (zone_id, book_id, item_no, stage, lot_no, owner_id, opened_on, quantity, out_quantity)
     select 1, $1, item_no, stage, item_no, $2, '2025-01-01', declared, 0 ${ofBalances}`,
    [bookId, ownerId],
  );
  await client.query(
    `insert into verification_lists (zone_id, list_id, owner_id, internal_no, book_id, book_no, line, direction, list_type, goods_kind,
       supervision_mode, transport_mode, customs_code, declaration_required, gate_required, deduction_mode, state, change_count,
       line_count, gate_use, gate_state, posted_on, remark, created_at, version)
     select 1, gen_random_uuid(), $2, 'L' || g, $1, $3, 'first', case when g % 2 = 0 then 'in' else 'out' end, '0', 'material',
       '5034', '2', '1510', false, false, 'D', 'posted', 0, 100, 'none', 'none', date '2025-01-01' + g % 365, '', now(), 1
     from generate_series(1, $4::int) g`,
    [bookId, ownerId, bookNo, size.movements / 100],
  );
}

/** The whole way of a write-off, one command after the other. */
async function timePassing({ database }: BenchDatabase): Promise<Line[]> {
  const commands = createCommandRunner({
    database,
    participants: [ledgerParticipant],
    ids: systemIds,
    now: () => new Date(),
  });
  const parameters = loadParameters('policy/parameters');
  if (!parameters.ok) throw new Error('the parameters do not load');
  const law = { parameters: parameters.value };
  let today = day('2025-12-31');
  const context = (): OperationContext => ({
    caller: { userId: 'bench', displayName: 'bench', settings },
    database,
    commands,
    ids: systemIds,
    now: () => new Date(),
    today: () => today,
    idempotencyKey: systemIds.next(),
  });
  const lines: Line[] = [];
  const step = async (what: string, work: () => Promise<{ readonly ok: boolean }>) => {
    const started = performance.now();
    const result = await work();
    if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result)}`);
    lines.push({ step: what, seconds: (performance.now() - started) / 1000 });
  };
  await step('open', () => writeOffs.openWriteOff(context(), law, { bookNo, through: '2025-12-31' }));
  await step('notice', () => writeOffs.notifyStocktake(context(), { ...name, stocktakeOn: '2025-12-31' }));
  today = day('2026-01-05');
  const counts = await countsOf(database);
  await step('counts', () => writeOffs.enterCounts(context(), { ...name, counts, mode: 'set' }));
  await step('report', () => writeOffs.reportWriteOff(context(), name));
  await step('accept', () => writeOffs.moveWriteOff(context(), 'accept_report', name));
  const dispositions = await dispositionsOf(database);
  await step('dispose', () => writeOffs.disposeDifferences(context(), { ...name, dispositions }));
  await step('confirm', () => writeOffs.confirmDifferences(context(), law, name));
  await step('pass', () => writeOffs.passWriteOff(context(), name));
  return lines;
}

/** What the book holds, with a kilogram less in every twentieth. */
async function countsOf(database: BenchDatabase['database']): Promise<writeOffs.CountRow[]> {
  const found = await database.read(settings, (tx) =>
    tx.query<{ item_no: number; stage: writeOffs.CountedStage; declared: bigint }>(
      'select item_no, stage, declared from ledger_balances where zone_id = 1',
    ),
  );
  return found.rows.map(({ item_no, stage, declared }) => {
    const isShort = item_no % differing === 0 && stage === 'on_hand' && declared > 100_000n;
    return { code: `M${item_no}`, stage, quantity: formatQuantity(isShort ? declared - 100_000n : declared) };
  });
}

async function dispositionsOf(database: BenchDatabase['database']): Promise<writeOffs.DispositionInput[]> {
  return database.read(settings, async (tx) => {
    const found = await writeOffs.loadWriteOff(tx, 1, name.writeOff);
    if (!found.ok) throw new Error('the write-off is there');
    const lines = await writeOffs.findReportLines(tx, 1, found.value, { differencesOnly: true });
    return lines.map(({ lineNo }) => ({ lineNo, kind: 'approved_loss', reason: 'bench' }));
  });
}

/** The report again, as it is computed, beside a plain scan of the same table by a role under no policy. */
async function timeReport({ database }: BenchDatabase, client: pg.Client, bookId: Id) {
  await client.query('set max_parallel_workers_per_gather = 0');
  const found = await database.read(settings, (tx) => writeOffs.loadWriteOff(tx, 1, name.writeOff));
  if (!found.ok) throw new Error('the write-off is there');
  const report: number[] = [];
  const scan: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    let started = performance.now();
    await client.query(
      'select sum(declared), sum(legal1), sum(legal2), sum(value) from ledger_entries where book_id = $1 and zone_id = 1',
      [bookId],
    );
    scan.push((performance.now() - started) / 1000);
    started = performance.now();
    await database.read(settings, (tx) => writeOffs.computeReport(tx, 1, found.value));
    report.push((performance.now() - started) / 1000);
  }
  return { report: median(report), scan: median(scan) };
}

await main();
