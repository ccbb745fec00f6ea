import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEvents } from '../../primitives/events/index.ts';
import { createTestZone, openTestBook, partyA, partyB, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { billLines, openPlant, type Plant, polymer } from './testing.ts';

let zone: TestZone;
let office: Office;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
});
afterAll(() => zone.drop());

const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');
const must = (name: string, input: unknown) => office.must<Record<string, unknown>>(name, clerk(), input);
const refuses = (code: string, name: string, input: unknown) => office.refuses(code, name, clerk(), input);

const production = (bookNo: string, internalNo: string, more: object = {}) => ({
  bookNo,
  internalNo,
  productItemNo: 3,
  quantity: '10000',
  legalQuantity1: '10000',
  billVersion: '19052201',
  ...more,
});

describe('golden case G3: a consumption-type book', () => {
  let plant: Plant;
  const bookNo = 'T1510H000001';
  beforeAll(async () => {
    plant = await openPlant(zone, office, bookNo, 'consumption');
    await plant.receive(1, '12000');
    await plant.receive(2, '5000');
  });

  test('10,000 kg of product take 6,719.79167 and 3,125.00000 kg, multiplied first and rounded last', async () => {
    await must('record_production', production(bookNo, 'P1'));
    expect(await plant.stock(1)).toEqual({ on_hand: '5280.20833', leftovers: '268.79167' });
    expect(await plant.stock(2)).toEqual({ on_hand: '1875.00000', leftovers: '125.00000' });
    expect(await plant.stock(3)).toEqual({ on_hand: '10000.00000' });
    const { materials } = await must('get_production', { bookNo, internalNo: 'P1' });
    expect(materials).toMatchObject([
      {
        materialItemNo: 1,
        consumed: '6719.79167',
        net: '6451.00000',
        tangibleLoss: '268.79167',
        intangibleLoss: '0.00000',
      },
      { materialItemNo: 2, consumed: '3125.00000', net: '3000.00000', tangibleLoss: '125.00000' },
    ]);
  });

  test('what was really used, beside what the bill says; by-product and defective have accounts of their own', async () => {
    await must(
      'record_production',
      production(bookNo, 'P2', {
        quantity: '1000',
        legalQuantity1: '1000',
        materials: [
          { itemNo: 1, consumed: '700', tangibleLoss: '30', intangibleLoss: '1.5' },
          { itemNo: 2, consumed: '312.5' },
        ],
        outputs: [
          { itemNo: 4, quantity: '12', legalQuantity1: '12' },
          { itemNo: 5, quantity: '7', legalQuantity1: '7' },
        ],
      }),
    );
    expect(await plant.stock(1)).toEqual({ on_hand: '4580.20833', leftovers: '298.79167' });
    expect(await plant.stock(4)).toEqual({ leftovers: '12.00000' });
    expect(await plant.stock(5)).toEqual({ on_hand: '7.00000' });
    const { materials } = await must('get_production', { bookNo, internalNo: 'P2' });
    expect(materials).toMatchObject([
      { consumed: '700.00000', net: '668.50000', consumedByBill: '671.97917' },
      { consumed: '312.50000', net: '312.50000', consumedByBill: '312.50000' },
    ]);
  });

  test('so little of a product that every material rounds to nothing is not made; where one does, it is not used', async () => {
    const version = { bookNo, productItemNo: 3, billVersion: 'TINY' };
    await must('declare_bill', { ...version, lines: [{ materialItemNo: 2, net: '0.3' }] });
    const tiny = { ...version, internalNo: 'TINY', quantity: '0.00001', legalQuantity1: '0.00001' };
    await office.refuses('consumption_rounds_to_nothing', 'record_production', clerk(), tiny);
    await must('record_production', { ...tiny, billVersion: '19052201' });
    const { materials } = await must('get_production', { bookNo, internalNo: 'TINY' });
    expect(materials).toMatchObject([{ materialItemNo: 1, consumed: '0.00001' }]);
  });

  test('a version that something was made by is history', async () => {
    await refuses('bill_in_use', 'change_bill', {
      bookNo,
      productItemNo: 3,
      billVersion: '19052201',
      lines: billLines,
    });
    await must('end_bill', { bookNo, productItemNo: 3, billVersion: '19052201', validThrough: '2026-07-01' });
    zone.setClock('2026-07-02T01:00:00Z');
    const facts = await refuses('bill_not_in_force', 'record_production', production(bookNo, 'P3'));
    expect(facts).toMatchObject({ on: '2026-07-02', validThrough: '2026-07-01' });
    zone.setClock('2026-07-01T01:00:00Z');
  });

  test('the books hold', async () => {
    const listed = await must('list_productions', { bookNo });
    expect(listed).toMatchObject({ rows: [{ internalNo: 'TINY' }, { internalNo: 'P2' }, { internalNo: 'P1' }] });
  });

  test.each<readonly [string, object]>([
    ['production_exists', { internalNo: 'P1' }],
    ['bill_unknown', { billVersion: 'nowhere' }],
    ['bill_item_kind', { productItemNo: 1 }],
    ['bill_item_unknown', { productItemNo: 99 }],
    ['insufficient_balance', { quantity: '900000', legalQuantity1: '900000' }],
    ['production_without_materials', { materials: [] }],
    ['bill_material_twice', { materials: [1, 1].map((itemNo) => ({ itemNo, consumed: '1' })) }],
    ['losses_exceed_consumption', { materials: [{ itemNo: 1, consumed: '1', tangibleLoss: '1.00001' }] }],
    ['work_order_unknown', { workOrderNo: 'W9' }],
  ])('%s', async (code, more) => {
    await refuses(code, 'record_production', production(bookNo, 'P9', more));
  });

  test('production_without_materials: neither bill nor materials', async () => {
    const { billVersion: _, ...draft } = production(bookNo, 'P9');
    await refuses('production_without_materials', 'record_production', draft);
  });

  test('production_unknown, and nothing of another enterprise', async () => {
    await refuses('production_unknown', 'get_production', { bookNo, internalNo: 'P9' });
    await office.refuses('book_unknown', 'get_production', zone.as('enterprise_clerk', partyB), {
      bookNo,
      internalNo: 'P1',
    });
  });
});

