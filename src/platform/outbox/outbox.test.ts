import { describe, expect, test } from 'vitest';
import { delayMilliseconds, stateOf } from './model.ts';

describe('how long an outage makes a message wait', () => {
  test.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [10, 2_560_000],
    [11, 3_600_000],
    [1_000_000, 3_600_000],
  ])('after %i attempts: %i ms', (attempts, milliseconds) => {
    expect(delayMilliseconds(attempts)).toBe(milliseconds);
  });
});

test('the state follows from the two instants', () => {
  const at = new Date(0);
  expect(stateOf({ deliveredAt: null, failedAt: null })).toBe('waiting');
  expect(stateOf({ deliveredAt: at, failedAt: null })).toBe('delivered');
  expect(stateOf({ deliveredAt: null, failedAt: at })).toBe('failed');
});
