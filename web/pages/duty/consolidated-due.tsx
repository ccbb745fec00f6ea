import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { DayText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'noteOn', label: 'field.noteOn', kind: 'day', required: true },
  { name: 'writeOffOn', label: 'field.writeOffOn', kind: 'day' },
];

/** Until when goods that left in batches must be declared together. */
export function ConsolidatedDuePage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('consolidatedDue.title')}
      lead={t('consolidatedDue.lead')}
      fields={fields}
      calculation={useCalculation('calc_consolidated_due')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[{ name: t('consolidatedDue.due'), value: <DayText day={String(result.due)} />, strong: true }]}
        />
      )}
    </Calculator>
  );
}
