import { accept, assert, type Day, divideHalfUp, formatMoney, type Money, type Result } from '../../../kernel/index.ts';
import { type Law, rateOne, readFactor, readRate, type ScaledRate } from '../../../primitives/rules/index.ts';
import { type ListLine, listSubject, type VerificationList } from '../../clearance/index.ts';
import type { TariffLine } from '../../tariff/index.ts';
import { assessConsignment, type TaxableLine } from '../assess.ts';
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

interface PricedLine {
  readonly line: ListLine;
  readonly levyMode: string;
  readonly exchangeRate: string;
  readonly customsValue: Money;
  readonly tariffLine: TariffLine;
  readonly rates: { readonly dutyRate: string; readonly consumptionTaxRate: string; readonly vatRate: string };
  readonly reason: string;
}

/**
 * Taxes a second-line sale of goods as they are, by their actual state when leaving (Order 256, article 19): customs value
 * from the price and the exchange rate, rates of the day, the threshold over the whole consignment.
 * Refusals: sale_not_taxable, exchange_rate_missing, levy_mode_unsupported, hs_unknown and those of the rates.
 */
export function assessSale(
  question: SaleQuestion,
  law: Law,
): Result<{ readonly assessment: TaxAssessment; readonly lines: readonly TaxAssessmentLine[] }> {
  const { list, on, now, assessmentNo } = question;
  if (!isDomesticSale(list)) return refuse('sale_not_taxable', { list: listSubject(list) });
  const priced: PricedLine[] = [];
  for (const line of question.lines) {
    const one = priceLine(question, line);
    if (!one.ok) return one;
    priced.push(one.value);
  }
  const taxed = priced.filter((one) => one.levyMode === fullLevy);
  const taxable: TaxableLine[] = [];
  for (const one of taxed) {
    const rates = readRates(one);
    if (!rates.ok) return rates;
    taxable.push({ customsValue: one.customsValue, ...rates.value });
  }
  const result = taxable.length > 0 ? assessConsignment({ on, lines: taxable }, law) : accept(nothingDue);
  if (!result.ok) return result;
  const taxesOf = new Map(taxed.map((one, index) => [one.line.lineNo, result.value.lines[index]]));
  const lines = priced.map((one): TaxAssessmentLine => {
    const taxes = taxesOf.get(one.line.lineNo);
    return {
      listId: list.listId,
      assessmentNo,
      lineNo: one.line.lineNo,
      ownerId: list.ownerId,
      hsCode: one.line.hsCode,
      price: one.line.totalPrice,
      currencyCode: one.line.currencyCode,
      exchangeRate: one.exchangeRate,
      customsValue: one.customsValue,
      treatment: taxes ? 'taxed' : 'exempt',
      levyMode: one.levyMode,
      ...one.rates,
      rateReason: one.reason,
      duty: taxes?.duty ?? 0n,
      consumptionTax: taxes?.consumptionTax ?? 0n,
      vat: taxes?.vat ?? 0n,
      version: 0,
    };
  });
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
  const override = question.overrides.find((one) => one.lineNo === line.lineNo);
  return accept({
    line,
    levyMode,
    exchangeRate,
    customsValue: divideHalfUp(line.totalPrice * factor.value, rateOne),
    tariffLine,
    rates: {
      dutyRate: override?.dutyRate ?? tariffLine.preferentialRate ?? tariffLine.generalRate ?? '0',
      consumptionTaxRate: override?.consumptionTaxRate ?? tariffLine.consumptionTaxRate ?? '0',
      vatRate: override?.vatRate ?? tariffLine.vatRate,
    },
    reason: override?.reason ?? `tariff ${tariffLine.edition}`,
  });
}

/** Duty may exceed the value of the goods; the other two are taxes inside a price and stay below it. */
const highestDutyRate = 10n;

function readRates({ rates }: PricedLine): Result<{
  readonly dutyRate: ScaledRate;
  readonly consumptionTaxRate: ScaledRate;
  readonly vatRate: ScaledRate;
}> {
  const dutyRate = readRate('dutyRate', rates.dutyRate, highestDutyRate);
  if (!dutyRate.ok) return dutyRate;
  const consumptionTaxRate = readRate('consumptionTaxRate', rates.consumptionTaxRate);
  if (!consumptionTaxRate.ok) return consumptionTaxRate;
  const vatRate = readRate('vatRate', rates.vatRate);
  if (!vatRate.ok) return vatRate;
  return accept({ dutyRate: dutyRate.value, consumptionTaxRate: consumptionTaxRate.value, vatRate: vatRate.value });
}
