import { accept, type Day, formatMoney, type Result } from '../../../kernel/index.ts';
import { type Law, ruleOn } from '../../../primitives/rules/index.ts';
import { type ListLine, listSubject, type VerificationList } from '../../clearance/index.ts';
import { basisOfPeriod, type VatPilotPeriod } from '../../vat-pilot/index.ts';
import { assessConsignment, type CollectedTaxes, type ConsignmentAssessment } from '../assess.ts';
import type { DutyBasis } from '../election/index.ts';
import { electSale, type SaleElectionQuestion } from './elect.ts';
import { fullLevy, isDomesticSale, type TaxAssessment, type TaxAssessmentLine } from './model.ts';
import { type PricedLine, type Pricing, priceLine, taxableOf } from './pricing.ts';
import { refuse } from './refusals.ts';
import { statusRule } from './rules.ts';

export interface SaleQuestion extends Pricing {
  readonly list: VerificationList;
  /** The materials in products, and whether duty is to follow them; without them goods are taxed as they leave. */
  readonly materialsOf?: SaleElectionQuestion['materialsOf'];
  readonly dutyBasis?: DutyBasis;
  /** 委托加工: the goods go back to their principal in the country. */
  readonly isEntrusted?: boolean;
  /** By which the seller is a general VAT taxpayer of the pilot on the day; null when it is none. */
  readonly vatPilot?: VatPilotPeriod | null;
  readonly lines: readonly ListLine[];
  /** Lines whose lots are none of them under bond: they owe nothing. */
  readonly notBonded?: ReadonlySet<number>;
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
  const free = question.notBonded ?? new Set<number>();
  const taxed = priced.filter((one) => one.levyMode === fullLevy && !free.has(one.line.lineNo));
  const result = taxed.length > 0 ? taxesOn(question, taxed, law) : accept(nothingDue);
  if (!result.ok) return result;
  const { vatPilot = null } = question;
  const status = [...(free.size > 0 ? [ruleOn(statusRule, on)] : []), ...(vatPilot ? [basisOfPeriod(vatPilot)] : [])];
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
    dutyBasis: dutyBasisOf(question),
    duty,
    interest,
    consumptionTax,
    vat,
    total,
    uncollected: Object.fromEntries(Object.entries(uncollected).map(([kind, amount]) => [kind, formatMoney(amount)])),
    basis: [...status, ...basis],
    tariffEdition: first?.tariffLine.edition ?? '',
    isSample: priced.some((one) => one.tariffLine.isSample),
    version: 0,
  };
  return accept({ assessment, lines });
}

/** What was processed for others is never taxed as a whole; what the VAT pilot sells is taxed as it entered. */
function dutyBasisOf({ list, isEntrusted, vatPilot = null, dutyBasis = 'finished' }: SaleQuestion): DutyBasis {
  if (vatPilot) return 'materials';
  return isEntrusted && list.goodsKind === 'finished' ? 'materials' : dutyBasis;
}

/**
 * By the goods as they leave, by their materials, or as they entered (VAT pilot).
 * Refusals: duty_basis_not_allowed, vat_pilot_has_no_election, those of all ways.
 */
function taxesOn(question: SaleQuestion, taxed: readonly PricedLine[], law: Law): Result<SaleTaxes> {
  const { list, on, isEntrusted = false, vatPilot = null, materialsOf = new Map() } = question;
  const dutyBasis = dutyBasisOf(question);
  if (vatPilot && question.dutyBasis === 'finished') {
    const { approvalNo, fromOn } = vatPilot;
    return refuse('vat_pilot_has_no_election', { list: listSubject(list), approvalNo, fromOn, on });
  }
  if (list.goodsKind !== 'finished' && !vatPilot) {
    if (dutyBasis === 'materials') return refuse('duty_basis_not_allowed', { list: listSubject(list), dutyBasis });
    const assessed = assessConsignment({ on, lines: taxed.map(taxableOf) }, law);
    return assessed.ok ? accept({ ...assessed.value, interest: 0n }) : assessed;
  }
  const sale = {
    ...question,
    ...{ soldOn: on, isVatPilot: vatPilot !== null, isEntrusted, materialsOf },
    ...{ lines: taxed.map(({ line }) => line), goodsAreMaterials: list.goodsKind !== 'finished' },
  };
  const elected = electSale(sale, law);
  if (!elected.ok) return elected;
  const owed = dutyBasis === 'materials' ? elected.value.byMaterials : elected.value.byFinished;
  if (!owed) return refuse('duty_basis_not_allowed', { list: listSubject(list), dutyBasis });
  return accept({ ...owed, basis: elected.value.basis });
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
