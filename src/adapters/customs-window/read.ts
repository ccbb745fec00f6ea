import { accept, andThen, type Result } from '../../kernel/index.ts';
import type {
  DeclarationGeneratedReceipt,
  DocumentReceipt,
  GatePassAuditReceipt,
  GatePassedReceipt,
  ImmediateAnswer,
  IncomingMessage,
  ListAuditReceipt,
  ListPostedReceipt,
  ReceiptOrigin,
  WindowMessage,
} from './model.ts';
import { refuse } from './refusals.ts';
import type { Member } from './shape.ts';
import { gatePassHead, gatePassLine, relatedDocument } from './shapes/gate-pass.ts';
import { bookItem, listHead, listLine } from './shapes/list.ts';
import {
  declarationGeneration,
  documentApproval,
  envelope,
  gatePassApproval,
  gatePassage,
  immediateAnswer,
  listApproval,
  pocket,
} from './shapes/receipt.ts';
import { documentKindOf, unsupportedSubject } from './unsupported.ts';
import { decode } from './xml/decode.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml/parse.ts';

/** The part of a message that its type names, with its place for refusals. */
interface Body {
  readonly element: XmlElement;
  readonly path: string;
  readonly origin: ReceiptOrigin;
  readonly notes: readonly string[];
}

const readers: Readonly<Record<string, (body: Body) => Result<WindowMessage>>> = {
  INV201: readListAudit,
  INV202: readDeclarationGenerated,
  INV211: readListPosted,
  SAS221: readGatePassAudit,
  SAS223: readGatePassed,
};

/**
 * Reads one file of the customs window: INV201, INV202, INV211, SAS221, SAS223, the immediate answer, and of the receipts
 * of other documents what their decision says.
 * Every refusal names the file. Refuses: what `decode` and `parseXml` refuse, message_type_unknown,
 * message_type_unsupported, message_field_missing, message_field_malformed, document_number_malformed.
 */
export function readWindowMessage(name: string, bytes: Uint8Array): Result<IncomingMessage> {
  const message = andThen(andThen(decode(bytes), parseXml), readRoot);
  if (message.ok) return message;
  return { ok: false, refusal: { code: message.refusal.code, facts: { ...message.refusal.facts, file: name } } };
}

function readRoot(root: XmlElement): Result<IncomingMessage> {
  const name = root.name.toLowerCase();
  if (name === 'commonresponemessage' || name === 'commonresponsemessage') return readImmediateAnswer(root);
  if (name === 'package') return readPackage(root, 'Package');
  const inner = name === 'signature' ? childOf(childOf(root, 'Object') ?? root, 'Package') : undefined;
  if (inner !== undefined) return readPackage(inner, 'Signature/Object/Package');
  return refuse('message_type_unknown', { type: root.name.slice(0, 64) });
}

function readPackage(pack: XmlElement, path: string): Result<IncomingMessage> {
  const envelopeElement = childOf(pack, 'EnvelopInfo', 'EnvelopeInfo');
  if (envelopeElement === undefined) return missing(`${path}/EnvelopInfo`);
  const messageType = childOf(envelopeElement, 'message_type')?.text.toUpperCase() ?? '';
  if (messageType === '') return missing(`${path}/EnvelopInfo/message_type`);
  const data = childOf(pack, 'DataInfo');
  const business = data && childOf(data, 'BussinessData', 'BusinessData');
  const reader = readerOf(messageType);
  if (reader === undefined) return refuseType(messageType, envelopeElement, business);
  const place = `${path}/DataInfo/BussinessData`;
  if (data === undefined || business === undefined) return missing(place);
  const element = childOf(business, messageType);
  if (element === undefined) return missing(`${place}/${messageType}`);
  const notes = [element, business, data, pack].flatMap(notesOf);
  return andThen(readOrigin(envelopeElement, data, path), (origin) =>
    reader({ element, path: `${place}/${messageType}`, origin, notes }),
  );
}