describe('bills of material', () => {
  const bookNo = 'T1510H000002';
  const bill = { bookNo, productItemNo: 3, billVersion: 'V2', lines: billLines };
  beforeAll(async () => {
    await openPlant(zone, office, bookNo, 'consumption');
  });

  test('declared, changed while unused, questioned, confirmed', async () => {
    await must('declare_bill', bill);
    const changed = { ...bill, lines: [...billLines, { materialItemNo: 3, net: '0.01', bondedShare: '0.5' }] };
    expect(await must('change_bill', changed)).toMatchObject({ lineCount: 3, state: 'declared' });
    const name = { bookNo, productItemNo: 3, billVersion: 'V2' };
    await office.must('question_bill', officer(), { ...name, reason: '净耗偏高' });
    await refuses('bill_questioned', 'record_production', production(bookNo, 'Q1', { billVersion: 'V2' }));
    expect(await office.must('confirm_bill', officer(), name)).toMatchObject({
      state: 'confirmed',
      moves: ['question'],
    });
    await office.refuses('bill_move_not_allowed', 'confirm_bill', officer(), name);
    expect(await must('get_bill', name)).toMatchObject({
      lines: [{ net: '0.6451', tangibleLossRate: '0.04', bondedShare: '1' }, {}, { net: '0.01', bondedShare: '0.5' }],
    });
    expect(await must('list_bills', { bookNo, limit: 1 })).toMatchObject({
      rows: [{ billVersion: '19052201' }],
      next: '3/19052201',
    });
    expect(await must('list_bills', { bookNo, after: '3/19052201' })).toMatchObject({
      rows: [{ billVersion: 'V2' }],
      next: null,
    });
  });

  test('the history of a version is its own, not that of the book or of another version', async () => {
    const { settings } = clerk().caller;
    const filter = { kind: null, after: null, limit: 100 };
    const kindsOf = async (subject: string) => {
      const events = await zone.database.read(settings, (tx) => listEvents(tx, settings, { ...filter, subject }));
      return events.map(({ kind }) => kind).reverse();
    };
    expect(await kindsOf(`bill:${bookNo}/3/V2`)).toEqual([
      'bill_declared',
      'bill_changed',
      'bill_questioned',
      'bill_confirmed',
    ]);
    expect(await kindsOf(`bill:${bookNo}/3/19052201`)).toEqual(['bill_declared']);
  });

  test.each<readonly [string, object]>([
    ['bill_exists', { billVersion: '19052201' }],
    ['bill_material_twice', { lines: [billLines[0], billLines[0]] }],
    ['bill_item_unknown', { lines: [{ materialItemNo: 77, net: '1' }] }],
    ['bill_item_kind', { lines: [{ materialItemNo: 4, net: '1' }] }],
    ['bill_period_reversed', { validFrom: '2026-07-02', validThrough: '2026-07-01' }],
    [
      'bill_rates_impossible',
      { lines: [{ materialItemNo: 1, net: '1', tangibleLossRate: '0.6', intangibleLossRate: '0.4' }] },
    ],
    ['bill_rates_impossible', { lines: [{ materialItemNo: 1, net: '0' }] }],
    ['rate_not_a_fraction', { lines: [{ materialItemNo: 1, net: '1', tangibleLossRate: '1' }] }],
  ])('%s', async (code, more) => {
    await refuses(code, 'declare_bill', { ...bill, billVersion: 'V3', ...more });
  });

  test('bill_material_dropped: a change keeps the lines that were declared', async () => {
    await refuses('bill_material_dropped', 'change_bill', { ...bill, billVersion: '19052201', lines: [billLines[0]] });
  });

  test('book_not_processing: an equipment book', async () => {
    await openTestBook(zone, 'T1510D000077', [polymer], { kind: 'equipment' });
    await refuses('book_not_processing', 'declare_bill', { ...bill, bookNo: 'T1510D000077' });
  });
});

