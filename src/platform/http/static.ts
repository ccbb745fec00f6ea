import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpOptions } from './model.ts';
import { refuse } from './refusals.ts';
import { sendRefusal } from './reply.ts';

/** Serves the built console. Every address of its own that is no file gets the console's page. */
export async function addConsole(app: FastifyInstance, options: HttpOptions): Promise<void> {
  const root = options.webRoot;
  const hasConsole = root !== null && existsSync(join(root, 'index.html'));
  if (hasConsole) {
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // The bundler puts a hash of its content into the name of everything under assets/.
        const immutable = path.startsWith(join(root, 'assets'));
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => answerUnknown(request, reply, hasConsole));
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, hasConsole: boolean): FastifyReply {
  const [path = ''] = request.url.split('?');
  const asksForPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (hasConsole && asksForPage && !path.startsWith('/api/')) return reply.sendFile('index.html');
  return sendRefusal(reply, refuse('endpoint_unknown', { method: request.method, path }).refusal);
}
