import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonOperations } from '../../insight/comparison/index.ts';
import { driftOperations } from '../../insight/drift/index.ts';
import { lineageOperations } from '../../insight/lineage/index.ts';
import { stateStockOperations } from '../../insight/state-stock/index.ts';
import type { Id } from '../../kernel/index.ts';
import { createHttpServer } from '../../platform/http/index.ts';
import { createLog } from '../../platform/log/index.ts';
import { createRegistry, type FileAnswer, openApiDocument } from '../../platform/operations/index.ts';
import { eventOperations } from '../../primitives/events/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { actualUseOperations } from '../../regime/actual-use/index.ts';
import { operations as bookOperations } from '../../regime/books/index.ts';
import { approveList, clearanceOperations, declareList, draftLists } from '../../regime/clearance/index.ts';
import { deliveryOperations } from '../../regime/delivery/index.ts';
import { formDraft } from '../../regime/delivery/testing.ts';
import { shippedLaw } from '../../regime/duty/law.fixture.ts';
import { easyEntryOperations } from '../../regime/easy-entry/index.ts';
import { equipmentOperations } from '../../regime/equipment/index.ts';
import { draftPass, operations as gateOperations } from '../../regime/gate/index.ts';
import { lossOperations } from '../../regime/losses/index.ts';
import { processingOperations } from '../../regime/processing/index.ts';
import { openPlant } from '../../regime/processing/testing.ts';
import { operations as reconciliationOperations, recordDiscrepancy } from '../../regime/reconciliation/index.ts';
import { stateStorageOperations } from '../../regime/state-storage/index.ts';
import { openStateBook, stateMove } from '../../regime/state-storage/testing.ts';
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
import { openOffice } from '../../regime/testing-office.ts';
import { writeOffOperations } from '../../regime/write-off/index.ts';
import { readTable } from '../spreadsheet/index.ts';
import { exportedRowsMax, exportOperations } from './index.ts';
import { sheets } from './sheets.ts';

const reference = loadReference(join(import.meta.dirname, '../../../reference'));
const lists = [
  ...bookOperations,
  ...clearanceOperations(reference),
  ...deliveryOperations(reference, shippedLaw()),
  ...driftOperations,
  ...comparisonOperations(reference),
  ...lineageOperations,
  ...easyEntryOperations(shippedLaw()),
  ...equipmentOperations(shippedLaw()),
  ...actualUseOperations,
  ...lossOperations(shippedLaw()),
  ...stateStorageOperations,
  ...stateStockOperations,
  ...processingOperations,
  ...gateOperations,
  ...reconciliationOperations,
  ...writeOffOperations(shippedLaw()),
  ...eventOperations((role) => ({ zh: role, en: role })),
];
const registry = createRegistry([...lists, ...exportOperations(lists)], { mayUse: () => true, checkOutputs: true });
const plantNo = 'T1510H000099';
let zone: TestZone;

