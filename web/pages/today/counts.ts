interface KindCount {
  readonly kind: string;
  readonly count: number;
}

/** One count for each kind that has any: the server counts each severity apart, but readers choose by kind. */
export function countsByKind<Count extends KindCount>(counts: readonly Count[]): readonly Count[] {
  const kinds = new Map<string, Count>();
  for (const each of counts) {
    if (each.count === 0) continue;
    const before = kinds.get(each.kind);
    kinds.set(each.kind, before === undefined ? each : { ...before, count: before.count + each.count });
  }
  return [...kinds.values()];
}
