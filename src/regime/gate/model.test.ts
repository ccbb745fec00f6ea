import { describe, expect, test } from 'vitest';
import { type Id, quantity } from '../../kernel/index.ts';
import { decidePassMove } from './decide.ts';
import {
  carriesDocuments,
  exceedsTolerance,
  type GatePass,
  type PassMove,
  type PassState,
  passTransitions,
  weightDifferenceKg,
} from './model.ts';

const states: Readonly<Record<PassState, true>> = {
  draft: true,
  declared: true,
  approved: true,
  rejected: true,
  passed_first: true,
  passed: true,
  void: true,
  deleted: true,
};
const allStates = Object.keys(states) as PassState[];
const allMoves = Object.keys(passTransitions) as PassMove[];

const pass = (more: Partial<GatePass> = {}): GatePass => ({
  passId: 'p' as Id,
  ownerId: 'o' as Id,
  passNo: null,
  preEntryNo: null,
  internalNo: 'P1',
  passType: '3',
  bindType: '3',
  relatedKind: 'list',
  direction: 'in',
  customsCode: '1510',
  vehicleNo: '吉A12345',
  containerNo: null,
  vehicleWeightKg: 0n,
  frameWeightKg: 0n,
  containerWeightKg: 0n,
  goodsGrossKg: 0n,
  goodsNetKg: 0n,
  totalWeightKg: quantity('1000'),
  scaleReadingKg: null,
  state: 'draft',
  lane: null,
  declaredAt: null,
  approvedAt: null,
  firstPassedAt: null,
  passedAt: new Date('2026-07-01T02:00:00Z'),
  remark: '',
  createdAt: new Date(0),
  version: 1,
  ...more,
});

describe('the states of a gate pass', () => {
  const pairs = allStates.flatMap((state) => allMoves.map((move) => ({ state, move })));

  test.each(pairs)('$state, $move: moved as the table says or refused by name', ({ state, move }) => {
    const { from, to } = passTransitions[move];
    const answer = decidePassMove(pass({ state }), move);
    if (from.includes(state)) expect(answer).toMatchObject({ ok: true, value: { state: to } });
    else if (state === 'passed' && (move === 'pass' || move === 'pass_first')) {
      const facts = { pass: 'pass:P1', passedAt: '2026-07-01T02:00:00.000Z' };
      expect(answer).toEqual({ ok: false, refusal: { code: 'pass_used', facts } });
    } else {
      const facts = { pass: 'pass:P1', state, move };
      expect(answer).toEqual({ ok: false, refusal: { code: 'pass_move_not_allowed', facts } });
    }
  });

  test('all can be reached from a draft', () => {
    const reached = new Set<PassState>(['draft']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of Object.values(passTransitions))
        if (from.some((one) => reached.has(one))) reached.add(to);
    }
    expect(allStates.filter((state) => !reached.has(state))).toEqual([]);
  });

  test('a pass that went through a gate can be neither voided nor deleted', () => {
    for (const move of ['void', 'delete'] as const) {
      expect(passTransitions[move].from.filter((state) => state.startsWith('passed'))).toEqual([]);
    }
  });
});

describe('weighing', () => {
  test('only empty vehicles and gate-registered goods carry no documents', () => {
    expect((['1', '2', '3', '4', '5', '6'] as const).filter((type) => !carriesDocuments(type))).toEqual(['5', '6']);
  });

  test.each([
    [null, null, false],
    ['1000', '0', false],
    ['1030', '30', false],
    ['1030.00001', '30.00001', true],
    ['970', '-30', false],
    ['969.99999', '-30.00001', true],
  ])('a reading of %s for 1,000 kg: difference %s, to be looked at: %s', (reading, difference, exceeds) => {
    const weighed = pass({ scaleReadingKg: reading === null ? null : quantity(reading) });
    expect(weightDifferenceKg(weighed)).toBe(difference === null ? null : quantity(difference));
    expect(exceedsTolerance(weighed)).toBe(exceeds);
  });
});
