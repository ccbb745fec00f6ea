import { describe, expect, test } from 'vitest';
import type { Terminal } from './commands/index.ts';
import { runCli } from './run-cli.ts';

/** A terminal that remembers; the data folder does not exist, so nothing can be found or started by accident. */
async function run(arguments_: readonly string[], input = '', environment = {}) {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    read: async () => input,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  const status = await runCli(arguments_, terminal, environment);
  return { status, out, err };
}

const split = { total: '10', parts: ['1', '2'] };

describe('entrepot calc', () => {
  test('one object: status 0 with a result, 1 with a refusal', async () => {
    const good = await run(['calc', 'split'], JSON.stringify(split));
    expect([good.status, good.err]).toEqual([0, '']);
    expect(JSON.parse(good.out)).toMatchObject({ parts: expect.any(Array), basis: expect.any(Array) });
    const refused = await run(['calc', 'split'], JSON.stringify({ ...split, colour: 'red' }));
    expect([refused.status, refused.err]).toEqual([1, '']);
    expect(JSON.parse(refused.out)).toMatchObject({ refusal: { code: 'unknown_field', facts: { field: 'colour' } } });
  });

  test('a list: status 0, each element answered or refused in its place', async () => {
    const answer = await run(['calc', 'split'], JSON.stringify([split, {}, split]));
    expect(answer.status).toBe(0);
    const [first, second, third] = JSON.parse(answer.out) as Record<string, unknown>[];
    expect(first).toEqual(third);
    expect(second).toMatchObject({ refusal: { code: 'missing_field' } });
  });

  test.each(['', '{', '{"total":"1",}', 'nonsense'])(
    'malformed JSON %j: status 2 and one line on standard error',
    async (input) => {
      const answer = await run(['calc', 'split'], input);
      expect([answer.status, answer.out]).toEqual([2, '']);
      expect(answer.err.trim().split('\n')).toHaveLength(1);
      expect(answer.err).not.toMatch(/\bat .*:\d+/);
    },
  );

  test('an unknown calculator: status 2, naming those there are', async () => {
    const answer = await run(['calc', 'horoscope'], '{}');
    expect(answer.status).toBe(2);
    expect(answer.err).toContain('import-tax');
  });
});

describe('entrepot', () => {
  test('help names every command', async () => {
    const { status, out } = await run([]);
    expect(status).toBe(0);
    for (const name of ['serve', 'work', 'migrate', 'calc', 'operations', '<operation>']) expect(out).toContain(name);
  });

  test('a malformed input and a malformed setting are one line each', async () => {
    const input = await run(['list-books', '{']);
    expect([input.status, input.err.trim().split('\n').length]).toEqual([2, 1]);
    const setting = await run(['list-books'], '', { ENTREPOT_PORT: 'many' });
    expect([setting.status, setting.err.trim().split('\n').length]).toEqual([1, 1]);
    expect(setting.err).toContain('ENTREPOT_PORT');
  });
});
