import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quantity } from '../../kernel/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { declareList, draftLists, loadList } from '../../regime/clearance/index.ts';
import { declarePass, draftPass, loadPass } from '../../regime/gate/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyB,
  type TestZone,
  testZoneId,
} from '../../regime/testing.ts';
import { readWindowMessage } from '../customs-window/index.ts';
import { createIntake, type FileResult, type Intake } from '../intake/index.ts';
import { createApplier } from './index.ts';

const bookNo = 'T1510W000001';
let zone: TestZone;
let intake: Intake;
const clerk = () => zone.as('enterprise_clerk');

beforeAll(async () => {
  zone = await createTestZone();
  intake = createIntake(createApplier(loadReference('reference')));
  await openTestBook(zone, bookNo, [lamp]);
});
afterAll(() => zone.drop());

async function* streams(files: ReadonlyArray<readonly [string, string]>) {
  for (const [name, text] of files) {
    yield { name, stream: chunks(text) };
  }
}
async function* chunks(text: string) {
  yield new TextEncoder().encode(text);
}

async function bring(...files: Array<readonly [string, string]>): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for await (const result of intake.take(clerk(), streams(files))) results.push(result);
  return results;
}

async function stateOf(list: string) {
  return zone.database.read(clerk().caller.settings, async (tx) => accepted(await loadList(tx, testZoneId, list)).list);
}
async function passStateOf(pass: string) {
  return zone.database.read(clerk().caller.settings, async (tx) => accepted(await loadPass(tx, testZoneId, pass)).pass);
}

let messages = 0;
function receipt(type: string, body: string): [string, string] {
  messages += 1;
  const name = `CUS0000E000000${String(messages).padStart(20, '0')}.${type.slice(0, 3)}`;
  const text = `<?xml version="1.0" encoding="UTF-8"?><Package><EnvelopInfo><version>1.0</version><message_id>${name}</message_id>
    <file_name>${name}</file_name><message_type>${type}</message_type><sender_id>CUS0000</sender_id><receiver_id>E000000</receiver_id>
    <send_time>2026-07-01T11:48:03</send_time></EnvelopInfo><DataInfo><PocketInfo><pocket_id>p</pocket_id>
    <total_pocket_qty>1</total_pocket_qty><cur_pocket_no>1</cur_pocket_no><is_unstructured></is_unstructured></PocketInfo>
    <BussinessData><${type}>${body}</${type}></BussinessData></DataInfo></Package>`;
  return [name, text];
}

function verdict(preEntryNo: string, businessId: string, result: string): string {
  return `<HdeApprResult><etpsPreentNo>${preEntryNo}</etpsPreentNo><businessId>${businessId}</businessId><tmsCnt>0</tmsCnt>
    <typecd>1</typecd><manageResult>${result}</manageResult><manageDate>2026-07-01 11:48:02</manageDate><rmk></rmk></HdeApprResult>`;
}

function listHead(listNo: string, internalNo: string, more = ''): string {
  return `<BondInvtBsc><bondInvtNo>${listNo}</bondInvtNo><chgTmsCnt>0</chgTmsCnt><putrecNo>${bookNo}</putrecNo>
    <etpsInnerInvtNo>${internalNo}</etpsInnerInvtNo><impexpMarkcd>I</impexpMarkcd><mtpckEndprdMarkcd>I</mtpckEndprdMarkcd>
    <supvModecd>5000</supvModecd><trspModecd>9</trspModecd><dclPlcCuscd>1510</dclPlcCuscd>
    <stshipTrsarvNatcd>142</stshipTrsarvNatcd><dclcusFlag>1</dclcusFlag><bondInvtTypecd>0</bondInvtTypecd>${more}</BondInvtBsc>`;
}

const passHead = (passNo: string, listNo: string, more = '') =>
  `<SasPassportBsc><passportNo>${passNo}</passportNo><passportTypecd>3</passportTypecd><sasPassportPreentNo>${passNo.slice(-9)}</sasPassportPreentNo>
    <ioTypecd>I</ioTypecd><bindTypecd>3</bindTypecd><masterCuscd>1510</masterCuscd><rltTbTypecd>1</rltTbTypecd><rltNo>${listNo}</rltNo>
    <vehicleNo>吉A00001</vehicleNo><vehicleWt>13000</vehicleWt><vehicleFrameWt>1000</vehicleFrameWt><totalWt>14292.8</totalWt>
    <totalGrossWt>292.8</totalGrossWt><totalNetWt>292.8</totalNetWt><stucd>1</stucd>${more}</SasPassportBsc>`;

