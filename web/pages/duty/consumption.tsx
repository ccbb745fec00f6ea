import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'quantity', label: 'field.finishedQuantity', kind: 'quantity', required: true },
  { name: 'net', label: 'field.netConsumption', kind: 'quantity', required: true },
  { name: 'tangibleLossRate', label: 'field.tangibleLossRate', kind: 'percent', required: true, initial: '0' },
  { name: 'intangibleLossRate', label: 'field.intangibleLossRate', kind: 'percent', required: true, initial: '0' },
  { name: 'bondedShare', label: 'field.bondedShare', kind: 'percent', initial: '100' },
];

/** What a quantity of finished product consumes of a material, and where it goes. */
export function ConsumptionPage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('consumption.title')}
      lead={t('consumption.lead')}
      fields={fields}
      calculation={useCalculation('calc_consumption')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[
            { name: t('consumption.consumed'), value: <Quantity quantity={String(result.consumed)} />, strong: true },
            { name: t('consumption.net'), value: <Quantity quantity={String(result.net)} /> },
            { name: t('consumption.tangibleLoss'), value: <Quantity quantity={String(result.tangibleLoss)} /> },
            { name: t('consumption.intangibleLoss'), value: <Quantity quantity={String(result.intangibleLoss)} /> },
            { name: t('consumption.bonded'), value: <Quantity quantity={String(result.bonded)} /> },
          ]}
        />
      )}
    </Calculator>
  );
}
