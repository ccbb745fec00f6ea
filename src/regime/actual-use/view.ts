import { type Static, Type } from 'typebox';
import { formatQuantity } from '../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { type RepairOrder, repairOutcomes, type UseLine, type UseRecord } from './model.ts';

export const RepairOrderView = Type.Object({
  bookNo: Type.String(),
  orderNo: Type.String(),
  goodsItemNo: Type.Integer(),
  quantity: QuantityText,
  catalogueEntry: Type.String(),
  isOwnBrand: Type.Boolean(),
  customerName: Type.String(),
  returnBy: DayText,
  outcome: orNull(oneOf(...repairOutcomes)),
  state: oneOf('open', 'closed'),
  openedAt: InstantText,
  closedAt: orNull(InstantText),
  remark: Type.String(),
});

export function repairOrderView(order: RepairOrder): Static<typeof RepairOrderView> {
  const { version: _version, ownerId: _ownerId, bookId: _bookId, ...rest } = order;
  return {
    ...rest,
    quantity: formatQuantity(order.quantity),
    openedAt: order.openedAt.toISOString(),
    closedAt: order.closedAt?.toISOString() ?? null,
  };
}

export const UseRecordView = Type.Object({
  useId: Type.String(),
  bookNo: Type.String(),
  internalNo: Type.String(),
  project: orNull(Type.String()),
  orderNo: orNull(Type.String()),
  usedOn: DayText,
  createdAt: InstantText,
  remark: Type.String(),
});

export function viewOfUse(record: UseRecord): Static<typeof UseRecordView> {
  const { version: _version, ownerId: _ownerId, bookId: _bookId, ...rest } = record;
  return { ...rest, createdAt: record.createdAt.toISOString() };
}

export const UseLineView = Type.Object({
  lineNo: Type.Integer(),
  kind: oneOf('used', 'came_out'),
  itemNo: Type.Integer(),
  quantity: QuantityText,
  waste: QuantityText,
  legalQuantity1: QuantityText,
  legalQuantity2: QuantityText,
});

export function viewOfUseLine(line: UseLine): Static<typeof UseLineView> {
  const { lineNo, kind, itemNo } = line;
  return {
    lineNo,
    kind,
    itemNo,
    quantity: formatQuantity(line.quantity),
    waste: formatQuantity(line.waste),
    legalQuantity1: formatQuantity(line.legalQuantity1),
    legalQuantity2: formatQuantity(line.legalQuantity2),
  };
}
