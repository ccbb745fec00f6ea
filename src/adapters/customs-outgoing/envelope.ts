import type { Id } from '../../kernel/index.ts';
import type { DeclaredParty, OutgoingEnvelope } from '../customs-window/index.ts';

/** What the envelope of a document is made of. */
export interface Sending {
  readonly messageType: 'INV101' | 'SAS121';
  readonly documentId: Id;
  /** Null while the document is a draft: the window only saves such a message. */
  readonly declaredAt: Date | null;
  readonly now: Date;
  readonly enterprise: DeclaredParty;
  readonly customsCode: string;
}

/**
 * Number and file name follow from the document and the instant of its declaration alone: the same declaration written
 * twice, by delivery or by hand, is the same message to the window, and a further declaration is another one.
 */
export function envelopeOf(sending: Sending): OutgoingEnvelope {
  const sentAt = sending.declaredAt ?? sending.now;
  const messageId = `${sending.messageType}_${sending.documentId}_${sentAt.toISOString().replaceAll(/[-:.]/g, '')}`;
  return {
    messageId,
    fileName: `${messageId}.xml`,
    senderId: sending.enterprise.customsCode,
    receiverId: sending.customsCode,
    sentAt,
    action: sending.declaredAt === null ? 'save' : 'declare',
    operatorCustomsCode: sending.enterprise.customsCode,
  };
}

/** A message as a file. */
export interface MessageFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}
