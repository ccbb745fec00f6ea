import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useSubmission } from '../../api/submission.ts';
import { Basis } from '../../parts/calculator/basis.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { groupDigits, normalizeNumber, percentToFraction, trimZeros } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import type { EquipmentView } from './equipment-list.tsx';
import { ReleaseTax } from './histories.tsx';

interface ReleaseFormProps {
  readonly equipment: EquipmentView;
  /** Of what is out by this exit, instead of what is on hand. */
  readonly exitNo: number | null;
  readonly onClose: () => void;
}

const blank = { quantity: '', dutyRate: '', consumptionTaxRate: '', vatRate: '', ground: '', reason: '' };
type Draft = typeof blank;

/** First the tax is computed and shown; what was seen is what is confirmed. Another input asks again. */
export function ReleaseForm({ equipment, exitNo, onClose }: ReleaseFormProps) {
  const { t } = useTranslation();
  const compute = useSubmission('compute_equipment_release');
  const release = useCommand('release_equipment');
  const all = exitNo === null ? trimZeros(equipment.availableQuantity) : '';
  const [draft, setDraft] = useState<Draft>({ ...blank, quantity: all });
  const change = (next: Draft) => {
    setDraft(next);
    compute.reset();
    release.reset();
  };
  const question = questionOf(equipment, exitNo, draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    compute.mutate(question);
  };
  const confirm = (confirmedTotal: string) =>
    release.mutate({ ...question, confirmedTotal, reason: draft.reason.trim() }, { onSuccess: onClose });
  const error = release.error ?? compute.error;
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('equipment.effect.release')}</p>
      <ReleaseFields draft={draft} onChange={change} />
      {compute.data ? (
        <>
          <ReleaseTax tax={compute.data.tax} />
          <details>
            <summary>{t('equipment.why')}</summary>
            <Basis basis={compute.data.tax.basis} />
          </details>
        </>
      ) : null}
      {error ? <CallErrorAlert error={error} /> : null}
      <div className="dialog-buttons">
        {compute.data ? (
          <Button loading={release.isPending} onClick={() => confirm(compute.data.tax.total)}>
            {t('equipment.confirmRelease', { total: groupDigits(compute.data.tax.total) })}
          </Button>
        ) : (
          <Button type="submit" loading={compute.isPending}>
            {t('equipment.compute')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

function questionOf({ bookNo, equipmentNo }: EquipmentView, exitNo: number | null, draft: Draft) {
  const quantity = normalizeNumber(draft.quantity);
  const rates = {
    dutyRate: percentToFraction(normalizeNumber(draft.dutyRate)),
    ...(draft.consumptionTaxRate.trim() === ''
      ? {}
      : { consumptionTaxRate: percentToFraction(normalizeNumber(draft.consumptionTaxRate)) }),
    vatRate: percentToFraction(normalizeNumber(draft.vatRate)),
    reason: draft.ground.trim(),
  };
  return {
    bookNo,
    equipmentNo,
    ...(quantity === '' ? {} : { quantity }),
    ...(exitNo === null ? {} : { exitNo }),
    ...(draft.dutyRate.trim() === '' ? {} : { rates }),
  };
}

interface ReleaseFieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function ReleaseFields({ draft, onChange }: ReleaseFieldsProps) {
  const { t } = useTranslation();
  const set = (field: keyof Draft) => (value: string) => onChange({ ...draft, [field]: value });
  // Rates of one's own are given all together, with their ground.
  const given = [draft.dutyRate, draft.consumptionTaxRate, draft.vatRate, draft.ground].some(
    (text) => text.trim() !== '',
  );
  return (
    <>
      <div className="form-grid">
        <TextField
          label={t('field.quantity')}
          hint={t('equipment.quantityHint')}
          kind="number"
          value={draft.quantity}
          onChange={set('quantity')}
        />
        <TextField label={t('dialog.reason')} value={draft.reason} onChange={set('reason')} />
      </div>
      <details>
        <summary>{t('equipment.otherRates')}</summary>
        <div className="form-grid">
          <TextField
            label={t('equipment.dutyRatePercent')}
            kind="number"
            value={draft.dutyRate}
            onChange={set('dutyRate')}
            required={given}
          />
          <TextField
            label={t('equipment.consumptionTaxRatePercent')}
            hint={t('equipment.consumptionTaxRateHint')}
            kind="number"
            value={draft.consumptionTaxRate}
            onChange={set('consumptionTaxRate')}
          />
          <TextField
            label={t('equipment.vatRatePercent')}
            kind="number"
            value={draft.vatRate}
            onChange={set('vatRate')}
            required={given}
          />
          <TextField label={t('equipment.ground')} value={draft.ground} onChange={set('ground')} required={given} />
        </div>
      </details>
    </>
  );
}
