import { accept, assert, type Day, divideHalfUp, formatMoney, type Money, type Result } from '../../kernel/index.ts';
import {
  type BasisEntry,
  type Law,
  rateOne,
  readFactor,
  readRate,
  type ScaledRate,
} from '../../primitives/rules/index.ts';
import type { TariffLine } from '../tariff/index.ts';
import { assessConsignment, type CollectedTaxes } from './assess.ts';
import type { TaxableLine } from './formulas.ts';
import { refuse } from './refusals.ts';

/** Goods that are missing from a book, or were let go of in a state of their own, and owe what general imports owe. */
export interface MissingGoods {
  readonly lineNo: number;
  /** Ten digits. */
  readonly hsCode: string;
  /** Their value on the book, in its currency. */
  readonly bookValue: Money;
  /** CNY, where customs has set the value; it counts instead of the book's. */
  readonly customsValue: Money | null;
}

/** What the taxing of missing goods needs to know besides the law. */
export interface MissingGoodsFacts {
  /** By ten-digit code, of the day. */
  readonly tariff: ReadonlyMap<string, TariffLine>;
  readonly currencyCode: string;
  /** CNY per unit of the book's currency, exact decimal text. */
  readonly exchangeRate: string | null;
  readonly on: Day;
}

export interface MissingGoodsTaxes {
  readonly customsValue: Money;
  readonly duty: Money;
  readonly consumptionTax: Money;
  readonly vat: Money;
}

/** What one consignment of missing goods owes, with all that it was computed by. */
export interface MissingGoodsTax {
  readonly taxedOn: Day;
  /** CNY per unit of the book's currency, exact decimal text; null when nothing had to be converted. */
  readonly exchangeRate: string | null;
  readonly duty: Money;
  readonly consumptionTax: Money;
  readonly vat: Money;
  readonly total: Money;
  readonly uncollected: Readonly<Record<string, string>>;
  readonly basis: readonly BasisEntry[];
  readonly tariffEdition: string | null;
  readonly isSample: boolean;
}

/** Old numeric code of the Chinese yuan. */
const yuan = '142';
/** Duty may exceed the value of the goods; the other two are taxes inside a price and stay below it. */
const highestDutyRate = 10n;

/**
 * Taxes missing goods, all together as one consignment, by the law and tariff of the day; null for none.
 * Refusals: missing_goods_exchange_rate, missing_goods_duty_rate, those of the rates and of the assessment.
 */
export function taxMissingGoods(
  goods: readonly MissingGoods[],
  facts: MissingGoodsFacts,
  law: Law,
): Result<{ readonly lines: readonly MissingGoodsTaxes[]; readonly tax: MissingGoodsTax | null }> {
  if (goods.length === 0) return accept({ lines: [], tax: null });
  const rate = exchangeRateOf(goods, facts);
  if (!rate.ok) return rate;
  const questions: TaxableLine[] = [];
  for (const one of goods) {
    const question = taxableOf(one, facts, rate.value);
    if (!question.ok) return question;
    questions.push(question.value);
  }
  const assessed = assessConsignment({ on: facts.on, lines: questions }, law);
  if (!assessed.ok) return assessed;
  const { duty, consumptionTax, vat, total, uncollected, basis } = assessed.value;
  const editions = goods.map(({ hsCode }) => tariffOf(hsCode, facts));
  return accept({
    lines: questions.map(({ customsValue }, index) => ({ customsValue, ...taxesOf(assessed.value.lines[index]) })),
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

function taxesOf(taxes: CollectedTaxes | undefined): Omit<MissingGoodsTaxes, 'customsValue'> {
  assert(taxes, 'an assessment answers every line');
  return { duty: taxes.duty, consumptionTax: taxes.consumptionTax, vat: taxes.vat };
}

/** Null where nothing is converted. */
function exchangeRateOf(goods: readonly MissingGoods[], facts: MissingGoodsFacts): Result<ScaledRate | null> {
  const converted = goods.find(({ customsValue }) => customsValue === null);
  if (!converted || facts.currencyCode === yuan) return accept(null);
  const missing = { lineNo: converted.lineNo, currency: facts.currencyCode };
  if (facts.exchangeRate === null) return refuse('missing_goods_exchange_rate', missing);
  const rate = readFactor('exchangeRate', facts.exchangeRate);
  if (rate.ok && rate.value === 0n) return refuse('missing_goods_exchange_rate', missing);
  return rate;
}

function taxableOf(
  goods: MissingGoods,
  facts: MissingGoodsFacts,
  exchangeRate: ScaledRate | null,
): Result<TaxableLine> {
  const tariff = tariffOf(goods.hsCode, facts);
  const dutyText = tariff.preferentialRate ?? tariff.generalRate;
  if (dutyText === null) {
    return refuse('missing_goods_duty_rate', { lineNo: goods.lineNo, code: tariff.code, edition: tariff.edition });
  }
  const dutyRate = readRate('dutyRate', dutyText, highestDutyRate);
  if (!dutyRate.ok) return dutyRate;
  const consumptionTaxRate = readRate('consumptionTaxRate', tariff.consumptionTaxRate ?? '0');
  if (!consumptionTaxRate.ok) return consumptionTaxRate;
  const vatRate = readRate('vatRate', tariff.vatRate);
  if (!vatRate.ok) return vatRate;
  return accept({
    customsValue: customsValueOf(goods, exchangeRate),
    dutyRate: dutyRate.value,
    consumptionTaxRate: consumptionTaxRate.value,
    vatRate: vatRate.value,
  });
}

function customsValueOf({ bookValue, customsValue }: MissingGoods, exchangeRate: ScaledRate | null): Money {
  if (customsValue !== null) return customsValue;
  return exchangeRate === null ? bookValue : divideHalfUp(bookValue * exchangeRate, rateOne);
}

function tariffOf(hsCode: string, { tariff }: MissingGoodsFacts): TariffLine {
  const found = tariff.get(hsCode);
  assert(found, `the tariff line of ${hsCode} was found before`);
  return found;
}
