import { type Static, Type } from 'typebox';
import { formatQuantity } from '../../kernel/index.ts';
import { DayText, orNull, QuantityText } from '../../platform/operations/index.ts';
import type { BookItem } from '../../regime/books/index.ts';
import type { TracedLot, TraceEnd, TraceLink } from './model.ts';

export const LotView = Type.Object({
  lotNo: Type.String(),
  itemNo: Type.Integer(),
  materialNo: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  document: Type.String(),
  lineNo: Type.Integer(),
  openedOn: DayText,
  originCountry: orNull(Type.String()),
  supervisionMode: orNull(Type.String()),
  taxStatus: Type.String(),
  quantity: QuantityText,
});

type Items = ReadonlyMap<number, BookItem>;

export function lotView(lot: TracedLot, items: Items): Static<typeof LotView> {
  const item = items.get(lot.itemNo);
  const { itemNo, document, lineNo, openedOn, originCountry, supervisionMode, taxStatus } = lot;
  return {
    lotNo: String(lot.lotNo),
    itemNo,
    materialNo: item?.materialNo ?? '',
    name: item?.name ?? '',
    unit: item?.declaredUnit ?? '',
    document,
    lineNo,
    openedOn,
    originCountry,
    supervisionMode,
    taxStatus,
    quantity: formatQuantity(lot.quantity),
  };
}

export const EndView = Type.Object({
  lotNo: Type.String(),
  itemNo: Type.Integer(),
  name: Type.String(),
  unit: Type.String(),
  stage: Type.String(),
  document: orNull(Type.String()),
  lineNo: orNull(Type.Integer()),
  effectiveOn: orNull(DayText),
  /** Of the traced lot, in its unit. */
  quantity: QuantityText,
  /** Of the lot that ended there, in its own unit. */
  ofLot: QuantityText,
});

export function endView(end: TraceEnd, items: Items): Static<typeof EndView> {
  const item = items.get(end.itemNo);
  const { itemNo, stage, document, lineNo, effectiveOn } = end;
  return {
    lotNo: String(end.lotNo),
    itemNo,
    name: item?.name ?? '',
    unit: item?.declaredUnit ?? '',
    stage,
    document,
    lineNo,
    effectiveOn,
    quantity: formatQuantity(end.quantity),
    ofLot: formatQuantity(end.ofLot),
  };
}

export const LinkView = Type.Object({ fromLotNo: Type.String(), toLotNo: Type.String(), quantity: QuantityText });

export function linkView({ fromLotNo, toLotNo, quantity }: TraceLink): Static<typeof LinkView> {
  return { fromLotNo: String(fromLotNo), toLotNo: String(toLotNo), quantity: formatQuantity(quantity) };
}
