import type { Money, Quantity } from '../../kernel/index.ts';
import { rateOne, type ScaledRate } from '../../primitives/rules/index.ts';
import type { Fraction } from './rounding.ts';

/** A tax by quantity (从量): the quantity in 10⁻⁵ of the unit the tariff names, the amount per unit in 10⁻¹⁰ CNY. */
export interface SpecificTax {
  readonly quantity: Quantity;
  readonly perUnit: ScaledRate;
}

/** One line of goods to be taxed. Rates are fractions in 10⁻¹⁰; ad valorem and specific parts add up (compound tax). */
export interface TaxableLine {
  readonly customsValue: Money;
  readonly dutyRate: ScaledRate;
  readonly consumptionTaxRate: ScaledRate;
  readonly vatRate: ScaledRate;
  readonly specificDuty?: SpecificTax | undefined;
  readonly specificConsumptionTax?: SpecificTax | undefined;
  /** Duty found another way, by the materials the goods were made of: it stands for value × rate. */
  readonly dutyDue?: Money | undefined;
}

/** From fen (10⁻²) to 10⁻¹⁵, where a quantity (10⁻⁵) times an amount per unit (10⁻¹⁰) lives. */
const fen = 10n ** 13n;

function specificPart(tax: SpecificTax | undefined): bigint {
  return tax ? tax.quantity * tax.perUnit : 0n;
}

/** Duty of a line, exact, in fen. */
export function dutyOf(line: TaxableLine): Fraction {
  if (line.dutyDue !== undefined) return [line.dutyDue, 1n];
  const specific = specificPart(line.specificDuty) * rateOne;
  return [line.customsValue * fen * line.dutyRate + specific, rateOne * fen];
}

/** (value + duty + specific) ÷ (1 − rate) × rate + specific, over the common denominator 1 − rate. */
export function consumptionTaxOf(line: TaxableLine, duty: Money): Fraction {
  const specific = specificPart(line.specificConsumptionTax);
  const value = (line.customsValue + duty) * fen;
  return [value * line.consumptionTaxRate + specific * rateOne, (rateOne - line.consumptionTaxRate) * fen];
}

/** VAT on the value and the taxes before it. */
export function vatOf(line: TaxableLine, taxesBefore: Money): Fraction {
  return [(line.customsValue + taxesBefore) * line.vatRate, rateOne];
}
