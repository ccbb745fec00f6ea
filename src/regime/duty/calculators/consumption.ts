import { Type } from 'typebox';
import { accept, andThen, collect, day, formatQuantity } from '../../../kernel/index.ts';
import {
  basisSchema,
  decimalText,
  defineCalculator,
  readFactor,
  readQuantity,
  readRate,
  readShare,
  ruleOn,
} from '../../../primitives/rules/index.ts';
import { consume } from '../../processing/index.ts';
import { consumptionRule } from '../rules.ts';
import { closed, quantityText, rateText } from './shared.ts';

export const consumptionCalculator = defineCalculator({
  name: 'consumption',
  summary: {
    zh: '单耗计算：耗用量、净耗、有形损耗、无形损耗',
    en: 'Consumption of a material: net, tangible and intangible loss',
  },
  input: Type.Object(
    {
      quantity: quantityText,
      net: decimalText('net consumption of one unit, up to ten decimals'),
      tangibleLossRate: rateText,
      intangibleLossRate: rateText,
      bondedShare: Type.Optional(rateText),
    },
    closed,
  ),
  output: Type.Object({
    consumed: quantityText,
    net: quantityText,
    tangibleLoss: quantityText,
    intangibleLoss: quantityText,
    bonded: quantityText,
    basis: basisSchema,
  }),
  run: (input) => {
    const numbers = collect([
      readQuantity('quantity', input.quantity),
      readFactor('net', input.net),
      readRate('tangibleLossRate', input.tangibleLossRate),
      readRate('intangibleLossRate', input.intangibleLossRate),
      readShare('bondedShare', input.bondedShare ?? '1'),
    ]);
    if (!numbers.ok) return numbers;
    const [quantity = 0n, net = 0n, tangibleLossRate = 0n, intangibleLossRate = 0n, bondedShare = 0n] = numbers.value;
    return andThen(consume({ quantity, net, tangibleLossRate, intangibleLossRate, bondedShare }), (found) =>
      accept({
        consumed: formatQuantity(found.consumed),
        net: formatQuantity(found.net),
        tangibleLoss: formatQuantity(found.tangibleLoss),
        intangibleLoss: formatQuantity(found.intangibleLoss),
        bonded: formatQuantity(found.bonded),
        basis: [ruleOn(consumptionRule, day('2007-03-01'))],
      }),
    );
  },
});
