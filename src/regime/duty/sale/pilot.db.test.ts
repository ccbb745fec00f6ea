import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListDraft } from '../../clearance/index.ts';
import { polymer } from '../../processing/testing.ts';
import { createTestZone, partyA, type TestZone } from '../../testing.ts';
import { type Office, openOffice } from '../../testing-office.ts';
import { type Story, tell } from '../../testing-story.ts';
import { registerEnterprise } from '../../vat-pilot/testing.ts';
import { importPlasticRates, openStockedPlant, saleOf } from './testing.ts';

/** An enterprise of the VAT pilot from 28 December 2026 through 5 January 2027 sells what it made and what it imported. */
const bookNo = 'T1510H000033';
const approvalNo = '长兴综保税试〔2026〕7号';
const exchangeRates = { '502': '7.1' };
let zone: TestZone;
let office: Office;
let story: Story;

const clerk = () => zone.as('enterprise_clerk', partyA);

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await importPlasticRates(zone);
  await openStockedPlant(zone, office, bookNo, 'enterprise_unit');
  await registerEnterprise(zone, partyA);
  const days = { fromOn: '2026-12-28', throughOn: '2027-01-05' };
  await office.must('record_vat_pilot', zone.as('customs_officer'), { partyId: partyA, approvalNo, ...days });
  zone.setClock('2026-12-20T01:00:00Z');
  await story.approve(saleOf(bookNo, 'SALE-P', ['1000']));
});
afterAll(() => zone.drop());

const compareOn = (day: string, list = 'SALE-P') => {
  zone.setClock(`${day}T01:00:00Z`);
  return office.must<{ basis: object[] }>('compare_duty_bases', clerk(), { list, exchangeRates });
};
const assess = (input: object) => office.must<{ assessment: object }>('assess_list_tax', clerk(), input);

/**
 * In 1,000 kg: polymer 4,580.21 at 6.5 % = 297.71, VAT 13 % of 4,877.92 = 634.13; glass fibre 2,130.00 at 10 % = 213.00,
 * VAT 13 % of 2,343.00 = 304.59. Interest on 1,449.43 for 180 days at 0.35 %: 2.54.
 */
const byEntryState = { duty: '510.71', vat: '938.72', interest: '2.54', consumptionTax: '0.00', total: '1451.97' };

describe('the day of the sale decides', () => {
  test.each(['2026-12-27', '2027-01-06'])('on %s there is an election', async (day) => {
    const found = await compareOn(day);
    expect(found).toMatchObject({ vatPilot: null, byFinished: { duty: '1420.00' }, byMaterials: { duty: '510.71' } });
    expect(JSON.stringify(found)).not.toContain('vat_pilot');
  });

  test.each(['2026-12-28', '2027-01-05'])('on %s there is none, and both languages say why', async (day) => {
    const found = await compareOn(day);
    expect(found).toMatchObject({
      ...{ vatPilot: { approvalNo, fromOn: '2026-12-28' }, byFinished: null, choice: 'materials', saving: '0.00' },
      byMaterials: { duty: '510.71', vat: '938.72' },
    });
    expect(found.basis.slice(0, 2)).toMatchObject([
      { rule: 'vat_pilot.status', version: '2026-12-28', source: approvalNo },
      {
        rule: 'election.vat_pilot_by_entry_state',
        text: { zh: expect.stringContaining('不适用选择性征收关税'), en: expect.stringContaining('no election') },
      },
    ]);
  });
});

describe('the assessment of a sale in the pilot', () => {
  beforeAll(() => zone.setClock('2026-12-28T01:00:00Z'));

  test('vat_pilot_has_no_election: it is not taxed as it leaves', async () => {
    const input = { list: 'SALE-P', exchangeRates, dutyBasis: 'finished' };
    const facts = await office.refuses('vat_pilot_has_no_election', 'assess_list_tax', clerk(), input);
    expect(facts).toMatchObject({ approvalNo, fromOn: '2026-12-28', on: '2026-12-28' });
  });

  test('all import taxes by the state on entry, with interest on all of them', async () => {
    const { assessment } = await assess({ list: 'SALE-P', exchangeRates });
    expect(assessment).toMatchObject({ dutyBasis: 'materials', ...byEntryState, lines: [{ vat: '938.72' }] });
    expect(JSON.stringify(assessment)).toContain(approvalNo);
    expect(await office.must('get_list_tax', clerk(), { list: 'SALE-P' })).toMatchObject({ vatPilot: { approvalNo } });
  });

  test('material sold as it came in is valued as it came in, whatever it is sold for', async () => {
    await story.approve(materialSale('SALE-M', '100', '9'));
    // 100 kg at 1 USD: 710.00, duty 46.15 is below 50 and not collected; VAT 92.30; interest 92.30 × 180 × 0.0035 / 360.
    const owed = { duty: '0.00', vat: '92.30', interest: '0.16', uncollected: { duty: '46.15' } };
    const { assessment } = await assess({ list: 'SALE-M', exchangeRates });
    expect(assessment).toMatchObject({ dutyBasis: 'materials', ...owed });
    expect(await compareOn('2026-12-28', 'SALE-M')).toMatchObject({ byFinished: null, byMaterials: { vat: '92.30' } });
  });

  test('the rates that replace the tariff’s are those of the goods as they came in', async () => {
    const overrides = [{ lineNo: 1, dutyRate: '0', reason: '协定税率' }];
    const { assessment } = await assess({ list: 'SALE-M', exchangeRates, overrides });
    expect(assessment).toMatchObject({ duty: '0.00', uncollected: {}, vat: '92.30' });
  });

  test('after the pilot the same material is taxed as it leaves', async () => {
    zone.setClock('2027-01-06T01:00:00Z');
    const { assessment } = await assess({ list: 'SALE-M', exchangeRates });
    // 900 USD: 6,390.00, duty 415.35, VAT 13 % of 6,805.35.
    expect(assessment).toMatchObject({ dutyBasis: 'finished', duty: '415.35', vat: '884.70', interest: '0.00' });
  });
});

function materialSale(internalNo: string, quantity: string, unitPrice: string): ListDraft {
  const sale = saleOf(bookNo, internalNo, [quantity]);
  const price = { unitPrice, totalPrice: String(Number(quantity) * Number(unitPrice)) };
  const lines = sale.lines.map((line) => ({ ...line, ...polymer, ...price, itemNo: 1 }));
  return { ...sale, goodsKind: 'material', supervisionMode: '5000', lines };
}
