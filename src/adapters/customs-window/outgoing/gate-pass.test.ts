import { describe, expect, test } from 'vitest';
import { quantity, type Result } from '../../../kernel/index.ts';
import { windowCode } from '../codes.ts';
import type { OutgoingEnvelope } from './envelope.ts';
import {
  type DeclaredGatePassHead,
  type DeclaredGatePassLine,
  declaredGatePassHead,
  writeGatePassMessage,
} from './gate-pass.ts';

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const enterprise = { creditCode: '91220101MA00000013', customsCode: '2201260A01', name: '兴隆示范物流有限公司' };

const sent: OutgoingEnvelope = {
  messageId: 'DEMO20240728000001',
  fileName: 'DEMO20240728000001.xml',
  senderId: 'E000000',
  receiverId: 'CUS0000',
  sentAt: new Date('2024-07-28T03:00:00Z'),
  action: 'declare',
  operatorCustomsCode: '2201260A01',
};

const head: DeclaredGatePassHead = {
  enterprisePassNo: 'DEMO-PASS-1',
  relatedDocumentKind: 'verification_list',
  relatedDocumentNos: ['QD151024E000000001', 'QD151024E000000003'],
  declarationAction: 'file',
  direction: 'out',
  passType: 'first_line_integrated',
  binding: 'one_vehicle_many_documents',
  customsOfficeCode: sure(windowCode.customsOffice('1510')),
  bookNo: 'T1510W000001',
  zoneEnterprise: enterprise,
  declarant: enterprise,
  typist: enterprise,
  vehicleNo: '吉A00002',
  vehicleWeightKg: quantity(13000),
  frameWeightKg: quantity(1000),
  grossWeightKg: quantity('2245.335'),
  netWeightKg: quantity('2245.335'),
  totalWeightKg: quantity('16245.335'),
  applicant: '示例',
};

const line: DeclaredGatePassLine = {
  lineNo: 1,
  relatedLineNo: 8,
  articleNo: '9505100090',
  hsCode: sure(windowCode.hsCode('9505100090')),
  goodsName: '圣诞饰品',
  declaredUnit: sure(windowCode.unit('011')),
  declaredQuantity: quantity(17568),
  grossWeightKg: quantity('292.8'),
  netWeightKg: quantity('292.8'),
};

const write = (change: Partial<DeclaredGatePassHead> = {}, lines: readonly DeclaredGatePassLine[] = [line]) =>
  writeGatePassMessage({ head: { ...head, ...change }, lines }, sent);

const headOrder =
  `SeqNo PassportNo EtpsPreentNo RltTbTypecd RltNo DclTypecd IoTypecd PassportTypecd BindTypecd MasterCuscd
  AreainOriactNo AreainEtpsSccd AreainEtpsno AreainEtpsNm DclEtpsSccd DclEtpsno DclEtpsNm InputSccd InputCode InputName VehicleNo
  VehicleIcNo VehicleWt VehicleFrameWt VehicleFrameNo ContainerNo ContainerWt ContainerType TotalGrossWt TotalNetWt TotalWt
  PassTime SecdPassTime Stucd DclErConc DclTime Rmk Col1`.split(/\s+/);

