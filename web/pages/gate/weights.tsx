import { useTranslation } from 'react-i18next';
import type { PassView } from '../../api/views.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';

/** What the scale read; before the gate nothing, and a scale that gave none says so: it is never taken for zero. */
export function ScaleReading({ pass }: { readonly pass: PassView }) {
  const { t } = useTranslation();
  if (pass.scaleReadingKg !== null) return <Quantity quantity={pass.scaleReadingKg} unit={t('unit.kg')} />;
  return <span className="dimmed">{pass.passedAt === null ? '–' : t('pass.noReading')}</span>;
}

/** The declared weights and their total, beside what the scale read. */
export function Weights({ pass }: { readonly pass: PassView }) {
  const { t } = useTranslation();
  const kg = (quantity: string) => <Quantity quantity={quantity} unit={t('unit.kg')} />;
  const declared = [
    { name: t('pass.vehicleWeight'), value: kg(pass.vehicleWeightKg) },
    { name: t('pass.frameWeight'), value: kg(pass.frameWeightKg) },
    { name: t('pass.containerWeight'), value: kg(pass.containerWeightKg) },
    { name: t('pass.goodsGross'), value: kg(pass.goodsGrossKg) },
    { name: t('pass.totalWeight'), value: kg(pass.totalWeightKg), strong: true },
    { name: t('pass.scaleReading'), value: <ScaleReading pass={pass} /> },
  ];
  const difference =
    pass.weightDifferenceKg === null
      ? []
      : [{ name: t('pass.difference'), value: kg(pass.weightDifferenceKg), strong: true }];
  return <KeyValueList numeric items={[...declared, ...difference]} />;
}
