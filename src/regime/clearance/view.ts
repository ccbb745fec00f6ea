import { type Static, Type } from 'typebox';
import { formatMoney, formatPrice, formatQuantity } from '../../kernel/index.ts';
import { MoneyText, oneOf, orNull, PriceText, QuantityText } from '../../platform/operations/index.ts';
import {
  type ListLine,
  type ListMove,
  listTransitions,
  postingConditions,
  pressableMoves,
  transferTypes,
  type VerificationList,
} from './model.ts';

const extent = oneOf('none', 'part', 'all');

/** A move that a person could press, and why not where it is not legal now. */
export const MoveView = Type.Object({
  move: Type.String(),
  allowed: Type.Boolean(),
  /** States in which the move is legal. */
  from: Type.Array(Type.String()),
});

export const ListView = Type.Object({
  listId: Type.String(),
  listNo: orNull(Type.String()),
  preEntryNo: orNull(Type.String()),
  internalNo: Type.String(),
  ownerId: Type.String(),
  bookId: Type.String(),
  bookNo: Type.String(),
  line: oneOf('first', 'second', 'internal'),
  direction: oneOf('in', 'out'),
  listType: Type.String(),
  goodsKind: Type.String(),
  supervisionMode: Type.String(),
  transportMode: Type.String(),
  portCode: orNull(Type.String()),
  customsCode: Type.String(),
  countryCode: orNull(Type.String()),
  declarationRequired: Type.Boolean(),
  gateRequired: Type.Boolean(),
  entryNo: orNull(Type.String()),
  /** The declaration form whose stock notes it follows. */
  formId: orNull(Type.String()),
  relatedListNo: orNull(Type.String()),
  relatedBookNo: orNull(Type.String()),
  transferType: orNull(oneOf(...transferTypes)),
  deductionMode: Type.String(),
  state: Type.String(),
  changeCount: Type.Integer(),
  lineCount: Type.Integer(),
  gateUse: extent,
  gateState: extent,
  declarationReleasedAt: orNull(Type.String()),
  declaredAt: orNull(Type.String()),
  preDeductedAt: orNull(Type.String()),
  postedAt: orNull(Type.String()),
  postedOn: orNull(Type.String()),
  customsPostedAt: orNull(Type.String()),
  /** When the other side of a transfer was ready. */
  counterpartReadyAt: orNull(Type.String()),
  /** Whether the other book is kept outside this zone; null until the zone has looked. */
  counterpartIsForeign: orNull(Type.Boolean()),
  /** What its products take of their materials under bond. */
  consumption: orNull(
    Type.Array(
      Type.Object({
        productItemNo: Type.Integer(),
        billVersion: Type.String(),
        materials: Type.Array(
          Type.Object({
            materialItemNo: Type.Integer(),
            net: QuantityText,
            tangibleLoss: QuantityText,
            intangibleLoss: QuantityText,
          }),
        ),
      }),
    ),
  ),
  remark: Type.String(),
  createdAt: Type.String(),
  /** Given back when lines are replaced or changed, so that nobody writes over what someone else did meanwhile. */
  version: Type.Integer(),
  /** What the formal posting still waits for. */
  waitsForRelease: Type.Boolean(),
  waitsForGate: Type.Boolean(),
  waitsForCounterpart: Type.Boolean(),
  moves: Type.Array(MoveView),
});

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export function listView(list: VerificationList): Static<typeof ListView> {
  return {
    ...list,
    declarationReleasedAt: instant(list.declarationReleasedAt),
    declaredAt: instant(list.declaredAt),
    preDeductedAt: instant(list.preDeductedAt),
    postedAt: instant(list.postedAt),
    customsPostedAt: instant(list.customsPostedAt),
    counterpartReadyAt: instant(list.counterpartReadyAt),
    consumption: list.consumption?.map((each) => ({ ...each, materials: [...each.materials] })) ?? null,
    createdAt: list.createdAt.toISOString(),
    ...postingConditions(list),
    moves: pressableMoves.map((move) => moveView(list, move)),
  };
}

function moveView(list: VerificationList, move: ListMove): Static<typeof MoveView> {
  const inState = listTransitions[move].includes(list.state);
  const needed = move !== 'release' || (list.declarationRequired && list.declarationReleasedAt === null);
  return { move, allowed: inState && needed, from: [...listTransitions[move]] };
}

export const LineView = Type.Object({
  lineNo: Type.Integer(),
  itemNo: orNull(Type.Integer()),
  materialNo: Type.String(),
  hsCode: Type.String(),
  name: Type.String(),
  model: Type.String(),
  declaredUnit: Type.String(),
  declaredQuantity: QuantityText,
  legalUnit1: Type.String(),
  legalQuantity1: QuantityText,
  legalUnit2: orNull(Type.String()),
  legalQuantity2: QuantityText,
  unitPrice: PriceText,
  currencyCode: Type.String(),
  totalPrice: MoneyText,
  valueUsd: MoneyText,
  originCountry: orNull(Type.String()),
  destinationCountry: orNull(Type.String()),
  levyMode: orNull(Type.String()),
  billVersion: orNull(Type.String()),
  /** The lots that an outbound line takes by name. */
  lots: orNull(Type.Array(Type.Object({ lotNo: Type.String(), quantity: QuantityText }))),
  grossWeightKg: orNull(QuantityText),
  netWeightKg: orNull(QuantityText),
  remark: Type.String(),
  usedQuantity: QuantityText,
  passedQuantity: QuantityText,
});

export function lineView(line: ListLine): Static<typeof LineView> {
  const { version: _version, listId: _listId, ownerId: _ownerId, ...rest } = line;
  return {
    ...rest,
    declaredQuantity: formatQuantity(line.declaredQuantity),
    legalQuantity1: formatQuantity(line.legalQuantity1),
    legalQuantity2: formatQuantity(line.legalQuantity2),
    unitPrice: formatPrice(line.unitPrice),
    totalPrice: formatMoney(line.totalPrice),
    valueUsd: formatMoney(line.valueUsd),
    grossWeightKg: line.grossWeightKg === null ? null : formatQuantity(line.grossWeightKg),
    netWeightKg: line.netWeightKg === null ? null : formatQuantity(line.netWeightKg),
    lots: line.lots && [...line.lots],
    usedQuantity: formatQuantity(line.usedQuantity),
    passedQuantity: formatQuantity(line.passedQuantity),
  };
}
