import { accept, formatQuantity, type Id, type Quantity, type Result } from '../../kernel/index.ts';
import type { DocumentChange, EventDraft, Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { type LedgerIntent, ledgerPartName } from '../../primitives/ledger/index.ts';
import { decideGateAct, type GateAct, type LoadedList, loadList, momentOf } from '../clearance/index.ts';
import { newDiscrepancy } from '../reconciliation/index.ts';
import { decidePassLines, decidePassMove, usesByList } from './decide.ts';
import { type PassDraft, parseDraft, passLines } from './input.ts';
import { exceedsTolerance, type GatePass, type GatePassLine, passSubject, weightDifferenceKg } from './model.ts';
import { newPassNo } from './numbers.ts';
import { refuse } from './refusals.ts';
import { findPass, findPassLines, isOwnNumberTaken, savePass, savePassLine } from './store.ts';

export interface LoadedPass {
  readonly pass: GatePass;
  readonly lines: readonly GatePassLine[];
}

/** The pass, or `pass_unknown` when it is absent or not the caller's to see. */
export async function loadPass(tx: Queryable, zoneId: number, name: string): Promise<Result<LoadedPass>> {
  const pass = await findPass(tx, zoneId, name);
  if (!pass) return refuse('pass_unknown', { pass: name });
  return accept({ pass, lines: await findPassLines(tx, zoneId, pass.passId) });
}

export function passEvent(pass: GatePass, lines: readonly GatePassLine[], kind: string, occurredAt: Date): EventDraft {
  const lists = [...new Set(lines.map((line) => `list:${line.listNo}`))];
  return {
    kind,
    ownerId: pass.ownerId,
    occurredAt,
    subjects: [...new Set([passSubject(pass), `pass:${pass.internalNo}`, `vehicle:${pass.vehicleNo}`, ...lists])],
    facts: {
      passNo: pass.passNo,
      internalNo: pass.internalNo,
      vehicleNo: pass.vehicleNo,
      state: pass.state,
      scaleReadingKg: pass.scaleReadingKg === null ? null : formatQuantity(pass.scaleReadingKg),
    },
  };
}

interface PassEffects {
  readonly documents: readonly DocumentChange[];
  readonly intents: readonly LedgerIntent[];
  readonly events: readonly EventDraft[];
}

function planOf(pass: GatePass, effects: readonly PassEffects[]): Plan<{ readonly passId: Id }> {
  const intents = effects.flatMap((effect) => effect.intents);
  const plan = {
    documents: effects.flatMap((effect) => effect.documents),
    events: effects.flatMap((effect) => effect.events),
    answer: () => ({ passId: pass.passId }),
  };
  return intents.length > 0 ? { ...plan, parts: { [ledgerPartName]: intents } } : plan;
}

/** Draft input plus whose pass it is, where no list tells. */
export type DraftPassInput = PassDraft & { readonly ownerId?: Id };

/** 录入核放单. Refusals: pass_exists, list_unknown, pass_lines_*, pass_bind_*, pass_direction_mismatch, pass_number_malformed. */
export function draftPass(context: OperationContext, input: DraftPassInput): Promise<Result<{ readonly passId: Id }>> {
  const { zoneId, partyId } = context.caller.settings;
  return runCommand(context, 'draft_pass', input, async (tx) => {
    const parsed = parseDraft(input);
    if (!parsed.ok) return parsed;
    const lists = await loadLists(
      tx,
      zoneId,
      parsed.value.lines.map((line) => line.list),
    );
    if (!lists.ok) return lists;
    const ownerId = [...lists.value.values()][0]?.list.ownerId ?? partyId ?? input.ownerId;
    if (ownerId === undefined) return refuse('pass_owner_missing');
    if (await isOwnNumberTaken(tx, zoneId, ownerId, input.internalNo)) {
      return refuse('pass_exists', { internalNo: input.internalNo });
    }
    const passId = context.ids.next();
    const lines = passLines({ passId, ownerId }, parsed.value.lines, lists.value);
    if (!lines.ok) return lines;
    const pass = newPass(context, input, { passId, ownerId, ...parsed.value, lines: lines.value });
    const byId = new Map([...lists.value.values()].map((loaded) => [loaded.list.listId, loaded]));
    const fits = decidePassLines(pass, lines.value, byId);
    if (!fits.ok) return fits;
    const documents = [savePass(pass), ...lines.value.map(savePassLine)];
    const events = [passEvent(pass, lines.value, 'pass_drafted', context.now())];
    return accept(planOf(pass, [{ documents, events, intents: [] }]));
  });
}

async function loadLists(
  tx: Queryable,
  zoneId: number,
  names: readonly string[],
): Promise<Result<Map<string, LoadedList>>> {
  const lists = new Map<string, LoadedList>();
  for (const name of new Set(names)) {
    const loaded = await loadList(tx, zoneId, name);
    if (!loaded.ok) return loaded;
    lists.set(name, loaded.value);
  }
  return accept(lists);
}

interface PassParts {
  readonly passId: Id;
  readonly ownerId: Id;
  readonly vehicleWeightKg: Quantity;
  readonly frameWeightKg: Quantity;
  readonly containerWeightKg: Quantity;
  readonly lines: readonly GatePassLine[];
}

function newPass(context: OperationContext, input: DraftPassInput, { lines, ...parts }: PassParts): GatePass {
  const goodsGrossKg = lines.reduce((sum, line) => sum + line.grossWeightKg, 0n);
  return {
    ...parts,
    passNo: null,
    preEntryNo: null,
    internalNo: input.internalNo,
    passType: input.passType,
    bindType: lines.length > 0 ? (input.bindType ?? '2') : null,
    relatedKind: lines.length > 0 ? 'list' : null,
    direction: input.direction,
    customsCode: input.customsCode,
    vehicleNo: input.vehicleNo,
    containerNo: input.containerNo ?? null,
    goodsGrossKg,
    goodsNetKg: lines.reduce((sum, line) => sum + line.netWeightKg, 0n),
    totalWeightKg: parts.vehicleWeightKg + parts.frameWeightKg + parts.containerWeightKg + goodsGrossKg,
    scaleReadingKg: null,
    state: 'draft',
    lane: null,
    declaredAt: null,
    approvedAt: null,
    firstPassedAt: null,
    passedAt: null,
    remark: input.remark ?? '',
    createdAt: context.now(),
    version: 0,
  };
}

/** What customs decides of a declared pass, with the number it gives. */
export interface PassVerdict {
  readonly pass: string;
  readonly passNo?: string;
  readonly preEntryNo?: string;
  readonly reason?: string;
}

/** 申报核放单; the message for the customs window leaves through the outbox. */
export function declarePass(
  context: OperationContext,
  input: { readonly pass: string; readonly declaredElsewhere?: boolean },
) {
  return move(context, 'declare_pass', input, async (_tx, { pass, lines }) => {
    const moved = decidePassMove(pass, 'declare');
    if (!moved.ok) return moved;
    const declared = { ...moved.value, declaredAt: context.now() };
    const plan = planOf(declared, [headEffects(declared, lines, 'pass_declared', context)]);
    const message = { topic: 'customs-window/pass', ownerId: pass.ownerId, payload: { passId: pass.passId } };
    // A pass that customs already knows needs no message from us.
    return accept(input.declaredElsewhere === true ? plan : { ...plan, outbox: [message] });
  });
}

/** The number that the window gave to a pass it took in; it names the pass in later receipts. */
export function notePreEntry(context: OperationContext, input: { readonly pass: string; readonly preEntryNo: string }) {
  return move(context, 'note_pass_pre_entry', input, async (_tx, { pass, lines }) => {
    const noted = { ...pass, preEntryNo: input.preEntryNo };
    return accept(planOf(noted, [headEffects(noted, lines, 'pass_stored', context)]));
  });
}

/** 审核通过: the lines of the lists are bound to this vehicle, so that vehicles cannot exceed the lists. */
export function approvePass(context: OperationContext, input: PassVerdict) {
  return move(context, 'approve_pass', input, async (tx, { pass, lines }, zoneId) => {
    const moved = decidePassMove(pass, 'approve');
    if (!moved.ok) return moved;
    const passNo = input.passNo ?? pass.passNo ?? newPassNo(pass, context.today(), context.ids);
    const approved: GatePass = {
      ...moved.value,
      passNo,
      preEntryNo: input.preEntryNo ?? pass.preEntryNo,
      approvedAt: context.now(),
    };
    return withLists(context, tx, zoneId, { pass: approved, lines }, 'use', 'pass_approved');
  });
}

export function rejectPass(context: OperationContext, input: PassVerdict) {
  return move(context, 'reject_pass', input, async (_tx, { pass, lines }) => {
    const moved = decidePassMove(pass, 'reject');
    if (!moved.ok) return moved;
    return accept(planOf(moved.value, [headEffects(moved.value, lines, 'pass_rejected', context)]));
  });
}

/** 作废: before the vehicle has passed; the lists' lines are free again. */
export function voidPass(context: OperationContext, input: PassVerdict) {
  return move(context, 'void_pass', input, async (tx, { pass, lines }, zoneId) => {
    const moved = decidePassMove(pass, 'void');
    if (!moved.ok) return moved;
    return withLists(context, tx, zoneId, { pass: moved.value, lines }, 'free', 'pass_void');
  });
}

export function deletePass(context: OperationContext, input: PassVerdict) {
  return move(context, 'delete_pass', input, async (_tx, { pass, lines }) => {
    const moved = decidePassMove(pass, 'delete');
    if (!moved.ok) return moved;
    return accept(planOf(moved.value, [headEffects(moved.value, lines, 'pass_deleted', context)]));
  });
}

export interface PassageInput {
  readonly pass: string;
  /** `first` of a double gate; otherwise the vehicle has passed. */
  readonly gate?: 'first' | 'last';
  /** Kilograms on the scale; absent or 0 means that it gave no reading. */
  readonly scaleReadingKg?: Quantity | null;
  readonly lane?: string;
  readonly passedAt?: Date;
}

/**
 * 过卡: the vehicle has passed. The lists' lines pass with it, and each list that lacked only this is posted. A second
 * passage on a used pass is a physical truth: it is recorded as a discrepancy and answered with `pass_used`.
 */
export async function recordPassage(
  context: OperationContext,
  input: PassageInput,
): Promise<Result<{ readonly passId: Id; readonly usedBefore: boolean }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_passage', input, async (tx) => {
    const loaded = await loadPass(tx, zoneId, input.pass);
    if (!loaded.ok) return loaded;
    const { pass, lines } = loaded.value;
    const passedAt = input.passedAt ?? context.now();
    if (pass.state === 'passed') return accept(secondPassage(context, pass, lines, passedAt));
    const moved = decidePassMove(pass, input.gate === 'first' ? 'pass_first' : 'pass');
    if (!moved.ok) return moved;
    const reading = input.scaleReadingKg ?? null;
    const through: GatePass = {
      ...moved.value,
      lane: input.lane ?? pass.lane,
      scaleReadingKg: reading !== null && reading > 0n ? reading : pass.scaleReadingKg,
      firstPassedAt: pass.firstPassedAt ?? passedAt,
      passedAt: moved.value.state === 'passed' ? passedAt : null,
    };
    const answer = () => ({ passId: pass.passId, usedBefore: false });
    if (through.state !== 'passed') {
      return accept({ ...planOf(through, [headEffects(through, lines, 'pass_passed_first', context)]), answer });
    }
    const plan = await withLists(
      context,
      tx,
      zoneId,
      { pass: through, lines },
      'pass',
      'pass_passed',
      weighing(context, through, passedAt),
    );
    return plan.ok ? accept({ ...plan.value, answer }) : plan;
  });
}

