/**
 * Two-sided 95 % quantiles of Student's t distribution in thousandths, by degrees of freedom 1 to 30 (NIST/SEMATECH
 * e-Handbook of Statistical Methods, 1.3.6.7.2).
 */
const upToThirty = [
  12706, 4303, 3182, 2776, 2571, 2447, 2365, 2306, 2262, 2228, 2201, 2179, 2160, 2145, 2131, 2120, 2110, 2101, 2093,
  2086, 2080, 2074, 2069, 2064, 2060, 2056, 2052, 2048, 2045, 2042,
] as const;
/** From there on the rows of the table, each holding until the next: a little too wide rather than too narrow. */
const beyond = [
  { from: 120, thousandths: 1980 },
  { from: 60, thousandths: 2000 },
  { from: 40, thousandths: 2021 },
  { from: 30, thousandths: 2042 },
] as const;

/** The 97.5 % quantile of Student's t in thousandths; `degrees` ≥ 1. */
export function studentQuantile(degrees: number): bigint {
  const listed = upToThirty[degrees - 1] ?? beyond.find(({ from }) => degrees >= from)?.thousandths;
  return BigInt(listed ?? upToThirty[0]);
}
