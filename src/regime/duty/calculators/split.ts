import { Type } from 'typebox';
import { accept, andThen, collect, day, formatQuantity } from '../../../kernel/index.ts';
import { basisSchema, decimalText, defineCalculator, readQuantity, ruleOn } from '../../../primitives/rules/index.ts';
import { splitRule } from '../rules.ts';
import { splitQuantity } from '../split.ts';
import { closed, quantityText } from './shared.ts';

export const splitCalculator = defineCalculator({
  name: 'split',
  summary: {
    zh: '按比例拆分数量，各部分之和等于总数',
    en: 'Split a quantity in proportion so that the parts add up to the total',
  },
  input: Type.Object(
    {
      total: quantityText,
      parts: Type.Array(decimalText('a quantity, five decimals'), { maxItems: 100_000 }),
    },
    closed,
  ),
  output: Type.Object({ parts: Type.Array(quantityText), basis: basisSchema }),
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
