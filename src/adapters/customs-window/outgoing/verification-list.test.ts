import { describe, expect, test } from 'vitest';
import { day, money, quantity, type Result } from '../../../kernel/index.ts';
import { windowCode } from '../codes.ts';
import { parseXml, type XmlElement } from '../xml/parse.ts';
import type { OutgoingEnvelope } from './envelope.ts';
import {
  type DeclaredListHead,
  type DeclaredListLine,
  declaredListHead,
  declaredListLine,
  type VerificationListMessage,
  writeVerificationListMessage,
} from './verification-list.ts';

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const enterprise = { creditCode: '91220101MA00000013', customsCode: '2201260A01', name: '兴隆示范物流有限公司' };

const sent: OutgoingEnvelope = {
  messageId: 'DEMO20240725000001',
  fileName: 'DEMO20240725000001.xml',
  senderId: 'E000000',
  receiverId: 'CUS0000',
  sentAt: new Date('2024-07-25T03:00:00Z'),
  action: 'declare',
  operatorCustomsCode: '2201260A01',
};

const head: DeclaredListHead = {
  enterpriseListNo: 'DEMO0000000002',
  bookNo: 'T1510W000001',
  declarationAction: 'file',
  listType: 'ordinary',
  operator: enterprise,
  consignee: enterprise,
  declarant: enterprise,
  typist: enterprise,
  typedOn: day('2024-07-25'),
  declaredOn: day('2024-07-25'),
  direction: 'in',
  goodsKind: 'material',
  supervisionMode: sure(windowCode.supervisionMode('5000')),
  transportMode: sure(windowCode.transportMode('9')),
  portCode: sure(windowCode.customsOffice('1510')),
  customsOfficeCode: sure(windowCode.customsOffice('1510')),
  countryCode: sure(windowCode.country('142')),
  needsDeclaration: true,
  generatesDeclaration: true,
  declarationType: '3',
  declaringSide: 'other_party',
  relatedOperator: { creditCode: '91220101MA00000021', customsCode: '22019600PG', name: '长春示范灯饰<有限>公司' },
};

const line: DeclaredListLine = {
  lineNo: 1,
  declarationLineNo: 1,
  bookItemNo: 2255,
  hsCode: sure(windowCode.hsCode('9405310000')),
  articleNo: '9405310000',
  goodsName: '节日灯',
  model: '3|1|塑料/电线|装饰用',
  legalUnit: sure(windowCode.unit('006')),
  legalQuantity: quantity(3894),
  secondLegalUnit: sure(windowCode.unit('035')),
  secondLegalQuantity: quantity('1233.1'),
  declaredUnit: sure(windowCode.unit('006')),
  declaredQuantity: quantity(3894),
  currencyCode: sure(windowCode.currency('502')),
  unitPrice: 39_000n,
  totalAmount: money('15186.60'),
  originCountryCode: sure(windowCode.country('142')),
  destinationCountryCode: sure(windowCode.country('142')),
  reliefMode: 'exempt',
  isDangerous: false,
  weightFactor: quantity('0.31667'),
  modification: 'added',
};

const list: VerificationListMessage = { head, lines: [line, { ...line, lineNo: 2 }] };

/** The names of an element's parts, as deep as `levels`, in the order of the file. */
const namesIn = (text: string, element: string) => {
  const inside = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(text)?.[1] ?? '';
  return [...inside.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? '');
};

const at = (root: XmlElement, ...path: string[]): XmlElement =>
  path.reduce((element, name) => {
    const found = element.children.get(name.toLowerCase())?.[0];
    if (found?.name !== name) throw new Error(`${name} is not there in this spelling`);
    return found;
  }, root);

