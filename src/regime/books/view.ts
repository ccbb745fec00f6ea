import { type Static, Type } from 'typebox';
import { formatMoney, formatQuantity, type Id } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { MoneyText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import {
  type AccountBalance,
  balancesOfBook,
  type LotLayer,
  openLayersOf,
  type StatementLine,
  type Vector,
} from '../../primitives/ledger/index.ts';
import { type AccountBook, type BookItem, type BookMove, bookPurposes, bookTransitions } from './model.ts';

export const BookView = Type.Object({
  bookId: Type.String(),
  bookNo: Type.String(),
  kind: oneOf('logistics', 'processing', 'equipment'),
  processingType: orNull(oneOf('consumption', 'work_order', 'enterprise_unit')),
  purpose: oneOf(...bookPurposes),
  bookkeepingMode: oneOf('accumulate', 'per_line'),
  lotOrder: oneOf('fifo', 'named'),
  currencyCode: Type.String(),
  customsCode: Type.String(),
  enterpriseCustomsCode: Type.String(),
  enterpriseName: Type.String(),
  ownerId: Type.String(),
  state: oneOf('declared', 'approved', 'rejected', 'paused', 'cancelled'),
  filedOn: Type.String(),
  validThrough: orNull(Type.String()),
  itemCount: Type.Integer(),
  /** The legal next moves, from the transition table. */
  moves: Type.Array(Type.String()),
});

export function bookView(book: AccountBook): Static<typeof BookView> {
  const { nextItemNo, version: _version, ...rest } = book;
  const moves = (Object.keys(bookTransitions) as BookMove[]).filter((move) =>
    bookTransitions[move].from.includes(book.state),
  );
  return { ...rest, itemCount: nextItemNo - 1, moves };
}

export const VectorView = Type.Object({
  declared: QuantityText,
  legal1: QuantityText,
  legal2: QuantityText,
  value: MoneyText,
});

export function vectorView(vector: Vector): Static<typeof VectorView> {
  return {
    declared: formatQuantity(vector.declared),
    legal1: formatQuantity(vector.legal1),
    legal2: formatQuantity(vector.legal2),
    value: formatMoney(vector.value),
  };
}

export const BalanceView = Type.Object({
  stage: Type.String(),
  posted: VectorView,
  pendingOut: VectorView,
  pendingIn: VectorView,
  available: QuantityText,
  /** Value per declared unit with five decimals: derived, never stored; null when nothing is there. */
  averageValue: orNull(Type.String()),
});

export function balanceView(balance: AccountBalance): Static<typeof BalanceView> {
  const { posted, pendingOut, pendingIn, stage } = balance;
  return {
    stage,
    posted: vectorView(posted),
    pendingOut: vectorView(pendingOut),
    pendingIn: vectorView(pendingIn),
    available: formatQuantity(posted.declared - pendingOut.declared),
    averageValue: averageValue(posted),
  };
}

/** Value divided by quantity, half up to five decimals (G1: 19,386.60 for 4,894 sets is 3.96130). */
export function averageValue({ value, declared }: Vector): string | null {
  if (declared === 0n) return null;
  const scaled = value * 100_000_000n;
  return formatQuantity((2n * scaled + declared) / (2n * declared));
}

export const ItemView = Type.Object({
  itemNo: Type.Integer(),
  goodsKind: Type.String(),
  materialNo: Type.String(),
  hsCode: Type.String(),
  name: Type.String(),
  model: Type.String(),
  declaredUnit: Type.String(),
  legalUnit1: Type.String(),
  legalUnit2: orNull(Type.String()),
  originCountry: orNull(Type.String()),
  repairOrigin: orNull(oneOf('abroad', 'domestic')),
  executionMark: Type.String(),
  balances: Type.Array(BalanceView),
});

/** Items with what the ledger holds of each, in one further statement. */
export async function itemViews(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  items: readonly BookItem[],
): Promise<Static<typeof ItemView>[]> {
  const itemNos = items.map((item) => item.itemNo);
  const balances = await balancesOfBook(tx, zoneId, bookId, itemNos);
  return items.map((item) => ({
    itemNo: item.itemNo,
    goodsKind: item.goodsKind,
    materialNo: item.materialNo,
    hsCode: item.hsCode,
    name: item.name,
    model: item.model,
    declaredUnit: item.declaredUnit,
    legalUnit1: item.legalUnit1,
    legalUnit2: item.legalUnit2,
    originCountry: item.originCountry,
    repairOrigin: item.repairOrigin,
    executionMark: item.executionMark,
    balances: balances.filter((balance) => balance.itemNo === item.itemNo).map(balanceView),
  }));
}

export const LotView = Type.Object({
  lotNo: Type.String(),
  stage: Type.String(),
  openedOn: Type.String(),
  document: Type.String(),
  lineNo: Type.Integer(),
  originCountry: orNull(Type.String()),
  supervisionMode: orNull(Type.String()),
  taxStatus: Type.String(),
  quantity: QuantityText,
  outQuantity: QuantityText,
});

export async function lotViews(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  itemNo: number,
): Promise<Static<typeof LotView>[]> {
  const layers = await openLayersOf(tx, zoneId, bookId, itemNo);
  return layers.map((layer: LotLayer) => ({
    lotNo: String(layer.lotNo),
    stage: layer.stage,
    openedOn: layer.openedOn,
    document: layer.document,
    lineNo: layer.lineNo,
    originCountry: layer.originCountry,
    supervisionMode: layer.supervisionMode,
    taxStatus: layer.taxStatus,
    quantity: formatQuantity(layer.quantity),
    outQuantity: formatQuantity(layer.outQuantity),
  }));
}

export const EntryView = Type.Object({
  entryNo: Type.String(),
  itemNo: Type.Integer(),
  from: Type.String(),
  to: Type.String(),
  kind: Type.String(),
  reference: orNull(Type.String()),
  amounts: VectorView,
  effectiveOn: Type.String(),
  recordedAt: Type.String(),
  eventId: Type.String(),
  document: Type.String(),
  lineNo: Type.Integer(),
});

export function entryView(line: StatementLine): Static<typeof EntryView> {
  const { entryNo, vector, recordedAt, ...rest } = line;
  return { ...rest, entryNo: String(entryNo), recordedAt: recordedAt.toISOString(), amounts: vectorView(vector) };
}
