import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemIds } from '../../kernel/index.ts';
import { silentLog } from '../../platform/log/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { openOutbox, outboxOperations } from '../../platform/outbox/index.ts';
import { type Dock, formDraft, openDock } from '../../regime/delivery/testing.ts';
import { listDraft, partyA, partyB, testZoneId } from '../../regime/testing.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { customsDeliverers } from '../customs-outgoing/index.ts';
import { customsDocumentOperations, documentDeliverers } from './index.ts';
import { bothForms, downloaded, readJson, rowsOf } from './testing.ts';

let dock: Dock;
let office: Office;
let folder: string;
const clerk = () => dock.zone.as('enterprise_clerk');
const officer = () => dock.zone.as('customs_officer');

beforeAll(async () => {
  dock = await openDock('1000');
  office = openOffice(dock.zone, [...customsDocumentOperations, ...outboxOperations]);
  await dock.zone.database.write(testZoneId, (tx) =>
    tx.query(
      `insert into parties (zone_id, party_id, owner_id, kind, name_zh, uscc, customs_code, roles, registered_on, identifiers, version)
       values ($1, $2, $2, 'organisation', '兴隆示范物流有限公司', '91220101MA00000013', '2201260A01', '[]', '2026-01-01', '[]', 1)`,
      [testZoneId, partyA],
    ),
  );
  dock.zone.setClock('2026-02-10T01:00:00Z');
  // What the stories before declared is of no interest here.
  await deliverAll(mkdtempSync(join(tmpdir(), 'documents-')));
});
afterAll(() => dock.zone.drop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  return () => rmSync(folder, { recursive: true });
});

async function deliverAll(into: string): Promise<void> {
  const contextFor = (zoneId: number, idempotencyKey: string): OperationContext => {
    const context = dock.zone.as('customs_officer', undefined, idempotencyKey);
    const settings = { zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
    return { ...context, caller: { ...context.caller, settings } };
  };
  const options = { folder: into, contextFor };
  const outbox = openOutbox({
    database: dock.zone.database,
    deliverers: [...customsDeliverers(options), ...documentDeliverers(options)],
    zones: async () => [testZoneId],
    ids: systemIds,
    now: clerk().now,
    log: silentLog,
  });
  await outbox.deliverDue();
}

const head = {
  bookNo: 'T1510W000001',
  customsCode: '1510',
  enterpriseName: '兴隆示范物流有限公司',
  enterpriseCustomsCode: '2201260A01',
  enterpriseCreditCode: '91220101MA00000013',
};

describe('SAS101: a declaration form', () => {
  test('of golden case G8 says its cap, in JSON and XLSX alike', async () => {
    await dock.approvedForm('FORM', '300');
    const read = await bothForms(office, clerk(), 'download_declaration_form', { form: 'FORM' });
    expect(read).toMatchObject({
      message: 'SAS101',
      document: 'declaration_form',
      declaredAt: '2026-02-10T01:00:00.000Z',
    });
    expect(read.head).toMatchObject({
      ...head,
      internalNo: 'FORM',
      businessType: 'A',
      direction: 'E',
      goodsKind: 'I',
      counterpartName: '长春示范商贸有限公司',
      validThrough: '2027-06-30',
      depositNo: null,
      lineCount: 1,
    });
    expect(rowsOf(read)).toEqual([
      {
        lineNo: 1,
        itemNo: 1,
        materialNo: 'LAMP-2255',
        hsCode: '9405310000',
        name: '圣诞灯串',
        declaredUnit: '006',
        quantity: '300.00000',
        legalUnit1: '006',
        legalQuantity1: '300.00000',
        legalUnit2: '035',
        legalQuantity2: '0.00000',
        unitPrice: '68.4000',
        currencyCode: '142',
        originCountry: null,
      },
    ]);
  });

  test('headings in the language asked for; a draft says that it is one', async () => {
    await office.must('draft_delivery_form', clerk(), formDraft(dock.bookNo, 'DRAFT', '5'));
    const file = await downloaded(office, clerk(), 'download_declaration_form', { form: 'DRAFT' });
    expect(file.fileName).toMatch(/^SAS101_[0-9a-f-]{36}_draft\.json$/);
    expect(readJson(file).declaredAt).toBeNull();
  });

  test('leaves once when it is declared, and once more when it is declared anew', async () => {
    await deliverAll(mkdtempSync(join(tmpdir(), 'documents-')));
    await office.must('declare_delivery_form', clerk(), { form: 'DRAFT' });
    await deliverAll(folder);
    await deliverAll(folder);
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^SAS101_[0-9a-f-]{36}_20260210T010000000Z\.json$/);
    const download = await downloaded(office, clerk(), 'download_declaration_form', { form: 'DRAFT' });
    expect(download.fileName).toBe(name);
    expect(await readFile(join(folder, name), 'utf8')).toBe(Buffer.from(download.bytes).toString('utf8'));

    await office.must('reject_delivery_form', officer(), { form: 'DRAFT', reason: '数量不符' });
    dock.zone.setClock('2026-02-10T02:00:00Z');
    await office.must('declare_delivery_form', clerk(), { form: 'DRAFT' });
    await deliverAll(folder);
    expect((await readdir(folder)).sort()).toEqual([name, name.replace('T010000', 'T020000')]);
  });

  test('one that was rejected meanwhile does not leave: declaration_withdrawn', async () => {
    await office.must('draft_delivery_form', clerk(), formDraft(dock.bookNo, 'REJECTED', '5'));
    await office.must('declare_delivery_form', clerk(), { form: 'REJECTED' });
    await office.must('reject_delivery_form', officer(), { form: 'REJECTED', reason: '数量不符' });
    await deliverAll(folder);
    expect(await readdir(folder)).toEqual([]);
    const { rows } = await office.must<{ rows: { topic: string; lastError: { code: string } | null }[] }>(
      'list_outbox',
      clerk(),
      { limit: 1 },
    );
    expect(rows[0]).toMatchObject({ topic: 'customs-window/form', lastError: { code: 'declaration_withdrawn' } });
  });
});

