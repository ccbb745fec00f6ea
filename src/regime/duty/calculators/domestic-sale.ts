import { type Static, Type } from 'typebox';
import { accept, andThen, collect, formatMoney, type Result } from '../../../kernel/index.ts';
import {
  basisSchema,
  dayText,
  defineCalculator,
  readDay,
  readMoney,
  readRate,
} from '../../../primitives/rules/index.ts';
import {
  type Election,
  type ElectionLine,
  type ElectionMaterial,
  type ElectionTaxes,
  electBasis,
} from '../election/index.ts';
import { closed, dutyRateLimit, moneyText, optional, rateText } from './shared.ts';

const hsText = Type.String({ pattern: '^\\d{4,10}$', description: 'HS code, 4 to 10 digits' });

const finishedInput = Type.Object(
  {
    customsValue: moneyText,
    dutyRate: rateText,
    vatRate: rateText,
    consumptionTaxRate: rateText,
    hs: Type.Optional(hsText),
  },
  closed,
);

const materialInput = Type.Object(
  {
    customsValue: moneyText,
    dutyRate: rateText,
    importedOn: dayText,
    hs: Type.Optional(hsText),
    sugar: Type.Optional(Type.Boolean()),
    /** Used for enterprises of the VAT pilot only, whose VAT follows the materials too. */
    vatRate: Type.Optional(rateText),
    consumptionTaxRate: Type.Optional(rateText),
  },
  closed,
);

const basis = Type.Union([Type.Literal('finished'), Type.Literal('materials')]);
const taxes = Type.Object({
  duty: moneyText,
  interest: moneyText,
  consumptionTax: moneyText,
  vat: moneyText,
  total: moneyText,
});

export const domesticSaleCalculator = defineCalculator({
  name: 'domestic-sale',
  summary: {
    zh: '内销选择性征收关税：按成品与按料件两种税款及建议',
    en: 'Domestic sale: taxes by the finished goods and by their materials, and the cheaper legal choice',
  },
  input: Type.Object(
    {
      soldOn: dayText,
      finished: finishedInput,
      materials: Type.Array(materialInput),
      vatPilot: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  output: Type.Object({
    byFinished: Type.Union([taxes, Type.Null()]),
    byMaterials: Type.Union([taxes, Type.Null()]),
    allowed: Type.Array(basis),
    choice: basis,
    saving: moneyText,
    basis: basisSchema,
  }),
  run: (input, law) => {
    const soldOn = readDay('soldOn', input.soldOn);
    if (!soldOn.ok) return soldOn;
    const materials = collect(input.materials.map((material, index) => readMaterial(`materials.${index}`, material)));
    if (!materials.ok) return materials;
    const finished = readFinished(input.finished, materials.value);
    if (!finished.ok) return finished;
    const question = { soldOn: soldOn.value, isVatPilot: input.vatPilot ?? false, lines: [finished.value] };
    return andThen(electBasis(question, law), (election) => accept(writeElection(election)));
  },
});

function readFinished(
  input: Static<typeof finishedInput>,
  materials: readonly ElectionMaterial[],
): Result<ElectionLine> {
  const numbers = collect([
    readMoney('finished.customsValue', input.customsValue),
    readRate('finished.dutyRate', input.dutyRate, dutyRateLimit),
    readRate('finished.vatRate', input.vatRate),
    readRate('finished.consumptionTaxRate', input.consumptionTaxRate),
  ]);
  if (!numbers.ok) return numbers;
  const [customsValue = 0n, dutyRate = 0n, vatRate = 0n, consumptionTaxRate = 0n] = numbers.value;
  return accept({ customsValue, dutyRate, vatRate, consumptionTaxRate, hsCode: input.hs, materials });
}

function readMaterial(field: string, input: Static<typeof materialInput>): Result<ElectionMaterial> {
  const customsValue = readMoney(`${field}.customsValue`, input.customsValue);
  if (!customsValue.ok) return customsValue;
  const dutyRate = readRate(`${field}.dutyRate`, input.dutyRate, dutyRateLimit);
  if (!dutyRate.ok) return dutyRate;
  const importedOn = readDay(`${field}.importedOn`, input.importedOn);
  if (!importedOn.ok) return importedOn;
  const vatRate = optional(input.vatRate, (text) => readRate(`${field}.vatRate`, text));
  if (!vatRate.ok) return vatRate;
  const consumptionTaxRate = optional(input.consumptionTaxRate, (text) =>
    readRate(`${field}.consumptionTaxRate`, text),
  );
  if (!consumptionTaxRate.ok) return consumptionTaxRate;
  return accept({
    customsValue: customsValue.value,
    dutyRate: dutyRate.value,
    importedOn: importedOn.value,
    hsCode: input.hs,
    isSugar: input.sugar,
    vatRate: vatRate.value,
    consumptionTaxRate: consumptionTaxRate.value,
  });
}

function writeElection(election: Election) {
  return {
    byFinished: writeTaxes(election.byFinished),
    byMaterials: writeTaxes(election.byMaterials),
    allowed: [...election.allowed],
    choice: election.choice,
    saving: formatMoney(election.saving),
    basis: [...election.basis],
  };
}

function writeTaxes(owed: ElectionTaxes | null) {
  if (!owed) return null;
  return {
    duty: formatMoney(owed.duty),
    interest: formatMoney(owed.interest),
    consumptionTax: formatMoney(owed.consumptionTax),
    vat: formatMoney(owed.vat),
    total: formatMoney(owed.total),
  };
}
