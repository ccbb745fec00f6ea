import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accept, type Result } from '../../kernel/index.ts';
import {
  type Caller,
  type Edge,
  type FileAnswer,
  isRecord,
  type JsonSchema,
  type Operation,
  pathParameters,
  readTextFields,
  type TextFields,
} from '../operations/index.ts';
import type { Credentials, HttpOptions } from './model.ts';
import { refuse } from './refusals.ts';
import { sendFile, sendJson, sendRefusal } from './reply.ts';
import { idempotencyKeyOf } from './request-guard.ts';
import { readUpload } from './uploads.ts';

/** Serves one operation: reads the input from path, query, body or form and answers what `invoke` says. */
export function addOperation(app: FastifyInstance, options: HttpOptions, operation: Operation): void {
  app.route({
    method: operation.method,
    url: routePath(operation.path),
    handler: (request, reply) => answer(options, operation, request, reply),
  });
}

/** `/api/lists/{listNo}` as the router writes it: `/api/lists/:listNo`. */
export function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

export function credentialsOf(request: FastifyRequest): Credentials {
  const actAs = request.headers['x-entrepot-as'];
  return {
    cookie: request.headers.cookie ?? '',
    authorization: request.headers.authorization ?? null,
    actAs: typeof actAs === 'string' ? actAs : null,
  };
}

async function answer(
  options: HttpOptions,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const caller = await options.callerOf(credentialsOf(request));
  if (!caller.ok) return sendRefusal(reply, caller.refusal);
  const result = await run(options, operation, request, reply, caller.value);
  if (!result.ok) return sendRefusal(reply, result.refusal);
  if (operation.download) return sendFile(reply, result.value as FileAnswer);
  return sendJson(reply, operation.startsJob ? 202 : 200, result.value);
}

async function run(
  options: HttpOptions,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): Promise<Result<unknown>> {
  // Who may not use the operation is told so before a byte of the upload is read.
  const permitted = options.registry.permit(operation, caller);
  if (!permitted.ok) return permitted;
  const key = idempotencyKeyOf(request, () => options.ids.next());
  if (!key.ok) return key;
  const edge = edgeOf(request, reply);
  const parts = { caller, idempotencyKey: key.value, edge };
  if (!operation.upload) {
    const input = readInput(operation, request);
    return input.ok ? options.registry.invoke(operation, options.contextFor(parts), input.value) : input;
  }
  const upload = await readUpload(request);
  if (!upload.ok) return upload;
  const { fields, files } = upload.value;
  const input = readTextFields(plain(operation), { ...query(request), ...fields, ...params(request) });
  return options.registry.invoke(operation, options.contextFor({ ...parts, uploads: files }), input);
}

function readInput(operation: Operation, request: FastifyRequest): Result<unknown> {
  const schema = plain(operation);
  if (operation.method === 'GET') return accept(readTextFields(schema, { ...query(request), ...params(request) }));
  const body: unknown = request.body ?? {};
  // A list has no room for the fields of a path.
  if (!isRecord(body)) return pathParameters(operation.path).length === 0 ? accept(body) : refuse('body_malformed');
  return accept({ ...body, ...readTextFields(schema, params(request)) });
}

function edgeOf(request: FastifyRequest, reply: FastifyReply): Edge {
  return {
    clientAddress: request.ip,
    cookie: request.headers.cookie ?? '',
    setCookies: (cookies) => {
      reply.header('set-cookie', [...cookies]);
    },
  };
}

function plain(operation: Operation): JsonSchema {
  return operation.input as unknown as JsonSchema;
}

function query(request: FastifyRequest): TextFields {
  return request.query as TextFields;
}

function params(request: FastifyRequest): Readonly<Record<string, string>> {
  return request.params as Record<string, string>;
}
