import { describe, expect, test } from 'vitest';
import { addDays, day, dayOfInstant, daysBetween, parseDay } from './day.ts';

describe('a day', () => {
  test.each(['2026-07-04', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is one', (text) => {
    expect(parseDay(text)).toEqual({ ok: true, value: text });
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29', '26-07-04', '2026/07/04', '', ' '])(
    '%j is refused',
    (text) => {
      expect(parseDay(text)).toEqual({ ok: false, refusal: { code: 'day_malformed', facts: { text } } });
    },
  );

  test('as a constant in code that is none is a bug', () => {
    expect(() => day('2026-02-29')).toThrow('not a day');
  });
});

describe('arithmetic', () => {
  test('crosses months, years and leap days', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  });

  test('counts the end and not the start', () => {
    expect(daysBetween(day('2026-07-01'), day('2026-07-01'))).toBe(0);
    expect(daysBetween(day('2026-07-01'), day('2026-07-15'))).toBe(14);
    expect(daysBetween(day('2026-07-15'), day('2026-07-01'))).toBe(-14);
  });
});

describe('the business day of an instant', () => {
  test('begins at midnight in China, which is four in the afternoon UTC', () => {
    expect(dayOfInstant(new Date('2026-06-30T15:59:59.999Z'))).toBe('2026-06-30');
    expect(dayOfInstant(new Date('2026-06-30T16:00:00.000Z'))).toBe('2026-07-01');
  });

  test('can be asked for another clock', () => {
    expect(dayOfInstant(new Date('2026-06-30T16:00:00.000Z'), 0)).toBe('2026-06-30');
  });
});
