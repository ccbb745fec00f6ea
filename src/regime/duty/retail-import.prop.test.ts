import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, quantity } from '../../kernel/index.ts';
import { rateOne } from '../../primitives/rules/index.ts';
import { shippedLaw } from './law.fixture.ts';
import { settlePilotYear } from './pilot-equipment.ts';
import { type RetailItem, type RetailQuestion, taxRetailImport } from './retail-import.ts';

const law = shippedLaw();
const rateBelow = (limit: bigint) => fc.bigInt({ min: 0n, max: limit - 1n });
const item: fc.Arbitrary<RetailItem> = fc.record({
  unitPrice: fc.bigInt({ min: 1n, max: 600_000n }),
  quantity: fc.oneof(fc.constant(quantity(1)), fc.bigInt({ min: 1_000n, max: 500_000n })),
  dutyRate: rateBelow(rateOne),
  vatRate: rateBelow(rateOne / 5n),
  consumptionTaxRate: fc.oneof(fc.constant(0n), rateBelow(rateOne / 2n)),
});
const carriage = fc.bigInt({ min: 0n, max: 10_000n });
const order: fc.Arbitrary<RetailQuestion> = fc.record({
  on: fc.constantFrom(day('2016-04-08'), day('2018-12-31'), day('2019-01-01'), day('2026-07-04')),
  buyerYearUsed: fc.bigInt({ min: 0n, max: 2_700_000n }),
  freight: carriage,
  insurance: carriage,
  items: fc.array(item, { minLength: 1, maxLength: 5 }),
});
const limitsOf = (on: string) => (on < '2019-01-01' ? [200_000n, 2_000_000n] : [500_000n, 2_600_000n]);

test('items add up to the order, and nothing of price, freight or insurance is lost', () => {
  fc.assert(
    fc.property(order, (question) => {
      const result = taxRetailImport(question, law);
      if (!result.ok) return;
      const { perItem, value, total, duty, consumptionTax, vat } = result.value;
      for (const kind of ['value', 'duty', 'consumptionTax', 'vat'] as const) {
        expect(perItem.reduce((sum, taxes) => sum + taxes[kind], 0n)).toBe(result.value[kind]);
      }
      expect(total).toBe(duty + consumptionTax + vat);
      const goods = question.items.reduce((sum, one) => sum + one.unitPrice * one.quantity, 0n);
      const paid = goods + (question.freight + question.insurance) * quantity(1);
      const drift = value * quantity(1) - paid;
      const tolerance = (quantity(1) * BigInt(question.items.length)) / 2n;
      expect(drift <= tolerance && drift >= -tolerance).toBe(true);
      expect(perItem.every((taxes) => taxes.value >= 0n)).toBe(true);
    }),
  );
});

test('the limits of the day decide: reduced within, full for one item above, refused otherwise', () => {
  fc.assert(
    fc.property(order, (question) => {
      const [single = 0n, yearly = 0n] = limitsOf(question.on);
      const result = taxRetailImport(question, law);
      if (!result.ok) {
        expect(['single_limit_exceeded', 'yearly_limit_exceeded', 'retail_without_value']).toContain(
          result.refusal.code,
        );
        return;
      }
      const { decision, value, yearUsedAfter } = result.value;
      expect(yearUsedAfter).toBe(question.buyerYearUsed + value);
      expect(yearUsedAfter <= yearly).toBe(true);
      expect(decision).toBe(value <= single ? 'reduced' : 'full');
      if (decision === 'full') expect(question.items.map((one) => one.quantity)).toEqual([quantity(1)]);
      else expect(result.value.duty).toBe(0n);
    }),
  );
});

test('the years of a machine that sells only at home give its whole exempt tax back, within half a fen a year', () => {
  const question = fc.record({
    exemptTax: fc.bigInt({ min: 0n, max: 10n ** 14n }),
    years: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(question, fc.bigInt({ min: 0n, max: rateOne }), ({ exemptTax, years }, domesticShare) => {
      const settle = (share: bigint) => {
        const result = settlePilotYear({ exemptTax, years, domesticShare: share }, law);
        if (!result.ok) throw new Error(result.refusal.code);
        return result.value;
      };
      const { yearShare, due } = settle(domesticShare);
      expect(due >= 0n && due <= yearShare).toBe(true);
      expect(settle(rateOne).due).toBe(yearShare);
      const drift = 2n * (yearShare * BigInt(years) - exemptTax);
      expect(drift <= BigInt(years) && drift >= -BigInt(years)).toBe(true);
    }),
  );
});
