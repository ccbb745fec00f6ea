import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dock, openDock } from '../../regime/delivery/testing.ts';
import { shippedLaw } from '../../regime/duty/law.fixture.ts';
import { openTestBook, partyA, testZoneId } from '../../regime/testing.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { todayOperations } from './index.ts';

/** What the officer sees once a day that the law or a document sets is past: goods passed the gate on 5 January 2026. */
let dock: Dock;
let office: Office;

const overdue = async (at: string) => {
  dock.zone.setClock(at);
  const { rows } = await office.must<{ rows: ReadonlyArray<Record<string, unknown>> }>(
    'list_exceptions',
    dock.zone.as('customs_officer'),
    {},
  );
  const dueKinds = ['goods_not_back', 'deliveries_not_declared', 'equipment_not_back', 'repair_not_returned'];
  return rows.filter(({ kind }) => dueKinds.includes(String(kind))).map(({ kind, subject }) => `${kind} ${subject}`);
};

beforeAll(async () => {
  dock = await openDock('1000');
  office = openOffice(dock.zone, todayOperations(shippedLaw()));
  const noteNos = { deliveries: 'BATCH', repair: 'MENDED', moulds: 'MOULD' };
  await dock.approvedForm('F-A', '100');
  await dock.passedNote(noteNos.deliveries, 'F-A', '10');
  await dock.approvedForm('F-E', '100', { businessType: 'E', place: '长春' });
  await dock.passedNote(noteNos.repair, 'F-E', '10');
  await dock.approvedForm('F-B', '100', { businessType: 'B', validThrough: '2026-05-31' });
  await dock.passedNote(noteNos.moulds, 'F-B', '10');
  const goods = { materialNo: 'PUMP', hsCode: '8413309000', name: '泵', declaredUnit: '001', legalUnit1: '001' };
  const pump = { ...goods, repairOrigin: 'abroad' } as const;
  const repair = 'T1510H00M009';
  await openTestBook(dock.zone, repair, [pump], { kind: 'processing', purpose: 'repair' });
  await dock.zone.database.write(testZoneId, async (tx) => {
    await tx.query(
      `insert into repair_orders (zone_id, book_id, order_no, owner_id, book_no, goods_item_no, quantity, catalogue_entry,
         is_own_brand, customer_name, return_by, state, opened_at, remark, version)
       select zone_id, book_id, 'MRO-1', owner_id, book_no, 1, 100000, '', true, 'C', '2026-06-30', 'open', now(), '', 1
       from account_books where zone_id = $1 and book_no = $2`,
      [testZoneId, repair],
    );
    await tx.query(
      `insert into equipment (zone_id, book_id, equipment_no, owner_id, book_no, item_no, lot_no, list_id, list_no, line_no,
         hs_code, name, model, unit, kind, quantity, price, exempt_duty, exempt_vat, released_on, years, ends_on,
         serial_numbers, remark, registered_at, released_quantity, scrapped_quantity, due_back_on, removal_count, exit_count, version)
       select zone_id, book_id, 'M-1', $3, book_no, 1, 1, gen_random_uuid(), 'QD1', 1, '8413309000', '压机', '', '001', 'other',
         100000, 1, 0, 0, '2025-01-01', 3, '2028-01-01', '[]', '', now(), 0, 0, '2026-07-31', 0, 1, 1
       from account_books where zone_id = $1 and book_no = $2`,
      [testZoneId, repair, partyA],
    );
  });
});
afterAll(() => dock.zone.drop());

test('each on the day after its last day, the gravest first', async () => {
  expect(await overdue('2026-03-06T15:59:59Z')).toEqual([]);
  // 60 days after 5 January is 6 March; the zone's clock runs eight hours ahead.
  const repair = [expect.stringMatching(/^goods_not_back note:/)];
  expect(await overdue('2026-03-06T16:00:00Z')).toEqual(repair);
  expect(await overdue('2026-04-15T15:59:59Z')).toEqual(repair);
  const deliveries = expect.stringMatching(/^deliveries_not_declared note:/);
  expect(await overdue('2026-04-15T16:00:00Z')).toEqual([...repair, deliveries]);
  const outward = expect.stringMatching(/^goods_not_back note:/);
  expect(await overdue('2026-06-01T01:00:00Z')).toEqual([...repair, outward, deliveries]);
  expect(await overdue('2026-08-01T01:00:00Z')).toEqual([
    ...repair,
    outward,
    'equipment_not_back equipment:T1510H00M009/M-1',
    deliveries,
    'repair_not_returned repair_order:T1510H00M009/MRO-1',
  ]);
});

test('an extension gives 30 days more; what came back or is declared is none', async () => {
  await dock.zone.database.write(testZoneId, (tx) =>
    tx.query(
      "update stock_notes set extended_on = '2026-03-01', version = version + 1 where zone_id = $1 and internal_no = 'MENDED'",
      [testZoneId],
    ),
  );
  expect(await overdue('2026-04-05T15:59:59Z')).toEqual([]);
  expect(await overdue('2026-04-05T16:00:00Z')).toEqual([expect.stringMatching(/^goods_not_back/)]);
  await dock.returned('BACK', 'F-E', 'MENDED', '10');
  expect(await overdue('2026-04-05T16:00:00Z')).toEqual([]);
});

test('the page of each is named', async () => {
  dock.zone.setClock('2026-08-01T01:00:00Z');
  const ask = { kind: 'repair_not_returned' };
  const { rows } = await office.must<{ rows: object[] }>('list_exceptions', dock.zone.as('customs_officer'), ask);
  expect(rows).toMatchObject([
    {
      path: '/books/T1510H00M009/repair-orders/MRO-1',
      severity: 'medium',
      evidence: { customer: 'C', dueOn: '2026-06-30' },
    },
  ]);
});
