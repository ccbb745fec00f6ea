import { type Static, Type } from 'typebox';
import { accept, andThen, collect, formatMoney, parsePositiveQuantity, type Result } from '../../../kernel/index.ts';
import {
  atField,
  basisSchema,
  dayText,
  defineCalculator,
  readDay,
  readMoney,
  readRate,
} from '../../../primitives/rules/index.ts';
import { type RetailImport, type RetailItem, type RetailTaxes, taxRetailImport } from '../retail-import.ts';
import { closed, dutyRateLimit, moneyText, quantityText, rateText } from './shared.ts';

const itemInput = Type.Object(
  {
    unitPrice: moneyText,
    quantity: quantityText,
    dutyRate: rateText,
    vatRate: rateText,
    consumptionTaxRate: rateText,
  },
  closed,
);

const taxes = { value: moneyText, duty: moneyText, consumptionTax: moneyText, vat: moneyText };

export const retailImportCalculator = defineCalculator({
  name: 'retail-import',
  summary: {
    zh: '跨境电商零售进口税款与限值',
    en: 'Taxes and limits of a cross-border retail order',
  },
  input: Type.Object(
    {
      on: dayText,
      buyerYearUsed: moneyText,
      freight: Type.Optional(moneyText),
      insurance: Type.Optional(moneyText),
      items: Type.Array(itemInput, { minItems: 1 }),
    },
    closed,
  ),
  output: Type.Object({
    decision: Type.Union([Type.Literal('reduced'), Type.Literal('full')]),
    ...taxes,
    total: moneyText,
    perItem: Type.Array(Type.Object(taxes)),
    yearUsedAfter: moneyText,
    basis: basisSchema,
  }),
  run: (input, law) => {
    const on = readDay('on', input.on);
    if (!on.ok) return on;
    const amounts = collect([
      readMoney('buyerYearUsed', input.buyerYearUsed),
      readMoney('freight', input.freight ?? '0'),
      readMoney('insurance', input.insurance ?? '0'),
    ]);
    if (!amounts.ok) return amounts;
    const items = collect(input.items.map((item, index) => readItem(`items.${index}`, item)));
    if (!items.ok) return items;
    const [buyerYearUsed = 0n, freight = 0n, insurance = 0n] = amounts.value;
    const question = { on: on.value, buyerYearUsed, freight, insurance, items: items.value };
    return andThen(taxRetailImport(question, law), (found) => accept(writeRetailImport(found)));
  },
});

function readItem(field: string, input: Static<typeof itemInput>): Result<RetailItem> {
  const numbers = collect([
    readMoney(`${field}.unitPrice`, input.unitPrice),
    atField(`${field}.quantity`, parsePositiveQuantity(input.quantity)),
    readRate(`${field}.dutyRate`, input.dutyRate, dutyRateLimit),
    readRate(`${field}.vatRate`, input.vatRate),
    readRate(`${field}.consumptionTaxRate`, input.consumptionTaxRate),
  ]);
  if (!numbers.ok) return numbers;
  const [unitPrice = 0n, quantity = 0n, dutyRate = 0n, vatRate = 0n, consumptionTaxRate = 0n] = numbers.value;
  return accept({ unitPrice, quantity, dutyRate, vatRate, consumptionTaxRate });
}

function writeRetailImport(found: RetailImport) {
  return {
    decision: found.decision,
    ...writeTaxes(found),
    total: formatMoney(found.total),
    perItem: found.perItem.map(writeTaxes),
    yearUsedAfter: formatMoney(found.yearUsedAfter),
    basis: [...found.basis],
  };
}

function writeTaxes({ value, duty, consumptionTax, vat }: RetailTaxes) {
  return {
    value: formatMoney(value),
    duty: formatMoney(duty),
    consumptionTax: formatMoney(consumptionTax),
    vat: formatMoney(vat),
  };
}
