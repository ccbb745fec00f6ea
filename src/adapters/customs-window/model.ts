import type { Facts } from './shape.ts';
import type { GatePassHeadFacts, GatePassLineFacts, RelatedDocumentFacts } from './shapes/gate-pass.ts';
import type { BookItemFacts, ListHeadFacts, ListLineFacts } from './shapes/list.ts';
import type {
  declarationGeneration,
  documentApproval,
  gatePassApproval,
  gatePassage,
  immediateAnswer,
  listApproval,
} from './shapes/receipt.ts';
import type { DocumentKind, MessageSubject } from './unsupported.ts';

/** What every receipt says of itself. The same message may come twice: the message id tells. */
export interface ReceiptOrigin {
  readonly messageId: string;
  readonly sentAt: Date;
  /** 1 of 1, unless a long message was cut into parts. */
  readonly part: { readonly no: number; readonly total: number };
}

type ListApproval = Facts<typeof listApproval.shape>;
type GatePassApproval = Facts<typeof gatePassApproval.shape>;

/** INV201: what customs decided about a verification list. `stored` may arrive after a decision and must not undo it. */
export interface ListAuditReceipt extends ReceiptOrigin {
  readonly kind: 'list_audit';
  readonly preEntryNo: string;
  /** Null only while the list has no number: stored, not stored, sent to a person, rejected. */
  readonly listNo: string | null;
  readonly changeCount: number;
  readonly businessTypeCode: string | null;
  readonly result: ListApproval['result'];
  readonly decidedAt: Date;
  readonly remark: string | null;
  readonly notes: readonly string[];
  readonly head: ListHeadFacts | null;
  readonly lines: readonly ListLineFacts[];
}

/** INV202: the customs declaration was generated from the list. The declaration number follows later. */
export interface DeclarationGeneratedReceipt extends ReceiptOrigin, Facts<typeof declarationGeneration.shape> {
  readonly kind: 'declaration_generated';
}

/** INV211: the list was formally deducted and posted to the book. */
export interface ListPostedReceipt extends ReceiptOrigin {
  readonly kind: 'list_posted';
  /** Its `deductedAt` is the moment of posting and is never null here. */
  readonly head: ListHeadFacts & { readonly deductedAt: Date };
  /** The items of the book after posting. */
  readonly items: readonly BookItemFacts[];
}

/** SAS221: what customs decided about a gate pass. */
export interface GatePassAuditReceipt extends ReceiptOrigin {
  readonly kind: 'gate_pass_audit';
  readonly preEntryNo: string;
  readonly gatePassNo: string | null;
  readonly changeCount: number;
  readonly businessTypeCode: string | null;
  readonly result: GatePassApproval['result'];
  readonly decidedAt: Date;
  readonly remark: string | null;
  readonly notes: readonly string[];
  readonly head: GatePassHeadFacts | null;
  readonly lines: readonly GatePassLineFacts[];
  readonly relatedDocuments: readonly RelatedDocumentFacts[];
}

/** SAS223: the vehicle passed the gate at `decidedAt`. */
export interface GatePassedReceipt extends ReceiptOrigin {
  readonly kind: 'gate_passed';
  readonly preEntryNo: string;
  readonly gatePassNo: string;
  readonly changeCount: number;
  readonly businessTypeCode: string | null;
  readonly result: Facts<typeof gatePassage.shape>['result'];
  readonly decidedAt: Date;
  readonly remark: string | null;
  readonly notes: readonly string[];
  readonly head: GatePassHeadFacts;
}

/**
 * A receipt of a document whose contents have no published form: SAS2xx, BWS2xx, EMS2xx, CMB201. What `HdeApprResult` says
 * is read; everything is null where it is not there.
 */
export interface DocumentReceipt extends ReceiptOrigin, Facts<typeof documentApproval.shape> {
  readonly kind: 'document_receipt';
  readonly messageType: string;
  readonly documentKind: DocumentKind;
  readonly about: MessageSubject;
  readonly notes: readonly string[];
}

/** CommonResponeMessage: the window took our file, or says why not. It bears neither a message id nor a time. */
export interface ImmediateAnswer extends Facts<typeof immediateAnswer.shape> {
  readonly kind: 'immediate_answer';
  /** The deal code is 0. */
  readonly accepted: boolean;
}

export type WindowMessage =
  | ListAuditReceipt
  | DeclarationGeneratedReceipt
  | ListPostedReceipt
  | GatePassAuditReceipt
  | GatePassedReceipt
  | ImmediateAnswer;

/** Whatever the window may send. */
export type IncomingMessage = WindowMessage | DocumentReceipt;

/** The receipts with an envelope whose form is known whole. */
export type Receipt = Exclude<WindowMessage, ImmediateAnswer>;

/** The message type of each kind of receipt. */
export const messageTypeOf = {
  list_audit: 'INV201',
  declaration_generated: 'INV202',
  list_posted: 'INV211',
  gate_pass_audit: 'SAS221',
  gate_passed: 'SAS223',
} as const satisfies Record<Receipt['kind'], string>;
