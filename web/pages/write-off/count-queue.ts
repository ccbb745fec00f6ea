import type { Refusal } from '../../api/model.ts';
import type { CountedStage, CountRow } from './views.ts';

/** One thing that was scanned or written, and what became of it. */
export interface CountEntry {
  /** Also the idempotency key of its command: sent again it counts once. */
  readonly id: string;
  readonly code: string;
  readonly quantity: string;
  readonly stage: CountedStage;
  readonly mode: 'add' | 'set';
  readonly state: 'waiting' | 'done' | 'failed' | 'taken_back';
  /** What is counted of the item after it. */
  readonly count: CountRow | null;
  readonly refusal: Refusal | null;
  /** The server could not be asked the last time. */
  readonly outage: boolean;
}

/** So many entries stay on the phone. */
const entriesKept = 100;

export function withEntry(entries: readonly CountEntry[], entry: CountEntry): readonly CountEntry[] {
  return [entry, ...entries].slice(0, entriesKept);
}

export function changed(
  entries: readonly CountEntry[],
  id: string,
  change: Partial<CountEntry>,
): readonly CountEntry[] {
  return entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
}

/** Entries as they were left; what was on its way is offered again, under the key that it had. */
export function entriesFromText(text: string | null): readonly CountEntry[] {
  if (text === null) return [];
  try {
    const entries = JSON.parse(text) as readonly CountEntry[];
    return entries.map((entry) => (entry.state === 'waiting' ? { ...entry, state: 'failed' } : entry));
  } catch {
    return [];
  }
}