beforeAll(async () => {
  zone = await createTestZone();
  await openTestBook(zone, 'T3111W000076', [lamp]);
  const drafts = ['A-1', 'A-2', 'A-3'].map((internalNo) =>
    listDraft(internalNo, {}, { declaredQuantity: '12.5', totalPrice: '12.5' }),
  );
  accepted(await draftLists(zone.as('enterprise_clerk'), drafts));
  const between = { relatedBookNo: 'T3111W000999', transferType: 'E' } as const;
  accepted(
    await draftLists(zone.as('enterprise_clerk'), [listDraft('B-1', { ...between, bookNo: 'T3111W000076' }, {})]),
  );
  accepted(await declareList(zone.as('enterprise_clerk'), { list: 'A-1' }));
  accepted(await approveList(zone.as('customs_officer'), { list: 'A-1', listNo: 'QD151026I000000001' }));
  const lines = [{ list: 'A-1', lineNo: 1, quantity: '12.5', grossWeightKg: '30' }];
  const pass = {
    internalNo: 'P-1',
    passType: '3',
    direction: 'in',
    customsCode: '1510',
    vehicleNo: '=吉A12345',
  } as const;
  accepted(await draftPass(zone.as('enterprise_clerk'), { ...pass, vehicleWeightKg: '9000', lines }));
  accepted(await invoke('draft_delivery_form', formDraft('T3111W000076', 'F-1', '10'), null));
  accepted(await invoke('declare_delivery_form', { form: 'F-1' }, null));
  accepted(await invoke('approve_delivery_form', { form: 'F-1' }, null));
  const goods = [{ formLineNo: 1, quantity: '1' }];
  accepted(await invoke('draft_stock_note', { form: 'F-1', internalNo: 'N-1', lines: goods }, null));
  const office = openOffice(zone);
  const plant = await openPlant(zone, office, 'T1510H000001', 'consumption');
  await plant.receive(1, '100');
  const made = { productItemNo: 3, quantity: '100', legalQuantity1: '100', billVersion: '19052201' };
  const used = { materials: [{ itemNo: 1, consumed: '68' }], producedOn: '2026-07-01' };
  const production = { bookNo: plant.bookNo, internalNo: 'M-1', ...made, ...used };
  await office.must('record_production', zone.as('enterprise_clerk'), production);
  const writeOff = { writeOff: 'T1510H000001-001' };
  await office.must('open_write_off', zone.as('enterprise_clerk'), { bookNo: plant.bookNo, through: '2026-07-01' });
  await office.must('notify_stocktake', zone.as('enterprise_clerk'), { ...writeOff, stocktakeOn: '2026-07-01' });
  const counted = [
    { code: '1', quantity: '31.5' },
    { code: '3', quantity: '100' },
  ];
  await office.must('enter_counts', zone.as('enterprise_clerk'), { ...writeOff, counts: counted });
  zone.setClock('2026-07-02T01:00:00Z');
  await office.must('report_write_off', zone.as('enterprise_clerk'), writeOff);
  zone.setClock('2026-07-01T01:00:00Z');
  const repair = 'T1510H00M001';
  const pump = { materialNo: 'PUMP', hsCode: '8413309000', name: '泵', declaredUnit: '001', legalUnit1: '001' };
  const pumpsOnly = [{ ...pump, repairOrigin: 'domestic' } as const];
  await openTestBook(zone, repair, pumpsOnly, { kind: 'processing', processingType: 'consumption', purpose: 'repair' });
  const pumps = { bookNo: repair, line: 'internal', listType: '6' } as const;
  const { legalUnit2: _unit, ...pumpLine } = {
    ...listDraft('', {}, {}).lines[0],
    ...pump,
    itemNo: 1,
    legalQuantity2: '0',
  };
  const arrival = { ...listDraft('PUMPS', pumps, {}), lines: [{ ...pumpLine, lineNo: 1 }] };
  for (const [name, input] of [
    ['draft_list', arrival],
    ['declare_list', { list: 'PUMPS' }],
    ['approve_list', { list: 'PUMPS' }],
  ] as const) {
    await office.must(name, zone.as('customs_officer'), input);
  }
  const given = { bookNo: repair, internalNo: 'L-1', cause: 'force_majeure', occurredOn: '2026-07-01' };
  const damaged = { itemNo: 1, quantity: '1', condition: 'partly_useful', outcome: 'returned_abroad' };
  const lost = { ...given, description: '水浸', lines: [damaged] };
  await office.must('report_loss', zone.as('enterprise_clerk'), lost);
  const order = { bookNo: repair, orderNo: 'R-1', goodsItemNo: 1, quantity: '1', isOwnBrand: true, customerName: 'C' };
  await office.must('open_repair_order', zone.as('enterprise_clerk'), { ...order, returnBy: '2027-01-01' });
  const allMet = { no_export_duty: true, no_licence: true, no_refund: true, no_statistics: true };
  const paper = { kind: 'office', name: '打印纸', unit: '035', quantity: '10', purpose: '办公', vehicleNo: '吉A12345' };
  accepted(await invoke('record_easy_entry', { ...paper, internalNo: 'EASY-1', conditions: allMet }));
  const parts = { bookNo: repair, internalNo: 'U-1', orderNo: 'R-1', used: [{ itemNo: 1, quantity: '1' }] };
  await office.must('record_use', zone.as('enterprise_clerk'), parts);
  await zone.database.write(1, (tx) =>
    tx.query(
      `insert into equipment (zone_id, book_id, equipment_no, owner_id, book_no, item_no, lot_no, list_id, list_no, line_no,
         hs_code, name, model, unit, kind, quantity, price, exempt_duty, exempt_vat, released_on, years, ends_on,
         serial_numbers, remark, registered_at, released_quantity, scrapped_quantity, removal_count, exit_count, version)
       select zone_id, book_id, 'M-1', owner_id, book_no, 1, 1, gen_random_uuid(), 'QD1', 1, '8413309000', '压机', '', '001',
         'other', 100000, 1, 0, 0, '2025-01-01', 3, '2028-01-01', '[]', '', now(), 0, 0, 0, 0, 1
       from account_books where zone_id = 1 and book_no = $1`,
      [repair],
    ),
  );
  const at = { occurredAt: '2026-07-01T08:00:00Z', itemNo: 1, quantity: '1' };
  const records = [
    { ...at, recordNo: 'E-1', kind: 'in', document: 'PUMPS' },
    { ...at, recordNo: 'E-2', kind: 'consume', document: 'U-1' },
  ];
  const extract = { bookNo: repair, source: 'erp', side: 'enterprise', rows: records };
  accepted(await invoke('submit_enterprise_records', extract));
  accepted(await invoke('compare_book', { bookNo: repair }));
  const workshop = await openPlant(zone, office, plantNo, 'work_order');
  await workshop.receive(1, '100');
  await workshop.receive(2, '100');
  const work = { bookNo: plantNo, workOrderNo: 'WO-1' };
  await office.must('open_work_order', zone.as('enterprise_clerk'), {
    ...work,
    productItemNo: 3,
    plannedQuantity: '10',
  });
  const issued = [
    { itemNo: 1, quantity: '20' },
    { itemNo: 2, quantity: '20' },
  ];
  await office.must('issue_to_work_order', zone.as('enterprise_clerk'), { ...work, materials: issued });
  const amounts = { productItemNo: 3, quantity: '10', legalQuantity1: '10', billVersion: '19052201' };
  const completed = { ...work, internalNo: 'M-1', ...amounts };
  await office.must('record_production', zone.as('enterprise_clerk'), completed);
  await openStateBook(zone, office);
  await office.must('record_state_move', zone.as('enterprise_clerk'), stateMove('S-1'));
  const discrepancy = { kind: 'quantity_differs', ownerId: partyA, subject: 'list:A-1', facts: { left: '1' } } as const;
  accepted(await recordDiscrepancy(zone.as('customs_officer'), { ...discrepancy, occurredAt: new Date('2026-07-01') }));
});
afterAll(() => zone.drop());

