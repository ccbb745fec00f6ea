import { Type } from 'typebox';
import { accept, andThen, collect, formatMoney, type Result } from '../../../kernel/index.ts';
import {
  basisSchema,
  dayText,
  decimalText,
  defineCalculator,
  readDay,
  readFactor,
  readMoney,
  readQuantity,
  readRate,
} from '../../../primitives/rules/index.ts';
import { type Assessment, assessImportTax, type TaxKind } from '../assess.ts';
import type { SpecificTax } from '../formulas.ts';
import { closed, dutyRateLimit, moneyText, rateText } from './shared.ts';

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
      customsValue: moneyText,
      dutyRate: rateText,
      consumptionTaxRate: rateText,
      vatRate: rateText,
      specificDuty: Type.Optional(specificTax),
      specificConsumptionTax: Type.Optional(specificTax),
    },
    closed,
  ),
  output: Type.Object({
    duty: moneyText,
    consumptionTax: moneyText,
    vat: moneyText,
    total: moneyText,
    uncollected: Type.Partial(Type.Object({ duty: moneyText, consumptionTax: moneyText, vat: moneyText })),
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
