import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemIds } from '../../kernel/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { silentLog } from '../../platform/log/index.ts';
import { createRegistry, type FileAnswer, type OperationContext } from '../../platform/operations/index.ts';
import { type Outbox, openOutbox, outboxOperations } from '../../platform/outbox/index.ts';
import { approveList, declareList, deleteList, draftLists, type ListDraft } from '../../regime/clearance/index.ts';
import { declarePass, draftPass } from '../../regime/gate/index.ts';
import { operations as reconciliationOperations } from '../../regime/reconciliation/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  type TestZone,
  testZoneId,
} from '../../regime/testing.ts';
import { parseXml, type XmlElement } from '../customs-window/index.ts';
import { customsDeliverers, customsOutgoingOperations, outgoingFolder } from './index.ts';

const bookNo = 'T3111W000076';
const creditCode = '91220101MA00000013';
const registry = createRegistry([...outboxOperations, ...customsOutgoingOperations, ...reconciliationOperations], {
  mayUse: () => true,
  checkOutputs: true,
});

let zone: TestZone;
let dataFolder: string;
let folder: string;
const clerk = () => zone.as('enterprise_clerk');
const officer = () => zone.as('customs_officer');

beforeAll(async () => {
  zone = await createTestZone();
  await registerOwner(creditCode);
  await openTestBook(zone, bookNo, [lamp]);
});
afterAll(() => zone.drop());
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'outgoing-'));
  folder = outgoingFolder(dataFolder);
  return () => rmSync(dataFolder, { recursive: true });
});

function registerOwner(uscc: string | null): Promise<unknown> {
  return zone.database.write(testZoneId, (tx) =>
    tx.query(
      `insert into parties (zone_id, party_id, owner_id, kind, name_zh, uscc, customs_code, roles, registered_on, identifiers, version)
       values ($1, $2, $2, 'organisation', '兴隆示范物流有限公司', $3, '2201260A01', '[]', '2026-01-01', '[]', 1)
       on conflict (zone_id, party_id) do update set uscc = $3`,
      [testZoneId, partyA, uscc],
    ),
  );
}

function outboxOf(database: Database = zone.database): Outbox {
  const contextFor = (zoneId: number, idempotencyKey: string): OperationContext => {
    const context = zone.as('customs_officer', undefined, idempotencyKey);
    const settings = { zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
    return { ...context, caller: { ...context.caller, settings } };
  };
  return openOutbox({
    database,
    deliverers: customsDeliverers({ folder, contextFor }),
    zones: async () => [testZoneId],
    ids: systemIds,
    now: clerk().now,
    log: silentLog,
  });
}

const whole = { model: '3|1|塑料/电线', originCountry: '142', destinationCountry: '142', levyMode: '3' };

async function declaredList(internalNo: string, line: Partial<ListDraft['lines'][number]> = whole) {
  accepted(await draftLists(clerk(), [listDraft(internalNo, {}, line)]));
  return accepted(await declareList(clerk(), { list: internalNo })).listId;
}

/** The one file of the folder. */
async function onlyFile() {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  const [name = ''] = names;
  return { name, text: await readFile(join(folder, name), 'utf8') };
}

/** The text at a path of element names, written exactly so. */
function at(text: string, path: string): string | undefined {
  let element: XmlElement | undefined = accepted(parseXml(text));
  const [root, ...rest] = path.split('/');
  expect(element.name).toBe(root);
  for (const name of rest)
    element = [...(element?.children.values() ?? [])].flat().find((child) => child.name === name);
  return element?.text;
}

const business = 'Signature/Object/Package/DataInfo/BussinessData';

async function ask(name: string, input: object, context: OperationContext = clerk()) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(operation, context, input);
}

interface View {
  readonly messageId: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastError: { readonly code: string; readonly message: { zh: string; en: string } } | null;
}

/** The newest outgoing message. */
async function newest(): Promise<View> {
  const { rows } = accepted(await ask('list_outbox', { limit: 1 })) as { rows: View[] };
  const [row] = rows;
  if (!row) throw new Error('no message');
  return row;
}

