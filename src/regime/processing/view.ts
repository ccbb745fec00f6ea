import { type Static, Type } from 'typebox';
import { formatFixed, formatQuantity } from '../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { rateForm, type ScaledRate } from '../../primitives/rules/index.ts';
import {
  type BillLine,
  type BillMove,
  type BillOfMaterial,
  billTransitions,
  inWorkshop,
  type Production,
  type ProductionMaterial,
  type ProductionOutput,
  type WorkOrder,
  type WorkOrderMaterial,
} from './model.ts';

const rate = Type.String({ description: 'exact decimal, up to ten decimals' });

function rateText(value: ScaledRate): string {
  return formatFixed(value, rateForm.decimals).replace(/\.?0+$/, '');
}

export const BillView = Type.Object({
  productItemNo: Type.Integer(),
  billVersion: Type.String(),
  validFrom: DayText,
  validThrough: orNull(DayText),
  state: oneOf('declared', 'confirmed', 'questioned'),
  lineCount: Type.Integer(),
  declaredAt: InstantText,
  /** Once something was made by it, its lines are history. */
  firstUsedAt: orNull(InstantText),
  moves: Type.Array(Type.String()),
});

export function billView(bill: BillOfMaterial): Static<typeof BillView> {
  const { productItemNo, billVersion, validFrom, validThrough, state, lineCount } = bill;
  return {
    productItemNo,
    billVersion,
    validFrom,
    validThrough,
    state,
    lineCount,
    declaredAt: bill.declaredAt.toISOString(),
    firstUsedAt: bill.firstUsedAt?.toISOString() ?? null,
    moves: (Object.keys(billTransitions) as BillMove[]).filter((move) => billTransitions[move].from.includes(state)),
  };
}

export const BillLineView = Type.Object({
  materialItemNo: Type.Integer(),
  net: rate,
  tangibleLossRate: rate,
  intangibleLossRate: rate,
  bondedShare: rate,
});

export function billLineView(line: BillLine): Static<typeof BillLineView> {
  return {
    materialItemNo: line.materialItemNo,
    net: rateText(line.net),
    tangibleLossRate: rateText(line.tangibleLossRate),
    intangibleLossRate: rateText(line.intangibleLossRate),
    bondedShare: rateText(line.bondedShare),
  };
}

export const WorkOrderView = Type.Object({
  workOrderNo: Type.String(),
  bookNo: Type.String(),
  productItemNo: Type.Integer(),
  billVersion: orNull(Type.String()),
  plannedQuantity: QuantityText,
  producedQuantity: QuantityText,
  state: oneOf('open', 'closed'),
  openedAt: InstantText,
  closedAt: orNull(InstantText),
});

export function workOrderView(order: WorkOrder): Static<typeof WorkOrderView> {
  const { workOrderNo, bookNo, productItemNo, billVersion, state } = order;
  return {
    workOrderNo,
    bookNo,
    productItemNo,
    billVersion,
    state,
    plannedQuantity: formatQuantity(order.plannedQuantity),
    producedQuantity: formatQuantity(order.producedQuantity),
    openedAt: order.openedAt.toISOString(),
    closedAt: order.closedAt?.toISOString() ?? null,
  };
}

export const WorkOrderMaterialView = Type.Object({
  materialItemNo: Type.Integer(),
  issuedQuantity: QuantityText,
  returnedQuantity: QuantityText,
  usedQuantity: QuantityText,
  /** What lies in the workshop now. */
  inWorkshop: QuantityText,
});

export function workOrderMaterialView(material: WorkOrderMaterial): Static<typeof WorkOrderMaterialView> {
  return {
    materialItemNo: material.materialItemNo,
    issuedQuantity: formatQuantity(material.issuedQuantity),
    returnedQuantity: formatQuantity(material.returnedQuantity),
    usedQuantity: formatQuantity(material.usedQuantity),
    inWorkshop: formatQuantity(inWorkshop(material)),
  };
}

export const ProductionView = Type.Object({
  productionId: Type.String(),
  bookNo: Type.String(),
  internalNo: Type.String(),
  workOrderNo: orNull(Type.String()),
  productItemNo: Type.Integer(),
  billVersion: orNull(Type.String()),
  outwardForm: orNull(Type.String({ description: 'declaration form under which it was made outside the zone' })),
  measured: Type.Boolean({ description: 'materials recorded as really used, not taken from the bill' }),
  quantity: QuantityText,
  legalQuantity1: QuantityText,
  legalQuantity2: QuantityText,
  producedOn: DayText,
  createdAt: InstantText,
  remark: Type.String(),
});

export function productionView(production: Production): Static<typeof ProductionView> {
  const { version: _version, ownerId: _ownerId, bookId: _bookId, ...rest } = production;
  return {
    ...rest,
    quantity: formatQuantity(production.quantity),
    legalQuantity1: formatQuantity(production.legalQuantity1),
    legalQuantity2: formatQuantity(production.legalQuantity2),
    createdAt: production.createdAt.toISOString(),
  };
}

export const ProductionMaterialView = Type.Object({
  materialItemNo: Type.Integer(),
  consumed: QuantityText,
  net: QuantityText,
  tangibleLoss: QuantityText,
  intangibleLoss: QuantityText,
  consumedByBill: orNull(QuantityText),
});

export function productionMaterialView(material: ProductionMaterial): Static<typeof ProductionMaterialView> {
  return {
    materialItemNo: material.materialItemNo,
    consumed: formatQuantity(material.consumed),
    net: formatQuantity(material.net),
    tangibleLoss: formatQuantity(material.tangibleLoss),
    intangibleLoss: formatQuantity(material.intangibleLoss),
    consumedByBill: material.consumedByBill === null ? null : formatQuantity(material.consumedByBill),
  };
}

export const ProductionOutputView = Type.Object({
  itemNo: Type.Integer(),
  quantity: QuantityText,
  legalQuantity1: QuantityText,
  legalQuantity2: QuantityText,
});

export function productionOutputView(output: ProductionOutput): Static<typeof ProductionOutputView> {
  return {
    itemNo: output.itemNo,
    quantity: formatQuantity(output.quantity),
    legalQuantity1: formatQuantity(output.legalQuantity1),
    legalQuantity2: formatQuantity(output.legalQuantity2),
  };
}
