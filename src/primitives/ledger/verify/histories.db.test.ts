import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Id, systemIds } from '../../../kernel/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { applyPart } from '../decide.ts';
import { loadWorkingSet } from '../load.ts';
import type { LedgerIntent } from '../model.ts';
import { balancesOfBook, openLayersOf } from '../queries.ts';
import { ob } from '../testing.ts';
import { type Attempt, group, intentOf, items, resolve, stages } from '../testing-histories.ts';
import {
  type NaiveState,
  naiveClaimed,
  naiveFree,
  naiveMove,
  naiveParts,
  naiveStart,
  naiveStock,
} from '../testing-naive.ts';
import { accountText } from '../working-set.ts';
import { writeWorkingSet } from '../write.ts';
import { verifyLedger } from './index.ts';

const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' } as const;
const recordedAt = new Date('2026-01-05T08:00:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Several groups in one transaction, decided one after the other, as the zone's batch does it. */
async function postBatch(parts: readonly (readonly LedgerIntent[])[]): Promise<(string | null)[]> {
  return database.write(1, async (tx) => {
    const set = await loadWorkingSet(tx, 1, parts.flat());
    const answers = parts.map((part) => {
      const result = applyPart(set, part, systemIds.next(), recordedAt);
      return result.ok ? null : result.refusal.code;
    });
    await writeWorkingSet(tx, 1, recordedAt, set);
    return answers;
  });
}

/** What is in memory after the batch must be what the database answers. */
async function compare(bookId: Id, state: NaiveState): Promise<void> {
  await database.read(settings, async (tx) => {
    const balances = new Map<string, Awaited<ReturnType<typeof balancesOfBook>>[number]>();
    for (const one of await balancesOfBook(tx, 1, bookId)) balances.set(accountText({ bookId, ...one }), one);
    for (const itemNo of items) {
      const layers = await openLayersOf(tx, 1, bookId, itemNo);
      for (const stage of stages) {
        const balance = balances.get(accountText({ bookId, itemNo, stage }));
        const { posted, pendingOut, pendingIn } = balance ?? {};
        const shown = [posted, pendingOut, pendingIn].map((one) =>
          one ? [one.declared, one.legal1, one.legal2, one.value] : [0n, 0n, 0n, 0n],
        );
        expect(shown).toEqual([
          naiveStock(state, itemNo, stage),
          naiveClaimed(state, itemNo, stage, 'from'),
          naiveClaimed(state, itemNo, stage, 'to'),
        ]);
        const here = layers.filter((layer) => layer.stage === stage);
        expect(here.map(({ lotNo, quantity, outQuantity }) => [lotNo, quantity, outQuantity])).toEqual(
          naiveParts(state, itemNo, stage).map((part) => [
            part.lot,
            part.quantity,
            part.quantity - naiveFree(state, part),
          ]),
        );
      }
    }
  });
}

const stock: Attempt = {
  what: 'receive',
  item: 1,
  from: 'abroad',
  to: 'on_hand',
  amounts: [90_001n, 7n, 11n, 13n],
  declared: null,
  claim: null,
  on: '2026-01-05',
  naming: 'none',
};

/** Many small lots in one account, so that an issue takes several and what is loaded matters. */
const manyLots = Array.from({ length: 14 }, () => [stock]);

/** The same attempt on the item that has many lots: for a part of a lot, or for several lots. */
function onFirstItem(attempt: Attempt): Attempt {
  const most = attempt.item === 1 ? 450_000n : 50_000n;
  return { ...attempt, item: 1, declared: attempt.declared === null ? null : attempt.declared % most };
}

async function live(lotOrder: 'fifo' | 'named', history: readonly (readonly (readonly Attempt[])[])[]): Promise<void> {
  const bookId = systemIds.next();
  await postBatch([[{ ...ob(lotOrder), bookId }]]);
  let state = naiveStart();
  for (const batch of history) {
    const expected: (string | null)[] = [];
    const parts: LedgerIntent[][] = [];
    for (const attempts of batch) {
      const next = structuredClone(state);
      const moves = attempts.map((attempt) => resolve(attempt, next));
      parts.push(moves.map((move) => intentOf(bookId, move)));
      const refused = moves
        .map((move) => naiveMove(next, move, lotOrder === 'named'))
        .find((answer) => answer !== null);
      expected.push(refused?.split(' ')[0] ?? null);
      if (refused === undefined) state = next;
    }
    expect(await postBatch(parts)).toEqual(expected);
    await compare(bookId, state);
  }
  const report = await verifyLedger(database, settings, bookId, { chunk: 7, turn: 3 });
  expect(report.books[0]?.problems).toEqual([]);
  expect(BigInt(report.books[0]?.entries ?? -1)).toBe(state.entries);
}

test.each(['fifo', 'named'] as const)('any history of a %s book, batch by batch, on the database', async (lotOrder) => {
  const onOneItem = group.map((attempts) => attempts.map(onFirstItem));
  const batch = fc.array(fc.oneof({ weight: 3, arbitrary: onOneItem }, { weight: 1, arbitrary: group }), {
    minLength: 1,
    maxLength: 3,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 30, size: 'max' }), (history) =>
      live(lotOrder, [manyLots, ...history]),
    ),
    { numRuns: 15 },
  );
});
