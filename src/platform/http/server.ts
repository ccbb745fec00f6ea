import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isRecord, openApiDocument } from '../operations/index.ts';
import { docsPage } from './docs-page.ts';
import { addJobEvents } from './job-events.ts';
import type { HttpOptions } from './model.ts';
import { addOperation } from './operation-route.ts';
import { refuse } from './refusals.ts';
import { sendJson, sendRefusal } from './reply.ts';
import { checkSameOrigin, setSecurityHeaders } from './request-guard.ts';
import { addConsole } from './static.ts';
import { UploadRefusedError } from './uploads.ts';

const bodyMegabytesMax = 32;

/** The server, not yet listening: tests ask it through `inject`, `main` gives it a port. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: bodyMegabytesMax * 1024 * 1024,
    trustProxy: options.trustProxy,
    // A stopping server does not wait for open event streams.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  readBodies(app);
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(request, reply);
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const sameOrigin = checkSameOrigin(request, options.publicOrigin);
    if (!sameOrigin.ok) return sendRefusal(reply, sameOrigin.refusal);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    options.log.info('answered', {
      method,
      url,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(options, error, request, reply));
  app.get('/healthz', async (_, reply) => sendJson(reply, 200, await options.health()));
  addDocuments(app, options);
  for (const operation of options.registry.operations) addOperation(app, options, operation);
  addJobEvents(app, options);
  await addConsole(app, options);
  await app.ready();
  return app;
}

/** JSON is read by fastify's own careful parser; an empty body is an empty input; forms stream to the operation. */
function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else void parseJson(request, body as string, done);
  });
  app.addContentTypeParser('multipart/form-data', (_request, _payload, done) => done(null));
}

function addDocuments(app: FastifyInstance, options: HttpOptions): void {
  const { operations } = options.registry;
  const info = { title: options.title, version: options.version };
  let document: unknown = null;
  app.get('/api/openapi.json', (_, reply) => {
    document ??= openApiDocument(operations, info);
    return sendJson(reply, 200, document);
  });
  app.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(docsPage(operations, info)));
}

const parserCodes = new Set(['FST_ERR_CTP_INVALID_JSON_BODY', 'FST_ERR_CTP_INVALID_CONTENT_LENGTH']);

/** Faults of the request become refusals; anything else is ours, gets an incident number and is logged whole. */
function answerError(
  options: HttpOptions,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof UploadRefusedError) return sendRefusal(reply, error.refusal);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return sendRefusal(reply, refuse('body_too_large', { limitMegabytes: bodyMegabytesMax }).refusal);
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const facts = { mediaType: request.headers['content-type'] ?? '', expected: 'application/json' };
    return sendRefusal(reply, refuse('media_type_unsupported', facts).refusal);
  }
  if (parserCodes.has(error.code) || error instanceof SyntaxError || isBadRequest(error)) {
    return sendRefusal(reply, refuse('body_malformed').refusal);
  }
  const incident = options.ids.next();
  options.log.error('unexpected error', { incident, method: request.method, url: request.url, error });
  return sendJson(reply, 500, {
    incident: {
      id: incident,
      message: {
        zh: `系统出现意外错误，事件编号 ${incident}。您的操作没有完成，请稍后重试；如再次出现，请把编号告知管理员。`,
        en: `Something unexpected happened, incident ${incident}. Your request was not completed; try again, and tell the administrator the number if it happens again.`,
      },
    },
  });
}

function isBadRequest(error: unknown): boolean {
  return isRecord(error) && error.statusCode === 400;
}
