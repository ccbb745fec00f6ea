import { accept, type Result } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type ProductionDraft, planProduction } from '../../processing/index.ts';
import { loadForm } from '../forms/service.ts';
import { saveFormLine } from '../forms/store.ts';
import { findNoteLines, findPassedNotes, saveNoteLine } from '../notes/store.ts';
import { accountedOnNotes, decideOutward, productOnForm } from './decide.ts';

export interface OutwardDraft extends Omit<ProductionDraft, 'bookNo' | 'workOrderNo'> {
  readonly form: string;
}

/**
 * 登记外发加工: materials that are out on leave under the form are used up, and the product is out in their place until a
 * return note brings it back. Refusals: form_unknown, form_not_outward, form_not_open, outward_exceeds_notes,
 * outward_product_not_on_form, form_exceeded, those of a production.
 */
export function recordOutward(
  context: OperationContext,
  { form: name, ...draft }: OutwardDraft,
): Promise<Result<{ readonly bookNo: string; readonly internalNo: string }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_outward_production', { form: name, ...draft }, async (tx) => {
    const loaded = await loadForm(tx, zoneId, name);
    if (!loaded.ok) return loaded;
    const { form } = loaded.value;
    const outward = decideOutward(form);
    if (!outward.ok) return outward;
    const formNo = form.formNo ?? form.internalNo;
    const planned = await planProduction(tx, context, { ...draft, bookNo: form.bookNo }, formNo);
    if (!planned.ok) return planned;
    const { plan, production, materials } = planned.value;
    const notes = await findPassedNotes(tx, zoneId, form.formId);
    const order = new Map(notes.map(({ noteId }, at) => [noteId, at]));
    const lines = await findNoteLines(tx, zoneId, [...order.keys()]);
    lines.sort(
      (one, other) => (order.get(one.noteId) ?? 0) - (order.get(other.noteId) ?? 0) || one.lineNo - other.lineNo,
    );
    const used = materials.map(({ materialItemNo, consumed }) => ({ itemNo: materialItemNo, quantity: consumed }));
    const accounted = accountedOnNotes(form, lines, used);
    if (!accounted.ok) return accounted;
    const product = productOnForm(loaded.value, production.productItemNo, production.quantity);
    if (!product.ok) return product;
    const documents = [...(plan.documents ?? []), ...accounted.value.map(saveNoteLine), saveFormLine(product.value)];
    return accept({ ...plan, documents });
  });
}
