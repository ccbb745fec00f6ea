import { accept, type Id, type Result } from '../../../kernel/index.ts';
import type { Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { decidePassMove } from '../decide.ts';
import type { GatePass } from '../model.ts';
import { newPassNo } from '../numbers.ts';
import { headEffects, planOf, withDocuments } from './effects.ts';
import { type LoadedPass, loadPass } from './load.ts';

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
    return withDocuments(context, tx, zoneId, { pass: approved, lines }, 'use', 'pass_approved');
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
    return withDocuments(context, tx, zoneId, { pass: moved.value, lines }, 'free', 'pass_void');
  });
}

export function deletePass(context: OperationContext, input: PassVerdict) {
  return move(context, 'delete_pass', input, async (_tx, { pass, lines }) => {
    const moved = decidePassMove(pass, 'delete');
    if (!moved.ok) return moved;
    return accept(planOf(moved.value, [headEffects(moved.value, lines, 'pass_deleted', context)]));
  });
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
