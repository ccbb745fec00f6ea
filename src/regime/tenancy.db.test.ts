import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OperationContext } from '../platform/operations/index.ts';
import { formDraft } from './delivery/testing.ts';
import { recordDiscrepancy } from './reconciliation/index.ts';
import { approvalDraft, stateMove } from './state-storage/testing.ts';
import { accepted, createTestZone, lamp, listDraft, openTestBook, partyA, partyB, type TestZone } from './testing.ts';
import { type Office, openOffice } from './testing-office.ts';
import { passDraft, type Story, tell } from './testing-story.ts';
import { registerEnterprise } from './vat-pilot/testing.ts';

/** Every operation of the regime, asked by those who may not see what it is about. */
let zone: TestZone;
let office: Office;
let story: Story;
let discrepancyId = '';
const bookNo = 'T1510W000001';

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await openTestBook(zone, bookNo, [lamp]);
  const stock = listDraft(
    'stock',
    { bookNo, line: 'internal', listType: '6' },
    { declaredQuantity: '9', totalPrice: '9' },
  );
  await story.approve(stock);
  await story.approve(listDraft('sale', { bookNo, direction: 'out' }, {}));
  await story.bind({ internalNo: 'pass', list: 'sale', quantity: '1', direction: 'out' }, 'approved');
  const facts = { kind: 'quantity_differs', ownerId: partyA, subject: 'list:sale', facts: {} } as const;
  accepted(await recordDiscrepancy(zone.as('customs_officer'), { ...facts, occurredAt: new Date(0) }));
  const { rows } = await office.must<{ rows: { discrepancyId: string }[] }>('list_discrepancies', owner(), {});
  discrepancyId = rows[0]?.discrepancyId ?? '';
  await registerEnterprise(zone, partyA);
  const pilot = { partyId: partyA, fromOn: '2026-01-01', throughOn: '2026-01-31', approvalNo: '1' };
  await office.must('record_vat_pilot', zone.as('customs_officer'), pilot);
  await office.must('record_easy_entry', owner(), easyDraft);
  await office.must('open_write_off', owner(), { bookNo, through: '2026-07-31' });
  await office.must('draft_delivery_form', owner(), formDraft(bookNo, 'form', '5'));
  await office.must('declare_delivery_form', owner(), { form: 'form' });
  await office.must('approve_delivery_form', zone.as('customs_officer'), { form: 'form' });
  await office.must('draft_stock_note', owner(), noteDraft);
});
afterAll(() => zone.drop());

const owner = () => zone.as('enterprise_clerk', partyA);
const ofZoneTwo = (): OperationContext => {
  const context = zone.as('customs_officer');
  return { ...context, caller: { ...context.caller, settings: { ...context.caller.settings, zoneId: 2 } } };
};
const strangers: ReadonlyArray<readonly [string, () => OperationContext]> = [
  ['a clerk of another enterprise', () => zone.as('enterprise_clerk', partyB)],
  ['an officer of another zone', ofZoneTwo],
];

