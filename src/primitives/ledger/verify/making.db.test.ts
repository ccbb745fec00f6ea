import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, type Id, systemIds } from '../../../kernel/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { applyPart } from '../decide.ts';
import { loadWorkingSet } from '../load.ts';
import type { LedgerIntent } from '../model.ts';
import { mk, ob, re, se, use, vec } from '../testing.ts';
import { writeWorkingSet } from '../write.ts';
import { verifyLedger } from './index.ts';

const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' } as const;
const recordedAt = new Date('2026-01-05T08:00:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function post(bookId: Id, ...intents: LedgerIntent[]): Promise<string> {
  const part = intents.map((intent) => ({ ...intent, bookId }));
  return database.write(1, async (tx) => {
    const set = await loadWorkingSet(tx, 1, part);
    const result = applyPart(set, part, systemIds.next(), recordedAt);
    await writeWorkingSet(tx, 1, recordedAt, set);
    return result.ok ? 'accepted' : result.refusal.code;
  });
}

async function problemsOf(bookId: Id) {
  const { books } = await verifyLedger(database, settings, bookId, { chunk: 3, turn: 2 });
  return books[0]?.problems ?? [];
}

/** Two materials become a half-finished product, which becomes, with more material, a finished one. */
async function factory(): Promise<Id> {
  const bookId = systemIds.next();
  const answers = [
    await post(bookId, ob()),
    await post(bookId, re(vec('10', '10', '1', '100.00')), re(vec('10', '10', '1', '50.00'), undefined, undefined, 2)),
    await post(bookId, use('4', 1), use('10', 2), mk('2', [0, 1])),
    await post(bookId, { ...use('6', 1), pending: { reference: 'W1' } }),
    await post(bookId, se('W1'), use('2', 3), mk('1', [0, 1], 4)),
  ];
  expect(answers).toEqual(Array(5).fill('accepted'));
  return bookId;
}

test('what a lot was made of is kept, and the book holds', async () => {
  const bookId = await factory();
  const { rows } = await database.read(settings, (tx) =>
    tx.query<{ made: string }>(
      `select lot_no || ' of ' || source_lot_no || ': ' || quantity as made from ledger_lot_sources
       where zone_id = 1 and book_id = $1 order by lot_no, source_lot_no`,
      [bookId],
    ),
  );
  expect(rows.map(({ made }) => made)).toEqual([
    '5 of 1: 400000',
    '5 of 2: 1000000',
    '9 of 1: 600000',
    '9 of 5: 200000',
  ]);
  expect(await problemsOf(bookId)).toEqual([]);
});

test('whoever changes what a lot was made of is found', async () => {
  const bookId = await factory();
  await expect(
    database.own((tx) => tx.query('update ledger_lot_sources set quantity = 1 where book_id = $1', [bookId])),
  ).resolves.toMatchObject({ rowCount: 0 });
  await database.own(async (tx) => {
    await tx.query('alter table ledger_lot_sources disable trigger user');
    await tx.query('alter table ledger_lot_sources no force row level security');
    await tx.query('update ledger_lot_sources set quantity = 1 where zone_id = 1 and book_id = $1 and lot_no = 5', [
      bookId,
    ]);
    await tx.query('alter table ledger_lot_sources force row level security');
    await tx.query('alter table ledger_lot_sources enable trigger user');
  });
  expect((await problemsOf(bookId)).map(({ kind, firstEntryNo }) => [kind, firstEntryNo])).toEqual([
    ['hash_differs', '3'],
  ]);
});

test('a closed book stays closed in the next batch', async () => {
  const bookId = await factory();
  const close: LedgerIntent = { kind: 'close_book', bookId, document: 'write_off:W1', through: day('2026-01-31') };
  expect(await post(bookId, close)).toBe('accepted');
  expect(await post(bookId, re(vec('1')))).toBe('period_closed');
  expect(await post(bookId, close)).toBe('period_closed');
  expect(await post(bookId, re(vec('1'), undefined, '2026-02-01'))).toBe('accepted');
  expect(await problemsOf(bookId)).toEqual([]);
});
