/** Exact numbers arrive as text and are shown as text: nothing here turns them into floating point. */
const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** `"-1234567.50"` becomes `"-1,234,567.50"`; what is not a number is shown as it came. */
export function groupDigits(text: string): string {
  const match = decimal.exec(text);
  if (!match) return text;
  const [, sign = '', integer = '', fraction] = match;
  const grouped = integer.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${sign === '-' ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Drops the zeros that say nothing: `"12.50000"` becomes `"12.5"`, `"3.00000"` becomes `"3"`. */
export function trimZeros(text: string): string {
  return decimal.test(text) && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** People write rates in per cent, the API wants fractions: `"6.5"` becomes `"0.065"`; other texts stay as they are. */
export function percentToFraction(text: string): string {
  const match = decimal.exec(text.trim().replace(/\s*[%％]$/, ''));
  if (!match) return text;
  const [, sign = '', integer = '', fraction = ''] = match;
  const digits = integer.padStart(3, '0');
  const exact = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/^0+(?=\d)/, '');
  return trimZeros(`${sign === '-' ? '-' : ''}${exact}`);
}

/** `"0.065"` becomes `"6.5"`. */
export function fractionToPercent(text: string): string {
  const match = decimal.exec(text);
  if (!match) return text;
  const [, sign = '', integer = '', fraction = ''] = match;
  const digits = fraction.padEnd(2, '0');
  const exact = `${integer}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return trimZeros(`${sign === '-' ? '-' : ''}${exact}${digits.length > 2 ? `.${digits.slice(2)}` : ''}`);
}

/** Full-width digits and grouping commas of a Chinese keyboard or a spreadsheet, as the API reads them. */
export function normalizeNumber(text: string): string {
  const halfWidth = text.normalize('NFKC').trim();
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(halfWidth) ? halfWidth.replaceAll(',', '') : halfWidth;
}
