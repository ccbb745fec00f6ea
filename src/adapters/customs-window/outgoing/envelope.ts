import { accept, andThen, type Result } from '../../../kernel/index.ts';
import { envelope } from '../shapes/receipt.ts';
import { node, writeXml, type XmlNode } from '../xml/write.ts';

/** Who sends a message to the window, and whether it is only to be saved there or declared. */
export interface OutgoingEnvelope {
  readonly messageId: string;
  readonly fileName: string;
  readonly senderId: string;
  readonly receiverId: string;
  readonly sentAt: Date;
  readonly action: 'save' | 'declare';
  /** Customs code (10 characters) of the enterprise that operates the window. */
  readonly operatorCustomsCode: string;
}

/** Wraps a business message for the window; `DelcareFlag` and `BussinessData` are spelled so there. */
export function wrap(messageType: string, sent: OutgoingEnvelope, business: XmlNode): Result<Uint8Array> {
  const head = envelope.write({ version: '1.0', messageType, ...sent }, 'envelope', 'write');
  return andThen(head, (fields) => {
    const flag = node('DelcareFlag', sent.action === 'declare' ? '1' : '0');
    const data = node('DataInfo', [node('BussinessData', [flag, business])]);
    const pack = node('Package', [node('EnvelopInfo', fields), data]);
    return accept(new TextEncoder().encode(writeXml(node('Signature', [node('Object', [pack])]))));
  });
}
