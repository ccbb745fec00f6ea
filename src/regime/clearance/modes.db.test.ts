import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity, quantity, splitByWeights } from '../../kernel/index.ts';
import { verifyLedger } from '../../primitives/ledger/index.ts';
import { createTestZone, lamp, listDraft, openTestBook, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import type { DeductionMode, ListDraft } from './index.ts';

let zone: TestZone;
let office: Office;
let story: Story;
const officer = () => zone.as('customs_officer');

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
});
afterAll(() => zone.drop());

const amounts = (quantity: string, legalQuantity2 = '0') => ({
  declaredQuantity: quantity,
  legalQuantity1: quantity,
  legalQuantity2,
  totalPrice: quantity,
});

/** Approves the list, notes the balance, lets it pass and be released, notes the balance again. */
async function walk(draft: ListDraft): Promise<[Record<string, string>, Record<string, string>]> {
  const list = await story.approve(draft);
  const approved = await story.balance(draft.bookNo);
  const [line] = draft.lines;
  const direction = draft.direction;
  await story.bind({ internalNo: `${list}-pass`, list, quantity: line?.declaredQuantity ?? '', direction });
  await story.release(list);
  return [approved, await story.balance(draft.bookNo)];
}

describe('the modes of deduction, on a book that holds 100', () => {
  const cases: ReadonlyArray<{
    readonly mode: DeductionMode;
    readonly direction: 'in' | 'out';
    readonly approved: Record<string, string>;
    readonly done: Record<string, string>;
    readonly state: string;
  }> = [
    { mode: 'D', direction: 'in', approved: { prePlus: '10' }, done: { actual: '110', value: '110' }, state: 'posted' },
    { mode: 'D', direction: 'out', approved: { preMinus: '10' }, done: { actual: '90', value: '90' }, state: 'posted' },
    { mode: 'E', direction: 'in', approved: { prePlus: '10' }, done: { actual: '110', value: '110' }, state: 'posted' },
    { mode: 'E', direction: 'out', approved: { preMinus: '10' }, done: { actual: '90', value: '90' }, state: 'posted' },
    { mode: 'F', direction: 'in', approved: { preMinus: '10' }, done: { actual: '90', value: '90' }, state: 'posted' },
    {
      mode: 'F',
      direction: 'out',
      approved: { prePlus: '10' },
      done: { actual: '110', value: '110' },
      state: 'posted',
    },
    { mode: 'N', direction: 'in', approved: {}, done: { actual: '100', value: '100' }, state: 'completed' },
    { mode: 'N', direction: 'out', approved: {}, done: { actual: '100', value: '100' }, state: 'completed' },
    { mode: 'NF', direction: 'in', approved: {}, done: { actual: '100', value: '100' }, state: 'completed' },
    { mode: 'NF', direction: 'out', approved: {}, done: { actual: '100', value: '100' }, state: 'completed' },
  ];

  test.each(cases)('$mode $direction', async ({ mode, direction, approved, done, state }) => {
    const bookNo = `T1510W0${mode}${direction}`.toUpperCase().padEnd(12, '0');
    await openTestBook(zone, bookNo, [lamp]);
    await walk(listDraft(`${mode}-${direction}-stock`, { bookNo }, amounts('100')));
    const terms = { bookNo, direction, line: 'first', supervisionMode: '5034', deductionMode: mode } as const;
    const [afterApproval, afterAll] = await walk(listDraft(`${mode}-${direction}`, terms, amounts('10')));
    expect(afterApproval).toEqual({ actual: '100', value: '100', ...approved });
    expect(afterAll).toEqual(done);
    expect((await story.loaded(`${mode}-${direction}`)).list.state).toBe(state);
  });

  test.each([
    ['D', 'insufficient_balance'],
    ['E', 'insufficient_balance'],
    ['NF', 'insufficient_balance'],
    ['N', 'accepted'],
  ] as const)('101 out in mode %s: %s', async (mode, code) => {
    const bookNo = 'T1510W0DIN00';
    const terms = { bookNo, direction: 'out', line: 'first', supervisionMode: '5034', deductionMode: mode } as const;
    const list = await story.declare(listDraft(`over-${mode}`, terms, amounts('111')));
    if (code === 'accepted') await office.must('approve_list', officer(), { list });
    else await office.refuses(code, 'approve_list', officer(), { list });
  });

  test('deleting gives back what was claimed, and nothing where nothing was', async () => {
    const bookNo = 'T1510W0DOUT0';
    for (const mode of ['D', 'F', 'E', 'N', 'NF'] as const) {
      const before = await story.balance(bookNo);
      const terms = { bookNo, direction: 'out', line: 'first', supervisionMode: '5034', deductionMode: mode } as const;
      const list = await story.approve(listDraft(`delete-${mode}`, terms, amounts('5')));
      await office.must('delete_list', zone.as('enterprise_clerk'), { list });
      expect(await story.balance(bookNo), mode).toEqual(before);
    }
  });
});