function readerOf(messageType: string): ((body: Body) => Result<IncomingMessage>) | undefined {
  if (Object.hasOwn(readers, messageType)) return readers[messageType];
  return documentKindOf(messageType) && ((body) => readDocumentReceipt(body, messageType));
}

function missing(path: string): Result<never> {
  return refuse('message_field_missing', { path });
}

function refuseType(type: string, head: XmlElement, business: XmlElement | undefined): Result<never> {
  const subject = unsupportedSubject(type);
  if (subject === undefined) return refuse('message_type_unknown', { type: type.slice(0, 64) });
  const body = business && childOf(business, type);
  const approval = body && childOf(body, 'HdeApprResult');
  return refuse('message_type_unsupported', {
    type,
    aboutZh: subject.zh,
    aboutEn: subject.en,
    messageId: childOf(head, 'message_id')?.text || '-',
    documentNo: (approval && childOf(approval, 'businessId')?.text) || '-',
  });
}

function readOrigin(head: XmlElement, data: XmlElement, path: string): Result<ReceiptOrigin> {
  const pocketElement = childOf(data, 'PocketInfo');
  const part =
    pocketElement === undefined
      ? accept({ no: 1, total: 1 })
      : pocket.read(pocketElement, `${path}/DataInfo/PocketInfo`);
  if (!part.ok) return part;
  return andThen(envelope.read(head, `${path}/EnvelopInfo`), ({ messageId, sentAt }) =>
    accept({ messageId, sentAt, part: { no: part.value.no, total: part.value.total } }),
  );
}

/** Why customs turned something back; every `note` of every `CheckInfo`, wherever it stands. */
function notesOf(element: XmlElement): string[] {
  return childrenOf(element, 'CheckInfo').flatMap((check) => {
    const notes = childrenOf(check, 'note').map((found) => found.text);
    return (notes.length === 0 ? [check.text] : notes).filter((found) => found !== '');
  });
}

function readOne<T>(body: Body, member: Member<T>, ...spellings: readonly [string, ...string[]]): Result<T> {
  const element = childOf(body.element, ...spellings);
  const path = `${body.path}/${spellings[0]}`;
  return element === undefined ? missing(path) : member.read(element, path);
}

function readIfThere<T>(body: Body, member: Member<T>, spelling: string): Result<T | null> {
  return childOf(body.element, spelling) === undefined ? accept(null) : readOne(body, member, spelling);
}

