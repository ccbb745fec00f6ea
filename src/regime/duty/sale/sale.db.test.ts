import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/index.ts';
import type { ListDraft } from '../../clearance/index.ts';
import { type EditionDraft, importTariff, type TariffLineDraft } from '../../tariff/index.ts';
import { accepted, createTestZone, lamp, listDraft, openTestBook, type TestZone } from '../../testing.ts';
import { type Office, openOffice } from '../../testing-office.ts';
import { type Story, tell } from '../../testing-story.ts';

/** Golden case G6 and what surrounds it: from the list that leaves the zone to the tax that is kept with it. */
let zone: TestZone;
let office: Office;
let story: Story;
const bookNo = 'T1510W000001';
const officer = () => zone.as('customs_officer');
const clerk = () => zone.as('enterprise_clerk');
const partCode = '8708299000';

const tariffLine = (code: string, preferentialRate: string, consumptionTaxRate: string | null, vatRate: string) =>
  ({
    code,
    nameZh: '商品',
    nameEn: null,
    generalRate: '1',
    preferentialRate,
    exportRate: null,
    consumptionTaxRate,
    vatRate,
    firstUnit: '006',
    secondUnit: '035',
    licence: null,
    remark: null,
    elements: null,
  }) satisfies TariffLineDraft;
const edition = (name: string, more: Partial<EditionDraft>): EditionDraft => ({
  edition: name,
  validFrom: day('2026-01-01'),
  validTo: null,
  source: 'test',
  isSample: false,
  importedAt: new Date(0),
  importedBy: 'tester',
  fileHash: name.padEnd(64, '0'),
  ...more,
});
const goods = [tariffLine(lamp.hsCode, '0.14', '0.1', '0.13'), tariffLine(partCode, '0.12', null, '0.09')];

/** A sale in yuan: the price is the customs value. */
const inYuan = (price: string): Partial<ListDraft['lines'][number]> => ({
  unitPrice: price,
  totalPrice: price,
  currencyCode: '142',
  valueUsd: '1',
});
const sale = (internalNo: string, ...prices: Partial<ListDraft['lines'][number]>[]): ListDraft => ({
  ...listDraft(internalNo, { bookNo, direction: 'out' }, {}),
  lines: prices.map((price, index) => ({
    ...(listDraft('x', {}, price).lines[0] as ListDraft['lines'][number]),
    lineNo: index + 1,
  })),
});

interface Tax {
  readonly taxable: boolean;
  readonly assessment: {
    readonly assessmentNo: number;
    readonly outdated: boolean;
    readonly total: string;
    readonly uncollected: Record<string, string>;
    readonly isSample: boolean;
    readonly tariffEdition: string;
    readonly basis: readonly object[];
    readonly lines: readonly object[];
  } | null;
}
const assess = (list: string, more: object = {}) => office.must<Tax>('assess_list_tax', clerk(), { list, ...more });

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await openTestBook(zone, bookNo, [lamp, { ...lamp, materialNo: 'PART', hsCode: partCode }]);
  const [line] = listDraft('x', {}, { declaredQuantity: '99', legalQuantity1: '99', totalPrice: '99' }).lines;
  const lines = [line, { ...line, lineNo: 2, itemNo: 2, materialNo: 'PART', hsCode: partCode }] as ListDraft['lines'];
  await story.approve({ ...listDraft('stock', { bookNo, line: 'internal', listType: '6' }, {}), lines });
});
afterAll(() => zone.drop());

describe('before any tariff was imported', () => {
  test('nothing can be assessed and nothing released', async () => {
    await story.approve(sale('early', inYuan('100000')));
    await office.refuses('tariff_edition_missing', 'assess_list_tax', clerk(), { list: 'early' });
    await office.refuses('tax_not_assessed', 'release_declaration', officer(), { list: 'early' });
    expect(await office.must<Tax>('get_list_tax', clerk(), { list: 'early' })).toEqual({
      taxable: true,
      vatPilot: null,
      assessment: null,
    });
  });
});

describe('under the sample that ships', () => {
  test('every assessment says that its rates are a sample', async () => {
    accepted(await importTariff(zone.database, edition('5a', { isSample: true, validFrom: day('2022-01-01') }), goods));
    const { assessment } = await assess('early');
    expect(assessment).toMatchObject({ isSample: true, tariffEdition: '5a', assessmentNo: 1 });
  });
});

