import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { Basis } from '../../parts/calculator/basis.tsx';
import { ChoiceField } from '../../parts/form/fields.tsx';
import { Money } from '../../parts/format/values.tsx';
import { TaxTable } from '../../parts/tax-table.tsx';

export type DutyBasis = 'finished' | 'materials';
type Comparison = OutputOf<'compare_duty_bases'>;
export type VatPilotStatus = NonNullable<Comparison['vatPilot']>;

interface DutyBasesProps {
  readonly comparison: Comparison;
  readonly chosen: DutyBasis;
  readonly onChoose: (basis: DutyBasis) => void;
  readonly pending: boolean;
  readonly onAssess: () => void;
}

/** Why nothing is offered to choose: the status that the seller has on the day of the sale. */
function WhyNoElection({ vatPilot }: { readonly vatPilot: VatPilotStatus | null }) {
  const { t } = useTranslation();
  if (vatPilot === null) return <p className="dimmed">{t('listTax.oneBasis')}</p>;
  return <p role="status">{t('listTax.vatPilot', { approvalNo: vatPilot.approvalNo, fromOn: vatPilot.fromOn })}</p>;
}

/** Both sums of a sale of products, the cheaper legal one proposed; the clerk chooses, and the choice is assessed. */
export function DutyBases({ comparison, chosen, onChoose, pending, onAssess }: DutyBasesProps) {
  const { t } = useTranslation();
  const { byFinished, byMaterials, choice, saving, vatPilot, basis } = comparison;
  const materials = t(vatPilot === null ? 'domesticSale.materials' : 'listTax.byEntryState');
  const columns = [
    { title: t('domesticSale.finished'), amounts: byFinished },
    { title: materials, amounts: byMaterials },
  ];
  const allowed = [...(byFinished ? ['finished'] : []), ...(byMaterials ? ['materials'] : [])];
  return (
    <div className="stack">
      <TaxTable kinds={['duty', 'interest', 'consumptionTax', 'vat', 'total']} columns={columns} />
      {byFinished && byMaterials ? (
        <p>
          {t('listTax.proposal', { basis: t(`domesticSale.${choice}`) })} <Money amount={saving} />
        </p>
      ) : (
        <WhyNoElection vatPilot={vatPilot} />
      )}
      <div className="inline-form">
        <ChoiceField
          label={t('listTax.dutyBasis')}
          value={chosen}
          required
          choices={allowed.map((each) => ({
            value: each,
            label: each === 'materials' ? materials : t('domesticSale.finished'),
          }))}
          onChange={(value) => onChoose(value === 'materials' ? 'materials' : 'finished')}
        />
        <Button loading={pending} onClick={onAssess}>
          {t('listTax.assess')}
        </Button>
      </div>
      <Basis basis={basis} />
    </div>
  );
}
