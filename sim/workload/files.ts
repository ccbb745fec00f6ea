import type { GatePassHeadFacts, ListHeadFacts, WindowMessage } from '../../src/adapters/customs-window/index.ts';
import type { List, Pass } from '../model/state.ts';
import type { FilesRequest } from '../requests.ts';
import { clerkOf, type Draw, listNumber, someList } from './lists.ts';
import { passNumber, reading, somePass } from './passes.ts';

const nobody = { creditCode: null, customsCode: null, name: null };

/** A receipt's head with nothing in it but what the window never leaves out. */
function listHead(list: List, listNo: string, declarationNo: string | null): ListHeadFacts {
  return {
    listNo,
    changeCount: list.changes,
    preEntryNo: list.preEntryNo,
    bookNo: list.bookNo,
    enterpriseListNo: list.internalNo,
    operator: nobody,
    consignee: nobody,
    declarant: nobody,
    declaredAt: null,
    customsDeclaredAt: null,
    declarationNo,
    relatedListNo: null,
    relatedBookNo: null,
    relatedDeclarationNo: null,
    relatedOperator: nobody,
    portCode: null,
    customsOfficeCode: null,
    direction: list.direction,
    goodsKind: null,
    supervisionMode: null,
    transportMode: null,
    countryCode: null,
    applicationNo: null,
    needsDeclaration: null,
    declaringSide: null,
    preDeductedAt: null,
    deductedAt: null,
    gatePassed: null,
    deductionState: null,
    listStateCode: null,
    deductionMode: null,
    accountingCode: null,
    remark: null,
    listType: null,
    declarationReleased: true,
    onGatePasses: null,
    parameter1: null,
    parameter2: null,
    parameter3: null,
    parameter4: null,
    declarationChangeFlag: null,
    leviedAmount: null,
    declarationAction: null,
  };
}

function passHead(pass: Pass, gatePassNo: string, at: Date, draw: Draw): GatePassHeadFacts {
  const weighed = reading(draw, pass);
  return {
    gatePassNo,
    changeCount: 0,
    passType: 'second_line',
    preEntryNo: pass.preEntryNo,
    declarationAction: null,
    direction: 'in',
    binding: null,
    customsOfficeCode: null,
    relatedDocumentKind: null,
    relatedDocumentNos: [],
    zoneEnterprise: nobody,
    vehicleNo: '吉A00001',
    vehicleCardNo: null,
    containerNo: null,
    vehicleWeightKg: null,
    frameNo: null,
    frameWeightKg: null,
    containerType: null,
    containerWeightKg: null,
    totalWeightKg: null,
    weighedKg: weighed === 0n ? null : weighed,
    weighingDifferenceKg: null,
    grossWeightKg: null,
    netWeightKg: null,
    applicant: null,
    declaredAt: null,
    firstGateId: null,
    secondGateId: null,
    passedAt: at,
    secondPassedAt: null,
    state: draw.random.percent(12) ? 'passed_first_gate' : 'passed',
    approval: null,
    arrival: null,
    ownerSystem: null,
    remark: null,
    arrivalConfirmed: null,
  };
}

function origin(draw: Draw, now: number) {
  return {
    messageId: `CUS${String(draw.next()).padStart(12, '0')}`,
    sentAt: new Date(now),
    part: { no: 1, total: 1 },
    changeCount: 0,
    businessTypeCode: null,
    decidedAt: new Date(now),
    remark: null,
    notes: [],
  };
}

const preEntry = (draw: Draw) => String(draw.next()).padStart(18, '0');

/** Everything that customs has to say about a list, from its first answer to its posting. */
export function listFiles(draw: Draw, list: List, now: number): WindowMessage[] {
  const { random } = draw;
  const listNo = list.listNo?.startsWith('QD') ? list.listNo : listNumber(draw, list);
  const preEntryNo = list.preEntryNo ?? preEntry(draw);
  const audit = { kind: 'list_audit', preEntryNo, head: null, lines: [] } as const;
  const { part, messageId, sentAt } = origin(draw, now);
  const declarationNo = random.percent(60) ? preEntry(draw) : null;
  const verdict = random.weighted<'pre_deducted' | 'passed' | 'rejected' | 'manual_review'>([
    [8, 'pre_deducted'],
    [2, 'passed'],
    [1, 'rejected'],
    [1, 'manual_review'],
  ]);
  const isDecided = verdict !== 'manual_review' && verdict !== 'rejected';
  const posted: WindowMessage = {
    kind: 'list_posted',
    messageId,
    sentAt,
    part,
    head: { ...listHead(list, listNo, declarationNo), preEntryNo, deductedAt: new Date(now) },
    items: [],
  };
  const accepted = random.percent(90);
  return [
    {
      kind: 'immediate_answer',
      preEntryNo,
      enterpriseNo: list.internalNo,
      text: 'ok',
      dealCode: accepted ? '0' : '9',
      accepted,
    },
    { ...audit, ...origin(draw, now), result: 'stored', listNo: null },
    { ...audit, ...origin(draw, now), result: verdict, listNo: isDecided ? listNo : null },
    posted,
  ];
}

/** The verdict on a pass and its passage. */
export function passFiles(draw: Draw, pass: Pass, now: number): WindowMessage[] {
  const { random } = draw;
  const gatePassNo = pass.passNo?.startsWith('Z') ? pass.passNo : passNumber(draw);
  const preEntryNo = pass.preEntryNo ?? preEntry(draw);
  const result = random.weighted<'passed' | 'rejected' | 'stored' | 'manual_review'>([
    [8, 'passed'],
    [1, 'rejected'],
    [1, 'stored'],
    [1, 'manual_review'],
  ]);
  const passage = origin(draw, now);
  return [
    { kind: 'immediate_answer', preEntryNo, enterpriseNo: pass.internalNo, text: '', dealCode: '0', accepted: true },
    {
      kind: 'gate_pass_audit',
      ...origin(draw, now),
      preEntryNo,
      gatePassNo,
      result,
      head: null,
      lines: [],
      relatedDocuments: [],
    },
    {
      kind: 'gate_passed',
      ...passage,
      preEntryNo,
      gatePassNo,
      result: 'passed',
      head: passHead({ ...pass, preEntryNo }, gatePassNo, passage.decidedAt, draw),
    },
  ];
}

/** Files of one or two documents, shuffled, some lost on the way, some twice, some that came before. */
export function filesRequest(draw: Draw, now: number, earlier: readonly FilesRequest[]): FilesRequest | undefined {
  const { random } = draw;
  const list = random.percent(60)
    ? someList(draw, 'declared', 'stored', 'manual_review', 'pre_deducted', 'draft')
    : undefined;
  const pass = list && random.percent(60) ? undefined : somePass(draw, 'declared', 'approved', 'draft');
  const owner = list?.owner ?? pass?.owner;
  if (owner === undefined) return undefined;
  const actor = random.weighted<FilesRequest['actor']>([
    [8, clerkOf(owner)],
    [3, 'officer'],
    [1, random.pick(['A', 'B'])],
  ]);
  const told = [
    ...(list ? listFiles(draw, list, now) : []),
    ...(pass && (!list || pass.owner === list.owner) ? passFiles(draw, pass, now) : []),
  ].filter(() => random.percent(80));
  const again = random.pickAny(earlier.filter((one) => one.actor === actor))?.files ?? [];
  const twice = told.filter(() => random.percent(15));
  const files = random.shuffled([...told, ...twice, ...again.filter(() => random.percent(30))]);
  return files.length > 0 ? { operation: 'bring_files', actor, files } : undefined;
}
