import { describe, expect, test } from 'vitest';
import { day, formatMoney, quantity, type Result } from '../../kernel/index.ts';
import type { LedgerIntent, LedgerOutcome } from './model.ts';
import { apply, freshSet, is, mk, ob, re, se, testBook, use, vec } from './testing.ts';
import { account, type WorkingSet } from './working-set.ts';

const product = account(testBook, 3, 'on_hand');

/** Two lots of material 1 and one of material 2, worth 100.01, 50.00 and 30.00. */
function stocked(): WorkingSet {
  const set = freshSet();
  const arrivals = [
    re(vec('10', '10', '0', '100.01')),
    re(vec('10', '10', '0', '50.00')),
    re(vec('3', '3', '0', '30.00'), undefined, undefined, 2),
  ];
  for (const intent of [ob(), ...arrivals]) expect(apply(set, intent).ok).toBe(true);
  return set;
}

function outcomesOf(result: Result<LedgerOutcome[]>): LedgerOutcome[] {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

describe('a product begins', () => {
  test('with the value of what it is made of, and remembers every lot', () => {
    const set = stocked();
    const made = outcomesOf(apply(set, use('15', 1), use('3', 2), mk('4', [0, 1])));
    // 15 of 20 take 112.51 of 150.01; all 3 take 30.00.
    expect(made.map(({ vector }) => formatMoney(vector.value))).toEqual(['112.51', '30.00', '142.51']);
    expect(set.openedLots.at(-1)?.sources).toEqual([
      { lotNo: 1n, quantity: quantity('10') },
      { lotNo: 2n, quantity: quantity('5') },
      { lotNo: 3n, quantity: quantity('3') },
    ]);
    expect(set.entries.at(-1)).toMatchObject({ from: 'transformation', to: 'on_hand', lots: [{ lotNo: 6n }] });
    expect(formatMoney(set.balance(product).posted.value)).toBe('142.51');
  });

  test('also of material that was claimed before', () => {
    const set = stocked();
    outcomesOf(apply(set, { ...use('15', 1), pending: { reference: 'W1' } }));
    outcomesOf(apply(set, se('W1'), mk('1', [0])));
    expect(set.openedLots.at(-1)?.sources.map(({ lotNo }) => lotNo)).toEqual([1n, 2n]);
  });

  test('a by-product of the same material bears no value of its own: the value is there once', () => {
    const set = stocked();
    const made = outcomesOf(apply(set, use('20', 1), mk('4', [0]), mk('9', [0], 2)));
    expect(made.map(({ vector }) => formatMoney(vector.value))).toEqual(['150.01', '150.01', '0.00']);
  });

  test.each<readonly [string, readonly LedgerIntent[]]>([
    ['nothing', [mk('4', [])]],
    ['what is not in the group', [mk('4', [7])]],
    ['goods that were sold', [is('1'), mk('4', [0])]],
    ['what comes later', [mk('4', [1]), use('1', 1)]],
    ['a claim that has not moved', [{ ...use('1', 1), pending: { reference: 'W1' } }, mk('4', [0])]],
  ])('product_without_sources: made of %s', (_, intents) => {
    const set = stocked();
    expect(codeOf(apply(set, ...intents))).toBe('product_without_sources');
    expect(set.entries).toHaveLength(3);
  });

  test('amount_not_positive', () => {
    expect(codeOf(apply(stocked(), use('1', 1), mk('0', [0])))).toBe('amount_not_positive');
  });

  test('what it was made of is part of the chain', () => {
    const hashes = [[0], [0, 1]].map((sources) => {
      const set = stocked();
      outcomesOf(apply(set, use('1', 1), use('0.00001', 2), mk('4', sources)));
      return set.groups.at(-1)?.hash.toString('hex');
    });
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

describe('a book is closed through a day', () => {
  const close = (through: string): LedgerIntent => ({
    kind: 'close_book',
    bookId: testBook,
    document: 'write_off:W1',
    through: day(through),
  });

  test('after it nothing posts on or before that day, and everything after it', () => {
    const set = stocked();
    outcomesOf(apply(set, is('1'), close('2026-01-31')));
    expect(codeOf(apply(set, is('1', undefined, '2026-01-31')))).toBe('period_closed');
    expect(codeOf(apply(set, is('1', undefined, '2026-02-01')))).toBe('accepted');
    expect([...set.closedBooks]).toEqual([testBook]);
  });

  test('a day that is closed already is not closed again, nor opened', () => {
    const set = stocked();
    outcomesOf(apply(set, close('2026-01-31')));
    expect(codeOf(apply(set, close('2026-01-31')))).toBe('period_closed');
    expect(codeOf(apply(set, close('2026-01-30')))).toBe('period_closed');
    expect(codeOf(apply(set, close('2026-02-01')))).toBe('accepted');
  });

  test('a refusal in the same group leaves it open', () => {
    const set = stocked();
    expect(codeOf(apply(set, close('2026-01-31'), is('1', undefined, '2026-01-05')))).toBe('period_closed');
    expect(codeOf(apply(set, is('1', undefined, '2026-01-05')))).toBe('accepted');
    expect(set.closedBooks.size).toBe(0);
  });
});
