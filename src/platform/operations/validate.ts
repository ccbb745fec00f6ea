import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Check } from 'typebox/value';
import { accept, type Refused, type Result } from '../../kernel/index.ts';
import { refuse } from './refusals.ts';
import { closeSchema, describeSchema, isRecord, type JsonSchema, propertiesOf } from './schema.ts';

export type Validate = (value: unknown) => Result<unknown>;

/**
 * Makes the check of one operation's input or output. The compiled check decides; only what fails is looked at
 * again, slowly, to name the first field at fault. Refusals: `unknown_field`, `missing_field`, `field_malformed`.
 */
export function compileValidation(operation: string, schema: TSchema): Validate {
  const closed = closeSchema(schema);
  const compiled = Compile(closed);
  const plain = closed as unknown as JsonSchema;
  return (value) => {
    if (compiled.Check(value)) return accept(value);
    return explain(operation, plain, value, '') ?? malformed(plain, '');
  };
}

/** The first fault of a value, in the order of the schema; null when this part of it is sound. */
function explain(operation: string, schema: JsonSchema, value: unknown, path: string): Refused | null {
  if (Check(schema as TSchema, value)) return null;
  const branches = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(branches))
    return explainBranch(operation, branches as JsonSchema[], value, path) ?? malformed(schema, path);
  if (schema.type === 'object' || Array.isArray(schema.allOf)) return explainObject(operation, schema, value, path);
  if (schema.type === 'array' && Array.isArray(value)) return explainItems(operation, schema, value, path);
  return malformed(schema, path);
}

function explainObject(operation: string, schema: JsonSchema, value: unknown, path: string): Refused {
  if (!isRecord(value)) return malformed(schema, path);
  const properties = propertiesOf(schema);
  const further = furtherProperties(schema);
  for (const name of Object.keys(value)) {
    if (name in properties || further) continue;
    return refuse('unknown_field', { operation, field: join(path, name) });
  }
  for (const name of requiredOf(schema)) {
    if (value[name] !== undefined) continue;
    return refuse('missing_field', { field: join(path, name), expected: describeSchema(properties[name] ?? {}) });
  }
  for (const [name, field] of Object.entries(value)) {
    const part = properties[name] ?? further;
    if (!part || field === undefined) continue;
    const fault = explain(operation, part, field, join(path, name));
    if (fault) return fault;
  }
  return malformed(schema, path);
}

function explainItems(operation: string, schema: JsonSchema, value: readonly unknown[], path: string): Refused {
  if (isRecord(schema.items)) {
    for (const [index, item] of value.entries()) {
      const fault = explain(operation, schema.items, item, join(path, String(index)));
      if (fault) return fault;
    }
  }
  return malformed(schema, path);
}

/** Of several shapes, the one that the value's own marks (its constant fields) choose, else the only fitting kind. */
function explainBranch(
  operation: string,
  branches: readonly JsonSchema[],
  value: unknown,
  path: string,
): Refused | null {
  if (Array.isArray(value)) {
    const list = branches.find((branch) => branch.type === 'array');
    return list ? explain(operation, list, value, path) : null;
  }
  if (!isRecord(value)) return null;
  const shapes = branches.filter((branch) => branch.type === 'object' || Array.isArray(branch.allOf));
  const marked = shapes.filter((shape) => marksFit(shape, value));
  const [chosen] = marked;
  return chosen && (marked.length === 1 || shapes.length === 1) ? explain(operation, chosen, value, path) : null;
}

function marksFit(shape: JsonSchema, value: Record<string, unknown>): boolean {
  return Object.entries(propertiesOf(shape)).every(
    ([name, field]) => !('const' in field) || field.const === value[name],
  );
}

function requiredOf(schema: JsonSchema): string[] {
  const own = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  const parts = Array.isArray(schema.allOf) ? (schema.allOf as JsonSchema[]) : [];
  return [...parts.flatMap(requiredOf), ...own];
}

/** The schema of the fields of a record, whose names the schema does not list. */
function furtherProperties(schema: JsonSchema): JsonSchema | null {
  if (isRecord(schema.additionalProperties)) return schema.additionalProperties;
  if (isRecord(schema.patternProperties)) {
    const [first] = Object.values(schema.patternProperties);
    return isRecord(first) ? first : null;
  }
  return schema.additionalProperties === true ? {} : null;
}

function malformed(schema: JsonSchema, path: string): Refused {
  return refuse('field_malformed', { field: path === '' ? '.' : path, expected: describeSchema(schema) });
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
