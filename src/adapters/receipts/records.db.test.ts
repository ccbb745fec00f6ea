import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonOperations } from '../../insight/comparison/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  openTestBook,
  partyB,
  type TestZone,
  testZoneId,
} from '../../regime/testing.ts';
import { createIntake, type FileResult, type Intake } from '../intake/index.ts';
import { createApplier } from './index.ts';

const bookNo = 'T1510W000031';
const reference = loadReference('reference');
let zone: TestZone;
let intake: Intake;
const clerk = () => zone.as('enterprise_clerk');

beforeAll(async () => {
  zone = await createTestZone();
  intake = createIntake(createApplier(reference));
  await openTestBook(zone, bookNo, [lamp, { ...lamp, materialNo: 'CABLE', declaredUnit: '035' }]);
});
afterAll(() => zone.drop());

let files = 0;
async function bring(text: string, target: Record<string, string> | null = { book: bookNo }): Promise<FileResult> {
  files += 1;
  const name = `erp-${files}.csv`;
  async function* stream() {
    yield new TextEncoder().encode(text);
  }
  async function* one() {
    yield { name, stream: stream() };
  }
  for await (const result of intake.take(clerk(), one(), target === null ? {} : { target })) return result;
  throw new Error('nothing came of the file');
}

interface Records {
  readonly rows: ReadonlyArray<{
    readonly source: string;
    readonly side: string;
    readonly recordNo: string;
    readonly itemNo: number;
    readonly kind: string;
    readonly quantity: string;
    readonly unit: string;
    readonly occurredAt: string;
    readonly document: string | null;
  }>;
}
async function kept(partyId?: string): Promise<Records['rows']> {
  const list = comparisonOperations(reference).find(({ name }) => name === 'list_enterprise_records');
  if (!list) throw new Error('no list_enterprise_records');
  const context = partyId === undefined ? clerk() : zone.as('enterprise_clerk', partyId);
  const answer = await list.handle(context, { bookNo, limit: 1000 });
  return answer.ok ? (answer.value as Records).rows : [];
}

const head = '流水号,过账日期,物料,移动类型,数量,单位,参考单号,批号\n';

test('a table that fits no target waits for a person to name the book', async () => {
  const waits = await bring(`${head}E-0,2026-06-01,CABLE,收货,5,千克,,\n`, null);
  expect(waits).toMatchObject({ state: 'waiting', code: 'intake_target_needed' });
});

test('every cell that does not fit is named, and nothing is kept', async () => {
  const rows = [
    'E-1,2026-06-01,CABLE,收货,5,千克,,',
    'E-2,gestern,CABLE,收货,5,千克,,',
    'E-3,2026-06-01,NONE,收货,5,千克,,',
    'E-5,2026-06-01,CABLE,赠送,5,千克,,',
    'E-6,2026-06-01,CABLE,收货,5,千克拉,,',
    'E-7,2026-06-01,CABLE,收货,五,千克,,',
    'E-8,2026-06-01,CABLE,收货,-5,千克,,',
    'E-9,2026-06-01,CABLE,收货,5,台,,',
  ];
  const told = await bring(`${head}${rows.join('\n')}\n`);
  expect(told).toMatchObject({ state: 'refused', errorCount: 7 });
  const { rows: found } = await zone.database.read(clerk().caller.settings, (tx) =>
    tx.query<{ outcome: { errors: ReadonlyArray<{ rowNumber: number; column: string; code: string }> } }>(
      'select outcome from inbox where zone_id = $1 and message_id = $2',
      [testZoneId, told.messageId],
    ),
  );
  const places = found[0]?.outcome.errors.map(({ rowNumber, column, code }) => `${column}${rowNumber} ${code}`);
  expect(places).toEqual([
    'B3 record_instant_invalid',
    'C4 record_item_unknown',
    'D5 record_kind_unknown',
    'F6 cell_name_unknown',
    'E7 number_malformed',
    'E8 record_negative',
    'F9 record_unit_not_convertible',
  ]);
  expect(await kept()).toEqual([]);
});

test('a table is kept as the warehouse’s own; the day alone is noon, thousands are read, times are the zone’s', async () => {
  const rows = 'W-1,2026/06/01,CABLE,goods receipt,"1,200.50",千克,RK-1,A7\nW-2,2026-06-02 08:30,CABLE,领用,0.25,,,\n';
  const told = await bring(`${head}${rows}`, { book: bookNo, side: 'warehouse', source: 'wms-2' });
  expect(told).toMatchObject({ state: 'applied', lineCount: 2, did: [{ subject: `book:${bookNo}` }] });
  const known = [...(await kept())].sort((a, b) => a.recordNo.localeCompare(b.recordNo));
  const shared = { source: 'wms-2', side: 'warehouse', itemNo: 2, unit: '035' };
  expect(known).toMatchObject([
    { ...shared, recordNo: 'W-1', kind: 'in', quantity: '1200.50000', occurredAt: '2026-06-01T04:00:00.000Z' },
    { ...shared, recordNo: 'W-2', kind: 'consume', quantity: '0.25000', occurredAt: '2026-06-02T00:30:00.000Z' },
  ]);
  expect(known[0]).toMatchObject({ document: 'RK-1', lot: 'A7' });
  expect(await kept(partyB)).toEqual([]);
});

test('what was sent before is there once; with other content it is refused', async () => {
  const same = await bring(`${head}W-2,2026-06-02 08:30,CABLE,领用,0.25,千克,,\nW-3,2026-06-02,CABLE,出库,1,千克,,\n`, {
    book: bookNo,
    side: 'warehouse',
    source: 'wms-2',
  });
  expect(same).toMatchObject({ state: 'applied' });
  expect(await kept()).toHaveLength(3);
  const other = await bring(`${head}W-3,2026-06-02,CABLE,出库,2,千克,,\n`, {
    book: bookNo,
    side: 'warehouse',
    source: 'wms-2',
  });
  expect(other).toMatchObject({ state: 'refused', errorCount: 1 });
});

test('records_side_unknown, book_unknown', async () => {
  const row = `${head}X-1,2026-06-01,CABLE,收货,5,千克,,\n`;
  expect(await bring(row, { book: bookNo, side: 'customs' })).toMatchObject({ code: 'records_side_unknown' });
  expect(await bring(row.replace('X-1', 'X-2'), { book: 'T1510W999999' })).toMatchObject({ code: 'book_unknown' });
});

test('more rows than one command takes are all kept', async () => {
  const rows = Array.from({ length: 5_001 }, (_, at) => `M-${at},2026-06-03,1,调整,-0.5,,,`);
  const many = head.replace('物料', '备案序号') + rows.join('\n');
  expect(accepted({ ok: true, value: await bring(many) })).toMatchObject({ state: 'applied', lineCount: 5_001 });
  const { rows: found } = await zone.database.read(clerk().caller.settings, (tx) =>
    tx.query<{ count: number }>("select count(*)::int as count from enterprise_records where source = 'erp'"),
  );
  expect(found[0]?.count).toBe(5_001);
});
