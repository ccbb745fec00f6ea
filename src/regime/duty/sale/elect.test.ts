import { describe, expect, test } from 'vitest';
import { day, money, quantity } from '../../../kernel/index.ts';
import type { TariffLine } from '../../tariff/index.ts';
import { shippedLaw } from '../law.fixture.ts';
import { electSale, type SaleElectionQuestion, type UsedMaterial } from './elect.ts';

const law = shippedLaw();
const dollar = '502';
const yuan = '142';
const radio = '8527210000';
const steel = '7208100000';
const sugar = '1701999000';

function tariffLine(
  code: string,
  preferentialRate: string | null,
  more: Partial<TariffLine> = {},
): [string, TariffLine] {
  return [
    code,
    {
      code,
      nameZh: '商品',
      nameEn: null,
      generalRate: null,
      preferentialRate,
      exportRate: null,
      consumptionTaxRate: null,
      vatRate: '0.13',
      firstUnit: '035',
      secondUnit: null,
      licence: null,
      remark: null,
      elements: null,
      edition: 'test',
      isSample: true,
      validFrom: day('2026-01-01'),
      validTo: null,
      ...more,
    },
  ];
}

const soldLine = (price: string, levyMode: string | null = null) => ({
  lineNo: 1,
  hsCode: radio,
  currencyCode: yuan,
  totalPrice: money(price),
  levyMode,
});
const steelUsed: UsedMaterial = {
  hsCode: steel,
  importedOn: day('2026-01-05'),
  currencyCode: dollar,
  totalPrice: money('10000'),
  admittedQuantity: quantity('3000'),
  usedQuantity: quantity('1000'),
};
const sale: SaleElectionQuestion = {
  soldOn: day('2026-07-04'),
  isVatPilot: false,
  lines: [soldLine('100000')],
  materialsOf: new Map([[1, [steelUsed]]]),
  tariff: new Map([tariffLine(radio, '0.1'), tariffLine(steel, '0.06'), tariffLine(sugar, '0.5')]),
  exchangeRates: { [dollar]: '7.1' },
  overrides: [],
};
const elect = (change: Partial<SaleElectionQuestion>) => electSale({ ...sale, ...change }, law);

describe('the election of a sale of finished goods', () => {
  test('values materials by their share of the price of admission, converted and rounded once', () => {
    // 10,000 × 7.1 ÷ 3 = 23,666.67; 6 % of it 1,420.00; for 180 days 2.49; VAT (100,000 + 1,420) × 13 %
    expect(elect({})).toMatchObject({
      value: {
        byFinished: { duty: money('10000'), vat: money('14300') },
        byMaterials: { duty: money('1420'), interest: money('2.49'), vat: money('13184.60') },
        choice: 'materials',
      },
    });
  });

  test('follows the rate that replaces that of the tariff for the goods', () => {
    const overrides = [{ lineNo: 1, dutyRate: '0', reason: 'agreement' }];
    expect(elect({ overrides })).toMatchObject({ value: { byFinished: { duty: 0n }, choice: 'finished' } });
  });

  test('goods made of sugar pay by it', () => {
    const materialsOf = new Map([[1, [steelUsed, { ...steelUsed, hsCode: sugar }]]]);
    expect(elect({ materialsOf })).toMatchObject({ value: { byFinished: null, choice: 'materials' } });
  });

  test('a pilot enterprise pays the rates of the materials themselves', () => {
    const tariff = new Map([...sale.tariff, tariffLine(steel, '0.06', { vatRate: '0.09', consumptionTaxRate: '0.1' })]);
    // (23,666.67 + 1,420) ÷ 0.9 × 0.1 = 2,787.41; (25,086.67 + 2,787.41) × 9 % = 2,508.67
    expect(elect({ tariff, isVatPilot: true })).toMatchObject({
      value: {
        byFinished: null,
        byMaterials: { duty: money('1420'), consumptionTax: money('2787.41'), vat: money('2508.67') },
      },
    });
  });

  test('lines without materials leave only the goods, exempt lines take no part', () => {
    expect(elect({ materialsOf: new Map() })).toMatchObject({ value: { allowed: ['finished'] } });
    const exempt = { ...soldLine('500', '3'), lineNo: 2 };
    expect(elect({ lines: [...sale.lines, exempt] })).toEqual(elect({}));
    expect(elect({ lines: [exempt] })).toMatchObject({ refusal: { code: 'consignment_empty' } });
  });

  test.each([
    ['exchange_rate_missing', { exchangeRates: {} }],
    ['exchange_rate_not_positive', { exchangeRates: { [dollar]: '0' } }],
    ['duty_rate_missing', { tariff: new Map([...sale.tariff, tariffLine(steel, null)]) }],
    ['levy_mode_unsupported', { lines: [soldLine('1', '6')] }],
    ['interest_period_reversed', { soldOn: day('2026-01-04') }],
  ])('refuses with %s', (code, change) => {
    expect(elect(change)).toMatchObject({ refusal: { code } });
  });
});
