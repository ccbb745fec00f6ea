import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestZone, partyA, partyB, type TestZone, testZoneId } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';

let zone: TestZone;
let office: Office;
const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');
const allMet = { no_export_duty: true, no_licence: true, no_refund: true, no_statistics: true };
const vehicleNo = '吉A12345';
const draft = (internalNo: string, terms: object = {}) => ({
  ...{ internalNo, kind: 'office', name: '打印纸', unit: '011', quantity: '10', purpose: '办公', vehicleNo },
  conditions: allMet,
  ...terms,
});

interface Shown {
  readonly entry: {
    readonly recordId: string;
    readonly inside: string;
    readonly entered: string;
    readonly state: string;
  };
  readonly moves: ReadonlyArray<{
    readonly moveNo: number;
    readonly state: string;
    readonly passedQuantity: string | null;
  }>;
}
const must = (name: string, input: object, as = clerk()) => office.must<Shown>(name, as, input);
const refuses = (code: string, name: string, input: object, as = clerk()) => office.refuses(code, name, as, input);

/** A vehicle with gate-registered goods, approved and, unless told otherwise, through the gate. */
async function vehicle(internalNo: string, direction: 'in' | 'out', terms: object = {}, passes = true) {
  const pass = { internalNo, passType: '5', direction, customsCode: '1510', vehicleNo, vehicleWeightKg: '9000' };
  await office.must('draft_pass', clerk(), { ...pass, lines: [], ...terms });
  await office.must('declare_pass', clerk(), { pass: internalNo });
  await office.must('approve_pass', officer(), { pass: internalNo });
  if (passes) await office.must('record_passage', officer(), { pass: internalNo, scaleReadingKg: '9000' });
  return internalNo;
}

async function inside(internalNo: string, terms: object = {}): Promise<string> {
  await must('record_easy_entry', draft(internalNo, terms));
  await must('record_easy_passage', { record: internalNo, pass: await vehicle(`${internalNo}-in`, 'in') }, officer());
  return internalNo;
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  await zone.database.write(testZoneId, (tx) =>
    tx.query(
      `insert into parties (zone_id, party_id, owner_id, kind, name_zh, roles, registered_on, identifiers, version)
       values ($1, $2, $2, 'organisation', '甲公司', '[]', '2026-01-01', '[]', 1)`,
      [testZoneId, partyA],
    ),
  );
});
afterAll(() => zone.drop());

describe('in, used, out', () => {
  test('what came in is used up, discarded and leaves, each with its trace, until nothing is left', async () => {
    const record = await inside('E-1');
    expect((await must('get_easy_entry', { record })).entry).toMatchObject({
      entered: '10.00000',
      inside: '10.00000',
      state: 'inside',
    });
    await must('move_easy_goods', { record, kind: 'used_up', quantity: '3', reason: '日常办公' });
    await must('move_easy_goods', { record, kind: 'discarded', quantity: '0.5', reason: '受潮' });
    const leaving = await must('move_easy_goods', { record, kind: 'leave', quantity: '6.5', vehicleNo });
    expect(leaving.entry).toMatchObject({ inside: '0.00000', state: 'used' });
    const pass = await vehicle('E-1-out', 'out');
    const left = await must('record_easy_passage', { record, pass, moveNo: 3 }, officer());
    expect(left.moves[2]).toMatchObject({ state: 'done', passedQuantity: '6.50000' });
    const seen = await zone.database.read(officer().caller.settings, (tx) =>
      tx.query<{ kind: string }>(
        `select e.kind from events e join event_subjects s on s.zone_id = e.zone_id and s.event_id = e.event_id
         where s.subject = $1 order by e.occurred_at, e.event_id`,
        [`easy_entry:${left.entry.recordId}`],
      ),
    );
    expect(seen.rows.map(({ kind }) => kind).sort()).toEqual([
      'easy_entry_passed',
      'easy_entry_recorded',
      'easy_goods_discarded',
      'easy_goods_leave',
      'easy_goods_passed_out',
      'easy_goods_used_up',
    ]);
  });

  test('never more goes than came in and is still there; what waits to leave is gone already', async () => {
    const record = await inside('E-2');
    await must('move_easy_goods', { record, kind: 'leave', quantity: '8', vehicleNo });
    const facts = await refuses('easy_exceeds_inside', 'move_easy_goods', {
      ...{ record, kind: 'used_up', quantity: '2.00001', reason: '办公' },
    });
    expect(facts).toMatchObject({ inside: '2.00000', quantity: '2.00001' });
    await must('record_easy_entry', draft('E-2b'));
    await refuses('easy_exceeds_inside', 'move_easy_goods', {
      record: 'E-2b',
      kind: 'leave',
      quantity: '1',
      vehicleNo,
    });
  });

  test('the same key twice records once', async () => {
    const as = zone.as('enterprise_clerk', partyA, 'once');
    const first = await must('record_easy_entry', draft('E-3'), as);
    expect((await must('record_easy_entry', draft('E-3'), as)).entry.recordId).toBe(first.entry.recordId);
    await refuses('easy_entry_exists', 'record_easy_entry', draft('E-3'));
  });
});

