import { describe, expect, test } from 'vitest';
import { runCalculator } from '../../../primitives/rules/index.ts';
import { shippedLaw } from '../law.fixture.ts';
import {
  consumptionCalculator,
  customsValueCalculator,
  equipmentReleaseCalculator,
  importTaxCalculator,
  interestCalculator,
  splitCalculator,
} from './index.ts';

const law = shippedLaw();
const importTax = (input: object) => runCalculator(importTaxCalculator, input, law);
const customsValue = (input: object) => runCalculator(customsValueCalculator, input, law);
const split = (input: object) => runCalculator(splitCalculator, input, law);
const refusal = (code: string, facts: object = {}) => ({ refusal: { code, facts } });

const on = '2026-07-04';

describe('import tax', () => {
  const goods = { on, customsValue: '100000', dutyRate: '0.14', consumptionTaxRate: '0.10', vatRate: '0.13' };

  test('of goods as they are, with consumption tax (G6)', () => {
    expect(importTax(goods)).toMatchObject({
      duty: '14000.00',
      consumptionTax: '12666.67',
      vat: '16466.67',
      total: '43133.34',
      uncollected: {},
    });
  });

  test('of a good with 9 % VAT (G6)', () => {
    expect(
      importTax({ on, customsValue: '80000', dutyRate: '0.12', consumptionTaxRate: '0', vatRate: '0.09' }),
    ).toMatchObject({ duty: '9600.00', consumptionTax: '0.00', vat: '8064.00', total: '17664.00' });
  });

  const leftovers = { on, dutyRate: '0.065', consumptionTaxRate: '0', vatRate: '0.13' };

  test('of leftovers: duty below the threshold is not collected and leaves the base of VAT (G11)', () => {
    expect(importTax({ ...leftovers, customsValue: '480.00' })).toMatchObject({
      duty: '0.00',
      vat: '62.40',
      total: '62.40',
      uncollected: { duty: '31.20' },
    });
  });

  test('of a larger lot of leftovers (G11)', () => {
    expect(importTax({ ...leftovers, customsValue: '1200' })).toMatchObject({
      duty: '78.00',
      vat: '166.14',
      total: '244.14',
      uncollected: {},
    });
  });

  test('of exactly 50.00 is collected, of 49.99 is not', () => {
    const duty = { on, dutyRate: '0.1', consumptionTaxRate: '0', vatRate: '0' };
    expect(importTax({ ...duty, customsValue: '500.00' })).toMatchObject({ duty: '50.00', uncollected: {} });
    expect(importTax({ ...duty, customsValue: '499.90' })).toMatchObject({
      duty: '0.00',
      uncollected: { duty: '49.99' },
    });
  });

  test('adds specific and ad valorem duty, and divides the compound consumption tax once', () => {
    expect(
      importTax({
        ...goods,
        dutyRate: '0.05',
        specificDuty: { quantity: '1000', perUnit: '3.5' },
        consumptionTaxRate: '0.2',
        specificConsumptionTax: { quantity: '2000.00000', perUnit: '0.912' },
      }),
    ).toMatchObject({
      // 5,000 + 3,500; (100,000 + 8,500 + 1,824) / 0.8 × 0.2 + 1,824; (100,000 + 8,500 + 29,405) × 0.13
      duty: '8500.00',
      consumptionTax: '29405.00',
      vat: '17927.65',
      total: '55832.65',
    });
  });

  test('is refused on a day for which no threshold is known', () => {
    expect(importTax({ ...goods, on: '1999-01-01' })).toMatchObject(refusal('parameter_not_in_force'));
  });

  test('says which rules led to it, in the version of the day', () => {
    const versions = (day: string) => {
      const { basis } = importTax({ ...goods, on: day }) as { basis: { rule: string; version: string }[] };
      return Object.fromEntries(basis.map(({ rule, version }) => [rule, version]));
    };
    expect(versions('2024-11-30')).toEqual({
      'duty.duty_formula': '2004-01-01',
      'duty.consumption_tax_formula': '2009-01-01',
      'duty.vat_formula': '2009-01-01',
      'duty.collection_threshold': '2004-01-01',
      'duty.rounding_unit': '2005-03-01',
    });
    expect(versions('2026-01-01')).toMatchObject({
      'duty.duty_formula': '2024-12-01',
      'duty.vat_formula': '2026-01-01',
      'duty.collection_threshold': '2024-12-01',
    });
  });

  test.each([
    [{ ...goods, vatRate: '13' }, refusal('rate_not_a_fraction', { field: 'vatRate' })],
    [{ ...goods, dutyRate: '14' }, refusal('rate_not_a_fraction', { field: 'dutyRate' })],
    [{ ...goods, consumptionTaxRate: '1' }, refusal('rate_not_a_fraction', { field: 'consumptionTaxRate' })],
    [{ ...goods, customsValue: '-1' }, refusal('negative_amount', { field: 'customsValue' })],
    [{ ...goods, customsValue: '1.001' }, refusal('number_too_many_decimals', { field: 'customsValue' })],
    [{ ...goods, customsValue: '1234567890123456' }, refusal('number_too_large', { field: 'customsValue' })],
    [{ ...goods, dutyRate: '14%' }, refusal('number_malformed', { field: 'dutyRate' })],
    [{ ...goods, on: '2026-13-01' }, refusal('day_malformed', { field: 'on' })],
    [{ ...goods, specificDuty: { quantity: '1' } }, refusal('missing_field', { field: 'specificDuty.perUnit' })],
    [
      { ...goods, specificDuty: { quantity: '1', perUnit: 'x' } },
      refusal('number_malformed', { field: 'specificDuty.perUnit' }),
    ],
    [
      { ...goods, specificConsumptionTax: { quantity: '-1', perUnit: '1' } },
      refusal('negative_amount', { field: 'specificConsumptionTax.quantity' }),
    ],
    [{ ...goods, rate: '1' }, refusal('unknown_field', { field: 'rate' })],
    [{ ...goods, customsValue: 100000 }, refusal('field_malformed', { field: 'customsValue' })],
  ])('refuses %j', (input, expected) => {
    expect(importTax(input)).toMatchObject(expected);
  });
});

