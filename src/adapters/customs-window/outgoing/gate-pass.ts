import { accept, andThen, type Result } from '../../../kernel/index.ts';
import * as codec from '../codec.ts';
import * as codes from '../codes.ts';
import { refuse } from '../refusals.ts';
import { type Draft, type Facts, type Member, optional, outOfLimits, record, required } from '../shape.ts';
import { joinedNumbers } from '../shapes/gate-pass.ts';
import { declaredParty } from '../shapes/party.ts';
import { node, type XmlNode } from '../xml/write.ts';
import { type OutgoingEnvelope, wrap } from './envelope.ts';

const note = codec.text(255);

/** Head of SAS121 (PassportHead): names, case and order are those of the window. Weights in kg. */
export const declaredGatePassHead = record({
  preEntryNo: optional(codec.text(18), 'SeqNo'),
  /** Number of the gate pass (24); quoted when it is voided. */
  gatePassNo: optional(codec.text(24), 'PassportNo'),
  enterprisePassNo: required(codec.text(64), 'EtpsPreentNo'),
  relatedDocumentKind: optional(codes.relatedDocumentKind, 'RltTbTypecd'),
  relatedDocumentNos: joinedNumbers('RltNo'),
  declarationAction: required(codes.declarationAction, 'DclTypecd'),
  direction: required(codes.direction, 'IoTypecd'),
  passType: required(codes.gatePassType, 'PassportTypecd'),
  binding: optional(codes.binding, 'BindTypecd'),
  customsOfficeCode: required(codes.customsOffice, 'MasterCuscd'),
  bookNo: optional(codes.bookNumber, 'AreainOriactNo'),
  zoneEnterprise: declaredParty('AreainEtpsSccd', 'AreainEtpsno', 'AreainEtpsNm'),
  declarant: declaredParty('DclEtpsSccd', 'DclEtpsno', 'DclEtpsNm'),
  typist: declaredParty('InputSccd', 'InputCode', 'InputName'),
  vehicleNo: required(codec.text(32), 'VehicleNo'),
  vehicleCardNo: optional(codec.text(32), 'VehicleIcNo'),
  vehicleWeightKg: required(codec.quantity, 'VehicleWt'),
  frameWeightKg: optional(codec.quantity, 'VehicleFrameWt'),
  frameNo: optional(codec.text(32), 'VehicleFrameNo'),
  containerNo: optional(codec.text(255), 'ContainerNo'),
  containerWeightKg: optional(codec.quantity, 'ContainerWt'),
  containerType: optional(codec.text(32), 'ContainerType'),
  grossWeightKg: optional(codec.quantity, 'TotalGrossWt'),
  netWeightKg: optional(codec.quantity, 'TotalNetWt'),
  totalWeightKg: required(codec.quantity, 'TotalWt'),
  /** The gate fills these three in. */
  passedAt: optional(codec.time, 'PassTime'),
  secondPassedAt: optional(codec.time, 'SecdPassTime'),
  state: optional(codes.gatePassState, 'Stucd'),
  applicant: required(note, 'DclErConc'),
  declaredAt: optional(codec.time, 'DclTime'),
  remark: optional(note, 'Rmk'),
  arrivalConfirmed: optional(codec.yesNo('1', '0'), 'Col1'),
});

/** Goods line of SAS121 (PassportList); here the sequence number is spelled `PassportSeqNo`. */
export const declaredGatePassLine = record({
  preEntryNo: optional(codec.text(18), 'SeqNo'),
  gatePassNo: optional(codec.text(24), 'PassportNo'),
  lineNo: required(codec.count, 'PassportSeqNo'),
  relatedLineNo: optional(codec.count, 'RltGdsSeqno'),
  articleNo: required(codec.text(64), 'GdsMtno'),
  hsCode: required(codes.hsCode, 'Gdecd'),
  goodsName: required(codec.text(512), 'GdsNm'),
  declaredUnit: required(codes.unit, 'DclUnitcd'),
  declaredQuantity: required(codec.quantity, 'DclQty'),
  grossWeightKg: optional(codec.quantity, 'GrossWt'),
  netWeightKg: optional(codec.quantity, 'NetWt'),
  remark: optional(note, 'Rmk'),
});

