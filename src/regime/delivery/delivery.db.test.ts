import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lamp, partyB } from '../testing.ts';
import { type Dock, formDraft, openDock, passOf } from './testing.ts';

/** Forms, notes and passes: what is refused, what is given back, what is out. */
let dock: Dock;
const officer = () => dock.zone.as('customs_officer');
const must = <T = unknown>(name: string, input: object) => dock.office.must<T>(name, officer(), input);
const refuses = (code: string, name: string, input: object) => dock.office.refuses(code, name, officer(), input);
const stages = async () =>
  (await dock.story.entries(dock.bookNo)).filter((entry) => entry.includes('on_leave')).map((entry) => entry);

beforeAll(async () => {
  dock = await openDock('1000');
});
afterAll(() => dock.zone.drop());

describe('forms', () => {
  test('a number is used once, lines fit the book, the term has not ended', async () => {
    await must('draft_delivery_form', formDraft(dock.bookNo, 'F1', '10'));
    await refuses('form_exists', 'draft_delivery_form', formDraft(dock.bookNo, 'F1', '10'));
    await refuses('form_unknown', 'get_delivery_form', { form: 'nobody' });
    await refuses('quantity_not_positive', 'draft_delivery_form', formDraft(dock.bookNo, 'F2', '0'));
    const line = formDraft('', '', '1').lines[0];
    const lines = [{ ...line, itemNo: 9 }];
    await must('draft_delivery_form', formDraft(dock.bookNo, 'F3', '1', { lines }));
    await refuses('form_item_unknown', 'declare_delivery_form', { form: 'F3' });
    await must('draft_delivery_form', formDraft(dock.bookNo, 'F4', '1', { lines: [{ ...line, itemNo: undefined }] }));
    await refuses('form_item_required', 'declare_delivery_form', { form: 'F4' });
    await must('draft_delivery_form', formDraft(dock.bookNo, 'F5', '1', { validThrough: '2025-12-31' }));
    await refuses('form_expired', 'declare_delivery_form', { form: 'F5' });
    await refuses('form_move_not_allowed', 'approve_delivery_form', { form: 'F5' });
    await refuses('line_code_unknown', 'draft_delivery_form', {
      ...formDraft(dock.bookNo, 'F6', '1'),
      lines: [{ ...line, currencyCode: '999' }],
    });
  });

  test('a change keeps the goods and never goes below the notes', async () => {
    await dock.approvedForm('CH', '10');
    await dock.approvedNote('CH-1', 'CH', '6');
    const [line] = formDraft('', '', '5').lines;
    const change = (lines: object[]) => ({ form: 'CH', lines, reason: 'test' });
    expect(await refuses('form_below_notes', 'change_delivery_form', change([{ ...line }]))).toMatchObject({
      noted: '6.00000',
    });
    await refuses('form_line_fixed', 'change_delivery_form', change([{ ...line, materialNo: 'OTHER' }]));
    const changed = await must<{ lines: object[] }>('change_delivery_form', change([{ ...line, quantity: '20' }]));
    expect(changed.lines).toMatchObject([{ quantity: '20.00000', leftQuantity: '14.00000' }]);
  });

  test('paused it makes no notes, resumed it does, closed only when all is finished', async () => {
    await dock.approvedForm('PA', '10');
    await dock.approvedNote('PA-1', 'PA', '1');
    await must('pause_delivery_form', { form: 'PA' });
    const draft = { form: 'PA', internalNo: 'PA-2', lines: [{ formLineNo: 1, quantity: '1' }] };
    await refuses('form_not_open', 'draft_stock_note', draft);
    await must('resume_delivery_form', { form: 'PA' });
    expect(await refuses('form_has_open_notes', 'close_delivery_form', { form: 'PA' })).toMatchObject({ notes: 1 });
    await must('void_stock_note', { note: 'PA-1' });
    expect(await must('close_delivery_form', { form: 'PA' })).toMatchObject({ form: { state: 'closed' } });
  });
});

