import { describe, expect, test } from 'vitest';
import { day, type Facts, formatMoney, formatQuantity, quantity, type Result } from '../../kernel/index.ts';
import { apply, ch, freshSet, is, ob, re, se, testBook, vec, vo } from './testing.ts';
import type { WorkingSet } from './working-set.ts';
import { account } from './working-set.ts';

const onHand = account(testBook, 1, 'on_hand');

function shown(set: WorkingSet) {
  const { posted, pendingOut, pendingIn } = set.balance(onHand);
  return {
    declared: formatQuantity(posted.declared),
    legal2: formatQuantity(posted.legal2),
    value: formatMoney(posted.value),
    available: formatQuantity(posted.declared - pendingOut.declared),
    expected: formatQuantity(pendingIn.declared),
  };
}

function refusalOf(result: Result<unknown>): { code: string; facts: Facts } {
  if (result.ok) throw new Error('expected a refusal');
  return result.refusal;
}

describe('golden case G1 as entries', () => {
  const set = freshSet();

  test('approval of the first list: expected, not available, lot not yet open', () => {
    expect(apply(set, ob(), re(vec('3894', '3894', '1233.1', '15186.60'), 'L1')).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '0.00000', available: '0.00000', expected: '3894.00000' });
    expect(set.layersOf(onHand)).toEqual([]);
  });

  test('released and all passed: actual 3,894 worth 15,186.60', () => {
    expect(apply(set, se('L1')).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '3894.00000', value: '15186.60', expected: '0.00000' });
    expect(set.layersOf(onHand).map((layer) => layer.quantity)).toEqual([quantity('3894')]);
  });

  test('second inbound: 4,894 sets, 1,549.77 kg, 19,386.60', () => {
    expect(apply(set, re(vec('1000', '1000', '316.67', '4200.00'))).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '4894.00000', legal2: '1549.77000', value: '19386.60' });
  });

  test('issue of 2,000 takes 7,922.60 and 633.33470 kg from lot 1; 11,464.00 is left', () => {
    const approved = apply(set, is('2000', 'L2'));
    if (!approved.ok) throw new Error(approved.refusal.code);
    const [outcome] = approved.value;
    expect(outcome?.vector).toEqual(vec('2000', '2000', '633.33470', '7922.60'));
    expect(outcome?.lots).toHaveLength(1);
    expect(shown(set)).toMatchObject({ declared: '4894.00000', available: '2894.00000' });
    expect(apply(set, se('L2')).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '2894.00000', legal2: '916.43530', value: '11464.00' });
  });

  test('golden case G15a: 94 sets go back, 29.76673 kg and 372.36 with them', () => {
    expect(apply(set, is('94', 'L3')).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '2894.00000', available: '2800.00000' });
    expect(apply(set, se('L3')).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '2800.00000', legal2: '886.66857', value: '11091.64' });
  });

  test('the last issue leaves nothing in any unit', () => {
    expect(apply(set, is('2800')).ok).toBe(true);
    expect(set.balance(onHand).posted).toEqual(vec('0'));
  });
});

