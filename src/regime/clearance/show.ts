import { accept, type Id, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { refuse } from './refusals.ts';
import { findList } from './store.ts';
import { listView } from './view.ts';

/** The list as it is after a command. */
export async function showList({ database, caller }: OperationContext, name: string) {
  return database.read(caller.settings, async (tx) => {
    const found = await findList(tx, caller.settings.zoneId, name);
    return found ? accept(listView(found)) : refuse('list_unknown', { list: name });
  });
}

/** Answers a command on a list with the list as it now is. */
export async function thenShow(context: OperationContext, done: Promise<Result<{ readonly listId: Id }>>) {
  const result = await done;
  return result.ok ? showList(context, result.value.listId) : result;
}