describe('notes', () => {
  test('what a note names must be there', async () => {
    await dock.approvedForm('NO', '10');
    const draft = { form: 'NO', internalNo: 'NO-1', lines: [{ formLineNo: 1, quantity: '4' }] };
    await refuses('form_line_unknown', 'draft_stock_note', { ...draft, lines: [{ formLineNo: 2, quantity: '1' }] });
    await refuses('return_needs_note', 'draft_stock_note', { ...draft, operation: 'return' });
    await dock.approvedNote('NO-1', 'NO', '4');
    await refuses('note_exists', 'draft_stock_note', draft);
    const named = { ...draft, internalNo: 'NO-2', relatedNote: 'NO-1' };
    await refuses('return_only_names_note', 'draft_stock_note', named);
    await refuses('note_unknown', 'get_stock_note', { note: 'nobody' });
    await refuses('note_move_not_allowed', 'approve_stock_note', { note: 'NO-1' });
    const lots = [{ formLineNo: 1, quantity: '2', lots: [{ lotNo: '1', quantity: '1' }] }];
    await refuses('note_lots_differ', 'draft_stock_note', { ...draft, internalNo: 'NO-3', lines: lots });
  });

  test('approval claims the goods: another document cannot take them too', async () => {
    await dock.approvedForm('BIG', '2000');
    const draft = { form: 'BIG', internalNo: 'BIG-1', lines: [{ formLineNo: 1, quantity: '1001' }] };
    await must('draft_stock_note', draft);
    await must('declare_stock_note', { note: 'BIG-1' });
    await refuses('insufficient_balance', 'approve_stock_note', { note: 'BIG-1' });
  });

  test('nothing returns that is not out; what returns may leave again', async () => {
    await dock.approvedForm('RE', '10');
    await dock.passedNote('RE-1', 'RE', '10');
    const back = { form: 'RE', internalNo: 'RE-X', operation: 'return', relatedNote: 'RE-1' };
    await must('draft_stock_note', { ...back, lines: [{ formLineNo: 1, quantity: '11' }] });
    await must('declare_stock_note', { note: 'RE-X' });
    expect(await refuses('return_exceeds_note', 'approve_stock_note', { note: 'RE-X' })).toMatchObject({
      left: '10.00000',
    });
    await dock.returned('RE-2', 'RE', 'RE-1', '3');
    await dock.passedNote('RE-3', 'RE', '3');
    const { note, lines } = await must<{ note: object; lines: object[] }>('get_stock_note', { note: 'RE-1' });
    expect(lines).toMatchObject([{ passedQuantity: '10.00000', returnedQuantity: '3.00000', awayQuantity: '7.00000' }]);
    expect(note).toMatchObject({ gateState: 'all' });
    expect((await stages()).slice(-3)).toEqual([
      'settled on_leave → on_hand 3',
      'pending on_hand → on_leave 3',
      'settled on_hand → on_leave 3',
    ]);
  });

  test('a return under way keeps its note back from the consolidated declaration', async () => {
    await dock.approvedForm('WA', '10');
    await dock.passedNote('WA-1', 'WA', '4');
    await dock.approvedNote('WA-2', 'WA', '1', { operation: 'return', relatedNote: 'WA-1' });
    const consolidate = { form: 'WA', internalNo: 'WA-L', usdRates: { '142': '0.14' } };
    await refuses('nothing_to_consolidate', 'consolidate_stock_notes', consolidate);
    await must('void_stock_note', { note: 'WA-2' });
    await refuses('line_value_missing', 'consolidate_stock_notes', { ...consolidate, usdRates: {} });
    await must('consolidate_stock_notes', consolidate);
    await refuses('list_follows_notes', 'replace_list_lines', { list: 'WA-L', lines: [] });
    // Deleted, it takes nothing: the notes are declared by another.
    await must('delete_list', { list: 'WA-L' });
    const { state } = await must<{ state: string }>('consolidate_stock_notes', { ...consolidate, internalNo: 'WA-M' });
    expect(state).toBe('draft');
  });

  test('a note of which only a part passed ends with that part', async () => {
    await dock.approvedForm('SH', '10');
    await dock.approvedNote('SH-1', 'SH', '10');
    await refuses('note_nothing_to_shorten', 'shorten_stock_note', { note: 'SH-1' });
    await dock.carry('SH-1', '6');
    expect(await refuses('note_has_gate_passes', 'void_stock_note', { note: 'SH-1' })).toMatchObject({
      used: '6.00000',
    });
    const shortened = await must('shorten_stock_note', { note: 'SH-1' });
    expect(shortened).toMatchObject({ note: { gateState: 'all' }, lines: [{ quantity: '6.00000' }] });
    const { lines } = await must<{ lines: object[] }>('get_delivery_form', { form: 'SH' });
    expect(lines).toMatchObject([{ leftQuantity: '4.00000' }]);
  });

  test('only batch delivery and display are declared together', async () => {
    await dock.approvedForm('B', '10', { businessType: 'B' });
    await refuses('form_not_consolidated', 'consolidate_stock_notes', { form: 'B', internalNo: 'B-L' });
  });

  test('whoever declares after the due day is seen by an officer', async () => {
    await dock.approvedForm('LATE', '10');
    dock.zone.setClock('2026-01-20T01:00:00Z');
    await dock.passedNote('LATE-1', 'LATE', '1');
    dock.zone.setClock('2026-04-16T01:00:00Z');
    await must('consolidate_stock_notes', { form: 'LATE', internalNo: 'LATE-L', usdRates: { '142': '0.14' } });
    const { rows } = await must<{ rows: object[] }>('list_discrepancies', {});
    expect(rows).toContainEqual(
      expect.objectContaining({
        kind: 'consolidated_declaration_late',
        facts: { form: expect.any(String), passedOn: '2026-01-20', due: '2026-04-15', declaredOn: '2026-04-16' },
      }),
    );
  });

  test('what belongs to another enterprise is not there', async () => {
    const stranger = () => dock.zone.as('enterprise_clerk', partyB);
    await dock.office.refuses('form_unknown', 'get_delivery_form', stranger(), { form: 'RE' });
    await dock.office.refuses('note_unknown', 'get_stock_note', stranger(), { note: 'RE-1' });
    expect(await dock.office.must('list_stock_notes', stranger(), {})).toMatchObject({ rows: [] });
    expect(await dock.office.must('list_delivery_forms', stranger(), {})).toMatchObject({ rows: [] });
    await dock.office.refuses('note_unknown', 'draft_pass', stranger(), passOf('S', 'RE-1', '1', 'out'));
  });
});

