import { type Static, Type } from 'typebox';
import { formatPrice, formatQuantity } from '../../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, PriceText, QuantityText } from '../../../platform/operations/index.ts';
import {
  businessTypes,
  type DeliveryForm,
  type FormLine,
  type FormMove,
  formTransitions,
  leftOnLine,
} from './model.ts';

export const MoveView = Type.Object({ move: Type.String(), allowed: Type.Boolean(), from: Type.Array(Type.String()) });

export const FormView = Type.Object({
  formId: Type.String(),
  ownerId: Type.String(),
  formNo: orNull(Type.String()),
  internalNo: Type.String(),
  bookId: Type.String(),
  bookNo: Type.String(),
  businessType: oneOf(...businessTypes),
  direction: oneOf('in', 'out'),
  goodsKind: Type.String(),
  customsCode: Type.String(),
  counterpartName: Type.String(),
  place: Type.String(),
  depositNo: orNull(Type.String()),
  validThrough: DayText,
  state: Type.String(),
  lineCount: Type.Integer(),
  declaredAt: orNull(InstantText),
  approvedAt: orNull(InstantText),
  closedAt: orNull(InstantText),
  remark: Type.String(),
  createdAt: InstantText,
  moves: Type.Array(MoveView),
});

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function formView({ version: _version, ...form }: DeliveryForm): Static<typeof FormView> {
  return {
    ...form,
    declaredAt: instant(form.declaredAt),
    approvedAt: instant(form.approvedAt),
    closedAt: instant(form.closedAt),
    createdAt: form.createdAt.toISOString(),
    moves: (Object.keys(formTransitions) as FormMove[]).map((move) => ({
      move,
      allowed: formTransitions[move].from.includes(form.state),
      from: [...formTransitions[move].from],
    })),
  };
}

export const FormLineView = Type.Object({
  lineNo: Type.Integer(),
  itemNo: orNull(Type.Integer()),
  materialNo: Type.String(),
  hsCode: Type.String(),
  name: Type.String(),
  declaredUnit: Type.String(),
  quantity: QuantityText,
  legalUnit1: Type.String(),
  legalQuantity1: QuantityText,
  legalUnit2: orNull(Type.String()),
  legalQuantity2: QuantityText,
  unitPrice: PriceText,
  currencyCode: Type.String(),
  originCountry: orNull(Type.String()),
  /** Of approved notes in the form's direction. */
  notedQuantity: QuantityText,
  /** Of returns that passed the gate. */
  returnedQuantity: QuantityText,
  /** What the form still allows. */
  leftQuantity: QuantityText,
});

export function formLineView(line: FormLine): Static<typeof FormLineView> {
  const { version: _version, formId: _formId, ownerId: _ownerId, ...rest } = line;
  return {
    ...rest,
    quantity: formatQuantity(line.quantity),
    legalQuantity1: formatQuantity(line.legalQuantity1),
    legalQuantity2: formatQuantity(line.legalQuantity2),
    unitPrice: formatPrice(line.unitPrice),
    notedQuantity: formatQuantity(line.notedQuantity),
    returnedQuantity: formatQuantity(line.returnedQuantity),
    leftQuantity: formatQuantity(leftOnLine(line)),
  };
}