describe('a declared list', () => {
  test('leaves once as INV101, whole, under the name in its envelope', async () => {
    zone.setClock('2026-07-01T01:00:00.000Z');
    const listId = await declaredList('OUT-1');
    expect(await outboxOf().deliverDue()).toBe(1);
    expect(await outboxOf().deliverDue()).toBe(0);
    const { name, text } = await onlyFile();
    expect(name).toBe(`INV101_${listId}_20260701T010000000Z.xml`);
    expect(at(text, 'Signature/Object/Package/EnvelopInfo/file_name')).toBe(name);
    expect(at(text, 'Signature/Object/Package/EnvelopInfo/message_type')).toBe('INV101');
    expect(at(text, 'Signature/Object/Package/EnvelopInfo/send_time')).toBe('2026-07-01T09:00:00');
    expect(at(text, `${business}/DelcareFlag`)).toBe('1');
    const head = `${business}/InvtMessage/InvtHeadType`;
    expect(at(text, `${head}/EtpsInnerInvtNo`)).toBe('OUT-1');
    expect(at(text, `${head}/PutrecNo`)).toBe(bookNo);
    expect(at(text, `${head}/BizopEtpsSccd`)).toBe(creditCode);
    expect(at(text, `${head}/RcvgdEtpsno`)).toBe('2201260A01');
    expect(at(text, `${head}/InvtDclTime`)).toBe('20260701');
    expect(at(text, `${head}/ImpexpPortcd`)).toBe('1510');
    expect(at(text, `${head}/DclTypecd`)).toBe('1');
    const line = `${business}/InvtMessage/InvtListType`;
    expect(at(text, `${line}/GdsMtno`)).toBe(lamp.materialNo);
    expect(at(text, `${line}/LvyrlfModecd`)).toBe('3');
    expect(at(text, `${line}/SecdLawfUnitcd`)).toBe('035');
    expect(at(text, `${line}/ModfMarkcd`)).toBe('3');
    expect(await newest()).toMatchObject({ state: 'delivered', attempts: 1, lastError: null });
  });

  test('is one file, although the process died after writing it', async () => {
    const listId = await declaredList('OUT-2');
    const dying: Database = {
      ...zone.database,
      write: (zoneId, work) =>
        zone.database.write(zoneId, async (tx) => {
          await work(tx);
          throw new Error('killed');
        }),
    };
    await expect(outboxOf(dying).deliverDue()).rejects.toThrow('killed');
    const first = await onlyFile();
    expect(first.name).toContain(listId);
    expect(await newest()).toMatchObject({ state: 'waiting', attempts: 0 });
    // What a death in the middle of writing leaves behind does not matter either.
    await writeFile(join(folder, `.${first.name}.${(await newest()).messageId}.part`), 'half a fi');
    await outboxOf().deliverDue();
    expect(await onlyFile()).toEqual(first);
    expect(await newest()).toMatchObject({ state: 'delivered' });
  });

  test('waits while the folder cannot be written, and leaves when it can', async () => {
    await declaredList('OUT-3');
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'a file where the folder should be');
    const { messageId } = await newest();
    await outboxOf().deliverDue();
    expect(await newest()).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: { code: 'outbox_delivery_interrupted' },
    });
    rmSync(folder);
    expect(await outboxOf().deliverDue()).toBe(0);
    accepted(await ask('retry_message', { messageId }));
    expect(await outboxOf().deliverDue()).toBe(1);
    expect((await stat(join(folder, (await onlyFile()).name))).size).toBeGreaterThan(1_000);
    expect(await newest()).toMatchObject({ state: 'delivered', attempts: 2 });
  });

  test('leaves also when the officer was faster', async () => {
    await declaredList('OUT-4');
    accepted(await approveList(officer(), { list: 'OUT-4' }));
    await outboxOf().deliverDue();
    const { text } = await onlyFile();
    expect(at(text, `${business}/InvtMessage/InvtHeadType/BondInvtNo`)).toBeUndefined();
  });

  test('stays when it was withdrawn before it left', async () => {
    await declaredList('OUT-5');
    accepted(await deleteList(clerk(), { list: 'OUT-5' }));
    await outboxOf().deliverDue();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    expect(await newest()).toMatchObject({ state: 'failed', lastError: { code: 'declaration_withdrawn' } });
  });

  test('sends nothing when customs has it already', async () => {
    const before = await newest();
    accepted(await draftLists(clerk(), [listDraft('OUT-6', {}, whole)]));
    accepted(await declareList(clerk(), { list: 'OUT-6', declaredElsewhere: true }));
    expect(await newest()).toEqual(before);
  });
});