describe('the gate', () => {
  test('vehicles never exceed the note', async () => {
    await dock.approvedForm('GA', '10');
    await must('draft_stock_note', { form: 'GA', internalNo: 'GA-1', lines: [{ formLineNo: 1, quantity: '10' }] });
    await must('draft_pass', passOf('GA-P', 'GA-1', '11', 'out'));
    await must('declare_pass', { pass: 'GA-P' });
    await refuses('note_not_ready_for_gate', 'approve_pass', { pass: 'GA-P' });
    await must('declare_stock_note', { note: 'GA-1' });
    await must('approve_stock_note', { note: 'GA-1' });
    expect(await refuses('line_exceeds_note', 'approve_pass', { pass: 'GA-P' })).toMatchObject({ left: '10.00000' });
    await refuses('pass_direction_mismatch', 'draft_pass', passOf('GA-Q', 'GA-1', '1', 'in'));
    const pass = passOf('GA-R', 'GA-1', '1', 'out');
    await refuses('pass_line_unknown', 'draft_pass', { ...pass, lines: [{ ...pass.lines[0], lineNo: 2 }] });
  });

  test('a pass carries lists or notes, never both; a line names one document', async () => {
    const [line] = passOf('', 'GA-1', '1', 'out').lines;
    const { stockNote: _note, ...bare } = line ?? { stockNote: '' };
    const list = { ...bare, list: 'stock' };
    const draft = (lines: object[]) => ({ ...passOf('MIX', 'GA-1', '1', 'out'), bindType: '1', lines });
    await refuses('pass_mixed_documents', 'draft_pass', draft([{ ...line }, list]));
    await refuses('pass_line_names_no_document', 'draft_pass', draft([bare]));
  });

  test('two returns of one form go by two passes', async () => {
    await dock.approvedForm('TW', '10');
    await dock.passedNote('TW-1', 'TW', '10');
    await dock.approvedNote('TW-2', 'TW', '1', { operation: 'return', relatedNote: 'TW-1' });
    await dock.approvedNote('TW-3', 'TW', '1', { operation: 'return', relatedNote: 'TW-1' });
    const pass = passOf('TW-P', 'TW-2', '1', 'in');
    const lines = [...pass.lines, ...passOf('', 'TW-3', '1', 'in').lines];
    await refuses('pass_returns_share_form', 'draft_pass', { ...pass, bindType: '1', lines });
  });
});

