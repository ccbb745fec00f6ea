import { expect, test } from 'vitest';
import { blankLine, draftOf, linesOf } from './draft-lines.ts';

test('per cent become fractions, full-width digits digits, and empty lines nothing', () => {
  const typed = { ...blankLine('a'), material: '１', net: '0.6451', tangible: '4', bonded: '100' };
  expect(linesOf([typed, blankLine('b')])).toEqual([
    { materialItemNo: 1, net: '0.6451', tangibleLossRate: '0.04', intangibleLossRate: '0', bondedShare: '1' },
  ]);
});

test('what was declared comes back as it was typed', () => {
  const line = { materialItemNo: 2, net: '0.3', tangibleLossRate: '0.045', intangibleLossRate: '0', bondedShare: '1' };
  expect(linesOf([draftOf(line)])).toEqual([line]);
});
