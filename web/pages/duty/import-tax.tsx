import { useTranslation } from 'react-i18next';
import type { CalculatorResult } from '../../api/operations.ts';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { dayOf } from '../../parts/format/days.ts';
import { Money } from '../../parts/format/values.tsx';
import { type KeyValue, KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'on', label: 'field.taxDay', kind: 'day', required: true, initial: dayOf(new Date()) },
  { name: 'customsValue', label: 'field.customsValue', kind: 'money', required: true },
  { name: 'dutyRate', label: 'field.dutyRate', kind: 'percent', required: true },
  { name: 'consumptionTaxRate', label: 'field.consumptionTaxRate', kind: 'percent', required: true, initial: '0' },
  { name: 'vatRate', label: 'field.vatRate', kind: 'percent', required: true, initial: '13' },
  { name: 'specificDuty.quantity', label: 'field.specificDutyQuantity', kind: 'quantity' },
  { name: 'specificDuty.perUnit', label: 'field.specificDutyPerUnit', kind: 'money' },
  { name: 'specificConsumptionTax.quantity', label: 'field.specificTaxQuantity', kind: 'quantity' },
  { name: 'specificConsumptionTax.perUnit', label: 'field.specificTaxPerUnit', kind: 'money' },
];

/** Duty, consumption tax and VAT of one line of goods on the day its declaration is accepted. */
export function ImportTaxPage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('importTax.title')}
      lead={t('importTax.lead')}
      fields={fields}
      calculation={useCalculation('calc_import_tax')}
    >
      {(result) => <TaxResult result={result} />}
    </Calculator>
  );
}

function TaxResult({ result }: { readonly result: CalculatorResult }) {
  const { t } = useTranslation();
  const uncollected = (result.uncollected ?? {}) as Readonly<Record<string, string>>;
  const lines: KeyValue[] = ['duty', 'consumptionTax', 'vat'].map((kind) => ({
    name: t(`tax.${kind}`),
    value: <Money amount={String(result[kind])} />,
  }));
  const small: KeyValue[] = Object.entries(uncollected).map(([kind, amount]) => ({
    name: t('tax.uncollected', { tax: t(`tax.${kind}`) }),
    value: <Money amount={amount} />,
  }));
  const total: KeyValue = { name: t('tax.total'), value: <Money amount={String(result.total)} />, strong: true };
  return <KeyValueList numeric items={[...lines, total, ...small]} />;
}
