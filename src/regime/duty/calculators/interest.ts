import { Type } from 'typebox';
import { accept, andThen, formatFixed, formatMoney } from '../../../kernel/index.ts';
import {
  basisSchema,
  dayText,
  defineCalculator,
  rateForm,
  readDay,
  readMoney,
} from '../../../primitives/rules/index.ts';
import { deferredInterest } from '../interest.ts';
import { closed, moneyText, rateText } from './shared.ts';

export const interestCalculator = defineCalculator({
  name: 'interest',
  summary: { zh: '缓税利息', en: 'Interest on deferred tax' },
  input: Type.Object({ tax: moneyText, from: dayText, to: dayText }, closed),
  output: Type.Object({
    days: Type.Integer(),
    rate: rateText,
    interest: moneyText,
    waived: Type.Boolean(),
    basis: basisSchema,
  }),
  run: (input, law) => {
    const tax = readMoney('tax', input.tax);
    if (!tax.ok) return tax;
    const from = readDay('from', input.from);
    if (!from.ok) return from;
    const to = readDay('to', input.to);
    if (!to.ok) return to;
    return andThen(deferredInterest({ tax: tax.value, from: from.value, to: to.value }, law), (found) =>
      accept({
        days: found.days,
        rate: formatFixed(found.rate, rateForm.decimals).replace(/\.?0+$/, ''),
        interest: formatMoney(found.interest),
        waived: found.waived,
        basis: [...found.basis],
      }),
    );
  },
});
