import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { dayOf } from '../../parts/format/days.ts';
import { Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'on', label: 'field.valueDay', kind: 'day', required: true, initial: dayOf(new Date()) },
  {
    name: 'terms',
    label: 'field.terms',
    kind: 'choice',
    initial: 'FOB',
    choices: [
      { value: 'FOB', label: 'terms.fob' },
      { value: 'CFR', label: 'terms.cfr' },
      { value: 'CIF', label: 'terms.cif' },
    ],
  },
  { name: 'price', label: 'field.price', kind: 'money', required: true },
  { name: 'freight', label: 'field.freight', kind: 'money', required: true, when: ({ terms }) => terms === 'FOB' },
  { name: 'insurance', label: 'field.insurance', kind: 'money', when: ({ terms }) => terms !== 'CIF' },
  {
    name: 'insuranceRate',
    label: 'field.insuranceRate',
    kind: 'percent',
    when: ({ terms, insurance }) => terms !== 'CIF' && (insurance ?? '').trim() === '',
  },
  { name: 'exchangeRate', label: 'field.exchangeRate', kind: 'money' },
];

/** Customs value from the price of the contract; insurance nobody knows is taken at the rate of the law of the day. */
export function CustomsValuePage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('customsValue.title')}
      lead={t('customsValue.lead')}
      fields={fields}
      calculation={useCalculation('calc_customs_value')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[
            { name: t('field.customsValue'), value: <Money amount={String(result.customsValue)} />, strong: true },
          ]}
        />
      )}
    </Calculator>
  );
}
