import { describe, expect, test } from 'vitest';
import { money, quantity } from '../../kernel/index.ts';
import { china, onePart, read, zoneEnterprise } from './fixtures/read-fixture.ts';

const nobody = { creditCode: null, customsCode: null, name: null };

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
