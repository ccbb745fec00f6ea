import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { AssertionError, type Refusal, refusalDefinition, refusalMessage } from '../../kernel/index.ts';
import type { FileAnswer } from '../operations/index.ts';

/** The body of a refusal: code, both messages, facts. */
export function refusalBody(refusal: Refusal): object {
  return { refusal: { code: refusal.code, message: refusalMessage(refusal), facts: refusal.facts } };
}

/** Answers with the status of the refusal's code; 429 says how long to wait. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status } = refusalDefinition(refusal.code);
  if (status === 429) {
    const wait = refusal.facts.retryAfterMilliseconds;
    reply.header('retry-after', String(typeof wait === 'number' ? Math.max(1, Math.ceil(wait / 1000)) : 1));
  }
  return sendJson(reply, status, refusalBody(refusal));
}

export function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(jsonText(body));
}

/** Sends a file as it is made. The name stands twice: in ASCII for old clients, in full as RFC 6266 asks. */
export function sendFile(reply: FastifyReply, { fileName, contentType, content }: FileAnswer): FastifyReply {
  const plain = fileName.replaceAll(/[^\w.-]+/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return reply
    .header('content-type', contentType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
    .send(Readable.from(content, { objectMode: false }));
}

/** JSON of an answer. Exact numbers travel as strings: a bigint that gets here is a bug of the operation. */
export function jsonText(body: unknown): string {
  return JSON.stringify(body, (name, value: unknown) => {
    if (typeof value === 'bigint') throw new AssertionError(`the answer carries a bigint in "${name}"`);
    return value;
  });
}
