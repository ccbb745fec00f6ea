import { accept, formatMoney, formatPrice, formatQuantity, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import {
  approveList,
  confirmPosting,
  declareList,
  draftLists,
  type LineDraft,
  type ListDraft,
  type ListNotice,
  loadList,
  noteDeclaration,
  noteListVerdict,
  type VerificationList,
} from '../../regime/clearance/index.ts';
import { releaseListDeclaration } from '../../regime/duty/index.ts';
import type {
  DeclarationGeneratedReceipt,
  ImmediateAnswer,
  ListAuditReceipt,
  ListPostedReceipt,
} from '../customs-window/index.ts';
import type { Applied, Deed } from '../intake/index.ts';
import { applied, deed, duplicate, step, waiting } from './outcome.ts';
import { refuse } from './refusals.ts';

/** The list by the first of its names that we know. */
async function findOne(
  context: OperationContext,
  names: ReadonlyArray<string | null>,
): Promise<VerificationList | null> {
  const { zoneId } = context.caller.settings;
  return context.database.read(context.caller.settings, async (tx) => {
    for (const name of names) {
      if (name === null) continue;
      const loaded = await loadList(tx, zoneId, name);
      if (loaded.ok) return loaded.value.list;
    }
    return null;
  });
}

const notices: Readonly<Partial<Record<ListAuditReceipt['result'], ListNotice>>> = {
  stored: 'store',
  store_failed: 'fail_store',
  manual_review: 'review',
  rejected: 'reject',
};

const words: Readonly<Record<ListNotice, { zh: string; en: string }>> = {
  store: { zh: '清单已入库暂存', en: 'the list was stored' },
  fail_store: { zh: '清单入库失败', en: 'the list could not be stored' },
  review: { zh: '清单转人工审核', en: 'the list went to a person' },
  reject: { zh: '清单被退单', en: 'the list was rejected' },
};

/** INV201: what customs decided about a list. A list we do not know, but whose lines the receipt carries, is taken in. */
export async function applyListAudit(context: OperationContext, receipt: ListAuditReceipt): Promise<Result<Applied>> {
  const names = [receipt.listNo, receipt.preEntryNo, receipt.head?.enterpriseListNo ?? null];
  const list = await findOne(context, names);
  if (!list) return adoptList(context, receipt);
  const notice = notices[receipt.result];
  if (notice) return applyNotice(context, receipt, list, notice);
  return applyApproval(context, receipt, list, []);
}

async function applyNotice(
  context: OperationContext,
  receipt: ListAuditReceipt,
  list: VerificationList,
  notice: ListNotice,
): Promise<Result<Applied>> {
  const noted = await noteListVerdict(context, notice, {
    list: list.listId,
    ...numbersOf(receipt),
    reason: [receipt.remark, ...receipt.notes].filter((note) => note).join('；'),
  });
  if (noted.ok) return applied([deed(list, words[notice])]);
  // A late "stored" never undoes a decision; a notice on a later state is on record as a receipt only.
  return noted.refusal.code === 'list_move_not_allowed' ? duplicate([deed(list, late)]) : noted;
}

const late = { zh: '回执晚到，清单状态不变', en: 'the receipt came late and changed nothing' };

function numbersOf(receipt: ListAuditReceipt): { listNo?: string; preEntryNo: string } {
  return { ...(receipt.listNo === null ? {} : { listNo: receipt.listNo }), preEntryNo: receipt.preEntryNo };
}

const undeclared: ReadonlySet<string> = new Set(['draft', 'store_failed', 'rejected']);
const unapproved: ReadonlySet<string> = new Set([...undeclared, 'declared', 'stored', 'manual_review']);

async function applyApproval(
  context: OperationContext,
  receipt: ListAuditReceipt,
  list: VerificationList,
  before: readonly Deed[],
): Promise<Result<Applied>> {
  const did = [...before];
  if (undeclared.has(list.state)) {
    const declared = await declareList(step(context, 'declare'), { list: list.listId, declaredElsewhere: true });
    if (!declared.ok) return declared;
  }
  if (unapproved.has(list.state)) {
    const approved = await approveList(step(context, 'approve'), { list: list.listId, ...numbersOf(receipt) });
    if (!approved.ok) return approved;
    did.push(
      deed(
        { ...list, listNo: receipt.listNo ?? list.listNo },
        { zh: '清单审核通过，已预扣', en: 'the list was approved and its goods claimed' },
      ),
    );
  }
  const released = await releaseIfTold(
    context,
    list,
    receipt.head?.declarationReleased ?? null,
    receipt.head?.declarationNo ?? null,
  );
  if (!released.ok) return released;
  did.push(...released.value);
  return did.length > 0
    ? applied(did)
    : duplicate([deed(list, { zh: '清单已是该状态', en: 'the list was approved already' })]);
}

/** The head of a receipt also tells whether the declaration is released; a list that has it already is left alone. */
async function releaseIfTold(
  context: OperationContext,
  list: VerificationList,
  isReleased: boolean | null,
  declarationNo: string | null,
): Promise<Result<readonly Deed[]>> {
  if (isReleased !== true || !list.declarationRequired || list.declarationReleasedAt !== null) return accept([]);
  const input = { list: list.listId, ...(declarationNo === null ? {} : { entryNo: declarationNo }) };
  const released = await releaseListDeclaration(step(context, 'release'), input);
  if (!released.ok) return released.refusal.code === 'list_move_not_allowed' ? accept([]) : released;
  return accept([deed(list, { zh: '报关单已放行', en: 'its declaration was released' })]);
}

/** A list that was declared elsewhere comes in with customs' own copy of its lines. */
async function adoptList(context: OperationContext, receipt: ListAuditReceipt): Promise<Result<Applied>> {
  const { head, lines } = receipt;
  const document = receipt.listNo ?? receipt.preEntryNo;
  const isWhole = receipt.part.total === 1 && lines.length > 0;
  if (!head || !isWhole) return waiting(refuse('receipt_document_unknown', { message: receipt.messageId, document }));
  const draft = draftOf(receipt, head);
  const drafted = await draftLists(step(context, 'draft'), [draft]);
  if (!drafted.ok) {
    if (drafted.refusal.code === 'book_unknown')
      return waiting(refuse('receipt_document_unknown', { message: receipt.messageId, document: head.bookNo }));
    return drafted;
  }
  const list = await findOne(context, [drafted.value.listIds[0] ?? null]);
  if (!list) return waiting(refuse('receipt_document_unknown', { message: receipt.messageId, document }));
  const taken = deed(list, { zh: '按回执补录清单', en: 'the list was taken in from the receipt' });
  const notice = notices[receipt.result];
  return notice ? applied([taken]) : applyApproval(context, receipt, list, [taken]);
}

type Head = NonNullable<ListAuditReceipt['head']>;

function draftOf(receipt: ListAuditReceipt, head: Head): ListDraft {
  const line = lineOf(head);
  return {
    bookNo: head.bookNo,
    internalNo: head.enterpriseListNo ?? receipt.preEntryNo,
    line,
    direction: head.direction,
    ...(head.listType === null ? {} : { listType: listTypeCode[head.listType] }),
    supervisionMode: head.supervisionMode ?? '5000',
    transportMode: head.transportMode ?? '9',
    customsCode: head.customsOfficeCode ?? receipt.listNo?.slice(2, 6) ?? '',
    ...(head.portCode === null ? {} : { portCode: head.portCode }),
    ...(head.countryCode === null ? {} : { countryCode: head.countryCode }),
    ...(head.needsDeclaration === null ? {} : { declarationRequired: head.needsDeclaration }),
    ...(head.deductionMode === null ? {} : { deductionMode: deductionModeCode[head.deductionMode] }),
    ...(head.relatedListNo === null ? {} : { relatedListNo: head.relatedListNo }),
    ...(head.relatedBookNo === null ? {} : { relatedBookNo: head.relatedBookNo }),
    lines: receipt.lines.map(lineDraftOf),
  };
}

/** Domestic China in customs' old numeric country codes. */
const china = '142';

function lineOf(head: Head): ListDraft['line'] {
  if (head.listType === 'circulation_inside_zone') return 'internal';
  return head.countryCode === null || head.countryCode === china ? 'second' : 'first';
}

const listTypeCode: Readonly<Record<NonNullable<Head['listType']>, string>> = {
  ordinary: '0',
  consolidated: '1',
  enter_first_declare_later: '3',
  simple_processing: '4',
  bonded_display: '5',
  circulation_inside_zone: '6',
  zone_port_link: '7',
  cross_border_retail: '8',
  general_taxpayer_finished_goods: '9',
};

const deductionModeCode: Readonly<Record<NonNullable<Head['deductionMode']>, NonNullable<ListDraft['deductionMode']>>> =
  {
    forward: 'D',
    reverse: 'F',
    none: 'N',
    none_but_checked: 'NF',
    bonded_warehouse: 'E',
  };

/** The levy modes that the house can assess; another mode stays with the receipt and is asked for at the assessment. */
const levyModeCode: Readonly<Partial<Record<NonNullable<ListAuditReceipt['lines'][number]['reliefMode']>, string>>> = {
  taxed: '1',
  exempt: '3',
};

function lineDraftOf(line: ListAuditReceipt['lines'][number]): LineDraft {
  const levyMode = line.reliefMode === null ? undefined : levyModeCode[line.reliefMode];
  return {
    ...(levyMode === undefined ? {} : { levyMode }),
    lineNo: line.lineNo,
    ...(line.bookItemNo === null || line.bookItemNo === 0 ? {} : { itemNo: line.bookItemNo }),
    materialNo: line.articleNo ?? line.hsCode,
    hsCode: line.hsCode,
    name: line.goodsName,
    ...(line.model === null ? {} : { model: line.model.slice(0, 255) }),
    declaredUnit: line.declaredUnit,
    declaredQuantity: formatQuantity(line.declaredQuantity),
    legalUnit1: line.legalUnit ?? line.declaredUnit,
    legalQuantity1: formatQuantity(line.legalQuantity ?? line.declaredQuantity),
    ...(line.secondLegalUnit === null ? {} : { legalUnit2: line.secondLegalUnit }),
    legalQuantity2: formatQuantity(line.secondLegalQuantity ?? 0n),
    unitPrice: formatPrice(line.unitPrice ?? 0n),
    currencyCode: line.currencyCode ?? '502',
    totalPrice: formatMoney(line.totalAmount ?? 0n),
    ...(line.totalAmountUsd === null ? {} : { valueUsd: formatMoney(line.totalAmountUsd) }),
    ...(line.originCountryCode === null ? {} : { originCountry: line.originCountryCode }),
    ...(line.destinationCountryCode === null ? {} : { destinationCountry: line.destinationCountryCode }),
    ...(line.grossWeightKg === null ? {} : { grossWeightKg: formatQuantity(line.grossWeightKg) }),
    ...(line.netWeightKg === null ? {} : { netWeightKg: formatQuantity(line.netWeightKg) }),
  };
}

/** INV202: the declaration was generated; it may come before the approval. */
export async function applyDeclarationGenerated(
  context: OperationContext,
  receipt: DeclarationGeneratedReceipt,
): Promise<Result<Applied>> {
  const list = await findOne(context, [receipt.listNo, receipt.preEntryNo]);
  if (!list)
    return waiting(refuse('receipt_document_unknown', { message: receipt.messageId, document: receipt.listNo }));
  const noted = await noteDeclaration(context, {
    list: list.listId,
    listNo: receipt.listNo,
    ...(receipt.declarationNo === null ? {} : { entryNo: receipt.declarationNo }),
    ...(receipt.declarationUnifiedNo === null ? {} : { unifiedNo: receipt.declarationUnifiedNo }),
    ...(receipt.result === 'failed' ? { failure: receipt.reason ?? '' } : {}),
  });
  if (!noted.ok) return noted;
  const said =
    receipt.result === 'generated'
      ? { zh: '报关单已生成', en: 'its declaration was generated' }
      : { zh: '报关单生成失败', en: 'its declaration could not be generated' };
  return applied([deed({ ...list, listNo: list.listNo ?? receipt.listNo }, said)]);
}

/** INV211: customs posted the list. It implies the release; the passages must have come before it is confirmed. */
export async function applyListPosted(context: OperationContext, receipt: ListPostedReceipt): Promise<Result<Applied>> {
  const { head, messageId } = receipt;
  const list = await findOne(context, [head.listNo, head.preEntryNo, head.enterpriseListNo]);
  if (!list) return waiting(refuse('receipt_document_unknown', { message: messageId, document: head.listNo }));
  if (unapproved.has(list.state)) {
    const facts = { message: messageId, missing: 'INV201', document: head.listNo, state: list.state };
    return waiting(refuse('receipt_too_early', facts));
  }
  if (list.customsPostedAt !== null)
    return duplicate([deed(list, { zh: '核扣已确认过', en: 'the posting was confirmed before' })]);
  const released = await releaseIfTold(context, list, true, head.declarationNo);
  if (!released.ok) return released;
  const confirmed = await confirmPosting(step(context, 'confirm'), { list: list.listId, postedAt: head.deductedAt });
  if (!confirmed.ok) {
    if (confirmed.refusal.code !== 'posting_not_ready') return confirmed;
    const facts = { message: messageId, missing: 'SAS223', document: head.listNo, state: list.state };
    return waiting(refuse('receipt_too_early', facts));
  }
  return applied([
    ...released.value,
    deed(list, { zh: '海关核扣与本账一致，已确认', en: 'customs confirmed the posting' }),
  ]);
}

/** The window's immediate answer to a list of ours; null when the number is no list's. */
export async function applyAnswerToList(
  context: OperationContext,
  answer: ImmediateAnswer,
): Promise<Result<Applied> | null> {
  const list = await findOne(context, [answer.enterpriseNo, answer.preEntryNo]);
  if (!list) return null;
  const notice = answer.accepted ? 'store' : 'fail_store';
  const noted = await noteListVerdict(context, notice, {
    list: list.listId,
    ...(answer.preEntryNo === null ? {} : { preEntryNo: answer.preEntryNo }),
    reason: answer.text ?? '',
  });
  if (noted.ok) return applied([deed(list, words[notice])]);
  return noted.refusal.code === 'list_move_not_allowed' ? duplicate([deed(list, late)]) : noted;
}
