import { describe, expect, test } from 'vitest';
import { runCalculator } from '../../../primitives/rules/index.ts';
import { shippedLaw } from '../law.fixture.ts';
import { equipmentPilotYearCalculator, retailImportCalculator } from './index.ts';

const law = shippedLaw();
const retail = (input: object) => runCalculator(retailImportCalculator, input, law);
const refusal = (code: string, facts: object = {}) => ({ refusal: { code, facts } });

const rates = { dutyRate: '0.10', vatRate: '0.13', consumptionTaxRate: '0' };
const item = { unitPrice: '680.00', quantity: '1', ...rates };
const order = { on: '2026-07-04', buyerYearUsed: '0', items: [item] };
const priced = (unitPrice: string, quantity = '1') => [{ ...item, unitPrice, quantity }];

describe('a retail order', () => {
  test('within the limits pays 70 % of VAT and no duty (G9 a)', () => {
    expect(retail(order)).toMatchObject({ decision: 'reduced', duty: '0.00', vat: '61.88', total: '61.88' });
  });

  test('with consumption tax (G9 b)', () => {
    const wine = { ...item, unitPrice: '1000', consumptionTaxRate: '0.15' };
    expect(retail({ ...order, items: [wine] })).toMatchObject({
      consumptionTax: '123.53',
      vat: '107.06',
      total: '230.59',
    });
  });

  test('of two items shares freight out by value (G9 c)', () => {
    const items = [
      { ...item, unitPrice: '600' },
      { ...item, unitPrice: '300', consumptionTaxRate: '0.15' },
    ];
    expect(retail({ ...order, freight: '45', items })).toMatchObject({
      value: '945.00',
      total: '129.96',
      perItem: [
        { value: '630.00', vat: '57.33' },
        { value: '315.00', consumptionTax: '38.91', vat: '33.72' },
      ],
      yearUsedAfter: '945.00',
    });
  });

  test('loses no fen of freight and insurance that do not divide', () => {
    const three = [...priced('10'), ...priced('10'), ...priced('10')];
    expect(retail({ ...order, freight: '5.00', insurance: '5.00', items: three })).toMatchObject({
      value: '40.00',
      perItem: [{ value: '13.33' }, { value: '13.34' }, { value: '13.33' }],
    });
  });

  test.each([
    ['exactly at the limit of one order', { items: priced('2500', '2') }, 'reduced'],
    ['a single item above it', { items: priced('5000.01') }, 'full'],
    ['a single item whose freight lifts it above', { freight: '0.01', items: priced('5000') }, 'full'],
    ['exactly at the limit of the year', { buyerYearUsed: '25320.00' }, 'reduced'],
    ['a single item that uses the year up', { buyerYearUsed: '20999.99', items: priced('5000.01') }, 'full'],
    ['exactly at the older limit', { on: '2018-12-31', items: priced('1000', '2') }, 'reduced'],
    ['a single item above the older limit', { on: '2018-12-31', items: priced('2000.01') }, 'full'],
  ])('%s', (_, change, decision) => {
    expect(retail({ ...order, ...change })).toMatchObject({ decision });
  });

  test('says which limits of which day it was held against', () => {
    const rulesOf = (input: object) =>
      (retail(input) as { basis: { rule: string; version: string }[] }).basis.map(
        ({ rule, version }) => `${rule} ${version}`,
      );
    expect(rulesOf(order)).toEqual([
      'retail.within_limits 2016-04-08',
      'retail.single_limit 2019-01-01',
      'retail.yearly_limit 2019-01-01',
      'retail.duty_rate_within_limits 2016-04-08',
      'retail.tax_share 2016-04-08',
      'duty.rounding_unit 2005-03-01',
    ]);
    expect(rulesOf({ ...order, items: priced('6000') })).toEqual([
      'retail.single_item_over_limit 2019-01-01',
      'retail.single_limit 2019-01-01',
      'retail.yearly_limit 2019-01-01',
      'duty.rounding_unit 2005-03-01',
    ]);
  });

  test.each([
    [
      { ...order, items: priced('2500.01', '2') },
      refusal('single_limit_exceeded', { value: '5000.02', limit: '5000.00' }),
    ],
    [{ ...order, items: [...priced('5000'), ...priced('0.01')] }, refusal('single_limit_exceeded')],
    [{ ...order, on: '2018-12-31', items: priced('1000.01', '2') }, refusal('single_limit_exceeded')],
    [
      { ...order, buyerYearUsed: '25320.01' },
      refusal('yearly_limit_exceeded', { yearTotal: '26000.01', limit: '26000.00' }),
    ],
    [{ ...order, buyerYearUsed: '21000', items: priced('5000.01') }, refusal('yearly_limit_exceeded')],
    [{ ...order, on: '2018-12-31', buyerYearUsed: '19999' }, refusal('yearly_limit_exceeded')],
    [{ ...order, on: '2016-04-07' }, refusal('parameter_not_in_force')],
    [{ ...order, items: priced('0') }, refusal('retail_without_value')],
    [{ ...order, items: [] }, refusal('field_malformed', { field: 'items' })],
    [{ ...order, items: priced('1', '0') }, refusal('quantity_not_positive', { field: 'items.0.quantity' })],
    [{ ...order, freight: '-1' }, refusal('negative_amount', { field: 'freight' })],
    [{ ...order, insurance: 'x' }, refusal('number_malformed', { field: 'insurance' })],
    [{ ...order, buyerYearUsed: '1.001' }, refusal('number_too_many_decimals', { field: 'buyerYearUsed' })],
    [{ ...order, on: 'today' }, refusal('day_malformed', { field: 'on' })],
    [
      { ...order, items: [item, { ...item, vatRate: '13' }] },
      refusal('rate_not_a_fraction', { field: 'items.1.vatRate' }),
    ],
    [{ ...order, items: [{ ...item, hs: '1' }] }, refusal('unknown_field', { field: 'items.0.hs' })],
  ])('refuses %j', (input, expected) => {
    expect(retail(input)).toMatchObject(expected);
  });
});

