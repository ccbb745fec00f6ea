import { useTranslation } from 'react-i18next';
import type { CalculatorResult } from '../../api/operations.ts';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { dayOf } from '../../parts/format/days.ts';
import { Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { amountsOf, TaxTable } from '../../parts/tax-table.tsx';

const items: readonly Field[] = [
  { name: 'unitPrice', label: 'field.unitPrice', kind: 'money', required: true },
  { name: 'quantity', label: 'field.quantity', kind: 'quantity', required: true, initial: '1' },
  { name: 'dutyRate', label: 'field.dutyRate', kind: 'percent', required: true, initial: '0' },
  { name: 'consumptionTaxRate', label: 'field.consumptionTaxRate', kind: 'percent', required: true, initial: '0' },
  { name: 'vatRate', label: 'field.vatRate', kind: 'percent', required: true, initial: '13' },
];

const fields: readonly Field[] = [
  { name: 'on', label: 'field.valueDay', kind: 'day', required: true, initial: dayOf(new Date()) },
  { name: 'buyerYearUsed', label: 'field.buyerYearUsed', kind: 'money', required: true, initial: '0' },
  { name: 'freight', label: 'field.freight', kind: 'money' },
  { name: 'insurance', label: 'field.insurance', kind: 'money' },
  { name: 'items', label: 'field.retailItems', kind: 'rows', columns: items },
];

/** What the buyer of a cross-border retail order pays, and whether the order is within the limits of the day. */
export function RetailImportPage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('retailImport.title')}
      lead={t('retailImport.lead')}
      fields={fields}
      calculation={useCalculation('calc_retail_import')}
    >
      {(result) => <RetailResult result={result} />}
    </Calculator>
  );
}

function RetailResult({ result }: { readonly result: CalculatorResult }) {
  const { t } = useTranslation();
  const perItem = Array.isArray(result.perItem) ? result.perItem.map(amountsOf) : [];
  const columns = [
    ...perItem.map((amounts, index) => ({ title: t('retailImport.item', { no: index + 1 }), amounts })),
    { title: t('tax.total'), amounts: amountsOf(result) },
  ];
  return (
    <>
      <KeyValueList
        items={[
          {
            name: t('retailImport.decision'),
            value: t(`retailImport.${result.decision === 'full' ? 'full' : 'reduced'}`),
          },
          { name: t('tax.total'), value: <Money amount={String(result.total)} />, strong: true },
          { name: t('retailImport.yearUsedAfter'), value: <Money amount={String(result.yearUsedAfter)} /> },
        ]}
      />
      <TaxTable kinds={['duty', 'consumptionTax', 'vat', 'value']} columns={columns} />
    </>
  );
}
