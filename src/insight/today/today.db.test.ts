import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '../../kernel/index.ts';
import { createRegistry } from '../../platform/operations/index.ts';
import { approveList, declareList, draftLists, noteListVerdict } from '../../regime/clearance/index.ts';
import { releaseListDeclaration } from '../../regime/duty/index.ts';
import { shippedLaw } from '../../regime/duty/law.fixture.ts';
import { approvePass, declarePass, draftPass, recordPassage, rejectPass } from '../../regime/gate/index.ts';
import { recordDiscrepancy } from '../../regime/reconciliation/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  refused,
  type TestZone,
} from '../../regime/testing.ts';
import { exceptionKinds } from './exceptions-store.ts';
import { todayOperations } from './index.ts';

const registry = createRegistry([...todayOperations(shippedLaw())], { mayUse: () => true, checkOutputs: true });
let zone: TestZone;
const clerk = () => zone.as('enterprise_clerk');
const officer = () => zone.as('customs_officer');

interface Row {
  readonly kind: string;
  readonly subject: string;
  readonly [field: string]: unknown;
}
interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly counts: ReadonlyArray<{ readonly kind: string; readonly count: number }>;
}

async function invoke(name: string, partyId: Id | null, input: Record<string, unknown> = {}) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(operation, partyId === null ? officer() : zone.as('enterprise_clerk', partyId), input);
}

async function ask(name: string, partyId: Id | null, input: Record<string, unknown> = {}): Promise<Page> {
  return accepted(await invoke(name, partyId, input)) as Page;
}

async function approved(internalNo: string): Promise<void> {
  accepted(
    await draftLists(clerk(), [
      listDraft(internalNo, {}, { declaredQuantity: '10', unitPrice: '2.5', totalPrice: '25' }),
    ]),
  );
  accepted(await declareList(clerk(), { list: internalNo }));
  accepted(await approveList(officer(), { list: internalNo }));
}

async function drafted(internalNo: string, list: string): Promise<void> {
  const lines = [{ list, lineNo: 1, quantity: '10', grossWeightKg: '30' }];
  const pass = { internalNo, passType: '3', direction: 'in', customsCode: '1510', vehicleNo: '吉A12345' } as const;
  accepted(await draftPass(clerk(), { ...pass, vehicleWeightKg: '9000', lines }));
}

async function receive(messageId: string, ownerId: Id, state: string): Promise<void> {
  await zone.database.write(1, (tx) =>
    tx.query(
      `insert into inbox (zone_id, message_id, owner_id, source, name, content_hash, content, received_at, received_by, state)
       values (1, $1, $2, 'test', $3, $3::text::bytea, '', $4, 'clerk', $5)`,
      [messageId, ownerId, `${state}.xml`, clerk().now(), state],
    ),
  );
}

beforeAll(async () => {
  zone = await createTestZone();
  await openTestBook(zone, 'T3111W000076', [lamp]);
  await openTestBook(zone, 'T3111W000099', [lamp], { ownerId: partyB });
  // 1 July: one list whose goods pass and which is released, and one that stands still.
  await approved('DONE');
  await drafted('P-DONE', 'DONE');
  accepted(await declarePass(clerk(), { pass: 'P-DONE' }));
  accepted(await approvePass(officer(), { pass: 'P-DONE' }));
  accepted(await recordPassage(officer(), { pass: 'P-DONE' }));
  accepted(await releaseListDeclaration(officer(), { list: 'DONE' }));
  await approved('SLOW');
  await receive('00000000-0000-7000-8000-0000000000e1', partyA, 'waiting');
  // 1 September: today's work.
  zone.setClock('2026-09-01T01:00:00Z');
  accepted(await draftLists(clerk(), [listDraft('DRAFT', {}, {}), listDraft('BACK', {}, {})]));
  accepted(await declareList(clerk(), { list: 'BACK' }));
  accepted(await noteListVerdict(officer(), 'reject', { list: 'BACK', reason: '商品编码有误' }));
  await approved('READY');
  await drafted('P-READY', 'READY');
  accepted(await declarePass(clerk(), { pass: 'P-READY' }));
  accepted(await approvePass(officer(), { pass: 'P-READY' }));
  await approved('OPEN');
  await drafted('P-BACK', 'OPEN');
  accepted(await declarePass(clerk(), { pass: 'P-BACK' }));
  accepted(await rejectPass(officer(), { pass: 'P-BACK' }));
  await receive('00000000-0000-7000-8000-0000000000e2', partyA, 'refused');
  const found = { kind: 'quantity_differs', ownerId: partyA, subject: 'list:SLOW', facts: { missing: '1' } } as const;
  accepted(await recordDiscrepancy(officer(), { ...found, occurredAt: officer().now() }));
  const weight = { kind: 'weight_difference', ownerId: partyA, subject: 'vehicle:吉A1', facts: {} } as const;
  accepted(await recordDiscrepancy(officer(), { ...weight, occurredAt: officer().now() }));
});
afterAll(() => zone.drop());

