/** Exact sums of the API's texts, for what the console adds up itself: ten-thousandths and finer stay whole. */
const fraction = 5;

/** `"12.5"` as hundred-thousandths; null for what is no number. */
export function unitsOf(text: string): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,5}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', rest = ''] = match;
  const units = BigInt(whole + rest.padEnd(fraction, '0'));
  return sign === '-' ? -units : units;
}

/** Hundred-thousandths as text with five decimals. */
export function textOf(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(fraction + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -fraction)}.${digits.slice(-fraction)}`;
}

/** The exact sum; texts that are no numbers count as nothing. */
export function sumOf(texts: readonly string[]): string {
  return textOf(texts.reduce((sum, text) => sum + (unitsOf(text) ?? 0n), 0n));
}

/** How many thousandths `part` is of `whole`, for drawing only. */
export function perMille(part: bigint, whole: bigint): number {
  if (whole <= 0n) return 0;
  return Number((part * 1000n) / whole);
}