const passLine = (passNo: string, carried: string) =>
  `<SasPassportDt><passportNo>${passNo}</passportNo><passportSeqno>1</passportSeqno><gdsMtno>LAMP-2255</gdsMtno><gdecd>9405310000</gdecd>
    <gdsNm>圣诞灯串</gdsNm><grossWt>292.8</grossWt><netWt>292.8</netWt><rltGdsSeqno>1</rltGdsSeqno><dclUnitcd>006</dclUnitcd><dclQty>${carried}</dclQty></SasPassportDt>
    <SasPassportRlt><passportNo>${passNo}</passportNo><rltTbTypecd>1</rltTbTypecd><rltNo>${listNo}</rltNo></SasPassportRlt>`;

const listNo = 'QD151026I000000001';
const passNo = 'Z1510I260701000000000001';

describe('the journey of a list through its receipts', () => {
  beforeAll(async () => {
    const draft = listDraft(
      'DEMO-1',
      { bookNo },
      {
        declaredQuantity: '1000',
        legalQuantity1: '1000',
        legalQuantity2: '316.67',
        unitPrice: '4.2',
        totalPrice: '4200',
      },
    );
    accepted(await draftLists(clerk(), [draft]));
    accepted(await declareList(clerk(), { list: 'DEMO-1' }));
  });

  test('the immediate answer stores it and gives the pre-entry number', async () => {
    const answer =
      '<CommonResponeMessage><SeqNo>202600000122717119</SeqNo><EtpsPreentNo>DEMO-1</EtpsPreentNo><CheckInfo>ok</CheckInfo><DealFlag>0</DealFlag></CommonResponeMessage>';
    expect(await bring(['Successed_DEMO-1.xml', answer])).toMatchObject([{ state: 'applied' }]);
    expect(await stateOf('DEMO-1')).toMatchObject({ state: 'stored', preEntryNo: '202600000122717119' });
  });

  test('the posting and the passage come first and wait; the declaration may come before the approval', async () => {
    const posted = receipt(
      'INV211',
      listHead(listNo, 'DEMO-1', '<entryStucd>1</entryStucd><formalVrfdedTime>2026-07-03 07:41:03</formalVrfdedTime>'),
    );
    const passage = receipt(
      'SAS223',
      verdict(passNo.slice(-9), passNo, '1') +
        passHead(passNo, listNo, '<passTime>2026-07-02 09:00:00</passTime><passCollectWt>0</passCollectWt>'),
    );
    const results = await bring(posted, passage);
    expect(results.map(({ state, code }) => [state, code])).toEqual([
      ['waiting', 'receipt_too_early'],
      ['waiting', 'receipt_document_unknown'],
    ]);
  });

  test('approval: pre-deducted; a late "stored" changes nothing; the same receipt again is a duplicate', async () => {
    const approval = receipt('INV201', verdict('202600000122717119', listNo, '4') + listHead(listNo, 'DEMO-1'));
    expect((await bring(approval))[0]).toMatchObject({ state: 'applied' });
    expect(await stateOf(listNo)).toMatchObject({ state: 'pre_deducted', listNo });
    expect((await bring(approval))[0]).toMatchObject({ state: 'duplicate' });
    const late = receipt('INV201', verdict('202600000122717119', listNo, 'Y'));
    expect((await bring(late))[0]).toMatchObject({ state: 'duplicate' });
    expect(await stateOf(listNo)).toMatchObject({ state: 'pre_deducted' });
  });

  test('a gate pass declared elsewhere is taken in; the waiting passage and posting follow by themselves', async () => {
    const audit = receipt(
      'SAS221',
      verdict(passNo.slice(-9), passNo, '1') + passHead(passNo, listNo) + passLine(passNo, '1000'),
    );
    const results = await bring(audit);
    expect(results.filter((result) => result.state !== 'applied')).toEqual([]);
    expect(results).toHaveLength(3);
    expect(await passStateOf(passNo)).toMatchObject({ state: 'passed', scaleReadingKg: null });
    const list = await stateOf(listNo);
    expect(list).toMatchObject({ state: 'posted', gateState: 'all' });
    expect(list.customsPostedAt?.toISOString()).toBe('2026-07-02T23:41:03.000Z');
  });

  test('the missing reading is on the officer’s list; a second passage is recorded as a discrepancy', async () => {
    const again = receipt(
      'SAS223',
      verdict(passNo.slice(-9), passNo, '1') +
        passHead(passNo, listNo, '<passTime>2026-07-05 10:00:00</passTime><passCollectWt>14300</passCollectWt>'),
    );
    expect((await bring(again))[0]).toMatchObject({ state: 'applied' });
    const { rows } = await zone.database.read(zone.as('customs_officer').caller.settings, (tx) =>
      tx.query<{ kind: string }>('select kind from discrepancies where zone_id = 1 order by kind'),
    );
    expect(rows.map((row) => row.kind)).toEqual(['no_scale_reading', 'pass_used_twice']);
  });

  test('the posting is confirmed once', async () => {
    const again = receipt(
      'INV211',
      listHead(
        listNo,
        'DEMO-1',
        '<entryStucd>1</entryStucd><formalVrfdedTime>2026-07-03 07:41:03</formalVrfdedTime><rmk>2</rmk>',
      ),
    );
    expect((await bring(again))[0]).toMatchObject({ state: 'duplicate' });
  });
});

