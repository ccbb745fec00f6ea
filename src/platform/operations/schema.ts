import type { TSchema } from 'typebox';

/** A schema read as plain JSON Schema. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schemas of an object's properties, also through `allOf`. */
export function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> {
  const own = isRecord(schema.properties) ? (schema.properties as Record<string, JsonSchema>) : {};
  const parts = Array.isArray(schema.allOf) ? (schema.allOf as JsonSchema[]) : [];
  return Object.assign({}, ...parts.map(propertiesOf), own);
}

/**
 * The same schema with every object closed: a field that no schema names is refused instead of ignored.
 * An object that says itself what further properties it takes (a record) keeps its word.
 */
export function closeSchema<S extends TSchema>(schema: S): S {
  return close(schema as unknown as JsonSchema) as unknown as S;
}

function close(schema: JsonSchema, insideAllOf = false): JsonSchema {
  const closed: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) closed[keyword] = closeKeyword(keyword, value);
  if (Array.isArray(schema.allOf)) {
    closed.allOf = (schema.allOf as JsonSchema[]).map((part) => close(part, true));
    if (!insideAllOf) closed.unevaluatedProperties = schema.unevaluatedProperties ?? false;
  } else if (isRecord(schema.properties) && !insideAllOf && !('patternProperties' in schema)) {
    closed.additionalProperties = schema.additionalProperties ?? false;
  }
  return closed;
}

const listsOfSchemas = new Set(['anyOf', 'oneOf', 'prefixItems']);
const mapsOfSchemas = new Set(['properties', 'patternProperties', '$defs']);

function closeKeyword(keyword: string, value: unknown): unknown {
  if (listsOfSchemas.has(keyword) && Array.isArray(value)) return value.map((part) => close(part as JsonSchema));
  if (mapsOfSchemas.has(keyword) && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, close(part as JsonSchema)]));
  }
  if (keyword === 'items' && Array.isArray(value)) return value.map((part) => close(part as JsonSchema));
  if ((keyword === 'items' || keyword === 'additionalProperties') && isRecord(value)) return close(value);
  return value;
}

/** What a schema expects, in signs that need no translation: `integer ≥ 1`, `in | out`, `string /^\d{4}$/`. */
export function describeSchema(schema: JsonSchema): string {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches))
    return [...new Set(branches.map((part) => describeSchema(part as JsonSchema)))].join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'value');
  return [type, ...limitsOf(schema)].join(' ');
}

function limitsOf(schema: JsonSchema): string[] {
  const limits: string[] = [];
  if (schema.format !== undefined) limits.push(String(schema.format));
  if (schema.pattern !== undefined) limits.push(`/${String(schema.pattern)}/`);
  if (schema.minimum !== undefined) limits.push(`≥ ${String(schema.minimum)}`);
  if (schema.maximum !== undefined) limits.push(`≤ ${String(schema.maximum)}`);
  if (schema.minLength !== undefined) limits.push(`length ≥ ${String(schema.minLength)}`);
  if (schema.maxLength !== undefined) limits.push(`length ≤ ${String(schema.maxLength)}`);
  if (schema.minItems !== undefined) limits.push(`items ≥ ${String(schema.minItems)}`);
  if (schema.maxItems !== undefined) limits.push(`items ≤ ${String(schema.maxItems)}`);
  return limits;
}
