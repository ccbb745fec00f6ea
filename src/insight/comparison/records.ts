import { accept, dayOfInstant, parseQuantity, type Quantity, type Result } from '../../kernel/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import type { AccountBook, BookItem } from '../../regime/books/index.ts';
import type { EnterpriseRecord, RecordKind, RecordSide } from './model.ts';
import { refuse } from './refusals.ts';

/** One row as an enterprise sends it. */
export interface RecordDraft {
  readonly recordNo: string;
  readonly occurredAt: string;
  readonly itemNo?: number;
  readonly materialNo?: string;
  readonly lot?: string;
  readonly kind: RecordKind;
  readonly quantity: string;
  /** Customs unit code; the declared unit of the item when left out. */
  readonly unit?: string;
  readonly document?: string;
}

export interface RecordTerms {
  readonly book: AccountBook;
  readonly source: string;
  readonly side: RecordSide;
  readonly receivedAt: Date;
  readonly reference: Reference;
  readonly items: ReadonlyMap<number, BookItem>;
  readonly numbersByMaterial: ReadonlyMap<string, readonly number[]>;
}

/**
 * A row as it will be kept. Refusals: record_item_unknown, record_material_ambiguous, record_instant_invalid,
 * record_negative, record_unit_not_convertible, unit_unknown, those of a quantity.
 */
export function decideRecord(terms: RecordTerms, draft: RecordDraft): Result<EnterpriseRecord> {
  const item = itemOf(terms, draft);
  if (!item.ok) return item;
  const { recordNo, kind } = draft;
  const occurredAt = new Date(draft.occurredAt);
  if (Number.isNaN(occurredAt.getTime())) return refuse('record_instant_invalid', { recordNo, text: draft.occurredAt });
  const quantity = parseQuantity(draft.quantity);
  if (!quantity.ok) return quantity;
  if (quantity.value < 0n && kind !== 'adjust') return refuse('record_negative', { recordNo });
  const unit = draft.unit ?? item.value.declaredUnit;
  const occurredOn = dayOfInstant(occurredAt);
  const declared = inDeclaredUnit(terms, { recordNo, unit, item: item.value, quantity: quantity.value });
  if (!declared.ok) return declared;
  return accept({
    bookId: terms.book.bookId,
    source: terms.source,
    recordNo,
    ownerId: terms.book.ownerId,
    side: terms.side,
    itemNo: item.value.itemNo,
    lot: draft.lot ?? null,
    kind,
    occurredAt,
    occurredOn,
    quantity: quantity.value,
    unit,
    decimals: draft.quantity.split('.')[1]?.length ?? 0,
    change: kind === 'out' || kind === 'consume' ? -declared.value : declared.value,
    document: draft.document ?? null,
    receivedAt: terms.receivedAt,
    version: 0,
  });
}

function itemOf({ book, items, numbersByMaterial }: RecordTerms, draft: RecordDraft): Result<BookItem> {
  const { recordNo, itemNo, materialNo = '' } = draft;
  const { bookNo } = book;
  const numbers = itemNo === undefined ? (numbersByMaterial.get(materialNo) ?? []) : [itemNo];
  if (numbers.length > 1) return refuse('record_material_ambiguous', { recordNo, bookNo, item: materialNo });
  const item = items.get(numbers[0] ?? 0);
  return item ? accept(item) : refuse('record_item_unknown', { recordNo, bookNo, item: itemNo ?? materialNo });
}

interface Measured {
  readonly recordNo: string;
  readonly unit: string;
  readonly item: BookItem;
  readonly quantity: Quantity;
}

/** Multiplied first, cut to 10⁻⁵ last. */
function inDeclaredUnit(
  { reference, receivedAt }: RecordTerms,
  { recordNo, unit, item, quantity }: Measured,
): Result<Quantity> {
  const { declaredUnit } = item;
  if (unit === declaredUnit) return accept(quantity);
  const on = dayOfInstant(receivedAt);
  const own = reference.unitOn(unit, on);
  if (!own.ok) return own;
  const declared = reference.unitOn(declaredUnit, on);
  if (!declared.ok) return declared;
  if (own.value.dimension !== declared.value.dimension || !own.value.factor || !declared.value.factor) {
    return refuse('record_unit_not_convertible', { recordNo, unit, declaredUnit });
  }
  const numerator = own.value.factor.numerator * declared.value.factor.denominator;
  const denominator = own.value.factor.denominator * declared.value.factor.numerator;
  return accept((quantity * numerator) / denominator);
}

/** Whether a stored record says what this one says; when it came does not matter. */
export function isSameRecord(stored: EnterpriseRecord, come: EnterpriseRecord): boolean {
  return contentOf(stored) === contentOf(come);
}

function contentOf(record: EnterpriseRecord): string {
  const { side, itemNo, lot, kind, occurredAt, quantity, unit, document } = record;
  return JSON.stringify([side, itemNo, lot, kind, occurredAt.toISOString(), String(quantity), unit, document]);
}
