import { OutageError, RefusalError, refusalOf } from './model.ts';
import { endpoints, type InputOf, type OperationName, type OutputOf } from './operations.ts';
import { type HttpRequest, requestOf } from './request.ts';

export interface CallOptions {
  /** The same for every try of one submit, so that a repeated request takes effect once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

const tries = 3;
const longestWaitSeconds = 8;

/**
 * Asks an operation of the API. Throws `RefusalError` when the server decided against it and `OutageError` when it
 * could not be asked; an outage or a busy server is tried again with the same idempotency key.
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  options: CallOptions = {},
): Promise<OutputOf<Name>> {
  const request = requestOf(endpoints[name], input as Readonly<Record<string, unknown>>);
  const key = options.idempotencyKey ?? crypto.randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await attemptOnce(request, key, options.signal);
    if (answer.kind === 'answered') return answer.body as OutputOf<Name>;
    if (attempt === tries || options.signal?.aborted) throw answer.error;
    await wait(answer.waitSeconds ?? 2 ** (attempt - 1) / 2);
  }
}

type Attempt =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'again'; readonly error: Error; readonly waitSeconds: number | undefined };

async function attemptOnce(request: HttpRequest, key: string, signal: AbortSignal | undefined): Promise<Attempt> {
  let response: Response;
  try {
    response = await fetch(request.url, initOf(request, key, signal));
  } catch (error) {
    if (signal?.aborted) throw error;
    return again(new OutageError(null, error instanceof Error ? error.message : String(error)));
  }
  const body = await bodyOf(response);
  if (response.ok) return { kind: 'answered', body };
  const refusal = refusalOf(body);
  const error = refusal
    ? new RefusalError(response.status, refusal)
    : new OutageError(response.status, `HTTP ${response.status}`);
  if (response.status === 429 || response.status === 503) return again(error, secondsToWait(response));
  throw error;
}

function initOf(request: HttpRequest, key: string, signal: AbortSignal | undefined): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (request.method === 'POST') {
    headers['content-type'] = 'application/json';
    headers['idempotency-key'] = key;
  }
  return {
    method: request.method,
    headers,
    credentials: 'same-origin',
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(signal === undefined ? {} : { signal }),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's error page is no answer of ours; the status tells what to do.
    return null;
  }
}

function again(error: Error, waitSeconds?: number): Attempt {
  return { kind: 'again', error, waitSeconds };
}

function secondsToWait(response: Response): number | undefined {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? undefined : Math.min(seconds, longestWaitSeconds);
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}
