import { accept, assert, type Day, divideHalfUp, formatMoney, type Money, type Result } from '../../kernel/index.ts';
import { type Law, rateOne, readFactor, readRate, type ScaledRate } from '../../primitives/rules/index.ts';
import type { BookItem } from '../books/index.ts';
import { assessConsignment, type TaxableLine } from '../duty/index.ts';
import type { TariffLine } from '../tariff/index.ts';
import type { DifferenceTax, ReportLine } from './model.ts';
import { refuse } from './refusals.ts';

/** What the taxing of differences needs to know. */
export interface TaxFacts {
  readonly items: ReadonlyMap<number, BookItem>;
  /** By ten-digit code, of the day. */
  readonly tariff: ReadonlyMap<string, TariffLine>;
  readonly currencyCode: string;
  /** CNY per unit of the book's currency, exact decimal text. */
  readonly exchangeRate: string | null;
  readonly on: Day;
}

/** Old numeric code of the Chinese yuan. */
const yuan = '142';
/** Duty may exceed the value of the goods; the other two are taxes inside a price and stay below it. */
const highestDutyRate = 10n;

export const isTaxed = (line: ReportLine): boolean => line.disposition?.kind === 'tax';

/**
 * Taxes the shortages that are to be taxed, all together as one consignment, by the law and tariff of the day: customs
 * value is their value on the book, or what the disposition says of it.
 * Refusals: write_off_exchange_rate_missing, write_off_duty_rate_missing, those of the rates and of the assessment.
 */
export function taxDifferences(
  lines: readonly ReportLine[],
  facts: TaxFacts,
  law: Law,
): Result<{ readonly lines: readonly ReportLine[]; readonly tax: DifferenceTax | null }> {
  const taxed = lines.filter(isTaxed);
  if (taxed.length === 0) return accept({ lines: [], tax: null });
  const rate = exchangeRateOf(taxed, facts);
  if (!rate.ok) return rate;
  const questions: TaxableLine[] = [];
  for (const line of taxed) {
    const question = taxableOf(line, facts, rate.value);
    if (!question.ok) return question;
    questions.push(question.value);
  }
  const assessed = assessConsignment({ on: facts.on, lines: questions }, law);
  if (!assessed.ok) return assessed;
  const { duty, consumptionTax, vat, total, uncollected, basis } = assessed.value;
  const editions = taxed.map((line) => tariffOf(line, facts));
  return accept({
    lines: taxed.map((line, index) => ({
      ...line,
      taxes: {
        customsValue: questions[index]?.customsValue ?? 0n,
        duty: assessed.value.lines[index]?.duty ?? 0n,
        consumptionTax: assessed.value.lines[index]?.consumptionTax ?? 0n,
        vat: assessed.value.lines[index]?.vat ?? 0n,
      },
    })),
    tax: {
      taxedOn: facts.on,
      exchangeRate: rate.value === null ? null : facts.exchangeRate,
      duty,
      consumptionTax,
      vat,
      total,
      uncollected: Object.fromEntries(Object.entries(uncollected).map(([kind, amount]) => [kind, formatMoney(amount)])),
      basis,
      tariffEdition: editions[0]?.edition ?? null,
      isSample: editions.some(({ isSample }) => isSample),
    },
  });
}

/** Null where nothing is converted. */
function exchangeRateOf(taxed: readonly ReportLine[], facts: TaxFacts): Result<ScaledRate | null> {
  const converted = taxed.find((line) => line.disposition?.customsValue === null);
  if (!converted || facts.currencyCode === yuan) return accept(null);
  const missing = { lineNo: converted.lineNo, currency: facts.currencyCode };
  if (facts.exchangeRate === null) return refuse('write_off_exchange_rate_missing', missing);
  const rate = readFactor('exchangeRate', facts.exchangeRate);
  if (rate.ok && rate.value === 0n) return refuse('write_off_exchange_rate_missing', missing);
  return rate;
}

function taxableOf(line: ReportLine, facts: TaxFacts, exchangeRate: ScaledRate | null): Result<TaxableLine> {
  const tariff = tariffOf(line, facts);
  const dutyText = tariff.preferentialRate ?? tariff.generalRate;
  if (dutyText === null) {
    return refuse('write_off_duty_rate_missing', { lineNo: line.lineNo, code: tariff.code, edition: tariff.edition });
  }
  const dutyRate = readRate('dutyRate', dutyText, highestDutyRate);
  if (!dutyRate.ok) return dutyRate;
  const consumptionTaxRate = readRate('consumptionTaxRate', tariff.consumptionTaxRate ?? '0');
  if (!consumptionTaxRate.ok) return consumptionTaxRate;
  const vatRate = readRate('vatRate', tariff.vatRate);
  if (!vatRate.ok) return vatRate;
  return accept({
    customsValue: customsValueOf(line, exchangeRate),
    dutyRate: dutyRate.value,
    consumptionTaxRate: consumptionTaxRate.value,
    vatRate: vatRate.value,
  });
}

function customsValueOf({ disposition, difference }: ReportLine, exchangeRate: ScaledRate | null): Money {
  if (disposition?.customsValue !== null && disposition?.customsValue !== undefined) return disposition.customsValue;
  return exchangeRate === null ? difference.value : divideHalfUp(difference.value * exchangeRate, rateOne);
}

function tariffOf({ itemNo }: ReportLine, { items, tariff }: TaxFacts): TariffLine {
  const item = items.get(itemNo);
  const found = item && tariff.get(item.hsCode);
  assert(found, `the tariff line of item ${itemNo} was found before`);
  return found;
}
