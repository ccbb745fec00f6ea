import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import type { Queryable, SessionSettings } from '../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/db/testing.ts';
import { listEvents } from '../primitives/events/index.ts';
import { shippedLaw } from '../regime/duty/law.fixture.ts';
import { listLots, loadGraph, startsOfDocument } from './lineage/store.ts';
import { search } from './search/index.ts';
import { countDesk, readDesk } from './today/desk-store.ts';
import { readExceptions } from './today/exceptions-store.ts';

/**
 * What the first screens ask, against a zone of some years: every statement is run again under EXPLAIN, and none may
 * walk through a big table from end to end.
 */
const rows = 20_000;
const partyA = '00000000-0000-7000-8000-00000000000a';
const now = new Date('2026-07-01T00:00:00Z');
const bigTables =
  /Seq Scan on (verification_lists|gate_passes|book_items|events|event_subjects|outbox|ledger_\w+)\b(?!.*never executed)/;
let database: TestDatabase;

const uuid = (kind: string) => `('00000000-0000-7000-${kind}-' || lpad(to_hex(n), 12, '0'))::uuid`;
/** One row in two hundred belongs to party A. */
const owner = `('00000000-0000-7000-8000-' || lpad(to_hex(10 + n % 200), 12, '0'))::uuid`;
const created = `timestamptz '2026-07-01' - n * interval '10 minutes'`;

/**
 * Of the ledger: books of a thousand lots, every second one a product that was made of the lot before it, and each lot taken
 * out by half.
 */
const lotsOfBook = 1000;
const book = `('00000000-0000-7000-9006-' || lpad(to_hex((n - 1) / ${lotsOfBook}), 12, '0'))::uuid`;
const lotNo = `(n - 1) % ${lotsOfBook} + 1`;
const entryColumns = `zone_id, book_id, entry_no, owner_id, item_no, from_stage, to_stage, kind, declared, legal1, legal2, value,
  effective_on, recorded_at, event_id, document, line_no`;
/** Books have one owner each; the first is party A's. */
const bookOwner = `('00000000-0000-7000-8000-' || lpad(to_hex(10 + (n - 1) / ${lotsOfBook}), 12, '0'))::uuid`;
const ledger = [
  `insert into ledger_entries (${entryColumns})
   select 1, ${book}, ${lotNo}, ${bookOwner}, n % 10 + 1, case when n % 2 = 0 then 'transformation' else 'abroad' end, 'on_hand',
     'posted', 10, 10, 0, 10, date '2026-07-01', ${created}, ${uuid('9004')}, 'list:IN-' || n, 1 from generate_series(1, ${rows}) n`,
  `insert into ledger_entries (${entryColumns})
   select 1, ${book}, ${lotsOfBook} + ${lotNo}, ${bookOwner}, n % 10 + 1, 'on_hand', 'domestic', 'posted', 5, 5, 0, 5,
     date '2026-07-01', ${created}, ${uuid('9004')}, 'list:OUT-' || n, 1 from generate_series(1, ${rows}) n`,
  `insert into ledger_lots (zone_id, book_id, lot_no, owner_id, item_no, opened_on, document, line_no, tax_status, memory)
   select 1, ${book}, ${lotNo}, ${bookOwner}, n % 10 + 1, date '2026-07-01', 'list:IN-' || n, 1, 'bonded', '{}'
   from generate_series(1, ${rows}) n`,
  `insert into ledger_lot_sources (zone_id, book_id, lot_no, source_lot_no, owner_id, quantity)
   select 1, ${book}, ${lotNo}, ${lotNo} - 1, ${bookOwner}, 5 from generate_series(2, ${rows}, 2) n`,
  `insert into ledger_entry_lots (zone_id, book_id, entry_no, lot_no, owner_id, quantity)
   select 1, ${book}, entry_no, ${lotNo}, ${bookOwner}, 5
   from generate_series(1, ${rows}) n, lateral (values (${lotNo}), (${lotsOfBook} + ${lotNo})) e(entry_no)`,
  `insert into ledger_layers (zone_id, book_id, item_no, stage, lot_no, owner_id, opened_on, quantity, out_quantity)
   select 1, ${book}, n % 10 + 1, 'on_hand', ${lotNo}, ${bookOwner}, date '2026-07-01', 5, 0 from generate_series(1, ${rows}) n`,
];

