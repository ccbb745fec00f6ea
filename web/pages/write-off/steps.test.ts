import { describe, expect, test } from 'vitest';
import { stepsOf } from './steps.ts';
import { writeOffStates } from './views.ts';

const shortly = (state: string) =>
  Object.values(stepsOf({ state }))
    .map((step) => step[0])
    .join('');

describe('the steps of a cycle', () => {
  test.each([
    ['draft', 'dnttttt'],
    ['noticed', 'ddntttt'],
    ['counting', 'ddntttt'],
    ['reported', 'ddddntt'],
    ['report_review', 'ddddntt'],
    ['report_rejected', 'ddntrtt'],
    ['accepted', 'dddddnt'],
    ['confirmed', 'ddddddn'],
    ['final_review', 'ddddddn'],
    ['final_rejected', 'ddntttr'],
    ['passed', 'ddddddd'],
    ['cancelled', 'dtttttt'],
  ])('%s', (state, steps) => {
    expect(shortly(state)).toBe(steps);
  });

  test('every state but the two ends has one step that is to be taken now', () => {
    const without = writeOffStates.filter((state) => !shortly(state).includes('n'));
    expect(without).toEqual(['passed', 'cancelled']);
  });
});
