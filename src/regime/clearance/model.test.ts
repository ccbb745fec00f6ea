import { describe, expect, test } from 'vitest';
import { day, type Id } from '../../kernel/index.ts';
import { decideDeletion, decideMoveAllowed, decideSeenVersion } from './decide.ts';
import { decideGateAct } from './gate-use.ts';
import { termsOf } from './input.ts';
import {
  counterStage,
  isAdmission,
  type ListMove,
  type ListState,
  listTransitions,
  pressableMoves,
  type VerificationList,
} from './model.ts';

/** Every state with what happens next; a list that the compiler holds to be complete. */
const states: Readonly<Record<ListState, true>> = {
  draft: true,
  declared: true,
  stored: true,
  store_failed: true,
  manual_review: true,
  rejected: true,
  pre_deducted: true,
  approved: true,
  posted: true,
  completed: true,
  written_off: true,
  deleted: true,
};
const allStates = Object.keys(states) as ListState[];
const allMoves = Object.keys(listTransitions) as ListMove[];

/** Where a move leads; approval and posting depend on whether the deduction mode writes to the book. */
const targets: Readonly<Record<ListMove, (from: ListState) => readonly ListState[]>> = {
  declare: () => ['declared'],
  store: () => ['stored'],
  fail_store: () => ['store_failed'],
  review: () => ['manual_review'],
  reject: () => ['rejected'],
  approve: () => ['pre_deducted', 'approved'],
  release: (from) => [from],
  change: (from) => [from],
  post: (from) => (from === 'pre_deducted' ? ['posted'] : ['completed']),
  write_off: () => ['written_off'],
  delete: () => ['deleted'],
};

const terms = termsOf({
  line: 'second',
  direction: 'in',
  supervisionMode: '5000',
  transportMode: '9',
  customsCode: '1510',
});
const listIn = (state: ListState): VerificationList => ({
  ...terms,
  listId: 'l' as Id,
  ownerId: 'o' as Id,
  listNo: null,
  preEntryNo: null,
  internalNo: 'L1',
  bookId: 'b' as Id,
  bookNo: 'T1510W000001',
  state,
  changeCount: 0,
  lineCount: 0,
  gateUse: 'none',
  gateState: 'none',
  declarationReleasedAt: null,
  declaredAt: null,
  preDeductedAt: null,
  postedAt: null,
  postedOn: null,
  customsPostedAt: null,
  counterpartReadyAt: null,
  counterpartIsForeign: null,
  consumption: null,
  entryNo: null,
  formId: null,
  createdAt: new Date(0),
  version: 7,
});

describe('the states of a list', () => {
  const pairs = allStates.flatMap((state) => allMoves.map((move) => ({ state, move })));

  test.each(pairs)('$state, $move: allowed by the table or refused by name', ({ state, move }) => {
    const answer = decideMoveAllowed(listIn(state), move);
    if (listTransitions[move].includes(state)) expect(answer).toMatchObject({ ok: true, value: { state } });
    else {
      const facts = { list: 'list:L1', state, move };
      expect(answer).toEqual({ ok: false, refusal: { code: 'list_move_not_allowed', facts } });
    }
  });

  test('all can be reached from a draft', () => {
    const reached = new Set<ListState>(['draft']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const state of [...reached]) {
        for (const move of allMoves) {
          if (listTransitions[move].includes(state)) for (const next of targets[move](state)) reached.add(next);
        }
      }
    }
    expect(allStates.filter((state) => !reached.has(state))).toEqual([]);
  });

  test('what is completed, written off or deleted moves no more', () => {
    const last = allStates.filter((state) => allMoves.every((move) => !listTransitions[move].includes(state)));
    expect(last).toEqual(['completed', 'written_off', 'deleted']);
  });

  test('every move that a person presses is one of the table', () => {
    expect(pressableMoves.filter((move) => !allMoves.includes(move))).toEqual([]);
  });

  test('deleting follows the table', () => {
    for (const state of allStates) {
      expect(decideDeletion(listIn(state), []).ok, state).toBe(listTransitions.delete.includes(state));
    }
  });

  test.each(allStates)('%s: a gate pass binds it only when it is approved', (state) => {
    const moment = { now: new Date(0), today: day('2026-07-01') };
    const answer = decideGateAct({ list: listIn(state), lines: [] }, 'use', [], moment, 'Z1');
    const code = answer.ok ? 'ok' : answer.refusal.code;
    expect(code).toBe(state === 'pre_deducted' || state === 'approved' ? 'ok' : 'list_not_ready_for_gate');
  });
});

describe('what someone else changed meanwhile', () => {
  test('is not written over: stale', () => {
    expect(decideSeenVersion(listIn('draft'), 7).ok).toBe(true);
    expect(decideSeenVersion(listIn('draft'), undefined).ok).toBe(true);
    expect(decideSeenVersion(listIn('draft'), 6)).toMatchObject({ refusal: { code: 'stale' } });
  });
});

describe('direction and world around', () => {
  test.each([
    ['in', 'D', true],
    ['in', 'E', true],
    ['in', 'F', false],
    ['out', 'D', false],
    ['out', 'F', true],
    ['out', 'NF', false],
  ] as const)('%s in mode %s: admission is %s', (direction, deductionMode, admission) => {
    expect(isAdmission({ direction, deductionMode })).toBe(admission);
  });

  test.each([
    ['first', null, 'abroad'],
    ['first', 'T1510W000002', 'abroad'],
    ['second', null, 'domestic'],
    ['second', 'T1510W000002', 'other_book'],
    ['internal', null, 'other_book'],
  ] as const)('line %s with related book %s stands against %s', (line, relatedBookNo, stage) => {
    expect(counterStage({ line, relatedBookNo, supervisionMode: '5000' })).toBe(stage);
    expect(counterStage({ line, relatedBookNo, supervisionMode: '0400' })).toBe('destroyed');
  });

  test.each([
    ['second', '0', true, true],
    ['first', '0', true, true],
    ['internal', '6', false, false],
    ['second', '8', false, false],
  ] as const)('line %s of type %s: declaration %s, gate %s', (line, listType, declarationRequired, gateRequired) => {
    const draft = {
      line,
      listType,
      direction: 'in',
      supervisionMode: '5000',
      transportMode: '9',
      customsCode: '1510',
    } as const;
    expect(termsOf(draft)).toMatchObject({ declarationRequired, gateRequired });
  });
});
