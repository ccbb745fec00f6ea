import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdSource, day, type Id, systemIds } from '../../../kernel/index.ts';
import { type CommandRunner, createCommandRunner } from '../../../platform/commands/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import type { LedgerIntent } from '../model.ts';
import { operations } from '../operations.ts';
import { ledgerParticipant } from '../participant.ts';
import { is, ob, re, se, vec, vo } from '../testing.ts';
import { type Problem, verifyLedger } from './index.ts';
import { tamperings } from './testing.ts';

const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' } as const;
const now = () => new Date('2026-01-05T08:00:00Z');
const ids = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));
let database: TestDatabase;
let runner: CommandRunner;

beforeAll(async () => {
  database = await createTestDatabase();
  runner = createCommandRunner({ database, participants: [ledgerParticipant], ids, now });
});
afterAll(() => database.drop());

async function post(bookId: Id, ...intents: LedgerIntent[]): Promise<void> {
  const result = await runner.run({
    operation: 'test_post',
    settings,
    userId: 'tester',
    idempotencyKey: ids.next(),
    input: null,
    plan: async () => ({
      ok: true,
      value: {
        documents: [],
        events: [{ kind: 'tested', ownerId: null, occurredAt: now(), subjects: ['test:1'], facts: {} }],
        parts: { ledger: intents.map((intent) => ({ ...intent, bookId })) },
        answer: () => null,
      },
    }),
  });
  expect(result).toEqual({ ok: true, value: null });
}

/** A book of thirteen entries in eleven groups, with one claim of each direction still open. */
async function tradedBook(): Promise<Id> {
  const bookId = ids.next();
  await post(bookId, ob());
  await post(bookId, re(vec('3894', '3894', '1233.1', '15186.60'), 'in-1'));
  await post(bookId, se('in-1'));
  await post(bookId, re(vec('1000', '1000', '316.67', '4200.00')));
  await post(bookId, is('2000', 'out-1'));
  await post(bookId, se('out-1', '500'), se('out-1', '1500'));
  await post(bookId, is('94', 'out-2'));
  await post(bookId, vo('out-2'));
  await post(bookId, is('100', 'out-3'), is('200'));
  await post(bookId, re(vec('7', '7', '1', '70.00'), 'in-2', '2026-01-05', 2));
  await post(bookId, is('10', 'out-4'));
  await post(bookId, vo('out-4', 'expire'));
  return bookId;
}

/** What somebody with the owner's rights could do behind the ledger's back. */
async function tamper(table: string, statement: string, bookId: Id): Promise<void> {
  await database.own(async (tx) => {
    await tx.query(`alter table ${table} disable trigger user`);
    await tx.query(`alter table ${table} no force row level security`);
    const done = await tx.query(`${statement} and zone_id = 1 and book_id = $1`, [bookId]);
    expect(done.rowCount, statement).toBeGreaterThan(0);
    await tx.query(`alter table ${table} force row level security`);
    await tx.query(`alter table ${table} enable trigger user`);
  });
}

async function problemsOf(bookId: Id, chunk = 50_000): Promise<readonly Problem[]> {
  const { books, ok } = await verifyLedger(database, settings, bookId, { chunk, turn: 2 });
  expect(books).toHaveLength(1);
  const problems = books[0]?.problems ?? [];
  expect(ok).toBe(problems.length === 0);
  return problems;
}

describe('a book that nobody touched', () => {
  test.each([50_000, 13, 12, 5, 1])('holds, read %i entries at a time', async (chunk) => {
    const bookId = await tradedBook();
    expect(await problemsOf(bookId, chunk)).toEqual([]);
    const { books } = await verifyLedger(database, settings, bookId);
    expect(books[0]).toMatchObject({ entries: 13, groups: 11, problemsLeftOut: 0 });
  });

  test('an empty book holds', async () => {
    const bookId = ids.next();
    await post(bookId, ob('named'));
    expect(await problemsOf(bookId)).toEqual([]);
  });
});

/** Smaller chunks meet the same problems in another order. */
function sorted(problems: readonly Problem[]): string[] {
  return problems.map((problem) => JSON.stringify(problem)).sort();
}

describe('tampering is found and named', () => {
  test.each(tamperings)('$what', async ({ table, sql, found }) => {
    const bookId = await tradedBook();
    await tamper(table, sql, bookId);
    const problems = await problemsOf(bookId);
    for (const problem of found) expect(problems).toContainEqual(expect.objectContaining(problem));
    // One spoiled entry or hash must not spoil the verdict on the groups that stand on it.
    expect(problems.filter(({ kind }) => kind === 'hash_differs').length).toBeLessThanOrEqual(1);
    expect(sorted(await problemsOf(bookId, 3))).toEqual(sorted(problems));
  });
});

test('the operation answers the report, and ledger_book_unknown for a book that is not there', async () => {
  const [verify] = operations;
  const context: OperationContext = {
    caller: { userId: 'auditor', displayName: '', settings },
    database,
    commands: runner,
    ids: systemIds,
    now,
    today: () => day('2026-01-05'),
    idempotencyKey: 'v1',
  };
  const bookId = await tradedBook();
  expect(await verify?.handle(context, { bookId })).toEqual({
    ok: true,
    value: { ok: true, books: [{ bookId, entries: 13, groups: 11, problems: [], problemsLeftOut: 0 }] },
  });
  const unknown = await verify?.handle(context, { bookId: ids.next() });
  expect(unknown?.ok === false && unknown.refusal.code).toBe('ledger_book_unknown');
});
