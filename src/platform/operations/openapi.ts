import type { Operation } from './model.ts';
import { pathParameters, roomOf } from './path.ts';
import { closeSchema, isRecord, type JsonSchema, propertiesOf } from './schema.ts';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
}

const refusalSchema: JsonSchema = {
  type: 'object',
  required: ['refusal'],
  properties: {
    refusal: {
      type: 'object',
      required: ['code', 'message', 'facts'],
      properties: {
        code: { type: 'string' },
        message: {
          type: 'object',
          required: ['zh', 'en'],
          properties: { zh: { type: 'string' }, en: { type: 'string' } },
        },
        facts: { type: 'object' },
      },
    },
  },
};

/** The OpenAPI 3.1 document of all operations; their schemas are JSON Schema already. */
export function openApiDocument(operations: readonly Operation[], info: OpenApiInfo): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method.toLowerCase()] = describeOperation(operation);
  }
  return {
    openapi: '3.1.0',
    info,
    paths,
    tags: [...new Set(operations.map((operation) => roomOf(operation.path)))].map((name) => ({ name })),
    components: {
      schemas: { Refusal: refusalSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'entrepot.session_token' } },
    },
  };
}

function describeOperation(operation: Operation): Record<string, unknown> {
  const schema = plainSchema(operation.input);
  const inPath = pathParameters(operation.path);
  const parameters = inPath.map((name) => parameter(name, 'path', true, propertiesOf(schema)[name]));
  if (operation.method === 'GET') parameters.push(...queryParameters(schema, inPath));
  else parameters.push(idempotencyParameter);
  return {
    operationId: operation.name,
    tags: [roomOf(operation.path)],
    summary: operation.summary.en,
    description: operation.summary.zh,
    'x-permission': operation.permission,
    security: operation.permission === 'public' ? [] : [{ session: [] }],
    parameters,
    ...(operation.method === 'POST' ? { requestBody: requestBody(operation, without(schema, inPath)) } : {}),
    responses: {
      [operation.startsJob ? '202' : '200']: {
        description: operation.startsJob ? 'accepted: follow the job' : 'done',
        content: operation.download ? fileContent : { 'application/json': { schema: plainSchema(operation.output) } },
      },
      default: {
        description: 'refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

const fileContent = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

const idempotencyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function parameter(
  name: string,
  place: string,
  required: boolean,
  schema: JsonSchema | undefined,
): typeof idempotencyParameter {
  return { name, in: place, required, schema: (schema ?? { type: 'string' }) as typeof idempotencyParameter.schema };
}

function queryParameters(schema: JsonSchema, inPath: readonly string[]): (typeof idempotencyParameter)[] {
  const required = Array.isArray(schema.required) ? (schema.required as string[]) : [];
  return Object.entries(propertiesOf(schema))
    .filter(([name]) => !inPath.includes(name))
    .map(([name, field]) => parameter(name, 'query', required.includes(name), field));
}

function requestBody(operation: Operation, schema: JsonSchema): JsonSchema {
  if (!operation.upload) return { content: { 'application/json': { schema } } };
  const files = { type: 'array', items: { type: 'string', format: 'binary' } };
  const withFiles = { ...schema, properties: { ...propertiesOf(schema), files } };
  return { content: { 'multipart/form-data': { schema: withFiles } } };
}

/** A copy as plain JSON: without the builder's own marks, closed as the validation reads it. */
function plainSchema(schema: Operation['input']): JsonSchema {
  return JSON.parse(JSON.stringify(closeSchema(schema))) as JsonSchema;
}

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  if (names.length === 0 || !isRecord(schema.properties)) return schema;
  const properties = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => !names.includes(name)));
  const required = Array.isArray(schema.required)
    ? schema.required.filter((name) => !names.includes(name as string))
    : [];
  return { ...schema, properties, required };
}
