import type { FastifyReply, FastifyRequest } from 'fastify';
import { accept, type Id, type Result } from '../../kernel/index.ts';
import { refuse } from './refusals.ts';

/**
 * Refuses a POST that another site's page makes with our user's cookies. Browsers name the page's origin on every
 * POST; a client that names none is not a browser and holds no cookies it did not ask for.
 */
export function checkSameOrigin(request: FastifyRequest, publicOrigin: string | null): Result<null> {
  const { origin, host } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') return accept(null);
    return refuse('cross_site_request', { origin: String(site) });
  }
  if (origin === publicOrigin || origin === `${request.protocol}://${host}`) return accept(null);
  return refuse('cross_site_request', { origin });
}

/** The caller's key, or a fresh one. Refusal: `idempotency_key_malformed`. */
export function idempotencyKeyOf(request: FastifyRequest, nextId: () => Id): Result<string> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return accept(nextId());
  return typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)
    ? accept(key)
    : refuse('idempotency_key_malformed');
}

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // The console's components set element styles while they run.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  });
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
}
