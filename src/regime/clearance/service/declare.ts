import { accept } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { findItems } from '../../books/index.ts';
import { headChange, listEvent } from '../change.ts';
import { decideDeclaration, decideTaxCanBeAsked } from '../decide.ts';
import type { VerificationList } from '../model.ts';
import { bookOf, loadList, momentOf, planOf } from './load.ts';

/** 申报清单. Refusals: list_empty, book_not_open, book_expired, list_item_unknown, item_stopped, unit_differs_from_item … */
export function declareList(
  context: OperationContext,
  input: { readonly list: string; readonly declaredElsewhere?: boolean },
) {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'declare_list', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    const book = await bookOf(tx, zoneId, list);
    const itemNos = lines.flatMap((line) => (line.itemNo === null ? [] : [line.itemNo]));
    const items = await findItems(tx, zoneId, book.bookId, itemNos);
    const moment = momentOf(context);
    const decided = decideDeclaration(list, lines, { book, items }, moment.today);
    if (!decided.ok) return decided;
    const taxed = input.declaredElsewhere === true ? accept(undefined) : decideTaxCanBeAsked(list, lines);
    if (!taxed.ok) return taxed;
    const declared: VerificationList = { ...list, state: 'declared', declaredAt: moment.now };
    const plan = planOf([headChange(declared, lines, listEvent(declared, 'list_declared', moment))]);
    const message = {
      topic: 'customs-window/list',
      ownerId: list.ownerId,
      payload: { listId: list.listId, act: 'declare' },
    };
    // A list that customs already knows needs no message from us.
    return accept(input.declaredElsewhere === true ? plan : { ...plan, outbox: [message] });
  });
}
