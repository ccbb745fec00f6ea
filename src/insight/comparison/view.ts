import { type Static, Type } from 'typebox';
import { formatQuantity, type Quantity } from '../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { causes, type EnterpriseRecord, recordKinds, type StockEvent } from './model.ts';
import type { ControlRow, ShownItem } from './store.ts';

const Side = oneOf('enterprise', 'warehouse', 'book');

export const PartingView = Type.Object({
  on: DayText,
  side: Side,
  against: Side,
  event: Type.String(),
  kind: oneOf(...recordKinds),
  lot: orNull(Type.String()),
  document: orNull(Type.String()),
  stated: QuantityText,
  expected: QuantityText,
  cause: oneOf(...causes),
  detail: orNull(Type.String()),
});

export const ItemView = Type.Object({
  itemNo: Type.Integer(),
  materialNo: Type.String(),
  name: Type.String(),
  declaredUnit: Type.String(),
  bookBalance: QuantityText,
  enterpriseBalance: orNull(QuantityText),
  warehouseBalance: orNull(QuantityText),
  partingCount: Type.Integer(),
  parting: orNull(PartingView),
  comparedAt: InstantText,
});

function orNothing(quantity: Quantity | null): string | null {
  return quantity === null ? null : formatQuantity(quantity);
}

export function itemView(item: ShownItem): Static<typeof ItemView> {
  const { itemNo, materialNo, name, declaredUnit, partingCount, parting } = item;
  return {
    itemNo,
    materialNo,
    name,
    declaredUnit,
    bookBalance: formatQuantity(item.bookBalance),
    enterpriseBalance: orNothing(item.enterpriseBalance),
    warehouseBalance: orNothing(item.warehouseBalance),
    partingCount,
    parting,
    comparedAt: item.comparedAt.toISOString(),
  };
}

export const EventView = Type.Object({
  side: Side,
  name: Type.String(),
  lot: orNull(Type.String()),
  on: DayText,
  kind: oneOf(...recordKinds),
  change: QuantityText,
  document: orNull(Type.String()),
});

export function eventView({ side, name, lot, on, kind, change, document }: StockEvent): Static<typeof EventView> {
  return { side, name, lot, on, kind, change: formatQuantity(change), document };
}

export const RecordView = Type.Object({
  source: Type.String(),
  recordNo: Type.String(),
  side: oneOf('enterprise', 'warehouse'),
  itemNo: Type.Integer(),
  lot: orNull(Type.String()),
  kind: oneOf(...recordKinds),
  occurredAt: InstantText,
  quantity: QuantityText,
  unit: Type.String(),
  change: QuantityText,
  document: orNull(Type.String()),
  receivedAt: InstantText,
});

export function recordView(record: EnterpriseRecord): Static<typeof RecordView> {
  const { source, recordNo, side, itemNo, lot, kind, unit, document } = record;
  const quantities = { quantity: formatQuantity(record.quantity), change: formatQuantity(record.change) };
  const instants = { occurredAt: record.occurredAt.toISOString(), receivedAt: record.receivedAt.toISOString() };
  return { source, recordNo, side, itemNo, lot, kind, unit, document, ...quantities, ...instants };
}

export const ControlView = Type.Object({
  bookNo: Type.String(),
  enterpriseName: Type.String(),
  kind: Type.String(),
  recordCount: Type.Integer(),
  itemCount: orNull(Type.Integer()),
  partedCount: orNull(Type.Integer()),
  openDiscrepancies: Type.Integer(),
  comparedAt: orNull(InstantText),
});

export function controlView(row: ControlRow): Static<typeof ControlView> {
  return {
    ...row,
    recordCount: Number(row.recordCount),
    openDiscrepancies: Number(row.openDiscrepancies),
    comparedAt: row.comparedAt?.toISOString() ?? null,
  };
}
