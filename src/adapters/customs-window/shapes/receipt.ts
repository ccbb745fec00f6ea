import * as codec from '../codec.ts';
import * as codes from '../codes.ts';
import { documentNumber, optional, optionalDocumentNumber, orElse, record, required } from '../shape.ts';

/** Element EnvelopInfo. */
export const envelope = record({
  version: optional(codec.text(16), 'version'),
  messageId: required(codec.text(128), 'message_id'),
  fileName: optional(codec.text(255), 'file_name'),
  messageType: required(codec.text(32), 'message_type'),
  senderId: optional(codec.text(64), 'sender_id'),
  receiverId: optional(codec.text(64), 'receiver_id'),
  sentAt: required(codec.sendTime, 'send_time'),
});

/** Element PocketInfo: a message with many lines may come in several parts. */
export const pocket = record({
  pocketId: optional(codec.text(255), 'pocket_id'),
  total: orElse(1, codec.count, 'total_pocket_qty'),
  no: orElse(1, codec.count, 'cur_pocket_no'),
  unstructured: optional(codec.text(64), 'is_unstructured'),
});

const approvalHead = {
  preEntryNo: documentNumber('etpsPreentNo'),
  documentNo: optionalDocumentNumber('businessId'),
  changeCount: orElse(0, codec.count, 'tmsCnt'),
  businessTypeCode: optional(codec.text(16), 'typecd'),
};

const approvalTail = {
  decidedAt: required(codec.time, 'manageDate'),
  remark: optional(codec.text(4000), 'rmk'),
};

/** Element HdeApprResult of INV201. */
export const listApproval = record({
  ...approvalHead,
  result: required(codes.listAuditResult, 'manageResult'),
  ...approvalTail,
});
/** Element HdeApprResult of SAS221. */
export const gatePassApproval = record({
  ...approvalHead,
  result: required(codes.gatePassAuditResult, 'manageResult'),
  ...approvalTail,
});
/** Element HdeApprResult of SAS223: only passed vehicles are reported. */
export const gatePassage = record({
  ...approvalHead,
  result: required(codec.oneOf({ '1': 'passed' }), 'manageResult'),
  ...approvalTail,
});

/**
 * Element HdeApprResult of every other receipt: its names are known from the receipts above, the codes of its result are
 * not, so they stay as they came.
 */
export const documentApproval = record({
  preEntryNo: optionalDocumentNumber('etpsPreentNo'),
  documentNo: optionalDocumentNumber('businessId'),
  changeCount: orElse(0, codec.count, 'tmsCnt'),
  businessTypeCode: optional(codec.text(16), 'typecd'),
  resultCode: optional(codec.text(16), 'manageResult'),
  decidedAt: optional(codec.time, 'manageDate'),
  remark: optional(codec.text(4000), 'rmk'),
});

/** Element InvApprResult of INV202. */
export const declarationGeneration = record({
  preEntryNo: documentNumber('invPreentNo', 'etpsPreentNo', 'invtPreentNo'),
  listNo: documentNumber('businessId'),
  declarationUnifiedNo: optionalDocumentNumber('entrySeqNo'),
  declarationNo: optionalDocumentNumber('entryNo'),
  result: required(codec.oneOf({ '1': 'generated', '2': 'failed' }), 'manageResult'),
  createdAt: required(codec.time, 'createDate', 'manageDate'),
  reason: optional(codec.text(4000), 'reason', 'rmk'),
});

/** The immediate answer of the window to a file of ours (root CommonResponeMessage). */
export const immediateAnswer = record({
  preEntryNo: optionalDocumentNumber('SeqNo'),
  enterpriseNo: optionalDocumentNumber('EtpsPreentNo'),
  text: optional(codec.text(4000), 'CheckInfo'),
  dealCode: required(codec.text(64), 'DealFlag'),
});
