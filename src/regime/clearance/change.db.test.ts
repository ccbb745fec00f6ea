import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity } from '../../kernel/index.ts';
import { createTestZone, lamp, listDraft, openTestBook, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import type { LineDraft, ListDraft } from './index.ts';

/** 变更: a list that is claimed and not yet posted is changed, in one group of the ledger. */
let zone: TestZone;
let office: Office;
let story: Story;
const officer = () => zone.as('customs_officer');
const clerk = () => zone.as('enterprise_clerk');

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
});
afterAll(() => zone.drop());

const lines = (...quantities: string[]): LineDraft[] =>
  quantities.map((text, index) => ({
    ...(listDraft('x', {}, {}).lines[0] as LineDraft),
    lineNo: index + 1,
    declaredQuantity: text,
    legalQuantity1: text,
    legalQuantity2: '0',
    totalPrice: text,
  }));
const inbound = (internalNo: string, bookNo: string, ...quantities: string[]): ListDraft => ({
  ...listDraft(internalNo, { bookNo, line: 'first', supervisionMode: '5034' }, {}),
  lines: lines(...quantities),
});
const change = (list: string, ...quantities: string[]) => ({ list, lines: lines(...quantities), reason: '据实变更' });
const shownLines = async (list: string) =>
  (await story.loaded(list)).lines.map(({ declaredQuantity, usedQuantity }) =>
    [declaredQuantity, usedQuantity].map((one) => formatQuantity(one).replace('.00000', '')).join('/'),
  );

describe('a change before posting', () => {
  const bookNo = 'T1510W000001';
  const list = 'changes';

  beforeAll(async () => {
    await openTestBook(zone, bookNo, [lamp]);
    await story.approve(inbound(list, bookNo, '10', '20'));
  });

  test('voids the old claims and makes new ones, all in one group', async () => {
    await office.must('change_list', clerk(), change(list, '8', '20'));
    expect(await story.entries(bookNo)).toEqual([
      'pending abroad → on_hand 10',
      'pending abroad → on_hand 20',
      'voided abroad → on_hand 10',
      'voided abroad → on_hand 20',
      'pending abroad → on_hand 8',
      'pending abroad → on_hand 20',
    ]);
    const { rows } = await zone.database.read(officer().caller.settings, (tx) =>
      tx.query<{ entries: number }>(
        'select count(*)::int as entries from ledger_entries where zone_id = 1 group by event_id order by min(entry_no)',
      ),
    );
    expect(rows.map(({ entries }) => entries)).toEqual([2, 4]);
    expect(await story.balance(bookNo)).toEqual({ prePlus: '28' });
    expect((await story.loaded(list)).list).toMatchObject({ changeCount: 1, state: 'pre_deducted' });
  });

  test('keeps what passes already use, and is refused below it', async () => {
    await story.bind({ internalNo: 'change-pass', list, lineNo: 2, quantity: '15' }, 'approved');
    await office.must('change_list', clerk(), change(list, '8', '16'));
    expect(await shownLines(list)).toEqual(['8/0', '16/15']);
    expect(await office.refuses('list_has_gate_passes', 'change_list', clerk(), change(list, '8', '14'))).toMatchObject(
      {
        lineNo: 2,
        used: '15.00000',
      },
    );
    await office.refuses('list_has_gate_passes', 'change_list', clerk(), change(list, '8'));
    const other = { ...change(list, '8', '16') };
    const [first, second] = other.lines as [LineDraft, LineDraft];
    const otherGoods = { ...other, lines: [first, { ...second, materialNo: 'OTHER' }] };
    await office.refuses('list_has_gate_passes', 'change_list', clerk(), otherGoods);
  });

  test('to the same quantity of what is bound leaves nothing for another vehicle', async () => {
    await office.must('change_list', clerk(), change(list, '8', '15'));
    await story.bind({ internalNo: 'change-late', list, lineNo: 2, quantity: '0.00001' }, 'declared');
    await office.refuses('line_exceeds_list', 'approve_pass', officer(), { pass: 'change-late' });
  });

  test('shrinks the number of lines and lets it grow again', async () => {
    const other = await story.approve(inbound('shrinks', bookNo, '1', '2', '3'));
    await office.must('change_list', clerk(), change(other, '1'));
    expect(await shownLines(other)).toEqual(['1/0']);
    await office.must('change_list', clerk(), change(other, '1', '5', '6', '7'));
    expect(await shownLines(other)).toEqual(['1/0', '5/0', '6/0', '7/0']);
    expect(await story.balance(bookNo)).toEqual({ prePlus: '42' });
  });

  test('a draft shrinks and grows as well', async () => {
    const draft = await story.draft(inbound('draft-shrinks', bookNo, '1', '2', '3'));
    await office.must('replace_list_lines', clerk(), { list: draft, lines: lines('9') });
    await office.must('replace_list_lines', clerk(), { list: draft, lines: lines('9', '8', '7') });
    expect(await shownLines(draft)).toEqual(['9/0', '8/0', '7/0']);
  });

  test('more than the book holds leaves the old claim as it was', async () => {
    await openTestBook(zone, 'T1510W000002', [lamp]);
    await story.approve({ ...inbound('little', 'T1510W000002', '10'), line: 'internal', listType: '6' });
    const outbound = { ...inbound('leaves', 'T1510W000002', '6'), direction: 'out' } as const;
    await story.approve(outbound);
    await office.refuses('insufficient_balance', 'change_list', clerk(), change('leaves', '11'));
    // Its own claim counts as given back: ten are there although six are claimed.
    await office.must('change_list', clerk(), change('leaves', '10'));
    expect(await story.balance('T1510W000002')).toEqual({ actual: '10', value: '10', preMinus: '10' });
  });
});

