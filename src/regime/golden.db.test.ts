import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatMoney, formatQuantity, quantity, splitByWeights } from '../kernel/index.ts';
import { balancesOfBook } from '../primitives/ledger/index.ts';
import { averageValue, loadBook } from './books/index.ts';
import { approveList, declareList, deleteList, draftLists, loadList } from './clearance/index.ts';
import { releaseListDeclaration } from './duty/index.ts';
import { approvePass, declarePass, draftPass, recordPassage, voidPass } from './gate/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  refused,
  type TestZone,
  testZoneId,
} from './testing.ts';

let zone: TestZone;
const officer = () => zone.as('customs_officer');
const clerk = () => zone.as('enterprise_clerk');

beforeAll(async () => {
  zone = await createTestZone();
});
afterAll(() => zone.drop());

/** The balance of an item as a table row of the golden cases. */
async function shown(bookNo: string, itemNo = 1) {
  return zone.database.read(officer().caller.settings, async (tx) => {
    const book = accepted(await loadBook(tx, testZoneId, bookNo));
    const [balance] = await balancesOfBook(tx, testZoneId, book.bookId, [itemNo]);
    const { posted, pendingOut, pendingIn } = balance ?? { posted: zero, pendingOut: zero, pendingIn: zero };
    return {
      actual: formatQuantity(posted.declared),
      preMinus: formatQuantity(pendingOut.declared),
      prePlus: formatQuantity(pendingIn.declared),
      available: formatQuantity(posted.declared - pendingOut.declared),
      legal2: formatQuantity(posted.legal2),
      value: formatMoney(posted.value),
      average: averageValue(posted),
    };
  });
}
const zero = { declared: 0n, legal1: 0n, legal2: 0n, value: 0n };

async function shownList(name: string) {
  return zone.database.read(officer().caller.settings, async (tx) => {
    const { list, lines } = accepted(await loadList(tx, testZoneId, name));
    return {
      state: list.state,
      gate: list.gateState,
      used: formatQuantity(lines[0]?.usedQuantity ?? 0n),
      passed: formatQuantity(lines[0]?.passedQuantity ?? 0n),
    };
  });
}

async function approvedList(draft: Parameters<typeof draftLists>[1][number]): Promise<string> {
  accepted(await draftLists(clerk(), [draft]));
  accepted(await declareList(clerk(), { list: draft.internalNo }));
  accepted(await approveList(officer(), { list: draft.internalNo }));
  return draft.internalNo;
}

let passes = 0;
interface Vehicle {
  readonly list: string;
  readonly quantity: string;
  readonly gross: string;
  readonly direction: 'in' | 'out';
}

async function draftedPass({ list, quantity: carried, gross, direction }: Vehicle): Promise<string> {
  passes += 1;
  const internalNo = `P${passes}`;
  accepted(
    await draftPass(clerk(), {
      internalNo,
      passType: '3',
      bindType: '3',
      direction,
      customsCode: '1510',
      vehicleNo: `吉A0000${passes}`,
      vehicleWeightKg: '13000',
      frameWeightKg: '1000',
      lines: [{ list, lineNo: 1, quantity: carried, grossWeightKg: gross }],
    }),
  );
  accepted(await declarePass(clerk(), { pass: internalNo }));
  return internalNo;
}

async function pass(vehicle: Vehicle): Promise<void> {
  const internalNo = await draftedPass(vehicle);
  accepted(await approvePass(officer(), { pass: internalNo }));
  accepted(await recordPassage(officer(), { pass: internalNo }));
}

