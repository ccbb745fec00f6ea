import {
  accept,
  type Day,
  formatMoney,
  type Money,
  type Quantity,
  quantity,
  type Result,
  splitByWeights,
} from '../../kernel/index.ts';
import {
  type BasisEntry,
  basisOfParameter,
  type Law,
  type ParameterValue,
  parameterOn,
  rateOne,
  ruleOn,
  type ScaledRate,
} from '../../primitives/rules/index.ts';
import { consumptionTaxOf, dutyOf, type TaxableLine, vatOf } from './formulas.ts';
import { moneyOfParameter, rateOfParameter } from './parameters.ts';
import { refuse } from './refusals.ts';
import { type Rounding, roundingOn } from './rounding.ts';
import { retailSingleItemRule, retailWithinRule } from './rules.ts';

/** One kind of goods of an order; the price in CNY, as the buyer paid it. */
export interface RetailItem {
  readonly unitPrice: Money;
  /** Above 0. */
  readonly quantity: Quantity;
  readonly dutyRate: ScaledRate;
  readonly vatRate: ScaledRate;
  readonly consumptionTaxRate: ScaledRate;
}

/** 跨境电商零售进口: an order of one buyer (1210, 1239, 9610). */
export interface RetailQuestion {
  readonly on: Day;
  /** What the buyer has used of the yearly limit before this order. */
  readonly buyerYearUsed: Money;
  readonly freight: Money;
  readonly insurance: Money;
  /** At least one. */
  readonly items: readonly RetailItem[];
}

/** What an item, or the whole order, is worth and owes. */
export interface RetailTaxes {
  readonly value: Money;
  readonly duty: Money;
  readonly consumptionTax: Money;
  readonly vat: Money;
}

export interface RetailImport extends RetailTaxes {
  /** `reduced` within the limits, `full` for a single item above the limit of one order. */
  readonly decision: 'reduced' | 'full';
  readonly total: Money;
  /** In the order of the question's items; each column adds up to the order's amount. */
  readonly perItem: readonly RetailTaxes[];
  readonly yearUsedAfter: Money;
  readonly basis: readonly BasisEntry[];
}

/** The retail parameters of a day. */
interface RetailLaw {
  readonly singleLimit: ParameterValue;
  readonly yearlyLimit: ParameterValue;
  readonly dutyRate: ParameterValue;
  readonly taxShare: ParameterValue;
}

/**
 * The taxes of a retail order (regime D.7): within the limits duty at the provisional rate, VAT and consumption tax at a
 * part of the legal amount; a single item above the limit of one order pays in full. The threshold of 50 yuan does not
 * apply. The limit of one order is held first, then that of the year; an order exactly at a limit is within it.
 * Refusals: `retail_without_value`, `single_limit_exceeded`, `yearly_limit_exceeded`, those of the parameters `retail.*`
 * and `duty.rounding_unit`.
 */
export function taxRetailImport(question: RetailQuestion, law: Law): Result<RetailImport> {
  const { on, items, buyerYearUsed } = question;
  const found = retailLawOn(on, law);
  if (!found.ok) return found;
  const { singleLimit, yearlyLimit, dutyRate, taxShare } = found.value;
  const rounding = roundingOn(on, law);
  if (!rounding.ok) return rounding;
  const { round } = rounding.value;
  const values = valuesOf(question, rounding.value);
  if (!values.ok) return values;
  const value = sumOf(values.value);
  const decision = decide(question, value, found.value);
  if (!decision.ok) return decision;

  const isReduced = decision.value === 'reduced';
  const perItem = items.map((item, index) => {
    const line = { ...item, customsValue: values.value[index] ?? 0n };
    return isReduced
      ? reducedTaxes({ ...line, dutyRate: rateOfParameter(dutyRate) }, rateOfParameter(taxShare), round)
      : fullTaxes(line, round);
  });
  const sums = {
    duty: sumOf(perItem.map((taxes) => taxes.duty)),
    consumptionTax: sumOf(perItem.map((taxes) => taxes.consumptionTax)),
    vat: sumOf(perItem.map((taxes) => taxes.vat)),
  };
  return accept({
    decision: decision.value,
    value,
    ...sums,
    total: sums.duty + sums.consumptionTax + sums.vat,
    perItem,
    yearUsedAfter: buyerYearUsed + value,
    basis: [
      ruleOn(isReduced ? retailWithinRule : retailSingleItemRule, on),
      ...[singleLimit, yearlyLimit, ...(isReduced ? [dutyRate, taxShare] : [])].map(basisOfParameter),
      rounding.value.basis,
    ],
  });
}

