import type { Endpoint } from './operations.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: string | undefined;
}

/** Puts the input where the endpoint wants it: into the path first, the rest into the query (GET) or body (POST). */
export function requestOf(endpoint: Endpoint, input: Readonly<Record<string, unknown>>): HttpRequest {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  if (endpoint.method === 'GET') return { method: 'GET', url: path + queryOf(rest), body: undefined };
  return { method: 'POST', url: path, body: JSON.stringify(Object.fromEntries(rest)) };
}

/** `?a=1&b=2` with the parts in the order given; lists repeat their name; empty when there is nothing to ask. */
export function queryOf(values: Iterable<readonly [string, unknown]>): string {
  const query = new URLSearchParams();
  for (const [name, value] of values) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
