import { day, type Id, money, quantity } from '../../kernel/index.ts';
import { applyPart } from './decide.ts';
import type { IssueIntent, LedgerIntent, LotMemory, ReceiveIntent, Vector } from './model.ts';
import { WorkingSet } from './working-set.ts';

/** Builders for stories about the ledger: two letters a verb, everything in decimal text. */
export const testBook: Id = '00000000-0000-7000-8000-000000000001';
export const testEvent: Id = '00000000-0000-7000-8000-0000000000ee';
export const testInstant = new Date('2026-01-05T08:00:00.000Z');

export function vec(declared: string, legal1 = '0', legal2 = '0', value = '0'): Vector {
  return { declared: quantity(declared), legal1: quantity(legal1), legal2: quantity(legal2), value: money(value) };
}

export function lotOf(openedOn = '2026-01-05'): LotMemory {
  return { openedOn: day(openedOn), originCountry: '142', supervisionMode: '5034', taxStatus: 'bonded', memory: {} };
}

const base = { bookId: testBook, document: 'list:T', lineNo: 1, effectiveOn: day('2026-01-05') };

/** Open the book. */
export function ob(lotOrder: 'fifo' | 'named' = 'fifo'): LedgerIntent {
  return { kind: 'open_book', bookId: testBook, ownerId: null, lotOrder };
}

/** Receive from abroad; with a reference as a claim only. */
export function re(vector: Vector, reference?: string, on = '2026-01-05', itemNo = 1): ReceiveIntent {
  return {
    ...base,
    kind: 'receive',
    itemNo,
    from: 'abroad',
    to: 'on_hand',
    vector,
    lot: lotOf(on),
    effectiveOn: day(on),
    ...(reference === undefined ? {} : { pending: { reference } }),
  };
}

/** Issue to the domestic market; with a reference as a claim only. */
export function is(declared: string, reference?: string, on = '2026-01-05', itemNo = 1): LedgerIntent {
  return {
    ...base,
    kind: 'issue',
    itemNo,
    from: 'on_hand',
    to: 'domestic',
    declared: quantity(declared),
    effectiveOn: day(on),
    ...(reference === undefined ? {} : { pending: { reference } }),
  };
}

/** Use material up in a transformation. */
export function use(declared: string, itemNo: number, on = '2026-01-05'): IssueIntent {
  return {
    ...base,
    kind: 'issue',
    itemNo,
    from: 'on_hand',
    to: 'transformation',
    declared: quantity(declared),
    effectiveOn: day(on),
  };
}

/** Make a product of what earlier intents of the group used up. */
export function mk(declared: string, sources: readonly number[], itemNo = 3): LedgerIntent {
  const { value: _, ...quantities } = vec(declared, declared);
  return { ...base, kind: 'make', itemNo, to: 'on_hand', quantities, lot: lotOf(), sources };
}

/** Settle a pending, in whole or in part. */
export function se(reference: string, declared?: string, on = '2026-01-05'): LedgerIntent {
  return {
    ...base,
    kind: 'settle',
    reference,
    effectiveOn: day(on),
    ...(declared === undefined ? {} : { declared: quantity(declared) }),
  };
}

/** Void a pending. */
export function vo(reference: string, kind: 'void' | 'expire' = 'void'): LedgerIntent {
  return { ...base, kind, reference };
}

/** Check that so much is available. */
export function ch(declared: string): LedgerIntent {
  return { ...base, kind: 'check', itemNo: 1, from: 'on_hand', declared: quantity(declared) };
}

/** A working set in which every account counts its days, as if all of them had been loaded. */
export function freshSet(): WorkingSet {
  const set = new WorkingSet();
  for (const itemNo of [1, 2, 3]) set.laterDays.set(`${testBook} ${itemNo} on_hand`, new Map());
  return set;
}

export function apply(set: WorkingSet, ...intents: LedgerIntent[]) {
  return applyPart(set, intents, testEvent, testInstant);
}
