import { describe, expect, test } from 'vitest';
import { decideDiscrepancyMove } from './decide.ts';
import { type DiscrepancyMove, type DiscrepancyState, discrepancyTransitions } from './model.ts';

const states: Readonly<Record<DiscrepancyState, true>> = { open: true, queried: true, held: true, cleared: true };
const allStates = Object.keys(states) as DiscrepancyState[];
const allMoves = Object.keys(discrepancyTransitions) as DiscrepancyMove[];

describe('the states of a discrepancy', () => {
  const pairs = allStates.flatMap((state) => allMoves.map((move) => ({ state, move })));

  test.each(pairs)('$state, $move: moved as the table says or refused by name', ({ state, move }) => {
    const { from, to } = discrepancyTransitions[move];
    const answer = decideDiscrepancyMove(state, move, 'seen');
    if (from.includes(state)) expect(answer).toEqual({ ok: true, value: to });
    else expect(answer).toMatchObject({ refusal: { code: 'discrepancy_move_not_allowed', facts: { state, move } } });
  });

  test('all can be reached from the open one, and only the cleared one is the end', () => {
    const reached = new Set<DiscrepancyState>(['open']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of Object.values(discrepancyTransitions)) {
        if (from.some((one) => reached.has(one))) reached.add(to);
      }
    }
    expect(allStates.filter((state) => !reached.has(state))).toEqual([]);
    const last = allStates.filter((state) =>
      allMoves.every((move) => !discrepancyTransitions[move].from.includes(state)),
    );
    expect(last).toEqual(['cleared']);
  });

  test.each(['', '  ', '\n'])('a step without a reason (%j) leaves no trace and is refused', (note) => {
    expect(decideDiscrepancyMove('open', 'clear', note)).toMatchObject({
      refusal: { code: 'discrepancy_note_required' },
    });
  });
});
