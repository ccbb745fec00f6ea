import { type Static, Type } from 'typebox';
import { accept, collect, day, formatQuantity, type Quantity, type Result } from '../../kernel/index.ts';
import {
  basisSchema,
  type Calculator,
  type DatedRule,
  decimalText,
  defineCalculator,
  readQuantity,
  ruleOn,
} from '../../primitives/rules/index.ts';
import { rateText } from './rates.ts';
import { refuse } from './refusals.ts';

const quantityText = decimalText('five decimals');
const fractionText = Type.Union([Type.String({ description: 'a fraction, six decimals' }), Type.Null()]);

/** What came in and what went out, in the order of the identity. */
const came = ['opening', 'imported', 'returnedIn', 'transferredIn', 'surplus'] as const;
const went = ['consumed', 'soldAsMaterial', 'reexported', 'transferredOut', 'destroyed', 'lost'] as const;

const Input = Type.Object(
  {
    opening: quantityText,
    imported: quantityText,
    returnedIn: Type.Optional(quantityText),
    transferredIn: Type.Optional(quantityText),
    surplus: Type.Optional(quantityText),
    consumed: quantityText,
    soldAsMaterial: quantityText,
    reexported: quantityText,
    transferredOut: quantityText,
    destroyed: quantityText,
    lost: Type.Optional(quantityText),
    counted: quantityText,
  },
  { additionalProperties: false },
);

const shouldRemainRule: readonly DatedRule[] = [
  {
    rule: 'write_off.should_remain',
    from: day('2019-01-29'),
    source: '海关总署公告2019年第26号，第五条；报核报文 EMS121 表体',
    text: {
      zh: '应存＝期初＋进口＋退回＋转入＋盘盈－耗用－内销－复运出境－转出－销毁－灭失；差异＝应存－实存',
      en: 'should remain = opening + imported + returned + transferred in + surplus − consumed − sold − re-exported − transferred out − destroyed − lost; difference = should remain − counted',
    },
    verified: false,
  },
];

/** What should remain of a material at the end of a period, against what was counted. */
export const writeOffCalculator: Calculator = defineCalculator({
  name: 'write-off',
  summary: { zh: '报核计算：应存、差异与差异率', en: 'Write-off: what should remain, the difference and its rates' },
  input: Input,
  output: Type.Object({
    shouldRemain: quantityText,
    difference: quantityText,
    differenceOfShouldRemain: fractionText,
    differenceOfConsumed: fractionText,
    basis: basisSchema,
  }),
  run: (input) => {
    const comings = readAll(input, came);
    if (!comings.ok) return comings;
    const goings = readAll(input, went);
    if (!goings.ok) return goings;
    const counted = readQuantity('counted', input.counted);
    if (!counted.ok) return counted;
    const [consumed = 0n] = goings.value;
    const shouldRemain = sum(comings.value) - sum(goings.value);
    if (shouldRemain < 0n) {
      return refuse('write_off_more_out_than_in', { missing: formatQuantity(-shouldRemain) });
    }
    const difference = shouldRemain - counted.value;
    return accept({
      shouldRemain: formatQuantity(shouldRemain),
      difference: formatQuantity(difference),
      differenceOfShouldRemain: rateText(difference, shouldRemain),
      differenceOfConsumed: rateText(difference, consumed),
      basis: [ruleOn(shouldRemainRule, day('2019-01-29'))],
    });
  },
});

function readAll(input: Static<typeof Input>, names: readonly (keyof Static<typeof Input>)[]): Result<Quantity[]> {
  return collect(names.map((name) => readQuantity(name, input[name] ?? '0')));
}

function sum(quantities: readonly Quantity[]): Quantity {
  return quantities.reduce((total, one) => total + one, 0n);
}
