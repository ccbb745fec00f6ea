import {
  accept,
  type Day,
  divideHalfUp,
  formatMoney,
  formatPrice,
  formatQuantity,
  parseQuantity,
  type Quantity,
  type Result,
} from '../../../kernel/index.ts';
import { rateOne, readFactor } from '../../../primitives/rules/index.ts';
import type { LineDraft, NamedLot } from '../../clearance/index.ts';
import { type DeliveryForm, type FormLine, formSubject, isConsolidated } from '../forms/model.ts';
import { awayQuantity, type NoteLine, type StockNote } from '../notes/model.ts';
import { refuse } from '../refusals.ts';

/** A note that passed, with its lines. */
export interface PassedNote {
  readonly note: StockNote;
  readonly lines: readonly NoteLine[];
}

export interface Consolidation {
  /** Normal notes and the returns that lowered them. */
  readonly notes: readonly StockNote[];
  readonly quantities: ReadonlyMap<number, Quantity>;
  readonly lots: ReadonlyMap<number, readonly NamedLot[]>;
}

/**
 * What is declared together: the passed notes of a form until a day, less what came back. A note of which a return is
 * still under way waits for it. Refusals: form_not_consolidated, nothing_to_consolidate.
 */
export function decideConsolidation(
  form: DeliveryForm,
  passed: readonly PassedNote[],
  through: Day,
): Result<Consolidation> {
  if (!isConsolidated(form)) {
    return refuse('form_not_consolidated', { form: formSubject(form), businessType: form.businessType });
  }
  const returns = passed.filter(({ note }) => note.operation === 'return');
  const normal = passed.filter(
    ({ note }) => note.operation === 'normal' && note.passedOn !== null && note.passedOn <= through,
  );
  const settled = normal.filter(({ note }) => returnsOf(returns, note).every((one) => one.note.gateState === 'all'));
  const quantities = new Map<number, Quantity>();
  const lots = new Map<number, readonly NamedLot[]>();
  for (const { lines } of settled) {
    for (const line of lines) {
      quantities.set(line.formLineNo, (quantities.get(line.formLineNo) ?? 0n) + awayQuantity(line));
      if (line.lots) lots.set(line.formLineNo, addLots(lots.get(line.formLineNo) ?? [], line.lots, 1n));
    }
  }
  const taken = settled.flatMap(({ note }) => returnsOf(returns, note));
  for (const { lines } of taken) {
    for (const line of lines) {
      if (line.lots) lots.set(line.formLineNo, addLots(lots.get(line.formLineNo) ?? [], line.lots, -1n));
    }
  }
  if (![...quantities.values()].some((quantity) => quantity > 0n)) {
    return refuse('nothing_to_consolidate', { form: formSubject(form), through });
  }
  return accept({ notes: [...settled, ...taken].map(({ note }) => note), quantities, lots });
}

function returnsOf(returns: readonly PassedNote[], { noteId }: StockNote): PassedNote[] {
  return returns.filter(({ note }) => note.relatedNoteId === noteId);
}

function addLots(known: readonly NamedLot[], more: readonly NamedLot[], sign: 1n | -1n): NamedLot[] {
  const sums = new Map<string, Quantity>();
  for (const [lots, factor] of [
    [known, 1n],
    [more, sign],
  ] as const) {
    for (const { lotNo, quantity } of lots) {
      const parsed = parseQuantity(quantity);
      if (parsed.ok) sums.set(lotNo, (sums.get(lotNo) ?? 0n) + factor * parsed.value);
    }
  }
  return [...sums].filter(([, sum]) => sum > 0n).map(([lotNo, sum]) => ({ lotNo, quantity: formatQuantity(sum) }));
}

/** US dollars for one unit of each currency, by old numeric code, as exact decimal text. */
export type UsdRates = Readonly<Record<string, string>>;

/**
 * The lines of the list, one for each line of the form of which anything is left: the form's price; legal quantities by
 * cumulative rounding over all that was declared of it, so that the parts add up to the form's.
 * Refusals: those of the rate; a missing rate is refused by the list itself (line_value_missing).
 */
export function consolidatedLines(
  formLines: readonly FormLine[],
  { quantities, lots }: Consolidation,
  declaredBefore: ReadonlyMap<number, Quantity>,
  usdRates: UsdRates,
): Result<LineDraft[]> {
  const drafts: LineDraft[] = [];
  for (const line of formLines) {
    const quantity = quantities.get(line.lineNo) ?? 0n;
    if (quantity === 0n) continue;
    const before = declaredBefore.get(line.lineNo) ?? 0n;
    const totalPrice = divideHalfUp(quantity * line.unitPrice, 10_000_000n);
    const usd = usdRates[line.currencyCode];
    const factor = usd === undefined ? accept(null) : readFactor('usdRates', usd);
    if (!factor.ok) return factor;
    const named = lots.get(line.lineNo);
    drafts.push({
      lineNo: drafts.length + 1,
      ...(line.itemNo === null ? {} : { itemNo: line.itemNo }),
      materialNo: line.materialNo,
      hsCode: line.hsCode,
      name: line.name,
      declaredUnit: line.declaredUnit,
      declaredQuantity: formatQuantity(quantity),
      legalUnit1: line.legalUnit1,
      legalQuantity1: formatQuantity(legalShare(line, line.legalQuantity1, before, quantity)),
      ...(line.legalUnit2 === null ? {} : { legalUnit2: line.legalUnit2 }),
      legalQuantity2: formatQuantity(legalShare(line, line.legalQuantity2, before, quantity)),
      unitPrice: formatPrice(line.unitPrice),
      currencyCode: line.currencyCode,
      totalPrice: formatMoney(totalPrice),
      ...(factor.value === null ? {} : { valueUsd: formatMoney(divideHalfUp(totalPrice * factor.value, rateOne)) }),
      ...(line.originCountry === null ? {} : { originCountry: line.originCountry }),
      ...(named && named.length > 0 ? { lots: [...named] } : {}),
    });
  }
  return accept(drafts);
}

function legalShare(line: FormLine, legal: Quantity, before: Quantity, quantity: Quantity): Quantity {
  const upTo = (declared: Quantity) => divideHalfUp(legal * declared, line.quantity);
  return upTo(before + quantity) - upTo(before);
}