test('a list declared elsewhere comes in with the lines of its receipt', async () => {
  const line = `<BondInvtDt><gdsSeqno>1</gdsSeqno><putrecSeqno>1</putrecSeqno><gdsMtno>LAMP-2255</gdsMtno><gdecd>9405310000</gdecd><gdsNm>圣诞灯串</gdsNm>
    <lawfUnitcd>006</lawfUnitcd><lawfQty>10</lawfQty><secdLawfUnitcd>035</secdLawfUnitcd><secdLawfQty>3.1667</secdLawfQty><dclUnitcd>006</dclUnitcd><dclQty>10</dclQty>
    <dclCurrcd>502</dclCurrcd><dclUprcAmt>4.2</dclUprcAmt><dclTotalAmt>42</dclTotalAmt><natcd>142</natcd></BondInvtDt>`;
  const adopted = receipt(
    'INV201',
    verdict('202600000000000077', 'QD151026I000000077', '4') + listHead('QD151026I000000077', 'ELSEWHERE-1') + line,
  );
  expect((await bring(adopted))[0]).toMatchObject({ state: 'applied' });
  const list = await stateOf('QD151026I000000077');
  expect(list).toMatchObject({ state: 'pre_deducted', internalNo: 'ELSEWHERE-1', line: 'second', lineCount: 1 });
  const { rows } = await zone.database.read(zone.as('customs_officer').caller.settings, (tx) =>
    tx.query("select payload from outbox where zone_id = 1 and payload->>'listId' = $1", [list.listId]),
  );
  expect(rows).toEqual([]);
});

test('receipt_document_unknown: a receipt for an unknown list waits; nothing of it is lost', async () => {
  const unknown = receipt('INV201', verdict('202600000000000099', 'QD151026I000000099', '4'));
  const [result] = await bring(unknown);
  expect(result).toMatchObject({ state: 'waiting', code: 'receipt_document_unknown' });
  const { rows } = await zone.database.read(clerk().caller.settings, (tx) =>
    tx.query<{ content: Buffer }>('select content from inbox where zone_id = 1 and message_id = $1', [
      result?.messageId,
    ]),
  );
  expect(rows[0]?.content.toString()).toBe(unknown[1]);
});

test('a rejected pass keeps the list free', async () => {
  accepted(
    await draftLists(clerk(), [
      listDraft(
        'DEMO-2',
        { bookNo },
        { declaredQuantity: '5', legalQuantity1: '5', legalQuantity2: '1.6', unitPrice: '4', totalPrice: '20' },
      ),
    ]),
  );
  accepted(await declareList(clerk(), { list: 'DEMO-2' }));
  expect(
    (
      await bring(receipt('INV201', verdict('1', 'QD151026I000000005', '4') + listHead('QD151026I000000005', 'DEMO-2')))
    )[0]?.state,
  ).toBe('applied');
  accepted(
    await draftPass(clerk(), {
      internalNo: 'PASS-2',
      passType: '3',
      bindType: '3',
      direction: 'in',
      customsCode: '1510',
      vehicleNo: '吉A00002',
      vehicleWeightKg: '13000',
      lines: [{ list: 'DEMO-2', lineNo: 1, quantity: '5', grossWeightKg: '1.6' }],
    }),
  );
  accepted(await declarePass(clerk(), { pass: 'PASS-2' }));
  const answer =
    '<CommonResponeMessage><SeqNo>778</SeqNo><EtpsPreentNo>PASS-2</EtpsPreentNo><CheckInfo></CheckInfo><DealFlag>0</DealFlag></CommonResponeMessage>';
  expect((await bring(['Successed_PASS-2.xml', answer]))[0]?.state).toBe('applied');
  expect((await bring(receipt('SAS221', verdict('778', 'Z1510I260701000000000778', '3'))))[0]?.state).toBe('applied');
  expect(await passStateOf('PASS-2')).toMatchObject({ state: 'rejected', preEntryNo: '778' });
});

