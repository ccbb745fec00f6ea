import { defineRefusals } from './refusal.ts';
import { accept, type Result } from './result.ts';

const refuse = defineRefusals({
  number_malformed: {
    status: 400,
    zh: '“{text}”不是数字。请只填写数字和小数点，例如 1234.5。',
    en: '"{text}" is not a number. Use digits and a decimal point only, for example 1234.5.',
  },
  number_too_many_decimals: {
    status: 400,
    zh: '“{text}”的小数超过 {decimals} 位。请先四舍五入到 {decimals} 位小数再提交。',
    en: '"{text}" has more than {decimals} decimals. Round it to {decimals} decimals and submit again.',
  },
  number_too_large: {
    status: 400,
    zh: '“{text}”的整数部分超过 {integerDigits} 位。请核对计量单位后重新填写。',
    en: '"{text}" has more than {integerDigits} digits before the point. Check the unit and enter it again.',
  },
});

/** A fixed-point form: how many decimals are kept and how many digits may stand before the point. */
export interface FixedForm {
  readonly decimals: number;
  readonly integerDigits: number;
}

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads a decimal text exactly; refuses what the form cannot hold instead of rounding it. */
export function parseFixed(text: string, form: FixedForm): Result<bigint> {
  const match = pattern.exec(text.trim());
  if (!match) return refuse('number_malformed', { text });
  const [, sign, integer = '', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(form.decimals))) {
    return refuse('number_too_many_decimals', { text, decimals: form.decimals });
  }
  if (integer.replace(/^0+/, '').length > form.integerDigits) {
    return refuse('number_too_large', { text, integerDigits: form.integerDigits });
  }
  const scaled = BigInt(integer + fraction.slice(0, form.decimals).padEnd(form.decimals, '0'));
  return accept(sign === '-' ? -scaled : scaled);
}

/** The exact text of a scaled integer, with all its decimals: `formatFixed(123n, 2)` is `"1.23"`. */
export function formatFixed(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
