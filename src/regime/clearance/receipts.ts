import { accept, type Id, type Result } from '../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { headChange, listEvent, postWhenReady } from './change.ts';
import { decideMoveAllowed } from './decide.ts';
import { isReadyItself, type ListMove, type ListState, listSubject, type VerificationList } from './model.ts';
import { refuse } from './refusals.ts';
import { type ListVerdict, type LoadedList, loadList, momentOf, planOf } from './service/index.ts';

/** What customs says of a list besides approving it; the state follows, the numbers it gives are kept. */
export type ListNotice = 'store' | 'fail_store' | 'review' | 'reject';

const stateAfter: Readonly<Record<ListNotice, ListState>> = {
  store: 'stored',
  fail_store: 'store_failed',
  review: 'manual_review',
  reject: 'rejected',
};

/** 暂存、入库失败、转人工、退单. Refusals: list_unknown, list_move_not_allowed. */
export function noteListVerdict(context: OperationContext, notice: ListNotice, input: ListVerdict) {
  return onList(context, `${notice}_list`, input, notice, (list) => ({
    list: {
      ...list,
      state: stateAfter[notice],
      listNo: input.listNo ?? list.listNo,
      preEntryNo: input.preEntryNo ?? list.preEntryNo,
    },
    kind: `list_${stateAfter[notice]}`,
    facts: { reason: input.reason ?? '' },
  }));
}

/** 报关单生成: the numbers of the declaration, in whatever state the list is; they may come before the approval. */
export function noteDeclaration(
  context: OperationContext,
  input: {
    readonly list: string;
    readonly listNo?: string;
    readonly entryNo?: string;
    readonly unifiedNo?: string;
    readonly failure?: string;
  },
) {
  return onList(context, 'note_declaration', input, null, (list) => ({
    list: { ...list, listNo: list.listNo ?? input.listNo ?? null, entryNo: input.entryNo ?? list.entryNo },
    kind: input.failure === undefined ? 'declaration_generated' : 'declaration_generation_failed',
    facts: { entryNo: input.entryNo ?? null, unifiedNo: input.unifiedNo ?? null, reason: input.failure ?? null },
  }));
}

/** A receipt may come when the period of the list is written off already. */
const postedStates: readonly ListState[] = ['posted', 'completed', 'written_off'];

/** 海关核扣: customs' own posting confirms ours. Refusal `posting_not_ready` while ours still waits for something. */
export function confirmPosting(
  context: OperationContext,
  input: { readonly list: string; readonly postedAt: Date },
): Promise<Result<{ readonly listId: Id }>> {
  return onList(context, 'confirm_posting', input, null, (list) => {
    const confirmed = { ...list, customsPostedAt: input.postedAt };
    const step = { list: confirmed, kind: 'list_posting_confirmed', facts: {} };
    if (postedStates.includes(list.state)) return step;
    // Customs posts both sides of a transfer or none: its word stands for the other side, where that is kept elsewhere.
    if (list.counterpartIsForeign === true && isReadyItself(list)) {
      return { ...step, list: { ...confirmed, counterpartReadyAt: list.counterpartReadyAt ?? input.postedAt } };
    }
    return refuse('posting_not_ready', { list: listSubject(list), state: list.state, gate: list.gateState });
  });
}

interface HeadStep {
  readonly list: VerificationList;
  readonly kind: string;
  readonly facts: Parameters<typeof listEvent>[3];
}

function onList(
  context: OperationContext,
  operation: string,
  input: { readonly list: string },
  move: ListMove | null,
  step: (list: VerificationList) => HeadStep | ReturnType<typeof refuse>,
): Promise<Result<{ readonly listId: Id }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, operation, input, async (tx) => {
    const loaded: Result<LoadedList> = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    if (move) {
      const allowed = decideMoveAllowed(loaded.value.list, move);
      if (!allowed.ok) return allowed;
    }
    const taken = step(loaded.value.list);
    if ('ok' in taken) return taken;
    const event = listEvent(taken.list, taken.kind, momentOf(context), taken.facts);
    const moment = momentOf(context);
    return accept(planOf([postWhenReady(headChange(taken.list, loaded.value.lines, event), moment)]));
  });
}