describe('the lines of a list from a sheet', () => {
  const header =
    '商品料号,商品编码,商品名称,申报单位,申报数量,法定单位,法定数量,第二法定单位,第二法定数量,申报单价,币制,申报总价,原产国';
  const sheet = (...rows: string[]): [string, string] => [
    `lines-${rows.length}-${rows[0]?.length}.csv`,
    [header, ...rows].join('\n'),
  ];

  async function bringLines(list: string, file: readonly [string, string]): Promise<FileResult> {
    const results: FileResult[] = [];
    for await (const result of intake.take(clerk(), streams([file]), { target: { list } })) results.push(result);
    const [first] = results;
    if (!first) throw new Error('a file has a result');
    return first;
  }

  beforeAll(async () => {
    accepted(await draftLists(clerk(), [{ ...listDraft('SHEET-1', { bookNo }, {}), lines: [] }]));
    accepted(await draftLists(clerk(), [{ ...listDraft('SHEET-2', { bookNo, direction: 'out' }, {}), lines: [] }]));
  });

  test('names become codes, materials become items', async () => {
    const result = await bringLines(
      'SHEET-1',
      sheet('LAMP-2255,9405310000,圣诞灯串,套,10,套,10,千克,3.1667,4.2,USD,42,中国'),
    );
    expect(result).toMatchObject({ state: 'applied', lineCount: 1 });
    const { lines } = await zone.database.read(clerk().caller.settings, async (tx) =>
      accepted(await loadList(tx, testZoneId, 'SHEET-1')),
    );
    expect(lines).toMatchObject([
      {
        itemNo: 1,
        declaredUnit: '006',
        legalUnit2: '035',
        currencyCode: '502',
        originCountry: '142',
        declaredQuantity: quantity('10'),
      },
    ]);
  });

  test('cell_name_unknown, cell_item_unknown, unit_differs_from_item: every bad cell is named and nothing is written', async () => {
    const result = await bringLines(
      'SHEET-1',
      sheet(
        'LAMP-2255,9405310000,灯,千克,1,套,1,千克,1,1,USD,1,中国',
        'NOBODY,0000000000,灯,没有的单位,1,套,1,千克,1,1,USD,1,火星',
      ),
    );
    expect(result).toMatchObject({ state: 'refused', errorCount: 5 });
    const { lines } = await zone.database.read(clerk().caller.settings, async (tx) =>
      accepted(await loadList(tx, testZoneId, 'SHEET-1')),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.declaredQuantity).toBe(quantity('10'));
  });

  test('cell_exceeds_book: more than the book holds, summed over the sheet', async () => {
    const row = 'LAMP-2255,9405310000,圣诞灯串,套,600,套,600,千克,190,4.2,USD,2520,中国';
    expect(await bringLines('SHEET-2', sheet(row, row))).toMatchObject({ state: 'refused', errorCount: 1 });
  });

  test('list_lines_target_unknown: a list of someone else is no target', async () => {
    const other = await openTestBook(zone, 'T1510W000009', [], { ownerId: partyB });
    expect(other).toBeUndefined();
    const result = await bringLines(
      'NO-SUCH-LIST',
      sheet('LAMP-2255,9405310000,圣诞灯串,套,1,套,1,千克,0.3,4.2,USD,4.2,中国'),
    );
    expect(result).toMatchObject({ state: 'refused', code: 'list_lines_target_unknown' });
  });
});

test('the fixtures of this test are what the window sends', () => {
  const [name, text] = receipt('SAS223', verdict('1', passNo, '1') + passHead(passNo, listNo));
  expect(readWindowMessage(name, new TextEncoder().encode(text)).ok).toBe(true);
});
