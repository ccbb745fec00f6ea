import * as codec from '../codec.ts';
import * as codes from '../codes.ts';
import { documentNumber, type Facts, optional, optionalDocumentNumber, orElse, record, required } from '../shape.ts';
import { party } from './party.ts';

const note = codec.text(4000);

/** Head of a bonded verification list as INV201 and INV211 return it (element BondInvtBsc), in the order of real receipts. */
export const listHead = record({
  listNo: documentNumber('bondInvtNo'),
  changeCount: orElse(0, codec.count, 'chgTmsCnt'),
  preEntryNo: optionalDocumentNumber('invtPreentNo', 'invPreentNo', 'seqNo'),
  bookNo: documentNumber('putrecNo'),
  enterpriseListNo: optionalDocumentNumber('etpsInnerInvtNo'),
  operator: party('bizopEtpsSccd', 'bizopEtpsno', 'bizopEtpsNm'),
  consignee: party('rvsngdEtpsSccd', 'rcvgdEtpsno', 'rcvgdEtpsNm'),
  declarant: party('dclEtpsSccd', 'dclEtpsno', 'dclEtpsNm'),
  declaredAt: optional(codec.time, 'invtDclTime'),
  customsDeclaredAt: optional(codec.time, 'entryDclTime'),
  declarationNo: optionalDocumentNumber('entryNo'),
  relatedListNo: optionalDocumentNumber('rltInvtNo'),
  relatedBookNo: optionalDocumentNumber('rltPutrecNo'),
  relatedDeclarationNo: optionalDocumentNumber('rltEntryNo'),
  relatedOperator: party('rltEntryBizopEtpsSccd', 'rltEntryBizopEtpsno', 'rltEntryBizopEtpsNm'),
  portCode: optional(codes.customsOffice, 'impexpPortcd'),
  customsOfficeCode: optional(codes.customsOffice, 'dclPlcCuscd'),
  direction: required(codes.direction, 'impexpMarkcd'),
  goodsKind: optional(codes.goodsKind, 'mtpckEndprdMarkcd'),
  supervisionMode: optional(codes.supervisionMode, 'supvModecd'),
  transportMode: optional(codes.transportMode, 'trspModecd'),
  countryCode: optional(codes.country, 'stshipTrsarvNatcd'),
  applicationNo: optionalDocumentNumber('applyNo'),
  needsDeclaration: optional(codec.yesNo('1', '2'), 'dclcusFlag'),
  declaringSide: optional(codes.declaringSide, 'dclcusTypecd'),
  preDeductedAt: optional(codec.time, 'prevdTime'),
  deductedAt: optional(codec.time, 'formalVrfdedTime'),
  gatePassed: optional(codes.extent, 'invtIochkptStucd'),
  deductionState: optional(codes.deductionState, 'vrfdedMarkcd'),
  /** Untranslated: 0 audit passed, 1 declared, 2 returned, 3 deleted. */
  listStateCode: optional(codec.text(16), 'invtStucd', 'listStat'),
  deductionMode: optional(codes.deductionMode, 'vrfdedModecd'),
  /** Untranslated: its table is not known. */
  accountingCode: optional(codec.text(16), 'duCode'),
  remark: optional(note, 'rmk'),
  listType: optional(codes.listType, 'bondInvtTypecd', 'invtType'),
  declarationReleased: optional(codec.yesNo('1', '0'), 'entryStucd'),
  onGatePasses: optional(codes.extent, 'passportUsedTypecd'),
  parameter1: optional(note, 'param1'),
  parameter2: optional(note, 'param2'),
  parameter3: optional(note, 'param3'),
  parameter4: optional(note, 'param4'),
  declarationChangeFlag: optional(codec.text(16), 'needEntryModified'),
  leviedAmount: optional(codec.money, 'levyBlAmt'),
  declarationAction: optional(codes.declarationAction, 'dclTypecd'),
});

export type ListHeadFacts = Facts<typeof listHead.shape>;

