import { accept, andThen, type Day, type Result } from '../../kernel/index.ts';
import type { Ratio, Reference, Unit } from '../../primitives/reference/index.ts';
import type { TariffLine } from './model.ts';
import { refuse } from './refusals.ts';

/**
 * Whether a quantity in `unit` can stand where `expected` is asked for: the same unit, or one of the same dimension
 * with an exact factor. Answers the exact ratio: quantity in `expected` = quantity in `unit` × numerator ÷ denominator.
 * Refusals: `unit_unknown`, `unit_does_not_fit`.
 */
export function unitFits(reference: Reference, unit: string, expected: string, on: Day): Result<Ratio> {
  return andThen(reference.unitOn(unit, on), (given) =>
    andThen(reference.unitOn(expected, on), (asked) => {
      if (given.code === asked.code) return accept({ numerator: 1n, denominator: 1n });
      const ratio = given.dimension === asked.dimension ? ratioOf(given, asked) : null;
      return ratio ? accept(ratio) : refuse('unit_does_not_fit', { unit: named(given), expected: named(asked) });
    }),
  );
}

/**
 * Whether the statutory units of a document line are those of the tariff: exactly these, no conversion.
 * Refusals: `unit_unknown`, `unit_does_not_fit`, `statutory_unit_missing`, `statutory_unit_unexpected`.
 */
export function statutoryUnitsFit(
  reference: Reference,
  line: Pick<TariffLine, 'code' | 'firstUnit' | 'secondUnit'>,
  given: { readonly firstUnit: string; readonly secondUnit: string | null },
  on: Day,
): Result<null> {
  return andThen(sameUnit(reference, given.firstUnit, line.firstUnit, on), () => {
    const { secondUnit } = given;
    if (secondUnit === null && line.secondUnit === null) return accept(null);
    if (secondUnit === null) return refuse('statutory_unit_missing', { code: line.code, expected: line.secondUnit });
    if (line.secondUnit === null) return refuse('statutory_unit_unexpected', { code: line.code, unit: secondUnit });
    return sameUnit(reference, secondUnit, line.secondUnit, on);
  });
}

function sameUnit(reference: Reference, unit: string, expected: string, on: Day): Result<null> {
  return andThen(reference.unitOn(unit, on), (given) =>
    andThen(reference.unitOn(expected, on), (asked) =>
      given.code === asked.code
        ? accept(null)
        : refuse('unit_does_not_fit', { unit: named(given), expected: named(asked) }),
    ),
  );
}

function ratioOf(given: Unit, asked: Unit): Ratio | null {
  if (given.factor === null || asked.factor === null) return null;
  return {
    numerator: given.factor.numerator * asked.factor.denominator,
    denominator: given.factor.denominator * asked.factor.numerator,
  };
}

function named(unit: Unit): string {
  return `${unit.code} ${unit.nameZh} (${unit.nameEn})`;
}