describe('a year of equipment in the VAT pilot', () => {
  const settle = (input: object) => runCalculator(equipmentPilotYearCalculator, input, law);
  const machine = { exemptTax: '360000', years: 3, domesticShare: '0.25' };

  test.each([
    [machine, '120000.00', '30000.00'],
    [{ ...machine, years: '3' }, '120000.00', '30000.00'],
    [{ ...machine, domesticShare: '1' }, '120000.00', '120000.00'],
    [{ ...machine, domesticShare: '0' }, '120000.00', '0.00'],
    // 0.04 × 0.4 ÷ 3 is 0.0053; from the rounded year it would be 0.004 and nothing.
    [{ exemptTax: '1000', years: 7, domesticShare: '0.35' }, '142.86', '50.00'],
    [{ exemptTax: '0.04', years: 3, domesticShare: '0.4' }, '0.01', '0.01'],
  ])('%j', (input, yearShare, due) => {
    expect(settle(input)).toMatchObject({ yearShare, due });
  });

  test('rests on the rule of the pilot', () => {
    expect(settle(machine)).toMatchObject({
      basis: [{ rule: 'equipment.pilot_year_formula', version: '2016-11-01' }, { rule: 'duty.rounding_unit' }],
    });
  });

  test.each([
    [{ ...machine, years: 0 }, refusal('field_malformed', { field: 'years' })],
    [{ ...machine, years: 2.5 }, refusal('field_malformed', { field: 'years' })],
    [{ ...machine, years: '2026' }, refusal('field_malformed', { field: 'years' })],
    [{ ...machine, domesticShare: '1.01' }, refusal('rate_not_a_fraction', { field: 'domesticShare' })],
    [{ ...machine, exemptTax: '-1' }, refusal('negative_amount', { field: 'exemptTax' })],
    [{ exemptTax: '1', years: 3 }, refusal('missing_field', { field: 'domesticShare' })],
  ])('refuses %j', (input, expected) => {
    expect(settle(input)).toMatchObject(expected);
  });
});