const fill = [
  ...ledger,
  `insert into verification_lists (zone_id, list_id, owner_id, list_no, pre_entry_no, internal_no, book_id, book_no, line,
     direction, list_type, goods_kind, supervision_mode, transport_mode, customs_code, declaration_required, gate_required,
     deduction_mode, state, change_count, line_count, gate_use, gate_state, declaration_released_at, pre_deducted_at,
     posted_at, customs_posted_at, remark, created_at, version)
   select 1, ${uuid('9001')}, ${owner}, 'QD15102026I' || lpad(n::text, 9, '0'), 'PRE' || n, 'XL-' || n, ${uuid('9002')}, 'T1',
     'second', 'in', '0', 'material', '5000', '9', '1510', true, true, 'D', case when n % 40 = 0 then 'pre_deducted' else 'posted' end,
     0, 1, 'all', 'all', ${created}, ${created}, case when n % 40 = 0 then null else ${created} end,
     case when n % 40 = 0 then null else ${created} end, '', ${created}, 1 from generate_series(1, ${rows}) n`,
  `insert into gate_passes (zone_id, pass_id, owner_id, pass_no, internal_no, pass_type, direction, customs_code, vehicle_no,
     container_no, vehicle_weight_kg, frame_weight_kg, container_weight_kg, goods_gross_kg, goods_net_kg, total_weight_kg,
     state, approved_at, passed_at, remark, created_at, version)
   select 1, ${uuid('9003')}, ${owner}, 'Z1510I26' || n, 'P-' || n, '3', 'in', '1510', '吉A' || n, 'CSQU' || n, 1, 0, 0, 1, 1, 2,
     case when n % 40 = 0 then 'approved' else 'passed' end, ${created}, ${created}, '', ${created}, 1
   from generate_series(1, ${rows}) n`,
  `insert into book_items (zone_id, book_id, item_no, owner_id, goods_kind, material_no, hs_code, name, model, declared_unit,
     legal_unit1, execution_mark, version)
   select 1, ${uuid('9002')}, 1, ${owner}, 'material', 'M-' || n, lpad(n::text, 10, '8'), '货', '', '035', '035', 'normal', 1
   from generate_series(1, ${rows}) n`,
  `insert into events (zone_id, event_id, owner_id, kind, occurred_at, recorded_at, operation, user_id, role, input_hash,
     idempotency_key, facts)
   select 1, ${uuid('9004')}, ${owner}, 'list_posted', ${created}, ${created}, 'x', 'u', 'r', '', 'k' || n, '{}'
   from generate_series(1, ${rows}) n`,
  `insert into event_subjects (zone_id, subject, event_id, owner_id)
   select 1, 'list:XL-' || n, ${uuid('9004')}, ${owner} from generate_series(1, ${rows}) n`,
  `insert into outbox (zone_id, message_id, owner_id, topic, payload, recorded_at, delivered_at)
   select 1, ${uuid('9005')}, ${owner}, 'customs-window/list', '{}', ${created}, case when n % 40 > 0 then ${created} end
   from generate_series(1, ${rows}) n`,
];

beforeAll(async () => {
  database = await createTestDatabase();
  await database.write(1, async (tx) => {
    for (const statement of fill) await tx.query(statement);
  });
  await database.own(async (tx) => {
    await tx.query('analyze');
  });
});
afterAll(() => database.drop());

const clerk: SessionSettings = { zoneId: 1, reach: 'party', partyId: partyA, role: 'enterprise_clerk' };
const officer: SessionSettings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' };

/** The plans of all statements that some work runs, and what it found. */
async function plansOf(settings: SessionSettings, work: (tx: Queryable) => Promise<unknown>): Promise<string> {
  return database.read(settings, async (tx) => {
    const plans: string[] = [];
    const watching: Queryable = {
      async query(text, values) {
        const { rows: plan } = await tx.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
        plans.push(plan.map((line) => line['QUERY PLAN']).join('\n'));
        return tx.query(text, values);
      },
    };
    await work(watching);
    return plans.join('\n\n');
  });
}

