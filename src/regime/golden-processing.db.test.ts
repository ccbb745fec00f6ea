import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../primitives/ledger/index.ts';
import type { ListDraft } from './clearance/index.ts';
import { compound, glassFibre, openPlant, type Plant, polymer } from './processing/testing.ts';
import { createTestZone, partyA, type TestZone } from './testing.ts';
import { type Office, openOffice } from './testing-office.ts';
import { type Story, tell } from './testing-story.ts';

/** Golden cases G3, G11 and G15b through the documents: an enterprise-as-unit book computes as products leave. */
const bookNo = 'T1510H000009';
let zone: TestZone;
let office: Office;
let story: Story;
let plant: Plant;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  plant = await openPlant(zone, office, bookNo, 'enterprise_unit');
  await plant.receive(1, '12000');
  await plant.receive(2, '5000');
});
afterAll(() => zone.drop());

const clerk = () => zone.as('enterprise_clerk', partyA);

function productList(
  internalNo: string,
  quantity: string,
  more: Partial<ListDraft> = {},
  line: object = {},
): ListDraft {
  return {
    bookNo,
    internalNo,
    line: 'first',
    direction: 'out',
    goodsKind: 'finished',
    supervisionMode: '5015',
    transportMode: '3',
    customsCode: '1510',
    countryCode: '304',
    lines: [productLine(1, quantity, line)],
    ...more,
  };
}

function productLine(lineNo: number, quantity: string, line: object = {}): ListDraft['lines'][number] {
  const { goodsKind: _, ...goods } = compound;
  return {
    lineNo,
    itemNo: 3,
    ...goods,
    declaredQuantity: quantity,
    legalQuantity1: quantity,
    unitPrice: '2',
    currencyCode: '502',
    totalPrice: String(Number(quantity) * 2),
    ...line,
  };
}

describe('golden case G3: 10,000 kg of product leave', () => {
  test('approval claims the materials: expected to be used, not yet gone', async () => {
    await story.approve(productList('OUT-1', '10000'));
    const { list } = await story.loaded('OUT-1');
    expect(list.consumption).toEqual([
      {
        productItemNo: 3,
        billVersion: '19052201',
        materials: [
          { materialItemNo: 1, net: '6451.00000', tangibleLoss: '268.79167', intangibleLoss: '0.00000' },
          { materialItemNo: 2, net: '3000.00000', tangibleLoss: '125.00000', intangibleLoss: '0.00000' },
        ],
      },
    ]);
    expect(await story.balance(bookNo, 1)).toMatchObject({ actual: '12000', preMinus: '6719.79167' });
    await office.refuses('insufficient_balance', 'approve_list', zone.as('customs_officer'), {
      list: await story.declare(productList('OUT-TOO-MUCH', '9000')),
    });
  });

  test('released and passed: closing 5,280.20833 and 1,875.00000; leftovers 268.79167; the product is gone', async () => {
    await story.bind({ internalNo: 'PASS-1', list: 'OUT-1', quantity: '10000', direction: 'out' });
    await story.release('OUT-1');
    expect((await story.loaded('OUT-1')).list.state).toBe('posted');
    expect(await plant.stock(1)).toEqual({ on_hand: '5280.20833', leftovers: '268.79167' });
    expect(await plant.stock(2)).toEqual({ on_hand: '1875.00000', leftovers: '125.00000' });
    expect(await plant.stock(3)).toEqual({});
    expect((await story.entries(bookNo)).slice(-6)).toEqual([
      'settled on_hand → transformation 6451',
      'settled on_hand → leftovers 268.79167',
      'settled on_hand → transformation 3000',
      'settled on_hand → leftovers 125',
      'posted transformation → on_hand 10000',
      'posted on_hand → abroad 10000',
    ]);
  });

  test('the bill by which it was made is history', async () => {
    await office.refuses('bill_in_use', 'change_bill', clerk(), {
      bookNo,
      productItemNo: 3,
      billVersion: '19052201',
      lines: [{ materialItemNo: 1, net: '1' }],
    });
  });
});