describe('a work-order book', () => {
  let plant: Plant;
  const bookNo = 'T1510H000003';
  const order = { bookNo, workOrderNo: 'W1' };
  beforeAll(async () => {
    plant = await openPlant(zone, office, bookNo, 'work_order');
    await plant.receive(1, '1000');
    await plant.receive(2, '500');
  });

  test('materials go to the workshop, come back as product and leftovers; the rest is returned', async () => {
    await must('open_work_order', { ...order, productItemNo: 3, billVersion: '19052201', plannedQuantity: '1000' });
    await must('issue_to_work_order', {
      ...order,
      materials: [
        { itemNo: 1, quantity: '700' },
        { itemNo: 2, quantity: '320' },
      ],
    });
    expect(await plant.stock(1)).toEqual({ on_hand: '300.00000', in_production: '700.00000' });
    const { billVersion: _, ...draft } = production(bookNo, 'P1', { quantity: '1000', legalQuantity1: '1000' });
    await must('record_production', { ...draft, workOrderNo: 'W1' });
    expect(await plant.stock(1)).toEqual({ on_hand: '300.00000', in_production: '28.02083', leftovers: '26.87917' });
    await refuses('work_order_not_empty', 'close_work_order', order);
    await refuses('work_order_exceeded', 'return_from_work_order', {
      ...order,
      materials: [{ itemNo: 1, quantity: '28.02084' }],
    });
    await must('return_from_work_order', {
      ...order,
      materials: [
        { itemNo: 1, quantity: '28.02083' },
        { itemNo: 2, quantity: '7.5' },
      ],
    });
    expect(await plant.stock(1)).toEqual({ on_hand: '328.02083', leftovers: '26.87917' });
    expect(await must('get_work_order', order)).toMatchObject({
      order: { producedQuantity: '1000.00000', state: 'open' },
      materials: [
        { issuedQuantity: '700.00000', usedQuantity: '671.97917', returnedQuantity: '28.02083', inWorkshop: '0.00000' },
        {},
      ],
    });
  });

  test.each<readonly [string, string, object]>([
    ['work_order_exceeded', 'record_production', production(bookNo, 'P2', { workOrderNo: 'W1' })],
    ['work_order_exists', 'open_work_order', { ...order, productItemNo: 3, plannedQuantity: '1' }],
    [
      'bill_unknown',
      'open_work_order',
      { bookNo, workOrderNo: 'W2', productItemNo: 3, plannedQuantity: '1', billVersion: 'V9' },
    ],
    ['insufficient_balance', 'issue_to_work_order', { ...order, materials: [{ itemNo: 1, quantity: '9999' }] }],
  ])('%s', async (code, name, input) => {
    await refuses(code, name, input);
  });

  test('work_order_product_differs', async () => {
    await must('file_items', { bookNo, items: [{ ...polymer, materialNo: 'CP2', goodsKind: 'finished' }] });
    await refuses(
      'work_order_product_differs',
      'record_production',
      production(bookNo, 'P2', { workOrderNo: 'W1', productItemNo: 6 }),
    );
  });

  test('closed, it takes nothing more', async () => {
    await must('close_work_order', order);
    await refuses('work_order_closed', 'issue_to_work_order', { ...order, materials: [{ itemNo: 1, quantity: '1' }] });
    await refuses('work_order_closed', 'record_production', production(bookNo, 'P2', { workOrderNo: 'W1' }));
    await refuses('work_order_closed', 'close_work_order', order);
    expect(await must('list_work_orders', { bookNo, state: 'closed' })).toMatchObject({
      rows: [{ workOrderNo: 'W1' }],
    });
  });
});

test('production_computed_at_export: a book that goes by the enterprise as unit records none', async () => {
  const bookNo = 'T1510H000004';
  await openPlant(zone, office, bookNo, 'enterprise_unit');
  await refuses('production_computed_at_export', 'record_production', production(bookNo, 'P1'));
  const order = { bookNo, workOrderNo: 'W1', productItemNo: 3, plannedQuantity: '1' };
  await refuses('production_computed_at_export', 'open_work_order', order);
});
