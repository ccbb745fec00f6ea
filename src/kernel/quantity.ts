import { type FixedForm, formatFixed, parseFixed } from './fixed.ts';
import { defineRefusals } from './refusal.ts';
import type { Result } from './result.ts';

const refuse = defineRefusals({
  quantity_not_positive: {
    status: 400,
    zh: '数量必须大于 0，收到的是 {text}。退货请使用退货单证，不要填写负数。',
    en: 'A quantity must be greater than 0, but {text} came. For returned goods use the return document, not a negative number.',
  },
});

/** A quantity in 10⁻⁵ of its unit, as customs keeps it (13 integer digits, 5 decimals). */
export type Quantity = bigint;

export const quantityForm: FixedForm = { decimals: 5, integerDigits: 13 };

/** Reads a quantity that may be zero or negative (scale readings, differences). */
export function parseQuantity(text: string): Result<Quantity> {
  return parseFixed(text, quantityForm);
}

/** Reads a quantity of goods: refuses zero and negative ones. */
export function parsePositiveQuantity(text: string): Result<Quantity> {
  const parsed = parseQuantity(text);
  if (parsed.ok && parsed.value <= 0n) return refuse('quantity_not_positive', { text });
  return parsed;
}

/** Exact text with five decimals. */
export function formatQuantity(quantity: Quantity): string {
  return formatFixed(quantity, quantityForm.decimals);
}

/** For constants in code and tests: `quantity('1233.1')`. Throws on what the form cannot hold. */
export function quantity(text: string | number): Quantity {
  const parsed = parseQuantity(String(text));
  if (!parsed.ok) throw new Error(`not a quantity: ${text}`);
  return parsed.value;
}
