import { accept, type Day, type Id, type Result } from '../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { findParty } from '../../primitives/parties/index.ts';
import { planOfDeed } from '../processing/index.ts';
import type { EasySuspension, SuspensionGround } from './model.ts';
import { refuse } from './refusals.ts';
import { findSuspension, saveSuspension } from './store.ts';

interface Suspended {
  readonly partyId: Id;
}

/** 暂停便捷进出区. Refusals: easy_enterprise_unknown, easy_already_suspended. */
export function suspendEasyEntry(
  context: OperationContext,
  input: Suspended & { readonly ground: SuspensionGround; readonly reason: string; readonly suspendedOn: Day },
): Promise<Result<Suspended>> {
  const { zoneId } = context.caller.settings;
  const { partyId, ground, reason } = input;
  return runCommand(context, 'suspend_easy_entry', input, async (tx) => {
    if (!(await findParty(tx, zoneId, partyId))) return refuse('easy_enterprise_unknown', { partyId });
    const open = await findSuspension(tx, zoneId, partyId);
    if (open) return refuse('easy_already_suspended', { since: open.suspendedOn });
    const suspension: EasySuspension = {
      suspensionId: context.ids.next(),
      ownerId: partyId,
      ground,
      reason,
      suspendedOn: input.suspendedOn,
      liftedOn: null,
      liftReason: null,
      version: 0,
    };
    return accept(planOf(context, 'easy_entry_suspended', suspension, reason));
  });
}

/** 恢复便捷进出区. Refusals: easy_not_suspended. */
export function liftEasySuspension(
  context: OperationContext,
  input: Suspended & { readonly reason: string },
): Promise<Result<Suspended>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'lift_easy_suspension', input, async (tx) => {
    const open = await findSuspension(tx, zoneId, input.partyId);
    if (!open) return refuse('easy_not_suspended');
    const today = context.today();
    // One that was to begin later is lifted on the day on which it would have begun.
    const isAhead = today < open.suspendedOn;
    const liftedOn = isAhead ? open.suspendedOn : today;
    const lifted: EasySuspension = { ...open, liftedOn, liftReason: input.reason };
    return accept(planOf(context, 'easy_suspension_lifted', lifted, input.reason));
  });
}

function planOf(context: OperationContext, kind: string, suspension: EasySuspension, reason: string) {
  const { ownerId, ground, suspendedOn, liftedOn } = suspension;
  return planOfDeed(context, {
    kind,
    ownerId,
    subjects: [`party:${ownerId}`],
    facts: { ground, reason, suspendedOn, liftedOn },
    documents: [saveSuspension(suspension)],
    answer: { partyId: ownerId },
  });
}
