import { formatQuantity, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import {
  approvePass,
  type DraftPassInput,
  declarePass,
  draftPass,
  type GatePass,
  loadPass,
  notePreEntry,
  recordPassage,
  rejectPass,
} from '../../regime/gate/index.ts';
import type { GatePassAuditReceipt, GatePassedReceipt, ImmediateAnswer } from '../customs-window/index.ts';
import type { Applied, Deed } from '../intake/index.ts';
import { applied, deed, duplicate, step, waiting } from './outcome.ts';
import { refuse } from './refusals.ts';

async function findOne(context: OperationContext, names: ReadonlyArray<string | null>): Promise<GatePass | null> {
  const { zoneId } = context.caller.settings;
  return context.database.read(context.caller.settings, async (tx) => {
    for (const name of names) {
      if (name === null) continue;
      const loaded = await loadPass(tx, zoneId, name);
      if (loaded.ok) return loaded.value.pass;
    }
    return null;
  });
}

/** SAS221: what customs decided about a pass. A pass that was declared elsewhere is taken in with its lines. */
export async function applyPassAudit(
  context: OperationContext,
  receipt: GatePassAuditReceipt,
): Promise<Result<Applied>> {
  const known = await findOne(context, [receipt.gatePassNo, receipt.preEntryNo]);
  if (known) return applyVerdict(context, receipt, known, []);
  const adopted = await adoptPass(context, receipt);
  if ('waiting' in adopted) return waiting(adopted.waiting);
  if (!adopted.result.ok) return adopted.result;
  const pass = await findOne(context, [adopted.result.value.passId]);
  if (!pass) throw new Error('a pass that was just drafted is there');
  return applyVerdict(context, receipt, pass, [
    deed(pass, { zh: '按回执补录核放单', en: 'the gate pass was taken in from the receipt' }),
  ]);
}

async function applyVerdict(
  context: OperationContext,
  receipt: GatePassAuditReceipt,
  pass: GatePass,
  before: readonly Deed[],
): Promise<Result<Applied>> {
  const verdict = {
    pass: pass.passId,
    ...(receipt.gatePassNo === null ? {} : { passNo: receipt.gatePassNo }),
    preEntryNo: receipt.preEntryNo,
    reason: [receipt.remark, ...receipt.notes].filter((note) => note).join('；'),
  };
  if (pass.state === 'draft' || pass.state === 'rejected') {
    const declared = await declarePass(step(context, 'declare'), { pass: pass.passId, declaredElsewhere: true });
    if (!declared.ok) return declared;
  } else if (pass.state !== 'declared') {
    return duplicate([...before, deed(pass, { zh: '核放单已是该状态', en: 'the gate pass was decided before' })]);
  }
  if (receipt.result === 'manual_review') {
    const noted = await notePreEntry(step(context, 'review'), { pass: pass.passId, preEntryNo: receipt.preEntryNo });
    return noted.ok
      ? applied([...before, deed(pass, { zh: '核放单转人工审核', en: 'the gate pass went to a person' })])
      : noted;
  }
  if (receipt.result === 'stored') {
    const noted = await notePreEntry(step(context, 'store'), { pass: pass.passId, preEntryNo: receipt.preEntryNo });
    return noted.ok
      ? applied([...before, deed(pass, { zh: '核放单已入库暂存', en: 'the gate pass was stored' })])
      : noted;
  }
  const isApproved = receipt.result === 'passed';
  const decided = isApproved
    ? await approvePass(step(context, 'approve'), verdict)
    : await rejectPass(step(context, 'reject'), verdict);
  if (!decided.ok) return decided;
  const said = isApproved
    ? { zh: '核放单审核通过，已绑定清单数量', en: 'the gate pass was approved and its goods bound' }
    : { zh: '核放单被退单', en: 'the gate pass was rejected' };
  return applied([...before, deed({ ...pass, passNo: receipt.gatePassNo }, said)]);
}

type Adoption =
  | { readonly waiting: ReturnType<typeof refuse> }
  | { readonly result: Awaited<ReturnType<typeof draftPass>> };

type Head = NonNullable<GatePassAuditReceipt['head']>;

const passTypeCode: Readonly<Record<Head['passType'], DraftPassInput['passType']>> = {
  enter_first: '1',
  first_line_integrated: '2',
  second_line: '3',
  non_declaration: '4',
  gate_registered_goods: '5',
  empty_vehicle: '6',
};

const bindTypeCode: Readonly<Record<NonNullable<Head['binding']>, NonNullable<DraftPassInput['bindType']>>> = {
  one_vehicle_many_documents: '1',
  one_to_one: '2',
  one_document_many_vehicles: '3',
};

const unknownDocument = new Set(['list_unknown', 'note_unknown', 'pass_line_unknown']);

async function adoptPass(context: OperationContext, receipt: GatePassAuditReceipt): Promise<Adoption> {
  const { head, lines } = receipt;
  const document = receipt.gatePassNo ?? receipt.preEntryNo;
  const unknown = { waiting: refuse('receipt_document_unknown', { message: receipt.messageId, document }) };
  // With several documents, the lines do not say which of them they belong to.
  const [documentNo, another] = head?.relatedDocumentNos ?? [];
  if (!head || receipt.part.total > 1 || documentNo === undefined || another !== undefined || lines.length === 0)
    return unknown;
  const result = await draftPass(step(context, 'draft'), {
    internalNo: receipt.preEntryNo,
    passType: passTypeCode[head.passType],
    bindType: bindTypeCode[head.binding ?? 'one_document_many_vehicles'],
    direction: head.direction,
    customsCode: head.customsOfficeCode ?? document.slice(1, 5),
    vehicleNo: head.vehicleNo ?? '',
    ...(head.containerNo === null ? {} : { containerNo: head.containerNo.slice(0, 64) }),
    vehicleWeightKg: formatQuantity(head.vehicleWeightKg ?? 0n),
    frameWeightKg: formatQuantity(head.frameWeightKg ?? 0n),
    containerWeightKg: formatQuantity(head.containerWeightKg ?? 0n),
    lines: lines.map((line) => ({
      ...(head.relatedDocumentKind === 'stock_note' ? { stockNote: documentNo } : { list: documentNo }),
      lineNo: line.relatedLineNo ?? line.lineNo,
      quantity: formatQuantity(line.declaredQuantity ?? 0n),
      grossWeightKg: formatQuantity(line.grossWeightKg ?? 0n),
      netWeightKg: formatQuantity(line.netWeightKg ?? line.grossWeightKg ?? 0n),
    })),
  });
  if (!result.ok && unknownDocument.has(result.refusal.code)) {
    return { waiting: refuse('receipt_document_unknown', { message: receipt.messageId, document: documentNo }) };
  }
  return { result };
}

/** SAS223: the vehicle has passed. A second, different passage on the same pass is recorded as a discrepancy. */
export async function applyPassage(context: OperationContext, receipt: GatePassedReceipt): Promise<Result<Applied>> {
  const { messageId, gatePassNo, head, decidedAt } = receipt;
  const pass = await findOne(context, [gatePassNo, receipt.preEntryNo]);
  if (!pass) return waiting(refuse('receipt_document_unknown', { message: messageId, document: gatePassNo }));
  if (pass.state === 'draft' || pass.state === 'declared' || pass.state === 'rejected') {
    const facts = { message: messageId, missing: 'SAS221', document: gatePassNo, state: pass.state };
    return waiting(refuse('receipt_too_early', facts));
  }
  const passedAt = head.secondPassedAt ?? head.passedAt ?? decidedAt;
  if (pass.state === 'passed' && pass.passedAt?.getTime() === passedAt.getTime()) {
    return duplicate([deed(pass, { zh: '该次过卡已登记', en: 'this passage was recorded before' })]);
  }
  const gate = head.state === 'passed_first_gate' ? ('first' as const) : ('last' as const);
  const passed = await recordPassage(context, { pass: pass.passId, gate, scaleReadingKg: head.weighedKg, passedAt });
  if (!passed.ok) return passed;
  const said = passed.value.usedBefore
    ? { zh: '核放单重复过卡，已登记为差异', en: 'a second passage on a used pass was recorded as a discrepancy' }
    : { zh: '车辆已过卡', en: 'the vehicle passed the gate' };
  return applied([deed(pass, said)]);
}

/** The window's immediate answer to a pass of ours; null when the number is no pass's. */
export async function applyAnswerToPass(
  context: OperationContext,
  answer: ImmediateAnswer,
): Promise<Result<Applied> | null> {
  const pass = await findOne(context, [answer.enterpriseNo, answer.preEntryNo]);
  if (!pass) return null;
  if (!answer.accepted) {
    const rejected = await rejectPass(context, { pass: pass.passId, reason: answer.text ?? '' });
    if (rejected.ok) return applied([deed(pass, { zh: '核放单入库失败', en: 'the gate pass could not be stored' })]);
    return rejected.refusal.code === 'pass_move_not_allowed'
      ? duplicate([deed(pass, { zh: '回执晚到，核放单状态不变', en: 'the answer came late and changed nothing' })])
      : rejected;
  }
  if (answer.preEntryNo === null || pass.preEntryNo === answer.preEntryNo) {
    return duplicate([deed(pass, { zh: '核放单已入库', en: 'the gate pass was stored before' })]);
  }
  const noted = await notePreEntry(context, { pass: pass.passId, preEntryNo: answer.preEntryNo });
  return noted.ok ? applied([deed(pass, { zh: '核放单已入库暂存', en: 'the gate pass was stored' })]) : noted;
}