describe('the gate counts', () => {
  const discrepancies = async (recordId: string) => {
    const { rows } = await office.must<{ rows: { subject: string; facts: object }[] }>(
      'list_discrepancies',
      officer(),
      {},
    );
    return rows.filter(({ subject }) => subject === `easy_entry:${recordId}`).map(({ facts }) => facts);
  };

  test('more or fewer than recorded came in: the count stands, and the difference is kept', async () => {
    await must('record_easy_entry', draft('G-1'));
    const pass = await vehicle('G-1-in', 'in');
    const passed = await must('record_easy_passage', { record: 'G-1', pass, counted: '12' }, officer());
    expect(passed.entry).toMatchObject({ entered: '12.00000', inside: '12.00000' });
    expect(await discrepancies(passed.entry.recordId)).toMatchObject([{ recorded: '10.00000', counted: '12.00000' }]);
  });

  test('fewer left: they stay inside; more left than there were: nothing goes below nothing', async () => {
    const record = await inside('G-2');
    await must('move_easy_goods', { record, kind: 'leave', quantity: '4', vehicleNo });
    const out = await vehicle('G-2-out', 'out');
    const fewer = await must('record_easy_passage', { record, pass: out, moveNo: 1, counted: '1' }, officer());
    expect(fewer.entry.inside).toBe('9.00000');
    await must('move_easy_goods', { record, kind: 'leave', quantity: '4', vehicleNo });
    const more = await must('record_easy_passage', { record, pass: out, moveNo: 2, counted: '40' }, officer());
    expect(more.entry).toMatchObject({ inside: '0.00000', state: 'used' });
    expect(await discrepancies(more.entry.recordId)).toHaveLength(2);
  });

  test('only with a passed pass for gate-registered goods of this enterprise, vehicle and direction, and once', async () => {
    await must('record_easy_entry', draft('G-3'));
    const record = 'G-3';
    const pass = (name: string) => ({ record, pass: name });
    await refuses('pass_unknown', 'record_easy_passage', pass('none'), officer());
    const waiting = await vehicle('G-3-waits', 'in', {}, false);
    await refuses('easy_pass_not_passed', 'record_easy_passage', pass(waiting), officer());
    const empty = await vehicle('G-3-empty', 'in', { passType: '6' });
    const other = await vehicle('G-3-other', 'in', { vehicleNo: '吉B00001' });
    const out = await vehicle('G-3-out', 'out');
    for (const name of [empty, other, out]) {
      await refuses('easy_pass_differs', 'record_easy_passage', pass(name), officer());
    }
    const fits = pass(await vehicle('G-3-in', 'in'));
    await must('record_easy_passage', fits, officer());
    await refuses('easy_passage_done', 'record_easy_passage', fits, officer());
    await refuses('easy_passage_done', 'record_easy_passage', { ...fits, moveNo: 7 }, officer());
  });
});

describe('what may come this way', () => {
  test('the eight kinds, under the four conditions, since the announcement', async () => {
    await refuses('easy_kind_not_listed', 'record_easy_entry', draft('K-1', { kind: 'furniture' }));
    await refuses('easy_kind_not_listed', 'record_easy_entry', draft('K-1', { enteredOn: '2018-12-31' }));
    for (const condition of Object.keys(allMet)) {
      const conditions = { ...allMet, [condition]: false };
      const facts = await refuses('easy_condition_not_met', 'record_easy_entry', draft('K-1', { conditions }));
      expect(facts).toMatchObject({ condition, article: '海关总署公告2019年第50号' });
    }
    await refuses('easy_needs_enterprise', 'record_easy_entry', draft('K-1'), officer());
  });

  test('what goes names a reason or a vehicle; a number of two enterprises is not guessed', async () => {
    const record = await inside('K-2');
    await refuses('easy_reason_missing', 'move_easy_goods', { record, kind: 'discarded', quantity: '1', reason: ' ' });
    await refuses('easy_vehicle_missing', 'move_easy_goods', { record, kind: 'leave', quantity: '1' });
    await refuses('easy_entry_unknown', 'get_easy_entry', { record: 'K-none' });
    await must('record_easy_entry', draft('K-2'), zone.as('enterprise_clerk', partyB));
    await refuses('easy_entry_ambiguous', 'get_easy_entry', { record }, officer());
    expect((await must('get_easy_entry', { record })).entry.inside).toBe('10.00000');
  });
});

test('a suspended enterprise brings nothing in or out this way until it is lifted; use inside goes on', async () => {
  const record = await inside('S-1');
  const suspension = { partyId: partyA, ground: 'untrue', reason: '登记不实' };
  await refuses('easy_enterprise_unknown', 'suspend_easy_entry', { ...suspension, partyId: partyB }, officer());
  await refuses('easy_not_suspended', 'lift_easy_suspension', { partyId: partyA, reason: '整改' }, officer());
  await must('suspend_easy_entry', suspension, officer());
  await refuses('easy_already_suspended', 'suspend_easy_entry', suspension, officer());
  const facts = await refuses('easy_suspended', 'record_easy_entry', draft('S-2'));
  expect(facts).toMatchObject({ since: '2026-07-01', reason: '登记不实' });
  await refuses('easy_suspended', 'move_easy_goods', { record, kind: 'leave', quantity: '1', vehicleNo });
  await must('move_easy_goods', { record, kind: 'used_up', quantity: '1', reason: '办公' });
  await must('lift_easy_suspension', { partyId: partyA, reason: '整改完成' }, officer());
  await must('record_easy_entry', draft('S-2'));
  await must('suspend_easy_entry', { ...suspension, suspendedOn: '2026-08-01' }, officer());
  await must('record_easy_entry', draft('S-3'));
});
