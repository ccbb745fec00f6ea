import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, parseDay } from './day.ts';

const anyDay = fc.integer({ min: 0, max: 36_524 }).map((offset) => addDays(day('1990-01-01'), offset));
const anySpan = fc.integer({ min: -20_000, max: 20_000 });

describe('days', () => {
  test('adding and counting undo each other', () => {
    fc.assert(
      fc.property(anyDay, anySpan, (from, span) => {
        expect(daysBetween(from, addDays(from, span))).toBe(span);
        expect(addDays(addDays(from, span), -span)).toBe(from);
      }),
    );
  });

  test('sort as text the way they follow each other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  test('every computed day is a day of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anySpan, (from, span) => {
        expect(parseDay(addDays(from, span)).ok).toBe(true);
      }),
    );
  });
});
