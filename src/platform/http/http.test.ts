import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { beforeAll, describe, expect, test } from 'vitest';
import { accept, defineRefusals, systemIds } from '../../kernel/index.ts';
import { createLog } from '../log/index.ts';
import {
  anonymousCaller,
  type Caller,
  createRegistry,
  defineOperation,
  type OperationContext,
} from '../operations/index.ts';
import { createHttpServer } from './index.ts';

const refuseHere = defineRefusals({
  test_http_busy: { status: 429, zh: '忙', en: 'busy' },
  test_http_rule: { status: 422, zh: '不可：{why}', en: 'no: {why}' },
});
const words = { zh: '测试', en: 'test' };
const anything = Type.Record(Type.String(), Type.Unknown());
const operations = [
  defineOperation({
    name: 'echo_list',
    method: 'GET',
    path: '/api/echo/{no}',
    permission: 'public',
    summary: words,
    input: Type.Object({
      no: Type.String(),
      limit: Type.Optional(Type.Integer()),
      on: Type.Optional(Type.Boolean()),
      state: Type.Optional(Type.Array(Type.String())),
    }),
    output: anything,
    handle: async (_, input) => accept(input),
  }),
  defineOperation({
    name: 'echo',
    method: 'POST',
    path: '/api/echo/{no}/say',
    permission: 'public',
    summary: words,
    input: Type.Object({ no: Type.String(), text: Type.Optional(Type.String()) }),
    output: anything,
    handle: async (context, input) => accept({ ...input, key: context.idempotencyKey, user: context.caller.userId }),
  }),
  defineOperation({
    name: 'break_down',
    method: 'POST',
    path: '/api/break',
    permission: 'public',
    summary: words,
    input: Type.Object({ how: Type.String() }),
    output: anything,
    handle: async (_, input) => {
      if (input.how === 'throw') throw new Error('secret detail');
      if (input.how === 'bigint') return accept({ quantity: 3n });
      return input.how === 'busy'
        ? refuseHere('test_http_busy', { retryAfterMilliseconds: 2500 })
        : refuseHere('test_http_rule', { why: 'law' });
    },
  }),
  defineOperation({
    name: 'guarded',
    method: 'POST',
    path: '/api/guarded',
    permission: 'room.do',
    summary: words,
    input: Type.Object({}),
    output: anything,
    handle: async () => accept({}),
  }),
  defineOperation({
    name: 'take_files',
    method: 'POST',
    path: '/api/files',
    permission: 'public',
    summary: words,
    upload: true,
    input: Type.Object({ book: Type.Optional(Type.String()), count: Type.Optional(Type.Integer()) }),
    output: anything,
    handle: async (context, input) => {
      const files: { name: string; bytes: number }[] = [];
      for await (const file of context.uploads ?? []) {
        let bytes = 0;
        if (!file.name.startsWith('skip')) for await (const chunk of file.stream) bytes += chunk.length;
        files.push({ name: file.name, bytes });
      }
      return accept({ ...input, files });
    },
  }),
  defineOperation({
    name: 'start_long',
    method: 'POST',
    path: '/api/long',
    permission: 'public',
    summary: words,
    startsJob: true,
    input: Type.Object({}),
    output: Type.Object({ job: Type.String() }),
    handle: async () => accept({ job: 'j1' }),
  }),
  defineOperation({
    name: 'get_job',
    method: 'GET',
    path: '/api/jobs/{id}',
    permission: 'public',
    summary: words,
    input: Type.Object({ id: Type.String() }),
    output: anything,
    handle: async () => {
      jobDone += 1;
      return accept({ state: jobDone < 3 ? 'running' : 'done', done: jobDone });
    },
  }),
];

let jobDone = 0;
const logLines: string[] = [];
let app: FastifyInstance;

