import { describe, expect, test } from 'vitest';
import { runCalculator } from '../../../primitives/rules/index.ts';
import { shippedLaw } from '../law.fixture.ts';
import { domesticSaleCalculator } from './index.ts';

const law = shippedLaw();
const domesticSale = (input: object) => runCalculator(domesticSaleCalculator, input, law);
const refusal = (code: string, facts: object = {}) => ({ refusal: { code, facts } });

const finished = { customsValue: '1200000.00', dutyRate: '0.10', vatRate: '0.13', consumptionTaxRate: '0' };
const importedOn = '2026-01-05';
const material = { customsValue: '300000', dutyRate: '0.065', importedOn };
/** Golden case G4. */
const sale = {
  soldOn: '2026-07-04',
  finished,
  materials: [
    material,
    { customsValue: '250000', dutyRate: '0', importedOn },
    { customsValue: '150000', dutyRate: '0.08', importedOn },
  ],
};

function rulesOf(input: object): string[] {
  const { basis } = domesticSale(input) as { basis: { rule: string; version: string }[] };
  return basis.map(({ rule, version }) => `${rule} ${version}`);
}

describe('domestic sale', () => {
  test('shows both sums and proposes the cheaper one (G4)', () => {
    const { basis: _, ...election } = domesticSale(sale) as { basis: unknown };
    expect(election).toEqual({
      byFinished: { duty: '120000.00', interest: '0.00', consumptionTax: '0.00', vat: '171600.00', total: '291600.00' },
      byMaterials: {
        duty: '31500.00',
        interest: '55.13',
        consumptionTax: '0.00',
        vat: '160095.00',
        total: '191650.13',
      },
      allowed: ['finished', 'materials'],
      choice: 'materials',
      saving: '99949.87',
    });
  });

  test('says by which law, each version of each rule once', () => {
    expect(rulesOf(sale)).toEqual([
      'election.selective_duty 2020-04-15',
      'election.open_to_all_zones 2020-04-15',
      'duty.duty_formula 2024-12-01',
      'duty.consumption_tax_formula 2009-01-01',
      'duty.vat_formula 2026-01-01',
      'duty.collection_threshold 2024-12-01',
      'duty.rounding_unit 2005-03-01',
      'interest.formula 2009-03-01',
      'interest.annual_rate 2012-07-06',
      'interest.year_days 2009-03-01',
    ]);
  });

  test('at the same total the finished goods are proposed', () => {
    const one = { ...finished, customsValue: '1000', dutyRate: '0.1' };
    const same = {
      soldOn: importedOn,
      finished: one,
      materials: [{ customsValue: '1000', dutyRate: '0.1', importedOn }],
    };
    expect(domesticSale(same)).toMatchObject({
      allowed: ['finished', 'materials'],
      choice: 'finished',
      saving: '0.00',
    });
  });

  test.each([
    ['the goods are sugar', { finished: { ...finished, hs: '1701999000' } }, 'election.sugar_by_materials'],
    ['a material is sugar', { materials: [{ ...material, hs: '17011200' }] }, 'election.sugar_by_materials'],
    ['a material is marked as sugar', { materials: [{ ...material, sugar: true }] }, 'election.sugar_by_materials'],
    ['the seller is in the VAT pilot', { vatPilot: true }, 'election.vat_pilot_by_entry_state'],
  ])('only by the materials when %s, and says why', (_, change, rule) => {
    expect(domesticSale({ ...sale, ...change })).toMatchObject({
      byFinished: null,
      allowed: ['materials'],
      choice: 'materials',
      saving: '0.00',
    });
    expect(rulesOf({ ...sale, ...change }).join()).toContain(rule);
  });

  test('what only resembles sugar may elect', () => {
    const sweets = { ...finished, hs: '1704900000' };
    const syrup = { ...material, hs: '1702300000', sugar: false };
    expect(domesticSale({ ...sale, finished: sweets, materials: [syrup] })).toMatchObject({
      allowed: ['finished', 'materials'],
    });
  });

  test.each([
    ['before the election was open to all zones', { soldOn: '2020-04-14', materials: [] }, 'election.actual_state'],
    ['without materials', { materials: [] }, 'election.materials_unknown'],
  ])('only by the finished goods %s, and says why', (_, change, rule) => {
    expect(domesticSale({ ...sale, ...change })).toMatchObject({
      byMaterials: null,
      allowed: ['finished'],
      choice: 'finished',
    });
    expect(rulesOf({ ...sale, ...change }).join()).toContain(rule);
  });

  test('a pilot enterprise pays consumption tax and VAT at the rates of the material where they are given', () => {
    const excisable = {
      ...material,
      customsValue: '1000',
      dutyRate: '0.1',
      consumptionTaxRate: '0.2',
      vatRate: '0.09',
    };
    expect(domesticSale({ ...sale, vatPilot: true, materials: [excisable] })).toMatchObject({
      // (1,000 + 100) / 0.8 × 0.2 = 275; 1,375 × 0.09 = 123.75; 498.75 × 180 × 0.0035 / 360
      byMaterials: { duty: '100.00', consumptionTax: '275.00', vat: '123.75', interest: '0.87', total: '499.62' },
    });
  });

  test.each([
    [{ ...sale, vatPilot: true, materials: [] }, refusal('election_needs_materials', { lineNo: 1 })],
    [{ ...sale, soldOn: '2026-01-04' }, refusal('interest_period_reversed', { from: importedOn, to: '2026-01-04' })],
    [{ ...sale, soldOn: 'now' }, refusal('day_malformed', { field: 'soldOn' })],
    [
      { ...sale, finished: { ...finished, vatRate: '13' } },
      refusal('rate_not_a_fraction', { field: 'finished.vatRate' }),
    ],
    [{ ...sale, finished: { ...finished, hs: '17.01' } }, refusal('field_malformed', { field: 'finished.hs' })],
    [
      { ...sale, materials: [material, { ...material, customsValue: '-1' }] },
      refusal('negative_amount', { field: 'materials.1.customsValue' }),
    ],
    [
      { ...sale, materials: [{ ...material, dutyRate: '65' }] },
      refusal('rate_not_a_fraction', { field: 'materials.0.dutyRate' }),
    ],
    [
      { ...sale, materials: [{ ...material, importedOn: '2026-02-30' }] },
      refusal('day_malformed', { field: 'materials.0.importedOn' }),
    ],
    [
      { ...sale, materials: [{ ...material, vatRate: '13' }] },
      refusal('rate_not_a_fraction', { field: 'materials.0.vatRate' }),
    ],
    [
      { ...sale, materials: [{ ...material, consumptionTaxRate: '1' }] },
      refusal('rate_not_a_fraction', { field: 'materials.0.consumptionTaxRate' }),
    ],
    [{ ...sale, materials: [{ ...material, lot: '1' }] }, refusal('unknown_field', { field: 'materials.0.lot' })],
    [{ soldOn: '2026-07-04', finished }, refusal('missing_field', { field: 'materials' })],
  ])('refuses %j', (input, expected) => {
    expect(domesticSale(input)).toMatchObject(expected);
  });
});
