import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalDraft, openStateBook, stateBook, stateMove } from '../../regime/state-storage/testing.ts';
import {
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  type TestZone,
  testZoneId,
} from '../../regime/testing.ts';
import { brokenInvariants } from '../../regime/testing-invariants.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { type Story, tell } from '../../regime/testing-story.ts';
import { stateStockOperations } from './index.ts';

const bonded = 'T1510W000001';
let zone: TestZone;
let office: Office;
let story: Story;

const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');
const move = (internalNo: string, more: object = {}) =>
  office.must('record_state_move', clerk(), stateMove(internalNo, more));
const refuses = (code: string, more: object) =>
  office.refuses(code, 'record_state_move', clerk(), stateMove('X', more));

interface Stock {
  readonly rows: ReadonlyArray<Record<string, unknown>>;
}
const stock = (input: object = {}, context = clerk()) => office.must<Stock>('list_state_stock', context, input);

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone, stateStockOperations);
  story = tell(zone);
  await openTestBook(zone, bonded, [lamp]);
  const amounts = { declaredQuantity: '40', legalQuantity1: '40', legalQuantity2: '14', totalPrice: '40' };
  await story.approve(listDraft('BONDED', { bookNo: bonded, line: 'internal', listType: '6' }, amounts));
  await openStateBook(zone, office);
});
afterAll(() => zone.drop());

describe('goods that are not under bond in a bonded warehouse (GACC 2016/72)', () => {
  test('come in without a list while the approval stands, and lie beside bonded goods of the same material', async () => {
    await refuses('state_not_approved', { movedOn: '2026-06-14' });
    await move('IN-1');
    const { rows } = await stock();
    expect(rows).toMatchObject([
      {
        materialNo: lamp.materialNo,
        bonded: '40.00000',
        nonBonded: '10.00000',
        dutyPaid: '0.00000',
        total: '50.00000',
        books: [bonded, stateBook],
      },
    ]);
    expect((await stock({ mixedOnly: true, search: 'LAMP' })).rows).toHaveLength(1);
    expect((await stock({ search: 'nobody' })).rows).toEqual([]);
    expect((await stock({}, zone.as('enterprise_clerk', partyB))).rows).toEqual([]);
  });

  test('leave into the country without declaration, abroad with its number, or are gone for a reason', async () => {
    await move('OUT-1', { kind: 'out', quantity: '3' });
    await refuses('state_entry_no_missing', { kind: 'abroad', quantity: '1' });
    await refuses('state_entry_no_given', { kind: 'out', quantity: '1', entryNo: '151020260000000001' });
    await move('OUT-2', { kind: 'abroad', quantity: '2', entryNo: '151020260000000001' });
    await refuses('state_reason_missing', { kind: 'gone', quantity: '1' });
    await move('OUT-3', { kind: 'gone', quantity: '1', reason: '受潮报废' });
    expect(await story.entries(stateBook)).toEqual([
      'posted domestic → on_hand 10',
      'posted on_hand → domestic 3',
      'posted on_hand → abroad 2',
      'posted on_hand → lost 1',
    ]);
    expect((await stock()).rows).toMatchObject([{ nonBonded: '4.00000', bonded: '40.00000' }]);
  });

  test('never leave as more than they are, however much lies there under bond', async () => {
    await refuses('insufficient_balance', { kind: 'out', quantity: '4.00001' });
    await refuses('state_item_unknown', { kind: 'out', itemNo: 9 });
    await refuses('state_move_in_future', { movedOn: '2026-07-02' });
  });

  test('take no list, form or bill; bonded goods are never moved without one', async () => {
    const list = await story.draft(listDraft('SNEAK', { bookNo: stateBook, line: 'internal', listType: '6' }, {}));
    await office.refuses('book_not_under_bond', 'declare_list', clerk(), { list });
    await refuses('state_book_purpose', { bookNo: bonded });
    const bill = { bookNo: stateBook, productItemNo: 1, billVersion: 'V1', lines: [{ materialItemNo: 1, net: '1' }] };
    await office.refuses('book_not_under_bond', 'declare_bill', clerk(), bill);
  });

  test('are recorded once under a number, and shown', async () => {
    await office.refuses('state_move_exists', 'record_state_move', clerk(), stateMove('IN-1'));
    const name = { bookNo: stateBook, internalNo: 'IN-1' };
    expect(await office.must('get_state_move', officer(), name)).toMatchObject({
      kind: 'in',
      quantity: '10.00000',
      legalQuantity1: '10.00000',
      legalQuantity2: '3.50000',
    });
    await office.refuses('state_move_unknown', 'get_state_move', officer(), { ...name, internalNo: 'NONE' });
    const found = await office.must<Stock>('list_state_moves', officer(), { kind: 'abroad', search: '15102026' });
    expect(found.rows).toMatchObject([{ internalNo: 'OUT-2' }]);
  });
});

describe('the approval', () => {
  test.each([
    ['state_approval_exists', {}],
    ['state_place_unknown', { approvalNo: 'FL-2', placeCode: 'NOWHERE' }],
    ['state_days_reversed', { approvalNo: 'FL-2', throughOn: '2026-06-14' }],
    ['state_consent_later', { approvalNo: 'FL-2', consentOn: '2026-06-16' }],
    ['state_book_purpose', { approvalNo: 'FL-2', bookNo: bonded }],
  ])('%s', async (code, more) => {
    await office.refuses(code, 'grant_state_storage', officer(), { ...approvalDraft, ...more });
  });

  test('ends on a day; what lies there may still leave, nothing more comes in', async () => {
    const end = { bookNo: stateBook, approvalNo: 'FL-1', throughOn: '2026-07-01', reason: '系统停用' };
    await office.refuses('state_approval_unknown', 'end_state_storage', officer(), { ...end, approvalNo: 'FL-9' });
    await office.refuses('state_end_before_today', 'end_state_storage', officer(), { ...end, throughOn: '2026-06-20' });
    await office.must('end_state_storage', officer(), end);
    zone.setClock('2026-07-03T01:00:00Z');
    await refuses('state_not_approved', { movedOn: '2026-07-03' });
    await move('OUT-4', { kind: 'out', quantity: '1', movedOn: '2026-07-03' });
    await office.refuses('state_already_ended', 'end_state_storage', officer(), { ...end, throughOn: '2026-07-05' });
    const { rows } = await office.must<Stock>('list_state_approvals', officer(), { bookNo: stateBook });
    expect(rows).toMatchObject([{ approvalNo: 'FL-1', throughOn: '2026-07-01', endReason: '系统停用' }]);
  });
});

test('a book of that purpose is a logistics book', async () => {
  const draft = { bookNo: 'T1510H00S009', ownerId: partyA, kind: 'processing', processingType: 'consumption' };
  const terms = { bookkeepingMode: 'accumulate', customsCode: '1510', enterpriseCustomsCode: '2201260A01' };
  const book = { ...draft, ...terms, enterpriseName: '示范', purpose: 'by_state' };
  await office.refuses('book_purpose_not_logistics', 'file_book', officer(), book);
});

test('every invariant holds after all of this', async () => {
  const { settings } = officer().caller;
  expect(await zone.database.read(settings, (tx) => brokenInvariants(tx, testZoneId))).toEqual([]);
});
