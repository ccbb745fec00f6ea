import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlant } from '../../regime/processing/testing.ts';
import { createTestZone, partyA, partyB, type TestZone } from '../../regime/testing.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { driftOperations } from './operations.ts';

/** 100 kg of the compound of golden case G3 take 67.19792 kg of polypropylene and 31.25 kg of glass fibre. */
const bookNo = 'T1510H000001';
let zone: TestZone;
let office: Office;
let made = 0;

const clerk = () => zone.as('enterprise_clerk', partyA);
const watched = (input: object) => office.must<Record<string, unknown>>('list_consumption_drift', clerk(), input);
const period = { from: '2026-01-01', through: '2026-12-31' };

async function produce(producedOn: string, materials?: ReadonlyArray<{ itemNo: number; consumed: string }>) {
  made += 1;
  const common = { bookNo, internalNo: `P${made}`, productItemNo: 3, quantity: '100', legalQuantity1: '100' };
  await office.must('record_production', clerk(), {
    ...common,
    billVersion: '19052201',
    producedOn,
    ...(materials ? { materials } : {}),
  });
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone, driftOperations);
  const plant = await openPlant(zone, office, bookNo, 'consumption');
  await plant.receive(1, '12000');
  await plant.receive(2, '5000');
  const polypropylene = [
    '67.1',
    '67.3',
    '67.2',
    '67.25',
    '67.15',
    '67.2',
    '68.9',
    '69.1',
    '68.95',
    '69.05',
    '69',
    '69.1',
  ];
  for (const [at, consumed] of polypropylene.entries()) {
    const day = `2026-${at < 6 ? '07' : '08'}-${String(10 + at)}`;
    await produce(day, [
      { itemNo: 1, consumed },
      // Of the glass fibre exactly what the bill says, but none at all in the last production.
      ...(at < 11 ? [{ itemNo: 2, consumed: '31.25' }] : []),
    ]);
  }
  await produce('2026-08-25');
});
afterAll(() => zone.drop());

test('the surest drift stands first, with what the bill says beside what was used', async () => {
  const { rows, next } = await watched({ bookNo, ...period });
  expect(next).toBeNull();
  expect(rows).toMatchObject([
    {
      productItemNo: 3,
      billVersion: '19052201',
      materialItemNo: 1,
      materialName: '聚丙烯',
      productions: 12,
      produced: '1200.00000',
      declared: '806.37504',
      actual: '817.30000',
      actualPerUnit: '0.6810833333',
      // Half of the year by the bill hides what August shows.
      verdict: 'holds',
      newest: { month: '2026-08', productions: 6, verdict: 'above' },
      state: 'above',
    },
    // Twelve times 31.25 by the bill, eleven times used: too uneven to be a drift.
    {
      materialItemNo: 2,
      declared: '375.00000',
      actual: '343.75000',
      ratio: '0.9166666667',
      verdict: 'holds',
      state: 'holds',
    },
  ]);
});

test('page by page in the same order, and only one verdict', async () => {
  const first = await watched({ ...period, limit: 1 });
  expect(first).toMatchObject({ rows: [{ materialItemNo: 1 }], next: '1' });
  expect(await watched({ ...period, limit: 1, after: '1' })).toMatchObject({
    rows: [{ materialItemNo: 2 }],
    next: '2',
  });
  expect(await watched({ ...period, limit: 1, after: '2' })).toEqual({ rows: [], next: null });
  expect(await watched({ ...period, state: 'holds' })).toMatchObject({ rows: [{ materialItemNo: 2 }] });
});

test('by month, and since which production', async () => {
  const key = { bookNo, productItemNo: 3, billVersion: '19052201', materialItemNo: 1 };
  const found = await office.must<Record<string, unknown>>('get_consumption_drift', clerk(), { ...key, ...period });
  expect(found).toMatchObject({
    total: { productions: 12, verdict: 'holds' },
    state: 'above',
    difference: '10.92496',
    months: [
      { month: '2026-07', productions: 6, declared: '403.18752', actual: '403.20000', verdict: 'holds' },
      { month: '2026-08', productions: 6, actual: '414.10000', verdict: 'above' },
    ],
    beganWith: 'P7',
  });
  expect(found.productions).toHaveLength(12);
});

test('a production taken from the bill says nothing; another period, another book', async () => {
  const later = { bookNo, from: '2026-08-20', through: '2026-08-31' };
  expect((await watched(later)).rows).toHaveLength(2);
  expect(await watched({ ...later, from: '2026-08-25' })).toEqual({ rows: [], next: null });
  await office.refuses('drift_nothing_measured', 'get_consumption_drift', clerk(), {
    ...later,
    from: '2026-08-25',
    productItemNo: 3,
    billVersion: '19052201',
    materialItemNo: 1,
  });
  await office.refuses('drift_period_reversed', 'list_consumption_drift', clerk(), {
    from: '2026-08-25',
    through: '2026-08-01',
  });
  await office.refuses('book_unknown', 'list_consumption_drift', clerk(), { bookNo: 'T1510H999999' });
});

test('an enterprise sees its own productions, the officer all', async () => {
  const stranger = zone.as('enterprise_clerk', partyB);
  expect(await office.must('list_consumption_drift', stranger, period)).toEqual({ rows: [], next: null });
  expect(await office.must('list_consumption_drift', zone.as('customs_officer'), period)).toMatchObject({
    rows: [{ bookNo }, { bookNo }],
  });
});
