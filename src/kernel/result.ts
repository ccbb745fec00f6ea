import type { Refusal } from './refusal.ts';

/** The outcome of a decision: a value, or a refusal that is itself a value. */
export type Result<T> = Accepted<T> | Refused;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** Runs `step` on the value of `result`, or passes the refusal on. */
export function andThen<T, U>(result: Result<T>, step: (value: T) => Result<U>): Result<U> {
  return result.ok ? step(result.value) : result;
}

/** All values in order, or the first refusal. */
export function collect<T>(results: Iterable<Result<T>>): Result<T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return accept(values);
}