describe('SAS121', () => {
  const text = new TextDecoder().decode(sure(write()));

  test('the whole message', () => {
    expect(text).toContain('<message_type>SAS121</message_type>');
    expect(text.replaceAll(/>\s+</g, '><')).toContain(
      '<BussinessData><DelcareFlag>1</DelcareFlag><PassPortMessage><OperCusRegCode>2201260A01</OperCusRegCode><PassportHead>' +
        '<EtpsPreentNo>DEMO-PASS-1</EtpsPreentNo><RltTbTypecd>1</RltTbTypecd>' +
        '<RltNo>QD151024E000000001\\QD151024E000000003</RltNo><DclTypecd>1</DclTypecd><IoTypecd>E</IoTypecd>' +
        '<PassportTypecd>2</PassportTypecd><BindTypecd>1</BindTypecd><MasterCuscd>1510</MasterCuscd>',
    );
    expect(text.replaceAll(/>\s+</g, '><')).toContain(
      '<PassportList><PassportSeqNo>1</PassportSeqNo><RltGdsSeqno>8</RltGdsSeqno><GdsMtno>9505100090</GdsMtno>' +
        '<Gdecd>9505100090</Gdecd><GdsNm>圣诞饰品</GdsNm><DclUnitcd>011</DclUnitcd><DclQty>17568</DclQty>' +
        '<GrossWt>292.8</GrossWt><NetWt>292.8</NetWt></PassportList>' +
        '<PassportAcmp><RtlBillTypecd>1</RtlBillTypecd><RtlBillNo>QD151024E000000001</RtlBillNo></PassportAcmp>' +
        '<PassportAcmp><RtlBillTypecd>1</RtlBillTypecd><RtlBillNo>QD151024E000000003</RtlBillNo></PassportAcmp>' +
        '</PassPortMessage>',
    );
  });

  test('every known name of the head, in the known order and case', () => {
    const nodes = sure(declaredGatePassHead.write(head as never, 'x', 'write'));
    expect(nodes.map((written) => written.name)).toEqual(headOrder);
  });

  test('a void quotes both numbers, for each document too', () => {
    const numbers = { preEntryNo: '202400000069405902', gatePassNo: 'Z1510E240726000000000004' };
    const voided = new TextDecoder().decode(sure(write({ ...numbers, declarationAction: 'delete' })));
    expect(voided).toContain('<DclTypecd>3</DclTypecd>');
    expect(voided.replaceAll(/>\s+</g, '><')).toContain(
      '<PassportAcmp><SeqNo>202400000069405902</SeqNo><PassPortNo>Z1510E240726000000000004</PassPortNo>',
    );
  });
});

describe('refused', () => {
  const codeOf = (result: Result<Uint8Array>) => (result.ok ? 'accepted' : result.refusal.code);

  test('an empty vehicle that names documents: gate_pass_documents_forbidden', () => {
    expect(codeOf(write({ passType: 'empty_vehicle' }))).toBe('gate_pass_documents_forbidden');
    const bare = { relatedDocumentNos: [], relatedDocumentKind: null };
    expect(codeOf(write({ ...bare, passType: 'gate_registered_goods' }))).toBe('gate_pass_documents_forbidden');
    expect(codeOf(write({ ...bare, passType: 'empty_vehicle', binding: null }, []))).toBe('accepted');
  });

  test('more or fewer documents than the binding allows: gate_pass_documents_mismatch', () => {
    expect(codeOf(write({ binding: 'one_to_one' }))).toBe('gate_pass_documents_mismatch');
    expect(codeOf(write({ binding: 'one_document_many_vehicles' }))).toBe('gate_pass_documents_mismatch');
    expect(codeOf(write({ relatedDocumentNos: [] }))).toBe('gate_pass_documents_mismatch');
    expect(codeOf(write({ binding: 'one_to_one', relatedDocumentNos: ['QD151024E000000001'] }))).toBe('accepted');
  });

  test('a pass without binding or kind of document: message_value_missing', () => {
    expect(codeOf(write({ binding: null }))).toBe('message_value_missing');
    expect(codeOf(write({ relatedDocumentKind: null }))).toBe('message_value_missing');
  });

  test('values outside the limits: message_value_out_of_limits with the field', () => {
    expect(write({ totalWeightKg: -1n })).toMatchObject({
      refusal: { code: 'message_value_out_of_limits', facts: { field: 'head.totalWeightKg' } },
    });
    expect(write({}, [{ ...line, declaredQuantity: 10n ** 18n }])).toMatchObject({
      refusal: { code: 'message_value_out_of_limits', facts: { field: 'lines[0].declaredQuantity' } },
    });
    expect(write({ relatedDocumentNos: ['A\\B'] })).toMatchObject({
      refusal: { code: 'message_value_out_of_limits', facts: { field: 'head.relatedDocumentNos' } },
    });
  });
});
