import { type Day, dayOfInstant } from '../../kernel/index.ts';

/** The one place where time comes from; everything else is given `now` and `today`. */
export interface Clock {
  now(): Date;
  today(): Day;
}

/** China keeps one time, eight hours ahead of UTC. */
const chinaOffsetMinutes = 480;

export const systemClock: Clock = clockOf(() => new Date());

/** A clock that stands, or that the caller moves: for tests and for the making of histories. */
export function clockOf(now: () => Date, offsetMinutes: number = chinaOffsetMinutes): Clock {
  return { now, today: () => dayOfInstant(now(), offsetMinutes) };
}