describe('goods on leave', () => {
  const extend = { note: 'LE-1', reason: 'spare part missing' };
  beforeAll(async () => {
    dock.zone.setClock('2026-05-01T01:00:00Z');
    await dock.approvedForm('LE', '5', { businessType: 'D' });
    await dock.passedNote('LE-1', 'LE', '5');
  });
  const dueBack = async () => (await must<{ note: { dueBackOn: string } }>('get_stock_note', { note: 'LE-1' })).note;

  test('testing: back within 60 days, shown until it is', async () => {
    expect(await dueBack()).toMatchObject({ dueBackOn: '2026-06-30', declareBy: null });
    const { rows } = await must<{ rows: object[] }>('list_stock_notes', { away: 'on_leave' });
    expect(rows).toMatchObject([{ internalNo: 'LE-1' }]);
  });

  test('one extension of 30 days, asked within the last 7 days', async () => {
    expect(await refuses('leave_extension_too_early', 'extend_leave', extend)).toMatchObject({ from: '2026-06-23' });
    dock.zone.setClock('2026-07-01T01:00:00Z');
    await refuses('leave_extension_too_late', 'extend_leave', extend);
    dock.zone.setClock('2026-06-23T01:00:00Z');
    await must('extend_leave', extend);
    expect(await dueBack()).toMatchObject({ dueBackOn: '2026-07-30' });
    await refuses('leave_already_extended', 'extend_leave', extend);
    await refuses('leave_without_term', 'extend_leave', { ...extend, note: 'RE-1' });
  });

  test('back, it is on leave no longer', async () => {
    await dock.returned('LE-2', 'LE', 'LE-1', '5');
    const { rows } = await must<{ rows: object[] }>('list_stock_notes', { away: 'on_leave' });
    expect(rows).toEqual([]);
    expect(await must('close_delivery_form', { form: 'LE' })).toMatchObject({ form: { state: 'closed' } });
  });
});

test('goods that come in by notes reach the book with their list', async () => {
  const before = await dock.story.balance(dock.bookNo);
  const lines = [{ ...formDraft('', '', '9').lines[0], ...lamp, itemNo: 1, unitPrice: '2', currencyCode: '502' }];
  await dock.approvedForm('IN', '9', { direction: 'in', lines });
  await dock.approvedNote('IN-1', 'IN', '9');
  await dock.carry('IN-1', '9', 'in');
  expect(await dock.story.balance(dock.bookNo)).toEqual(before);
  await must('consolidate_stock_notes', { form: 'IN', internalNo: 'IN-L' });
  await must('declare_list', { list: 'IN-L' });
  await must('approve_list', { list: 'IN-L' });
  await must('release_declaration', { list: 'IN-L' });
  expect((await dock.story.loaded('IN-L')).list.state).toBe('posted');
  const { actual = '0' } = before;
  expect(await dock.story.balance(dock.bookNo)).toMatchObject({ actual: String(BigInt(actual) + 9n) });
});
