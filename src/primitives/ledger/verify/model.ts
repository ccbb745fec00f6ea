import type { Id } from '../../../kernel/index.ts';

/** What can be wrong with a book. Every problem names the entry, group or row where it was found. */
export const problemKinds = [
  // History: entries, their groups and their chain.
  'entry_missing',
  'entry_without_group',
  'group_missing',
  'group_without_entries',
  'group_head_differs',
  'hash_differs',
  'head_differs',
  // What each entry does.
  'negative',
  'available_negative',
  'value_without_quantity',
  'entry_lots_do_not_add_up',
  'entry_lot_without_entry',
  'layer_negative',
  'pending_not_open',
  'pending_opened_twice',
  'pending_exceeded',
  'pending_rest_not_released',
  // What the tables say now, against the history replayed.
  'balance_differs',
  'pending_differs',
  'pending_unknown',
  'layer_differs',
  'layers_do_not_add_up',
  'lot_missing',
  'lot_unknown',
  'lot_differs',
] as const;

export type ProblemKind = (typeof problemKinds)[number];

/** Numbers of any size travel as text. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly [fact: string]: string | number | null;
}

export interface BookReport {
  readonly bookId: Id;
  readonly entries: number;
  readonly groups: number;
  /** At most `maxProblems` of them, in the order in which they were found. */
  readonly problems: readonly Problem[];
  readonly problemsLeftOut: number;
}

export interface VerifyReport {
  readonly books: readonly BookReport[];
  readonly ok: boolean;
}

/** One spoiled digit can spoil every number after it: more than this says nothing new. */
export const maxProblems = 1_000;

/** Collects the problems of one book. */
export class Findings {
  readonly problems: Problem[] = [];
  leftOut = 0;
  private readonly named = new Set<string>();

  add(kind: ProblemKind, facts: Readonly<Record<string, string | number | bigint | null>>): void {
    if (this.problems.length >= maxProblems) {
      this.leftOut += 1;
      return;
    }
    const shown = Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'bigint' ? String(fact) : fact]);
    this.problems.push({ kind, ...Object.fromEntries(shown) });
  }

  /** For what stays wrong once it went wrong: only the first entry that shows it is named. */
  addOnce(key: string, kind: ProblemKind, facts: Readonly<Record<string, string | number | bigint | null>>): void {
    if (this.named.has(key)) return;
    this.named.add(key);
    this.add(kind, facts);
  }
}
