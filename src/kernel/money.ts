import { type FixedForm, formatFixed, parseFixed } from './fixed.ts';
import type { Result } from './result.ts';

/** An amount of money in 10⁻² of its currency (15 integer digits). */
export type Money = bigint;
/** A unit price in 10⁻⁴ of its currency (14 integer digits). */
export type Price = bigint;

export const moneyForm: FixedForm = { decimals: 2, integerDigits: 15 };
export const priceForm: FixedForm = { decimals: 4, integerDigits: 14 };

export function parseMoney(text: string): Result<Money> {
  return parseFixed(text, moneyForm);
}

export function parsePrice(text: string): Result<Price> {
  return parseFixed(text, priceForm);
}

/** Exact text with two decimals. */
export function formatMoney(amount: Money): string {
  return formatFixed(amount, moneyForm.decimals);
}

/** Exact text with four decimals. */
export function formatPrice(price: Price): string {
  return formatFixed(price, priceForm.decimals);
}

/** For constants in code and tests. Throws on what the form cannot hold. */
export function money(text: string | number): Money {
  const parsed = parseMoney(String(text));
  if (!parsed.ok) throw new Error(`not an amount of money: ${text}`);
  return parsed.value;
}
