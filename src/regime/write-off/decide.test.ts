import { describe, expect, test } from 'vitest';
import { day, money, quantity } from '../../kernel/index.ts';
import { parameterOn } from '../../primitives/rules/index.ts';
import type { AccountBook } from '../books/index.ts';
import { shippedLaw } from '../duty/law.fixture.ts';
import { decideDisposition, decideMove, decidePeriod, monthsAfter } from './decide.ts';
import {
  type Disposition,
  endStates,
  type ReportLine,
  type WriteOff,
  type WriteOffMove,
  type WriteOffState,
  writeOffTransitions,
} from './model.ts';
import { taxDifferences } from './tax.ts';

const law = shippedLaw();
const moves = Object.keys(writeOffTransitions) as WriteOffMove[];
const states: readonly WriteOffState[] = [
  ...new Set(
    moves.flatMap((move) => [...writeOffTransitions[move].from, ...[writeOffTransitions[move].to ?? 'draft']]),
  ),
];
const inState = (state: WriteOffState) => ({ writeOffNo: 'B-001', state }) as WriteOff;

describe('the states of a write-off', () => {
  test.each(states.flatMap((state) => moves.map((move) => ({ state, move }))))(
    '$state, $move: allowed by the table or refused by name',
    ({ state, move }) => {
      const { from, to } = writeOffTransitions[move];
      const answer = decideMove(inState(state), move);
      if (from.includes(state)) expect(answer).toMatchObject({ ok: true, value: { state: to ?? state } });
      else {
        const code = move === 'count' && state === 'draft' ? 'stocktake_not_noticed' : 'write_off_move_not_allowed';
        expect(answer).toMatchObject({ refusal: { code } });
      }
    },
  );

  test('every state is reached from a draft, and only the ends lead nowhere', () => {
    const reached = new Set<WriteOffState>(['draft']);
    for (const _ of states) {
      for (const { from, to } of Object.values(writeOffTransitions)) {
        if (to && from.some((state) => reached.has(state))) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...states].sort());
    const leading = new Set(Object.values(writeOffTransitions).flatMap(({ from }) => from));
    expect(states.filter((state) => !leading.has(state)).sort()).toEqual([...endStates].sort());
  });
});

describe('the period', () => {
  const book = { bookNo: 'T1510H000001', state: 'approved', filedOn: day('2026-01-15') } as AccountBook;
  const period = (through: string, more: Partial<Parameters<typeof decidePeriod>[0]> = {}) =>
    decidePeriod({ book, closedThrough: null, open: null, ...more }, day(through), law);

  test('begins with the filing of the book, later on the day after the last closing', () => {
    expect(period('2026-12-31')).toEqual({ ok: true, value: { from: '2026-01-15', through: '2026-12-31' } });
    const next = period('2027-06-30', { closedThrough: day('2026-12-31') });
    expect(next).toEqual({ ok: true, value: { from: '2027-01-01', through: '2027-06-30' } });
  });

  test('is a year at most, by the law of its first day', () => {
    expect(period('2027-01-14').ok).toBe(true);
    expect(period('2027-01-15')).toMatchObject({
      refusal: { code: 'period_too_long', facts: { latest: '2027-01-14' } },
    });
    expect(period('2026-01-14')).toMatchObject({ refusal: { code: 'period_reversed' } });
    expect(parameterOn(law.parameters, 'write_off.cycle_months', day('2026-01-15'))).toMatchObject({
      value: { value: '12', verified: true },
    });
  });

  test('counts months by the calendar', () => {
    expect(monthsAfter(day('2024-02-29'), 12)).toBe('2025-03-01');
    expect(monthsAfter(day('2026-12-31'), 2)).toBe('2027-03-01');
    expect(monthsAfter(day('2026-01-01'), 12)).toBe('2027-01-01');
  });

  test('needs a book that lives, and one cycle at a time', () => {
    expect(period('2026-12-31', { book: { ...book, state: 'cancelled' } })).toMatchObject({
      refusal: { code: 'write_off_book_not_open' },
    });
    expect(period('2026-12-31', { open: inState('counting') })).toMatchObject({
      refusal: { code: 'write_off_exists' },
    });
  });
});

