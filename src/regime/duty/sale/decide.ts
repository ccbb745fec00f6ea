import { accept, type Day, formatMoney, type Result } from '../../../kernel/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { type ListLine, listSubject, type VerificationList } from '../../clearance/index.ts';
import { assessConsignment, type CollectedTaxes } from '../assess.ts';
import { fullLevy, isDomesticSale, type TaxAssessment, type TaxAssessmentLine } from './model.ts';
import { type PricedLine, type Pricing, priceLine, taxableOf } from './pricing.ts';
import { refuse } from './refusals.ts';

export interface SaleQuestion extends Pricing {
  readonly list: VerificationList;
  readonly lines: readonly ListLine[];
  readonly on: Day;
  readonly now: Date;
  readonly assessmentNo: number;
}

/**
 * Taxes a second-line sale of goods as they are, by their actual state when leaving (Order 256, article 19): customs value
 * from the price and the exchange rate, rates of the day, the threshold over the whole consignment.
 * Refusals: sale_not_taxable, override_line_unknown, exchange_rate_missing, exchange_rate_not_positive,
 * duty_rate_missing, levy_mode_unsupported and those of the rates.
 */
export function assessSale(
  question: SaleQuestion,
  law: Law,
): Result<{ readonly assessment: TaxAssessment; readonly lines: readonly TaxAssessmentLine[] }> {
  const { list, on, now, assessmentNo } = question;
  if (!isDomesticSale(list)) return refuse('sale_not_taxable', { list: listSubject(list) });
  const strayed = question.overrides.find(({ lineNo }) => !question.lines.some((line) => line.lineNo === lineNo));
  if (strayed) return refuse('override_line_unknown', { list: listSubject(list), lineNo: strayed.lineNo });
  const priced: PricedLine[] = [];
  for (const line of question.lines) {
    const one = priceLine(question, line);
    if (!one.ok) return one;
    priced.push(one.value);
  }
  const taxed = priced.filter((one) => one.levyMode === fullLevy);
  const result = taxed.length > 0 ? assessConsignment({ on, lines: taxed.map(taxableOf) }, law) : accept(nothingDue);
  if (!result.ok) return result;
  const taxesOf = new Map(taxed.map((one, index) => [one.line.lineNo, result.value.lines[index]]));
  const lines = priced.map((one) => assessedLine(question, one, taxesOf.get(one.line.lineNo)));
  const { duty, consumptionTax, vat, total, uncollected, basis } = result.value;
  const [first] = priced;
  const assessment: TaxAssessment = {
    listId: list.listId,
    assessmentNo,
    ownerId: list.ownerId,
    listNo: list.listNo ?? list.internalNo,
    changeCount: list.changeCount,
    assessedOn: on,
    assessedAt: now,
    duty,
    consumptionTax,
    vat,
    total,
    uncollected: Object.fromEntries(Object.entries(uncollected).map(([kind, amount]) => [kind, formatMoney(amount)])),
    basis,
    tariffEdition: first?.tariffLine.edition ?? '',
    isSample: priced.some((one) => one.tariffLine.isSample),
    version: 0,
  };
  return accept({ assessment, lines });
}

/** A line with what it owes; no taxes mean that it is exempt. */
function assessedLine(
  { list, assessmentNo }: SaleQuestion,
  { line, customsValue, exchangeRate, levyMode, rates, reason }: PricedLine,
  taxes: CollectedTaxes | undefined,
): TaxAssessmentLine {
  return {
    listId: list.listId,
    assessmentNo,
    lineNo: line.lineNo,
    ownerId: list.ownerId,
    hsCode: line.hsCode,
    price: line.totalPrice,
    currencyCode: line.currencyCode,
    exchangeRate,
    customsValue,
    treatment: taxes ? 'taxed' : 'exempt',
    levyMode,
    ...rates.texts,
    rateReason: reason,
    duty: taxes?.duty ?? 0n,
    consumptionTax: taxes?.consumptionTax ?? 0n,
    vat: taxes?.vat ?? 0n,
    version: 0,
  };
}

const nothingDue = { duty: 0n, consumptionTax: 0n, vat: 0n, total: 0n, uncollected: {}, basis: [], lines: [] };