describe('golden case G1 and G15a on list, gate and book', () => {
  const bookNo = 'T3111W000076';
  beforeAll(() => openTestBook(zone, bookNo, [lamp]));

  test('on approval: pre-plus 3,894, actual 0, available 0', async () => {
    const draft = listDraft(
      'G1-1',
      {},
      {
        declaredQuantity: '3894',
        legalQuantity1: '3894',
        legalQuantity2: '1233.1',
        unitPrice: '3.9',
        totalPrice: '15186.60',
      },
    );
    await approvedList(draft);
    expect(await shown(bookNo)).toMatchObject({ prePlus: '3894.00000', actual: '0.00000', available: '0.00000' });
  });

  test('after release and all gates: actual 3,894; total 15,186.60; average 3.9', async () => {
    accepted(await releaseListDeclaration(officer(), { list: 'G1-1' }));
    expect(await shownList('G1-1')).toMatchObject({ state: 'pre_deducted' });
    await pass({ list: 'G1-1', quantity: '3894', gross: '1233.1', direction: 'in' });
    expect(await shownList('G1-1')).toMatchObject({ state: 'posted', gate: 'all' });
    expect(await shown(bookNo)).toMatchObject({
      actual: '3894.00000',
      value: '15186.60',
      average: '3.90000',
      prePlus: '0.00000',
    });
  });

  test('second inbound, the gate before the release: 4,894; 1,549.77 kg; 19,386.60; average 3.96130', async () => {
    const draft = listDraft(
      'G1-2',
      {},
      {
        declaredQuantity: '1000',
        legalQuantity1: '1000',
        legalQuantity2: '316.67',
        unitPrice: '4.20',
        totalPrice: '4200',
      },
    );
    await approvedList(draft);
    await pass({ list: 'G1-2', quantity: '1000', gross: '316.67', direction: 'in' });
    expect(await shownList('G1-2')).toMatchObject({ state: 'pre_deducted', gate: 'all' });
    accepted(await releaseListDeclaration(officer(), { list: 'G1-2' }));
    expect(await shown(bookNo)).toMatchObject({
      actual: '4894.00000',
      legal2: '1549.77000',
      value: '19386.60',
      average: '3.96130',
    });
  });

  test('issue of 2,000: value out 7,922.60; rest 11,464.00, 2,894 sets, 916.43530 kg', async () => {
    const draft = listDraft(
      'G1-3',
      { direction: 'out', line: 'first', supervisionMode: '5034' },
      {
        declaredQuantity: '2000',
        legalQuantity1: '2000',
        legalQuantity2: '633.3347',
        unitPrice: '4',
        totalPrice: '8000',
      },
    );
    await approvedList(draft);
    await pass({ list: 'G1-3', quantity: '2000', gross: '633.3347', direction: 'out' });
    accepted(await releaseListDeclaration(officer(), { list: 'G1-3' }));
    expect(await shown(bookNo)).toMatchObject({ actual: '2894.00000', legal2: '916.43530', value: '11464.00' });
  });

  test('G15a: 94 sets go back to the domestic supplier', async () => {
    const draft = listDraft(
      'G15-1',
      { direction: 'out' },
      {
        declaredQuantity: '94',
        legalQuantity1: '94',
        legalQuantity2: '29.76673',
        unitPrice: '3.9613',
        totalPrice: '372.36',
        levyMode: '3',
      },
    );
    await approvedList(draft);
    expect(await shown(bookNo)).toMatchObject({ preMinus: '94.00000', available: '2800.00000' });
    await pass({ list: 'G15-1', quantity: '94', gross: '29.76673', direction: 'out' });
    accepted(await releaseListDeclaration(officer(), { list: 'G15-1' }));
    expect(await shown(bookNo)).toMatchObject({ actual: '2800.00000', legal2: '886.66857', value: '11091.64' });
  });
});

