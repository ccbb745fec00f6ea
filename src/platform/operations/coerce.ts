import { isRecord, type JsonSchema, propertiesOf } from './schema.ts';

/** Text fields of a query, a path or a form: one text, or several of the same name. */
export type TextFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Reads text fields as what their schema expects: numbers, booleans, lists. What does not read well stays text, so
 * that the validation refuses it by name.
 */
export function readTextFields(schema: JsonSchema, fields: TextFields): Record<string, unknown> {
  const properties = propertiesOf(schema);
  const read: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(fields)) read[name] = readField(properties[name], text);
  return read;
}

function readField(schema: JsonSchema | undefined, text: string | readonly string[]): unknown {
  if (!schema) return text;
  if (schema.type === 'array') {
    const items = isRecord(schema.items) ? schema.items : {};
    return [text].flat().map((item) => readText(items, item));
  }
  return typeof text === 'string' ? readText(schema, text) : text;
}

function readText(schema: JsonSchema, text: string): unknown {
  if (schema.type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (schema.type === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
