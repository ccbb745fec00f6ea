import { type Static, Type } from 'typebox';
import {
  accept,
  collect,
  type Id,
  parsePositiveQuantity,
  parsePrice,
  parseQuantity,
  type Result,
} from '../../../kernel/index.ts';
import { DayText, oneOf, PriceText, QuantityText } from '../../../platform/operations/index.ts';
import { businessTypes, type FormLine } from './model.ts';

export const FormLineInput = Type.Object({
  itemNo: Type.Optional(Type.Integer({ minimum: 1 })),
  materialNo: Type.String({ minLength: 1, maxLength: 32 }),
  hsCode: Type.String({ pattern: '^[0-9]{10}$' }),
  name: Type.String({ minLength: 1, maxLength: 512 }),
  declaredUnit: Type.String({ pattern: '^[0-9]{3}$' }),
  quantity: QuantityText,
  legalUnit1: Type.String({ pattern: '^[0-9]{3}$' }),
  legalQuantity1: QuantityText,
  legalUnit2: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  legalQuantity2: Type.Optional(QuantityText),
  unitPrice: PriceText,
  currencyCode: Type.String({ pattern: '^[0-9]{3}$' }),
  originCountry: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
});

export const FormDraftInput = Type.Object({
  bookNo: Type.String({ minLength: 1, maxLength: 12 }),
  internalNo: Type.String({ minLength: 1, maxLength: 64 }),
  businessType: oneOf(...businessTypes),
  direction: oneOf('in', 'out'),
  goodsKind: Type.Optional(oneOf('material', 'finished', 'equipment', 'leftover', 'defective')),
  customsCode: Type.String({ pattern: '^[0-9]{4}$' }),
  counterpartName: Type.String({ minLength: 1, maxLength: 255 }),
  place: Type.Optional(Type.String({ maxLength: 255 })),
  depositNo: Type.Optional(Type.String({ maxLength: 64 })),
  validThrough: DayText,
  remark: Type.Optional(Type.String({ maxLength: 255 })),
  lines: Type.Array(FormLineInput, { minItems: 1, maxItems: 1000 }),
});

export type FormDraft = Static<typeof FormDraftInput>;
export type FormLineDraft = Static<typeof FormLineInput>;

/** Lines numbered in their order; the first number that cannot be read refuses them all, with its line and field. */
export function formLinesOf(formId: Id, ownerId: Id, drafts: readonly FormLineDraft[]): Result<FormLine[]> {
  return collect(drafts.map((draft, index) => formLineOf(formId, ownerId, draft, index + 1)));
}

function formLineOf(formId: Id, ownerId: Id, draft: FormLineDraft, lineNo: number): Result<FormLine> {
  const read = (field: string, text: string, parse: (text: string) => Result<bigint>): Result<bigint> => {
    const parsed = parse(text);
    if (parsed.ok) return parsed;
    return { ok: false, refusal: { code: parsed.refusal.code, facts: { ...parsed.refusal.facts, lineNo, field } } };
  };
  const numbers = collect([
    read('quantity', draft.quantity, parsePositiveQuantity),
    read('legalQuantity1', draft.legalQuantity1, parseQuantity),
    read('legalQuantity2', draft.legalQuantity2 ?? '0', parseQuantity),
    read('unitPrice', draft.unitPrice, parsePrice),
  ]);
  if (!numbers.ok) return numbers;
  const [quantity = 0n, legalQuantity1 = 0n, legalQuantity2 = 0n, unitPrice = 0n] = numbers.value;
  return accept({
    formId,
    lineNo,
    ownerId,
    itemNo: draft.itemNo ?? null,
    materialNo: draft.materialNo,
    hsCode: draft.hsCode,
    name: draft.name,
    declaredUnit: draft.declaredUnit,
    quantity,
    legalUnit1: draft.legalUnit1,
    legalQuantity1,
    legalUnit2: draft.legalUnit2 ?? null,
    legalQuantity2,
    unitPrice,
    currencyCode: draft.currencyCode,
    originCountry: draft.originCountry ?? null,
    notedQuantity: 0n,
    returnedQuantity: 0n,
    version: 0,
  });
}
