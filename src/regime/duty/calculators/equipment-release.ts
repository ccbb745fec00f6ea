import { Type } from 'typebox';
import { accept, andThen, formatMoney } from '../../../kernel/index.ts';
import {
  basisSchema,
  dayText,
  defineCalculator,
  readDay,
  readMoney,
  readRate,
} from '../../../primitives/rules/index.ts';
import { releaseEquipment } from '../equipment-release.ts';
import { closed, dutyRateLimit, moneyText, rateText } from './shared.ts';

export const equipmentReleaseCalculator = defineCalculator({
  name: 'equipment-release',
  summary: { zh: '监管设备提前解除监管补税', en: 'Tax due when duty-free equipment leaves supervision' },
  input: Type.Object(
    {
      price: moneyText,
      releasedOn: dayText,
      leavesOn: dayText,
      kind: Type.Union([Type.Literal('ship_or_aircraft'), Type.Literal('vehicle'), Type.Literal('other')]),
      dutyRate: rateText,
      consumptionTaxRate: Type.Optional(rateText),
      vatRate: rateText,
    },
    closed,
  ),
  output: Type.Object({
    monthsUsed: Type.Integer(),
    monthsTotal: Type.Integer(),
    dutiableValue: moneyText,
    duty: moneyText,
    /** Only where its rate was given: who asks without it gets the answer that the shape always had. */
    consumptionTax: Type.Optional(moneyText),
    vat: moneyText,
    total: moneyText,
    supervisionEndsOn: dayText,
    basis: basisSchema,
  }),
  run: (input, law) => {
    const price = readMoney('price', input.price);
    if (!price.ok) return price;
    const releasedOn = readDay('releasedOn', input.releasedOn);
    if (!releasedOn.ok) return releasedOn;
    const leavesOn = readDay('leavesOn', input.leavesOn);
    if (!leavesOn.ok) return leavesOn;
    const dutyRate = readRate('dutyRate', input.dutyRate, dutyRateLimit);
    if (!dutyRate.ok) return dutyRate;
    const consumptionTaxRate = readRate('consumptionTaxRate', input.consumptionTaxRate ?? '0');
    if (!consumptionTaxRate.ok) return consumptionTaxRate;
    const vatRate = readRate('vatRate', input.vatRate);
    if (!vatRate.ok) return vatRate;
    const days = { releasedOn: releasedOn.value, leavesOn: leavesOn.value, kind: input.kind };
    const rates = { dutyRate: dutyRate.value, consumptionTaxRate: consumptionTaxRate.value, vatRate: vatRate.value };
    const isAsked = input.consumptionTaxRate !== undefined;
    return andThen(releaseEquipment({ price: price.value, ...days, ...rates }, law), (found) =>
      accept({
        monthsUsed: found.monthsUsed,
        monthsTotal: found.monthsTotal,
        dutiableValue: formatMoney(found.dutiableValue),
        duty: formatMoney(found.duty),
        ...(isAsked ? { consumptionTax: formatMoney(found.consumptionTax) } : {}),
        vat: formatMoney(found.vat),
        total: formatMoney(found.total),
        supervisionEndsOn: found.supervisionEndsOn,
        basis: [...found.basis],
      }),
    );
  },
});