describe('SAS111: stock notes', () => {
  test('80 out and 10 of them back: what passed, what came back, the price of the form', async () => {
    await dock.passedNote('N1', 'FORM', '80');
    await dock.returned('N2', 'FORM', 'N1', '10');
    const out = await bothForms(office, clerk(), 'download_stock_note', { note: 'N1' });
    expect(out.head).toMatchObject({ ...head, direction: 'E', operation: '0', consolidated: '1', relatedNoteNo: null });
    expect(rowsOf(out)).toMatchObject([
      {
        formLineNo: 1,
        quantity: '80.00000',
        unitPrice: '68.4000',
        currencyCode: '142',
        boundQuantity: '80.00000',
        passedQuantity: '80.00000',
        returnedQuantity: '10.00000',
      },
    ]);
    const back = await bothForms(office, clerk(), 'download_stock_note', { note: 'N2', language: 'zh' });
    expect(back.head).toMatchObject({ direction: 'I', operation: '1', relatedNoteNo: out.number });
    expect(rowsOf(back)).toMatchObject([{ quantity: '10.00000', passedQuantity: '10.00000' }]);
  });

  test('a note leaves once when it is declared', async () => {
    await deliverAll(mkdtempSync(join(tmpdir(), 'documents-')));
    await office.must('draft_stock_note', clerk(), {
      form: 'FORM',
      internalNo: 'N3',
      lines: [{ formLineNo: 1, quantity: '7' }],
    });
    await office.must('declare_stock_note', clerk(), { note: 'N3' });
    await deliverAll(folder);
    await deliverAll(folder);
    const names = await readdir(folder);
    expect(names).toEqual([expect.stringMatching(/^SAS111_.*\.json$/)]);
    const text = await readFile(join(folder, names[0] ?? ''), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ message: 'SAS111', number: 'N3', lines: [{ quantity: '7.00000' }] });
  });
});

