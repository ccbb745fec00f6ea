import { accept, type Day, formatMoney, type Result } from '../../../kernel/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { type ListLine, listSubject, type VerificationList } from '../../clearance/index.ts';
import { assessConsignment, type CollectedTaxes, type ConsignmentAssessment } from '../assess.ts';
import type { DutyBasis } from '../election/index.ts';
import { electSale, type SaleElectionQuestion } from './elect.ts';
import { fullLevy, isDomesticSale, type TaxAssessment, type TaxAssessmentLine } from './model.ts';
import { type PricedLine, type Pricing, priceLine, taxableOf } from './pricing.ts';
import { refuse } from './refusals.ts';

export interface SaleQuestion extends Pricing {
  readonly list: VerificationList;
  /** The materials in products, and whether duty is to follow them; without them goods are taxed as they leave. */
  readonly materialsOf?: SaleElectionQuestion['materialsOf'];
  readonly dutyBasis?: DutyBasis;
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
  const result = taxed.length > 0 ? taxesOn(question, taxed, law) : accept(nothingDue);
  if (!result.ok) return result;
  const taxesOf = new Map(taxed.map((one, index) => [one.line.lineNo, result.value.lines[index]]));
  const lines = priced.map((one) => assessedLine(question, one, taxesOf.get(one.line.lineNo)));
  const { duty, interest, consumptionTax, vat, total, uncollected, basis } = result.value;
  const [first] = priced;
  const assessment: TaxAssessment = {
    listId: list.listId,
    assessmentNo,
    ownerId: list.ownerId,
    listNo: list.listNo ?? list.internalNo,
    changeCount: list.changeCount,
    assessedOn: on,
    assessedAt: now,
    dutyBasis: question.dutyBasis ?? 'finished',
    duty,
    interest,
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

/** By the goods as they leave, or by their materials. Refusals: duty_basis_not_allowed, those of both ways. */
function taxesOn(question: SaleQuestion, taxed: readonly PricedLine[], law: Law): Result<SaleTaxes> {
  const { list, lines, on, dutyBasis = 'finished', materialsOf = new Map() } = question;
  if (list.goodsKind !== 'finished') {
    if (dutyBasis === 'materials') return refuse('duty_basis_not_allowed', { list: listSubject(list), dutyBasis });
    const assessed = assessConsignment({ on, lines: taxed.map(taxableOf) }, law);
    return assessed.ok ? accept({ ...assessed.value, interest: 0n }) : assessed;
  }
  const elected = electSale({ ...question, soldOn: on, isVatPilot: false, lines, materialsOf }, law);
  if (!elected.ok) return elected;
  const owed = dutyBasis === 'materials' ? elected.value.byMaterials : elected.value.byFinished;
  if (!owed?.lines) return refuse('duty_basis_not_allowed', { list: listSubject(list), dutyBasis });
  return accept({ ...owed, lines: owed.lines, basis: elected.value.basis });
}

type SaleTaxes = ConsignmentAssessment & Pick<TaxAssessment, 'interest'>;

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

const nothingDue: SaleTaxes = {
  duty: 0n,
  interest: 0n,
  consumptionTax: 0n,
  vat: 0n,
  total: 0n,
  uncollected: {},
  basis: [],
  lines: [],
};
