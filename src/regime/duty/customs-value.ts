import { accept, assert, type Day, type Money, type Result } from '../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type Law,
  missingField,
  newestParameter,
  parameterOn,
  rateOne,
  ruleOn,
  type ScaledRate,
} from '../../primitives/rules/index.ts';
import { rateOfParameter } from './parameters.ts';
import { refuse } from './refusals.ts';
import { type Fraction, roundingOn } from './rounding.ts';
import { customsValueRule } from './rules.ts';

/** Terms of delivery (成交方式) the customs value starts from. */
export type Terms = 'FOB' | 'CFR' | 'CIF';

/** Price, freight and insurance in one currency; the exchange rate in 10⁻¹⁰ CNY turns them into CNY. */
export interface CustomsValueQuestion {
  /** The day whose law applies; without it the newest value recorded. Only an unknown insurance needs it. */
  readonly on?: Day | undefined;
  readonly terms: Terms;
  readonly price: Money;
  /** Required for FOB, not allowed otherwise. */
  readonly freight?: Money | undefined;
  readonly insurance?: Money | undefined;
  readonly insuranceRate?: ScaledRate | undefined;
  readonly exchangeRate?: ScaledRate | undefined;
}

export interface CustomsValue {
  readonly customsValue: Money;
  readonly basis: readonly BasisEntry[];
}

/**
 * Customs value by regime D.1, rounded once. Refusals: `missing_field` (the freight of FOB),
 * `field_not_of_terms`, `insurance_given_twice`, `exchange_rate_zero`, those of the
 * parameters `duty.unknown_insurance_rate` and `duty.rounding_unit`.
 */
export function determineCustomsValue(question: CustomsValueQuestion, law: Law): Result<CustomsValue> {
  const contradiction = contradictionIn(question);
  if (contradiction) return contradiction;
  const rounding = roundingOn(question.on, law);
  if (!rounding.ok) return rounding;
  const insured = withInsurance(question, law);
  if (!insured.ok) return insured;
  const [numerator, denominator] = insured.value.amount;
  const exchangeRate = question.exchangeRate ?? rateOne;
  return accept({
    customsValue: rounding.value.round([numerator * exchangeRate, denominator * rateOne]),
    basis: [
      question.on ? ruleOn(customsValueRule, question.on) : newestRule(),
      ...insured.value.basis,
      rounding.value.basis,
    ],
  });
}

function newestRule(): BasisEntry {
  const newest = customsValueRule.at(-1);
  assert(newest, 'a rule has at least one version');
  return ruleOn(customsValueRule, newest.from);
}

function contradictionIn(question: CustomsValueQuestion): Result<never> | undefined {
  const { terms, freight, insurance, insuranceRate } = question;
  if (terms === 'FOB' && freight === undefined)
    return missingField('freight', 'freight in the currency of the price; FOB does not contain it');
  if (terms !== 'FOB' && freight !== undefined) return refuse('field_not_of_terms', { terms, field: 'freight' });
  if (terms === 'CIF') {
    if (insurance !== undefined) return refuse('field_not_of_terms', { terms, field: 'insurance' });
    if (insuranceRate !== undefined) return refuse('field_not_of_terms', { terms, field: 'insuranceRate' });
  }
  if (insurance !== undefined && insuranceRate !== undefined) return refuse('insurance_given_twice');
  return question.exchangeRate === 0n ? refuse('exchange_rate_zero') : undefined;
}

interface Insured {
  readonly amount: Fraction;
  readonly basis: readonly BasisEntry[];
}

/** A rate that was agreed is part of the CIF value itself (divide by 1 − rate); the law's rate is put on top of price and freight. */
function withInsurance(question: CustomsValueQuestion, law: Law): Result<Insured> {
  const { terms, price, insurance, insuranceRate, on } = question;
  const carried = price + (question.freight ?? 0n);
  if (terms === 'CIF') return accept({ amount: [carried, 1n], basis: [] });
  if (insurance !== undefined) return accept({ amount: [carried + insurance, 1n], basis: [] });
  if (insuranceRate !== undefined) {
    return accept({ amount: [carried * rateOne, rateOne - insuranceRate], basis: [] });
  }
  const id = 'duty.unknown_insurance_rate';
  const found = on === undefined ? newestParameter(law.parameters, id) : parameterOn(law.parameters, id, on);
  if (!found.ok) return found;
  const rate = rateOfParameter(found.value);
  return accept({ amount: [carried * (rateOne + rate), rateOne], basis: [basisOfParameter(found.value)] });
}
