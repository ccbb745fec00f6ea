import iconv from 'iconv-lite';
import { accept, andThen, type Result } from '../../kernel/index.ts';
import { text } from './codec.ts';
import { type ImmediateAnswer, messageTypeOf, type Receipt, type WindowMessage } from './model.ts';
import { type Member, outOfLimits } from './shape.ts';
import { gatePassHead, gatePassLine, relatedDocument } from './shapes/gate-pass.ts';
import { bookItem, listHead, listLine } from './shapes/list.ts';
import {
  declarationGeneration,
  envelope,
  gatePassApproval,
  gatePassage,
  immediateAnswer,
  listApproval,
  pocket,
} from './shapes/receipt.ts';
import { node, writeXml, type XmlNode } from './xml/write.ts';

/** How a simulated window sends: by default in UTF-8, from customs to an unnamed enterprise. */
export interface ReceiptOptions {
  readonly encoding?: 'utf-8' | 'gb18030';
  readonly senderId?: string;
  readonly receiverId?: string;
}

const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';

/**
 * The file that the customs window would send for these facts, for tests and demonstration: reading it gives the facts back.
 * Refuses: message_value_missing, message_value_out_of_limits.
 */
export function writeReceipt(message: WindowMessage, options: ReceiptOptions = {}): Result<Uint8Array> {
  const root = message.kind === 'immediate_answer' ? answerNode(message) : packageNode(message, options);
  return andThen(root, (tree) => accept(encode(tree, options.encoding ?? 'utf-8')));
}

/** The name of such a file, as the window forms it. */
export function receiptFileName(message: WindowMessage): string {
  if (message.kind === 'immediate_answer') {
    return `${message.accepted ? 'Successed' : 'Failed'}_${message.enterpriseNo ?? message.preEntryNo}.xml`;
  }
  return `${message.messageId}.${messageTypeOf[message.kind].slice(0, 3)}`;
}

function encode(root: XmlNode, encoding: 'utf-8' | 'gb18030'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(writeXml(root, 'UTF-8'));
  return new Uint8Array(iconv.encode(writeXml(root, 'GB18030'), 'gb18030'));
}

function answerNode(message: ImmediateAnswer): Result<XmlNode> {
  return element('CommonResponeMessage', immediateAnswer, message, 'answer');
}

function element<T>(name: string, member: Member<T>, facts: T, field: string): Result<XmlNode> {
  return andThen(member.write(facts, field, 'write'), (content) => accept(node(name, content)));
}

function elements<T>(name: string, member: Member<T>, list: readonly T[], field: string): Result<XmlNode>[] {
  return list.map((facts, index) => element(name, member, facts, `${field}[${index}]`));
}

function all(results: readonly Result<XmlNode>[]): Result<XmlNode[]> {
  const nodes: XmlNode[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    nodes.push(result.value);
  }
  return accept(nodes);
}

function packageNode(message: Receipt, options: ReceiptOptions): Result<XmlNode> {
  const messageType = messageTypeOf[message.kind];
  const head = element(
    'EnvelopInfo',
    envelope,
    {
      version: '1.0',
      messageId: message.messageId,
      fileName: receiptFileName(message),
      messageType,
      senderId: options.senderId ?? 'CUS0000',
      receiverId: options.receiverId ?? 'E000000',
      sentAt: message.sentAt,
    },
    'envelope',
  );
  return andThen(all([head, ...pocketNode(message)]), ([envelopeNode, ...pockets]) =>
    andThen(all(bodyNodes(message)), (body) => {
      const business = node('BussinessData', [node(messageType, body)]);
      const content = [...(envelopeNode ? [envelopeNode] : []), node('DataInfo', [...pockets, business])];
      return accept(
        messageType.startsWith('INV')
          ? { name: 'Package', content, namespace: signatureNamespace }
          : node('Package', content),
      );
    }),
  );
}

/** INV202 is the one receipt that comes without. */
function pocketNode(message: Receipt): Result<XmlNode>[] {
  if (message.kind === 'declaration_generated' && message.part.total === 1) return [];
  const { no, total } = message.part;
  return [element('PocketInfo', pocket, { pocketId: message.messageId, total, no, unstructured: null }, 'part')];
}

function bodyNodes(message: Receipt): Result<XmlNode>[] {
  switch (message.kind) {
    case 'list_audit':
      return [
        element('HdeApprResult', listApproval, { ...message, documentNo: message.listNo }, 'receipt'),
        ...noteNodes(message.notes),
        ...(message.head ? [element('BondInvtBsc', listHead, message.head, 'head')] : []),
        ...elements('BondInvtDt', listLine, message.lines, 'lines'),
      ];
    case 'declaration_generated':
      return [element('InvApprResult', declarationGeneration, message, 'receipt')];
    case 'list_posted':
      return [
        element('BondInvtBsc', listHead, message.head, 'head'),
        ...elements('BwsDt', bookItem, message.items, 'items'),
      ];
    case 'gate_pass_audit':
      return [
        element('HdeApprResult', gatePassApproval, { ...message, documentNo: message.gatePassNo }, 'receipt'),
        ...noteNodes(message.notes),
        ...(message.head ? [element('SasPassportBsc', gatePassHead, message.head, 'head')] : []),
        ...elements('SasPassportDt', gatePassLine, message.lines, 'lines'),
        ...elements('SasPassportRlt', relatedDocument, message.relatedDocuments, 'relatedDocuments'),
      ];
    case 'gate_passed':
      return [
        element('HdeApprResult', gatePassage, { ...message, documentNo: message.gatePassNo }, 'receipt'),
        ...noteNodes(message.notes),
        element('SasPassportBsc', gatePassHead, message.head, 'head'),
      ];
  }
}

const noteText = text(4000);

function noteNodes(notes: readonly string[]): Result<XmlNode>[] {
  const unwritable = notes.find((note) => noteText.read(note) === undefined);
  if (unwritable !== undefined) return [outOfLimits(noteText, unwritable, 'notes')];
  if (notes.length === 0) return [];
  return [
    accept(
      node(
        'CheckInfo',
        notes.map((note) => node('note', note)),
      ),
    ),
  ];
}