beforeAll(async () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'entrepot-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>console</title>');
  writeFileSync(join(webRoot, 'assets', 'main-3f2a.js'), 'plain');
  writeFileSync(join(webRoot, 'assets', 'main-3f2a.js.br'), 'brotli');
  const clerk: Caller = {
    userId: 'u1',
    displayName: '',
    settings: { zoneId: 1, reach: 'party', partyId: null, role: 'clerk' },
  };
  app = await createHttpServer({
    registry: createRegistry(operations, { mayUse: () => false, checkOutputs: false }),
    callerOf: async ({ cookie }) => accept(cookie.includes('clerk') ? clerk : anonymousCaller(1)),
    contextFor: (parts) => parts as unknown as OperationContext,
    ids: systemIds,
    log: createLog(
      (line) => logLines.push(line),
      () => new Date(0),
    ),
    title: 'Entrepot',
    version: '0',
    webRoot,
    publicOrigin: 'https://zone.example',
    trustProxy: false,
    health: async () => ({ state: 'ready' }),
    eventPollMilliseconds: 5,
  });
  return () => app.close();
});

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: JSON.stringify(payload),
    headers: { 'content-type': 'application/json', host: 'localhost', ...headers },
  });

describe('operations over HTTP', () => {
  test('a query is read by its schema, a path parameter stays text', async () => {
    const answer = await app.inject('/api/echo/0012?limit=20&on=true&state=open&state=late');
    expect(answer.json()).toEqual({ no: '0012', limit: 20, on: true, state: ['open', 'late'] });
    expect((await app.inject('/api/echo/1?state=open')).json()).toEqual({ no: '1', state: ['open'] });
    expect((await app.inject('/api/echo/1?limit=many')).json()).toMatchObject({
      refusal: { code: 'field_malformed', facts: { field: 'limit' } },
    });
    expect((await app.inject('/api/echo/1?colour=red')).json()).toMatchObject({ refusal: { code: 'unknown_field' } });
  });

  test('the idempotency key travels, is made when missing and refused when malformed', async () => {
    const kept = await post('/api/echo/7/say', { text: 'hi' }, { 'idempotency-key': 'abc' });
    expect(kept.json()).toEqual({ no: '7', text: 'hi', key: 'abc', user: 'anonymous' });
    expect((await post('/api/echo/7/say', {})).json<{ key: string }>().key).toMatch(/^[0-9a-f-]{36}$/);
    const refused = await post('/api/echo/7/say', {}, { 'idempotency-key': 'with space' });
    expect([refused.statusCode, refused.json<{ refusal: { code: string } }>().refusal.code]).toEqual([
      400,
      'idempotency_key_malformed',
    ]);
  });

  test('a refusal has its status, both messages and its facts', async () => {
    const answer = await post('/api/break', { how: 'rule' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toEqual({
      refusal: { code: 'test_http_rule', message: { zh: '不可：law', en: 'no: law' }, facts: { why: 'law' } },
    });
  });

  test('busy says when to come back', async () => {
    const answer = await post('/api/break', { how: 'busy' });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '3']);
  });

  test.each(['throw', 'bigint'])('our own fault (%s) gets an incident number and no detail', async (how) => {
    const answer = await post('/api/break', { how });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/secret|stack|\.ts|bigint/);
    const { id } = answer.json<{ incident: { id: string } }>().incident;
    expect(logLines.some((line) => line.includes(id) && line.includes('unexpected error'))).toBe(true);
  });

  test('who may not is told so: 401 without a session, 403 with one', async () => {
    expect((await post('/api/guarded', {})).json()).toMatchObject({ refusal: { code: 'not_signed_in' } });
    const refused = await post('/api/guarded', {}, { cookie: 'clerk=1' });
    expect([refused.statusCode, refused.json<{ refusal: { code: string } }>().refusal.code]).toEqual([
      403,
      'not_permitted',
    ]);
  });

  test('long work answers 202, and its events end with the job', async () => {
    const started = await post('/api/long', {});
    expect([started.statusCode, started.json()]).toEqual([202, { job: 'j1' }]);
    const events = await app.inject('/api/jobs/j1/events');
    expect(events.headers['content-type']).toContain('text/event-stream');
    expect(events.body.match(/^data: /gm)).toHaveLength(3);
    expect(events.body).toContain('"state":"done"');
  });
});

