import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { accept, type Result } from '../../kernel/index.ts';
import {
  anonymousCaller,
  type Caller,
  compileValidation,
  createRegistry,
  defineOperation,
  describeSchema,
  fillPath,
  type JsonSchema,
  type OperationContext,
  openApiDocument,
  readTextFields,
} from './index.ts';
import { refuse } from './refusals.ts';

const clerk: Caller = {
  userId: 'u1',
  displayName: 'Clerk',
  settings: { zoneId: 1, reach: 'party', partyId: 'p1', role: 'clerk' },
};
const receive = defineOperation({
  name: 'receive_goods',
  method: 'POST',
  path: '/api/goods/{goodsNo}/receive',
  permission: 'goods.receive',
  summary: { zh: '收货', en: 'Receive goods' },
  input: Type.Object({
    goodsNo: Type.String(),
    direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
    lines: Type.Array(
      Type.Object({ hs: Type.String({ pattern: '^\\d{10}$' }), pieces: Type.Optional(Type.Integer({ minimum: 1 })) }),
    ),
    note: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    labels: Type.Optional(Type.Record(Type.String(), Type.String())),
  }),
  output: Type.Object({ received: Type.Integer() }),
  handle: async (_, input) => accept({ received: input.lines.length }),
});
const look = defineOperation({
  name: 'look_at_goods',
  method: 'GET',
  path: '/api/goods',
  permission: 'public',
  summary: { zh: '查看', en: 'Look' },
  input: Type.Object({ limit: Type.Optional(Type.Integer()), state: Type.Optional(Type.Array(Type.String())) }),
  output: Type.Object({}),
  handle: async () => accept({ more: true }),
});
const greet = defineOperation({
  ...look,
  name: 'greet',
  path: '/api/greeting',
  permission: 'signed_in',
  handle: async () => accept({}),
});
const registry = createRegistry([receive, look, greet], {
  mayUse: (caller, permission) => caller.settings.role === 'clerk' && permission === 'goods.receive',
  checkOutputs: true,
});
const sound = { goodsNo: 'G1', direction: 'in', lines: [{ hs: '8703240010', pieces: 2 }] };

function invoke(name: string, input: unknown, caller: Caller = clerk): Promise<Result<unknown>> {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(operation, { caller } as OperationContext, input);
}

describe('registry', () => {
  test('runs a sound input and finds operations by their command name', async () => {
    expect(await invoke('receive-goods', sound)).toEqual(accept({ received: 1 }));
    expect(registry.permissionsOf(clerk)).toEqual(['goods.receive']);
  });

  test.each([
    ['unknown_field', { ...sound, colour: 'red' }, { field: 'colour' }],
    ['unknown_field', { ...sound, lines: [{ hs: '8703240010', wheels: 4 }] }, { field: 'lines.0.wheels' }],
    ['missing_field', { goodsNo: 'G1', lines: [] }, { field: 'direction', expected: '"in" | "out"' }],
    ['missing_field', { ...sound, lines: [{}] }, { field: 'lines.0.hs' }],
    ['field_malformed', { ...sound, direction: 'up' }, { field: 'direction', expected: '"in" | "out"' }],
    [
      'field_malformed',
      { ...sound, lines: [{ hs: '87', pieces: 1 }] },
      { field: 'lines.0.hs', expected: 'string /^\\d{10}$/' },
    ],
    [
      'field_malformed',
      { ...sound, lines: [{ hs: '8703240010', pieces: 0 }] },
      { field: 'lines.0.pieces', expected: 'integer ≥ 1' },
    ],
    ['field_malformed', { ...sound, lines: 'none' }, { field: 'lines', expected: 'array' }],
    ['field_malformed', { ...sound, note: 3 }, { field: 'note', expected: 'string | null' }],
    ['field_malformed', { ...sound, labels: { a: 1 } }, { field: 'labels.a' }],
    ['field_malformed', [], { field: '.' }],
  ])('refuses %s by name: %j', async (code, input, facts) => {
    expect(await invoke('receive_goods', input)).toMatchObject({ ok: false, refusal: { code, facts } });
  });

  test('asks who is there before it looks at the input', async () => {
    const shopper = { ...clerk, settings: { ...clerk.settings, role: 'shopper' } };
    expect(await invoke('receive_goods', {}, anonymousCaller(1))).toMatchObject({ refusal: { code: 'not_signed_in' } });
    expect(await invoke('receive_goods', {}, shopper)).toMatchObject({
      refusal: { code: 'not_permitted', facts: { role: 'shopper', permission: 'goods.receive' } },
    });
    expect(await invoke('greet', {}, anonymousCaller(1))).toMatchObject({ refusal: { code: 'not_signed_in' } });
    expect(await invoke('greet', {}, shopper)).toEqual(accept({}));
  });

  test('an answer against its schema is a bug', async () => {
    await expect(invoke('look_at_goods', {})).rejects.toThrow('answered against its schema');
  });

  test('two operations of one name, or of one path with other parameter names, are a bug', () => {
    const options = { mayUse: () => true, checkOutputs: true };
    expect(() => createRegistry([look, look], options)).toThrow('share');
    const twin = { ...receive, name: 'other', path: '/api/goods/{no}/receive' };
    expect(() => createRegistry([receive, twin], options)).toThrow('share');
  });

  test('an unknown name has its own refusal', () => {
    expect(refuse('operation_unknown', { name: 'x' }).refusal.code).toBe('operation_unknown');
  });
});