/** Document of SAS121 (PassportAcmp); here the names are `PassPortNo` and `Rtl…`. */
const carriedDocument = record({
  preEntryNo: optional(codec.text(18), 'SeqNo'),
  gatePassNo: optional(codec.text(24), 'PassPortNo'),
  kind: required(codes.relatedDocumentKind, 'RtlBillTypecd'),
  documentNo: required(codec.text(64), 'RtlBillNo'),
});

export type DeclaredGatePassHead = Draft<typeof declaredGatePassHead.shape>;
export type DeclaredGatePassLine = Draft<typeof declaredGatePassLine.shape>;

/** A gate pass as it is declared to the window; the documents it carries are those of its head. */
export interface GatePassMessage {
  readonly head: DeclaredGatePassHead;
  readonly lines: readonly DeclaredGatePassLine[];
}

/**
 * SAS121, UTF-8: declares or voids a gate pass.
 * Refuses: message_value_missing, message_value_out_of_limits, gate_pass_documents_forbidden, gate_pass_documents_mismatch.
 */
export function writeGatePassMessage(pass: GatePassMessage, sent: OutgoingEnvelope): Result<Uint8Array> {
  const operator = codes.enterpriseCode.read(sent.operatorCustomsCode);
  if (operator === undefined)
    return outOfLimits(codes.enterpriseCode, sent.operatorCustomsCode, 'envelope.operatorCustomsCode');
  const documents = checkDocuments(pass.head);
  if (!documents.ok) return documents;
  const head = declaredGatePassHead.write(pass.head as Facts<typeof declaredGatePassHead.shape>, 'head', 'omit');
  if (!head.ok) return head;
  const lines = nodesOf('PassportList', declaredGatePassLine, pass.lines as readonly LineFacts[], 'lines');
  if (!lines.ok) return lines;
  return andThen(
    nodesOf('PassportAcmp', carriedDocument, carried(pass.head), 'head.relatedDocumentNos'),
    (carriedNodes) =>
      wrap(
        'SAS121',
        sent,
        node('PassPortMessage', [
          node('OperCusRegCode', operator),
          node('PassportHead', head.value),
          ...lines.value,
          ...carriedNodes,
        ]),
      ),
  );
}

type LineFacts = Facts<typeof declaredGatePassLine.shape>;

/** Gate-registered goods and empty vehicles name no documents; every other pass names as many as its binding says. */
function checkDocuments(head: DeclaredGatePassHead): Result<null> {
  const { passType, relatedDocumentNos: numbers } = head;
  if (passType === 'gate_registered_goods' || passType === 'empty_vehicle') {
    const isEmpty = numbers.length === 0 && !head.binding && !head.relatedDocumentKind;
    return isEmpty ? accept(null) : refuse('gate_pass_documents_forbidden', { passType });
  }
  if (!head.binding) return refuse('message_value_missing', { field: 'head.binding' });
  if (!head.relatedDocumentKind) return refuse('message_value_missing', { field: 'head.relatedDocumentKind' });
  const fits = head.binding === 'one_vehicle_many_documents' ? numbers.length >= 1 : numbers.length === 1;
  return fits ? accept(null) : refuse('gate_pass_documents_mismatch', { binding: head.binding, count: numbers.length });
}

function carried(head: DeclaredGatePassHead): readonly Facts<typeof carriedDocument.shape>[] {
  const { relatedDocumentKind: kind } = head;
  if (!kind) return [];
  return head.relatedDocumentNos.map((documentNo) => ({
    preEntryNo: head.preEntryNo ?? null,
    gatePassNo: head.gatePassNo ?? null,
    kind,
    documentNo,
  }));
}

function nodesOf<T>(name: string, member: Member<T>, list: readonly T[], field: string): Result<XmlNode[]> {
  const nodes: XmlNode[] = [];
  for (const [index, facts] of list.entries()) {
    const written = member.write(facts, `${field}[${index}]`, 'omit');
    if (!written.ok) return written;
    nodes.push(node(name, written.value));
  }
  return accept(nodes);
}
