export {
  type CountryCode,
  type CurrencyCode,
  type CustomsOfficeCode,
  type HsCode,
  type SupervisionModeCode,
  type TransportModeCode,
  type UnitCode,
  windowCode,
} from './codes.ts';
export {
  type DeclarationGeneratedReceipt,
  type DocumentReceipt,
  type GatePassAuditReceipt,
  type GatePassedReceipt,
  type ImmediateAnswer,
  type IncomingMessage,
  type ListAuditReceipt,
  type ListPostedReceipt,
  messageTypeOf,
  type Receipt,
  type ReceiptOrigin,
  type WindowMessage,
} from './model.ts';
export { looksLikeGatePassNo, looksLikeListNo } from './number-forms.ts';
export type { OutgoingEnvelope } from './outgoing/envelope.ts';
export {
  type DeclaredGatePassHead,
  type DeclaredGatePassLine,
  type GatePassMessage,
  writeGatePassMessage,
} from './outgoing/gate-pass.ts';
export {
  type DeclaredListHead,
  type DeclaredListLine,
  type VerificationListMessage,
  writeVerificationListMessage,
} from './outgoing/verification-list.ts';
export { readWindowMessage } from './read.ts';
export type { GatePassHeadFacts, GatePassLineFacts, RelatedDocumentFacts } from './shapes/gate-pass.ts';
export type { BookItemFacts, ListHeadFacts, ListLineFacts } from './shapes/list.ts';
export type { DeclaredParty, OccasionalParty, PartyFacts } from './shapes/party.ts';
export type { DocumentKind, MessageSubject } from './unsupported.ts';
export { type ReceiptOptions, receiptFileName, writeReceipt } from './write-receipt.ts';
export { decode, fileSizeLimitBytes } from './xml/decode.ts';
export { parseXml, type XmlElement } from './xml/parse.ts';
