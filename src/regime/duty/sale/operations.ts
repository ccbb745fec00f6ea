import { type Static, Type } from 'typebox';
import { accept, andThen, formatMoney } from '../../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  MoneyText,
  type Operation,
  type OperationContext,
  oneOf,
  orNull,
} from '../../../platform/operations/index.ts';
import { basisSchema, type Law } from '../../../primitives/rules/index.ts';
import { ListView, loadList, thenShow } from '../../clearance/index.ts';
import type { VatPilotPeriod } from '../../vat-pilot/index.ts';
import type { ElectionTaxes } from '../election/index.ts';
import { isDomesticSale, type TaxAssessment, type TaxAssessmentLine } from './model.ts';
import { assessListTax, type Comparison, compareDutyBases, releaseListDeclaration, vatPilotOfSale } from './service.ts';
import { findAssessment, findAssessmentLines } from './store.ts';

const list = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'identifier, list number, pre-entry number or own number',
});
const Rate = Type.String({ description: 'exact fraction: 0.13 is 13 %' });

/** The seller is a general VAT taxpayer of the pilot, so that there is no election: by which approval, since when. */
const VatPilotView = Type.Object({ approvalNo: Type.String(), fromOn: DayText, throughOn: orNull(DayText) });

function vatPilotView(period: VatPilotPeriod | null): Static<typeof VatPilotView> | null {
  if (period === null) return null;
  const { approvalNo, fromOn, throughOn } = period;
  return { approvalNo, fromOn, throughOn };
}

const AssessmentView = Type.Object({
  assessmentNo: Type.Integer(),
  assessedOn: Type.String(),
  assessedAt: Type.String(),
  /** The list was changed since: it must be assessed again. */
  outdated: Type.Boolean(),
  dutyBasis: oneOf('finished', 'materials'),
  duty: MoneyText,
  interest: MoneyText,
  consumptionTax: MoneyText,
  vat: MoneyText,
  total: MoneyText,
  uncollected: Type.Record(Type.String(), MoneyText),
  tariffEdition: Type.String(),
  isSample: Type.Boolean(),
  basis: basisSchema,
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      hsCode: Type.String(),
      price: MoneyText,
      currencyCode: Type.String(),
      exchangeRate: Type.String(),
      customsValue: MoneyText,
      treatment: Type.String(),
      levyMode: Type.String(),
      dutyRate: Rate,
      consumptionTaxRate: Rate,
      vatRate: Rate,
      rateReason: Type.String(),
      duty: MoneyText,
      consumptionTax: MoneyText,
      vat: MoneyText,
    }),
  ),
});

/** Whether tax is due on the list at all, what was assessed, and the seller's status in the VAT pilot today. */
const TaxView = Type.Object({
  taxable: Type.Boolean(),
  vatPilot: orNull(VatPilotView),
  assessment: orNull(AssessmentView),
});

function lineView({ version: _, listId: _id, assessmentNo: _no, ownerId: _owner, ...line }: TaxAssessmentLine) {
  return {
    ...line,
    price: formatMoney(line.price),
    customsValue: formatMoney(line.customsValue),
    duty: formatMoney(line.duty),
    consumptionTax: formatMoney(line.consumptionTax),
    vat: formatMoney(line.vat),
  };
}

function assessmentView(
  assessment: TaxAssessment,
  lines: readonly TaxAssessmentLine[],
  changeCount: number,
): Static<typeof AssessmentView> {
  return {
    assessmentNo: assessment.assessmentNo,
    assessedOn: assessment.assessedOn,
    assessedAt: assessment.assessedAt.toISOString(),
    outdated: assessment.changeCount !== changeCount,
    dutyBasis: assessment.dutyBasis,
    duty: formatMoney(assessment.duty),
    interest: formatMoney(assessment.interest),
    consumptionTax: formatMoney(assessment.consumptionTax),
    vat: formatMoney(assessment.vat),
    total: formatMoney(assessment.total),
    uncollected: { ...assessment.uncollected },
    tariffEdition: assessment.tariffEdition,
    isSample: assessment.isSample,
    basis: [...assessment.basis],
    lines: lines.map(lineView),
  };
}