describe('shapes', () => {
  test('a list of shapes names the fault inside the shape that the marks choose', () => {
    const either = Type.Union([
      Type.Object({ kind: Type.Literal('ship'), imo: Type.String() }),
      Type.Object({ kind: Type.Literal('train'), wagons: Type.Integer() }),
    ]);
    const validate = compileValidation('move', either);
    expect(validate({ kind: 'train' })).toMatchObject({
      refusal: { code: 'missing_field', facts: { field: 'wagons' } },
    });
    expect(validate({ kind: 'ship', imo: '1', wagons: 1 })).toMatchObject({ refusal: { code: 'unknown_field' } });
    expect(validate({ kind: 'plane' })).toMatchObject({ refusal: { code: 'field_malformed', facts: { field: '.' } } });
  });

  test('an intersection is closed as a whole', () => {
    const both = Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.String() })]);
    const validate = compileValidation('both', both);
    expect(validate({ a: '1', b: '2' }).ok).toBe(true);
    expect(validate({ a: '1', b: '2', c: '3' })).toMatchObject({ refusal: { facts: { field: 'c' } } });
    expect(validate({ a: '1' })).toMatchObject({ refusal: { code: 'missing_field', facts: { field: 'b' } } });
  });

  test('text fields are read as their schema says, and left alone where they do not fit', () => {
    const schema = Type.Object({
      limit: Type.Integer(),
      all: Type.Boolean(),
      state: Type.Array(Type.String()),
      no: Type.String(),
    });
    const fields = { limit: '20', all: 'true', state: 'open', no: '0012' };
    expect(readTextFields(schema as unknown as JsonSchema, fields)).toEqual({
      limit: 20,
      all: true,
      state: ['open'],
      no: '0012',
    });
    expect(readTextFields(schema as unknown as JsonSchema, { limit: 'many' })).toEqual({ limit: 'many' });
  });

  test('a path is filled from the input, and the rest is left', () => {
    expect(fillPath('/api/goods/{no}/receive', { no: 'a/b', n: 1 })).toEqual({
      path: '/api/goods/a%2Fb/receive',
      rest: { n: 1 },
    });
  });

  test('limits are described without words', () => {
    expect(describeSchema({ type: 'string', minLength: 1, maxLength: 9 })).toBe('string length ≥ 1 length ≤ 9');
  });
});

describe('OpenAPI', () => {
  const document = openApiDocument(registry.operations, { title: 'Test', version: '1' }) as {
    openapi: string;
    paths: Record<string, Record<string, OpenApiEntry>>;
    components: { schemas: Record<string, unknown> };
  };
  interface OpenApiEntry {
    operationId: string;
    parameters: { name: string; in: string; required: boolean }[];
    requestBody?: { content: Record<string, { schema: { properties: object; required: string[] } }> };
    responses: Record<string, unknown>;
  }

  test('is structurally sound: every path parameter is declared, every reference resolves', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const [path, entries] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const entry of Object.values(entries)) {
        expect(entry.parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(inPath);
        expect(Object.keys(entry.responses)).toContain('default');
      }
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  test('takes path parameters out of the body and turns a GET input into query parameters', () => {
    const post = document.paths['/api/goods/{goodsNo}/receive']?.post;
    const body = post?.requestBody?.content['application/json']?.schema;
    expect(Object.keys(body?.properties ?? {})).not.toContain('goodsNo');
    expect(body?.required).toEqual(['direction', 'lines']);
    expect(document.paths['/api/goods']?.get?.parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer' },
    });
  });
});