function invoke(name: string, input: Record<string, unknown>, partyId: Id | null = partyA) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  const context = partyId === null ? zone.as('customs_officer') : zone.as('enterprise_clerk', partyId);
  return registry.invoke(operation, context, input);
}

async function cellsOf(name: string, input: Record<string, unknown>, partyId?: Id | null): Promise<string[][]> {
  const file = accepted(await invoke(name, input, partyId)) as FileAnswer;
  const table = accepted(await readTable(file.fileName, file.content));
  const cells: string[][] = [];
  for await (const row of table.rows) cells.push([...accepted(row).cells]);
  return cells;
}

describe('what is on screen as a file', () => {
  test('lists with the same filters, columns and words in the reader’s language', async () => {
    const [header, ...rows] = await cellsOf('export_lists', {
      search: 'A-',
      columns: 'internalNo,state,declarationRequired,createdAt',
    });
    expect(header).toEqual(['企业内部编号', '状态', '是否报关', '录入时间']);
    expect(rows.sort()).toEqual([
      ['A-1', '已预扣', '是', '2026-07-01 09:00:00'],
      ['A-2', '草稿', '是', '2026-07-01 09:00:00'],
      ['A-3', '草稿', '是', '2026-07-01 09:00:00'],
    ]);
    expect(
      await cellsOf('export_lists', { columns: 'listNo,state', language: 'en', format: 'xlsx', state: 'pre_deducted' }),
    ).toEqual([
      ['List number', 'State'],
      ['QD151026I000000001', 'Pre-deducted'],
    ]);
  });

  test('easy entries with their kind and state in words', async () => {
    const columns = 'internalNo,kind,quantity,inside,state';
    expect(await cellsOf('export_easy_entries', { columns, kind: 'office' })).toEqual([
      ['企业内部编号', '类别', '登记数量', '区内现有', '状态'],
      ['EASY-1', '办公用品', '10.00000', '0.00000', '待进区过卡'],
    ]);
  });

  test('lines and items keep their numbers exact, formulas are guarded', async () => {
    expect(await cellsOf('export_list_lines', { list: 'A-1', columns: 'lineNo,declaredQuantity,totalPrice' })).toEqual([
      ['序号', '申报数量', '总价'],
      ['1', '12.50000', '12.50'],
    ]);
    expect(await cellsOf('export_book_items', { bookNo: 'T3111W000076', columns: 'itemNo,onHand,pendingIn' })).toEqual([
      ['备案序号', '实际结存', '预增数量'],
      ['1', '0.00000', '12.50000'],
    ]);
    expect(await cellsOf('export_book_entries', { bookNo: 'T3111W000076', columns: 'from,to,kind,declared' })).toEqual([
      ['转出', '转入', '类别', '申报数量'],
      ['境内区外', '在库', '预扣（预增）', '12.50000'],
    ]);
    const file = accepted(await invoke('export_gate_passes', { columns: 'vehicleNo,passType' })) as FileAnswer;
    let text = '';
    for await (const piece of file.content) text += Buffer.from(piece).toString();
    expect(text).toBe("\uFEFF车牌号,核放单类型\r\n'=吉A12345,二线进出区\r\n");
  });

  test('the report of a write-off with its flows, and its differences alone', async () => {
    const input = {
      writeOff: 'T1510H000001-001',
      columns: 'itemNo,stage,fromOtherBook,transformed,shouldRemain,counted',
    };
    const [header, material] = await cellsOf('export_write_off_lines', input);
    expect(header).toEqual(['备案序号', '存放环节', '转入', '加工耗用', '应存数量', '实存数量']);
    expect(material).toEqual(['1', '在库', '100.00000', '68.00000', '32.00000', '31.50000']);
    const columns = 'itemNo,difference';
    expect(await cellsOf('export_write_off_lines', { ...input, columns, differencesOnly: true })).toEqual([
      ['备案序号', '差异数量'],
      ['1', '0.50000'],
    ]);
  });

  test('discrepancies and events', async () => {
    expect(await cellsOf('export_discrepancies', { columns: 'severity,kind,subject,facts', language: 'en' })).toEqual([
      ['Severity', 'Kind', 'Subject', 'Facts'],
      ['High', 'Quantity differs', 'list:A-1', '{"left":"1"}'],
    ]);
    const events = await cellsOf('export_events', { subject: 'pass:P-1', columns: 'words,actor,subjects' });
    expect(events[1]?.slice(0, 2)).toEqual(['录入核放单', `clerk-${partyA}`]);
  });

  test('every column of every list can be written', async () => {
    const inputs: Record<string, Record<string, unknown>> = {
      export_list_lines: { list: 'A-1' },
      export_book_items: { bookNo: 'T3111W000076' },
      export_book_entries: { bookNo: 'T3111W000076' },
      export_item_comparisons: { bookNo: 'T1510H00M001' },
      export_enterprise_records: { bookNo: 'T1510H00M001' },
      export_lots: { bookNo: 'T1510H00M001' },
      export_bills: { bookNo: plantNo },
      export_productions: { bookNo: plantNo, search: 'M-' },
      export_work_orders: { bookNo: plantNo },
      export_use_records: { bookNo: 'T1510H00M001' },
      export_write_off_lines: { writeOff: 'T1510H000001-001' },
      export_counts: { writeOff: 'T1510H000001-001' },
    };
    for (const { name, columns } of sheets) {
      const [header, row] = await cellsOf(name, inputs[name] ?? {});
      expect(header, name).toEqual(columns.map(({ words }) => words.zh));
      expect(row, name).toBeDefined();
    }
  });
});