describe('customs value', () => {
  const price = { price: '50000', freight: '2500' };

  test.each([
    ['FOB with an agreed insurance rate (G6)', { terms: 'FOB', ...price, insuranceRate: '0.003' }, '52657.97'],
    ['FOB with unknown insurance: 0.3 % of price and freight', { terms: 'FOB', ...price }, '52657.50'],
    ['FOB with a known insurance', { terms: 'FOB', ...price, insurance: '157.97' }, '52657.97'],
    ['CFR with an agreed insurance rate', { terms: 'CFR', price: '52500', insuranceRate: '0.003' }, '52657.97'],
    ['CFR with unknown insurance', { terms: 'CFR', price: '52500' }, '52657.50'],
    ['CIF', { terms: 'CIF', price: '52657.97' }, '52657.97'],
    ['CIF in dollars', { terms: 'CIF', price: '16.90', exchangeRate: '7.1' }, '119.99'],
    [
      'FOB in dollars, rounded once',
      { terms: 'FOB', ...price, insuranceRate: '0.003', exchangeRate: '7.1' },
      '373871.61',
    ],
  ])('of %s', (_, input, expected) => {
    expect(customsValue(input)).toMatchObject({ customsValue: expected });
  });

  test('uses the insurance rate of the day given, else the newest recorded', () => {
    const rateVersion = (input: object) => {
      const { basis } = customsValue(input) as { basis: { rule: string; version: string }[] };
      return basis.find(({ rule }) => rule === 'duty.unknown_insurance_rate')?.version;
    };
    expect(rateVersion({ terms: 'FOB', ...price, on: '2010-01-01' })).toBe('2006-05-01');
    expect(rateVersion({ terms: 'FOB', ...price })).toBe('2014-02-01');
    expect(customsValue({ terms: 'FOB', ...price, on: '2000-01-01' })).toMatchObject(refusal('parameter_not_in_force'));
  });

  test.each([
    [{ terms: 'FOB', price: '1' }, refusal('missing_field', { field: 'freight' })],
    [{ terms: 'CFR', ...price }, refusal('field_not_of_terms', { terms: 'CFR', field: 'freight' })],
    [{ terms: 'CIF', price: '1', insurance: '1' }, refusal('field_not_of_terms', { field: 'insurance' })],
    [{ terms: 'CIF', price: '1', insuranceRate: '0.1' }, refusal('field_not_of_terms', { field: 'insuranceRate' })],
    [{ terms: 'FOB', ...price, insurance: '1', insuranceRate: '0.003' }, refusal('insurance_given_twice')],
    [{ terms: 'EXW', price: '1' }, refusal('field_malformed', { field: 'terms' })],
    [{ terms: 'CIF', price: '1', exchangeRate: '-7' }, refusal('negative_amount', { field: 'exchangeRate' })],
    [{ terms: 'CIF', price: '1', exchangeRate: '0' }, refusal('exchange_rate_zero')],
    [{ terms: 'CIF', price: '1', on: 'today' }, refusal('day_malformed', { field: 'on' })],
    [{ terms: 'CIF' }, refusal('missing_field', { field: 'price' })],
  ])('refuses %j', (input, expected) => {
    expect(customsValue(input)).toMatchObject(expected);
  });
});

describe('split', () => {
  test.each([
    [
      ['1298', '1298', '1298'],
      ['411.03333', '411.03334', '411.03333'],
    ],
    [
      ['1000', '1000', '1000', '894'],
      ['316.66667', '316.66666', '316.66667', '283.10000'],
    ],
  ])('1,233.1 kg of 3,894 sets into %j (G12)', (parts, expected) => {
    expect(split({ total: '1233.1', parts })).toMatchObject({ parts: expected });
  });

  test('a part may be nothing', () => {
    expect(split({ total: '1', parts: ['0', '2.5'] })).toMatchObject({ parts: ['0.00000', '1.00000'] });
  });

  test.each([
    [{ total: '1', parts: [] }, refusal('split_without_weight', { total: '1.00000' })],
    [{ total: '1', parts: ['0'] }, refusal('split_without_weight')],
    [{ total: '1', parts: ['1', '-1'] }, refusal('negative_amount', { field: 'parts.1' })],
    [{ total: '0.000001', parts: ['1'] }, refusal('number_too_many_decimals', { field: 'total' })],
    [{ total: '1', parts: ['1', 2] }, refusal('field_malformed', { field: 'parts.1' })],
  ])('refuses %j', (input, expected) => {
    expect(split(input)).toMatchObject(expected);
  });
});

