import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdSource, day, quantity, type Result } from '../../kernel/index.ts';
import { type Command, type CommandRunner, createCommandRunner } from '../../platform/commands/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { LedgerIntent, LedgerOutcome } from './model.ts';
import { ledgerParticipant } from './participant.ts';
import { balanceAsOf, balancesOfBook, statementOf } from './queries.ts';
import { is, ob, re, se, testBook, vec } from './testing.ts';

const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' } as const;
let database: TestDatabase;
let runner: CommandRunner;
let clock = new Date('2026-01-05T08:00:00Z');
let keys = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  const ids = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));
  runner = createCommandRunner({ database, participants: [ledgerParticipant], ids, now: () => clock });
  await post([ob()]);
});
afterAll(() => database.drop());

function command(intents: readonly LedgerIntent[], key = `k${keys++}`): Command<string[]> {
  return {
    operation: 'test_post',
    settings,
    userId: 'tester',
    idempotencyKey: key,
    input: intents,
    plan: async () => ({
      ok: true,
      value: {
        documents: [],
        events: [{ kind: 'tested', ownerId: null, occurredAt: clock, subjects: ['test:1'], facts: {} }],
        parts: { ledger: intents },
        answer: ({ ledger }) => (ledger as LedgerOutcome[]).map(({ entryNo }) => String(entryNo)),
      },
    }),
  };
}

function post(intents: readonly LedgerIntent[], key?: string): Promise<Result<string[]>> {
  return runner.run(command(intents, key));
}

function read<T>(work: Parameters<TestDatabase['read']>[1]): Promise<T> {
  return database.read(settings, work) as Promise<T>;
}

describe('what was posted is in the database', () => {
  test('balances, statement and lots after a claim, a posting and an issue', async () => {
    expect((await post([re(vec('3894', '3894', '1233.1', '15186.60'), 'L1')])).ok).toBe(true);
    expect((await post([se('L1')])).ok).toBe(true);
    expect((await post([is('2000', 'L2', '2026-01-06')])).ok).toBe(true);
    const [balance] = await read<Awaited<ReturnType<typeof balancesOfBook>>>((tx) => balancesOfBook(tx, 1, testBook));
    expect(balance?.posted).toEqual(vec('3894', '3894', '1233.1', '15186.60'));
    expect(balance?.pendingOut.declared).toBe(quantity('2000'));
    expect((await post([se('L2', '500', '2026-01-07'), se('L2', '1500', '2026-01-08')])).ok).toBe(true);
    const lines = await read<Awaited<ReturnType<typeof statementOf>>>((tx) =>
      statementOf(tx, 1, testBook, { itemNo: 1, before: null, limit: 10 }),
    );
    expect(lines.map((line) => [line.entryNo, line.kind])).toEqual([
      [5n, 'settled'],
      [4n, 'settled'],
      [3n, 'pending'],
      [2n, 'settled'],
      [1n, 'pending'],
    ]);
  });

  test('as of a business day, and as known at an instant', async () => {
    const key = { bookId: testBook, itemNo: 1, stage: 'on_hand' } as const;
    const declared = async (on: string, known: Date | null = null) =>
      (await database.read(settings, (tx) => balanceAsOf(tx, 1, key, day(on), known))).declared;
    expect(await declared('2026-01-04')).toBe(0n);
    expect(await declared('2026-01-06')).toBe(quantity('3894'));
    expect(await declared('2026-01-07')).toBe(quantity('3394'));
    clock = new Date('2026-02-01T08:00:00Z');
    expect((await post([is('94', undefined, '2026-01-07')])).ok).toBe(true);
    expect(await declared('2026-01-07')).toBe(quantity('3300'));
    expect(await declared('2026-01-07', new Date('2026-01-31T00:00:00Z'))).toBe(quantity('3394'));
  });
});

describe('idempotency', () => {
  test('the same key with the same input answers again and writes once', async () => {
    const intents = [re(vec('10'), undefined, '2026-02-01', 2)];
    const first = await post(intents, 'same');
    const second = await post(intents, 'same');
    expect(first.ok && second.ok && second.value).toEqual(first.ok && first.value);
    const [balance] = await database.read(settings, (tx) => balancesOfBook(tx, 1, testBook, [2]));
    expect(balance?.posted.declared).toBe(quantity('10'));
  });

  test('the same key at the same moment writes once', async () => {
    const intents = [re(vec('10'), undefined, '2026-02-01', 2)];
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(intents, 'at-once')));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const [balance] = await database.read(settings, (tx) => balancesOfBook(tx, 1, testBook, [2]));
    expect(balance?.posted.declared).toBe(quantity('20'));
  });

  test('idempotency_conflict: the same key with other input', async () => {
    const answer = await post([re(vec('11'), undefined, '2026-02-01', 2)], 'same');
    expect(answer.ok ? null : answer.refusal.code).toBe('idempotency_conflict');
  });
});

test('many clerks on the same stock: never negative, exactly the stock goes out', async () => {
  await post([re(vec('100'), undefined, '2026-02-01', 3)]);
  const answers = await Promise.all(Array.from({ length: 60 }, () => post([is('3', undefined, '2026-02-01', 3)])));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(33);
  const refused = answers.filter((answer) => !answer.ok).map((answer) => (answer.ok ? '' : answer.refusal.code));
  expect(new Set(refused)).toEqual(new Set(['insufficient_balance']));
  const [balance] = await database.read(settings, (tx) => balancesOfBook(tx, 1, testBook, [3]));
  expect(balance?.posted.declared).toBe(quantity('1'));
});

test('busy: a full queue answers at once and says when to come again', async () => {
  const ids = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));
  const tools = { database, participants: [ledgerParticipant], ids, now: () => clock };
  const small = createCommandRunner(tools, { maxWaiting: 2, maxBatch: 1, maxBatchRows: 1 });
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => small.run(command([re(vec('1'), undefined, '2026-02-01', 9)]))),
  );
  const busy = answers.filter((answer) => !answer.ok);
  expect(busy.length).toBeGreaterThan(0);
  for (const answer of busy) expect(answer.ok ? null : answer.refusal.code).toBe('busy');
  const [balance] = await database.read(settings, (tx) => balancesOfBook(tx, 1, testBook, [9]));
  expect(balance?.posted.declared).toBe(quantity(String(12 - busy.length)));
});
