import { describe, expect, test } from 'vitest';
import { day, money, quantity } from '../../kernel/index.ts';
import { type AccountBalance, type Vector, zeroVector } from '../../primitives/ledger/index.ts';
import type { BookItem } from '../books/index.ts';
import type { Count, WriteOff } from './model.ts';
import { rateText } from './rates.ts';
import { differenceOf, type ReportFacts, reportLines, reportTotals, type StageSum, uncountedLines } from './report.ts';
import { shortly } from './testing.ts';

const q = quantity;
/** Half a second unit and a dollar a piece, if nothing else is said. */
const vec = (declared: string, value?: string): Vector => ({
  declared: q(declared),
  legal1: q(declared),
  legal2: q(declared) / 2n,
  value: value === undefined ? q(declared) / 1000n : money(value),
});
const writeOff = { writeOffId: 'w', ownerId: 'o', bookId: 'b', periodThrough: day('2026-06-30') } as WriteOff;
const item = (itemNo: number, goodsKind: BookItem['goodsKind'] = 'material') =>
  [itemNo, { itemNo, goodsKind } as BookItem] as const;
const sum = (from: StageSum['from'], to: StageSum['to'], declared: string, more: Partial<StageSum> = {}): StageSum => ({
  itemNo: 1,
  from,
  to,
  isLater: false,
  documentKind: null,
  vector: vec(declared),
  ...more,
});
const balance = (
  stage: AccountBalance['stage'],
  declared: string,
  more: Partial<AccountBalance> = {},
): AccountBalance => ({
  itemNo: 1,
  stage,
  posted: vec(declared),
  pendingOut: zeroVector,
  pendingIn: zeroVector,
  lastEffectiveOn: null,
  ...more,
});
const count = (stage: Count['stage'], counted: string, itemNo = 1) =>
  ({ itemNo, stage, quantity: q(counted) }) as Count;
const facts = (more: Partial<ReportFacts>): ReportFacts => ({
  sums: [],
  balances: [],
  counts: [],
  items: new Map([item(1), item(2, 'finished')]),
  ...more,
});

describe('the lines of a report', () => {
  test('G3 and G11: what is exported consumes, what is lost in working is left over, and the leftovers go their way', () => {
    const lines = reportLines(
      writeOff,
      1,
      facts({
        sums: [
          sum('on_hand', 'transformation', '6451', { documentKind: null }),
          sum('on_hand', 'leftovers', '268.79167', { documentKind: 'production' }),
          sum('leftovers', 'domestic', '200'),
          sum('leftovers', 'destroyed', '68.79167'),
        ],
        balances: [balance('on_hand', '5280.20833'), balance('leftovers', '0')],
        counts: [count('on_hand', '5280.20833')],
      }),
    );
    expect(lines.map(shortly)).toEqual([
      '1 on_hand: 12000, transformed 6451, tangibleLoss 268.79167, = 5280.20833, counted 5280.20833',
      '1 leftovers: 0, leftoversMade 268.79167, sold 200, destroyed 68.79167, = 0, not counted',
    ]);
    expect(lines.map((line) => line.consumed)).toEqual([q('6719.79167'), 0n]);
    expect(uncountedLines(lines)).toEqual([]);
  });

  test('every way in and out has a flow of its own, and what came after the period does not count', () => {
    const ways = [
      sum('abroad', 'on_hand', '100'),
      sum('domestic', 'on_hand', '50'),
      sum('other_book', 'on_hand', '30'),
      sum('difference', 'on_hand', '2'),
      sum('on_leave', 'on_hand', '3'),
      sum('lost', 'on_hand', '1'),
      sum('on_hand', 'abroad', '11'),
      sum('on_hand', 'domestic', '12'),
      sum('on_hand', 'other_book', '13'),
      sum('on_hand', 'destroyed', '4'),
      sum('on_hand', 'lost', '5'),
      sum('on_hand', 'difference', '6'),
      sum('on_hand', 'in_production', '40'),
      sum('on_hand', 'leftovers', '1', { documentKind: 'reclassification' }),
      sum('in_production', 'transformation', '30'),
      sum('abroad', 'on_hand', '1000', { isLater: true }),
      sum('on_hand', 'domestic', '7', { isLater: true }),
    ];
    const lines = reportLines(
      writeOff,
      1,
      facts({
        sums: ways,
        balances: [
          balance('on_hand', '1087', { pendingOut: vec('9'), pendingIn: vec('8') }),
          balance('in_production', '10'),
          balance('leftovers', '1'),
          balance('on_leave', '4'),
        ],
        counts: [count('on_hand', '90'), count('leftovers', '0', 2)],
      }),
    );
    expect(lines.map(shortly)).toEqual([
      '1 on_hand: 0, fromAbroad 100, fromDomestic 50, fromOtherBook 30, surplus 2, movedIn 3, otherIn 1, sold 12, ' +
        'reexported 11, transferredOut 13, destroyed 4, lost 5, shortage 6, movedOut 41, = 94, counted 90',
      '1 in_production: 0, movedIn 40, transformed 30, = 10, not counted',
      '1 leftovers: 0, movedIn 1, = 1, not counted',
      '1 on_leave: 7, movedOut 3, = 4, not counted',
    ]);
    expect(lines[0]).toMatchObject({
      pendingOut: q('9'),
      pendingIn: q('8'),
      consumed: q('30'),
      difference: vec('4', '4'),
    });
    expect(uncountedLines(lines).map(({ stage }) => stage)).toEqual(['in_production', 'leftovers']);
  });

  test('the head counts items and adds values up', () => {
    const lines = reportLines(
      writeOff,
      1,
      facts({
        sums: [sum('abroad', 'on_hand', '100'), sum('on_hand', 'abroad', '20', { itemNo: 2 })],
        balances: [balance('on_hand', '100'), balance('on_hand', '5', { itemNo: 2 })],
        counts: [count('on_hand', '90'), count('on_hand', '6', 2)],
      }),
    );
    expect(reportTotals(lines, { listsIn: 3, listsOut: 4 })).toEqual({
      listsIn: 3,
      listsOut: 4,
      materials: 1,
      products: 1,
      leftovers: 0,
      materialsInValue: money('100'),
      productsOutValue: money('20'),
      shortageValue: money('10'),
      surplusValue: money('1'),
    });
  });
});

describe('a difference', () => {
  test('takes its share of every unit; all that is missing takes all', () => {
    expect(differenceOf(vec('3', '10'), q('3'))).toEqual(zeroVector);
    expect(differenceOf(vec('3', '10'), 0n)).toEqual(vec('3', '10'));
    expect(differenceOf(vec('3', '10'), q('2'))).toMatchObject({ declared: q('1'), value: money('3.33') });
    expect(differenceOf(vec('3', '10'), q('4'))).toMatchObject({ declared: q('-1'), value: money('-3.33') });
    expect(differenceOf(zeroVector, q('4'))).toEqual({ ...zeroVector, declared: q('-4') });
  });

  test('has rates with six decimals, and none of nothing', () => {
    expect([rateText(q('12.5'), q('1875')), rateText(q('-3'), q('91')), rateText(q('3'), 0n)]).toEqual([
      '0.006667',
      '-0.032967',
      null,
    ]);
  });
});