describe('a disposition', () => {
  const line = (difference: string, more: Partial<ReportLine> = {}) => {
    const declared = quantity(difference);
    const vector = { declared, legal1: declared, legal2: 0n, value: declared / 1000n };
    const shouldRemain = { declared: quantity('100'), legal1: quantity('100'), legal2: 0n, value: money('100') };
    return { lineNo: 1, itemNo: 1, stage: 'on_hand', difference: vector, shouldRemain, ...more } as ReportLine;
  };
  const say = (kind: Disposition['kind'], more: Partial<Disposition> = {}): Disposition => ({
    kind,
    reason: '盘点短少',
    lots: [],
    surplus: null,
    customsValue: null,
    ...more,
  });
  const codeOf = (of: ReportLine, disposition: Disposition) => {
    const decided = decideDisposition(of, disposition);
    return decided.ok ? 'accepted' : decided.refusal.code;
  };

  test.each([
    ['5', 'on_hand', 'tax', 'accepted'],
    ['5', 'on_hand', 'approved_loss', 'accepted'],
    ['5', 'on_hand', 'destroyed', 'disposition_not_possible'],
    ['5', 'leftovers', 'destroyed', 'accepted'],
    ['5', 'on_hand', 'surplus_entry', 'disposition_not_possible'],
    ['-5', 'on_hand', 'surplus_entry', 'accepted'],
    ['-5', 'on_hand', 'tax', 'disposition_not_possible'],
    ['0', 'on_hand', 'tax', 'line_without_difference'],
  ] as const)('%s in %s as %s: %s', (difference, stage, kind, expected) => {
    expect(codeOf(line(difference, { stage }), say(kind))).toBe(expected);
  });

  test('of a surplus that the book cannot measure says its value; named lots add up', () => {
    const nothing = { declared: 0n, legal1: 0n, legal2: 0n, value: 0n };
    const unmeasured = line('-5', { shouldRemain: nothing });
    expect(codeOf(unmeasured, say('surplus_entry'))).toBe('surplus_needs_value');
    const measured = { legal1: quantity('5'), legal2: 0n, value: money('9') };
    expect(codeOf(unmeasured, say('surplus_entry', { surplus: measured }))).toBe('accepted');
    const lots = [{ lotNo: 1n, quantity: quantity('4') }];
    expect(codeOf(line('5'), say('tax', { lots }))).toBe('disposition_lots_differ');
  });

  describe('by tax', () => {
    const tariffLine = {
      code: '3926909090',
      generalRate: '0.8',
      preferentialRate: '0.065',
      consumptionTaxRate: null,
      vatRate: '0.13',
      edition: '2026',
      isSample: true,
    };
    type Facts = Parameters<typeof taxDifferences>[1];
    const facts = (more: Partial<Facts> = {}, tariff = tariffLine) =>
      ({
        items: new Map([[1, { itemNo: 1, hsCode: tariff.code }]]),
        tariff: new Map([[tariff.code, tariff]]),
        currencyCode: '502',
        exchangeRate: '7.1',
        on: day('2026-07-05'),
        ...more,
      }) as unknown as Facts;
    const taxed = (more: Partial<Disposition> = {}) =>
      line('200', { stage: 'leftovers', disposition: say('tax', more) });

    test('G11: leftovers by their actual state, the duty below 50 is not collected and not in the base of the VAT', () => {
      const answer = taxDifferences([taxed({ customsValue: money('480') })], facts({ exchangeRate: null }), law);
      expect(answer).toMatchObject({
        value: {
          tax: {
            duty: 0n,
            vat: money('62.40'),
            total: money('62.40'),
            uncollected: { duty: '31.20' },
            exchangeRate: null,
          },
          lines: [{ taxes: { customsValue: money('480'), duty: 0n, vat: money('62.40') } }],
        },
      });
      const more = taxDifferences([taxed({ customsValue: money('1200') })], facts(), law);
      expect(more).toMatchObject({
        value: { tax: { duty: money('78'), vat: money('166.14'), total: money('244.14') } },
      });
    });

    test('is by the value of the book at the exchange rate of the day, where nothing else is said', () => {
      const answer = taxDifferences([taxed()], facts(), law);
      expect(answer).toMatchObject({ value: { lines: [{ taxes: { customsValue: money('1420') } }] } });
      const inYuan = taxDifferences([taxed()], facts({ currencyCode: '142', exchangeRate: null }), law);
      expect(inYuan).toMatchObject({ value: { lines: [{ taxes: { customsValue: money('200') } }] } });
    });

    test('needs an exchange rate and a duty rate', () => {
      for (const exchangeRate of [null, '0']) {
        const answer = taxDifferences([taxed()], facts({ exchangeRate }), law);
        expect(answer).toMatchObject({ refusal: { code: 'missing_goods_exchange_rate' } });
      }
      const empty = { ...tariffLine, generalRate: null, preferentialRate: null } as unknown as typeof tariffLine;
      expect(taxDifferences([taxed()], facts({}, empty), law)).toMatchObject({
        refusal: { code: 'missing_goods_duty_rate' },
      });
      expect(taxDifferences([line('5')], facts(), law)).toEqual({ ok: true, value: { lines: [], tax: null } });
    });
  });
});