describe('golden case G6', () => {
  beforeAll(async () => {
    accepted(await importTariff(zone.database, edition('26', {}), goods));
  });

  test('CV 100,000 at 14 % / CT 10 % / VAT 13 %: 14,000.00; 12,666.67; 16,466.67; total 43,133.34', async () => {
    const { taxable, assessment } = await assess('early');
    expect(taxable).toBe(true);
    expect(assessment).toMatchObject({
      assessmentNo: 2,
      outdated: false,
      isSample: false,
      tariffEdition: '26',
      duty: '14000.00',
      consumptionTax: '12666.67',
      vat: '16466.67',
      total: '43133.34',
      uncollected: {},
    });
    expect(assessment?.lines).toMatchObject([
      {
        customsValue: '100000.00',
        exchangeRate: '1',
        dutyRate: '0.14',
        consumptionTaxRate: '0.1',
        vatRate: '0.13',
        rateReason: 'tariff 26',
        treatment: 'taxed',
        levyMode: '1',
      },
    ]);
  });

  test('a 9 % good, CV 80,000 at 12 %: duty 9,600.00, VAT 8,064.00, total 17,664.00', async () => {
    const part = { itemNo: 2, materialNo: 'PART', hsCode: partCode, ...inYuan('80000') };
    await story.approve(sale('part', part));
    expect((await assess('part')).assessment).toMatchObject({
      duty: '9600.00',
      consumptionTax: '0.00',
      vat: '8064.00',
      total: '17664.00',
    });
  });

  test('both as lines of one list: the columns add up', async () => {
    const part = { itemNo: 2, materialNo: 'PART', hsCode: partCode, ...inYuan('80000') };
    await story.approve(sale('both', inYuan('100000'), part));
    const { assessment } = await assess('both');
    expect(assessment).toMatchObject({
      duty: '23600.00',
      consumptionTax: '12666.67',
      vat: '24530.67',
      total: '60797.34',
    });
    expect(assessment?.lines).toMatchObject([{ duty: '14000.00' }, { duty: '9600.00', consumptionTax: '0.00' }]);
  });

  test('the rules, the threshold and the rounding that led to it are kept with their sources', async () => {
    const { assessment } = await office.must<Tax>('get_list_tax', clerk(), { list: 'early' });
    expect(JSON.stringify(assessment?.basis)).toContain('duty.collection_threshold');
    expect(assessment?.basis.length).toBeGreaterThanOrEqual(5);
  });
});

describe('a price in another currency', () => {
  const list = 'dollars';
  beforeAll(() => story.approve(sale(list, { unitPrice: '1000', totalPrice: '1000' })));

  test('needs the exchange rate', async () => {
    expect(await office.refuses('exchange_rate_missing', 'assess_list_tax', clerk(), { list })).toEqual({
      lineNo: 1,
      currency: '502',
    });
  });

  test.each([
    ['-7.1', 'negative_amount'],
    ['0', 'exchange_rate_not_positive'],
    ['7,1', 'number_malformed'],
    ['7.12345678901', 'number_too_many_decimals'],
  ])('that reads as one: "%s" is %s', async (rate, code) => {
    await office.refuses(code, 'assess_list_tax', clerk(), { list, exchangeRates: { '502': rate } });
  });

  test('and rounds the customs value once, half up', async () => {
    const { assessment } = await assess(list, { exchangeRates: { '502': '7.123455' } });
    expect(assessment?.lines).toMatchObject([{ price: '1000.00', exchangeRate: '7.123455', customsValue: '7123.46' }]);
  });
});

