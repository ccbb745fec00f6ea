import { expect, test } from 'vitest';
import { countsByKind } from './counts.ts';

test('severities of one kind are added up in the place of the worst; kinds without any are left out', () => {
  const counts = [
    { kind: 'discrepancy', severity: 'high', count: 2 },
    { kind: 'pass_not_passed', severity: 'medium', count: 1 },
    { kind: 'discrepancy', severity: 'low', count: 3 },
    { kind: 'message_not_delivered', severity: 'low', count: 0 },
  ];
  expect(countsByKind(counts)).toEqual([
    { kind: 'discrepancy', severity: 'high', count: 5 },
    { kind: 'pass_not_passed', severity: 'medium', count: 1 },
  ]);
});
