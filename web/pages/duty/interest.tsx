import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { dayOf } from '../../parts/format/days.ts';
import { fractionToPercent } from '../../parts/format/numbers.ts';
import { Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'tax', label: 'field.deferredTax', kind: 'money', required: true },
  { name: 'from', label: 'field.importedOn', kind: 'day', required: true },
  { name: 'to', label: 'field.noticeDay', kind: 'day', required: true, initial: dayOf(new Date()) },
];

/** Interest on a deferred tax, by the law of the day of the payment notice. */
export function InterestPage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('interest.title')}
      lead={t('interest.lead')}
      fields={fields}
      calculation={useCalculation('calc_interest')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[
            { name: t('interest.days'), value: String(result.days) },
            { name: t('interest.rate'), value: `${fractionToPercent(String(result.rate))} %` },
            {
              name: t('tax.interest'),
              value: result.waived === true ? t('interest.waived') : <Money amount={String(result.interest)} />,
              strong: true,
            },
          ]}
        />
      )}
    </Calculator>
  );
}
