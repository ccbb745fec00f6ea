import { Type } from 'typebox';
import { accept, andThen, collect, day, formatMoney, formatQuantity, type Result } from '../../kernel/index.ts';
import {
  basisSchema,
  type Calculator,
  dayText,
  decimalText,
  defineCalculator,
  readDay,
  readFactor,
  readMoney,
  readQuantity,
  readRate,
  ruleOn,
} from '../../primitives/rules/index.ts';
import { type Assessment, assessImportTax, type SpecificTax, type TaxKind } from './assess.ts';
import { determineCustomsValue } from './customs-value.ts';
import { splitRule } from './rules.ts';
import { splitQuantity } from './split.ts';

const closed = { additionalProperties: false };
const money = decimalText('CNY, two decimals');
const rate = decimalText('a fraction: 13 % is "0.13"');

/** General tariff rates reach several hundred per cent; anything above this is a percentage written by mistake. */
const dutyRateLimit = 10n;

const specificTax = Type.Object(
  {
    quantity: decimalText('in the unit of the tariff, five decimals'),
    perUnit: decimalText('CNY for one unit, up to ten decimals'),
  },
  closed,
);

export const importTaxCalculator = defineCalculator({
  name: 'import-tax',
  summary: {
    zh: '进口关税、消费税、增值税（含起征点）',
    en: 'Import duty, consumption tax and VAT, with the amount below which they are not collected',
  },
  input: Type.Object(
    {
      on: dayText,
      customsValue: money,
      dutyRate: rate,
      consumptionTaxRate: rate,
      vatRate: rate,
      specificDuty: Type.Optional(specificTax),
      specificConsumptionTax: Type.Optional(specificTax),
    },
    closed,
  ),
  output: Type.Object({
    duty: money,
    consumptionTax: money,
    vat: money,
    total: money,
    uncollected: Type.Partial(Type.Object({ duty: money, consumptionTax: money, vat: money })),
    basis: basisSchema,
  }),
  run: (input, law) => {
    const on = readDay('on', input.on);
    if (!on.ok) return on;
    const numbers = collect([
      readMoney('customsValue', input.customsValue),
      readRate('dutyRate', input.dutyRate, dutyRateLimit),
      readRate('consumptionTaxRate', input.consumptionTaxRate),
      readRate('vatRate', input.vatRate),
    ]);
    if (!numbers.ok) return numbers;
    const specificDuty = readSpecificTax('specificDuty', input.specificDuty);
    if (!specificDuty.ok) return specificDuty;
    const specificConsumptionTax = readSpecificTax('specificConsumptionTax', input.specificConsumptionTax);
    if (!specificConsumptionTax.ok) return specificConsumptionTax;
    const [customsValue = 0n, dutyRate = 0n, consumptionTaxRate = 0n, vatRate = 0n] = numbers.value;
    const question = {
      on: on.value,
      customsValue,
      dutyRate,
      consumptionTaxRate,
      vatRate,
      specificDuty: specificDuty.value,
      specificConsumptionTax: specificConsumptionTax.value,
    };
    return andThen(assessImportTax(question, law), (assessment) => accept(writeAssessment(assessment)));
  },
});

function readSpecificTax(
  field: string,
  input: { quantity: string; perUnit: string } | undefined,
): Result<SpecificTax | undefined> {
  if (!input) return accept(undefined);
  const quantity = readQuantity(`${field}.quantity`, input.quantity);
  if (!quantity.ok) return quantity;
  const perUnit = readFactor(`${field}.perUnit`, input.perUnit);
  return andThen(perUnit, (value) => accept({ quantity: quantity.value, perUnit: value }));
}

function writeAssessment(assessment: Assessment) {
  const uncollected: Partial<Record<TaxKind, string>> = {};
  for (const kind of ['duty', 'consumptionTax', 'vat'] as const) {
    const amount = assessment.uncollected[kind];
    if (amount !== undefined) uncollected[kind] = formatMoney(amount);
  }
  return {
    duty: formatMoney(assessment.duty),
    consumptionTax: formatMoney(assessment.consumptionTax),
    vat: formatMoney(assessment.vat),
    total: formatMoney(assessment.total),
    uncollected,
    basis: [...assessment.basis],
  };
}

export const customsValueCalculator = defineCalculator({
  name: 'customs-value',
  summary: { zh: '进口货物完税价格（FOB、CFR、CIF）', en: 'Customs value of imports from FOB, CFR or CIF' },
  input: Type.Object(
    {
      on: Type.Optional(dayText),
      terms: Type.Union([Type.Literal('FOB'), Type.Literal('CFR'), Type.Literal('CIF')]),
      price: decimalText('in the currency of the contract, two decimals'),
      freight: Type.Optional(decimalText('same currency; required for FOB')),
      insurance: Type.Optional(decimalText('same currency')),
      insuranceRate: Type.Optional(rate),
      exchangeRate: Type.Optional(decimalText('CNY for one unit of the currency; without it the currency is CNY')),
    },
    closed,
  ),
  output: Type.Object({ customsValue: money, basis: basisSchema }),
  run: (input, law) => {
    const on = optional(input.on, (text) => readDay('on', text));
    if (!on.ok) return on;
    const price = readMoney('price', input.price);
    if (!price.ok) return price;
    const numbers = collect([
      optional(input.freight, (text) => readMoney('freight', text)),
      optional(input.insurance, (text) => readMoney('insurance', text)),
      optional(input.insuranceRate, (text) => readRate('insuranceRate', text)),
      optional(input.exchangeRate, (text) => readFactor('exchangeRate', text)),
    ]);
    if (!numbers.ok) return numbers;
    const [freight, insurance, insuranceRate, exchangeRate] = numbers.value;
    const question = { on: on.value, terms: input.terms, price: price.value };
    return andThen(
      determineCustomsValue({ ...question, freight, insurance, insuranceRate, exchangeRate }, law),
      ({ customsValue, basis }) => accept({ customsValue: formatMoney(customsValue), basis: [...basis] }),
    );
  },
});

function optional<T>(text: string | undefined, read: (text: string) => Result<T>): Result<T | undefined> {
  return text === undefined ? accept(undefined) : read(text);
}

export const splitCalculator = defineCalculator({
  name: 'split',
  summary: {
    zh: '按比例拆分数量，各部分之和等于总数',
    en: 'Split a quantity in proportion so that the parts add up to the total',
  },
  input: Type.Object(
    {
      total: decimalText('five decimals'),
      parts: Type.Array(decimalText('a quantity, five decimals'), { maxItems: 100_000 }),
    },
    closed,
  ),
  output: Type.Object({ parts: Type.Array(decimalText('five decimals')), basis: basisSchema }),
  run: (input) => {
    const total = readQuantity('total', input.total);
    if (!total.ok) return total;
    const parts = collect(input.parts.map((text, index) => readQuantity(`parts.${index}`, text)));
    if (!parts.ok) return parts;
    return andThen(splitQuantity(total.value, parts.value), (amounts) =>
      accept({ parts: amounts.map(formatQuantity), basis: [ruleOn(splitRule, day('2004-01-01'))] }),
    );
  },
});

/** The calculators of this room, for the HTTP interface, the command line and the console. */
export const calculators: readonly Calculator[] = [customsValueCalculator, importTaxCalculator, splitCalculator];