describe('bookkeeping modes', () => {
  test('per line: every inbound line opens an item, and its lot is that item', async () => {
    const bookNo = 'T1510W00LINE';
    await openTestBook(zone, bookNo, [], { bookkeepingMode: 'per_line' });
    const line = (lineNo: number, quantity: string) => {
      const { itemNo: _none, ...rest } = listDraft('x', {}, { lineNo, ...amounts(quantity) }).lines[0] ?? { itemNo: 1 };
      return rest as ListDraft['lines'][number];
    };
    const inbound = (internalNo: string, ...lines: ListDraft['lines']): ListDraft => ({
      ...listDraft(internalNo, { bookNo, line: 'internal', listType: '6', supervisionMode: '1200' }, {}),
      lines,
    });
    await story.approve(inbound('per-1', line(1, '3'), line(2, '4')));
    await story.approve(inbound('per-2', line(1, '5')));
    expect((await story.loaded('per-1')).lines.map(({ itemNo }) => itemNo)).toEqual([1, 2]);
    expect((await story.loaded('per-2')).lines.map(({ itemNo }) => itemNo)).toEqual([3]);
    const shown: unknown[] = [];
    for (const itemNo of [1, 2, 3]) {
      const { item, lots } = await office.must<{
        item: { materialNo: string };
        lots: { document: string; lineNo: number; quantity: string }[];
      }>('get_book_item', officer(), { bookNo, itemNo });
      shown.push([item.materialNo, ...lots.map((lot) => [lot.lineNo, lot.quantity])]);
    }
    const name = lamp.materialNo;
    expect(shown).toEqual([
      [name, [1, '3.00000']],
      [name, [2, '4.00000']],
      [name, [1, '5.00000']],
    ]);
  });

  test('accumulating: two lists into one item, two lots under one balance', async () => {
    const bookNo = 'T1510W000ACC';
    await openTestBook(zone, bookNo, [lamp]);
    await walk(listDraft('acc-1', { bookNo }, amounts('3')));
    await walk(listDraft('acc-2', { bookNo }, { ...amounts('4'), unitPrice: '2', totalPrice: '8' }));
    expect(await story.balance(bookNo)).toEqual({ actual: '7', value: '11' });
    const { lots } = await office.must<{ lots: object[] }>('get_book_item', officer(), { bookNo, itemNo: 1 });
    expect(lots).toMatchObject([{ quantity: '3.00000' }, { quantity: '4.00000' }]);
  });
});

describe('golden case G12 through three outbound lists', () => {
  test('1,298 and 1,298 and 1,298 of 3,894 take 1,233.1 kg and 15,186.60 to the last gram and cent', async () => {
    const bookNo = 'T1510W000G12';
    await openTestBook(zone, bookNo, [lamp]);
    const stock = { ...amounts('3894', '1233.1'), unitPrice: '3.9', totalPrice: '15186.60' };
    await walk(listDraft('g12-in', { bookNo }, stock));
    const parts = splitByWeights(quantity('1233.1'), [1n, 1n, 1n]).map(formatQuantity);
    const kilograms = ['1233.1'];
    const values = ['15186.6'];
    for (const [index, legal2] of parts.entries()) {
      const terms = { bookNo, direction: 'out', line: 'first', supervisionMode: '5034' } as const;
      const part = { ...amounts('1298', legal2), unitPrice: '3.9', totalPrice: '5062.20' };
      const [, left] = await walk(listDraft(`g12-out-${index}`, terms, part));
      kilograms.push(left.legal2 ?? '0');
      values.push(left.value ?? '0');
    }
    const taken = kilograms.slice(1).map((left, index) => quantity(kilograms[index] ?? '') - quantity(left));
    expect(taken.map(formatQuantity)).toEqual(['411.03333', '411.03334', '411.03333']);
    expect(values).toEqual(['15186.6', '10124.4', '5062.2', '0']);
    expect(await story.balance(bookNo)).toEqual({});
  });
});

test('after all of this the ledger proves itself', async () => {
  const { ok, books } = await verifyLedger(zone.database, officer().caller.settings, null);
  expect(books.flatMap(({ problems }) => problems)).toEqual([]);
  expect(ok).toBe(true);
});
