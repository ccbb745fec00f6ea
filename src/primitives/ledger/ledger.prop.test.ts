import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../kernel/index.ts';
import { applyPart } from './decide.ts';
import { type Entry, isInside, type Stage, type Unit, units, type Vector } from './model.ts';
import { ob, testBook, testEvent, testInstant } from './testing.ts';
import { type Attempt, group, intentOf, items, resolve, stages } from './testing-histories.ts';
import {
  type Amounts,
  type NaiveState,
  naiveClaimed,
  naiveFree,
  naiveMove,
  naiveParts,
  naiveStart,
  naiveStock,
} from './testing-naive.ts';
import { account, WorkingSet } from './working-set.ts';

function emptyBook(lotOrder: 'fifo' | 'named'): WorkingSet {
  const set = new WorkingSet();
  for (const item of items) for (const stage of stages) set.laterDays.set(`${testBook} ${item} ${stage}`, new Map());
  applyPart(set, [ob(lotOrder)], testEvent, testInstant);
  return set;
}

/** A group in both ledgers: all of it or nothing; answers what the naive one thinks now. */
function step(set: WorkingSet, state: NaiveState, attempts: readonly Attempt[], named: boolean): NaiveState {
  const next = structuredClone(state);
  let refused: string | null = null;
  const intents = [];
  for (const attempt of attempts) {
    const move = resolve(attempt, next);
    intents.push(intentOf(testBook, move));
    refused ??= naiveMove(next, move, named);
  }
  expect(answerOf(applyPart(set, intents, testEvent, testInstant))).toBe(refused);
  return refused === null ? next : state;
}

function answerOf(result: Result<unknown>): string | null {
  if (result.ok) return null;
  const { code, facts } = result.refusal;
  return code === 'backdated_negative' ? `${code} ${String(facts.day)}` : code;
}

function amountsOf(vector: Vector): Amounts {
  return [vector.declared, vector.legal1, vector.legal2, vector.value];
}

function compare(set: WorkingSet, state: NaiveState): void {
  expect(set.heads.get(testBook)?.entryNo).toBe(state.entries);
  for (const item of items) {
    for (const stage of stages) {
      const at = account(testBook, item, stage);
      const { posted, pendingOut, pendingIn } = set.balance(at);
      expect(amountsOf(posted)).toEqual(naiveStock(state, item, stage));
      expect(amountsOf(pendingOut)).toEqual(naiveClaimed(state, item, stage, 'from'));
      expect(amountsOf(pendingIn)).toEqual(naiveClaimed(state, item, stage, 'to'));
      const layers = set.layersOf(at).map(({ lotNo, quantity, outQuantity }) => [lotNo, quantity, outQuantity]);
      const parts = naiveParts(state, item, stage);
      expect(layers).toEqual(parts.map((part) => [part.lot, part.quantity, part.quantity - naiveFree(state, part)]));
    }
  }
}

function sum(entries: readonly Entry[], unit: Unit): bigint {
  return entries.reduce((total, entry) => total + entry.vector[unit], 0n);
}

const moves = (entry: Entry) => entry.kind === 'posted' || entry.kind === 'settled';
const outside = (stage: Stage) => !isInside(stage);

/** Invariants 1, 2, 5, 6, 11, 12 and 15 of a bonded ledger, read from the real one alone. */
function holdInvariants(set: WorkingSet): void {
  expect(set.entries.map((entry) => entry.entryNo)).toEqual(set.entries.map((_, index) => BigInt(index + 1)));
  for (const item of items) {
    const moved = set.entries.filter((entry) => entry.itemNo === item && moves(entry));
    for (const unit of units) {
      const came = sum(
        moved.filter((entry) => outside(entry.from)),
        unit,
      );
      const went = sum(
        moved.filter((entry) => outside(entry.to)),
        unit,
      );
      const here = stages.reduce(
        (total, stage) => total + set.balance(account(testBook, item, stage)).posted[unit],
        0n,
      );
      expect(here, `conservation of ${unit}`).toBe(came - went);
    }
    for (const stage of stages) holdAccount(set, item, stage);
  }
  for (const pending of set.pendings.values()) {
    const entries = set.entries.filter((entry) => entry.reference === pending.reference);
    const opened = entries.filter((entry) => entry.kind === 'pending');
    expect(opened).toHaveLength(1);
    expect(entries.filter((entry) => entry.kind === 'voided' || entry.kind === 'expired').length).toBeLessThanOrEqual(
      1,
    );
    const acted = entries.filter((entry) => entry.kind !== 'pending');
    for (const unit of units) expect(sum(acted, unit) + pending.rest[unit]).toBe(sum(opened, unit));
  }
}

function holdAccount(set: WorkingSet, item: number, stage: (typeof stages)[number]): void {
  const at = account(testBook, item, stage);
  const { posted, pendingOut, pendingIn } = set.balance(at);
  for (const unit of units) {
    expect(posted[unit] >= 0n && pendingIn[unit] >= 0n, `${unit} is not negative`).toBe(true);
    expect(pendingOut[unit] >= 0n && pendingOut[unit] <= posted[unit], `${unit} claimed is there`).toBe(true);
  }
  if (posted.declared === 0n) expect(amountsOf(posted)).toEqual([0n, 0n, 0n, 0n]);
  const layers = set.layersOf(at);
  expect(layers.reduce((total, layer) => total + layer.quantity, 0n)).toBe(posted.declared);
  expect(layers.reduce((total, layer) => total + layer.outQuantity, 0n)).toBe(pendingOut.declared);
}

test.each(['fifo', 'named'] as const)('any history of a %s book: the same answers, the same balances', (lotOrder) => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 40, size: 'max' }), (history) => {
      const set = emptyBook(lotOrder);
      let state = naiveStart();
      for (const attempts of history) {
        const before = [...set.entries];
        state = step(set, state, attempts, lotOrder === 'named');
        compare(set, state);
        holdInvariants(set);
        expect(set.entries.slice(0, before.length)).toEqual(before);
      }
      for (const { kind } of set.entries) met.set(kind, (met.get(kind) ?? 0) + 1);
    }),
    { numRuns: 120 },
  );
  // The histories are worth something only if every kind of entry is in them.
  for (const kind of ['pending', 'posted', 'settled', 'voided', 'expired']) {
    expect(met.get(kind) ?? 0, kind).toBeGreaterThan(20);
  }
});

test('every refusal that a history can meet is met', () => {
  const met = new Set<string>();
  const sample = fc.sample(fc.array(group, { minLength: 30, maxLength: 40, size: 'max' }), { numRuns: 60, seed: 4890 });
  for (const [index, history] of sample.entries()) {
    const lotOrder = index % 2 === 0 ? 'fifo' : 'named';
    const set = emptyBook(lotOrder);
    let state = naiveStart();
    for (const attempts of history) {
      const next = structuredClone(state);
      const moved = attempts.map((attempt) => resolve(attempt, next));
      const answer = answerOf(
        applyPart(
          set,
          moved.map((move) => intentOf(testBook, move)),
          testEvent,
          testInstant,
        ),
      );
      if (answer !== null) met.add(answer.split(' ')[0] ?? '');
      else {
        for (const move of moved) naiveMove(next, move, lotOrder === 'named');
        state = next;
      }
    }
  }
  expect([...met].sort()).toEqual([
    'amount_not_positive',
    'backdated_negative',
    'insufficient_balance',
    'lot_insufficient',
    'lot_required',
    'pending_closed',
    'pending_exceeded',
    'pending_exists',
    'pending_unknown',
  ]);
});
