import { accept, type Day, type Money, type Result } from '../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type Law,
  type ParameterValue,
  parameterOn,
  ruleOn,
} from '../../primitives/rules/index.ts';
import { consumptionTaxOf, dutyOf, type TaxableLine, vatOf } from './formulas.ts';
import { moneyOfParameter } from './parameters.ts';
import { refuse } from './refusals.ts';
import { type Fraction, roundingOn } from './rounding.ts';
import { consumptionTaxRule, dutyRule, vatRule } from './rules.ts';

export interface ImportTaxQuestion extends TaxableLine {
  readonly on: Day;
}

/** All lines of one consignment (一票货物): the threshold looks at their sum. */
export interface ConsignmentQuestion {
  readonly on: Day;
  readonly lines: readonly TaxableLine[];
}

export type TaxKind = 'duty' | 'consumptionTax' | 'vat';

/** Amounts in fen that are collected; they add up to the total. */
export interface CollectedTaxes {
  readonly duty: Money;
  readonly consumptionTax: Money;
  readonly vat: Money;
  readonly total: Money;
}

/** What is collected, what fell under the threshold, and why. */
export interface Assessment extends CollectedTaxes {
  /** The amount of each tax kind that is due by its formula, but too small to be collected. */
  readonly uncollected: Partial<Record<TaxKind, Money>>;
  readonly basis: readonly BasisEntry[];
}

export interface ConsignmentAssessment extends Assessment {
  /** In the order of the question's lines; each column adds up to the consignment's amount. */
  readonly lines: readonly CollectedTaxes[];
}

/**
 * Duty, consumption tax and VAT of a single line on the day the declaration is accepted (regime D.2–D.4).
 * Refusals: as `assessConsignment`.
 */
export function assessImportTax(question: ImportTaxQuestion, law: Law): Result<Assessment> {
  const { on, ...line } = question;
  const assessed = assessConsignment({ on, lines: [line] }, law);
  if (!assessed.ok) return assessed;
  const { lines: _, ...assessment } = assessed.value;
  return accept(assessment);
}

/**
 * The same for all lines of a consignment: each tax of each line is rounded to the fen, the threshold of the day is
 * held against the consignment's sum of a tax kind, and later taxes are computed on what is really collected.
 * Refusals: `consignment_empty`, those of the parameters `duty.collection_threshold` and `duty.rounding_unit`.
 */
export function assessConsignment({ on, lines }: ConsignmentQuestion, law: Law): Result<ConsignmentAssessment> {
  if (lines.length === 0) return refuse('consignment_empty');
  const threshold = parameterOn(law.parameters, 'duty.collection_threshold', on);
  if (!threshold.ok) return threshold;
  const rounding = roundingOn(on, law);
  if (!rounding.ok) return rounding;
  const { round } = rounding.value;
  const collect = (amounts: Fraction[]) => applyThreshold(amounts.map(round), threshold.value);

  const duty = collect(lines.map(dutyOf));
  const consumptionTax = collect(lines.map((line, at) => consumptionTaxOf(line, amountAt(duty, at))));
  const vat = collect(lines.map((line, at) => vatOf(line, amountAt(duty, at) + amountAt(consumptionTax, at))));

  const taxes = lines.map((_, at) => withTotal(amountAt(duty, at), amountAt(consumptionTax, at), amountAt(vat, at)));
  return accept({
    lines: taxes,
    ...withTotal(sum(duty.collected), sum(consumptionTax.collected), sum(vat.collected)),
    uncollected: {
      ...(duty.uncollected === 0n ? {} : { duty: duty.uncollected }),
      ...(consumptionTax.uncollected === 0n ? {} : { consumptionTax: consumptionTax.uncollected }),
      ...(vat.uncollected === 0n ? {} : { vat: vat.uncollected }),
    },
    basis: [
      ...[dutyRule, consumptionTaxRule, vatRule].map((versions) => ruleOn(versions, on)),
      basisOfParameter(threshold.value),
      rounding.value.basis,
    ],
  });
}

/** A tax kind over all lines once the threshold has been held against it. */
interface ThresholdOutcome {
  readonly collected: readonly Money[];
  readonly uncollected: Money;
}

function applyThreshold(amounts: readonly Money[], threshold: ParameterValue): ThresholdOutcome {
  const due = sum(amounts);
  const limit = moneyOfParameter(threshold);
  const small = threshold.operator === 'at_or_below' ? due <= limit : due < limit;
  return small ? { collected: amounts.map(() => 0n), uncollected: due } : { collected: amounts, uncollected: 0n };
}

function amountAt(tax: ThresholdOutcome, index: number): Money {
  return tax.collected[index] ?? 0n;
}

function withTotal(duty: Money, consumptionTax: Money, vat: Money): CollectedTaxes {
  return { duty, consumptionTax, vat, total: duty + consumptionTax + vat };
}

function sum(amounts: readonly Money[]): Money {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
