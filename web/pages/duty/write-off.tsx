import { useTranslation } from 'react-i18next';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { fractionToPercent } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

const quantity = (name: string, required: boolean): Field => ({
  name,
  label: `writeOffField.${name}`,
  kind: 'quantity',
  ...(required ? { required, initial: '0' } : {}),
});

const fields: readonly Field[] = [
  quantity('opening', true),
  quantity('imported', true),
  quantity('returnedIn', false),
  quantity('transferredIn', false),
  quantity('surplus', false),
  quantity('consumed', true),
  quantity('soldAsMaterial', true),
  quantity('reexported', true),
  quantity('transferredOut', true),
  quantity('destroyed', true),
  quantity('lost', false),
  quantity('counted', true),
];

/** What should remain of a material at the end of a period, against what was counted. */
export function WriteOffCalculatorPage() {
  const { t } = useTranslation();
  const rate = (fraction: unknown) => (typeof fraction === 'string' ? `${fractionToPercent(fraction)}%` : '–');
  return (
    <Calculator
      title={t('writeOffCalculator.title')}
      lead={t('writeOffCalculator.lead')}
      fields={fields}
      calculation={useCalculation('calc_write_off')}
    >
      {(result) => (
        <KeyValueList
          numeric
          items={[
            { name: t('writeOffCalculator.shouldRemain'), value: <Quantity quantity={String(result.shouldRemain)} /> },
            {
              name: t('writeOffCalculator.difference'),
              value: <Quantity quantity={String(result.difference)} />,
              strong: true,
            },
            { name: t('writeOffCalculator.ofShouldRemain'), value: rate(result.differenceOfShouldRemain) },
            { name: t('writeOffCalculator.ofConsumed'), value: rate(result.differenceOfConsumed) },
          ]}
        />
      )}
    </Calculator>
  );
}
