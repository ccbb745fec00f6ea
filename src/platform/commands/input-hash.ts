import { createHash } from 'node:crypto';

/** SHA-256 of an operation and its input in a canonical form: keys sorted, bigints and dates as text. */
export function hashInput(operation: string, input: unknown): Buffer {
  return createHash('sha256').update(operation).update('\n').update(canonicalJson(input)).digest();
}

function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}n"`;
  if (value instanceof Date) return JSON.stringify(value);
  if (value instanceof Uint8Array) return `"sha256:${createHash('sha256').update(value).digest('hex')}"`;
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
