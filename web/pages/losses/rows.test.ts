import { describe, expect, test } from 'vitest';
import { blankRow, linesOf } from './rows.ts';

const row = { ...blankRow('a'), item: '3', quantity: '1,200.5' };

describe('lines of a report', () => {
  test('rows without an item or a quantity are not sent', () => {
    expect(linesOf('poor_care', [blankRow('a'), { ...row, quantity: ' ' }])).toEqual([]);
  });

  test('an outcome is said only of what is partly useful after force majeure', () => {
    const useful = { ...row, condition: 'partly_useful' };
    const line = { itemNo: 3, quantity: '1200.5', stage: 'on_hand' };
    expect(linesOf('force_majeure', [row, useful])).toEqual([
      { ...line, condition: 'lost' },
      { ...line, condition: 'partly_useful', outcome: 'returned_abroad' },
    ]);
    expect(linesOf('poor_care', [useful])).toEqual([{ ...line, condition: 'partly_useful' }]);
  });

  test('what is given up has no condition, and a named lot is all of the line', () => {
    expect(linesOf('abandonment', [{ ...row, stage: 'leftovers', lot: '17' }])).toEqual([
      { itemNo: 3, quantity: '1200.5', stage: 'leftovers', lots: [{ lotNo: '17', quantity: '1200.5' }] },
    ]);
  });
});
