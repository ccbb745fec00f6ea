import {
  type Day,
  type FixedForm,
  type Money,
  moneyForm,
  parseDay,
  parseFixed,
  type Quantity,
  quantityForm,
  type Refused,
  type Result,
} from '../../kernel/index.ts';
import { refuse } from './refusals.ts';

/** A fraction in 10⁻¹⁰: 13 % is 1,300,000,000. Also unit amounts and exchange rates, which need as many decimals. */
export type ScaledRate = bigint;

export const rateForm: FixedForm = { decimals: 10, integerDigits: 10 };
/** The value of 1 as a rate. */
export const rateOne: ScaledRate = 10n ** 10n;

/** An amount of money ≥ 0. Refusals: those of the kernel's numbers with the field's name, `negative_amount`. */
export function readMoney(field: string, text: string): Result<Money> {
  return notNegative(field, text, parseFixed(text, moneyForm));
}

/** A quantity ≥ 0. Refusals as `readMoney`. */
export function readQuantity(field: string, text: string): Result<Quantity> {
  return notNegative(field, text, parseFixed(text, quantityForm));
}

/** A factor ≥ 0 with up to ten decimals: exchange rate, amount per unit. Refusals as `readMoney`. */
export function readFactor(field: string, text: string): Result<ScaledRate> {
  return notNegative(field, text, parseFixed(text, rateForm));
}

/** A rate as a fraction, 0 ≤ rate < limit. Refusals as `readMoney`, `rate_not_a_fraction`. */
export function readRate(field: string, text: string, limit = 1n): Result<ScaledRate> {
  const rate = readFactor(field, text);
  if (rate.ok && rate.value >= limit * rateOne) {
    return refuse('rate_not_a_fraction', { field, text, limit: String(limit) });
  }
  return rate;
}

/** A share of a whole, 0 ≤ share ≤ 1. Refusals as `readRate`. */
export function readShare(field: string, text: string): Result<ScaledRate> {
  const share = readFactor(field, text);
  if (share.ok && share.value > rateOne) return refuse('rate_not_a_fraction', { field, text, limit: '1' });
  return share;
}

/** A day of the calendar. Refusals: `day_malformed` with the field's name. */
export function readDay(field: string, text: string): Result<Day> {
  return atField(field, parseDay(text));
}

/**
 * The refusal of a field that only becomes necessary through another, which a schema cannot say. Its code belongs to
 * the check of shapes in the platform. Refuses `missing_field`.
 */
export function missingField(field: string, expected: string): Refused {
  return { ok: false, refusal: { code: 'missing_field', facts: { field, expected } } };
}

/** Names the field in the facts of a refusal that knew only the text. */
export function atField<T>(field: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return { ok: false, refusal: { code: result.refusal.code, facts: { field, ...result.refusal.facts } } };
}

function notNegative(field: string, text: string, parsed: Result<bigint>): Result<bigint> {
  if (parsed.ok && parsed.value < 0n) return refuse('negative_amount', { field, text });
  return atField(field, parsed);
}
