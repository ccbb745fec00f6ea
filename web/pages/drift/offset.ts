const decimals = 10;
const one = 10n ** 10n;
/** A hundredth of a per cent, in ten decimals. */
const basisPoint = 10n ** 6n;

/** `"1.02345"` as ten-decimal units above or below one. */
function offOf(ratio: string): bigint {
  const [whole = '0', fraction = ''] = ratio.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals)) - one;
}

/** How far a ratio is from one, in hundredths of a per cent, rounded half away from zero. */
export function basisPointsOff(ratio: string): number {
  const off = offOf(ratio);
  const size = ((off < 0n ? -off : off) * 2n + basisPoint) / (2n * basisPoint);
  return Number(off < 0n ? -size : size);
}

/** `"1.0235"` becomes `"+2.35 %"`. */
export function percentOff(ratio: string): string {
  const points = basisPointsOff(ratio);
  return `${points > 0 ? '+' : points < 0 ? '−' : '±'}${percentText(Math.abs(points))} %`;
}

/** Half the width of an interval: `"1.01"` and `"1.03"` are `"±1.00"` apart from their middle. */
export function halfWidth(low: string, high: string): string {
  return `±${percentText(Math.round((basisPointsOff(high) - basisPointsOff(low)) / 2))}`;
}

function percentText(basisPoints: number): string {
  return `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;
}

/** A unit consumption as bills write it: five decimals, rounded half up, without zeros that say nothing. */
export function perUnitText(rate: string): string {
  const units = (offOf(rate) + one + 50_000n) / 100_000n;
  const digits = units.toString().padStart(6, '0');
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`.replace(/\.?0+$/, '');
}