function retailLawOn(on: Day, { parameters }: Law): Result<RetailLaw> {
  const singleLimit = parameterOn(parameters, 'retail.single_limit', on);
  if (!singleLimit.ok) return singleLimit;
  const yearlyLimit = parameterOn(parameters, 'retail.yearly_limit', on);
  if (!yearlyLimit.ok) return yearlyLimit;
  const dutyRate = parameterOn(parameters, 'retail.duty_rate_within_limits', on);
  if (!dutyRate.ok) return dutyRate;
  const taxShare = parameterOn(parameters, 'retail.tax_share', on);
  if (!taxShare.ok) return taxShare;
  return accept({
    singleLimit: singleLimit.value,
    yearlyLimit: yearlyLimit.value,
    dutyRate: dutyRate.value,
    taxShare: taxShare.value,
  });
}

/** Price × quantity of each item with its share of freight and insurance; the values add up to what the buyer paid. */
function valuesOf({ items, freight, insurance }: RetailQuestion, { round }: Rounding): Result<Money[]> {
  const goods = items.map((item) => round([item.unitPrice * item.quantity, quantity(1)]));
  if (sumOf(goods) === 0n) return refuse('retail_without_value');
  const carriage = splitByWeights(freight + insurance, goods);
  return accept(goods.map((amount, index) => amount + (carriage[index] ?? 0n)));
}

function decide(
  { items, buyerYearUsed }: RetailQuestion,
  value: Money,
  { singleLimit, yearlyLimit }: RetailLaw,
): Result<RetailImport['decision']> {
  const overSingle = exceeds(value, singleLimit);
  if (overSingle && !(items.length === 1 && items[0]?.quantity === quantity(1))) {
    const limit = formatMoney(moneyOfParameter(singleLimit));
    return refuse('single_limit_exceeded', { value: formatMoney(value), limit });
  }
  const yearTotal = buyerYearUsed + value;
  if (exceeds(yearTotal, yearlyLimit)) {
    const limit = formatMoney(moneyOfParameter(yearlyLimit));
    return refuse('yearly_limit_exceeded', { yearTotal: formatMoney(yearTotal), limit });
  }
  return accept(overSingle ? 'full' : 'reduced');
}

/** The parameter says whether an amount exactly at the limit is still within it. */
function exceeds(amount: Money, limit: ParameterValue): boolean {
  return limit.operator === 'below' ? amount >= moneyOfParameter(limit) : amount > moneyOfParameter(limit);
}

type Round = Rounding['round'];

/** The legal amounts are carried exactly and their parts rounded: VAT rests on the whole consumption tax, not on its part. */
function reducedTaxes(line: TaxableLine, share: ScaledRate, round: Round): RetailTaxes {
  const duty = round(dutyOf(line));
  const dutiable = line.customsValue + duty;
  const withoutTax = rateOne - line.consumptionTaxRate;
  return {
    value: line.customsValue,
    duty,
    consumptionTax: round([dutiable * line.consumptionTaxRate * share, withoutTax * rateOne]),
    vat: round([dutiable * line.vatRate * share, withoutTax * rateOne]),
  };
}

/** As any goods, each tax on those collected before it. */
function fullTaxes(line: TaxableLine, round: Round): RetailTaxes {
  const duty = round(dutyOf(line));
  const consumptionTax = round(consumptionTaxOf(line, duty));
  return { value: line.customsValue, duty, consumptionTax, vat: round(vatOf(line, duty + consumptionTax)) };
}

function sumOf(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