const lines = listDraft('x', {}, {}).lines;
const notice = {
  bookNo,
  listNo: 'QD1',
  relatedBookNo: bookNo,
  relatedListNo: null,
  direction: 'in',
  isReady: true,
  lines: [],
};
const noteDraft = { form: 'form', internalNo: 'note', lines: [{ formLineNo: 1, quantity: '1' }] };
const line = { bookNo, lines, reason: '他人' };
const bill = { bookNo, productItemNo: 1, billVersion: 'V1' };
const order = { bookNo, workOrderNo: 'W1' };
const production = { bookNo, internalNo: 'P1' };
const stateApproval = { ...approvalDraft, bookNo };
const loss = { bookNo, internalNo: 'L1' };
const lossDraft = {
  ...loss,
  cause: 'abandonment',
  occurredOn: '2026-07-01',
  description: '他人',
  lines: [{ itemNo: 1, quantity: '1' }],
};
const repairOrder = { bookNo, orderNo: 'R1' };
const machine = { bookNo, equipmentNo: 'M1' };
const easyDraft = {
  ...{ internalNo: 'easy', kind: 'office', name: '打印纸', unit: '011', quantity: '10', purpose: '办公' },
  vehicleNo: '吉A12345',
  conditions: { no_export_duty: true, no_licence: true, no_refund: true, no_statistics: true },
};
const writeOff = { writeOff: `${bookNo}-001` };
const count = { code: '1', quantity: '1' };
const disposition = { lineNo: 1, kind: 'approved_loss', reason: '他人' };
/** What each operation is asked, and how it answers a stranger: nothing at all, or that there is no such thing. */
const questions: Readonly<Record<string, readonly [() => object, string]>> = {
  list_books: [() => ({}), 'nothing'],
  get_book: [() => ({ bookNo }), 'book_unknown'],
  list_book_items: [() => ({ bookNo }), 'book_unknown'],
  get_book_item: [() => ({ bookNo, itemNo: 1 }), 'book_unknown'],
  get_balance_as_of: [() => ({ bookNo, itemNo: 1, asOf: '2026-07-01' }), 'book_unknown'],
  list_book_entries: [() => ({ bookNo }), 'book_unknown'],
  list_lists: [() => ({}), 'nothing'],
  get_list: [() => ({ list: 'sale' }), 'list_unknown'],
  list_list_lines: [() => ({ list: 'sale' }), 'list_unknown'],
  list_gate_passes: [() => ({}), 'nothing'],
  get_gate_pass: [() => ({ pass: 'pass' }), 'pass_unknown'],
  get_list_tax: [() => ({ list: 'sale' }), 'list_unknown'],
  list_discrepancies: [() => ({}), 'nothing'],
  file_items: [() => ({ bookNo, items: [{ ...lamp, materialNo: 'FOREIGN' }] }), 'book_unknown'],
  approve_book: [() => ({ bookNo }), 'book_unknown'],
  reject_book: [() => ({ bookNo }), 'book_unknown'],
  pause_book: [() => ({ bookNo }), 'book_unknown'],
  resume_book: [() => ({ bookNo }), 'book_unknown'],
  cancel_book: [() => ({ bookNo }), 'book_unknown'],
  declare_bill: [() => ({ ...bill, lines: [{ materialItemNo: 1, net: '1' }] }), 'book_unknown'],
  change_bill: [() => ({ ...bill, lines: [{ materialItemNo: 1, net: '1' }] }), 'book_unknown'],
  end_bill: [() => ({ ...bill, validThrough: '2026-12-31' }), 'book_unknown'],
  confirm_bill: [() => bill, 'book_unknown'],
  question_bill: [() => bill, 'book_unknown'],
  list_bills: [() => ({ bookNo }), 'book_unknown'],
  get_bill: [() => bill, 'book_unknown'],
  open_work_order: [() => ({ ...order, productItemNo: 1, plannedQuantity: '1' }), 'book_unknown'],
  issue_to_work_order: [() => ({ ...order, materials: [{ itemNo: 1, quantity: '1' }] }), 'book_unknown'],
  return_from_work_order: [() => ({ ...order, materials: [{ itemNo: 1, quantity: '1' }] }), 'book_unknown'],
  close_work_order: [() => order, 'book_unknown'],
  list_work_orders: [() => ({ bookNo }), 'book_unknown'],
  get_work_order: [() => order, 'book_unknown'],
  record_production: [() => ({ ...production, productItemNo: 1, quantity: '1', legalQuantity1: '1' }), 'book_unknown'],
  list_productions: [() => ({ bookNo }), 'book_unknown'],
  get_production: [() => production, 'book_unknown'],
  open_repair_order: [
    () => ({ ...repairOrder, goodsItemNo: 1, quantity: '1', customerName: '他人', returnBy: '2027-01-01' }),
    'book_unknown',
  ],
  close_repair_order: [() => ({ ...repairOrder, outcome: 'repaired' }), 'book_unknown'],
  list_repair_orders: [() => ({}), 'nothing'],
  get_repair_order: [() => repairOrder, 'book_unknown'],
  grant_state_storage: [() => stateApproval, 'book_unknown'],
  end_state_storage: [() => ({ bookNo, approvalNo: 'A1', throughOn: '2026-07-01', reason: '他人' }), 'book_unknown'],
  list_state_approvals: [() => ({}), 'nothing'],
  record_state_move: [() => stateMove('S1', { bookNo }), 'book_unknown'],
  get_state_move: [() => ({ bookNo, internalNo: 'S1' }), 'book_unknown'],
  list_state_moves: [() => ({}), 'nothing'],
  report_loss: [() => lossDraft, 'book_unknown'],
  withdraw_loss: [() => ({ ...loss, reason: '他人' }), 'book_unknown'],
  refuse_loss: [() => ({ ...loss, reason: '他人' }), 'book_unknown'],
  quote_loss: [() => loss, 'book_unknown'],
  confirm_loss: [() => ({ ...loss, finding: '他人' }), 'book_unknown'],
  list_losses: [() => ({}), 'nothing'],
  get_loss: [() => loss, 'book_unknown'],
  record_use: [() => ({ ...production, project: '他人', used: [{ itemNo: 1, quantity: '1' }] }), 'book_unknown'],
  list_use_records: [() => ({ bookNo }), 'book_unknown'],
  get_use_record: [() => production, 'book_unknown'],
  move_easy_goods: [() => ({ record: easyDraft.internalNo, kind: 'used_up', quantity: '1' }), 'easy_entry_unknown'],
  record_easy_passage: [() => ({ record: easyDraft.internalNo, pass: 'pass' }), 'easy_entry_unknown'],
  list_easy_entries: [() => ({}), 'nothing'],
  list_easy_suspensions: [() => ({}), 'nothing'],
  suspend_easy_entry: [() => ({ partyId: partyA, ground: 'untrue', reason: '他人' }), 'easy_enterprise_unknown'],
  lift_easy_suspension: [() => ({ partyId: partyA, reason: '他人' }), 'easy_not_suspended'],
  get_easy_entry: [() => ({ record: easyDraft.internalNo }), 'easy_entry_unknown'],
  draft_list: [() => listDraft('foreign', { bookNo }, {}), 'book_unknown'],
  replace_list_lines: [() => ({ list: 'sale', lines }), 'list_unknown'],
  get_transfer: [() => ({ list: 'sale' }), 'list_unknown'],
  list_transfers: [() => ({}), 'nothing'],
  get_transfer_notice: [() => ({ list: 'sale' }), 'list_unknown'],
  record_transfer_notice: [() => ({ list: 'sale', notice }), 'list_unknown'],
  declare_list: [() => ({ list: 'sale' }), 'list_unknown'],
  change_list: [() => ({ list: 'sale', lines, reason: line.reason }), 'list_unknown'],
  delete_list: [() => ({ list: 'sale' }), 'list_unknown'],
  approve_list: [() => ({ list: 'sale' }), 'list_unknown'],
  reject_list: [() => ({ list: 'sale' }), 'list_unknown'],
  release_declaration: [() => ({ list: 'sale' }), 'list_unknown'],
  compare_duty_bases: [() => ({ list: 'sale' }), 'list_unknown'],
  assess_list_tax: [() => ({ list: 'sale' }), 'list_unknown'],
  draft_pass: [
    () => passDraft({ internalNo: 'foreign', list: 'sale', quantity: '1', direction: 'out' }),
    'list_unknown',
  ],
  declare_pass: [() => ({ pass: 'pass' }), 'pass_unknown'],
  approve_pass: [() => ({ pass: 'pass' }), 'pass_unknown'],
  reject_pass: [() => ({ pass: 'pass' }), 'pass_unknown'],
  void_pass: [() => ({ pass: 'pass' }), 'pass_unknown'],
  delete_pass: [() => ({ pass: 'pass' }), 'pass_unknown'],
  record_passage: [() => ({ pass: 'pass' }), 'pass_unknown'],
  list_delivery_forms: [() => ({}), 'nothing'],
  get_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  draft_delivery_form: [() => formDraft(bookNo, 'foreign', '1'), 'book_unknown'],
  change_delivery_form: [
    () => ({ form: 'form', reason: line.reason, lines: formDraft('', '', '1').lines }),
    'form_unknown',
  ],
  declare_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  approve_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  reject_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  pause_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  resume_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  close_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  delete_delivery_form: [() => ({ form: 'form' }), 'form_unknown'],
  consolidate_stock_notes: [() => ({ form: 'form', internalNo: 'foreign' }), 'form_unknown'],
  record_outward_production: [
    () => ({ form: 'form', internalNo: 'P1', productItemNo: 1, quantity: '1', legalQuantity1: '1' }),
    'form_unknown',
  ],
  list_stock_notes: [() => ({}), 'nothing'],
  get_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  draft_stock_note: [() => ({ ...noteDraft, internalNo: 'foreign' }), 'form_unknown'],
  declare_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  approve_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  reject_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  void_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  shorten_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  delete_stock_note: [() => ({ note: 'note' }), 'note_unknown'],
  extend_leave: [() => ({ note: 'note', reason: '他人' }), 'note_unknown'],
  list_equipment: [() => ({}), 'nothing'],
  list_unregistered_equipment: [() => ({}), 'nothing'],
  show_equipment: [() => machine, 'book_unknown'],
  register_equipment: [
    () => ({ list: 'sale', lineNo: 1, equipmentNo: 'M1', price: '1', exemptDuty: '0', exemptVat: '0' }),
    'list_unknown',
  ],
  compute_equipment_release: [() => machine, 'book_unknown'],
  release_equipment: [() => machine, 'book_unknown'],
  take_equipment_out: [() => ({ ...machine, purpose: 'repair', documentNo: '1', place: '他处' }), 'book_unknown'],
  bring_equipment_back: [() => ({ ...machine, exitNo: 1 }), 'book_unknown'],
  extend_equipment_exit: [() => ({ ...machine, exitNo: 1, reason: '他人' }), 'book_unknown'],
  scrap_equipment: [() => ({ ...machine, reason: '他人' }), 'book_unknown'],
  settle_pilot_year: [() => ({ ...machine, year: 2026, domesticShare: '0.5' }), 'book_unknown'],
  list_write_offs: [() => ({}), 'nothing'],
  get_write_off: [() => writeOff, 'write_off_unknown'],
  list_write_off_lines: [() => writeOff, 'write_off_unknown'],
  list_counts: [() => writeOff, 'write_off_unknown'],
  list_write_off_lists: [() => writeOff, 'write_off_unknown'],
  open_write_off: [() => ({ bookNo, through: '2026-08-31' }), 'book_unknown'],
  notify_stocktake: [() => ({ ...writeOff, stocktakeOn: '2026-08-01' }), 'write_off_unknown'],
  scan_count: [() => ({ ...writeOff, ...count }), 'write_off_unknown'],
  take_back_count: [() => ({ ...writeOff, ...count }), 'write_off_unknown'],
  preview_write_off: [() => writeOff, 'write_off_unknown'],
  quote_differences: [() => writeOff, 'write_off_unknown'],
  enter_counts: [() => ({ ...writeOff, counts: [count] }), 'write_off_unknown'],
  report_write_off: [() => writeOff, 'write_off_unknown'],
  dispose_differences: [() => ({ ...writeOff, dispositions: [disposition] }), 'write_off_unknown'],
  confirm_differences: [() => writeOff, 'write_off_unknown'],
  pass_write_off: [() => writeOff, 'write_off_unknown'],
  review_write_off_report: [() => writeOff, 'write_off_unknown'],
  accept_write_off_report: [() => writeOff, 'write_off_unknown'],
  reject_write_off_report: [() => writeOff, 'write_off_unknown'],
  review_write_off_final: [() => writeOff, 'write_off_unknown'],
  reject_write_off_final: [() => writeOff, 'write_off_unknown'],
  cancel_write_off: [() => writeOff, 'write_off_unknown'],
  list_vat_pilot_periods: [() => ({ partyId: partyA }), 'nothing'],
  record_vat_pilot: [() => ({ partyId: partyA, fromOn: '2027-01-01', approvalNo: '他人' }), 'vat_pilot_not_enterprise'],
  end_vat_pilot: [
    () => ({ partyId: partyA, periodNo: 1, throughOn: '2026-07-31', reason: '他人' }),
    'vat_pilot_period_unknown',
  ],
  query_discrepancy: [() => ({ discrepancyId, note: '他人' }), 'discrepancy_unknown'],
  hold_discrepancy: [() => ({ discrepancyId, note: '他人' }), 'discrepancy_unknown'],
  clear_discrepancy: [() => ({ discrepancyId, note: '他人' }), 'discrepancy_unknown'],
};