describe('bad requests', () => {
  const send = (payload: string, type: string) =>
    app.inject({ method: 'POST', url: '/api/echo/1/say', payload, headers: { 'content-type': type } });

  test.each([
    ['{"text":', 'application/json', 400, 'body_malformed'],
    ['{"__proto__":{"a":1}}', 'application/json', 400, 'body_malformed'],
    ['[]', 'application/json', 400, 'body_malformed'],
    ['a=1', 'application/x-www-form-urlencoded', 400, 'media_type_unsupported'],
    [`{"text":"${'x'.repeat(33 * 1024 * 1024)}"}`, 'application/json', 413, 'body_too_large'],
  ])('%.20s as %s', async (payload, type, status, code) => {
    const answer = await send(payload, type);
    expect([answer.statusCode, answer.json<{ refusal: { code: string } }>().refusal.code]).toEqual([status, code]);
  });

  test('an empty body is an empty input', async () => {
    expect((await send('', 'application/json')).json()).toMatchObject({ no: '1' });
  });

  test('an unknown endpoint is refused, not answered with the console', async () => {
    const answer = await app.inject({ url: '/api/nothing', headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.json<{ refusal: { code: string } }>().refusal.code]).toEqual([
      404,
      'endpoint_unknown',
    ]);
  });
});

describe('another site', () => {
  test.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'http://localhost' }, 200],
    [{ origin: 'https://zone.example' }, 200],
    [{}, 200],
  ])('%j', async (headers, status) => {
    const answer = await post('/api/echo/1/say', {}, { cookie: 'clerk=1', ...headers });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json()).toMatchObject({ refusal: { code: 'cross_site_request' } });
  });
});

describe('uploads', () => {
  const form = (parts: readonly { name: string; file?: string; body: string }[]) => {
    const lines = parts.map(
      ({ name, file, body }) =>
        `--xyz\r\ncontent-disposition: form-data; name="${name}"${file ? `; filename="${file}"\r\ncontent-type: text/csv` : ''}\r\n\r\n${body}\r\n`,
    );
    return app.inject({
      method: 'POST',
      url: '/api/files',
      payload: `${lines.join('')}--xyz--\r\n`,
      headers: { 'content-type': 'multipart/form-data; boundary=xyz' },
    });
  };

  test('files stream to the operation one by one, unread ones are skipped, fields belong to the input', async () => {
    const answer = await form([
      { name: 'book', body: 'T1510' },
      { name: 'count', body: '3' },
      { name: 'files', file: 'skip-入库.csv', body: 'x'.repeat(300_000) },
      { name: 'files', file: '出库.csv', body: 'y'.repeat(200_000) },
    ]);
    expect(answer.json()).toEqual({
      book: 'T1510',
      count: 3,
      files: [
        { name: 'skip-入库.csv', bytes: 0 },
        { name: '出库.csv', bytes: 200_000 },
      ],
    });
  });

  test('refuses what is no form, what is cut off and what is too large', async () => {
    const json = await post('/api/files', {});
    expect(json.json()).toMatchObject({ refusal: { code: 'media_type_unsupported' } });
    const cut = await app.inject({
      method: 'POST',
      url: '/api/files',
      payload: '--xyz\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nabc',
      headers: { 'content-type': 'multipart/form-data; boundary=xyz' },
    });
    expect(cut.json()).toMatchObject({ refusal: { code: 'upload_malformed' } });
    const large = await form([{ name: 'files', file: 'big.csv', body: 'z'.repeat(65 * 1024 * 1024) }]);
    expect([large.statusCode, large.json<{ refusal: { code: string } }>().refusal.code]).toEqual([
      413,
      'file_too_large',
    ]);
  });
});

describe('documents and console', () => {
  test('OpenAPI and the page of operations', async () => {
    expect((await app.inject('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
    const page = await app.inject('/api/docs');
    expect(page.body).toContain('take-files');
    expect(page.body).not.toContain('<script');
  });

  test('hashed assets stay, the page is asked for again, unknown addresses get the page', async () => {
    const asset = await app.inject({ url: '/assets/main-3f2a.js', headers: { 'accept-encoding': 'br' } });
    expect(asset.headers['cache-control']).toContain('immutable');
    expect([asset.headers['content-encoding'], asset.body]).toEqual(['br', 'brotli']);
    const page = await app.inject({ url: '/lists/QD1', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['cache-control'], page.body.includes('console')]).toEqual([
      200,
      'no-cache',
      true,
    ]);
    expect((await app.inject('/assets/none.js')).statusCode).toBe(404);
    expect((await app.inject('/..%2f..%2fetc/passwd')).statusCode).toBeGreaterThanOrEqual(400);
  });

  test('every answer bears the security headers', async () => {
    const answer = await app.inject('/healthz');
    expect(answer.json()).toEqual({ state: 'ready' });
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
});