describe('what the form of the window does not allow', () => {
  async function discrepancies(subject: string): Promise<{ kind: string; facts: Record<string, unknown> }[]> {
    const found = accepted(await ask('list_discrepancies', { subject })) as { rows: never[] };
    return found.rows;
  }

  test('is kept with field and both messages, shown once as a discrepancy, and sent once it is mended', async () => {
    const { levyMode: _levyMode, ...lacking } = whole;
    await declaredList('OUT-7', lacking);
    await outboxOf().deliverDue();
    const failed = await newest();
    expect(failed).toMatchObject({
      state: 'failed',
      lastError: { code: 'message_value_missing', facts: { field: 'lines[0].reliefMode' } },
    });
    expect(failed.lastError?.message.zh).toContain('lines[0].reliefMode');
    expect(failed.lastError?.message.en).toContain('lines[0].reliefMode');
    accepted(await ask('retry_message', { messageId: failed.messageId }));
    await outboxOf().deliverDue();
    expect(await newest()).toMatchObject({ state: 'failed', attempts: 2 });
    expect(await discrepancies('list:OUT-7')).toMatchObject([
      { kind: 'message_not_writable', facts: { code: 'message_value_missing', field: 'lines[0].reliefMode' } },
    ]);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('an enterprise without credit code: mended on its page, then sent', async () => {
    await registerOwner(null);
    await declaredList('OUT-8');
    await outboxOf().deliverDue();
    const failed = await newest();
    expect(failed).toMatchObject({ state: 'failed', lastError: { code: 'enterprise_not_identified' } });
    await registerOwner(creditCode);
    accepted(await ask('retry_message', { messageId: failed.messageId }));
    await outboxOf().deliverDue();
    expect(at((await onlyFile()).text, `${business}/InvtMessage/InvtHeadType/EtpsInnerInvtNo`)).toBe('OUT-8');
  });
});

describe('a declared gate pass', () => {
  const vehicle = { customsCode: '1510', vehicleNo: '吉A00001', vehicleWeightKg: '13000', direction: 'in' } as const;

  test('leaves as SAS121 with its list and goods', async () => {
    const list = 'OUT-P1';
    await declaredList(list);
    accepted(await approveList(officer(), { list, listNo: 'QD151026I000000077' }));
    await outboxOf().deliverDue();
    rmSync(folder, { recursive: true });
    const lines = [{ list, lineNo: 1, quantity: '1', grossWeightKg: '2.5' }];
    accepted(await draftPass(clerk(), { ...vehicle, internalNo: 'PASS-1', passType: '3', bindType: '2', lines }));
    const { passId } = accepted(await declarePass(clerk(), { pass: 'PASS-1' }));
    await outboxOf().deliverDue();
    const { name, text } = await onlyFile();
    expect(name).toMatch(new RegExp(`^SAS121_${passId}_\\d{8}T\\d{9}Z\\.xml$`));
    const message = `${business}/PassPortMessage`;
    expect(at(text, `${message}/OperCusRegCode`)).toBe('2201260A01');
    expect(at(text, `${message}/PassportHead/EtpsPreentNo`)).toBe('PASS-1');
    expect(at(text, `${message}/PassportHead/RltNo`)).toBe('QD151026I000000077');
    expect(at(text, `${message}/PassportHead/AreainOriactNo`)).toBe(bookNo);
    expect(at(text, `${message}/PassportHead/BindTypecd`)).toBe('2');
    expect(at(text, `${message}/PassportHead/TotalWt`)).toBe('13002.5');
    expect(at(text, `${message}/PassportList/PassportSeqNo`)).toBe('1');
    expect(at(text, `${message}/PassportList/RltGdsSeqno`)).toBe('1');
    expect(at(text, `${message}/PassportAcmp/RtlBillNo`)).toBe('QD151026I000000077');
  });

  test('of an empty vehicle names no documents', async () => {
    accepted(await draftPass(clerk(), { ...vehicle, internalNo: 'PASS-2', passType: '6', lines: [] }));
    accepted(await declarePass(clerk(), { pass: 'PASS-2' }));
    await outboxOf().deliverDue();
    const { text } = await onlyFile();
    expect(at(text, `${business}/PassPortMessage/PassportHead/PassportTypecd`)).toBe('6');
    expect(text).not.toContain('PassportAcmp');
  });
});

describe('the message as a download', () => {
  async function content(result: Awaited<ReturnType<typeof ask>>): Promise<{ name: string; text: string }> {
    const { fileName, content: pieces } = accepted(result) as FileAnswer;
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(piece);
    return { name: fileName, text: Buffer.concat(all).toString('utf8') };
  }

  test('is the very file that leaves', async () => {
    await declaredList('OUT-9');
    await outboxOf().deliverDue();
    expect(await content(await ask('download_list_message', { list: 'OUT-9' }))).toEqual(await onlyFile());
    const pass = await content(await ask('download_pass_message', { pass: 'PASS-2' }));
    expect(pass.name).toMatch(/^SAS121_/);
  });

  test('of a draft asks the window only to save it', async () => {
    accepted(await draftLists(clerk(), [listDraft('OUT-10', {}, whole)]));
    const { text } = await content(await ask('download_list_message', { list: 'OUT-10' }));
    expect(at(text, `${business}/DelcareFlag`)).toBe('0');
  });

  test('says what is missing, and belongs to its owner', async () => {
    const refusalOf = async (name: string, input: object, party = partyA) => {
      const result = await ask(name, input, zone.as('enterprise_clerk', party));
      return result.ok ? 'accepted' : result.refusal.code;
    };
    expect(await refusalOf('download_list_message', { list: 'OUT-7' })).toBe('message_value_missing');
    expect(await refusalOf('download_list_message', { list: 'OUT-9' }, partyB)).toBe('list_unknown');
    expect(await refusalOf('download_pass_message', { pass: 'PASS-2' }, partyB)).toBe('pass_unknown');
    const { rows } = accepted(await ask('list_outbox', {}, zone.as('enterprise_clerk', partyB))) as { rows: View[] };
    expect(rows).toEqual([]);
  });
});
