/** Values by key, in the order of their first appearance. (`Map.groupBy` needs a newer Node than we support.) */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The smaller of two exact numbers; `Math.min` knows no bigint. */
export function smallerOf(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