describe('the desk of a clerk', () => {
  test('what is due first is on top, and drafts that press nobody come last', async () => {
    const { rows } = await ask('get_desk', partyA);
    const due = rows.map((row) => row.dueOn as string | null);
    const known = due.filter((day): day is string => day !== null);
    expect(known).toEqual(known.toSorted());
    expect(due.slice(known.length).every((day) => day === null)).toBe(true);
    expect(rows.at(-1)).toMatchObject({ kind: 'list_to_declare', subject: 'list:DRAFT', late: false });
    expect(rows[0]).toMatchObject({ late: true });
  });

  test('every kind with its number, reason, day and page', async () => {
    const { rows, counts } = await ask('get_desk', partyA);
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    const [back] = of('list_to_correct');
    expect(back).toMatchObject({ number: 'BACK', reason: '商品编码有误', dueOn: '2026-09-04', late: false });
    expect(back?.path).toMatch(/^\/lists\/[0-9a-f-]{36}$/);
    expect(of('list_waits_for_gate_pass')).toHaveLength(2);
    expect(of('list_waits_for_release')).toHaveLength(3);
    expect(of('pass_waits_to_pass')).toMatchObject([{ number: expect.stringMatching(/^Z1510I/), dueOn: '2026-09-03' }]);
    expect(of('pass_to_correct')).toMatchObject([{ number: 'P-BACK', reason: null }]);
    expect(of('import_waiting')).toMatchObject([
      { subject: 'file:waiting.xml', path: '/imports/00000000-0000-7000-8000-0000000000e1', late: true },
    ]);
    expect(of('import_refused')).toHaveLength(1);
    expect(of('message_undelivered').length).toBeGreaterThan(4);
    expect(of('message_undelivered')[0]?.path).toMatch(/^\/(lists|gate-passes)\/[0-9a-f-]{36}$/);
    for (const { kind, count } of counts) expect(of(kind), kind).toHaveLength(count);
  });

  test('page by page nothing is lost or shown twice; one kind alone', async () => {
    const all = await ask('get_desk', partyA);
    const seen: Row[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await ask('get_desk', partyA, { limit: 3, ...(after === null ? {} : { after }) });
      seen.push(...page.rows);
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual(all.rows);
    expect((await ask('get_desk', partyA, { kind: 'list_to_declare' })).rows).toHaveLength(1);
    expect(refused(await invoke('get_desk', partyA, { after: 'yesterday' }))).toBe('field_malformed');
  });

  test('another enterprise has an empty desk', async () => {
    const { rows, counts } = await ask('get_desk', partyB);
    expect(rows).toEqual([]);
    expect(counts.every(({ count }) => count === 0)).toBe(true);
  });
});

describe('the exceptions of an officer', () => {
  test('worst first, with evidence and the page of the document', async () => {
    const { rows } = await ask('list_exceptions', null);
    const ranks = rows.map((row) => ['high', 'medium', 'low'].indexOf(row.severity as string));
    expect(ranks).toEqual(ranks.toSorted());
    expect(rows[0]).toMatchObject({
      kind: 'discrepancy',
      severity: 'high',
      subject: 'list:SLOW',
      path: '/lists/SLOW',
      evidence: { discrepancy: 'quantity_differs', missing: '1' },
    });
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    expect(of('discrepancy')[1]).toMatchObject({ severity: 'medium', path: '/exceptions?kind=discrepancy' });
    expect(of('list_claims_too_long')).toMatchObject([{ state: 'pre_deducted', evidence: { bookNo: 'T3111W000076' } }]);
    expect(of('list_posted_not_confirmed')).toMatchObject([{ state: 'posted', severity: 'low' }]);
    expect(of('receipt_waits_too_long')).toHaveLength(1);
    expect(of('pass_not_passed')).toEqual([]);
  });

  test('an approved pass that is not used becomes one after two days, a confirmation that we lack too', async () => {
    zone.setClock('2026-09-03T01:00:01Z');
    const late = (await ask('list_exceptions', null)).rows.filter(({ kind }) => kind === 'pass_not_passed');
    expect(late).toMatchObject([{ subject: expect.stringMatching(/^pass:/), evidence: { vehicleNo: '吉A12345' } }]);
    await zone.database.write(1, (tx) =>
      tx.query(
        `update verification_lists set customs_posted_at = '2026-07-02', version = version + 1
         where zone_id = 1 and internal_no = 'SLOW'`,
      ),
    );
    const [first] = (await ask('list_exceptions', null, { kind: 'list_confirmed_not_posted' })).rows;
    expect(first).toMatchObject({ kind: 'list_confirmed_not_posted', severity: 'high' });
    zone.setClock('2026-09-01T01:00:00Z');
  });

  test('every kind alone is what all kinds together say of it', async () => {
    const all = (await ask('list_exceptions', null, { limit: 500 })).rows;
    for (const kind of exceptionKinds) {
      const { rows } = await ask('list_exceptions', null, { kind, limit: 500 });
      expect(rows.map(({ id }) => id)).toEqual(all.filter((row) => row.kind === kind).map(({ id }) => id));
    }
  });

  test('page by page, and the counts agree', async () => {
    const all = await ask('list_exceptions', null);
    const seen: Row[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await ask('list_exceptions', null, { limit: 2, ...(after === null ? {} : { after }) });
      seen.push(...page.rows);
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual(all.rows);
    expect(all.counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.rows.length);
    expect((await ask('list_exceptions', partyB)).rows).toEqual([]);
  });
});

describe('the overview', () => {
  test('counts and values for the reader’s reach, each with the page behind it', async () => {
    zone.setClock('2026-07-01T15:00:00Z');
    const overview = accepted(await invoke('get_overview', null));
    zone.setClock('2026-09-01T01:00:00Z');
    expect(overview).toMatchObject({
      today: '2026-07-01',
      passesToday: [{ direction: 'in', count: 1, path: '/gate-passes?state=passed&direction=in' }],
      valueOnHandUsd: [{ ownerId: partyA, value: '25.00', name: { zh: '兴隆示范物流有限公司' } }],
    });
    const { listsByState, receiptsByState } = overview as Record<string, { state: string; count: number }[]>;
    expect(listsByState).toContainEqual({ state: 'pre_deducted', count: 3, path: '/lists?state=pre_deducted' });
    expect(receiptsByState?.map(({ state }) => state)).toEqual(['refused', 'waiting']);
  });

  test('of another enterprise nothing is counted', async () => {
    expect(accepted(await invoke('get_overview', partyB))).toMatchObject({
      listsByState: [],
      passesToday: [],
      valueOnHandUsd: [],
      receiptsByState: [],
    });
  });
});
