import { defineRefusals } from './refusal.ts';
import { accept, type Result } from './result.ts';

const refuse = defineRefusals({
  day_malformed: {
    status: 400,
    zh: '“{text}”不是有效日期。请按 年-月-日 填写，例如 2026-07-04。',
    en: '"{text}" is not a day of the calendar. Write it as year-month-day, for example 2026-07-04.',
  },
});

/** A day of the calendar as `YYYY-MM-DD`; such texts sort as the days do. */
export type Day = string & { readonly day: unique symbol };

const millisecondsPerDay = 86_400_000;

export function parseDay(text: string): Result<Day> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refuse('day_malformed', { text });
  const instant = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return dayOfUtc(instant) === text ? accept(text as Day) : refuse('day_malformed', { text });
}

/** For constants in code and tests. Throws on what is not a day. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(`not a day: ${text}`);
  return parsed.value;
}

export function addDays(from: Day, days: number): Day {
  return dayOfUtc(utcOf(from) + days * millisecondsPerDay);
}

/** Days from `from` to `to`: end − start, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcOf(to) - utcOf(from)) / millisecondsPerDay;
}

/** The business day of an instant on the clock of a place that is `offsetMinutes` ahead of UTC (China: 480). */
export function dayOfInstant(instant: Date, offsetMinutes = 480): Day {
  return dayOfUtc(instant.getTime() + offsetMinutes * 60_000);
}

function utcOf(value: Day): number {
  return Date.parse(`${value}T00:00:00Z`);
}

function dayOfUtc(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10) as Day;
}