/** The names and their order as known from the window, copied once more so that a slip in the table shows. */
const headOrder = `SeqNo EtpsInnerInvtNo BondInvtNo PutrecNo DclTypecd InvtType ListType ListStat BizopEtpsSccd BizopEtpsno
  BizopEtpsNm RvsngdEtpsSccd RcvgdEtpsno RcvgdEtpsNm DclEtpsSccd DclEtpsno DclEtpsNm InputCreditCode InputCode InputName InputTime
  InvtDclTime EntryDclTime PrevdTime FormalVrfdedTime ImpexpMarkcd MtpckEndprdMarkcd SupvModecd TrspModecd ImpexpPortcd
  DclPlcCuscd StshipTrsarvNatcd DclcusFlag GenDecFlag DecType DclcusTypecd NeedEntryModified EntryStucd EntryNo
  CorrEntryDclEtpsSccd CorrEntryDclEtpsNo CorrEntryDclEtpsNm RltInvtNo RltPutrecNo RltEntryNo RltEntryBizopEtpsSccd
  RltEntryBizopEtpsno RltEntryBizopEtpsNm RltEntryRvsngdEtpsSccd RltEntryRcvgdEtpsno RltEntryRcvgdEtpsNm RltEntryDclEtpsSccd
  RltEntryDclEtpsno RltEntryDclEtpsNm IcCardNo ApplyNo Rmk LevyBlAmt VrfdedMarkcd InvtIochkptStucd PassportUsedTypeCd ChgTmsCnt`;
const lineOrder = `SeqNo GdsSeqno EntryGdsSeqno PutrecSeqno Gdecd GdsMtno GdsNm GdsSpcfModelDesc LawfUnitcd LawfQty
  SecdLawfUnitcd SecdLawfQty DclUnitcd DclQty DclCurrcd DclUprcAmt DclTotalAmt UsdStatTotalAmt Natcd DestinationNatcd LvyrlfModecd
  ClyMarkcd WtSfVal FstSfVal SecdSfVal GrossWt NetWt UcnsVerno UseCd ApplyTbSeqno ModfMarkcd Rmk Param1`;

describe('INV101', () => {
  const text = new TextDecoder().decode(sure(writeVerificationListMessage(list, sent)));
  const root = sure(parseXml(text));

  test('the envelope, with the spelling of the window', () => {
    expect(text).toContain('encoding="UTF-8"');
    expect(root.name).toBe('Signature');
    const pack = at(root, 'Object', 'Package');
    expect(namesIn(text, 'EnvelopInfo')).toEqual([
      'version',
      'message_id',
      'file_name',
      'message_type',
      'sender_id',
      'receiver_id',
      'send_time',
    ]);
    expect(at(pack, 'EnvelopInfo', 'message_type').text).toBe('INV101');
    expect(at(pack, 'EnvelopInfo', 'send_time').text).toBe('2024-07-25T11:00:00');
    const business = at(pack, 'DataInfo', 'BussinessData');
    expect(at(business, 'DelcareFlag').text).toBe('1');
    expect(at(business, 'InvtMessage', 'SysId').text).toBe('Z7');
    expect(at(business, 'InvtMessage', 'OperCusRegCode').text).toBe('2201260A01');
    expect(at(business, 'InvtMessage').children.get('invtlisttype')).toHaveLength(2);
  });

  test('values: codes, days, escaped text, numbers without trailing zeros', () => {
    const written = at(root, 'Object', 'Package', 'DataInfo', 'BussinessData', 'InvtMessage');
    const headText = (name: string) => at(written, 'InvtHeadType', name).text;
    expect(headText('DclTypecd') + headText('InvtType') + headText('ImpexpMarkcd')).toBe('10I');
    expect(headText('InputTime')).toBe('20240725');
    expect(headText('RltEntryBizopEtpsNm')).toBe('长春示范灯饰<有限>公司');
    expect(text).toContain('长春示范灯饰&lt;有限&gt;公司');
    const lineText = (name: string) => at(written, 'InvtListType', name).text;
    expect(lineText('DclQty')).toBe('3894');
    expect(lineText('SecdLawfQty')).toBe('1233.1');
    expect(lineText('DclUprcAmt')).toBe('3.9');
    expect(lineText('DclTotalAmt')).toBe('15186.6');
    expect(lineText('WtSfVal')).toBe('0.31667');
    expect(text).not.toContain('<Rmk>');
  });

  test('every known name, in the known order and case', () => {
    const everything = (member: typeof declaredListHead | typeof declaredListLine, facts: unknown) =>
      sure(member.write(facts as never, 'x', 'write')).map((written) => written.name);
    expect(everything(declaredListHead, head)).toEqual(headOrder.split(/\s+/));
    expect(everything(declaredListLine, line)).toEqual(lineOrder.split(/\s+/));
    const inOrder = (names: string[], order: string) =>
      names.every(
        (name, i) => i === 0 || order.split(/\s+/).indexOf(name) > order.split(/\s+/).indexOf(names[i - 1] ?? ''),
      );
    expect(inOrder(namesIn(text, 'InvtHeadType'), headOrder)).toBe(true);
    expect(inOrder(namesIn(text, 'InvtListType'), lineOrder)).toBe(true);
  });

  test('saving without declaring', () => {
    const saved = new TextDecoder().decode(sure(writeVerificationListMessage(list, { ...sent, action: 'save' })));
    expect(saved).toContain('<DelcareFlag>0</DelcareFlag>');
  });

  test('what is written is read back', () => {
    const element = at(root, 'Object', 'Package', 'DataInfo', 'BussinessData', 'InvtMessage', 'InvtHeadType');
    expect(sure(declaredListHead.read(element, ''))).toMatchObject({ ...head });
  });
});

