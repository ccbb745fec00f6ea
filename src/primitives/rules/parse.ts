import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { accept, type Day, parseDay, type Result } from '../../kernel/index.ts';
import type { Parameter } from './model.ts';
import { refuse } from './refusals.ts';

const closed = { additionalProperties: false };
const text = Type.String({ minLength: 1 });
const wordsSchema = Type.Object({ zh: text, en: text }, closed);

const citationSchema = Type.Object(
  {
    title: wordsSchema,
    number: text,
    article: Type.Optional(text),
    url: Type.Optional(Type.String({ pattern: '^https?://\\S+$' })),
    seen: Type.Union([Type.Literal('text'), Type.Literal('secondary'), Type.Literal('unseen')]),
  },
  closed,
);

const entrySchema = Type.Object(
  {
    from: Type.String(),
    value: Type.Union([Type.String({ pattern: '^-?\\d+(\\.\\d+)?$' }), Type.Null()]),
    operator: Type.Optional(Type.Union([Type.Literal('below'), Type.Literal('at_or_below'), Type.Literal('half_up')])),
    citation: citationSchema,
    verified: Type.Boolean(),
    checkedOn: Type.String(),
  },
  closed,
);

/** The shape of a file in `policy/parameters/`. A value without a citation is not accepted. */
export const parameterSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$' }),
    names: wordsSchema,
    unit: text,
    description: wordsSchema,
    values: Type.Array(entrySchema, { minItems: 1 }),
  },
  closed,
);

const validator = Compile(parameterSchema);

type Path = readonly (string | number)[];

/** One YAML file with what is needed to point at a line of it. */
interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Reads one parameter file. `expectedId` follows from the file's place: `duty/unknown-insurance-rate.yaml` holds
 * `duty.unknown_insurance_rate`. Refusals: `parameter_file_malformed`, `parameter_field_invalid`, both with file and line.
 */
export function parseParameter(yaml: string, file: string, expectedId: string): Result<Parameter> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    return refuse('parameter_file_malformed', { file, line, reason: error.message.split('\n')[0] ?? error.code });
  }
  const source = { file, document, lines };
  const content: unknown = document.toJS();
  const shape = checkShape(content, source);
  return shape.ok ? checkMeaning(shape.value, expectedId, source) : shape;
}

function checkShape(content: unknown, source: Source): Result<Parameter> {
  if (validator.Check(content)) return accept(content as unknown as Parameter);
  const errors = validator.Errors(content);
  const unknown = errors.find((error) => error.keyword === 'additionalProperties');
  const missing = errors.find((error) => error.keyword === 'required');
  if (unknown)
    return wrong(source, [...pathOf(unknown.instancePath), namesIn(unknown.params)], 'there is no such field');
  if (missing) return wrong(source, [...pathOf(missing.instancePath), namesIn(missing.params)], 'it is missing');
  const first = errors[0];
  return wrong(source, pathOf(first?.instancePath ?? ''), first?.message ?? 'it has the wrong form');
}

function checkMeaning(parameter: Parameter, expectedId: string, source: Source): Result<Parameter> {
  if (parameter.id !== expectedId) return wrong(source, ['id'], `the place of the file asks for ${expectedId}`);
  let last: Day | undefined;
  for (const [index, entry] of parameter.values.entries()) {
    const at = (...rest: string[]): Path => ['values', index, ...rest];
    for (const name of ['from', 'checkedOn'] as const) {
      if (!parseDay(entry[name]).ok) return wrong(source, at(name), 'it is not a day written YYYY-MM-DD');
    }
    if (last !== undefined && entry.from <= last) return wrong(source, at('from'), 'the days must ascend');
    if (entry.verified && (entry.citation.seen !== 'text' || !entry.citation.url)) {
      return wrong(source, at('verified'), 'a verified value needs a citation whose text was seen, and its url');
    }
    last = entry.from;
  }
  return accept(parameter);
}

function wrong(source: Source, path: Path, reason: string): Result<never> {
  return refuse('parameter_field_invalid', {
    file: source.file,
    line: lineOf(source, path),
    field: path.join('.') || '(file)',
    reason,
  });
}

/** The line of a field's name, or of the nearest thing around it that exists. */
function lineOf({ document, lines }: Source, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const items: readonly unknown[] = isNode(parent) && 'items' in parent ? (parent.items as unknown[]) : [];
    const found = items.find((item, index) =>
      isPair(item) ? isScalar(item.key) && item.key.value === key : index === key,
    );
    const node = isPair(found) ? found.key : found;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function pathOf(pointer: string): (string | number)[] {
  const names = pointer.split('/').slice(1);
  return names.map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}

function namesIn(params: object): string {
  const lists = Object.values(params).filter((value): value is string[] => Array.isArray(value));
  return lists[0]?.[0] ?? '';
}