function secondPassage(context: OperationContext, pass: GatePass, lines: readonly GatePassLine[], passedAt: Date) {
  const facts = {
    firstPassedAt: pass.passedAt?.toISOString() ?? null,
    secondPassedAt: passedAt.toISOString(),
    vehicleNo: pass.vehicleNo,
  };
  const draft = {
    kind: 'pass_used_twice',
    ownerId: pass.ownerId,
    subject: passSubject(pass),
    facts,
    occurredAt: passedAt,
  } as const;
  const { document, event } = newDiscrepancy(context, draft);
  return {
    documents: [document],
    events: [event, passEvent(pass, lines, 'pass_used_twice', passedAt)],
    answer: () => ({ passId: pass.passId, usedBefore: true }),
  };
}

/** A missing or deviating reading never stops the vehicle; an officer sees it. */
function weighing(context: OperationContext, pass: GatePass, occurredAt: Date): PassEffects[] {
  const subject = passSubject(pass);
  const { ownerId } = pass;
  const declaredKg = formatQuantity(pass.totalWeightKg);
  if (pass.scaleReadingKg === null) {
    const facts = { declaredKg, vehicleNo: pass.vehicleNo };
    const { document, event } = newDiscrepancy(context, {
      kind: 'no_scale_reading',
      ownerId,
      subject,
      facts,
      occurredAt,
    });
    return [{ documents: [document], events: [event], intents: [] }];
  }
  if (!exceedsTolerance(pass)) return [];
  const facts = {
    declaredKg,
    readingKg: formatQuantity(pass.scaleReadingKg),
    differenceKg: formatQuantity(weightDifferenceKg(pass) ?? 0n),
    vehicleNo: pass.vehicleNo,
  };
  const { document, event } = newDiscrepancy(context, {
    kind: 'weight_difference',
    ownerId,
    subject,
    facts,
    occurredAt,
  });
  return [{ documents: [document], events: [event], intents: [] }];
}

