import { accept, andThen, type Result } from '../../../kernel/index.ts';
import * as codec from '../codec.ts';
import * as codes from '../codes.ts';
import { refuse } from '../refusals.ts';
import { type Draft, type Facts, optional, optionalDocumentNumber, outOfLimits, record, required } from '../shape.ts';
import { declaredParty, occasionalParty } from '../shapes/party.ts';
import { node, type XmlNode } from '../xml/write.ts';
import { type OutgoingEnvelope, wrap } from './envelope.ts';

const note = codec.text(255);

/** Head of INV101 (InvtHeadType): names, case and order are those of the window. */
export const declaredListHead = record({
  /** Pre-entry number (18); given by the window, quoted in changes and deletions. */
  preEntryNo: optional(codec.text(18), 'SeqNo'),
  enterpriseListNo: required(codec.text(64), 'EtpsInnerInvtNo'),
  /** Number of the list (18); quoted in changes and deletions. */
  listNo: optional(codec.text(18), 'BondInvtNo'),
  bookNo: required(codes.bookNumber, 'PutrecNo'),
  declarationAction: required(codes.declarationAction, 'DclTypecd'),
  listType: required(codes.listType, 'InvtType'),
  transferType: optional(codes.transferType, 'ListType'),
  /** Customs fills it in. */
  listStateCode: optional(codec.text(16), 'ListStat'),
  operator: declaredParty('BizopEtpsSccd', 'BizopEtpsno', 'BizopEtpsNm'),
  consignee: declaredParty('RvsngdEtpsSccd', 'RcvgdEtpsno', 'RcvgdEtpsNm'),
  declarant: declaredParty('DclEtpsSccd', 'DclEtpsno', 'DclEtpsNm'),
  typist: declaredParty('InputCreditCode', 'InputCode', 'InputName'),
  typedOn: required(codec.compactDay, 'InputTime'),
  declaredOn: required(codec.compactDay, 'InvtDclTime'),
  customsDeclaredAt: optional(codec.time, 'EntryDclTime'),
  preDeductedAt: optional(codec.time, 'PrevdTime'),
  deductedAt: optional(codec.time, 'FormalVrfdedTime'),
  direction: required(codes.direction, 'ImpexpMarkcd'),
  goodsKind: required(codes.goodsKind, 'MtpckEndprdMarkcd'),
  supervisionMode: required(codes.supervisionMode, 'SupvModecd'),
  transportMode: required(codes.transportMode, 'TrspModecd'),
  portCode: required(codes.customsOffice, 'ImpexpPortcd'),
  customsOfficeCode: required(codes.customsOffice, 'DclPlcCuscd'),
  countryCode: required(codes.country, 'StshipTrsarvNatcd'),
  needsDeclaration: required(codec.yesNo('1', '2'), 'DclcusFlag'),
  generatesDeclaration: optional(codec.yesNo('1', '2'), 'GenDecFlag'),
  /** Declaration type: 1 import, 2 export, 3 entry record list, 4 exit record list, 5 and 6 two documents in one, B, C, X, Y. */
  declarationType: optional(codec.text(1), 'DecType'),
  declaringSide: optional(codes.declaringSide, 'DclcusTypecd'),
  declarationChangeFlag: optional(codec.text(16), 'NeedEntryModified'),
  declarationReleased: optional(codec.yesNo('1', '0'), 'EntryStucd'),
  declarationNo: optional(codes.declarationNumber, 'EntryNo'),
  ownDeclarant: occasionalParty('CorrEntryDclEtpsSccd', 'CorrEntryDclEtpsNo', 'CorrEntryDclEtpsNm'),
  relatedListNo: optionalDocumentNumber('RltInvtNo'),
  relatedBookNo: optional(codes.bookNumber, 'RltPutrecNo'),
  relatedDeclarationNo: optional(codes.declarationNumber, 'RltEntryNo'),
  relatedOperator: occasionalParty('RltEntryBizopEtpsSccd', 'RltEntryBizopEtpsno', 'RltEntryBizopEtpsNm'),
  relatedConsignee: occasionalParty('RltEntryRvsngdEtpsSccd', 'RltEntryRcvgdEtpsno', 'RltEntryRcvgdEtpsNm'),
  relatedDeclarant: occasionalParty('RltEntryDclEtpsSccd', 'RltEntryDclEtpsno', 'RltEntryDclEtpsNm'),
  cardNo: optional(codec.text(64), 'IcCardNo'),
  applicationNo: optionalDocumentNumber('ApplyNo'),
  remark: optional(note, 'Rmk'),
  leviedAmount: optional(codec.money, 'LevyBlAmt'),
  deductionState: optional(codes.deductionState, 'VrfdedMarkcd'),
  gatePassed: optional(codes.extent, 'InvtIochkptStucd'),
  onGatePasses: optional(codes.extent, 'PassportUsedTypeCd'),
  changeCount: optional(codec.count, 'ChgTmsCnt'),
});