const manyLots = Array.from({ length: 50 }, (_, at) => BigInt(at * 2 + 1));
const desk = { kind: null, now, after: null, limit: 100 };
const history = { subject: null, kind: null, after: null, limit: 100 };

type Case = readonly [string, SessionSettings, (tx: Queryable) => Promise<unknown>];

async function walksThroughNothing(settings: SessionSettings, work: Case[2]): Promise<void> {
  const plans = await plansOf(settings, work);
  expect(plans).toContain('Execution Time');
  expect(plans).not.toMatch(bigTables);
}

describe('no first screen walks through a big table', () => {
  const cases: readonly Case[] = [
    ['the desk of a clerk', clerk, (tx) => readDesk(tx, clerk, desk)],
    ['its counts', clerk, (tx) => countDesk(tx, clerk, now)],
    ['the exceptions of the officer', officer, (tx) => readExceptions(tx, officer, shippedLaw(), desk)],
    ['a list number in the scan box', clerk, (tx) => search(tx, 1, 'QD15102026I000000201', day('2026-07-01'))],
    ['the beginning of a number', officer, (tx) => search(tx, 1, 'XL-123', day('2026-07-01'))],
    ['a plate', officer, (tx) => search(tx, 1, '吉A12345', day('2026-07-01'))],
    ['the history of a clerk', clerk, (tx) => listEvents(tx, clerk, history)],
    ['the history of a document', officer, (tx) => listEvents(tx, officer, { ...history, subject: 'list:XL-7' })],
    ['the history of one kind', officer, (tx) => listEvents(tx, officer, { ...history, kind: 'list_drafted' })],
  ];
  test.each(cases)('%s', (_, settings, work) => walksThroughNothing(settings, work));
});

describe('no trace of goods walks through the ledger', () => {
  const bookId = '00000000-0000-7000-9006-000000000000';
  const lots = { itemNo: null, search: null, after: null, limit: 100 };
  const graph = { bookId, limit: 20_000 };
  const cases: readonly Case[] = [
    ['a lot forward', officer, (tx) => loadGraph(tx, 1, { ...graph, lotNos: [7n], direction: 'forward' })],
    ['many lots forward', officer, (tx) => loadGraph(tx, 1, { ...graph, lotNos: manyLots, direction: 'forward' })],
    ['lots backward', clerk, (tx) => loadGraph(tx, 1, { ...graph, lotNos: manyLots, direction: 'backward' })],
    ['a document', officer, (tx) => startsOfDocument(tx, 1, { document: 'list:OUT-7', lineNo: null })],
    ['a line of a list', clerk, (tx) => startsOfDocument(tx, 1, { document: 'list:OUT-7', lineNo: 1 })],
    ['the lots of a book', officer, (tx) => listLots(tx, 1, bookId, lots)],
    ['the lots of an item, page by page', clerk, (tx) => listLots(tx, 1, bookId, { ...lots, itemNo: 3, after: 500n })],
    ['the lots of a document', officer, (tx) => listLots(tx, 1, bookId, { ...lots, search: 'IN-77' })],
  ];
  test.each(cases)('%s', (_, settings, work) => walksThroughNothing(settings, work));

  test('the fill hangs together: a lot is followed into what was made of it, and out of the book', async () => {
    await database.read(officer, async (tx) => {
      const found = await loadGraph(tx, 1, { ...graph, lotNos: [7n], direction: 'forward' });
      expect([...(found?.lots.keys() ?? [])].sort()).toEqual([7n, 8n]);
      expect(found).toMatchObject({ sources: [{ lotNo: 8n, sourceLotNo: 7n }], exits: [{}, {}], rests: [{}, {}] });
      expect(await startsOfDocument(tx, 1, { document: 'list:OUT-7', lineNo: 1 })).toMatchObject([{ lotNo: 7n }]);
    });
  });
});
