import { type Static, Type } from 'typebox';
import {
  accept,
  collect,
  formatQuantity,
  type Id,
  type Money,
  parseMoney,
  parsePositiveQuantity,
  parsePrice,
  parseQuantity,
  type Quantity,
  type Result,
} from '../../kernel/index.ts';
import { MoneyText, oneOf, PriceText, QuantityText } from '../../platform/operations/index.ts';
import { isDestruction, type ListLine, type ListTerms, type NamedLot, transferTypes } from './model.ts';
import { refuse } from './refusals.ts';

const code = (digits: number) => Type.String({ pattern: `^[0-9A-Z]{${digits}}$` });

/** What the declarant says of a list. Unset flags follow from line and type (see `termsOf`). */
export const ListTermsInput = {
  line: oneOf('first', 'second', 'internal'),
  direction: oneOf('in', 'out'),
  listType: Type.Optional(Type.String({ pattern: '^[0-9]$' })),
  goodsKind: Type.Optional(oneOf('material', 'finished', 'equipment', 'leftover', 'defective')),
  supervisionMode: code(4),
  transportMode: Type.String({ pattern: '^[0-9A-Z]$' }),
  portCode: Type.Optional(code(4)),
  customsCode: code(4),
  countryCode: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  declarationRequired: Type.Optional(Type.Boolean()),
  relatedListNo: Type.Optional(Type.String({ maxLength: 64 })),
  relatedBookNo: Type.Optional(Type.String({ maxLength: 12 })),
  transferType: Type.Optional(oneOf(...transferTypes)),
  deductionMode: Type.Optional(oneOf('D', 'F', 'N', 'NF', 'E')),
  remark: Type.Optional(Type.String({ maxLength: 255 })),
};

export const ListLineInput = Type.Object({
  lineNo: Type.Integer({ minimum: 1 }),
  itemNo: Type.Optional(Type.Integer({ minimum: 1 })),
  materialNo: Type.String({ minLength: 1, maxLength: 32 }),
  hsCode: Type.String({ pattern: '^[0-9]{10}$' }),
  name: Type.String({ minLength: 1, maxLength: 512 }),
  model: Type.Optional(Type.String({ maxLength: 255 })),
  declaredUnit: Type.String({ pattern: '^[0-9]{3}$' }),
  declaredQuantity: QuantityText,
  legalUnit1: Type.String({ pattern: '^[0-9]{3}$' }),
  legalQuantity1: QuantityText,
  legalUnit2: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  legalQuantity2: Type.Optional(QuantityText),
  unitPrice: PriceText,
  currencyCode: Type.String({ pattern: '^[0-9]{3}$' }),
  totalPrice: MoneyText,
  valueUsd: Type.Optional(MoneyText),
  originCountry: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  destinationCountry: Type.Optional(Type.String({ pattern: '^[0-9]{3}$' })),
  levyMode: Type.Optional(Type.String({ pattern: '^[1-9]$' })),
  billVersion: Type.Optional(Type.String({ minLength: 1, maxLength: 8 })),
  lots: Type.Optional(
    Type.Array(Type.Object({ lotNo: Type.String({ pattern: '^[0-9]{1,18}$' }), quantity: QuantityText }), {
      minItems: 1,
      maxItems: 1000,
      description:
        'lots that an outbound line takes, of a book that goes by named lots; they add up to the declared quantity',
    }),
  ),
  grossWeightKg: Type.Optional(QuantityText),
  netWeightKg: Type.Optional(QuantityText),
  remark: Type.Optional(Type.String({ maxLength: 255 })),
});

export const ListDraftInput = Type.Object({
  bookNo: Type.String({ minLength: 1, maxLength: 12 }),
  internalNo: Type.String({ minLength: 1, maxLength: 64 }),
  ...ListTermsInput,
  lines: Type.Array(ListLineInput, { maxItems: 100_000 }),
});

export type ListDraft = Static<typeof ListDraftInput>;
export type LineDraft = Static<typeof ListLineInput>;

/** Old numeric code of the US dollar: customs values logistics books in it. */
const usDollar = '502';

/** List types that no declaration follows and no gate stops: circulation in the zone, the monthly retail list. */
const paperTypes = new Set(['6', '8']);

/** The terms with everything that follows from line and type filled in. */
export function termsOf(draft: Omit<ListDraft, 'lines' | 'bookNo' | 'internalNo'>): ListTerms {
  const listType = draft.listType ?? '0';
  // GACC 2018/23: surplus carried over, destruction without income and free equipment that changes hands need a list, but no
  // declaration; of these only the equipment moves.
  const isCarryOver = draft.transferType === 'B';
  const isPaper = isCarryOver || draft.line === 'internal' || paperTypes.has(listType) || isDestruction(draft);
  return {
    line: draft.line,
    direction: draft.direction,
    listType,
    goodsKind: draft.goodsKind ?? 'material',
    supervisionMode: draft.supervisionMode,
    transportMode: draft.transportMode,
    portCode: draft.portCode ?? null,
    customsCode: draft.customsCode,
    countryCode: draft.countryCode ?? null,
    declarationRequired: draft.declarationRequired ?? !(isPaper || draft.transferType === 'C'),
    gateRequired: !isPaper,
    relatedListNo: draft.relatedListNo ?? null,
    relatedBookNo: draft.relatedBookNo ?? null,
    transferType: draft.transferType ?? null,
    deductionMode: draft.deductionMode ?? 'D',
    remark: draft.remark ?? '',
  };
}

