import { expect, test } from 'vitest';
import { evidenceText } from './evidence.ts';

test.each([
  ['17933.84000', '17,933.84'],
  ['2026-07-03T16:05:09.000Z', '2026-07-04 00:05'],
  ['2026-07-04', '2026-07-04'],
  ['202600000000000366', '202600000000000366'],
  [['a', '1.50'], 'a, 1.5'],
  [true, '✓'],
])('evidenceText(%j)', (value, text) => {
  expect(evidenceText(value, 'zh')).toBe(text);
});
