import { accept, assert, type Day, divideHalfUp, formatMoney, type Money, type Result } from '../../../kernel/index.ts';
import { type Law, rateOne, readFactor, readRate, type ScaledRate } from '../../../primitives/rules/index.ts';
import { type ListLine, listSubject, type VerificationList } from '../../clearance/index.ts';
import type { TariffLine } from '../../tariff/index.ts';
import { assessConsignment, type CollectedTaxes } from '../assess.ts';
import type { TaxableLine } from '../formulas.ts';
import {
  exemptLevy,
  fullLevy,
  isDomesticSale,
  levyModeOf,
  type TaxAssessment,
  type TaxAssessmentLine,
} from './model.ts';
import { refuse } from './refusals.ts';

/** Rates that differ from the tariff's, with the ground (an agreement, a provisional rate). */
export interface RateOverride {
  readonly lineNo: number;
  readonly dutyRate?: string;
  readonly consumptionTaxRate?: string;
  readonly vatRate?: string;
  readonly reason: string;
}

export interface SaleQuestion {
  readonly list: VerificationList;
  readonly lines: readonly ListLine[];
  /** By ten-digit code, of the day. */
  readonly tariff: ReadonlyMap<string, TariffLine>;
  /** CNY per unit of each currency, by old numeric code, as exact decimal text. */
  readonly exchangeRates: Readonly<Record<string, string>>;
  readonly overrides: readonly RateOverride[];
  readonly on: Day;
  readonly now: Date;
  readonly assessmentNo: number;
}

/** Old numeric code of the Chinese yuan. */
const yuan = '142';

interface RateTexts {
  readonly dutyRate: string;
  readonly consumptionTaxRate: string;
  readonly vatRate: string;
}

/** The rates of a line as they were written and as they are computed with. */
interface LineRates {
  readonly texts: RateTexts;
  readonly scaled: Readonly<Record<keyof RateTexts, ScaledRate>>;
}

interface PricedLine {
  readonly line: ListLine;
  readonly levyMode: string;
  readonly exchangeRate: string;
  readonly customsValue: Money;
  readonly tariffLine: TariffLine;
  readonly rates: LineRates;
  readonly reason: string;
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

function priceLine(question: SaleQuestion, line: ListLine): Result<PricedLine> {
  const levyMode = levyModeOf(line);
  if (levyMode !== fullLevy && levyMode !== exemptLevy) {
    return refuse('levy_mode_unsupported', { lineNo: line.lineNo, levyMode });
  }
  const tariffLine = question.tariff.get(line.hsCode);
  assert(tariffLine, 'the tariff lines of all codes were found before');
  const exchangeRate = line.currencyCode === yuan ? '1' : question.exchangeRates[line.currencyCode];
  if (exchangeRate === undefined) {
    return refuse('exchange_rate_missing', { lineNo: line.lineNo, currency: line.currencyCode });
  }
  const factor = readFactor('exchangeRate', exchangeRate);
  if (!factor.ok) return factor;
  if (factor.value === 0n)
    return refuse('exchange_rate_not_positive', { lineNo: line.lineNo, currency: line.currencyCode });
  const override = question.overrides.find((one) => one.lineNo === line.lineNo);
  const dutyRate = override?.dutyRate ?? tariffLine.preferentialRate ?? tariffLine.generalRate;
  if (dutyRate === null) {
    return refuse('duty_rate_missing', { lineNo: line.lineNo, code: line.hsCode, edition: tariffLine.edition });
  }
  const rates = readRates({
    dutyRate,
    consumptionTaxRate: override?.consumptionTaxRate ?? tariffLine.consumptionTaxRate ?? '0',
    vatRate: override?.vatRate ?? tariffLine.vatRate,
  });
  if (!rates.ok) return rates;
  return accept({
    line,
    levyMode,
    exchangeRate,
    customsValue: divideHalfUp(line.totalPrice * factor.value, rateOne),
    tariffLine,
    rates: rates.value,
    reason: override?.reason ?? `tariff ${tariffLine.edition}`,
  });
}

function taxableOf({ customsValue, rates }: PricedLine): TaxableLine {
  return { customsValue, ...rates.scaled };
}

/** Duty may exceed the value of the goods; the other two are taxes inside a price and stay below it. */
const highestDutyRate = 10n;

/** Also of lines that are exempt: what is stored with an assessment can always be read. */
function readRates(texts: RateTexts): Result<LineRates> {
  const dutyRate = readRate('dutyRate', texts.dutyRate, highestDutyRate);
  if (!dutyRate.ok) return dutyRate;
  const consumptionTaxRate = readRate('consumptionTaxRate', texts.consumptionTaxRate);
  if (!consumptionTaxRate.ok) return consumptionTaxRate;
  const vatRate = readRate('vatRate', texts.vatRate);
  if (!vatRate.ok) return vatRate;
  const scaled = {
    dutyRate: dutyRate.value,
    consumptionTaxRate: consumptionTaxRate.value,
    vatRate: vatRate.value,
  };
  return accept({ texts, scaled });
}