describe('a change and what had happened before it', () => {
  const bookNo = 'T1510W000003';
  beforeAll(() => openTestBook(zone, bookNo, [lamp]));

  test('goods that all had passed have passed in part when the list grows: it waits for the rest', async () => {
    const list = await story.approve(inbound('grows', bookNo, '10'));
    await story.bind({ internalNo: 'grows-1', list, quantity: '10' });
    expect((await story.loaded(list)).list.gateState).toBe('all');
    await office.must('change_list', clerk(), change(list, '12'));
    expect((await story.loaded(list)).list).toMatchObject({ gateUse: 'part', gateState: 'part' });
    await story.release(list);
    expect((await story.loaded(list)).list.state).toBe('pre_deducted');
    await story.bind({ internalNo: 'grows-2', list, quantity: '2' });
    expect((await story.loaded(list)).list.state).toBe('posted');
    expect(await story.balance(bookNo)).toEqual({ actual: '12', value: '12' });
  });

  test('a released declaration is amended too: its release is asked for again', async () => {
    const list = await story.approve(inbound('released', bookNo, '10'));
    await story.release(list);
    await story.bind({ internalNo: 'released-1', list, quantity: '4' });
    await office.must('change_list', clerk(), change(list, '4'));
    expect((await story.loaded(list)).list).toMatchObject({
      state: 'pre_deducted',
      gateState: 'all',
      declarationReleasedAt: null,
    });
    await story.release(list);
    expect((await story.loaded(list)).list.state).toBe('posted');
    expect(await story.balance(bookNo)).toEqual({ actual: '16', value: '16' });
  });

  test('a list that needs no declaration is posted when it shrinks to what has passed', async () => {
    const list = await story.approve({ ...inbound('shrinks-to', bookNo, '10'), declarationRequired: false });
    await story.bind({ internalNo: 'shrinks-to-1', list, quantity: '4' });
    await office.must('change_list', clerk(), change(list, '4'));
    expect((await story.loaded(list)).list).toMatchObject({ state: 'posted', changeCount: 1 });
    expect(await story.balance(bookNo)).toEqual({ actual: '20', value: '20' });
  });

  test('after posting nothing is changed or deleted', async () => {
    await office.refuses('list_move_not_allowed', 'change_list', clerk(), change('shrinks-to', '5'));
    await office.refuses('list_move_not_allowed', 'delete_list', clerk(), { list: 'shrinks-to' });
  });

  test('in a book that opens an item for each line, a changed line keeps its item; other goods get one of their own', async () => {
    const perLine = 'T1510W000004';
    await openTestBook(zone, perLine, [], { bookkeepingMode: 'per_line' });
    const unnamed = (drafts: readonly LineDraft[]) => drafts.map(({ itemNo: _none, ...line }) => line as LineDraft);
    const list = await story.approve({ ...inbound('items', perLine), lines: unnamed(lines('1', '2')) });
    await office.must('change_list', clerk(), { list, lines: unnamed(lines('3', '2')), reason: '数量' });
    expect((await story.loaded(list)).lines.map(({ itemNo }) => itemNo)).toEqual([1, 2]);
    const [first, second] = unnamed(lines('3', '2')) as [LineDraft, LineDraft];
    const other = [first, { ...second, materialNo: 'OTHER' }];
    await office.must('change_list', clerk(), { list, lines: other, reason: '料号' });
    expect((await story.loaded(list)).lines.map(({ itemNo }) => itemNo)).toEqual([1, 3]);
    expect(await story.balance(perLine, 2)).toEqual({});
    expect(await story.balance(perLine, 3)).toEqual({ prePlus: '2' });
  });
});
