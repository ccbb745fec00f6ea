import { describe, expect, test } from 'vitest';
import { clockOf, systemClock } from './index.ts';

describe('clock', () => {
  test('the business day begins at midnight in China', () => {
    expect(clockOf(() => new Date('2026-07-03T15:59:59Z')).today()).toBe('2026-07-03');
    expect(clockOf(() => new Date('2026-07-03T16:00:00Z')).today()).toBe('2026-07-04');
  });

  test('the system clock moves', () => {
    expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(5000);
  });
});
