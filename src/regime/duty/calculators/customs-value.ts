import { Type } from 'typebox';
import { accept, andThen, collect, formatMoney } from '../../../kernel/index.ts';
import {
  basisSchema,
  dayText,
  decimalText,
  defineCalculator,
  readDay,
  readFactor,
  readMoney,
  readRate,
} from '../../../primitives/rules/index.ts';
import { determineCustomsValue } from '../customs-value.ts';
import { closed, moneyText, optional, rateText } from './shared.ts';

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
      insuranceRate: Type.Optional(rateText),
      exchangeRate: Type.Optional(decimalText('CNY for one unit of the currency; without it the currency is CNY')),
    },
    closed,
  ),
  output: Type.Object({ customsValue: moneyText, basis: basisSchema }),
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
