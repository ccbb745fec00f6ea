import { type Static, Type } from 'typebox';
import {
  accept,
  collect,
  formatQuantity,
  type Id,
  parsePositiveQuantity,
  parseQuantity,
  type Quantity,
  type Result,
} from '../../../kernel/index.ts';
import { oneOf, QuantityText } from '../../../platform/operations/index.ts';
import type { FormLine } from '../forms/model.ts';
import { refuse } from '../refusals.ts';
import type { NoteLine } from './model.ts';

export const NoteLineInput = Type.Object({
  formLineNo: Type.Integer({ minimum: 1 }),
  quantity: QuantityText,
  grossWeightKg: Type.Optional(QuantityText),
  lots: Type.Optional(
    Type.Array(Type.Object({ lotNo: Type.String({ pattern: '^[0-9]{1,18}$' }), quantity: QuantityText }), {
      minItems: 1,
      maxItems: 1000,
      description: 'of a book that goes by named lots: which ones; they add up to the quantity of the line',
    }),
  ),
});

export const NoteDraftInput = Type.Object({
  form: Type.String({ minLength: 1, maxLength: 64, description: 'identifier, form number or own number' }),
  internalNo: Type.String({ minLength: 1, maxLength: 64 }),
  operation: Type.Optional(oneOf('normal', 'return')),
  relatedNote: Type.Optional(
    Type.String({ minLength: 1, maxLength: 64, description: 'of a return: the note whose goods come back' }),
  ),
  remark: Type.Optional(Type.String({ maxLength: 255 })),
  lines: Type.Array(NoteLineInput, { minItems: 1, maxItems: 1000 }),
});

export type NoteDraft = Static<typeof NoteDraftInput>;

/** Lines with what the form says of their goods. Refusals: form_line_unknown, note_lots_differ, unreadable numbers. */
export function noteLinesOf(
  noteId: Id,
  ownerId: Id,
  drafts: NoteDraft['lines'],
  formLines: readonly FormLine[],
): Result<NoteLine[]> {
  return collect(
    drafts.map((draft, index) => {
      const lineNo = index + 1;
      const goods = formLines[draft.formLineNo - 1];
      if (!goods) return refuse('form_line_unknown', { lineNo, formLineNo: draft.formLineNo });
      const quantity = numberAt(lineNo, 'quantity', parsePositiveQuantity(draft.quantity));
      if (!quantity.ok) return quantity;
      const gross =
        draft.grossWeightKg === undefined
          ? accept(null)
          : numberAt(lineNo, 'grossWeightKg', parseQuantity(draft.grossWeightKg));
      if (!gross.ok) return gross;
      const lots = lotsFit(lineNo, draft.lots, quantity.value);
      if (!lots.ok) return lots;
      const { itemNo, materialNo, hsCode, name, declaredUnit } = goods;
      return accept({
        noteId,
        lineNo,
        ownerId,
        formLineNo: draft.formLineNo,
        itemNo,
        materialNo,
        hsCode,
        name,
        declaredUnit,
        quantity: quantity.value,
        lots: draft.lots ?? null,
        grossWeightKg: gross.value,
        usedQuantity: 0n,
        passedQuantity: 0n,
        returnedQuantity: 0n,
        version: 0,
      });
    }),
  );
}

function numberAt(lineNo: number, field: string, parsed: Result<Quantity>): Result<Quantity> {
  if (parsed.ok) return parsed;
  return { ok: false, refusal: { code: parsed.refusal.code, facts: { ...parsed.refusal.facts, lineNo, field } } };
}

function lotsFit(lineNo: number, lots: NoteDraft['lines'][number]['lots'], quantity: Quantity): Result<void> {
  if (lots === undefined) return accept(undefined);
  const quantities = collect(lots.map((lot) => parsePositiveQuantity(lot.quantity)));
  if (!quantities.ok) return quantities;
  const total = quantities.value.reduce((sum, one) => sum + one, 0n);
  if (total === quantity) return accept(undefined);
  return refuse('note_lots_differ', { lineNo, total: formatQuantity(total), quantity: formatQuantity(quantity) });
}
