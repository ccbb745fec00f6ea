import { expect, test } from 'vitest';
import { evidenceFacts, evidenceText, subjectOf } from './evidence.ts';

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

test('nested facts are laid out flat, and what is said already is left out', () => {
  const message = { zh: '已撤回', en: 'withdrawn' };
  const evidence = {
    topic: 'customs-window/pass',
    attempts: 1,
    code: 'withdrawn',
    facts: { state: 'void', subject: 'pass:A' },
    message,
  };
  expect(evidenceFacts(evidence)).toEqual([
    ['attempts', 1],
    ['code', 'withdrawn'],
    ['message', message],
  ]);
  expect(evidenceText(message, 'en')).toBe('withdrawn');
  expect(subjectOf({ subject: 'message:1', evidence })).toBe('pass:A');
  expect(subjectOf({ subject: 'message:1', evidence: { error: evidence } })).toBe('pass:A');
  expect(subjectOf({ subject: 'message:1', evidence: null })).toBe('message:1');
  expect(subjectOf({ subject: 'list:B', evidence })).toBe('list:B');
});
