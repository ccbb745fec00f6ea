import { describe, expect, test } from 'vitest';
import { quantity } from '../../kernel/index.ts';
import { china, fixtureText, onePart, read, zoneEnterprise } from './fixtures/read-fixture.ts';
import { writeReceipt } from './index.ts';

const passHead = {
  gatePassNo: 'Z1510I240728000000000003',
  changeCount: 0,
  passType: 'second_line',
  preEntryNo: '202400000069440319',
  declarationAction: 'file',
  direction: 'in',
  binding: 'one_document_many_vehicles',
  customsOfficeCode: '1510',
  relatedDocumentKind: 'verification_list',
  relatedDocumentNos: ['QD151024I000000002'],
  zoneEnterprise,
  vehicleNo: '吉A00001',
  vehicleCardNo: null,
  containerNo: null,
  vehicleWeightKg: quantity(13000),
  frameNo: null,
  frameWeightKg: quantity(1000),
  containerType: null,
  containerWeightKg: null,
  totalWeightKg: quantity('14292.8'),
  weighedKg: null,
  weighingDifferenceKg: null,
  grossWeightKg: quantity('292.8'),
  netWeightKg: quantity('292.8'),
  applicant: '示例',
  declaredAt: china('2024-07-28 00:43:59'),
  firstGateId: null,
  secondGateId: null,
  passedAt: null,
  secondPassedAt: null,
  state: 'approved',
  approval: 'passed',
  arrival: 'not_arrived',
  ownerSystem: 'special_area',
  remark: null,
  arrivalConfirmed: null,
};

describe('gate', () => {
  test('SAS221: a gate pass is approved', () => {
    expect(read('SAS221.xml', 'gate_pass_audit')).toEqual({
      kind: 'gate_pass_audit',
      messageId: 'CUS0000E0000002024072800442700877875459',
      sentAt: china('2024-07-28 00:44:27'),
      part: onePart,
      preEntryNo: '202400000069440319',
      gatePassNo: 'Z1510I240728000000000003',
      changeCount: 0,
      businessTypeCode: '1',
      result: 'passed',
      decidedAt: china('2024-07-28 00:44:26'),
      remark: null,
      notes: [],
      head: passHead,
      lines: [
        {
          gatePassNo: 'Z1510I240728000000000003',
          changeCount: 0,
          lineNo: 1,
          articleNo: '9505100090',
          hsCode: '9505100090',
          goodsName: '圣诞饰品',
          grossWeightKg: quantity('292.8'),
          netWeightKg: quantity('292.8'),
          relatedLineNo: 8,
          declaredUnit: '011',
          declaredQuantity: quantity(17568),
          remark: null,
        },
      ],
      relatedDocuments: [
        { gatePassNo: 'Z1510I240728000000000003', kind: 'verification_list', documentNo: 'QD151024I000000002' },
      ],
    });
  });

  test('SAS223 in GB18030: a vehicle with three lists passed; a scale reading of 0 is no reading', () => {
    expect(read('SAS223-gb18030.xml', 'gate_passed')).toEqual({
      kind: 'gate_passed',
      messageId: 'CUS0000E0000002024072617320300877556658',
      sentAt: china('2024-07-26 17:32:03'),
      part: onePart,
      preEntryNo: '202400000069405902',
      gatePassNo: 'Z1510E240726000000000004',
      changeCount: 0,
      businessTypeCode: null,
      result: 'passed',
      decidedAt: china('2024-07-26 17:31:59'),
      remark: null,
      notes: [],
      head: {
        ...passHead,
        gatePassNo: 'Z1510E240726000000000004',
        passType: 'first_line_integrated',
        preEntryNo: '202400000069405902',
        direction: 'out',
        binding: 'one_vehicle_many_documents',
        relatedDocumentNos: ['QD151024E000000001', 'QD151024E000000003', 'QD151024E000000004'],
        vehicleNo: '吉A00002',
        vehicleCardNo: '吉A00002',
        totalWeightKg: quantity('16245.335'),
        weighedKg: null,
        weighingDifferenceKg: null,
        grossWeightKg: quantity('2245.335'),
        netWeightKg: quantity('2245.335'),
        declaredAt: china('2024-07-26 17:15:08'),
        secondGateId: 'G02',
        passedAt: china('2024-07-26 17:31:59'),
        state: 'passed',
        arrival: 'waiting',
      },
    });
  });
});

describe('the immediate answer', () => {
  test('accepted', () => {
    expect(read('answer-accepted.xml', 'immediate_answer')).toEqual({
      kind: 'immediate_answer',
      accepted: true,
      preEntryNo: '202400000122403239',
      enterpriseNo: 'DEMO0000000002',
      text: '保税核注清单申报服务调用成功',
      dealCode: '0',
    });
  });

  test('failed, in GB2312', () => {
    expect(read('answer-failed-gb2312.xml', 'immediate_answer')).toEqual({
      kind: 'immediate_answer',
      accepted: false,
      preEntryNo: null,
      enterpriseNo: 'DEMO0000000009',
      text: '核放单类型为5或6时：绑定类型、关联单证类型、关联单证编号应为空',
      dealCode: '-1',
    });
  });
});

test('the simulated window writes the same elements in the same order as the real receipts', () => {
  const names = (text: string) =>
    [...text.matchAll(/<(\w+)[\s>]/g)].map((match) => match[1]).filter((name) => name !== 'business_id');
  for (const [name, kind] of [
    ['INV201.xml', 'list_audit'],
    ['INV202.xml', 'declaration_generated'],
    ['INV211.xml', 'list_posted'],
    ['SAS221.xml', 'gate_pass_audit'],
  ] as const) {
    const written = writeReceipt(read(name, kind));
    const text = new TextDecoder().decode(written.ok ? written.value : new Uint8Array());
    const original = fixtureText(name);
    const expected = names(original);
    if (kind === 'declaration_generated') expected.splice(expected.indexOf('entrySeqNo') + 1, 0, 'entryNo');
    expect(names(text)).toEqual(expected);
  }
});