describe('golden case G2: one list, three vehicles, deduction mode E', () => {
  const bookNo = 'T1510W000002';
  const list = 'G2';
  const piece = { materialNo: 'PIECE', hsCode: '8708299000', name: '车身零件', declaredUnit: '011', legalUnit1: '035' };
  let third = '';

  const row = async () => {
    const [{ actual, preMinus, available }, { used, passed, gate }] = await Promise.all([
      shown(bookNo),
      shownList(list),
    ]);
    return [used, passed, gate, actual, preMinus, available].map((cell) => cell.replace(/\.00000$/, ''));
  };

  beforeAll(async () => {
    await openTestBook(zone, bookNo, [piece]);
    const inbound = listDraft(
      'G2-in',
      { bookNo, line: 'internal', listType: '6', supervisionMode: '1200' },
      { ...piece, declaredQuantity: '25000', legalQuantity1: '6250', legalQuantity2: '0', totalPrice: '25000' },
    );
    await approvedList(inbound);
    expect(await shownList('G2-in')).toMatchObject({ state: 'posted' });
  });

  test('list approved', async () => {
    const draft = listDraft(
      list,
      { bookNo, direction: 'out', line: 'first', supervisionMode: '5034', deductionMode: 'E' },
      { ...piece, declaredQuantity: '10000', legalQuantity1: '2500', legalQuantity2: '0', totalPrice: '10000' },
    );
    await approvedList(draft);
    expect(await row()).toEqual(['0', '0', 'none', '25000', '10000', '15000']);
  });

  test('note 1: 4,000 approved, then passed', async () => {
    const first = await draftedPass({ list, quantity: '4000', gross: '1000', direction: 'out' });
    accepted(await approvePass(officer(), { pass: first }));
    expect(await row()).toEqual(['4000', '0', 'none', '25000', '10000', '15000']);
    accepted(await recordPassage(officer(), { pass: first }));
    expect(await row()).toEqual(['4000', '4000', 'part', '25000', '10000', '15000']);
  });

  test('a note for 6,001 is refused (left 6,000)', async () => {
    const tooMuch = await draftedPass({ list, quantity: '6001', gross: '1500.25', direction: 'out' });
    const answer = await approvePass(officer(), { pass: tooMuch });
    expect(refused(answer)).toBe('line_exceeds_list');
    expect(answer.ok ? {} : answer.refusal.facts).toMatchObject({ left: '6000.00000', requested: '6001.00000' });
  });

  test('note 2: 3,500; note 3: 2,500 approved, voided, approved again', async () => {
    await pass({ list, quantity: '3500', gross: '875', direction: 'out' });
    expect(await row()).toEqual(['7500', '7500', 'part', '25000', '10000', '15000']);
    const voided = await draftedPass({ list, quantity: '2500', gross: '625', direction: 'out' });
    accepted(await approvePass(officer(), { pass: voided }));
    accepted(await voidPass(clerk(), { pass: voided }));
    expect((await row())[0]).toBe('7500');
    third = await draftedPass({ list, quantity: '2500', gross: '625', direction: 'out' });
    accepted(await approvePass(officer(), { pass: third }));
    accepted(await recordPassage(officer(), { pass: third }));
    expect(await row()).toEqual(['10000', '10000', 'all', '25000', '10000', '15000']);
  });

  test('declaration released: 15,000 left, nothing claimed; it posts once', async () => {
    accepted(await releaseListDeclaration(officer(), { list }));
    expect(await row()).toEqual(['10000', '10000', 'all', '15000', '0', '15000']);
    expect(refused(await releaseListDeclaration(officer(), { list }))).toBe('list_move_not_allowed');
    expect(refused(await deleteList(clerk(), { list }))).toBe('list_move_not_allowed');
    expect((await row())[3]).toBe('15000');
  });

  test('pass_used: a second passage on a used pass opens nothing and is recorded', async () => {
    const again = accepted(await recordPassage(officer(), { pass: third }));
    expect(again.usedBefore).toBe(true);
    const { rows } = await zone.database.read(officer().caller.settings, (tx) =>
      tx.query("select subject from discrepancies where zone_id = 1 and kind = 'pass_used_twice'"),
    );
    expect(rows).toHaveLength(1);
  });

  test('if the release comes before note 3, posting still waits for note 3', async () => {
    const draft = listDraft(
      'G2-late',
      { bookNo, direction: 'out', line: 'first', supervisionMode: '5034', deductionMode: 'E' },
      { ...piece, declaredQuantity: '1000', legalQuantity1: '250', legalQuantity2: '0', totalPrice: '1000' },
    );
    await approvedList(draft);
    await pass({ list: 'G2-late', quantity: '600', gross: '150', direction: 'out' });
    accepted(await releaseListDeclaration(officer(), { list: 'G2-late' }));
    expect(await shownList('G2-late')).toMatchObject({ state: 'pre_deducted', gate: 'part' });
    await pass({ list: 'G2-late', quantity: '400', gross: '100', direction: 'out' });
    expect(await shownList('G2-late')).toMatchObject({ state: 'posted', gate: 'all' });
    expect((await shown(bookNo)).actual).toBe('14000.00000');
  });
});

describe('golden case G12: splitting one line without unit drift', () => {
  const split = (parts: string[]) => splitByWeights(quantity('1233.1'), parts.map(quantity)).map(formatQuantity);

  test('three parts of 1,298', () => {
    expect(split(['1298', '1298', '1298'])).toEqual(['411.03333', '411.03334', '411.03333']);
  });

  test('1,000 / 1,000 / 1,000 / 894', () => {
    expect(split(['1000', '1000', '1000', '894'])).toEqual(['316.66667', '316.66666', '316.66667', '283.10000']);
  });
});
