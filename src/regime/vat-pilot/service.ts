import { accept, type Day, type Id, type Result } from '../../kernel/index.ts';
import type { Plan } from '../../platform/commands/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { findParty } from '../../primitives/parties/index.ts';
import { decideEnd, decideRecord } from './decide.ts';
import type { VatPilotPeriod } from './model.ts';
import { refuse } from './refusals.ts';
import { findPeriods, savePeriod } from './store.ts';

export interface PeriodDraft {
  readonly partyId: Id;
  readonly fromOn: Day;
  readonly throughOn?: Day;
  readonly approvalNo: string;
}

export interface PeriodName {
  readonly partyId: Id;
  readonly periodNo: number;
}

/** 登记试点资格. Refusals: vat_pilot_not_enterprise, vat_pilot_days_reversed, vat_pilot_overlaps. */
export function recordPeriod(context: OperationContext, draft: PeriodDraft): Promise<Result<PeriodName>> {
  const { caller } = context;
  const { zoneId } = caller.settings;
  return runCommand(context, 'record_vat_pilot', draft, async (tx) => {
    const { partyId, fromOn, throughOn = null, approvalNo } = draft;
    const party = await findParty(tx, zoneId, partyId);
    if (!party?.roles.includes('zone_enterprise')) {
      return refuse('vat_pilot_not_enterprise', { party: party?.nameZh ?? partyId });
    }
    const others = await findPeriods(tx, zoneId, partyId);
    const period: VatPilotPeriod = {
      ...{ ownerId: partyId, periodNo: others.length + 1, fromOn, throughOn, approvalNo: approvalNo.trim() },
      ...{ recordedBy: caller.displayName, recordedAt: context.now() },
      ...{ endedBy: null, endedAt: null, endReason: null, version: 0 },
    };
    const decided = decideRecord(period, others);
    return decided.ok ? accept(planFor(context, decided.value, 'vat_pilot_recorded')) : decided;
  });
}

/** 终止试点资格. Refusals: vat_pilot_period_unknown, vat_pilot_ends_before, vat_pilot_ended. */
export function endPeriod(
  context: OperationContext,
  input: PeriodName & { readonly throughOn: Day; readonly reason: string },
): Promise<Result<PeriodName>> {
  const { caller } = context;
  return runCommand(context, 'end_vat_pilot', input, async (tx) => {
    const periods = await findPeriods(tx, caller.settings.zoneId, input.partyId);
    const period = periods.find(({ periodNo }) => periodNo === input.periodNo);
    if (!period) return refuse('vat_pilot_period_unknown', { periodNo: input.periodNo });
    const decided = decideEnd(period, input.throughOn);
    if (!decided.ok) return decided;
    const ending = { endedBy: caller.displayName, endedAt: context.now(), endReason: input.reason.trim() };
    return accept(planFor(context, { ...decided.value, ...ending }, 'vat_pilot_ended'));
  });
}

function planFor(
  context: OperationContext,
  period: VatPilotPeriod,
  kind: 'vat_pilot_recorded' | 'vat_pilot_ended',
): Plan<PeriodName> {
  const { ownerId, periodNo, fromOn, throughOn, approvalNo, endReason } = period;
  const facts = { periodNo, fromOn, throughOn, approvalNo, reason: endReason };
  return {
    documents: [savePeriod(period)],
    events: [{ kind, ownerId, occurredAt: context.now(), subjects: [`party:${ownerId}`], facts }],
    answer: () => ({ partyId: ownerId, periodNo }),
  };
}
