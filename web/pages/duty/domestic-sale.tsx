import { useTranslation } from 'react-i18next';
import type { CalculatorResult } from '../../api/operations.ts';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { dayOf } from '../../parts/format/days.ts';
import { Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { amountsOf, TaxTable } from '../../parts/tax-table.tsx';

const materials: readonly Field[] = [
  { name: 'customsValue', label: 'field.customsValue', kind: 'money', required: true },
  { name: 'dutyRate', label: 'field.dutyRate', kind: 'percent', required: true },
  { name: 'importedOn', label: 'field.importedOn', kind: 'day', required: true },
  { name: 'hs', label: 'field.hsCode', kind: 'text' },
  { name: 'sugar', label: 'field.sugar', kind: 'flag' },
];

const fields: readonly Field[] = [
  { name: 'soldOn', label: 'field.soldOn', kind: 'day', required: true, initial: dayOf(new Date()) },
  { name: 'finished.customsValue', label: 'field.finishedValue', kind: 'money', required: true },
  { name: 'finished.dutyRate', label: 'field.dutyRate', kind: 'percent', required: true },
  {
    name: 'finished.consumptionTaxRate',
    label: 'field.consumptionTaxRate',
    kind: 'percent',
    required: true,
    initial: '0',
  },
  { name: 'finished.vatRate', label: 'field.vatRate', kind: 'percent', required: true, initial: '13' },
  { name: 'finished.hs', label: 'field.hsCode', kind: 'text' },
  { name: 'vatPilot', label: 'field.vatPilot', kind: 'flag' },
  { name: 'materials', label: 'field.materials', kind: 'rows', columns: materials },
];

/** Duty by the goods sold or by the materials in them: both sums, and the cheaper one the law allows. */
export function DomesticSalePage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('domesticSale.title')}
      lead={t('domesticSale.lead')}
      fields={fields}
      calculation={useCalculation('calc_domestic_sale')}
    >
      {(result) => <ElectionResult result={result} />}
    </Calculator>
  );
}

function ElectionResult({ result }: { readonly result: CalculatorResult }) {
  const { t } = useTranslation();
  const columns = [
    { title: t('domesticSale.finished'), amounts: amountsOf(result.byFinished) },
    { title: t('domesticSale.materials'), amounts: amountsOf(result.byMaterials) },
  ];
  const proposal = t(`domesticSale.${result.choice === 'materials' ? 'materials' : 'finished'}`);
  return (
    <>
      <KeyValueList
        items={[
          { name: t('domesticSale.choice'), value: proposal, strong: true },
          { name: t('domesticSale.saving'), value: <Money amount={String(result.saving)} /> },
        ]}
      />
      <TaxTable kinds={['duty', 'interest', 'consumptionTax', 'vat', 'total']} columns={columns} />
    </>
  );
}
