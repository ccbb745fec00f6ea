import { Type } from 'typebox';
import { accept, andThen, collect, formatMoney } from '../../../kernel/index.ts';
import { basisSchema, defineCalculator, readMoney, readShare } from '../../../primitives/rules/index.ts';
import { settlePilotYear } from '../pilot-equipment.ts';
import { closed, moneyText, rateText } from './shared.ts';

/** No equipment is supervised for longer; a larger number is a year of the calendar written by mistake. */
const mostYears = 50;

export const equipmentPilotYearCalculator = defineCalculator({
  name: 'equipment-pilot-year',
  summary: {
    zh: '增值税一般纳税人资格试点企业自用设备年终补税',
    en: 'Own-use equipment of the VAT pilot: tax of a year by the share of domestic sales',
  },
  input: Type.Object(
    {
      exemptTax: moneyText,
      years: Type.Union(
        [
          Type.Integer({ minimum: 1, maximum: mostYears }),
          Type.String({ pattern: '^([1-9]|[1-4][0-9]|50)$', description: 'the same as text' }),
        ],
        { description: 'years of customs supervision, 1 to 50' },
      ),
      domesticShare: rateText,
    },
    closed,
  ),
  output: Type.Object({ yearShare: moneyText, due: moneyText, basis: basisSchema }),
  run: (input, law) => {
    const numbers = collect([readMoney('exemptTax', input.exemptTax), readShare('domesticShare', input.domesticShare)]);
    if (!numbers.ok) return numbers;
    const [exemptTax = 0n, domesticShare = 0n] = numbers.value;
    return andThen(settlePilotYear({ exemptTax, years: Number(input.years), domesticShare }, law), (found) =>
      accept({
        yearShare: formatMoney(found.yearShare),
        due: formatMoney(found.due),
        basis: [...found.basis],
      }),
    );
  },
});
