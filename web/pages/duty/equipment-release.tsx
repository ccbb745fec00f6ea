import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { dayOf } from '../../parts/format/days.ts';
import { DayText, Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const fields: readonly Field[] = [
  { name: 'price', label: 'field.importValue', kind: 'money', required: true },
  { name: 'releasedOn', label: 'field.releasedOn', kind: 'day', required: true },
  { name: 'leavesOn', label: 'field.leavesOn', kind: 'day', required: true, initial: dayOf(new Date()) },
  {
    name: 'kind',
    label: 'field.equipmentKind',
    kind: 'choice',
    initial: 'other',
    choices: [
      { value: 'other', label: 'equipmentRelease.other' },
      { value: 'vehicle', label: 'equipmentRelease.vehicle' },
      { value: 'ship_or_aircraft', label: 'equipmentRelease.shipOrAircraft' },
    ],
  },
  { name: 'dutyRate', label: 'field.dutyRate', kind: 'percent', required: true },
  { name: 'consumptionTaxRate', label: 'field.consumptionTaxRate', kind: 'percent' },
  { name: 'vatRate', label: 'field.vatRate', kind: 'percent', required: true, initial: '13' },
];

/** What is due when equipment leaves before its years of supervision are over. */
export function EquipmentReleasePage() {
  const { t } = useTranslation();
  return (
    <Calculator
      title={t('equipmentRelease.title')}
      lead={t('equipmentRelease.lead')}
      fields={fields}
      calculation={useCalculation('calc_equipment_release')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[
            {
              name: t('equipmentRelease.months'),
              value: t('equipmentRelease.usedOf', {
                used: String(result.monthsUsed),
                total: String(result.monthsTotal),
              }),
            },
            { name: t('equipmentRelease.endsOn'), value: <DayText day={String(result.supervisionEndsOn)} /> },
            { name: t('field.customsValue'), value: <Money amount={String(result.dutiableValue)} /> },
            { name: t('tax.duty'), value: <Money amount={String(result.duty)} /> },
            ...(result.consumptionTax === undefined
              ? []
              : [{ name: t('tax.consumptionTax'), value: <Money amount={String(result.consumptionTax)} /> }]),
            { name: t('tax.vat'), value: <Money amount={String(result.vat)} /> },
            { name: t('tax.total'), value: <Money amount={String(result.total)} />, strong: true },
          ]}
        />
      )}
    </Calculator>
  );
}
