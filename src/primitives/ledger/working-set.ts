import { assert, type Day, type Id } from '../../kernel/index.ts';
import { AccountLayers } from './account-layers.ts';
import {
  type AccountKey,
  type Balance,
  type BookHead,
  type Entry,
  isInside,
  type Layer,
  type LotMemory,
  type LotQuantity,
  type Pending,
  type Stage,
  type Vector,
  zeroBalance,
} from './model.ts';
import { addVectors, subtractVectors } from './vector.ts';

/** A lot that the batch opened. */
export interface OpenedLot {
  readonly bookId: Id;
  readonly ownerId: Id | null;
  readonly itemNo: number;
  readonly lotNo: bigint;
  readonly lot: LotMemory;
  readonly sources: readonly LotQuantity[];
  readonly document: string;
  readonly lineNo: number;
}

/** The entries of one command in one book: hashed together. */
export interface EntryGroup {
  readonly bookId: Id;
  readonly ownerId: Id | null;
  readonly groupNo: bigint;
  readonly eventId: Id;
  readonly entries: readonly Entry[];
  readonly hash: Buffer;
}

/** Net movement of an account per business day, for days that matter to backdated entries. */
export type DayDeltas = Map<Day, Vector>;

export function accountText({ bookId, itemNo, stage }: AccountKey): string {
  return `${bookId} ${itemNo} ${stage}`;
}

export function pendingText(bookId: Id, reference: string): string {
  return `${bookId} ${reference}`;
}

/**
 * What a batch holds in memory: loaded under lock, changed by one command after the other, written at the end.
 * Every change is noted in a journal, so that a refused command leaves no trace.
 */
export class WorkingSet {
  readonly heads = new Map<Id, BookHead>();
  readonly balances = new Map<string, Balance>();
  private readonly layers = new Map<string, AccountLayers>();
  readonly pendings = new Map<string, Pending>();
  readonly laterDays = new Map<string, DayDeltas>();

  readonly entries: Entry[] = [];
  readonly groups: EntryGroup[] = [];
  readonly openedLots: OpenedLot[] = [];
  readonly openedBooks = new Set<Id>();
  readonly closedBooks = new Set<Id>();
  readonly touchedAccounts = new Map<string, AccountKey>();
  readonly touchedPendings = new Map<string, Id>();
  readonly touchedLayers = new Map<string, { readonly account: AccountKey; readonly lotNo: bigint }>();

  private journal: Array<() => void> = [];

  /** Runs one command's changes; anything but `true` takes all of them back. */
  attempt(change: () => boolean): void {
    this.journal = [];
    if (!change()) for (const undo of this.journal.reverse()) undo();
    this.journal = [];
  }

  set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const before = map.get(key);
    this.journal.push(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    map.set(key, value);
  }

  /** Remembers what must be written; it stays the same however often it is touched, and is noted once. */
  touch<K, V>(map: Map<K, V>, key: K, value: V): void {
    if (map.has(key)) return;
    this.journal.push(() => map.delete(key));
    map.set(key, value);
  }

  add<V>(set: Set<V>, value: V): void {
    if (set.has(value)) return;
    this.journal.push(() => set.delete(value));
    set.add(value);
  }

  push<V>(list: V[], value: V): void {
    this.journal.push(() => list.pop());
    list.push(value);
  }

  balance(account: AccountKey): Balance {
    return this.balances.get(accountText(account)) ?? zeroBalance;
  }

  setBalance(account: AccountKey, balance: Balance): void {
    assert(isInside(account.stage), 'the world around has no balance');
    const text = accountText(account);
    this.set(this.balances, text, balance);
    this.touch(this.touchedAccounts, text, account);
  }

  /** Layers that hold something, first in first. */
  layersOf(account: AccountKey): readonly Layer[] {
    return this.layers.get(accountText(account))?.ordered ?? [];
  }

  /** The layer of a lot, also one that is used up since the batch began. */
  layer(account: AccountKey, lotNo: bigint): Layer | null {
    return this.layers.get(accountText(account))?.byLot.get(lotNo) ?? null;
  }

  /** Replaces or adds a layer and keeps the order first in, first out. */
  putLayer(account: AccountKey, layer: Layer): void {
    const text = accountText(account);
    const layers = this.layersAt(text);
    const before = layers.put(layer.lotNo, layer);
    this.journal.push(() => layers.put(layer.lotNo, before));
    this.touch(this.touchedLayers, `${text} ${layer.lotNo}`, { account, lotNo: layer.lotNo });
  }

  /** Takes over a layer as the database has it. */
  loadLayer(account: AccountKey, layer: Layer): void {
    this.layersAt(accountText(account)).put(layer.lotNo, layer);
  }

  /** Notes what an entry does to an inside account on its business day. */
  noteDay(account: AccountKey, effectiveOn: Day, moved: Vector, sign: 'in' | 'out'): void {
    const days = this.laterDays.get(accountText(account));
    if (!days) return;
    const before = days.get(effectiveOn) ?? { declared: 0n, legal1: 0n, legal2: 0n, value: 0n };
    this.set(days, effectiveOn, sign === 'in' ? addVectors(before, moved) : subtractVectors(before, moved));
  }

  private layersAt(text: string): AccountLayers {
    const known = this.layers.get(text);
    if (known) return known;
    const fresh = new AccountLayers();
    this.layers.set(text, fresh);
    return fresh;
  }
}

/** The stage's account in an item of a book. */
export function account(bookId: Id, itemNo: number, stage: Stage): AccountKey {
  return { bookId, itemNo, stage };
}
