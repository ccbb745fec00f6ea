import { describe, expect, test } from 'vitest';
import { day, type Id } from '../../kernel/index.ts';
import { decideFiling, decideItemUse, decideMove, decideOpenFor } from './decide.ts';
import { type AccountBook, type BookItem, type BookMove, type BookState, bookTransitions } from './model.ts';
import { openItems } from './service.ts';
import { averageValue } from './view.ts';

const states: Readonly<Record<BookState, true>> = {
  declared: true,
  approved: true,
  rejected: true,
  paused: true,
  cancelled: true,
};
const allStates = Object.keys(states) as BookState[];
const allMoves = Object.keys(bookTransitions) as BookMove[];

const book = (more: Partial<AccountBook> = {}): AccountBook => ({
  bookId: 'b' as Id,
  ownerId: 'o' as Id,
  bookNo: 'T1510W000001',
  kind: 'logistics',
  processingType: null,
  purpose: 'ordinary',
  bookkeepingMode: 'accumulate',
  lotOrder: 'fifo',
  currencyCode: '502',
  customsCode: '1510',
  enterpriseCustomsCode: '2201260A01',
  enterpriseName: '兴隆示范物流有限公司',
  state: 'approved',
  filedOn: day('2026-01-01'),
  validThrough: null,
  nextItemNo: 1,
  version: 1,
  ...more,
});
const codeOf = (answer: ReturnType<typeof decideMove> | ReturnType<typeof decideItemUse>) =>
  answer.ok ? 'ok' : answer.refusal.code;

describe('the states of a book', () => {
  const pairs = allStates.flatMap((state) => allMoves.map((move) => ({ state, move })));

  test.each(pairs)('$state, $move: moved as the table says or refused by name', ({ state, move }) => {
    const { from, to } = bookTransitions[move];
    const answer = decideMove(book({ state }), move);
    if (from.includes(state)) expect(answer).toMatchObject({ ok: true, value: { state: to } });
    else {
      const facts = { bookNo: 'T1510W000001', state, move };
      expect(answer).toEqual({ ok: false, refusal: { code: 'book_move_not_allowed', facts } });
    }
  });

  test('all can be reached from the declaration', () => {
    const reached = new Set<BookState>(['declared']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of Object.values(bookTransitions))
        if (from.some((one) => reached.has(one))) reached.add(to);
    }
    expect(allStates.filter((state) => !reached.has(state))).toEqual([]);
  });

  test.each(allStates)('%s: goods move only while it is approved', (state) => {
    expect(codeOf(decideOpenFor(book({ state }), day('2026-07-01')))).toBe(
      state === 'approved' ? 'ok' : 'book_not_open',
    );
  });

  test('its last day still counts, the next does not', () => {
    const valid = book({ validThrough: day('2026-06-30') });
    expect(codeOf(decideOpenFor(valid, day('2026-06-30')))).toBe('ok');
    expect(codeOf(decideOpenFor(valid, day('2026-07-01')))).toBe('book_expired');
  });

  test.each(['', 'T1510W00001', 'T1510W0000011', 't1510W000001', 'T1510W00000Ｏ', 'T1510-000001'])(
    '"%s" is no book number',
    (bookNo) => expect(codeOf(decideFiling(book({ bookNo }), null))).toBe('book_no_malformed'),
  );
});

describe('what a line must have in common with its item', () => {
  const [item] = openItems(book(), [
    { materialNo: 'M', hsCode: '9405310000', name: '灯', declaredUnit: '006', legalUnit1: '006', legalUnit2: '035' },
  ]).items as readonly [BookItem];
  const line = {
    lineNo: 1,
    direction: 'in',
    declaredUnit: '006',
    legalUnit1: '006',
    legalUnit2: '035',
    legalQuantity2: 1n,
  } as const;

  test.each([
    ['normal', 'in', 'ok'],
    ['normal', 'out', 'ok'],
    ['no_import', 'in', 'item_stopped'],
    ['no_import', 'out', 'ok'],
    ['no_export', 'in', 'ok'],
    ['no_export', 'out', 'item_stopped'],
    ['stopped', 'in', 'item_stopped'],
    ['stopped', 'out', 'item_stopped'],
  ] as const)('mark %s, direction %s: %s', (executionMark, direction, code) => {
    expect(codeOf(decideItemUse(book(), { ...item, executionMark }, { ...line, direction }))).toBe(code);
  });

  test.each([
    [{}, 'ok'],
    [{ declaredUnit: '011' }, 'unit_differs_from_item'],
    [{ legalUnit1: '035' }, 'unit_differs_from_item'],
    [{ legalUnit2: '011' }, 'unit_differs_from_item'],
    [{ legalUnit2: null }, 'unit_differs_from_item'],
    [{ legalUnit2: '011', legalQuantity2: 0n }, 'ok'],
  ])('%o: %s', (change, code) => {
    expect(codeOf(decideItemUse(book(), item, { ...line, ...change }))).toBe(code);
  });
});

describe('the average value', () => {
  const vector = (declared: bigint, value: bigint) => ({ declared, legal1: 0n, legal2: 0n, value });
  test.each([
    [489_400_000n, 1_938_660n, '3.96130'],
    [300_000n, 100n, '0.33333'],
    [300_000n, 200n, '0.66667'],
  ])('%d for %d is %s', (declared, value, average) => {
    expect(averageValue(vector(declared, value))).toBe(average);
  });

  test('of nothing is unknown, not 0', () => {
    expect(averageValue(vector(0n, 0n))).toBeNull();
  });
});
