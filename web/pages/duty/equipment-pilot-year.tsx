import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'exemptTax', label: 'field.exemptTax', kind: 'money', required: true },
  { name: 'years', label: 'field.supervisionYears', kind: 'quantity', required: true, initial: '3' },
  { name: 'domesticShare', label: 'field.domesticShare', kind: 'percent', required: true },
];

/** What a pilot enterprise pays at the end of a year on the equipment it imported free of tax. */
export function EquipmentPilotYearPage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('pilotYear.title')}
      lead={t('pilotYear.lead')}
      fields={fields}
      calculation={useCalculation('calc_equipment_pilot_year')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[
            { name: t('pilotYear.yearShare'), value: <Money amount={String(result.yearShare)} /> },
            { name: t('pilotYear.due'), value: <Money amount={String(result.due)} />, strong: true },
          ]}
        />
      )}
    </Calculator>
  );
}
