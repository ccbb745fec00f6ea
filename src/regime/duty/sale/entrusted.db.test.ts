import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListDraft } from '../../clearance/index.ts';
import { billLines, compound, glassFibre, polymer, scrap } from '../../processing/testing.ts';
import { createTestZone, listDraft, openTestBook, partyA, type TestZone } from '../../testing.ts';
import { type Office, openOffice } from '../../testing-office.ts';
import { type Story, tell } from '../../testing-story.ts';
import { importPlasticRates } from './testing.ts';

/**
 * 委托加工: a principal in the country sends polypropylene and takes back the compound; the glass fibre was imported under
 * bond. 1,000 kg take 671.97917 kg of polypropylene and 312.5 kg of glass fibre, 300 kg of which end in the product.
 */
const bookNo = 'T1510H00E001';
const exchangeRates = { '502': '7.1' };
let zone: TestZone;
let office: Office;
let story: Story;

const clerk = () => zone.as('enterprise_clerk', partyA);

function listOf(internalNo: string, itemNo: number, quantity: string, terms: Partial<ListDraft>): ListDraft {
  const { goodsKind: _, ...goods } = {
    goodsKind: 'material',
    ...([polymer, glassFibre, compound][itemNo - 1] ?? polymer),
  };
  const draft = listDraft(internalNo, { bookNo, supervisionMode: '5000', countryCode: '142', ...terms }, {});
  const { legalUnit2: _unit, ...line } = draft.lines[0] ?? { legalUnit2: '' };
  const amounts = { declaredQuantity: quantity, legalQuantity1: quantity, legalQuantity2: '0' };
  const price = { unitPrice: '1', totalPrice: quantity, currencyCode: '502', levyMode: '1' };
  return { ...draft, lines: [{ ...line, lineNo: 1, itemNo, ...goods, ...amounts, ...price }] as ListDraft['lines'] };
}

async function pass(list: string, quantity: string, direction: 'in' | 'out'): Promise<void> {
  await story.bind({ internalNo: `PASS-${list}`, list, quantity, direction });
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await importPlasticRates(zone);
  const options = { kind: 'processing', processingType: 'consumption', purpose: 'entrusted' } as const;
  await openTestBook(zone, bookNo, [polymer, glassFibre, compound, scrap], options);
  await office.must('declare_bill', clerk(), { bookNo, productItemNo: 3, billVersion: 'E1', lines: billLines });
  zone.setClock('2026-07-01T01:00:00Z');
  await story.approve(listOf('IN-PP', 1, '1000', {}));
  await pass('IN-PP', '1000', 'in');
  await story.release('IN-PP');
  const abroad = { line: 'first', supervisionMode: '5015', transportMode: '2', countryCode: '502' } as const;
  await story.approve(listOf('IN-GF', 2, '500', abroad));
  await pass('IN-GF', '500', 'in');
  await story.release('IN-GF');
  zone.setClock('2026-12-28T01:00:00Z');
  const made = { productItemNo: 3, quantity: '1000', legalQuantity1: '1000', billVersion: 'E1' };
  await office.must('record_production', clerk(), { bookNo, internalNo: 'P-1', ...made });
});
afterAll(() => zone.drop());

test('what comes from the principal is not under bond, what comes from abroad is', async () => {
  const statusOf = async (itemNo: number) => {
    const { lots } = await office.must<{ lots: unknown[] }>('get_book_item', clerk(), { bookNo, itemNo });
    return lots;
  };
  expect(await statusOf(1)).toMatchObject([{ taxStatus: 'non_bonded' }, { taxStatus: 'non_bonded' }]);
  expect(await statusOf(2)).toMatchObject([{ taxStatus: 'bonded' }, { taxStatus: 'bonded' }]);
});

test('the product owes the import taxes of the glass fibre in it as it entered, with interest', async () => {
  await story.approve(listOf('OUT-1', 3, '1000', { direction: 'out', goodsKind: 'finished', supervisionMode: '5100' }));
  // 300 USD × 7.1 = 2,130.00; duty 10 % 213.00; VAT 13 % of 2,343.00 = 304.59; 517.59 × 180 × 0.0035 / 360 = 0.91.
  const owed = { duty: '213.00', vat: '304.59', consumptionTax: '0.00', interest: '0.91', total: '518.50' };
  const both = await office.must('compare_duty_bases', clerk(), { list: 'OUT-1', exchangeRates });
  expect(both).toMatchObject({ byFinished: null, byMaterials: owed, choice: 'materials' });
  const { assessment } = await office.must<{ assessment: object }>('assess_list_tax', clerk(), {
    list: 'OUT-1',
    exchangeRates,
  });
  expect(assessment).toMatchObject({ dutyBasis: 'materials', ...owed, lines: [{ duty: '213.00', vat: '304.59' }] });
  expect(JSON.stringify(assessment)).toContain('election.entrusted_bonded_content');
  await pass('OUT-1', '1000', 'out');
  await story.release('OUT-1');
  expect((await story.loaded('OUT-1')).list.state).toBe('posted');
});

test('materials that were not used go back without tax, and the record says why', async () => {
  await story.approve(listOf('BACK-1', 1, '300', { direction: 'out' }));
  const { assessment } = await office.must<{ assessment: object }>('assess_list_tax', clerk(), {
    list: 'BACK-1',
    exchangeRates,
  });
  expect(assessment).toMatchObject({ total: '0.00', lines: [{ treatment: 'exempt' }] });
  expect(JSON.stringify(assessment)).toContain('sale.not_under_bond');
});

test('entrusted_materials_unknown: products of which nothing is known', async () => {
  const fromAbroad = { line: 'first', transportMode: '2', countryCode: '502' } as const;
  await story.approve(listOf('BACK-2', 3, '5', { ...fromAbroad, goodsKind: 'finished', supervisionMode: '5015' }));
  await pass('BACK-2', '5', 'in');
  await story.release('BACK-2');
  await story.approve(listOf('OUT-2', 3, '5', { direction: 'out', goodsKind: 'finished', supervisionMode: '5100' }));
  await office.refuses('entrusted_materials_unknown', 'assess_list_tax', clerk(), { list: 'OUT-2', exchangeRates });
});

test('sale_mixed_status: a line of both statuses is declared apart', async () => {
  const abroad = { line: 'first', supervisionMode: '5015', transportMode: '2', countryCode: '502' } as const;
  await story.approve(listOf('IN-PP-2', 1, '100', abroad));
  await pass('IN-PP-2', '100', 'in');
  await story.release('IN-PP-2');
  await story.approve(listOf('BACK-3', 1, '60', { direction: 'out' }));
  await office.refuses('sale_mixed_status', 'assess_list_tax', clerk(), { list: 'BACK-3', exchangeRates });
});
