import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListDraft } from '../../clearance/index.ts';
import { polymer } from '../../processing/testing.ts';
import { createTestZone, partyA, type TestZone } from '../../testing.ts';
import { type Office, openOffice } from '../../testing-office.ts';
import { type Story, tell } from '../../testing-story.ts';
import { importPlasticRates, openStockedPlant, saleOf } from './testing.ts';

let zone: TestZone;
let office: Office;
let story: Story;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await importPlasticRates(zone);
});
afterAll(() => zone.drop());

const clerk = () => zone.as('enterprise_clerk', partyA);
const exchangeRates = { '502': '7.1' };

/** 100 kg of one material circulate into the book. */
function arrivalOf(bookNo: string, internalNo: string, line: object): ListDraft {
  const [sold] = saleOf(bookNo, internalNo, ['100']).lines;
  if (!sold) throw new RangeError('a list has a line');
  const terms = {
    line: 'internal',
    direction: 'in',
    listType: '6',
    goodsKind: 'material',
    supervisionMode: '5015',
  } as const;
  return { ...saleOf(bookNo, internalNo, []), ...terms, lines: [{ ...sold, ...line }] };
}

/**
 * 1,000 kg at 14,200.00: duty 10 % 1,420.00, VAT 2,030.60. In it 645.1 kg of polymer (4,580.21 at 6.5 % = 297.71) and
 * 300 kg of glass fibre (2,130.00 at 10 % = 213.00); interest 510.71 × 180 × 0.0035 / 360 = 0.89; VAT on 14,710.71.
 */
const bothSums = {
  byFinished: { duty: '1420.00', interest: '0.00', vat: '2030.60', total: '3450.60' },
  byMaterials: { duty: '510.71', interest: '0.89', vat: '1912.39', total: '2423.99' },
  choice: 'materials',
  saving: '1026.61',
};

describe('a book that computes consumption as products leave', () => {
  const bookNo = 'T1510H000031';
  beforeAll(async () => {
    await openStockedPlant(zone, office, bookNo, 'enterprise_unit');
    zone.setClock('2026-12-28T01:00:00Z');
    await story.approve(saleOf(bookNo, 'SALE-1', ['1000']));
  });

  test('both sums are shown before anything is assessed, and the cheaper legal one is proposed', async () => {
    expect(await office.must('compare_duty_bases', clerk(), { list: 'SALE-1', exchangeRates })).toMatchObject(bothSums);
  });

  test('assessed by the materials, the record keeps basis and interest; then the sale is released', async () => {
    const choice = { list: 'SALE-1', exchangeRates, dutyBasis: 'materials' };
    const { assessment } = await office.must<{ assessment: object }>('assess_list_tax', clerk(), choice);
    expect(assessment).toMatchObject({ dutyBasis: 'materials', ...bothSums.byMaterials, lines: [{ duty: '510.71' }] });
    await story.release('SALE-1');
  });

  test('materials are shared among lines of one product; each tax of each line is rounded to the fen', async () => {
    await story.approve(saleOf(bookNo, 'SALE-2', ['333', '667']));
    const choice = { list: 'SALE-2', exchangeRates, dutyBasis: 'materials' };
    const { assessment } = await office.must<{ assessment: { lines: { duty: string }[] } }>(
      'assess_list_tax',
      clerk(),
      choice,
    );
    expect(assessment).toMatchObject({ duty: '510.72', interest: '0.89' });
    expect(assessment.lines.map(({ duty }) => duty)).toEqual(['170.07', '340.65']);
  });
});

describe('a work-order book: the lots of the products remember their materials', () => {
  const bookNo = 'T1510H000032';
  beforeAll(async () => {
    await openStockedPlant(zone, office, bookNo, 'work_order');
    const made = { bookNo, productItemNo: 3, billVersion: '19052201', legalQuantity1: '2000', quantity: '2000' };
    await office.must('record_production', clerk(), { ...made, internalNo: 'P1' });
    zone.setClock('2026-12-28T01:00:00Z');
    await story.approve(saleOf(bookNo, 'SALE-3', ['1000']));
  });

  test('half of what was made carries half of what went into it', async () => {
    expect(await office.must('compare_duty_bases', clerk(), { list: 'SALE-3', exchangeRates })).toMatchObject(bothSums);
  });

  test('taxed as it leaves when nobody chooses', async () => {
    const { assessment } = await office.must<{ assessment: object }>('assess_list_tax', clerk(), {
      list: 'SALE-3',
      exchangeRates,
    });
    expect(assessment).toMatchObject({ dutyBasis: 'finished', ...bothSums.byFinished });
  });

  test('materials that the tariff does not know leave the goods as they are; who wants them is told the code', async () => {
    const items = [{ ...polymer, materialNo: 'X1', hsCode: '3904000000' }];
    await office.must('file_items', clerk(), { bookNo, items });
    const line = { itemNo: 6, ...polymer, materialNo: 'X1', hsCode: '3904000000' };
    await story.approve(arrivalOf(bookNo, 'IN-X', line));
    const made = { bookNo, productItemNo: 3, quantity: '10', legalQuantity1: '10', internalNo: 'P2' };
    await office.must('record_production', clerk(), { ...made, materials: [{ itemNo: 6, consumed: '10' }] });
    await story.approve(saleOf(bookNo, 'SALE-5', ['1010']));
    const found = await office.must('compare_duty_bases', clerk(), { list: 'SALE-5', exchangeRates });
    expect(found).toMatchObject({ byMaterials: null, choice: 'finished', saving: '0.00' });
    const choice = { list: 'SALE-5', exchangeRates, dutyBasis: 'materials' };
    expect(await office.refuses('hs_unknown', 'assess_list_tax', clerk(), choice)).toMatchObject({
      code: '3904000000',
    });
  });

  test('duty_basis_not_allowed: material sold as it is was processed by nobody', async () => {
    const sale = saleOf(bookNo, 'SALE-4', ['10']);
    const { goodsKind: _, ...line } = { goodsKind: '', ...sale.lines[0], itemNo: 1, ...polymer };
    await story.approve({
      ...sale,
      goodsKind: 'material',
      supervisionMode: '5000',
      lines: [line as ListDraft['lines'][number]],
    });
    const choice = { list: 'SALE-4', exchangeRates, dutyBasis: 'materials' };
    await office.refuses('duty_basis_not_allowed', 'assess_list_tax', clerk(), choice);
  });
});
