import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '../../kernel/index.ts';
import { createRegistry, type OperationContext, type Registry } from '../../platform/operations/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { operations as discrepancyOperations } from '../../regime/reconciliation/index.ts';
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
import { tell } from '../../regime/testing-story.ts';
import { comparisonJobs, comparisonOperations } from './index.ts';

const reference = loadReference(fileURLToPath(new URL('../../../reference', import.meta.url)));
const bookNo = 'T1510W000001';
let zone: TestZone;
let registry: Registry;

const officer = () => zone.as('customs_officer');
const clerk = () => zone.as('enterprise_clerk', partyA);
const invoke = (name: string, context: OperationContext, input: unknown) => {
  const operation = registry.find(name);
  assert(operation, `no operation is called ${name}`);
  return registry.invoke(operation, context, input);
};
const must = async <T>(name: string, context: OperationContext, input: unknown) =>
  accepted(await invoke(name, context, input)) as T;

const row = (recordNo: string, more: object = {}) => ({
  recordNo,
  occurredAt: '2026-07-01T10:00:00+08:00',
  itemNo: 1,
  kind: 'in',
  quantity: '100',
  document: 'stock',
  ...more,
});
const submit = (rows: object[], context = clerk()) =>
  must<{ stored: number; repeated: number; refused: { code: string }[] }>('submit_enterprise_records', context, {
    bookNo,
    source: 'erp',
    side: 'enterprise',
    rows,
  });

beforeAll(async () => {
  zone = await createTestZone();
  registry = createRegistry([...comparisonOperations(reference), ...discrepancyOperations], {
    mayUse: () => true,
    checkOutputs: true,
  });
  const kilograms = { ...lamp, declaredUnit: '035', legalUnit1: '035' };
  await openTestBook(zone, bookNo, [lamp, { ...kilograms, materialNo: 'KG' }, { ...lamp, materialNo: 'SETS' }]);
  const story = tell(zone);
  const goods = { declaredQuantity: '100', legalQuantity1: '100', totalPrice: '100' };
  for (const internalNo of ['stock', 'more']) {
    await story.approve(listDraft(internalNo, { bookNo }, goods));
    if (internalNo === 'more') continue;
    await story.release(internalNo);
    await story.bind({ internalNo: `${internalNo}-pass`, list: internalNo, quantity: '100' });
  }
  await story.bind({ internalNo: 'more-pass', list: 'more', quantity: '60' });
});
afterAll(() => zone.drop());

describe('records of an enterprise', () => {
  test('come once, whoever sends them again; other content under the same number is refused', async () => {
    expect(await submit([row('R1')])).toEqual({ stored: 1, repeated: 0, refused: [] });
    expect(await submit([row('R1')])).toMatchObject({ stored: 0, repeated: 1 });
    expect((await submit([row('R1', { quantity: '99' })])).refused).toMatchObject([{ code: 'record_changed' }]);
  });

  test('are refused one by one', async () => {
    const { stored, refused: rows } = await submit([
      row('X1', { itemNo: 99 }),
      row('X2', { occurredAt: 'yesterday' }),
      row('X3', { quantity: '-1' }),
      row('X4', { unit: '035' }),
      row('X5', { unit: '999' }),
      row('X6', { itemNo: 2, quantity: '2500', unit: '036', document: undefined, kind: 'adjust' }),
    ]);
    expect(stored).toBe(1);
    expect(rows.map(({ code }) => code)).toEqual([
      'record_item_unknown',
      'record_instant_invalid',
      'record_negative',
      'record_unit_not_convertible',
      'unit_unknown',
    ]);
    const { rows: kept } = await must<{ rows: object[] }>('list_enterprise_records', clerk(), { bookNo, itemNo: 2 });
    expect(kept).toMatchObject([{ recordNo: 'X6', quantity: '2500.00000', change: '2.50000' }]);
  });
});

describe('a comparison', () => {
  test('finds the event, its cause, and puts it before the officer once', async () => {
    await submit([row('R2', { quantity: '60', document: 'more' })]);
    const found = await must('compare_book', clerk(), { bookNo });
    expect(found).toMatchObject({ bookNo, partedCount: 2 });
    const { rows } = await must<{ rows: object[] }>('list_item_comparisons', clerk(), { bookNo, state: 'parted' });
    expect(rows[0]).toMatchObject({
      itemNo: 1,
      bookBalance: '100.00000',
      enterpriseBalance: '160.00000',
      warehouseBalance: null,
      parting: { event: 'R2', cause: 'unposted_gate_pass', stated: '60.00000' },
    });
    await must('compare_book', clerk(), { bookNo });
    const discrepancies = await must<{ rows: object[] }>('list_discrepancies', officer(), {
      subject: `item:${bookNo}/1`,
    });
    expect(discrepancies.rows).toMatchObject([{ kind: 'quantity_differs', facts: { event: 'R2' } }]);
  });

  test('shows what three sides say of an item', async () => {
    const shown = await must('get_item_comparison', clerk(), { bookNo, itemNo: 1 });
    expect(shown).toMatchObject({ eventCount: 3, enterprise: '160.00000', partings: [{ event: 'R2' }] });
    expect(refused(await invoke('get_item_comparison', clerk(), { bookNo, itemNo: 3 }))).toBe('comparison_empty');
  });

  test('of all books runs as a job', async () => {
    const [job] = comparisonJobs(reference);
    assert(job, 'the room has a job');
    const done = await job.run(officer(), {}, async () => {}, new AbortController().signal);
    expect(accepted(done)).toEqual({ books: 1, parted: 2 });
  });

  test('is nobody else’s to see', async () => {
    const stranger = () => zone.as('enterprise_clerk', partyB);
    for (const name of ['compare_book', 'list_item_comparisons', 'list_enterprise_records']) {
      expect(refused(await invoke(name, stranger(), { bookNo }))).toBe('book_unknown');
    }
    expect(await must('list_control_book', stranger(), {})).toMatchObject({ rows: [] });
    const { rows } = await must<{ rows: object[] }>('list_control_book', officer(), {});
    expect(rows[0]).toMatchObject({ bookNo, partedCount: 2, openDiscrepancies: 2, recordCount: 3 });
  });
});