/** Line of a bonded verification list in a receipt (element BondInvtDt, in some systems BondInvtDtl). */
export const listLine = record({
  listNo: optionalDocumentNumber('bondInvtNo'),
  changeCount: orElse(0, codec.count, 'chgTmsCnt'),
  lineNo: required(codec.count, 'gdsSeqno'),
  declarationLineNo: optional(codec.count, 'entryGdsSeqno'),
  bookItemNo: optional(codec.count, 'putrecSeqno'),
  articleNo: optional(codec.text(512), 'gdsMtno'),
  hsCode: required(codes.hsCode, 'gdecd'),
  goodsName: required(codec.text(512), 'gdsNm'),
  model: optional(note, 'gdsSpcfModelDesc'),
  legalUnit: optional(codes.unit, 'lawfUnitcd'),
  legalQuantity: optional(codec.quantity, 'lawfQty'),
  secondLegalUnit: optional(codes.unit, 'secdLawfUnitcd'),
  secondLegalQuantity: optional(codec.quantity, 'secdLawfQty'),
  declaredUnit: required(codes.unit, 'dclUnitcd'),
  declaredQuantity: required(codec.quantity, 'dclQty'),
  currencyCode: optional(codes.currency, 'dclCurrcd'),
  unitPrice: optional(codec.price, 'dclUprcAmt'),
  totalAmount: optional(codec.money, 'dclTotalAmt'),
  totalAmountUsd: optional(codec.money, 'usdStatTotalAmt'),
  originCountryCode: optional(codes.country, 'natcd'),
  destinationCountryCode: optional(codes.country, 'destinationNatcd'),
  reliefMode: optional(codes.reliefMode, 'lvyrlfModecd'),
  isDangerous: optional(codec.yesNo('1', '0'), 'clyMarkcd'),
  weightFactor: optional(codec.quantity, 'wtSfVal'),
  legalFactor: optional(codec.quantity, 'fstSfVal'),
  secondLegalFactor: optional(codec.quantity, 'secdSfVal'),
  grossWeightKg: optional(codec.quantity, 'grossWt'),
  netWeightKg: optional(codec.quantity, 'netWt'),
  billOfMaterialVersion: optional(codec.text(64), 'ucnsVerno'),
  keyGoodsMark: optional(codes.keyGoodsMark, 'useCd'),
  transferLineNo: optional(codec.text(64), 'applyTbSeqno'),
  modification: optional(codes.modification, 'modfMarkcd'),
  /** Quantity that has passed the gate. */
  passedQuantity: optional(codec.quantity, 'actlPassQty'),
  /** Quantity that stands on approved gate passes. */
  usedQuantity: optional(codec.quantity, 'passportUsedQty', 'passportUsed'),
  remark: optional(note, 'rmk'),
  parameter1: optional(note, 'param1'),
});

export type ListLineFacts = Facts<typeof listLine.shape>;

/** Item of the account book after posting (element BwsDt of a logistics book; EmsPutrecDt is read by the same names). */
export const bookItem = record({
  bookNo: documentNumber('bwsNo', 'emsNo', 'putrecNo'),
  changeCount: orElse(0, codec.count, 'chgTmsCnt'),
  bookItemNo: required(codec.count, 'gdsSeqno'),
  receivedAt: optional(codec.time, 'inDate'),
  articleNo: optional(codec.text(512), 'gdsMtno'),
  hsCode: required(codes.hsCode, 'gdecd'),
  goodsName: required(codec.text(512), 'gdsNm'),
  model: optional(note, 'gdsSpcfModelDesc'),
  originCountryCode: optional(codes.country, 'natcd'),
  declaredUnit: required(codes.unit, 'dclUnitcd'),
  legalUnit: optional(codes.unit, 'lawfUnitcd'),
  secondLegalUnit: optional(codes.unit, 'secdLawfUnitcd'),
  unitPrice: optional(codec.price, 'dclUprcAmt'),
  currencyCode: optional(codes.currency, 'dclCurrcd'),
  /** In 10⁻⁵ USD: total over stock, as the customs system derives it. */
  averagePriceUsd: optional(codec.averagePrice, 'avgPrice'),
  /** Value of the stock in USD. */
  totalAmountUsd: optional(codec.money, 'totalAmt'),
  inQuantity: optional(codec.quantity, 'inQty'),
  inLegalQuantity: optional(codec.quantity, 'inLawfQty'),
  inSecondLegalQuantity: optional(codec.quantity, 'inSecdLawfQty'),
  increasedQuantity: optional(codec.quantity, 'actlIncQty'),
  decreasedQuantity: optional(codec.quantity, 'actlRedcQty'),
  preIncreasedQuantity: optional(codec.quantity, 'prevdIncQty'),
  preDecreasedQuantity: optional(codec.quantity, 'prevdRedcQty'),
  issuedAt: optional(codec.time, 'outDate'),
  storedUntil: optional(codec.time, 'limitDate'),
  equipmentEntry: optional(codes.equipmentEntry, 'inType'),
  listNo: optionalDocumentNumber('invtNo'),
  listLineNo: optional(codec.count, 'invtGNo'),
  execution: optional(codes.itemExecution, 'cusmExeMarkcd'),
  remark: optional(note, 'rmk'),
  modification: optional(codes.modification, 'modfMarkcd'),
});

export type BookItemFacts = Facts<typeof bookItem.shape>;