describe('interest', () => {
  const interest = (input: object) => runCalculator(interestCalculator, input, law);
  const tax = '31500.00';

  test('runs to the day of the notice and follows the law of that day', () => {
    expect(interest({ tax, from: '2026-01-05', to: '2026-07-04' })).toMatchObject({ days: 180, interest: '55.13' });
    expect(interest({ tax, from: '2020-01-06', to: '2020-04-14' })).toMatchObject({ waived: false });
    expect(interest({ tax, from: '2020-01-06', to: '2020-04-15' })).toMatchObject({ waived: true, interest: '0.00' });
    expect(interest({ tax, from: '2022-01-06', to: '2022-12-31' })).toMatchObject({ waived: true });
    expect(interest({ tax, from: '2022-01-06', to: '2023-01-01' })).toMatchObject({ waived: false });
    expect(interest({ tax, from: '2026-01-05', to: '2026-01-05' })).toMatchObject({ days: 0, interest: '0.00' });
  });

  test.each([
    [{ tax, from: '2026-07-04', to: '2026-01-05' }, refusal('interest_period_reversed')],
    [{ tax, from: '2009-07-04', to: '2010-01-05' }, refusal('parameter_not_in_force')],
    [{ tax: '-1', from: '2026-01-05', to: '2026-07-04' }, refusal('negative_amount', { field: 'tax' })],
    [{ tax, from: 'then', to: '2026-07-04' }, refusal('day_malformed', { field: 'from' })],
    [{ tax, from: '2026-01-05', to: 'now' }, refusal('day_malformed', { field: 'to' })],
  ])('refuses %j', (input, expected) => {
    expect(interest(input)).toMatchObject(expected);
  });
});

describe('equipment that leaves supervision', () => {
  const release = (input: object) => runCalculator(equipmentReleaseCalculator, input, law);
  const machine = { price: '360000', releasedOn: '2025-01-10', kind: 'other', dutyRate: '0.05', vatRate: '0.13' };

  test.each([
    ['2025-01-10', 0, '360000.00'],
    ['2025-01-25', 0, '360000.00'],
    ['2025-01-26', 1, '350000.00'],
    ['2026-07-25', 18, '180000.00'],
    ['2028-01-09', 36, '0.00'],
    ['2028-01-10', 36, '0.00'],
    ['2035-01-01', 36, '0.00'],
  ])('on %s has used %i months and is worth %s', (leavesOn, monthsUsed, dutiableValue) => {
    expect(release({ ...machine, leavesOn })).toMatchObject({
      monthsUsed,
      dutiableValue,
      monthsTotal: 36,
      supervisionEndsOn: '2028-01-10',
    });
  });

  test('has the years of its kind, and a month end stays a month end', () => {
    const leap = { ...machine, releasedOn: '2024-02-29', leavesOn: '2026-02-28' };
    expect(release({ ...leap, kind: 'ship_or_aircraft' })).toMatchObject({ supervisionEndsOn: '2032-02-29' });
    expect(release({ ...leap, kind: 'vehicle' })).toMatchObject({ monthsUsed: 24, supervisionEndsOn: '2030-02-28' });
  });

  test.each([
    [{ ...machine, leavesOn: '2025-01-09' }, refusal('release_before_import')],
    [{ ...machine, leavesOn: '2026-01-09', kind: 'bicycle' }, refusal('field_malformed', { field: 'kind' })],
    [{ ...machine, releasedOn: '2001-01-01', leavesOn: '2026-01-09' }, refusal('parameter_not_in_force')],
  ])('refuses %j', (input, expected) => {
    expect(release(input)).toMatchObject(expected);
  });
});

describe('consumption', () => {
  const consumption = (input: object) => runCalculator(consumptionCalculator, input, law);
  const polymer = { quantity: '10000', net: '0.6451', tangibleLossRate: '0.04', intangibleLossRate: '0' };

  test('multiplies first and rounds last (G3)', () => {
    expect(consumption({ ...polymer, bondedShare: '0.5' })).toMatchObject({
      consumed: '6719.79167',
      net: '6451.00000',
      tangibleLoss: '268.79167',
      intangibleLoss: '0.00000',
      bonded: '3359.89583',
    });
  });

  test.each([
    [{ ...polymer, intangibleLossRate: '0.96' }, refusal('loss_rates_too_high')],
    [{ ...polymer, bondedShare: '1.1' }, refusal('rate_not_a_fraction', { field: 'bondedShare' })],
    [{ ...polymer, net: '-1' }, refusal('negative_amount', { field: 'net' })],
  ])('refuses %j', (input, expected) => {
    expect(consumption(input)).toMatchObject(expected);
  });
});
