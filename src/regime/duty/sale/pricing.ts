import { accept, assert, divideHalfUp, type Money, type Result } from '../../../kernel/index.ts';
import { rateOne, readFactor, readRate, type ScaledRate } from '../../../primitives/rules/index.ts';
import type { ListLine } from '../../clearance/index.ts';
import type { TariffLine } from '../../tariff/index.ts';
import type { TaxableLine } from '../formulas.ts';
import { exemptLevy, fullLevy, levyModeOf } from './model.ts';
import { refuse } from './refusals.ts';

/** What of a list's line decides its value and its rates. */
export type SaleLine = Pick<ListLine, 'lineNo' | 'hsCode' | 'currencyCode' | 'totalPrice' | 'levyMode'>;

/** Rates that differ from the tariff's, with the ground (an agreement, a provisional rate). */
export interface RateOverride {
  readonly lineNo: number;
  readonly dutyRate?: string;
  readonly consumptionTaxRate?: string;
  readonly vatRate?: string;
  readonly reason: string;
}

/** What prices and rates are read from. */
export interface Pricing {
  /** By ten-digit code, of the day. */
  readonly tariff: ReadonlyMap<string, TariffLine>;
  /** CNY per unit of each currency, by old numeric code, as exact decimal text. */
  readonly exchangeRates: Readonly<Record<string, string>>;
  readonly overrides: readonly RateOverride[];
}

/** Old numeric code of the Chinese yuan. */
const yuan = '142';

interface RateTexts {
  readonly dutyRate: string;
  readonly consumptionTaxRate: string;
  readonly vatRate: string;
}

/** The rates of a line as they were written and as they are computed with. */
export interface LineRates {
  readonly texts: RateTexts;
  readonly scaled: Readonly<Record<keyof RateTexts, ScaledRate>>;
}

export interface PricedLine {
  readonly line: SaleLine;
  readonly levyMode: string;
  readonly exchangeRate: string;
  readonly customsValue: Money;
  readonly tariffLine: TariffLine;
  readonly rates: LineRates;
  readonly reason: string;
}

/** Refusals: levy_mode_unsupported, exchange_rate_missing, exchange_rate_not_positive, duty_rate_missing, those of the rates. */
export function priceLine(pricing: Pricing, line: SaleLine): Result<PricedLine> {
  const levyMode = levyModeOf(line);
  if (levyMode !== fullLevy && levyMode !== exemptLevy) {
    return refuse('levy_mode_unsupported', { lineNo: line.lineNo, levyMode });
  }
  const exchange = exchangeOf(pricing, line);
  if (!exchange.ok) return exchange;
  const tariffLine = tariffLineOf(pricing, line.hsCode);
  const override = pricing.overrides.find((one) => one.lineNo === line.lineNo);
  const rates = ratesOf(tariffLine, line.lineNo, override);
  if (!rates.ok) return rates;
  return accept({
    line,
    levyMode,
    exchangeRate: exchange.value.text,
    customsValue: divideHalfUp(line.totalPrice * exchange.value.factor, rateOne),
    tariffLine,
    rates: rates.value,
    reason: override?.reason ?? `tariff ${tariffLine.edition}`,
  });
}

export interface Exchange {
  readonly text: string;
  readonly factor: ScaledRate;
}

/** CNY for one unit of a line's currency. Refusals: exchange_rate_missing, exchange_rate_not_positive. */
export function exchangeOf(
  { exchangeRates }: Pricing,
  { lineNo, currencyCode }: Pick<SaleLine, 'lineNo' | 'currencyCode'>,
): Result<Exchange> {
  const text = currencyCode === yuan ? '1' : exchangeRates[currencyCode];
  if (text === undefined) return refuse('exchange_rate_missing', { lineNo, currency: currencyCode });
  const factor = readFactor('exchangeRate', text);
  if (!factor.ok) return factor;
  if (factor.value === 0n) return refuse('exchange_rate_not_positive', { lineNo, currency: currencyCode });
  return accept({ text, factor: factor.value });
}

export function tariffLineOf({ tariff }: Pricing, hsCode: string): TariffLine {
  const line = tariff.get(hsCode);
  assert(line, 'the tariff lines of all codes were found before');
  return line;
}

/** The rates of the tariff, as far as nothing else is said. Refusals: duty_rate_missing, those of the rates. */
export function ratesOf(tariffLine: TariffLine, lineNo: number, override?: RateOverride): Result<LineRates> {
  const dutyRate = override?.dutyRate ?? tariffLine.preferentialRate ?? tariffLine.generalRate;
  if (dutyRate === null) {
    return refuse('duty_rate_missing', { lineNo, code: tariffLine.code, edition: tariffLine.edition });
  }
  return readRates({
    dutyRate,
    consumptionTaxRate: override?.consumptionTaxRate ?? tariffLine.consumptionTaxRate ?? '0',
    vatRate: override?.vatRate ?? tariffLine.vatRate,
  });
}

export function taxableOf({ customsValue, rates }: PricedLine): TaxableLine {
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