describe('limits of the web form', () => {
  const refusalOf = (headChange: Partial<DeclaredListHead>, lineChange: Partial<DeclaredListLine> = {}) => {
    const result = writeVerificationListMessage(
      { head: { ...head, ...headChange }, lines: [{ ...line, ...lineChange }] },
      sent,
    );
    return result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.facts.field}`;
  };

  test('the largest values fit', () => {
    const biggest = {
      declaredQuantity: quantity('9999999999999.99999'),
      unitPrice: 999_999_999_999_999_999n,
      totalAmount: money('999999999999999.99'),
      goodsName: '名'.repeat(512),
      model: '型'.repeat(255),
      billOfMaterialVersion: '12345678',
    };
    expect(refusalOf({}, biggest)).toBe('accepted');
  });

  test.each<[string, Partial<DeclaredListHead>]>([
    ['bookNo', { bookNo: 'T1510W00001' }],
    ['operator.customsCode', { operator: { ...enterprise, customsCode: '220126' } }],
    ['declarant.creditCode', { declarant: { ...enterprise, creditCode: '9122' } }],
    ['declarationNo', { declarationNo: '1234' }],
    ['relatedBookNo', { relatedBookNo: 'NULL' }],
    ['listNo', { listNo: 'QD151024I0000000021' }],
    ['remark', { remark: 'x'.repeat(256) }],
  ])('head.%s: message_value_out_of_limits', (field, change) => {
    expect(refusalOf(change)).toBe(`message_value_out_of_limits head.${field}`);
  });

  test.each<[string, Partial<DeclaredListLine>]>([
    ['declaredQuantity', { declaredQuantity: -1n }],
    ['legalQuantity', { legalQuantity: quantity('9999999999999.99999') + 1n }],
    ['unitPrice', { unitPrice: 1_000_000_000_000_000_000n }],
    ['totalAmount', { totalAmount: money('999999999999999.99') + 1n }],
    ['weightFactor', { weightFactor: 10n ** 18n }],
    ['billOfMaterialVersion', { billOfMaterialVersion: '123456789' }],
    ['goodsName', { goodsName: '名'.repeat(513) }],
    ['model', { model: '型'.repeat(256) }],
    ['articleNo', { articleNo: 'a\u0001b' }],
  ])('lines[0].%s: message_value_out_of_limits', (field, change) => {
    expect(refusalOf({}, change)).toBe(`message_value_out_of_limits lines[0].${field}`);
  });

  test('an empty required text: message_value_missing', () => {
    expect(refusalOf({}, { goodsName: '  ' })).toBe('message_value_missing lines[0].goodsName');
  });

  test('the operator of the window has a code of ten characters', () => {
    const result = writeVerificationListMessage(list, { ...sent, operatorCustomsCode: '22' });
    expect(result).toMatchObject({ refusal: { facts: { field: 'envelope.operatorCustomsCode' } } });
  });

  test('codes are checked where they are made', () => {
    expect(windowCode.currency('USD')).toMatchObject({ refusal: { code: 'message_value_out_of_limits' } });
    expect(windowCode.hsCode('94053100')).toMatchObject({ ok: false });
  });

  test('line numbers with a gap, and no lines: list_lines_not_consecutive', () => {
    const gap = writeVerificationListMessage({ head, lines: [line, { ...line, lineNo: 3 }] }, sent);
    expect(gap).toEqual({
      ok: false,
      refusal: { code: 'list_lines_not_consecutive', facts: { position: 2, lineNo: 3 } },
    });
    const none = writeVerificationListMessage({ head, lines: [] }, sent);
    expect(none).toMatchObject({ refusal: { code: 'list_lines_not_consecutive' } });
  });
});
