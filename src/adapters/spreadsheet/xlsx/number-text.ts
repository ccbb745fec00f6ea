/**
 * The exact decimal text of a number as a workbook writes it: `1.2E-3` is `0.0012`, `5E+2` is `500`; a text without an
 * exponent stays as it is. No digit is changed.
 */
export function expandNumber(text: string): string {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?[eE]([+-]?\d{1,3})$/.exec(text.trim());
  if (!match) return text.trim();
  const [, sign = '', integer = '', fraction = '', exponentText = '0'] = match;
  const digits = integer + fraction;
  const point = integer.length + Number(exponentText);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(at).replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

const significantInExcel = 15;
const zerosOfTail = 3;

/**
 * Takes off the tail that binary arithmetic leaves in a workbook's number: Excel calculates and shows 15 digits but
 * writes 17, so 15.12 stands there as `15.120000000000001` and 1233.1 as `1233.0999999999999`. Only a text of 16 digits or
 * more whose 15-digit rounding ends in three zeros or more is such a tail; anything else comes back unchanged.
 */
export function withoutBinaryTail(text: string): string {
  const match = /^(-?)(\d+)\.(\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', integer = '', fraction = ''] = match;
  const digits = BigInt(integer + fraction).toString();
  const excess = digits.length - significantInExcel;
  if (excess <= 0 || excess > fraction.length) return text;
  const unit = 10n ** BigInt(excess);
  const rounded = (BigInt(digits) + unit / 2n) / unit;
  if (rounded % 10n ** BigInt(zerosOfTail) !== 0n) return text;
  const decimals = fraction.length - excess;
  const padded = rounded.toString().padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const rest = padded.slice(padded.length - decimals).replace(/0+$/, '');
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}
