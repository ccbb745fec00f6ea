import { type Static, Type } from 'typebox';
import { formatMoney, formatQuantity } from '../../kernel/index.ts';
import { MoneyText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { insideStages, type Vector } from '../../primitives/ledger/index.ts';
import { type BookItem, VectorView, vectorView } from '../books/index.ts';
import {
  MissingGoodsTaxesView,
  MissingGoodsTaxView,
  missingGoodsTaxesView,
  missingGoodsTaxView,
} from '../duty/index.ts';
import {
  type Count,
  countedStages,
  type Disposition,
  type ReportLine,
  type ReportTotals,
  type WriteOff,
  type WriteOffMove,
  writeOffTransitions,
} from './model.ts';
import { rateText } from './rates.ts';

/** A move, whether it is legal now, and the states in which it is. */
const MoveView = Type.Object({ move: Type.String(), allowed: Type.Boolean(), from: Type.Array(Type.String()) });

export const TotalsView = Type.Object({
  listsIn: Type.Integer(),
  listsOut: Type.Integer(),
  materials: Type.Integer(),
  products: Type.Integer(),
  leftovers: Type.Integer(),
  materialsInValue: MoneyText,
  productsOutValue: MoneyText,
  shortageValue: MoneyText,
  surplusValue: MoneyText,
});

export const WriteOffView = Type.Object({
  writeOffId: Type.String(),
  writeOffNo: Type.String(),
  ownerId: Type.String(),
  bookId: Type.String(),
  bookNo: Type.String(),
  cycleNo: Type.Integer(),
  periodFrom: Type.String(),
  periodThrough: Type.String(),
  state: Type.String(),
  noticedAt: orNull(Type.String()),
  stocktakeOn: orNull(Type.String()),
  reportNo: Type.Integer(),
  reportedAt: orNull(Type.String()),
  lineCount: Type.Integer(),
  differenceCount: Type.Integer(),
  totals: orNull(TotalsView),
  tax: orNull(MissingGoodsTaxView),
  note: Type.String(),
  passedAt: orNull(Type.String()),
  createdAt: Type.String(),
  moves: Type.Array(MoveView),
});

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function writeOffView(writeOff: WriteOff): Static<typeof WriteOffView> {
  const { version: _version, reportEntryNo: _entryNo, ...rest } = writeOff;
  return {
    ...rest,
    noticedAt: instant(writeOff.noticedAt),
    reportedAt: instant(writeOff.reportedAt),
    passedAt: instant(writeOff.passedAt),
    createdAt: writeOff.createdAt.toISOString(),
    totals: writeOff.totals && totalsView(writeOff.totals),
    tax: missingGoodsTaxView(writeOff.tax),
    moves: (Object.keys(writeOffTransitions) as WriteOffMove[]).map((move) => {
      const { from } = writeOffTransitions[move];
      return { move, allowed: from.includes(writeOff.state), from: [...from] };
    }),
  };
}

export function totalsView(totals: ReportTotals): Static<typeof TotalsView> {
  return {
    ...totals,
    materialsInValue: formatMoney(totals.materialsInValue),
    productsOutValue: formatMoney(totals.productsOutValue),
    shortageValue: formatMoney(totals.shortageValue),
    surplusValue: formatMoney(totals.surplusValue),
  };
}

const DispositionView = Type.Object({
  kind: oneOf('tax', 'approved_loss', 'destroyed', 'surplus_entry'),
  reason: Type.String(),
  lots: Type.Array(Type.Object({ lotNo: Type.String(), quantity: QuantityText })),
  surplus: orNull(Type.Object({ legalQuantity1: QuantityText, legalQuantity2: QuantityText, value: MoneyText })),
  customsValue: orNull(MoneyText),
});

export const ReportLineView = Type.Object({
  lineNo: Type.Integer(),
  itemNo: Type.Integer(),
  stage: oneOf(...insideStages),
  goodsKind: Type.String(),
  materialNo: Type.String(),
  hsCode: Type.String(),
  name: Type.String(),
  declaredUnit: Type.String(),
  legalUnit1: Type.String(),
  legalUnit2: orNull(Type.String()),
  opening: VectorView,
  /** By name of the flow, only those that are not empty; which adds and which takes away is in the README of the room. */
  flows: Type.Record(Type.String(), VectorView),
  consumed: QuantityText,
  shouldRemain: VectorView,
  counted: orNull(QuantityText),
  difference: VectorView,
  differenceOfShouldRemain: orNull(Type.String()),
  differenceOfConsumed: orNull(Type.String()),
  pendingOut: QuantityText,
  pendingIn: QuantityText,
  disposition: orNull(DispositionView),
  taxes: orNull(MissingGoodsTaxesView),
  /** What the ledger moved for the difference when the write-off passed. */
  posted: orNull(VectorView),
});

export function reportLineView(
  line: ReportLine,
  item: BookItem | undefined,
  posted: Vector | undefined,
): Static<typeof ReportLineView> {
  const { writeOffId: _id, reportNo: _no, ownerId: _owner, version: _version, ...rest } = line;
  const { taxes, disposition, difference, shouldRemain, counted } = line;
  return {
    ...rest,
    materialNo: item?.materialNo ?? '',
    hsCode: item?.hsCode ?? '',
    name: item?.name ?? '',
    declaredUnit: item?.declaredUnit ?? '',
    legalUnit1: item?.legalUnit1 ?? '',
    legalUnit2: item?.legalUnit2 ?? null,
    opening: vectorView(line.opening),
    flows: Object.fromEntries(Object.entries(line.flows).map(([name, vector]) => [name, vectorView(vector)])),
    consumed: formatQuantity(line.consumed),
    shouldRemain: vectorView(shouldRemain),
    counted: counted === null ? null : formatQuantity(counted),
    difference: vectorView(difference),
    differenceOfShouldRemain: counted === null ? null : rateText(difference.declared, shouldRemain.declared),
    differenceOfConsumed: counted === null ? null : rateText(difference.declared, line.consumed),
    pendingOut: formatQuantity(line.pendingOut),
    pendingIn: formatQuantity(line.pendingIn),
    disposition: disposition && dispositionView(disposition),
    taxes: taxes && missingGoodsTaxesView(taxes),
    posted: posted ? vectorView(posted) : null,
  };
}

function dispositionView({ kind, reason, lots, surplus, customsValue }: Disposition): Static<typeof DispositionView> {
  return {
    kind,
    reason,
    lots: lots.map(({ lotNo, quantity }) => ({ lotNo: String(lotNo), quantity: formatQuantity(quantity) })),
    surplus: surplus && {
      legalQuantity1: formatQuantity(surplus.legal1),
      legalQuantity2: formatQuantity(surplus.legal2),
      value: formatMoney(surplus.value),
    },
    customsValue: customsValue === null ? null : formatMoney(customsValue),
  };
}

export const CountView = Type.Object({
  itemNo: Type.Integer(),
  materialNo: Type.String(),
  name: Type.String(),
  declaredUnit: Type.String(),
  stage: oneOf(...countedStages),
  quantity: QuantityText,
  countedAt: Type.String(),
  countedBy: Type.String(),
});

export function countView(count: Count, item: BookItem | undefined): Static<typeof CountView> {
  const { itemNo, stage, quantity, countedAt, countedBy } = count;
  const { materialNo = '', name = '', declaredUnit = '' } = item ?? {};
  const named = { itemNo, materialNo, name, declaredUnit, stage };
  return { ...named, quantity: formatQuantity(quantity), countedAt: countedAt.toISOString(), countedBy };
}

export const PeriodListView = Type.Object({
  listId: Type.String(),
  listNo: orNull(Type.String()),
  internalNo: Type.String(),
  direction: oneOf('in', 'out'),
  postedOn: Type.String(),
  state: Type.String(),
});