describe('what is not simply taxed', () => {
  test('an exempt line owes nothing and keeps its levy mode', async () => {
    await story.approve(sale('exempt', { ...inYuan('100000'), levyMode: '3' }, inYuan('100000')));
    const { assessment } = await assess('exempt');
    expect(assessment?.total).toBe('43133.34');
    expect(assessment?.lines).toMatchObject([
      { treatment: 'exempt', levyMode: '3', duty: '0.00', vat: '0.00' },
      { treatment: 'taxed', levyMode: '1', duty: '14000.00' },
    ]);
  });

  test('a list of exempt lines alone is released without an assessment', async () => {
    const list = await story.approve(sale('all-exempt', { ...inYuan('100000'), levyMode: '3' }));
    await story.release(list);
    expect((await story.loaded(list)).list.declarationReleasedAt).not.toBeNull();
  });

  test('under 50 of each kind nothing is collected, and what was due is on record', async () => {
    await story.approve(sale('small', inYuan('300')));
    const { assessment } = await assess('small');
    expect(assessment).toMatchObject({
      total: '0.00',
      uncollected: { duty: '42.00', consumptionTax: '33.33', vat: '39.00' },
    });
    await story.release('small');
  });

  test('a rate of an agreement stands with its ground', async () => {
    await story.approve(sale('agreement', inYuan('100000')));
    const overrides = [{ lineNo: 1, dutyRate: '0.05', reason: '中国—东盟自贸协定' }];
    const { assessment } = await assess('agreement', { overrides });
    expect(assessment).toMatchObject({ duty: '5000.00', consumptionTax: '11666.67', vat: '15166.67' });
    expect(assessment?.lines).toMatchObject([
      { dutyRate: '0.05', consumptionTaxRate: '0.1', rateReason: '中国—东盟自贸协定' },
    ]);
  });

  test.each([
    [{ dutyRate: '14' }, 'rate_not_a_fraction'],
    [{ vatRate: '1' }, 'rate_not_a_fraction'],
    [{ dutyRate: '-0.1' }, 'negative_amount'],
    [{ dutyRate: '5%' }, 'number_malformed'],
  ])('a rate of %o is refused, of an exempt line as well: %s', async (rate, code) => {
    for (const list of ['agreement', 'exempt']) {
      const overrides = [{ lineNo: 1, ...rate, reason: '协定' }];
      await office.refuses(code, 'assess_list_tax', clerk(), { list, overrides });
    }
  });

  test('an override without a reason is no override', async () => {
    const overrides = [{ lineNo: 1, dutyRate: '0.05', reason: '' }];
    await office.refuses('field_malformed', 'assess_list_tax', clerk(), { list: 'agreement', overrides });
  });

  test('a code that the tariff of the day lacks is refused', async () => {
    await story.approve(sale('no-tariff', { ...inYuan('1'), hsCode: '9503001000' }));
    await office.refuses('hs_unknown', 'assess_list_tax', clerk(), { list: 'no-tariff' });
  });
});

describe('tax and release', () => {
  const list = 'released';
  beforeAll(() => story.approve(sale(list, inYuan('100000'))));

  test('no release before the assessment', async () => {
    expect(await office.refuses('tax_not_assessed', 'release_declaration', officer(), { list })).toMatchObject({
      lineNo: 1,
    });
  });

  test('a change makes the assessment outdated, and the release waits for a new one', async () => {
    await assess(list);
    const { lines } = sale('x', inYuan('200000'));
    await office.must('change_list', clerk(), { list, lines, reason: '价格更正' });
    const { assessment } = await office.must<Tax>('get_list_tax', clerk(), { list });
    expect(assessment).toMatchObject({ outdated: true, total: '43133.34' });
    await office.refuses('tax_not_assessed', 'release_declaration', officer(), { list });
    expect((await assess(list)).assessment).toMatchObject({ outdated: false, assessmentNo: 2, total: '86266.66' });
  });

  test('once released it is not assessed again, until a change takes the release back', async () => {
    await story.release(list);
    await office.refuses('sale_not_open', 'assess_list_tax', clerk(), { list });
    const { lines } = sale('x', inYuan('100000'));
    await office.must('change_list', clerk(), { list, lines, reason: '价格再更正' });
    await office.refuses('tax_not_assessed', 'release_declaration', officer(), { list });
    expect((await assess(list)).assessment).toMatchObject({ assessmentNo: 3, total: '43133.34' });
    await story.release(list);
    await story.bind({ internalNo: 'sold', list, quantity: '1', direction: 'out' });
    expect((await story.loaded(list)).list.state).toBe('posted');
  });

  test('the rates are those of the day of the assessment', async () => {
    const later = [tariffLine(lamp.hsCode, '0.07', '0.1', '0.13')];
    accepted(await importTariff(zone.database, edition('27', { validFrom: day('2027-01-01') }), later));
    await story.approve(sale('next-year', inYuan('100000')));
    expect((await assess('next-year')).assessment).toMatchObject({ duty: '14000.00' });
    zone.setClock('2026-12-31T16:00:00Z');
    expect((await assess('next-year')).assessment).toMatchObject({ duty: '7000.00', tariffEdition: '27' });
    zone.setClock('2026-07-01T01:00:00Z');
  });

  test('goods that go to another bonded book or out of the country owe nothing', async () => {
    const abroad = { ...sale('abroad', {}), line: 'first', supervisionMode: '5034' } as const;
    const bonded = { ...sale('bonded', {}), relatedBookNo: 'T2204W000001', relatedListNo: 'QD-FAR' };
    for (const draft of [abroad, bonded]) {
      await story.approve(draft);
      await office.refuses('sale_not_taxable', 'assess_list_tax', clerk(), { list: draft.internalNo });
      await story.release(draft.internalNo);
    }
  });
});
