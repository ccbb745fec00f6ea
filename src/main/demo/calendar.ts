import { addDays, type Day, day } from '../../kernel/index.ts';

/** The last day of the history, a Friday: always the same, so that the same seed gives the same zone. */
export const lastDay: Day = day('2026-11-20');

const minuteMilliseconds = 60_000;
const midnightInChina = 'T00:00:00+08:00';

/** The days of a history that ends on `lastDay`. */
export function historyDays(count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(lastDay, index + 1 - count));
}

/** An instant in China: minutes after midnight of the day, with seconds so that not everything happens on the minute. */
export function instantOf(on: Day, minute: number, second = 0): Date {
  return new Date(Date.parse(`${on}${midnightInChina}`) + minute * minuteMilliseconds + second * 1000);
}

export function isSunday(on: Day): boolean {
  return new Date(`${on}T12:00:00Z`).getUTCDay() === 0;
}
