import {
  accept,
  type Day,
  formatQuantity,
  parsePositiveQuantity,
  parseQuantity,
  type Result,
} from '../../kernel/index.ts';
import type { Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { loadPass } from '../gate/index.ts';
import { planOfDeed } from '../processing/index.ts';
import { newDiscrepancy } from '../reconciliation/index.ts';
import { afterLeaving, decideGone, decideGoods, decideNotSuspended, decidePass } from './decide.ts';
import { type EasyConditions, type EasyEntry, type EasyMove, type EasyMoveKind, easySubject } from './model.ts';
import { refuse } from './refusals.ts';
import { findEasyEntries, findEasyMoves, findSuspension, isNumberTaken, saveEasyEntry, saveEasyMove } from './store.ts';

export interface EasyDraft {
  readonly internalNo: string;
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly purpose: string;
  readonly vehicleNo: string;
  readonly enteredOn: Day;
  readonly conditions: EasyConditions;
}

export interface RecordName {
  readonly record: string;
}

/**
 * 便捷进区登记, before the vehicle comes. Refusals: easy_needs_enterprise, easy_kind_not_listed, easy_condition_not_met,
 * easy_suspended, easy_entry_exists.
 */
export function recordEasyEntry(context: OperationContext, draft: EasyDraft, law: Law): Promise<Result<RecordName>> {
  const { zoneId, partyId } = context.caller.settings;
  return runCommand(context, 'record_easy_entry', draft, async (tx) => {
    if (partyId === null) return refuse('easy_needs_enterprise');
    const on = draft.enteredOn;
    const goods = decideGoods(draft.kind, draft.conditions, on, law);
    if (!goods.ok) return goods;
    const free = decideNotSuspended(await findSuspension(tx, zoneId, partyId), on);
    if (!free.ok) return free;
    const { internalNo } = draft;
    if (await isNumberTaken(tx, zoneId, partyId, internalNo)) return refuse('easy_entry_exists', { internalNo });
    const quantity = parsePositiveQuantity(draft.quantity);
    if (!quantity.ok) return quantity;
    const { conditions: _declared, ...said } = draft;
    const entry: EasyEntry = {
      ...said,
      recordId: context.ids.next(),
      ownerId: partyId,
      quantity: quantity.value,
      entered: 0n,
      gone: 0n,
      state: 'recorded',
      passNo: null,
      passedAt: null,
      recordedAt: context.now(),
      version: 0,
    };
    return accept(planOfEntry(context, 'easy_entry_recorded', entry, { quantity: draft.quantity, kind: draft.kind }));
  });
}

function planOfEntry(
  context: OperationContext,
  kind: string,
  entry: EasyEntry,
  facts: Readonly<Record<string, string | number | null>>,
  move?: EasyMove,
): Plan<RecordName> {
  const vehicleNo = move === undefined ? entry.vehicleNo : move.vehicleNo;
  return planOfDeed(context, {
    kind,
    ownerId: entry.ownerId,
    subjects: [easySubject(entry), ...(vehicleNo === null ? [] : [`vehicle:${vehicleNo}`])],
    facts: { internalNo: entry.internalNo, name: entry.name, ...facts },
    documents: [saveEasyEntry(entry), ...(move ? [saveEasyMove(move)] : [])],
    answer: { record: entry.recordId },
  });
}

/** Refusals: easy_entry_unknown, easy_entry_ambiguous. */
export async function loadEasyEntry(tx: Queryable, zoneId: number, record: string): Promise<Result<EasyEntry>> {
  const [entry, other] = await findEasyEntries(tx, zoneId, record);
  if (!entry) return refuse('easy_entry_unknown', { record });
  return other ? refuse('easy_entry_ambiguous', { record }) : accept(entry);
}

export interface MoveDraft extends RecordName {
  readonly kind: EasyMoveKind;
  readonly quantity: string;
  readonly reason?: string;
  readonly vehicleNo?: string;
}

/**
 * 出区、耗用或报废: never more than is inside. Refusals: easy_reason_missing, easy_vehicle_missing, easy_suspended,
 * easy_exceeds_inside, those of the record.
 */
export function moveEasyGoods(context: OperationContext, draft: MoveDraft): Promise<Result<RecordName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'move_easy_goods', draft, async (tx) => {
    const loaded = await loadEasyEntry(tx, zoneId, draft.record);
    if (!loaded.ok) return loaded;
    const on = context.today();
    const isLeaving = draft.kind === 'leave';
    const reason = draft.reason?.trim() ?? '';
    const vehicleNo = draft.vehicleNo?.trim() ?? '';
    if (!isLeaving && reason === '') return refuse('easy_reason_missing');
    if (isLeaving && vehicleNo === '') return refuse('easy_vehicle_missing');
    const { recordId, ownerId } = loaded.value;
    // What is used up inside needs no easy mode; what leaves does.
    const free = isLeaving ? decideNotSuspended(await findSuspension(tx, zoneId, ownerId), on) : accept(undefined);
    if (!free.ok) return free;
    const quantity = parsePositiveQuantity(draft.quantity);
    if (!quantity.ok) return quantity;
    const gone = decideGone(loaded.value, quantity.value);
    if (!gone.ok) return gone;
    const moves = await findEasyMoves(tx, zoneId, recordId);
    const move: EasyMove = {
      recordId,
      moveNo: moves.length + 1,
      ownerId,
      kind: draft.kind,
      quantity: quantity.value,
      reason,
      vehicleNo: isLeaving ? vehicleNo : null,
      movedOn: on,
      state: isLeaving ? 'waiting' : 'done',
      passNo: null,
      passedQuantity: null,
      recordedAt: context.now(),
      version: 0,
    };
    const facts = { moveNo: move.moveNo, kind: move.kind, quantity: formatQuantity(move.quantity), reason };
    return accept(planOfEntry(context, `easy_goods_${draft.kind}`, gone.value, facts, move));
  });
}

