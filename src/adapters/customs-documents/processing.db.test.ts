import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemIds } from '../../kernel/index.ts';
import { silentLog } from '../../platform/log/index.ts';
import { openOutbox } from '../../platform/outbox/index.ts';
import { openPlant, type Plant } from '../../regime/processing/testing.ts';
import { createTestZone, partyA, type TestZone, testZoneId } from '../../regime/testing.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { post } from '../../regime/write-off/testing.ts';
import { customsDocumentOperations, documentDeliverers } from './index.ts';
import type { Row } from './json.ts';
import { bothForms, rowsOf } from './testing.ts';

/** Golden case G3 (regime.md) recorded by production, then counted and reported. */
const bookNo = 'T1510H000003';
const writeOff = `${bookNo}-001`;
let zone: TestZone;
let office: Office;
let plant: Plant;
const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');

beforeAll(async () => {
  zone = await createTestZone();
  zone.setClock('2026-01-05T01:00:00Z');
  office = openOffice(zone, customsDocumentOperations);
  plant = await openPlant(zone, office, bookNo, 'consumption');
  await plant.receive(1, '12000');
  await plant.receive(2, '5000');
  zone.setClock('2026-03-01T01:00:00Z');
  await office.must('record_production', clerk(), {
    bookNo,
    internalNo: 'P1',
    productItemNo: 3,
    billVersion: '19052201',
    quantity: '10000',
    legalQuantity1: '10000',
    outputs: [{ itemNo: 5, quantity: '12.5', legalQuantity1: '12.5' }],
  });
});
afterAll(() => zone.drop());

describe('EMS111: a processing book and its bills', () => {
  test('one bill: net, losses, and the unit consumption to be read', async () => {
    const read = await bothForms(office, clerk(), 'download_bill', {
      bookNo,
      productItemNo: 3,
      billVersion: '19052201',
    });
    expect(read).toMatchObject({ message: 'EMS111', document: 'unit_consumption', number: `${bookNo}/3/19052201` });
    expect(read.head).toMatchObject({ productMaterialNo: 'CP', productUnit: '035', declarationState: '2' });
    const polymer = {
      materialItemNo: 1,
      materialNo: 'PP',
      name: '聚丙烯',
      declaredUnit: '035',
      unitConsumption: '0.6719791667',
      net: '0.6451000000',
      tangibleLossRate: '4.00000000',
      intangibleLossRate: '0.00000000',
      bondedShare: '100.00000000',
    };
    const glass = { materialItemNo: 2, materialNo: 'GF', unitConsumption: '0.3125000000', net: '0.3000000000' };
    expect(rowsOf(read)).toMatchObject([polymer, glass]);
  });

  test('the book with its items and the consumption of all of them', async () => {
    const read = await bothForms(office, clerk(), 'download_book_filing', { bookNo });
    expect(read).toMatchObject({ message: 'EMS111', document: 'processing_book' });
    expect(read.head).toMatchObject({ processingType: '3', purpose: 'ordinary', itemCount: 5 });
    expect(rowsOf(read, 'items').map(({ itemNo, goodsKind }) => `${itemNo} ${goodsKind}`)).toEqual([
      '1 I',
      '2 I',
      '3 E',
      '4 L',
      '5 D',
    ]);
    expect(rowsOf(read, 'consumption')).toMatchObject([
      { productItemNo: 3, materialItemNo: 1, billVersion: '19052201', net: '0.6451000000' },
      { productItemNo: 3, materialItemNo: 2, billVersion: '19052201', net: '0.3000000000' },
    ]);
  });
});

test('CMB101: a production as a consumption note, figures of G3', async () => {
  const read = await bothForms(office, clerk(), 'download_consumption_note', { bookNo, internalNo: 'P1' });
  expect(read).toMatchObject({ message: 'CMB101', number: 'P1' });
  expect(read.head).toMatchObject({ productItemNo: 3, quantity: '10000.00000', producedOn: '2026-03-01' });
  expect(rowsOf(read, 'materials')).toMatchObject([
    {
      materialItemNo: 1,
      net: '6451.00000',
      tangibleLoss: '268.79167',
      intangibleLoss: '0.00000',
      consumed: '6719.79167',
    },
    {
      materialItemNo: 2,
      net: '3000.00000',
      tangibleLoss: '125.00000',
      intangibleLoss: '0.00000',
      consumed: '3125.00000',
    },
  ]);
  expect(rowsOf(read, 'outputs')).toEqual([
    { itemNo: 5, goodsKind: 'D', materialNo: 'RJ', name: '次品', declaredUnit: '035', quantity: '12.50000' },
  ]);
});