/** Filing a book of one's own or recording an easy entry of one's own; recording the end of supervision of one's own machines; half transfers, of which there are none. */
const ofOnesOwn = ['close_ended_supervision', 'file_book', 'record_easy_entry', 'verify_transfers'];

test('every operation is asked but what is only about one’s own', () => {
  const names = office.registry.operations.map(({ name }) => name);
  expect(names.filter((name) => !(name in questions)).sort()).toEqual(ofOnesOwn);
});

describe.each(strangers)('%s', (_who, stranger) => {
  test.each(Object.entries(questions))('%s', async (name, [input, expected]) => {
    if (expected === 'nothing') {
      expect(await office.must(name, stranger(), input())).toEqual({ rows: [], next: null });
    } else await office.refuses(expected, name, stranger(), input());
  });

  test('cannot name what is there by its identifier either', async () => {
    const { list } = await story.loaded('sale');
    await office.refuses('list_unknown', 'get_list', stranger(), { list: list.listId });
    await office.refuses('list_unknown', 'get_list', stranger(), { list: list.listNo });
  });
});

describe('who owns it', () => {
  test('sees all of it', async () => {
    for (const name of ['list_books', 'list_lists', 'list_gate_passes', 'list_discrepancies']) {
      const { rows } = await office.must<{ rows: object[] }>(name, owner(), {});
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  test('is whoever files, whatever owner the input names', async () => {
    const filing = {
      bookNo: 'T1510W000077',
      ownerId: partyA,
      kind: 'logistics',
      bookkeepingMode: 'accumulate',
      customsCode: '1510',
      enterpriseCustomsCode: '2201260A01',
      enterpriseName: '他人公司',
    };
    const filed = await office.must<{ ownerId: string }>('file_book', zone.as('enterprise_clerk', partyB), filing);
    expect(filed.ownerId).toBe(partyB);
    await office.refuses('book_unknown', 'get_book', owner(), { bookNo: 'T1510W000077' });
  });

  test('two enterprises may use the same number of their own; each means its own list', async () => {
    await openTestBook(zone, 'T1510W000088', [lamp], { ownerId: partyB });
    await story.draft(listDraft('sale', { bookNo: 'T1510W000088' }, {}), partyB);
    const shown = async (context: OperationContext) =>
      (await office.must<{ bookNo: string }>('get_list', context, { list: 'sale' })).bookNo;
    expect(await shown(owner())).toBe(bookNo);
    expect(await shown(zone.as('enterprise_clerk', partyB))).toBe('T1510W000088');
  });
});
