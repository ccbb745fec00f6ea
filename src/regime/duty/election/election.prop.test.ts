import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/index.ts';
import { rateOne } from '../../../primitives/rules/index.ts';
import { shippedLaw } from '../law.fixture.ts';
import { type Election, type ElectionLine, type ElectionMaterial, electBasis } from './index.ts';

const law = shippedLaw();
const rateBelow = (limit: bigint) => fc.bigInt({ min: 0n, max: limit - 1n });
const money = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 100_000n }));
/** From the VAT pilot on: before the election, through the waivers, before and after the measure on sugar. */
const anyDay = fc.nat(3_600).map((days) => addDays(day('2016-11-01'), days));
const soldOn = anyDay.map((from) => addDays(from, 1_000));

const material: fc.Arbitrary<ElectionMaterial> = fc.record({
  customsValue: money,
  dutyRate: rateBelow(rateOne),
  importedOn: fc.nat(1_000).map((days) => addDays(day('2016-11-01'), days)),
  isSugar: fc.boolean(),
});
const line: fc.Arbitrary<ElectionLine> = fc.record({
  customsValue: money,
  dutyRate: rateBelow(rateOne),
  consumptionTaxRate: fc.oneof(fc.constant(0n), rateBelow(rateOne / 2n)),
  vatRate: rateBelow(rateOne / 5n),
  materials: fc.array(material, { minLength: 1, maxLength: 4 }),
});
const question = fc.record({
  soldOn,
  isVatPilot: fc.boolean(),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
});

function elected(input: Parameters<typeof electBasis>[0]): Election {
  const result = electBasis(input, law);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test('a sum is shown exactly where the basis is allowed, and its parts add up', () => {
  fc.assert(
    fc.property(question, (input) => {
      const { byFinished, byMaterials, allowed } = elected(input);
      expect([byFinished !== null, byMaterials !== null]).toEqual([
        allowed.includes('finished'),
        allowed.includes('materials'),
      ]);
      for (const taxes of [byFinished, byMaterials]) {
        if (taxes) expect(taxes.duty + taxes.interest + taxes.consumptionTax + taxes.vat).toBe(taxes.total);
      }
    }),
  );
});

test('the proposal is legal and never dearer than the other legal basis; the saving is the difference', () => {
  fc.assert(
    fc.property(question, (input) => {
      const { byFinished, byMaterials, allowed, choice, saving } = elected(input);
      expect(allowed).toContain(choice);
      const [chosen, other] = choice === 'finished' ? [byFinished, byMaterials] : [byMaterials, byFinished];
      expect(saving).toBe(chosen && other ? other.total - chosen.total : 0n);
      expect(saving >= 0n).toBe(true);
    }),
  );
});

test('sugar and the pilot never elect, and interest is nothing while it is waived', () => {
  fc.assert(
    fc.property(question, (input) => {
      const { allowed, byMaterials } = elected(input);
      const hasSugar = input.lines.some(({ materials }) => materials.some(({ isSugar }) => isSugar));
      if (input.isVatPilot || (hasSugar && input.soldOn >= '2024-04-22')) expect(allowed).toEqual(['materials']);
      if (input.soldOn >= '2020-04-15' && input.soldOn < '2023-01-01') expect(byMaterials?.interest).toBe(0n);
    }),
  );
});

/** Both sums without what each line owes, which follows the order of the lines. */
function sumsOf({ byFinished, byMaterials }: Election) {
  return {
    byFinished: byFinished && { ...byFinished, lines: null },
    byMaterials: byMaterials && { ...byMaterials, lines: null },
  };
}

test('the order of lines and of materials changes nothing', () => {
  fc.assert(
    fc.property(question, (input) => {
      const lines = input.lines.map((one) => ({ ...one, materials: one.materials.toReversed() })).toReversed();
      const turned = elected({ ...input, lines });
      expect({ ...turned, ...sumsOf(turned), basis: [] }).toEqual({
        ...elected(input),
        ...sumsOf(elected(input)),
        basis: [],
      });
    }),
  );
});
