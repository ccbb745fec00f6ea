/** An exact quantity less another, both with five decimals at most. */
export function less(quantity: string, other: string): string {
  const units = (text: string) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(5, '0'));
  };
  const digits = String(units(quantity) - units(other)).padStart(6, '0');
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`;
}
