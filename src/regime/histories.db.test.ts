import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../primitives/ledger/index.ts';
import { testZoneId } from './testing.ts';
import { brokenInvariants } from './testing-invariants.ts';
import { type Step, stepKinds, Walk } from './testing-walk.ts';

/** What is common is drawn more often; what ends things, less. */
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('receive' as const, 'produce' as const, 'carry_note' as const) },
    { weight: 3, arbitrary: fc.constantFrom('carry_list' as const, 'release' as const, 'note' as const) },
    { weight: 1, arbitrary: fc.constantFrom('next_day' as const, 'write_off' as const) },
    { weight: 2, arbitrary: fc.constantFrom('entrust' as const, 'entrusted_make' as const, 'outward_note' as const) },
    { weight: 2, arbitrary: fc.constantFrom('stock_up' as const, 'use' as const, 'repair' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('lose' as const, 'decide_loss' as const, 'machine' as const, 'free_goods' as const),
    },
    { weight: 5, arbitrary: fc.constantFrom(...stepKinds) },
  ),
  a: fc.nat(10_000_000),
  b: fc.nat(10_000_000),
});

const stepsOfHistory = 300;
/** The replay reads the whole ledger again, so it is not made after every single step. */
const stepsBetweenProofs = 50;
/** Fixed seeds keep what was once found; a fresh one looks further, and says which it was. */
const seeds = [1510, 20190112, 299307526, Math.floor(Math.random() * 2 ** 31)];

/** Invariant 15: the entries replayed give the balances, and no link of the chain was changed. */
async function prove(walk: Walk): Promise<void> {
  const report = await verifyLedger(walk.zone.database, walk.zone.as('customs_officer').caller.settings, null);
  expect(report.books.flatMap(({ problems }) => problems)).toEqual([]);
}

/** Takes the steps one by one; after each of them every invariant must hold. */
async function takeSteps(walk: Walk, steps: Iterable<Step>, told: string): Promise<void> {
  const { database } = walk.zone;
  const { settings } = walk.zone.as('customs_officer').caller;
  let index = 0;
  for (const one of steps) {
    await walk.step(one);
    const broken = await database.read(settings, (tx) => brokenInvariants(tx, testZoneId));
    expect(broken, `${told}, step ${index}: ${JSON.stringify(one)}`).toEqual([]);
    index += 1;
    if (index % stepsBetweenProofs === 0) await prove(walk);
  }
}

describe('random histories over all paths keep every invariant after every step', () => {
  const done = new Set<string>();

  test.each(seeds)('seed %i', { timeout: 240_000 }, async (seed) => {
    const walk = await Walk.open();
    try {
      await takeSteps(walk, fc.sample(step, { seed, numRuns: stepsOfHistory }), `seed ${seed}`);
      await prove(walk);
      for (const kind of walk.done.keys()) done.add(kind);
    } finally {
      await walk.zone.drop();
    }
  });

  /** What chance left out is sought in a history of its own, where every second step is one of the missing kinds. */
  test('every kind of step was carried out to its end at least once', { timeout: 240_000 }, async () => {
    const missing = () => stepKinds.filter((kind) => !done.has(kind));
    if (missing().length === 0) return;
    const walk = await Walk.open();
    try {
      const drawn = fc.sample(step, { seed: 1502, numRuns: 4 * stepsOfHistory });
      for (const [index, one] of drawn.entries()) {
        const sought = missing();
        const kind = index % 2 === 0 ? one.kind : sought[one.a % sought.length];
        if (kind === undefined) break;
        await takeSteps(walk, [{ ...one, kind }], `seed 1502, step ${index}`);
        for (const carriedOut of walk.done.keys()) done.add(carriedOut);
      }
    } finally {
      await walk.zone.drop();
    }
    expect(missing()).toEqual([]);
  });
});
