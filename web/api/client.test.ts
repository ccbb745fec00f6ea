import { afterEach, describe, expect, test, vi } from 'vitest';
import { call } from './client.ts';
import { OutageError, RefusalError } from './model.ts';
import { queryOf, requestOf } from './request.ts';
import { SubmissionKey } from './submission.ts';

const refusal = { refusal: { code: 'more_than_held', message: { zh: '超出', en: 'too much' }, facts: { held: '1' } } };

function answering(...answers: (() => Response)[]) {
  const fetchFake = vi.fn(async (_url: string, _init: RequestInit) => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) throw new TypeError('no answer left');
    return answer();
  });
  vi.stubGlobal('fetch', fetchFake);
  return fetchFake;
}

const keysOf = (fake: ReturnType<typeof answering>) =>
  fake.mock.calls.map(([, init]) => (init.headers as Record<string, string>)['idempotency-key']);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('requestOf', () => {
  test('takes fields of the path out of the input and sends the rest as query', () => {
    const request = requestOf({ method: 'GET', path: '/api/lists/{listNo}' }, { listNo: 'QD/1', limit: 50, after: '' });
    expect(request).toEqual({ method: 'GET', url: '/api/lists/QD%2F1?limit=50', body: undefined });
  });

  test('sends the rest of a POST as body', () => {
    const request = requestOf(
      { method: 'POST', path: '/api/lists/{listNo}/approve' },
      { listNo: 'QD1', on: '2026-07-04' },
    );
    expect(request).toEqual({ method: 'POST', url: '/api/lists/QD1/approve', body: '{"on":"2026-07-04"}' });
  });

  test('repeats the name of a list', () => {
    expect(queryOf([['state', ['approved', 'posted']]])).toBe('?state=approved&state=posted');
  });
});

describe('call', () => {
  test('throws the refusal of the server, once', async () => {
    const fake = answering(() => Response.json(refusal, { status: 422 }));
    const error = await call('calc_split', {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({ status: 422, refusal: { code: 'more_than_held', facts: { held: '1' } } });
    expect(fake).toHaveBeenCalledTimes(1);
  });

  test('tries an outage again with the same idempotency key', async () => {
    vi.useFakeTimers();
    const lost = (): Response => {
      throw new TypeError('fetch failed');
    };
    const fake = answering(
      lost,
      () => new Response('', { status: 503 }),
      () => Response.json({ parts: ['1.00'] }),
    );
    const outcome = call('calc_split', {}, { idempotencyKey: 'k1' });
    await vi.runAllTimersAsync();
    await expect(outcome).resolves.toEqual({ parts: ['1.00'] });
    expect(keysOf(fake)).toEqual(['k1', 'k1', 'k1']);
  });

  test('gives up with an outage when the server breaks without a refusal', async () => {
    answering(() => new Response('<html>', { status: 500 }));
    await expect(call('get_session', {})).rejects.toBeInstanceOf(OutageError);
  });
});

describe('SubmissionKey', () => {
  test('is kept for the same input until the server has answered', () => {
    let made = 0;
    const key = new SubmissionKey(() => `key-${++made}`);
    expect([key.keyFor({ a: 1 }), key.keyFor({ a: 1 })]).toEqual(['key-1', 'key-1']);
    expect(key.keyFor({ a: 2 })).toBe('key-2');
    key.answered();
    expect(key.keyFor({ a: 2 })).toBe('key-3');
  });
});