/** Line of INV101 (InvtListType). */
export const declaredListLine = record({
  preEntryNo: optional(codec.text(18), 'SeqNo'),
  lineNo: required(codec.count, 'GdsSeqno'),
  declarationLineNo: optional(codec.count, 'EntryGdsSeqno'),
  bookItemNo: optional(codec.count, 'PutrecSeqno'),
  hsCode: required(codes.hsCode, 'Gdecd'),
  articleNo: required(codec.text(64), 'GdsMtno'),
  goodsName: required(codec.text(512), 'GdsNm'),
  model: required(codec.text(255), 'GdsSpcfModelDesc'),
  legalUnit: required(codes.unit, 'LawfUnitcd'),
  legalQuantity: required(codec.quantity, 'LawfQty'),
  secondLegalUnit: optional(codes.unit, 'SecdLawfUnitcd'),
  secondLegalQuantity: optional(codec.quantity, 'SecdLawfQty'),
  declaredUnit: required(codes.unit, 'DclUnitcd'),
  declaredQuantity: required(codec.quantity, 'DclQty'),
  currencyCode: required(codes.currency, 'DclCurrcd'),
  unitPrice: required(codec.price, 'DclUprcAmt'),
  totalAmount: required(codec.money, 'DclTotalAmt'),
  totalAmountUsd: optional(codec.money, 'UsdStatTotalAmt'),
  originCountryCode: required(codes.country, 'Natcd'),
  destinationCountryCode: required(codes.country, 'DestinationNatcd'),
  reliefMode: required(codes.reliefMode, 'LvyrlfModecd'),
  isDangerous: optional(codec.yesNo('1', '0'), 'ClyMarkcd'),
  weightFactor: optional(codec.quantity, 'WtSfVal'),
  legalFactor: optional(codec.quantity, 'FstSfVal'),
  secondLegalFactor: optional(codec.quantity, 'SecdSfVal'),
  grossWeightKg: optional(codec.quantity, 'GrossWt'),
  netWeightKg: optional(codec.quantity, 'NetWt'),
  billOfMaterialVersion: optional(codec.text(8), 'UcnsVerno'),
  keyGoodsMark: optional(codes.keyGoodsMark, 'UseCd'),
  transferLineNo: optional(codec.text(64), 'ApplyTbSeqno'),
  modification: required(codes.modification, 'ModfMarkcd'),
  remark: optional(note, 'Rmk'),
  materialSource: optional(codes.materialSource, 'Param1'),
});

export type DeclaredListHead = Draft<typeof declaredListHead.shape>;
export type DeclaredListLine = Draft<typeof declaredListLine.shape>;

/** A verification list as it is declared to the window. */
export interface VerificationListMessage {
  readonly head: DeclaredListHead;
  /** Numbered 1, 2, 3 … without gaps, at least one. */
  readonly lines: readonly DeclaredListLine[];
  /** Sub-system of the window; special areas are Z7. */
  readonly subsystem?: 'Z7' | 'Z8' | '95' | 'B1';
}

/**
 * INV101, UTF-8: declares, changes or deletes a bonded verification list.
 * Refuses: message_value_missing, message_value_out_of_limits, list_lines_not_consecutive.
 */
export function writeVerificationListMessage(
  list: VerificationListMessage,
  sent: OutgoingEnvelope,
): Result<Uint8Array> {
  const operator = codes.enterpriseCode.read(sent.operatorCustomsCode);
  if (operator === undefined)
    return outOfLimits(codes.enterpriseCode, sent.operatorCustomsCode, 'envelope.operatorCustomsCode');
  const gap = list.lines.findIndex((line, index) => line.lineNo !== index + 1);
  if (gap >= 0 || list.lines.length === 0) {
    return refuse('list_lines_not_consecutive', { position: gap + 1, lineNo: list.lines[gap]?.lineNo ?? 0 });
  }
  const head = declaredListHead.write(list.head as Facts<typeof declaredListHead.shape>, 'head', 'omit');
  if (!head.ok) return head;
  return andThen(lineNodes(list.lines), (lines) =>
    wrap(
      'INV101',
      sent,
      node('InvtMessage', [
        node('SysId', list.subsystem ?? 'Z7'),
        node('OperCusRegCode', operator),
        node('InvtHeadType', head.value),
        ...lines,
      ]),
    ),
  );
}

function lineNodes(lines: readonly DeclaredListLine[]): Result<XmlNode[]> {
  const nodes: XmlNode[] = [];
  for (const [index, line] of lines.entries()) {
    const written = declaredListLine.write(line as Facts<typeof declaredListLine.shape>, `lines[${index}]`, 'omit');
    if (!written.ok) return written;
    nodes.push(node('InvtListType', written.value));
  }
  return accept(nodes);
}
