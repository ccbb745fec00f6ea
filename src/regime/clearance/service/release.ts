import { accept, type Fact, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { headChange, type ListChange, listEvent, type Moment, postWhenReady } from '../change.ts';
import { decideMoveAllowed } from '../decide.ts';
import { listSubject, type VerificationList } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type LoadedList, loadList, momentOf, planOf } from './load.ts';
import { withCounterpart } from './transfer.ts';

/** 报关单放行: the declaration of the list is released; posts the list when nothing else keeps it back. */
export function releaseDeclaration(
  context: OperationContext,
  input: { readonly list: string; readonly entryNo?: string },
  checkTax: (tx: Queryable, loaded: LoadedList) => Promise<Result<void>>,
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'release_declaration', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const allowed = decideMoveAllowed(loaded.value.list, 'release');
    if (!allowed.ok) return allowed;
    const taxed = await checkTax(tx, loaded.value);
    if (!taxed.ok) return taxed;
    const change = releaseChange(momentOf(context), loaded.value, input.entryNo);
    return change.ok ? accept(planOf(await withCounterpart(tx, zoneId, context, change.value))) : change;
  });
}

export function releaseChange(moment: Moment, { list, lines }: LoadedList, entryNo?: string): Result<ListChange> {
  if (!list.declarationRequired) return refuse('declaration_not_needed', { list: listSubject(list) });
  const released: VerificationList = {
    ...list,
    entryNo: entryNo ?? list.entryNo,
    declarationReleasedAt: list.declarationReleasedAt ?? moment.now,
  };
  const facts: Record<string, Fact> = { entryNo: released.entryNo };
  return accept(
    postWhenReady(headChange(released, lines, listEvent(released, 'declaration_released', moment, facts)), moment),
  );
}