export interface EasyPassage extends RecordName {
  /** The pass for gate-registered goods with which the vehicle passed. */
  readonly pass: string;
  /** What leaves; without it the goods come in. */
  readonly moveNo?: number;
  /** What was really counted; without it, as recorded. */
  readonly counted?: string;
}

/**
 * 货物过卡, counted by the gate. A count that differs moves what was counted and is kept as a discrepancy. Refusals:
 * easy_passage_done, easy_pass_differs, easy_pass_not_passed, pass_unknown, those of the record.
 */
export function recordEasyPassage(context: OperationContext, input: EasyPassage): Promise<Result<RecordName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_easy_passage', input, async (tx) => {
    const loaded = await loadEasyEntry(tx, zoneId, input.record);
    if (!loaded.ok) return loaded;
    const entry = loaded.value;
    const { ownerId, internalNo } = entry;
    const moves = await findEasyMoves(tx, zoneId, entry.recordId);
    const move = moves.find(({ moveNo, state }) => moveNo === input.moveNo && state === 'waiting');
    const waits = input.moveNo === undefined ? entry.state === 'recorded' : move !== undefined;
    if (!waits) return refuse('easy_passage_done', { internalNo });
    const found = await loadPass(tx, zoneId, input.pass);
    if (!found.ok) return found;
    const vehicleNo = move?.vehicleNo ?? entry.vehicleNo;
    const pass = decidePass(found.value.pass, { ownerId, vehicleNo, direction: move ? 'out' : 'in' });
    if (!pass.ok) return pass;
    const recorded = move?.quantity ?? entry.quantity;
    const counted = input.counted === undefined ? accept(recorded) : parseQuantity(input.counted);
    if (!counted.ok) return counted;
    const passNo = pass.value.passNo ?? pass.value.internalNo;
    return accept(withCount(context, entry, move, { recorded, counted: counted.value, passNo }));
  });
}

interface Count {
  readonly recorded: bigint;
  readonly counted: bigint;
  readonly passNo: string;
}

function withCount(
  context: OperationContext,
  entry: EasyEntry,
  move: EasyMove | undefined,
  { recorded, counted, passNo }: Count,
): Plan<RecordName> {
  const facts = { recorded: formatQuantity(recorded), counted: formatQuantity(counted), passNo };
  const passed = move
    ? planOfEntry(context, 'easy_goods_passed_out', afterLeaving(entry, move, counted), facts, {
        ...move,
        state: 'done',
        passNo,
        passedQuantity: counted,
      })
    : planOfEntry(context, 'easy_entry_passed', enteredWith(entry, counted, passNo, context.now()), facts);
  if (counted === recorded) return passed;
  const { document, event } = newDiscrepancy(context, {
    kind: 'quantity_differs',
    ownerId: entry.ownerId,
    subject: easySubject(entry),
    facts: { ...facts, internalNo: entry.internalNo },
    occurredAt: context.now(),
  });
  return {
    ...passed,
    documents: [...(passed.documents ?? []), document],
    events: [...(passed.events ?? []), event],
  };
}

function enteredWith(entry: EasyEntry, entered: bigint, passNo: string, passedAt: Date): EasyEntry {
  return { ...entry, entered, passNo, passedAt, state: entered === 0n ? 'used' : 'inside' };
}
