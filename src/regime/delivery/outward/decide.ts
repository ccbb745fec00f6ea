import { accept, formatQuantity, type Quantity, type Result, smallerOf } from '../../../kernel/index.ts';
import { takeOfLine } from '../forms/decide.ts';
import { type DeliveryForm, type FormLine, formSubject } from '../forms/model.ts';
import type { LoadedForm } from '../forms/service.ts';
import { awayQuantity, type NoteLine } from '../notes/model.ts';
import { refuse } from '../refusals.ts';

/** 外发加工: an approved form under which goods are worked on outside the zone. Refusals: form_not_outward, form_not_open. */
export function decideOutward(form: DeliveryForm): Result<DeliveryForm> {
  if (form.businessType !== 'B' || form.direction !== 'out')
    return refuse('form_not_outward', { form: formSubject(form) });
  // What is out is worked on also while the form is paused or after its last day: the truth is recorded.
  const isUnderWay = form.state === 'approved' || form.state === 'paused';
  return isUnderWay ? accept(form) : refuse('form_not_open', { form: formSubject(form), state: form.state });
}

/** What was used of an item. */
export interface OutwardUse {
  readonly itemNo: number;
  readonly quantity: Quantity;
}

/**
 * What was used up outside is accounted for on the notes that brought it there, the oldest first: it will not come back.
 * Refusal: outward_exceeds_notes.
 */
export function accountedOnNotes(
  form: DeliveryForm,
  lines: readonly NoteLine[],
  used: readonly OutwardUse[],
): Result<NoteLine[]> {
  const changed = new Map<string, NoteLine>();
  for (const { itemNo, quantity } of used) {
    let rest = quantity;
    for (const line of lines) {
      if (line.itemNo !== itemNo || rest === 0n) continue;
      const part = smallerOf(rest, awayQuantity(line));
      if (part > 0n)
        changed.set(`${line.noteId}/${line.lineNo}`, { ...line, returnedQuantity: line.returnedQuantity + part });
      rest -= part;
    }
    if (rest > 0n) {
      const facts = {
        form: formSubject(form),
        itemNo,
        used: formatQuantity(quantity),
        outside: formatQuantity(quantity - rest),
      };
      return refuse('outward_exceeds_notes', facts);
    }
  }
  return accept([...changed.values()]);
}

/**
 * What was made outside is out under the form's line of that product until a return note brings it back. Refusals:
 * outward_product_not_on_form, form_exceeded.
 */
export function productOnForm({ form, lines }: LoadedForm, itemNo: number, quantity: Quantity): Result<FormLine> {
  const line = lines.find((each) => each.itemNo === itemNo);
  return line
    ? takeOfLine(form, line, quantity)
    : refuse('outward_product_not_on_form', { form: formSubject(form), itemNo });
}
