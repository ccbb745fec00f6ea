import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { money, quantity } from '../../kernel/index.ts';
import { readWindowMessage, type WindowMessage, writeReceipt } from './index.ts';

function read<K extends WindowMessage['kind']>(name: string, kind: K): Extract<WindowMessage, { kind: K }> {
  const result = readWindowMessage(name, readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  if (result.value.kind !== kind) throw new Error(`is a ${result.value.kind}`);
  return result.value as Extract<WindowMessage, { kind: K }>;
}

const china = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
const zoneEnterprise = { creditCode: '91220101MA00000013', customsCode: '2201260A01', name: '兴隆示范物流有限公司' };
const nobody = { creditCode: null, customsCode: null, name: null };
const onePart = { no: 1, total: 1 };

const unsaid = {
  relatedListNo: null,
  relatedBookNo: null,
  applicationNo: null,
  remark: null,
  parameter1: null,
  parameter2: null,
  parameter3: null,
  parameter4: null,
  declarationChangeFlag: null,
};

const outboundHead = {
  ...unsaid,
  listNo: 'QD151024E000000001',
  changeCount: 0,
  preEntryNo: '202400000122717119',
  bookNo: 'T1510W000001',
  enterpriseListNo: 'DEMO0000000001',
  operator: zoneEnterprise,
  consignee: zoneEnterprise,
  declarant: zoneEnterprise,
  declaredAt: china('2024-07-30 00:00:00'),
  customsDeclaredAt: null,
  declarationNo: null,
  relatedDeclarationNo: null,
  relatedOperator: nobody,
  portCode: '3116',
  customsOfficeCode: '1510',
  direction: 'out',
  goodsKind: 'material',
  supervisionMode: '5034',
  transportMode: '2',
  countryCode: '601',
  needsDeclaration: true,
  declaringSide: 'own',
  preDeductedAt: china('2024-07-30 11:48:01'),
  deductedAt: null,
  gatePassed: 'none',
  deductionState: 'pre_deducted',
  listStateCode: '0',
  deductionMode: 'bonded_warehouse',
  accountingCode: 'E4',
  listType: 'ordinary',
  declarationReleased: false,
  onGatePasses: 'none',
  leviedAmount: null,
  declarationAction: 'file',
};

const inboundHead = {
  ...outboundHead,
  listNo: 'QD151024I000000002',
  preEntryNo: '202400000122403239',
  enterpriseListNo: 'DEMO0000000002',
  declaredAt: china('2024-07-25 00:00:00'),
  customsDeclaredAt: china('2024-07-25 14:58:03'),
  relatedDeclarationNo: '151020240000000021',
  relatedOperator: { creditCode: '91220101MA00000021', customsCode: '22019600PG', name: '长春示范灯饰有限公司' },
  portCode: '1510',
  direction: 'in',
  supervisionMode: '5000',
  transportMode: '9',
  countryCode: '142',
  declaringSide: 'other_party',
  preDeductedAt: china('2024-07-25 11:20:47'),
  deductionMode: 'forward',
  accountingCode: 'IG',
  leviedAmount: 0n,
};

const firstLine = {
  listNo: 'QD151024I000000002',
  changeCount: 0,
  lineNo: 1,
  declarationLineNo: 1,
  bookItemNo: 2255,
  articleNo: '9405310000',
  hsCode: '9405310000',
  goodsName: '节日灯',
  model: '3|1|塑料/电线/发光二极管|装饰用|示例',
  legalUnit: '006',
  legalQuantity: quantity(3894),
  secondLegalUnit: '035',
  secondLegalQuantity: quantity('1233.1'),
  declaredUnit: '006',
  declaredQuantity: quantity(3894),
  currencyCode: '502',
  unitPrice: 39_000n,
  totalAmount: money('15186.60'),
  totalAmountUsd: money('15186.60'),
  originCountryCode: '142',
  destinationCountryCode: '142',
  reliefMode: 'exempt',
  isDangerous: false,
  weightFactor: quantity('0.31667'),
  legalFactor: quantity(1),
  secondLegalFactor: quantity('0.31667'),
  grossWeightKg: quantity('1300.5'),
  netWeightKg: quantity('1233.1'),
  billOfMaterialVersion: null,
  keyGoodsMark: 'none',
  transferLineNo: null,
  modification: 'added',
  passedQuantity: 0n,
  usedQuantity: 0n,
  remark: null,
  parameter1: null,
};

describe('real shapes in, facts out', () => {
  test('INV201: an outbound list is pre-deducted', () => {
    expect(read('INV201.xml', 'list_audit')).toEqual({
      kind: 'list_audit',
      messageId: 'CUS0000E0000002024073011480300878902307',
      sentAt: china('2024-07-30 11:48:03'),
      part: onePart,
      preEntryNo: '202400000122717119',
      listNo: 'QD151024E000000001',
      changeCount: 0,
      businessTypeCode: '1',
      result: 'pre_deducted',
      decidedAt: china('2024-07-30 11:48:02'),
      remark: null,
      notes: [],
      head: outboundHead,
      lines: [],
    });
  });

  test('INV201 with lines', () => {
    const receipt = read('INV201-with-lines.xml', 'list_audit');
    expect(receipt.head).toEqual(inboundHead);
    expect(receipt.lines).toEqual([
      firstLine,
      {
        ...firstLine,
        lineNo: 2,
        declarationLineNo: 2,
        bookItemNo: 2256,
        legalQuantity: quantity(1000),
        secondLegalQuantity: quantity('316.67'),
        declaredQuantity: quantity(1000),
        totalAmount: money(3900),
        totalAmountUsd: money(3900),
        netWeightKg: quantity('316.67'),
        passedQuantity: null,
        usedQuantity: null,
      },
    ]);
  });

  test('INV201: a list without number is turned back, with the reasons', () => {
    expect(read('INV201-rejected.xml', 'list_audit')).toEqual({
      kind: 'list_audit',
      messageId: 'CUS0000E0000002024072511205000877505678',
      sentAt: china('2024-07-25 11:25:10'),
      part: onePart,
      preEntryNo: '202400000122403240',
      listNo: null,
      changeCount: 0,
      businessTypeCode: '1',
      result: 'rejected',
      decidedAt: china('2024-07-25 11:25:08'),
      remark: '退单',
      notes: ['表体第1项：申报数量超过账册可用数量', '表体第3项：计量单位与备案不符'],
      head: null,
      lines: [],
    });
  });

  test('INV202: a declaration was generated', () => {
    expect(read('INV202.xml', 'declaration_generated')).toEqual({
      kind: 'declaration_generated',
      messageId: 'CUS0000E0000002024072616391700500269885',
      sentAt: china('2024-07-26 16:39:17'),
      part: onePart,
      preEntryNo: '202400000122403239',
      listNo: 'QD151024I000000002',
      declarationUnifiedNo: 'E20240001310220743',
      declarationNo: null,
      result: 'generated',
      createdAt: china('2024-07-26 16:39:16'),
      reason: null,
    });
  });

  test('INV211: the list is posted and the book item follows (golden case G1, first leg)', () => {
    expect(read('INV211.xml', 'list_posted')).toEqual({
      kind: 'list_posted',
      messageId: 'CUS0000E0000002024072707410800877650546',
      sentAt: china('2024-07-27 07:41:08'),
      part: onePart,
      head: {
        ...inboundHead,
        deductedAt: china('2024-07-27 07:41:03'),
        gatePassed: 'all',
        deductionState: 'deducted',
        declarationReleased: true,
        onGatePasses: 'all',
      },
      items: [
        {
          bookNo: 'T1510W000001',
          changeCount: 0,
          bookItemNo: 2255,
          receivedAt: china('2024-07-27 07:41:03'),
          articleNo: '9405310000',
          hsCode: '9405310000',
          goodsName: '节日灯',
          model: '3|1|塑料/电线/发光二极管|装饰用|示例',
          originCountryCode: '142',
          declaredUnit: '006',
          legalUnit: '006',
          secondLegalUnit: '035',
          unitPrice: 39_000n,
          currencyCode: '502',
          averagePriceUsd: 390_000n,
          totalAmountUsd: money('15186.60'),
          inQuantity: quantity(3894),
          inLegalQuantity: quantity(3894),
          inSecondLegalQuantity: quantity('1233.1'),
          increasedQuantity: null,
          decreasedQuantity: null,
          preIncreasedQuantity: null,
          preDecreasedQuantity: null,
          issuedAt: null,
          storedUntil: null,
          equipmentEntry: null,
          listNo: 'QD151024I000000002',
          listLineNo: 1,
          execution: 'normal',
          remark: null,
          modification: 'added',
        },
      ],
    });
  });
});

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
    const original = readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
    const expected = names(original);
    if (kind === 'declaration_generated') expected.splice(expected.indexOf('entrySeqNo') + 1, 0, 'entryNo');
    expect(names(text)).toEqual(expected);
  }
});
