import { accept } from '../../../kernel/index.ts';
import * as codec from '../codec.ts';
import * as codes from '../codes.ts';
import {
  documentNumber,
  type Facts,
  type Member,
  optional,
  optionalDocumentNumber,
  orElse,
  outOfLimits,
  record,
  required,
} from '../shape.ts';
import { childOf } from '../xml/parse.ts';
import { node } from '../xml/write.ts';

const note = codec.text(4000);

/** One of several numbers: the backslash is what separates them. */
const joinableNumber = codec.code<string>(/^[^\\\p{Cc}\p{Cs}]{1,64}$/u, {
  zh: '不含反斜杠、不超过 64 个字符的单证编号',
  en: 'a document number of at most 64 characters without a backslash',
});

/** Several document numbers in one element, joined with a backslash. */
export function joinedNumbers(name: string): Member<readonly string[]> {
  return {
    read(element) {
      const numbers = (childOf(element, name)?.text ?? '').split('\\').map((part) => part.trim());
      return accept(numbers.filter((part) => part !== ''));
    },
    write(numbers, field, empty) {
      const odd = numbers.find((part) => joinableNumber.read(part.trim()) === undefined);
      if (odd !== undefined) return outOfLimits(joinableNumber, odd, field);
      if (empty === 'omit' && numbers.length === 0) return accept([]);
      return accept([node(name, numbers.map((part) => part.trim()).join('\\'))]);
    },
  };
}

/** What the scale says. It often reports 0, or nothing: then there is no reading. */
const weighed: codec.Codec<bigint> = codec.quantity;

function reading(name: string): Member<bigint | null> {
  const inner = optional(weighed, name);
  return {
    read(element, path) {
      const found = inner.read(element, path);
      return found.ok && found.value === 0n ? accept(null) : found;
    },
    write: (value, field, empty) => inner.write(value, field, empty),
  };
}

/** The reported difference means nothing without a reading: the window then reports the whole weight as difference. */
function weighingDifference(name: string, readingName: string): Member<bigint | null> {
  const inner = optional(codec.signedQuantity, name);
  const scale = reading(readingName);
  return {
    read(element, path) {
      const found = inner.read(element, path);
      const collected = scale.read(element, path);
      return found.ok && collected.ok && collected.value === null ? accept(null) : found;
    },
    write: (value, field, empty) => inner.write(value, field, empty),
  };
}

/** Head of a gate pass as SAS221 and SAS223 return it (element SasPassportBsc). Weights in kg. */
export const gatePassHead = record({
  gatePassNo: documentNumber('passportNo'),
  changeCount: orElse(0, codec.count, 'chgTmsCnt'),
  passType: required(codes.gatePassType, 'passportTypecd'),
  preEntryNo: optionalDocumentNumber('sasPassportPreentNo', 'seqNo'),
  declarationAction: optional(codes.declarationAction, 'dclTypecd'),
  direction: required(codes.direction, 'ioTypecd'),
  binding: optional(codes.binding, 'bindTypecd'),
  customsOfficeCode: optional(codes.customsOffice, 'masterCuscd'),
  relatedDocumentKind: optional(codes.relatedDocumentKind, 'rltTbTypecd'),
  relatedDocumentNos: joinedNumbers('rltNo'),
  zoneEnterprise: record({
    customsCode: optional(codec.text(64), 'areainEtpsno'),
    name: optional(codec.text(512), 'areainEtpsNm'),
    creditCode: optional(codec.text(64), 'areainEtpsSccd'),
  }),
  vehicleNo: optional(codec.text(64), 'vehicleNo'),
  vehicleCardNo: optional(codec.text(64), 'vehicleIcNo'),
  containerNo: optional(codec.text(255), 'containerNo'),
  vehicleWeightKg: optional(codec.quantity, 'vehicleWt'),
  frameNo: optional(codec.text(64), 'vehicleFrameNo'),
  frameWeightKg: optional(codec.quantity, 'vehicleFrameWt'),
  containerType: optional(codec.text(64), 'containerType'),
  containerWeightKg: optional(codec.quantity, 'containerWt'),
  totalWeightKg: optional(codec.quantity, 'totalWt'),
  weighedKg: reading('passCollectWt'),
  weighingDifferenceKg: weighingDifference('wtError', 'passCollectWt'),
  grossWeightKg: optional(codec.quantity, 'totalGrossWt'),
  netWeightKg: optional(codec.quantity, 'totalNetWt'),
  applicant: optional(note, 'dclErConc'),
  declaredAt: optional(codec.time, 'dclTime'),
  firstGateId: optional(codec.text(64), 'passID'),
  secondGateId: optional(codec.text(64), 'secdPassId', 'secPassId'),
  passedAt: optional(codec.time, 'passTime'),
  secondPassedAt: optional(codec.time, 'secdPassTime', 'secPassTime'),
  state: optional(codes.gatePassState, 'stucd'),
  approval: optional(codes.approvalMark, 'emapvMarkcd'),
  arrival: optional(codes.arrivalState, 'logisticsStucd'),
  ownerSystem: optional(codes.ownerSystem, 'ownerSystem'),
  remark: optional(note, 'rmk'),
  /** Whether the arrival was confirmed. */
  arrivalConfirmed: optional(codec.yesNo('1', '0'), 'col1'),
});

export type GatePassHeadFacts = Facts<typeof gatePassHead.shape>;

/** Goods line of a gate pass (element SasPassportDt). */
export const gatePassLine = record({
  gatePassNo: optionalDocumentNumber('passportNo'),
  changeCount: orElse(0, codec.count, 'chgTmsCnt'),
  lineNo: required(codec.count, 'passportSeqno'),
  articleNo: optional(codec.text(512), 'gdsMtno'),
  hsCode: optional(codes.hsCode, 'gdecd'),
  goodsName: optional(codec.text(512), 'gdsNm'),
  grossWeightKg: optional(codec.quantity, 'grossWt'),
  netWeightKg: optional(codec.quantity, 'netWt'),
  /** Line of the related list. */
  relatedLineNo: optional(codec.count, 'rltGdsSeqno'),
  declaredUnit: optional(codes.unit, 'dclUnitcd'),
  declaredQuantity: optional(codec.quantity, 'dclQty'),
  remark: optional(note, 'rmk'),
});

export type GatePassLineFacts = Facts<typeof gatePassLine.shape>;

/** Document that a gate pass carries (element SasPassportRlt). */
export const relatedDocument = record({
  gatePassNo: optionalDocumentNumber('passportNo'),
  kind: required(codes.relatedDocumentKind, 'rltTbTypecd', 'rtlBillTypecd'),
  documentNo: documentNumber('rltNo', 'rtlBillNo'),
});

export type RelatedDocumentFacts = Facts<typeof relatedDocument.shape>;
