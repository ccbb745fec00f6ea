import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/index.ts';
import { rateOne } from '../../primitives/rules/index.ts';
import { consume } from '../processing/index.ts';
import { type Assessment, assessConsignment, assessImportTax } from './assess.ts';
import { determineCustomsValue } from './customs-value.ts';
import type { TaxableLine } from './formulas.ts';
import { shippedLaw } from './law.fixture.ts';
import { addMonths, monthsAndDays } from './months.ts';
import { splitQuantity } from './split.ts';

const law = shippedLaw();
const anyDay = fc.nat(8_000).map((days) => addDays(day('2005-03-01'), days));
const rateBelow = (limit: bigint) => fc.bigInt({ min: 0n, max: limit - 1n });
const money = fc.bigInt({ min: 0n, max: 10n ** 14n });
const specific = fc.option(
  fc.record({ quantity: fc.bigInt({ min: 0n, max: 10n ** 11n }), perUnit: rateBelow(100n * rateOne) }),
  { nil: undefined },
);
const line: fc.Arbitrary<TaxableLine> = fc.record({
  customsValue: fc.oneof(money, fc.bigInt({ min: 0n, max: 200_000n })),
  dutyRate: rateBelow(10n * rateOne),
  consumptionTaxRate: fc.oneof(fc.constant(0n), rateBelow((9n * rateOne) / 10n)),
  vatRate: rateBelow(rateOne),
  specificDuty: specific,
  specificConsumptionTax: specific,
});

function assessed(question: TaxableLine, on = day('2026-07-04')): Assessment {
  const result = assessImportTax({ on, ...question }, law);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test('the total is the sum of the taxes, and a tax is collected or uncollected, never both', () => {
  fc.assert(
    fc.property(anyDay, line, (on, question) => {
      const { duty, consumptionTax, vat, total, uncollected } = assessed(question, on);
      expect(total).toBe(duty + consumptionTax + vat);
      for (const [kind, amount] of Object.entries({ duty, consumptionTax, vat })) {
        const left = uncollected[kind as keyof typeof uncollected];
        if (left === undefined) expect(amount === 0n || amount >= 5_000n).toBe(true);
        else expect([amount, left > 0n && left < 5_000n]).toEqual([0n, true]);
      }
    }),
  );
});

test('the lines of a consignment add up to its taxes', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const result = assessConsignment({ on: day('2026-07-04'), lines }, law);
      if (!result.ok) throw new Error(result.refusal.code);
      for (const kind of ['duty', 'consumptionTax', 'vat', 'total'] as const) {
        expect(result.value.lines.reduce((sum, taxes) => sum + taxes[kind], 0n)).toBe(result.value[kind]);
      }
    }),
  );
});

test('a higher customs value never means a lower tax', () => {
  fc.assert(
    fc.property(line, money, (question, more) => {
      const higher = { ...question, customsValue: question.customsValue + more };
      expect(assessed(higher).total).toBeGreaterThanOrEqual(assessed(question).total);
    }),
  );
});

test('customs value grows with price and insurance and is never below price and freight', () => {
  const question = fc.record({ price: money, freight: money, insuranceRate: rateBelow(rateOne / 2n) });
  fc.assert(
    fc.property(question, money, ({ price, freight, insuranceRate }, more) => {
      const customsValueOf = (input: { price: bigint; insuranceRate?: bigint }) => {
        const result = determineCustomsValue({ terms: 'FOB', freight, ...input }, law);
        if (!result.ok) throw new Error(result.refusal.code);
        return result.value.customsValue;
      };
      const insured = customsValueOf({ price, insuranceRate });
      expect(insured).toBeGreaterThanOrEqual(price + freight);
      expect(customsValueOf({ price: price + more, insuranceRate })).toBeGreaterThanOrEqual(insured);
      expect(customsValueOf({ price })).toBeGreaterThanOrEqual(price + freight);
    }),
  );
});

test('the parts of a split add up, none is negative, and each is within one unit of its share', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 13n }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), weights, (total, parts) => {
      const sum = parts.reduce((a, b) => a + b, 0n);
      fc.pre(sum > 0n);
      const result = splitQuantity(total, parts);
      if (!result.ok) throw new Error(result.refusal.code);
      expect(result.value.reduce((a, b) => a + b, 0n)).toBe(total);
      result.value.forEach((amount, index) => {
        const excess = amount * sum - total * (parts[index] ?? 0n);
        expect(amount >= 0n && excess <= sum && -excess <= sum).toBe(true);
      });
    }),
  );
});

test('net consumption and losses add up to what is consumed, and bonded material is part of it', () => {
  const question = fc.record({
    quantity: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    net: rateBelow(1_000n * rateOne),
    tangibleLossRate: rateBelow(rateOne / 2n),
    intangibleLossRate: rateBelow(rateOne / 2n),
    bondedShare: fc.bigInt({ min: 0n, max: rateOne }),
  });
  fc.assert(
    fc.property(question, (input) => {
      const result = consume(input);
      if (!result.ok) throw new Error(result.refusal.code);
      const { consumed, net, tangibleLoss, intangibleLoss, bonded } = result.value;
      expect(net + tangibleLoss + intangibleLoss).toBe(consumed);
      expect([net, tangibleLoss, intangibleLoss, consumed - bonded].every((amount) => amount >= 0n)).toBe(true);
    }),
  );
});

test('months and days since a day lead to the later day again', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(5_000), (from, apart) => {
      const to = addDays(from, apart);
      const { months, days } = monthsAndDays(from, to);
      expect(addDays(addMonths(from, months), days)).toBe(to);
      expect(days >= 0 && days < 31).toBe(true);
    }),
  );
});