function headEffects(
  pass: GatePass,
  lines: readonly GatePassLine[],
  kind: string,
  context: OperationContext,
): PassEffects {
  return { documents: [savePass(pass)], intents: [], events: [passEvent(pass, lines, kind, context.now())] };
}

/** Applies the act to every list of the pass, in one order, all or none. */
async function withLists(
  context: OperationContext,
  tx: Queryable,
  zoneId: number,
  { pass, lines }: LoadedPass,
  act: GateAct,
  kind: string,
  more: readonly PassEffects[] = [],
): Promise<Result<Plan<{ readonly passId: Id }>>> {
  const effects: PassEffects[] = [headEffects(pass, lines, kind, context), ...more];
  const uses = usesByList(lines);
  for (const listId of [...uses.keys()].sort()) {
    const loaded = await loadList(tx, zoneId, listId);
    if (!loaded.ok) return loaded;
    const subject = pass.passNo ?? pass.internalNo;
    const change = decideGateAct(loaded.value, act, uses.get(listId) ?? [], momentOf(context), subject);
    if (!change.ok) return change;
    effects.push(change.value);
  }
  return accept(planOf(pass, effects));
}

function move<I extends { readonly pass: string }>(
  context: OperationContext,
  operation: string,
  input: I,
  decide: (tx: Queryable, loaded: LoadedPass, zoneId: number) => Promise<Result<Plan<{ readonly passId: Id }>>>,
): Promise<Result<{ readonly passId: Id }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, operation, input, async (tx) => {
    const loaded = await loadPass(tx, zoneId, input.pass);
    return loaded.ok ? decide(tx, loaded.value, zoneId) : loaded;
  });
}