describe('BWS101, SAS131, ICP101', () => {
  test('a logistics book with its items', async () => {
    const read = await bothForms(office, clerk(), 'download_book_filing', { bookNo: dock.bookNo });
    expect(read).toMatchObject({ message: 'BWS101', number: 'T1510W000001' });
    expect(read.head).toMatchObject({
      ...head,
      placeType: 'Z',
      bookkeepingMode: '1',
      currencyCode: '502',
      itemCount: 1,
    });
    expect(rowsOf(read, 'items')).toMatchObject([
      {
        itemNo: 1,
        goodsKind: 'I',
        materialNo: 'LAMP-2255',
        declaredUnit: '006',
        legalUnit2: '035',
        executionMark: 'normal',
      },
    ]);
  });

  test('a vehicle as its newest gate pass knows it; vehicle_unknown otherwise', async () => {
    const read = await bothForms(office, clerk(), 'download_vehicle_filing', { vehicleNo: '吉 a12345' });
    expect(read).toMatchObject({ message: 'SAS131', number: '吉A12345' });
    expect(read.head).toMatchObject({ vehicleNo: '吉A12345', vehicleWeightKg: '13000.00000', customsCode: '1510' });
    await office.refuses('vehicle_unknown', 'download_vehicle_filing', clerk(), { vehicleNo: '吉A99999' });
  });

  test('a pass of lists with declarations; pass_without_declaration otherwise', async () => {
    await office.refuses('pass_without_declaration', 'download_two_step_pass', clerk(), { pass: 'V1' });
    const goods = {
      declaredQuantity: '10',
      legalQuantity1: '10',
      legalQuantity2: '3',
      unitPrice: '4',
      totalPrice: '40',
    };
    await dock.story.approve(listDraft('IN-1', { bookNo: dock.bookNo }, goods));
    await office.must('release_declaration', officer(), { list: 'IN-1', entryNo: '151020260000000001' });
    await dock.story.bind({ internalNo: 'P-ICP', list: 'IN-1', quantity: '10' }, 'approved');
    const read = await bothForms(office, clerk(), 'download_two_step_pass', { pass: 'P-ICP' });
    expect(read).toMatchObject({ message: 'ICP101', document: 'two_step_pass' });
    expect(read.head).toMatchObject({ direction: 'I', passType: '3', vehicleNo: '吉A12345', goodsGrossKg: '1.00000' });
    expect(rowsOf(read, 'declarations')).toMatchObject([{ declarationNo: '151020260000000001' }]);
  });
});

test.each([
  ['download_declaration_form', { form: 'FORM' }, 'form_unknown'],
  ['download_stock_note', { note: 'N1' }, 'note_unknown'],
  ['download_book_filing', { bookNo: 'T1510W000001' }, 'book_unknown'],
  ['download_bill', { bookNo: 'T1510W000001', productItemNo: 1, billVersion: 'V1' }, 'book_unknown'],
  ['download_consumption_note', { bookNo: 'T1510W000001', internalNo: 'P1' }, 'book_unknown'],
  ['download_write_off_report', { writeOff: 'T1510W000001-001' }, 'write_off_unknown'],
  ['download_two_step_pass', { pass: 'P-ICP' }, 'pass_unknown'],
  ['download_vehicle_filing', { vehicleNo: '吉A12345' }, 'vehicle_unknown'],
])('%s shows nothing to another enterprise or another zone', async (name, input, code) => {
  await office.refuses(code, name, dock.zone.as('enterprise_clerk', partyB), input);
  const context = officer();
  const ofZoneTwo = { ...context, caller: { ...context.caller, settings: { ...context.caller.settings, zoneId: 2 } } };
  await office.refuses(code, name, ofZoneTwo, input);
});