function readAll<T>(body: Body, member: Member<T>, ...spellings: readonly [string, ...string[]]): Result<readonly T[]> {
  const values: T[] = [];
  for (const [index, element] of childrenOf(body.element, ...spellings).entries()) {
    const value = member.read(element, `${body.path}/${spellings[0]}[${index + 1}]`);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return accept(values);
}

const numberedListResults: readonly string[] = ['passed', 'pre_deducted', 'passed_not_deducted'];

function readListAudit(body: Body): Result<ListAuditReceipt> {
  const approval = readOne(body, listApproval, 'HdeApprResult');
  if (!approval.ok) return approval;
  const { documentNo: listNo, ...decision } = approval.value;
  if (listNo === null && numberedListResults.includes(decision.result)) return missingNumber(body);
  const head = readIfThere(body, listHead, 'BondInvtBsc');
  if (!head.ok) return head;
  return andThen(readAll(body, listLine, 'BondInvtDt', 'BondInvtDtl'), (lines) =>
    accept({ kind: 'list_audit', ...body.origin, ...decision, listNo, notes: body.notes, head: head.value, lines }),
  );
}

function readDeclarationGenerated(body: Body): Result<DeclarationGeneratedReceipt> {
  const generation = readOne(body, declarationGeneration, 'InvApprResult', 'HdeApprResult');
  if (!generation.ok) return generation;
  const { result, declarationUnifiedNo, declarationNo } = generation.value;
  if (result === 'generated' && declarationUnifiedNo === null && declarationNo === null) {
    return missing(`${body.path}/InvApprResult/entrySeqNo`);
  }
  return accept({ kind: 'declaration_generated', ...body.origin, ...generation.value });
}

function readListPosted(body: Body): Result<ListPostedReceipt> {
  const head = readOne(body, listHead, 'BondInvtBsc');
  if (!head.ok) return head;
  const { deductedAt } = head.value;
  if (deductedAt === null) return missing(`${body.path}/BondInvtBsc/formalVrfdedTime`);
  return andThen(readAll(body, bookItem, 'BwsDt', 'EmsPutrecDt'), (items) =>
    accept({ kind: 'list_posted', ...body.origin, head: { ...head.value, deductedAt }, items }),
  );
}

function readGatePassAudit(body: Body): Result<GatePassAuditReceipt> {
  const approval = readOne(body, gatePassApproval, 'HdeApprResult');
  if (!approval.ok) return approval;
  const { documentNo: gatePassNo, ...decision } = approval.value;
  if (gatePassNo === null && decision.result === 'passed') return missingNumber(body);
  const head = readIfThere(body, gatePassHead, 'SasPassportBsc');
  if (!head.ok) return head;
  const lines = readAll(body, gatePassLine, 'SasPassportDt');
  if (!lines.ok) return lines;
  const related = readAll(body, relatedDocument, 'SasPassportRlt');
  if (!related.ok) return related;
  return accept({
    kind: 'gate_pass_audit',
    ...body.origin,
    ...decision,
    gatePassNo,
    notes: body.notes,
    head: head.value,
    lines: lines.value,
    relatedDocuments: related.value,
  });
}

function readGatePassed(body: Body): Result<GatePassedReceipt> {
  const passage = readOne(body, gatePassage, 'HdeApprResult');
  if (!passage.ok) return passage;
  const { documentNo: gatePassNo, ...decision } = passage.value;
  if (gatePassNo === null) return missingNumber(body);
  return andThen(readOne(body, gatePassHead, 'SasPassportBsc'), (head) =>
    accept({ kind: 'gate_passed', ...body.origin, ...decision, gatePassNo, notes: body.notes, head }),
  );
}

/** Of a document whose receipts have no published form: the decision, as far as its names are known. */
function readDocumentReceipt(body: Body, messageType: string): Result<DocumentReceipt> {
  const documentKind = documentKindOf(messageType);
  const about = unsupportedSubject(messageType);
  if (documentKind === undefined || about === undefined) return refuse('message_type_unknown', { type: messageType });
  const approval = readIfThere(body, documentApproval, 'HdeApprResult');
  if (!approval.ok) return approval;
  const decision = approval.value ?? unsaidDecision;
  const { notes, origin } = body;
  return accept({ kind: 'document_receipt', messageType, documentKind, about, ...origin, ...decision, notes });
}

const unsaidDecision = {
  preEntryNo: null,
  documentNo: null,
  changeCount: 0,
  businessTypeCode: null,
  resultCode: null,
  decidedAt: null,
  remark: null,
} as const;

/** A decision in favour is worth nothing without the number of what it is about. */
function missingNumber(body: Body): Result<never> {
  const approval = childOf(body.element, 'HdeApprResult');
  const isAbsent = approval === undefined || childOf(approval, 'businessId') === undefined;
  const path = `${body.path}/HdeApprResult/businessId`;
  return isAbsent ? missing(path) : refuse('document_number_malformed', { path, text: '', maxLength: 64 });
}

function readImmediateAnswer(root: XmlElement): Result<ImmediateAnswer> {
  const answer = immediateAnswer.read(root, root.name);
  if (!answer.ok) return answer;
  if (answer.value.preEntryNo === null && answer.value.enterpriseNo === null)
    return missing(`${root.name}/EtpsPreentNo`);
  return accept({ kind: 'immediate_answer', accepted: answer.value.dealCode === '0', ...answer.value });
}
