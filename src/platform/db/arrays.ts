/**
 * The text of a PostgreSQL array for a bulk statement's parameter. One long text is far cheaper for the driver
 * than an array of values. Numbers, bigints, booleans, texts, instants, bytes, JSON objects and nulls.
 */
export function arrayLiteral(values: readonly unknown[]): string {
  const parts = new Array<string>(values.length);
  for (let index = 0; index < values.length; index += 1) parts[index] = elementText(values[index]);
  return `{${parts.join(',')}}`;
}

function elementText(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  switch (typeof value) {
    case 'bigint':
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 't' : 'f';
    case 'string':
      return quoted(value);
    default:
      return quoted(objectText(value));
  }
}

function objectText(value: object): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return JSON.stringify(value);
}

function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
