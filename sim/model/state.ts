/**
 * What the auditor believes the zone to be: plain maps and exact numbers, worked out from the requests alone. It shares
 * no code with the house, so that the two can only agree by both being right.
 */

/** Declared unit, both statutory units, value. */
export type Amounts = [bigint, bigint, bigint, bigint];
export const nothing = (): Amounts => [0n, 0n, 0n, 0n];

/** Declared unit and both statutory units; an empty text is none. */
export type Units = readonly [string, string, string];

export interface Lot {
  readonly lotNo: number;
  readonly openedOn: string;
  readonly listId: string;
  readonly lineNo: number;
  quantity: bigint;
  claimed: bigint;
}

export interface Stock {
  posted: Amounts;
  out: Amounts;
  coming: Amounts;
  lots: Lot[];
}

export interface Claim {
  readonly item: number;
  readonly coming: boolean;
  readonly amounts: Amounts;
  readonly lots: ReadonlyArray<readonly [number, bigint]>;
}

export interface Item {
  readonly materialNo: string;
  readonly units: Units;
}

export interface Book {
  readonly bookId: string;
  readonly bookNo: string;
  readonly owner: string;
  readonly mode: 'accumulate' | 'per_line';
  readonly lotOrder: 'fifo' | 'named';
  state: string;
  /** The first is number 1. */
  items: Item[];
  entries: number;
  stocks: Map<number, Stock>;
  /** Open claims by list, change and line. */
  claims: Map<string, Claim>;
}

export interface Line {
  item: number | null;
  readonly materialNo: string;
  readonly hsCode: string;
  readonly units: Units;
  readonly currency: string;
  readonly origin: string;
  readonly amounts: Amounts;
  readonly levy: string;
  used: bigint;
  passed: bigint;
}

/** Given by the house, so that only its form can be foretold. */
export const givenByHouse = '(given by the house)';

export interface List {
  readonly id: string;
  readonly owner: string;
  readonly bookNo: string;
  readonly internalNo: string;
  listNo: string | null;
  preEntryNo: string | null;
  readonly line: string;
  readonly direction: 'in' | 'out';
  readonly mode: string;
  readonly isRetail: boolean;
  readonly relatedBook: string | null;
  readonly relatedList: string | null;
  readonly needsDeclaration: boolean;
  readonly needsGate: boolean;
  state: string;
  changes: number;
  released: boolean;
  confirmed: boolean;
  /** The other side of a transfer was seen to be ready. */
  counterpartReady: boolean;
  entryNo: string | null;
  /** The change that the last tax assessment stands for. */
  assessed: number | null;
  assessments: number;
  lines: Line[];
}

export interface PassLine {
  readonly listId: string;
  readonly lineNo: number;
  readonly quantity: bigint;
}

export interface Pass {
  readonly id: string;
  readonly owner: string;
  readonly internalNo: string;
  passNo: string | null;
  preEntryNo: string | null;
  readonly total: bigint;
  reading: bigint | null;
  state: string;
  passedAt: number | null;
  readonly lines: readonly PassLine[];
}

export interface FileState {
  readonly name: string;
  state: string;
}

export interface Zone {
  books: Map<string, Book>;
  lists: Map<string, List>;
  passes: Map<string, Pass>;
  discrepancies: Map<string, number>;
  /** Keys that were answered, with what they were used for. */
  keys: Map<string, string>;
  /** Files of the inbox by source and content, in the order of their arrival. */
  files: Map<string, FileState>;
}

export function emptyZone(): Zone {
  return {
    books: new Map(),
    lists: new Map(),
    passes: new Map(),
    discrepancies: new Map(),
    keys: new Map(),
    files: new Map(),
  };
}

export type Actor = 'officer' | 'A' | 'B';
export const partyOf: Readonly<Record<'A' | 'B', string>> = {
  A: '00000000-0000-7000-8000-00000000000a',
  B: '00000000-0000-7000-8000-00000000000b',
};

export function sees(actor: Actor, owner: string): boolean {
  return actor === 'officer' || partyOf[actor] === owner;
}

export interface Moment {
  readonly now: number;
  readonly today: string;
}

/** Null: accepted. Otherwise the code of the refusal. */
export type Verdict = string | null;

export function plus(a: Amounts, b: Amounts, times = 1n): Amounts {
  return [a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2], a[3] + times * b[3]];
}

export function note(zone: Zone, kind: string): void {
  zone.discrepancies.set(kind, (zone.discrepancies.get(kind) ?? 0) + 1);
}