describe('golden case G11: the leftovers of G3', () => {
  const leftovers = (internalNo: string, quantity: string, more: Partial<ListDraft>): ListDraft => ({
    ...productList(internalNo, quantity, { line: 'second', transportMode: '9', countryCode: '142', ...more }),
    goodsKind: 'leftover',
    lines: [
      {
        ...productLine(1, quantity, { itemNo: 1, ...polymer }),
        unitPrice: '2.4',
        totalPrice: (Number(quantity) * 2.4).toFixed(2),
        levyMode: '1',
      },
    ],
  });

  test('200 kg are sold, 68.79167 kg destroyed; nothing is left', async () => {
    const sold = await story.approve(leftovers('SCRAP-1', '200', { supervisionMode: '5000' }));
    expect((await story.balance(bookNo, 1)).preMinus).toBeUndefined();
    await story.bind({ internalNo: 'PASS-2', list: sold, quantity: '200', direction: 'out' });
    await office.refuses('tax_not_assessed', 'release_declaration', zone.as('customs_officer'), { list: sold });
    await story.approve(leftovers('SCRAP-2', '68.79167', { line: 'internal', supervisionMode: '0400' }));
    expect((await story.loaded('SCRAP-2')).list).toMatchObject({ state: 'posted', declarationRequired: false });
    expect(await plant.stock(1)).toEqual({ on_hand: '5280.20833', leftovers: '200.00000' });
  });
});

describe('golden case G15b: sold products come back for exchange', () => {
  test('bill_version_missing: a return must name its version', async () => {
    const back = productList('BACK-0', '50', { direction: 'in', supervisionMode: '4600' });
    await office.refuses('bill_version_missing', 'approve_list', zone.as('customs_officer'), {
      list: await story.declare(back),
    });
  });

  test('50 come back, no material is re-credited; 50 replace them without a second consumption', async () => {
    const before = await plant.stock(1);
    const terms = { supervisionMode: '4600' };
    const back = productList('BACK-1', '50', { ...terms, direction: 'in' }, { billVersion: '19052201' });
    await story.approve(back);
    await story.bind({ internalNo: 'PASS-3', list: 'BACK-1', quantity: '50', direction: 'in' });
    await story.release('BACK-1');
    expect(await plant.stock(3)).toEqual({ on_hand: '50.00000' });
    await story.approve(productList('REPLACE-1', '50', terms));
    await story.bind({ internalNo: 'PASS-4', list: 'REPLACE-1', quantity: '50', direction: 'out' });
    await story.release('REPLACE-1');
    expect(await plant.stock(3)).toEqual({});
    expect(await plant.stock(1)).toEqual(before);
  });
});

describe('changing, deleting and choosing versions', () => {
  test('a change gives the claims back and makes new ones; a deletion gives them all back', async () => {
    await story.approve(productList('OUT-2', '1000'));
    expect((await story.balance(bookNo, 1)).preMinus).toBe('671.97917');
    const lines = [productLine(1, '500')];
    await office.must('change_list', clerk(), { list: 'OUT-2', lines, reason: '数量更正' });
    expect((await story.balance(bookNo, 1)).preMinus).toBe('335.98958');
    await office.must('delete_list', clerk(), { list: 'OUT-2' });
    expect((await story.balance(bookNo, 1)).preMinus).toBeUndefined();
  });

  test('bill_version_required with two versions in force; each line then goes by the one it names', async () => {
    const second = [
      { materialItemNo: 1, net: '0.5' },
      { materialItemNo: 2, net: '0.4', intangibleLossRate: '0.02' },
    ];
    await office.must('declare_bill', clerk(), { bookNo, productItemNo: 3, billVersion: 'V2', lines: second });
    await office.refuses('bill_version_required', 'approve_list', zone.as('customs_officer'), {
      list: await story.declare(productList('OUT-3', '100')),
    });
    await story.approve({
      ...productList('OUT-4', '100'),
      lines: [
        productLine(1, '100', { billVersion: 'V2' }),
        productLine(2, '10', { billVersion: '19052201' }),
        productLine(3, '20', { billVersion: 'V2' }),
      ],
    });
    const { list } = await story.loaded('OUT-4');
    expect(
      list.consumption?.map(({ billVersion, materials }) => [billVersion, materials.map(({ net }) => net)]),
    ).toEqual([
      ['V2', ['60.00000', '48.00000']],
      ['19052201', ['6.45100', '3.00000']],
    ]);
    await office.must('delete_list', clerk(), { list: 'OUT-4' });
  });
});

test('materials under other numbers stay as they were, and every book holds', async () => {
  expect(glassFibre.materialNo).not.toBe(polymer.materialNo);
  const report = await verifyLedger(zone.database, zone.as('customs_officer').caller.settings);
  expect(report.ok).toBe(true);
});