describe('EMS121: the write-off report', () => {
  test('write_off_not_reported before there is a report', async () => {
    await office.must('open_write_off', clerk(), { bookNo, through: '2026-06-30' });
    await office.refuses('write_off_not_reported', 'download_write_off_report', clerk(), { writeOff });
  });

  test('every gram of the period, the difference and what is carried', async () => {
    await post(zone, bookNo, [
      { itemNo: 1, from: 'on_hand', to: 'domestic', quantity: '80', on: '2026-04-01' },
      { itemNo: 1, from: 'on_hand', to: 'destroyed', quantity: '0.20833', on: '2026-04-02' },
      { itemNo: 1, from: 'leftovers', to: 'destroyed', quantity: '68.79167', on: '2026-04-03' },
      { itemNo: 3, from: 'on_hand', to: 'abroad', quantity: '9000', on: '2026-05-01' },
    ]);
    zone.setClock('2026-06-20T01:00:00Z');
    await office.must('notify_stocktake', clerk(), { writeOff, stocktakeOn: '2026-06-30' });
    zone.setClock('2026-07-02T01:00:00Z');
    const counts = [
      { code: 'PP', quantity: '5199' },
      { code: 'PP', stage: 'leftovers', quantity: '200' },
      { code: 'GF', quantity: '1875' },
      { code: 'GF', stage: 'leftovers', quantity: '125' },
      { code: 'CP', quantity: '1000' },
      { code: 'RJ', quantity: '12.5' },
    ];
    await office.must('enter_counts', clerk(), { writeOff, counts });
    await office.must('report_write_off', clerk(), { writeOff });
    const read = await bothForms(office, clerk(), 'download_write_off_report', { writeOff });
    expect(read.head).toMatchObject({
      bookNo,
      cycleNo: 1,
      reportType: '1',
      periodFrom: '2026-01-05',
      periodThrough: '2026-06-30',
      listsIn: 2,
      listsOut: 0,
      materials: 2,
      products: 1,
      leftovers: 2,
      defectives: 1,
      currencyCode: '502',
    });
    const [polymer, leftovers] = rowsOf(read);
    expect(polymer).toMatchObject({
      stage: 'on_hand',
      openingQuantity: '0.00000',
      consumedQuantity: '6719.79167',
      soldQuantity: '80.00000',
      goodsDestroyedQuantity: '0.20833',
      leftoversDestroyedQuantity: '0.00000',
      tangibleLossQuantity: '268.79167',
      intangibleLossQuantity: '0.00000',
      deepTransferredInQuantity: '0.00000',
      exchangedOutQuantity: '0.00000',
      shouldRemainQuantity: '5200.00000',
      countedQuantity: '5199.00000',
      differenceQuantity: '1.00000',
      // 1 ÷ 5,200 is 0.0192307692… per cent.
      differenceRate: '0.01923077',
      carriedQuantity: '5199.00000',
    });
    expect(leftovers).toMatchObject({
      stage: 'leftovers',
      leftoversMadeQuantity: '268.79167',
      leftoversDestroyedQuantity: '68.79167',
      goodsDestroyedQuantity: '0.00000',
      shouldRemainQuantity: '200.00000',
      differenceQuantity: '0.00000',
      intangibleLossQuantity: null,
    });
    const product = rowsOf(read).find(({ materialNo }) => materialNo === 'CP');
    expect(product).toMatchObject({ throughputQuantity: '9000.00000', reexportedQuantity: '9000.00000' });
    expect(rowsOf(read, 'lists').map(({ direction }) => direction)).toEqual(['I', 'I']);
    for (const row of rowsOf(read)) expect(remainder(row)).toBe(0n);
  });

  test('leaves once when it is reported', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'documents-'));
    const contextFor = (_zoneId: number, key: string) => zone.as('customs_officer', undefined, key);
    const outbox = openOutbox({
      database: zone.database,
      deliverers: documentDeliverers({ folder, contextFor }),
      zones: async () => [testZoneId],
      ids: systemIds,
      now: officer().now,
      log: silentLog,
    });
    await outbox.deliverDue();
    await outbox.deliverDue();
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^EMS121_.*_20260702T010000000Z\.json$/)]);
    rmSync(folder, { recursive: true });
  });
});

/** Opening + in − out − should remain: the fields of a line leave nothing out and count nothing twice. */
function remainder(row: Row): bigint {
  const sum = (...names: readonly string[]) =>
    names.reduce((total, name) => total + BigInt(String(row[`${name}Quantity`]).replace('.', '')), 0n);
  const isProduct = row.goodsKind === 'E';
  const comes = sum('opening', 'received', 'leftoversMade', 'added', ...(isProduct ? [] : ['throughput']));
  const goes = sum('given', 'sold', 'reexported', 'goodsDestroyed', 'leftoversDestroyed', 'tangibleLoss', 'reduced');
  return comes - goes - sum('shouldRemain');
}
