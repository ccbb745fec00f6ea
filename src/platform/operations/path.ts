/** The names of the `{name}` parameters of an operation's path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

/** The room an operation belongs to, as its path says: `/api/lists/{listNo}/approve` belongs to `lists`. */
export function roomOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** The path with its parameters filled in, and the fields that are left for the query or the body. */
export function fillPath(
  path: string,
  input: Readonly<Record<string, unknown>>,
): { readonly path: string; readonly rest: Record<string, unknown> } {
  const rest = { ...input };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value ?? ''));
  });
  return { path: filled, rest };
}
