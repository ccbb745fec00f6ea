import { accept, type Fact, type Id, type Result } from '../../kernel/index.ts';
import type { DocumentChange, EventDraft } from '../../platform/commands/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { decideDiscrepancyMove } from './decide.ts';
import { type Discrepancy, type DiscrepancyKind, type DiscrepancyMove, discrepancySeverity } from './model.ts';
import { refuse } from './refusals.ts';
import { findDiscrepancy, saveDiscrepancy } from './store.ts';

export interface DiscrepancyDraft {
  readonly kind: DiscrepancyKind;
  readonly ownerId: Id | null;
  readonly subject: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly occurredAt: Date;
}

/** A discrepancy ready to be written with whatever else the command writes. */
export function newDiscrepancy(
  context: Pick<OperationContext, 'ids' | 'now'>,
  draft: DiscrepancyDraft,
): { readonly document: DocumentChange; readonly event: EventDraft } {
  const discrepancy: Discrepancy = {
    ...draft,
    discrepancyId: context.ids.next(),
    severity: discrepancySeverity[draft.kind],
    state: 'open',
    recordedAt: context.now(),
    note: '',
    decidedBy: null,
    decidedAt: null,
    version: 0,
  };
  return {
    document: saveDiscrepancy(discrepancy),
    event: eventOf(discrepancy, 'discrepancy_recorded', draft.occurredAt),
  };
}

function eventOf(discrepancy: Discrepancy, kind: string, occurredAt: Date): EventDraft {
  const { ownerId, subject, facts, discrepancyId } = discrepancy;
  const subjects = [subject, `discrepancy:${discrepancyId}`];
  return {
    kind,
    ownerId,
    occurredAt,
    subjects,
    facts: { ...facts, discrepancy: discrepancy.kind, note: discrepancy.note },
  };
}

/** Records a discrepancy on its own: for truths that belong to no document we know. */
export function recordDiscrepancy(
  context: OperationContext,
  draft: DiscrepancyDraft,
): Promise<Result<{ readonly subject: string }>> {
  return runCommand(context, 'record_discrepancy', draft, async () => {
    const { document, event } = newDiscrepancy(context, draft);
    return accept({ documents: [document], events: [event], answer: () => ({ subject: draft.subject }) });
  });
}

/** An officer queries, holds or clears a discrepancy, with the reason. */
export function moveDiscrepancy(
  context: OperationContext,
  move: DiscrepancyMove,
  input: { readonly discrepancyId: Id; readonly note: string },
): Promise<Result<{ readonly discrepancyId: Id }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, `${move}_discrepancy`, input, async (tx) => {
    const found = await findDiscrepancy(tx, zoneId, input.discrepancyId);
    if (!found) return refuse('discrepancy_unknown', { discrepancy: input.discrepancyId });
    const moved = decideDiscrepancyMove(found.state, move, input.note);
    if (!moved.ok) return moved;
    const decided: Discrepancy = {
      ...found,
      state: moved.value,
      note: input.note,
      decidedBy: context.caller.displayName,
      decidedAt: context.now(),
    };
    return accept({
      documents: [saveDiscrepancy(decided)],
      events: [eventOf(decided, `discrepancy_${decided.state}`, context.now())],
      answer: () => ({ discrepancyId: input.discrepancyId }),
    });
  });
}