function showTax({ database, caller, today }: OperationContext, law: Law, name: string) {
  return database.read(caller.settings, async (tx) => {
    const { zoneId } = caller.settings;
    const loaded = await loadList(tx, zoneId, name);
    if (!loaded.ok) return loaded;
    const found = await findAssessment(tx, zoneId, loaded.value.list.listId);
    const lines = found ? await findAssessmentLines(tx, zoneId, found) : [];
    const assessment = found ? assessmentView(found, lines, loaded.value.list.changeCount) : null;
    const vatPilot = await vatPilotOfSale(tx, zoneId, loaded.value.list, law, today());
    if (!vatPilot.ok) return vatPilot;
    const taxable = isDomesticSale(loaded.value.list);
    return accept({ taxable, vatPilot: vatPilotView(vatPilot.value), assessment });
  });
}

const release = defineOperation({
  name: 'release_declaration',
  method: 'POST',
  path: '/api/lists/{list}/release',
  permission: 'clearance.decide',
  summary: { zh: '报关单放行', en: 'Record that the declaration of a list is released' },
  input: Type.Object({ list, entryNo: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{18}$' })) }),
  output: ListView,
  handle: (context, input) => thenShow(context, releaseListDeclaration(context, input)),
});

const pricingInput = {
  list,
  exchangeRates: Type.Optional(Type.Record(Type.String({ pattern: '^[0-9]{3}$' }), Type.String())),
  overrides: Type.Optional(
    Type.Array(
      Type.Object({
        lineNo: Type.Integer({ minimum: 1 }),
        dutyRate: Type.Optional(Rate),
        consumptionTaxRate: Type.Optional(Rate),
        vatRate: Type.Optional(Rate),
        reason: Type.String({ minLength: 1, maxLength: 255 }),
      }),
    ),
  ),
};

const BasisTaxes = Type.Object({
  duty: MoneyText,
  interest: MoneyText,
  consumptionTax: MoneyText,
  vat: MoneyText,
  total: MoneyText,
});

/** Both sums of a sale, as far as the law allows them, and the cheaper one proposed. */
const ElectionView = Type.Object({
  byFinished: orNull(BasisTaxes),
  byMaterials: orNull(BasisTaxes),
  choice: oneOf('finished', 'materials'),
  saving: MoneyText,
  vatPilot: orNull(VatPilotView),
  basis: basisSchema,
});

function electionView({
  byFinished,
  byMaterials,
  choice,
  saving,
  vatPilot,
  basis,
}: Comparison): Static<typeof ElectionView> {
  return {
    byFinished: byFinished && basisTaxes(byFinished),
    byMaterials: byMaterials && basisTaxes(byMaterials),
    choice,
    saving: formatMoney(saving),
    vatPilot: vatPilotView(vatPilot),
    basis: [...basis],
  };
}

function basisTaxes({ duty, interest, consumptionTax, vat, total }: ElectionTaxes): Static<typeof BasisTaxes> {
  return {
    duty: formatMoney(duty),
    interest: formatMoney(interest),
    consumptionTax: formatMoney(consumptionTax),
    vat: formatMoney(vat),
    total: formatMoney(total),
  };
}

/** The sale's operations under a law. */
export function saleOperations(law: Law): Operation[] {
  const getListTax = defineOperation({
    name: 'get_list_tax',
    method: 'GET',
    path: '/api/lists/{list}/tax',
    permission: 'duty.read',
    summary: { zh: '查看清单的计税结果', en: 'Show the taxes assessed on a list' },
    input: Type.Object({ list }),
    output: TaxView,
    handle: (context, input) => showTax(context, law, input.list),
  });
  const assess = defineOperation({
    name: 'assess_list_tax',
    method: 'POST',
    path: '/api/lists/{list}/tax',
    permission: 'duty.assess',
    summary: { zh: '内销计税', en: 'Assess the taxes of a second-line sale' },
    input: Type.Object({ ...pricingInput, dutyBasis: Type.Optional(oneOf('finished', 'materials')) }),
    output: TaxView,
    handle: async (context, input) => {
      const assessed = await assessListTax(context, law, input);
      return assessed.ok ? showTax(context, law, assessed.value.listId) : assessed;
    },
  });
  const compare = defineOperation({
    name: 'compare_duty_bases',
    method: 'POST',
    path: '/api/lists/{list}/duty-bases',
    permission: 'duty.read',
    summary: { zh: '比较按成品和按料件计税', en: 'Compare the taxes by the goods and by their materials' },
    input: Type.Object(pricingInput),
    output: ElectionView,
    handle: ({ database, caller, today }, input) =>
      database.read(caller.settings, async (tx) =>
        andThen(await compareDutyBases(tx, caller.settings.zoneId, law, input, today()), (found) =>
          accept(electionView(found)),
        ),
      ),
  });
  return [getListTax, compare, assess, release];
}