describe('refusals leave no trace', () => {
  function stocked(): WorkingSet {
    const set = freshSet();
    apply(set, ob(), re(vec('100', '100', '50', '1000.00')));
    return set;
  }

  test('insufficient_balance says what is available and what is missing', () => {
    const set = stocked();
    const { code, facts } = refusalOf(apply(set, is('60', 'A'), is('40.00001')));
    expect(code).toBe('insufficient_balance');
    expect(facts).toMatchObject({ available: '40.00000', requested: '40.00001', missing: '0.00001' });
    expect(shown(set)).toMatchObject({ declared: '100.00000', available: '100.00000' });
    expect(set.pendings.size).toBe(0);
    expect(set.entries).toHaveLength(1);
    expect(set.groups).toHaveLength(1);
  });

  test('what is expected in cannot be issued', () => {
    const set = freshSet();
    apply(set, ob(), re(vec('10'), 'IN'));
    expect(refusalOf(apply(set, is('1'))).code).toBe('insufficient_balance');
  });

  test('a pending ends once: pending_unknown, pending_exists, pending_closed, pending_exceeded', () => {
    const set = stocked();
    expect(apply(set, is('30', 'A')).ok).toBe(true);
    expect(refusalOf(apply(set, se('B'))).code).toBe('pending_unknown');
    expect(refusalOf(apply(set, is('1', 'A'))).code).toBe('pending_exists');
    expect(refusalOf(apply(set, re(vec('1'), 'A'))).code).toBe('pending_exists');
    expect(refusalOf(apply(set, se('A', '30.00001'))).code).toBe('pending_exceeded');
    expect(apply(set, se('A', '10'), vo('A')).ok).toBe(true);
    expect(shown(set)).toMatchObject({ declared: '90.00000', available: '90.00000' });
    expect(refusalOf(apply(set, vo('A', 'expire'))).code).toBe('pending_closed');
  });

  test('named lots: lot_required, lot_insufficient', () => {
    const set = freshSet();
    apply(set, ob('named'), re(vec('10')), re(vec('5')));
    expect(refusalOf(apply(set, is('3'))).code).toBe('lot_required');
    const named = (lots: Array<[bigint, string]>, declared: string) =>
      apply(set, {
        ...is(declared),
        lots: lots.map(([lotNo, text]) => ({ lotNo, quantity: quantity(text) })),
      } as ReturnType<typeof is>);
    expect(refusalOf(named([[2n, '2']], '3')).code).toBe('lot_required');
    expect(refusalOf(named([[2n, '6']], '6')).code).toBe('lot_insufficient');
    expect(refusalOf(named([[9n, '1']], '1')).code).toBe('lot_insufficient');
    expect(
      named(
        [
          [2n, '4'],
          [1n, '1'],
        ],
        '5',
      ).ok,
    ).toBe(true);
    expect(set.layersOf(onHand).map((layer) => formatQuantity(layer.quantity))).toEqual(['9.00000', '1.00000']);
  });

  test('first in, first out crosses layers', () => {
    const set = freshSet();
    apply(set, ob(), re(vec('10'), undefined, '2026-01-07'), re(vec('5'), undefined, '2026-01-06'));
    const issued = apply(set, is('7', undefined, '2026-01-08'));
    expect(issued.ok && issued.value[0]?.lots).toEqual([
      { lotNo: 2n, quantity: quantity('5') },
      { lotNo: 1n, quantity: quantity('2') },
    ]);
  });

  test('amount_not_positive, ledger_book_unknown, ledger_book_exists, period_closed', () => {
    const set = stocked();
    expect(refusalOf(apply(set, is('0'))).code).toBe('amount_not_positive');
    expect(refusalOf(apply(set, re(vec('0', '1')))).code).toBe('amount_not_positive');
    expect(refusalOf(apply(set, ob())).code).toBe('ledger_book_exists');
    expect(refusalOf(apply(freshSet(), is('1'))).code).toBe('ledger_book_unknown');
    const head = set.heads.get(testBook);
    if (!head) throw new Error('no head');
    set.heads.set(testBook, { ...head, closedThrough: day('2026-01-05') });
    expect(refusalOf(apply(set, is('1'))).code).toBe('period_closed');
    expect(apply(set, is('1', undefined, '2026-01-06')).ok).toBe(true);
  });

  test('backdated_negative names the day; the same issue on a later day is accepted', () => {
    const set = freshSet();
    apply(set, ob(), re(vec('10', '10', '0', '10.00'), undefined, '2026-01-05'));
    apply(set, is('8', undefined, '2026-01-07'));
    apply(set, re(vec('20', '20', '0', '20.00'), undefined, '2026-01-10'));
    const { code, facts } = refusalOf(apply(set, is('5', undefined, '2026-01-06')));
    expect(code).toBe('backdated_negative');
    expect(facts.day).toBe('2026-01-07');
    expect(apply(set, is('5', undefined, '2026-01-10')).ok).toBe(true);
    expect(apply(set, is('2', undefined, '2026-01-06')).ok).toBe(true);
  });

  test('a check moves nothing', () => {
    const set = stocked();
    expect(apply(set, ch('100')).ok).toBe(true);
    expect(refusalOf(apply(set, ch('100.00001'))).code).toBe('insufficient_balance');
    expect(set.entries).toHaveLength(1);
  });
});

test('partial settling adds up exactly in every unit', () => {
  const set = freshSet();
  apply(set, ob(), re(vec('3894', '3894', '1233.1', '15186.60')), is('3894', 'OUT'));
  for (const part of ['1298', '1298', '1298']) expect(apply(set, se('OUT', part)).ok).toBe(true);
  expect(set.balance(onHand).posted).toEqual(vec('0'));
  const kilograms = set.entries.filter((entry) => entry.kind === 'settled').map((entry) => entry.vector.legal2);
  expect(kilograms.map(formatQuantity)).toEqual(['411.03333', '411.03334', '411.03333']);
});
