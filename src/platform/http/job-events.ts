import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../kernel/index.ts';
import { isRecord, type Operation } from '../operations/index.ts';
import type { HttpOptions } from './model.ts';
import { credentialsOf } from './operation-route.ts';
import { jsonText, refusalBody, sendRefusal } from './reply.ts';

const defaultPollMilliseconds = 300;
const finalStates: ReadonlySet<unknown> = new Set(['done', 'failed', 'cancelled']);

/**
 * `GET /api/jobs/{id}/events`: the answers of `get_job` as server-sent events, one whenever it changes, until the job
 * has ended. The stream asks as its caller, so it shows nothing that the operation itself would not.
 */
export function addJobEvents(app: FastifyInstance, options: HttpOptions): void {
  const operation = options.registry.find('get_job');
  if (!operation) return;
  app.get('/api/jobs/:id/events', async (request, reply) => {
    const ask = await asker(options, operation, request);
    const first = await ask();
    if (!first.ok) return sendRefusal(reply, first.refusal);
    const { raw } = openStream(reply);
    let last = '';
    for (let answer: Result<unknown> = first; ; answer = await ask()) {
      const text = jsonText(answer.ok ? answer.value : refusalBody(answer.refusal));
      if (text !== last) raw.write(`${answer.ok ? '' : 'event: refusal\n'}data: ${text}\n\n`);
      last = text;
      if (raw.destroyed || !answer.ok || hasEnded(answer.value)) break;
      await sleep(options.eventPollMilliseconds ?? defaultPollMilliseconds);
    }
    raw.end();
    return reply;
  });
}

async function asker(options: HttpOptions, operation: Operation, request: FastifyRequest) {
  const caller = await options.callerOf(credentialsOf(request));
  return async () => {
    if (!caller.ok) return caller;
    const context = options.contextFor({ caller: caller.value, idempotencyKey: options.ids.next() });
    return options.registry.invoke(operation, context, request.params);
  };
}

function openStream(reply: FastifyReply): FastifyReply {
  reply.hijack();
  const headers = {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  };
  reply.raw.writeHead(200, headers as Record<string, string>);
  return reply;
}

function hasEnded(job: unknown): boolean {
  return isRecord(job) && finalStates.has(job.state);
}