/** Lines from their texts; the first number that cannot be read refuses them all. */
export function linesOf(listId: Id, ownerId: Id, drafts: readonly LineDraft[]): Result<ListLine[]> {
  return collect(drafts.map((draft) => lineOf(listId, ownerId, draft)));
}

function lineOf(listId: Id, ownerId: Id, draft: LineDraft): Result<ListLine> {
  const declaredQuantity = parsePositiveQuantity(draft.declaredQuantity);
  if (!declaredQuantity.ok) return atLine(draft, 'declaredQuantity', declaredQuantity);
  const unitPrice = parsePrice(draft.unitPrice);
  if (!unitPrice.ok) return atLine(draft, 'unitPrice', unitPrice);
  if (unitPrice.value < 0n) return negative(draft, 'unitPrice', draft.unitPrice);
  const amounts = amountsOf(draft);
  if (!amounts.ok) return amounts;
  const lots = namedLots(draft, declaredQuantity.value);
  if (!lots.ok) return lots;
  const totalPrice = amounts.value.totalPrice;
  const valueUsd = amounts.value.valueUsd ?? (draft.currencyCode === usDollar ? totalPrice : null);
  if (valueUsd === null) return refuse('line_value_missing', { lineNo: draft.lineNo, currency: draft.currencyCode });
  return accept({
    listId,
    lineNo: draft.lineNo,
    ownerId,
    itemNo: draft.itemNo ?? null,
    materialNo: draft.materialNo,
    hsCode: draft.hsCode,
    name: draft.name,
    model: draft.model ?? '',
    declaredUnit: draft.declaredUnit,
    declaredQuantity: declaredQuantity.value,
    legalUnit1: draft.legalUnit1,
    legalQuantity1: amounts.value.legalQuantity1,
    legalUnit2: draft.legalUnit2 ?? null,
    legalQuantity2: amounts.value.legalQuantity2,
    unitPrice: unitPrice.value,
    currencyCode: draft.currencyCode,
    totalPrice,
    valueUsd,
    originCountry: draft.originCountry ?? null,
    destinationCountry: draft.destinationCountry ?? null,
    levyMode: draft.levyMode ?? null,
    billVersion: draft.billVersion ?? null,
    lots: lots.value,
    grossWeightKg: amounts.value.grossWeightKg,
    netWeightKg: amounts.value.netWeightKg,
    remark: draft.remark ?? '',
    usedQuantity: 0n,
    passedQuantity: 0n,
    version: 0,
  });
}

/** The lots named, each a positive quantity; together the line's. Refusals: line_lots_differ. */
function namedLots({ lineNo, lots }: LineDraft, declared: Quantity): Result<readonly NamedLot[] | null> {
  if (lots === undefined) return accept(null);
  const quantities = collect(lots.map(({ quantity }) => parsePositiveQuantity(quantity)));
  if (!quantities.ok) return quantities;
  const total = quantities.value.reduce((sum, quantity) => sum + quantity, 0n);
  if (total === declared) return accept(lots);
  return refuse('line_lots_differ', { lineNo, total: formatQuantity(total), declared: formatQuantity(declared) });
}

interface LineAmounts {
  readonly legalQuantity1: Quantity;
  readonly legalQuantity2: Quantity;
  readonly totalPrice: Money;
  readonly valueUsd: Money | null;
  readonly grossWeightKg: Quantity | null;
  readonly netWeightKg: Quantity | null;
}

function amountsOf(draft: LineDraft): Result<LineAmounts> {
  const read = (field: keyof LineDraft, text: string | undefined, parse: (text: string) => Result<bigint>) => {
    if (text === undefined) return accept(null);
    const parsed = parse(text);
    if (!parsed.ok) return atLine(draft, field, parsed);
    return parsed.value < 0n ? negative(draft, field, text) : parsed;
  };
  const fields = collect([
    read('legalQuantity1', draft.legalQuantity1, parseQuantity),
    read('legalQuantity2', draft.legalQuantity2, parseQuantity),
    read('totalPrice', draft.totalPrice, parseMoney),
    read('valueUsd', draft.valueUsd, parseMoney),
    read('grossWeightKg', draft.grossWeightKg, parseQuantity),
    read('netWeightKg', draft.netWeightKg, parseQuantity),
  ]);
  if (!fields.ok) return fields;
  const [legalQuantity1, legalQuantity2, totalPrice, valueUsd, grossWeightKg, netWeightKg] = fields.value;
  return accept({
    legalQuantity1: legalQuantity1 ?? 0n,
    legalQuantity2: legalQuantity2 ?? 0n,
    totalPrice: totalPrice ?? 0n,
    valueUsd: valueUsd ?? null,
    grossWeightKg: grossWeightKg ?? null,
    netWeightKg: netWeightKg ?? null,
  });
}

function negative({ lineNo }: LineDraft, field: string, text: string): Result<never> {
  return refuse('line_amount_negative', { lineNo, field, text });
}

/** The same refusal, saying also in which line and field the number stands. */
function atLine<T>(draft: LineDraft, field: string, refused: Result<T> & { readonly ok: false }): Result<never> {
  const { code, facts } = refused.refusal;
  return { ok: false, refusal: { code, facts: { ...facts, lineNo: draft.lineNo, field } } };
}