describe('whose rows', () => {
  test('another enterprise takes nothing away, and is told that the list is not there', async () => {
    for (const name of ['export_lists', 'export_gate_passes', 'export_discrepancies', 'export_events']) {
      expect(await cellsOf(name, {}, partyB), name).toHaveLength(1);
    }
    expect(refused(await invoke('export_list_lines', { list: 'A-1' }, partyB))).toBe('list_unknown');
  });

  test('a column that is not there is export_column_unknown; an unknown filter is refused by name', async () => {
    expect(refused(await invoke('export_lists', { columns: 'listNo,colour' }))).toBe('export_column_unknown');
    expect(refused(await invoke('export_lists', { colour: 'red' }))).toBe('unknown_field');
  });
});

test('over HTTP the file is an attachment with its own name, a refusal is JSON', async () => {
  const contextFor = () => zone.as('enterprise_clerk');
  const app = await createHttpServer({
    registry,
    callerOf: async () => ({ ok: true, value: contextFor().caller }),
    contextFor,
    ids: contextFor().ids,
    log: createLog(
      () => undefined,
      () => new Date(0),
      'error',
    ),
    title: 'test',
    version: '0',
    webRoot: null,
    publicOrigin: null,
    trustProxy: false,
    health: async () => ({}),
  });
  const answer = await app.inject({ url: '/api/lists/export?columns=internalNo&format=csv&language=en' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''verification-lists-2026-07-01.csv`);
  expect(answer.body).toContain('Own number\r\n');
  const workbook = await app.inject({ url: '/api/gate-passes/export?format=xlsx' });
  expect(workbook.headers['content-disposition']).toContain(`UTF-8''${encodeURIComponent('核放单-2026-07-01.xlsx')}`);
  expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const refusal = await app.inject({ url: '/api/lists/nothing/lines/export' });
  expect([refusal.statusCode, refusal.json().refusal.code]).toEqual([404, 'list_unknown']);
  await app.close();
});

test('the interface description says that a file comes', () => {
  const document = openApiDocument(registry.operations, { title: 't', version: '0' });
  expect(JSON.stringify(document.paths)).toContain('"application/octet-stream"');
});

test('what is past the limit is not dropped in silence', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({ internalNo: `L-${index}` }));
  const [endless] = lists.filter(({ name }) => name === 'list_lists');
  if (!endless) throw new Error('no lists');
  const others = lists.filter((one) => one !== endless);
  const handle = async () => ({ ok: true, value: { rows, next: 'more' } }) as never;
  const [exporting] = exportOperations([{ ...endless, handle }, ...others]);
  if (!exporting) throw new Error('no export');
  const file = accepted(await exporting.handle(zone.as('enterprise_clerk'), { columns: 'internalNo' })) as FileAnswer;
  let text = '';
  for await (const piece of file.content) text += Buffer.from(piece).toString();
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + exportedRowsMax + 1);
  expect(lines.at(-1)).toContain('仅导出前 100000 行');
});
