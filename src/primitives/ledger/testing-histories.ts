import fc from 'fast-check';
import { day, type Id } from '../../kernel/index.ts';
import type { InsideStage, LedgerIntent, Stage } from './model.ts';
import { lotOf } from './testing.ts';
import { type Amounts, type NaiveMove, type NaiveState, naiveFree, naiveParts } from './testing-naive.ts';

/** What somebody may try; lots are chosen when the state is known, so that naming them sometimes succeeds. */
export interface Attempt extends Omit<NaiveMove, 'lots'> {
  readonly naming: 'none' | 'newest_first' | 'unknown' | 'wrong_sum';
}

export const items = [1, 2, 3];
export const stages: readonly InsideStage[] = ['on_hand', 'in_production'];

const days = ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'];
/** Which claim is meant: a new one, one that is open, one that ever was, or one that never was. */
const newClaim = fc.constantFrom('new', 'new', 'new', 'new', 'any 0');
const knownClaim = fc.oneof(
  { weight: 8, arbitrary: fc.nat(9).map((at) => `open ${at}`) },
  { weight: 2, arbitrary: fc.nat(9).map((at) => `any ${at}`) },
  { weight: 1, arbitrary: fc.constant('never') },
);

// Odd amounts, so that shares have something to round; now and then nothing, less than nothing, and a heap.
const amount = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt(1n, 40n).map((size) => size * 33_331n) },
  { weight: 6, arbitrary: fc.bigInt(1n, 9n) },
  { weight: 1, arbitrary: fc.constantFrom(0n, -1n, 90_000_000_000n) },
);
const other = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt(0n, 2_000_000n) },
  { weight: 1, arbitrary: fc.constant(-1n) },
);

const shared = {
  item: fc.constantFrom(...items),
  on: fc.constantFrom(...days),
  naming: fc.constant<Attempt['naming']>('none'),
  amounts: fc.constant<Amounts>([0n, 0n, 0n, 0n]),
};

const claimOrNot = fc.option(newClaim, { nil: null, freq: 2 });

const receiving: fc.Arbitrary<Attempt> = fc.record({
  ...shared,
  what: fc.constant('receive' as const),
  from: fc.constantFrom('abroad', 'domestic', 'transformation'),
  to: fc.constantFrom(...stages),
  amounts: fc.tuple(amount, other, other, other),
  declared: fc.constant(null),
  claim: claimOrNot,
});

const issuing: fc.Arbitrary<Attempt> = fc
  .record({
    ...shared,
    what: fc.constant('issue' as const),
    from: fc.constantFrom(...stages),
    to: fc.constantFrom('domestic', 'abroad', 'destroyed', 'on_hand', 'in_production'),
    declared: amount,
    claim: claimOrNot,
    naming: fc.constantFrom('none', 'none', 'newest_first', 'unknown', 'wrong_sum'),
  })
  .map((attempt) => (attempt.from === attempt.to ? { ...attempt, to: 'domestic' } : attempt));

const acting: fc.Arbitrary<Attempt> = fc.record({
  ...shared,
  what: fc.constantFrom('settle', 'settle', 'settle', 'void', 'expire'),
  from: fc.constant('on_hand'),
  to: fc.constant('domestic'),
  declared: fc.option(amount, { nil: null, freq: 2 }),
  claim: knownClaim,
});

const checking: fc.Arbitrary<Attempt> = fc.record({
  ...shared,
  what: fc.constant('check' as const),
  from: fc.constantFrom(...stages),
  to: fc.constant('domestic'),
  declared: amount,
  claim: fc.constant(null),
});

const attempt = fc.oneof(
  { weight: 5, arbitrary: receiving },
  { weight: 6, arbitrary: issuing },
  { weight: 5, arbitrary: acting },
  { weight: 1, arbitrary: checking },
);

/** Linked groups of one to three attempts. */
export const group = fc.oneof(
  { weight: 3, arbitrary: fc.array(attempt, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(attempt, { minLength: 2, maxLength: 3, size: 'max' }) },
);

/** Makes an attempt definite: which claim and which lots are meant depends on what there is by now. */
export function resolve({ naming, ...attempted }: Attempt, state: NaiveState): NaiveMove {
  const move = { ...attempted, claim: claimOf(attempted.claim, state) };
  if (naming === 'none' || move.what !== 'issue') return { ...move, lots: null };
  const declared = move.declared ?? 0n;
  if (naming === 'unknown') return { ...move, lots: [[999_999n, declared]] };
  const lots: [bigint, bigint][] = [];
  let missing = naming === 'wrong_sum' ? declared + 1n : declared;
  for (const part of naiveParts(state, move.item, move.from).reverse()) {
    const free = naiveFree(state, part);
    const taken = free < missing ? free : missing;
    if (taken > 0n) lots.push([part.lot, taken]);
    missing -= taken;
  }
  return { ...move, lots };
}

function claimOf(meant: string | null, state: NaiveState): string | null {
  const all = Object.keys(state.claims);
  if (meant === null || meant === 'never') return meant;
  if (meant === 'new') return `c${all.length + 1}`;
  const [which, at] = meant.split(' ');
  const eligible = which === 'open' ? all.filter((name) => state.claims[name]?.state === 'open') : all;
  return eligible[Number(at) % eligible.length] ?? 'c1';
}

/** The same move as the real ledger is asked to make it. */
export function intentOf(bookId: Id, move: NaiveMove): LedgerIntent {
  const base = { bookId, document: 'list:P', lineNo: 1, effectiveOn: day(move.on) };
  const pending = move.claim === null ? {} : { pending: { reference: move.claim } };
  const from = move.from as InsideStage;
  switch (move.what) {
    case 'receive': {
      const [declared, legal1, legal2, value] = move.amounts;
      const vector = { declared, legal1, legal2, value };
      const to = move.to as InsideStage;
      return {
        ...base,
        kind: 'receive',
        itemNo: move.item,
        from: 'abroad',
        to,
        vector,
        lot: lotOf(move.on),
        ...pending,
      };
    }
    case 'issue': {
      const lots = move.lots ? { lots: move.lots.map(([lotNo, quantity]) => ({ lotNo, quantity })) } : {};
      const to = move.to as Stage;
      return {
        ...base,
        kind: 'issue',
        itemNo: move.item,
        from,
        to,
        declared: move.declared ?? 0n,
        ...lots,
        ...pending,
      };
    }
    case 'check':
      return { ...base, kind: 'check', itemNo: move.item, from, declared: move.declared ?? 0n };
    case 'settle': {
      const declared = move.declared === null ? {} : { declared: move.declared };
      return { ...base, kind: 'settle', reference: move.claim ?? '', ...declared };
    }
    default:
      return { ...base, kind: move.what, reference: move.claim ?? '' };
  }
}
