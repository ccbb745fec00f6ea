import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { useReferenceChoices } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { easyConditions, easyKinds } from './kinds.ts';

const blank = { internalNo: '', kind: '', name: '', unit: '', quantity: '', purpose: '', vehicleNo: '', enteredOn: '' };
const unmet = { no_export_duty: false, no_licence: false, no_refund: false, no_statistics: false };

/** The record of goods before their vehicle comes; what is not ticked is declared as not so, and refused. */
export function RecordEasyEntryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const code = useCode();
  const record = useCommand('record_easy_entry');
  const [draft, setDraft] = useState(blank);
  const [conditions, setConditions] = useState(unmet);
  const field = (name: keyof typeof blank, label: string) => ({
    label: t(label),
    value: draft[name],
    required: true,
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(
      { ...draft, unit: draft.unit.trim(), quantity: normalizeNumber(draft.quantity), conditions },
      {
        onSuccess: ({ entry }) => void navigate({ to: '/easy-entries/$record', params: { record: entry.recordId } }),
      },
    );
  };
  return (
    <Page title={t('easy.record')} lead={t('easy.recordLead')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('internalNo', 'list.internalNo')} />
          <ChoiceField {...field('kind', 'easy.kind')} choices={choices('easyKind', easyKinds)} />
          <TextField {...field('name', 'line.name')} />
          <TextField {...field('quantity', 'field.quantity')} kind="number" />
          <ChoiceField {...field('unit', 'easy.unit')} choices={useReferenceChoices('units')} />
          <TextField {...field('purpose', 'easy.purpose')} />
          <TextField {...field('vehicleNo', 'easy.vehicle')} />
          <TextField {...field('enteredOn', 'easy.enteredOn')} kind="day" />
        </div>
        <Section title={t('easy.conditions')}>
          <div className="stack">
            {easyConditions.map((condition) => (
              <Checkbox
                key={condition}
                label={code('easyCondition', condition)}
                checked={conditions[condition]}
                onChange={(event) => setConditions({ ...conditions, [condition]: event.currentTarget.checked })}
              />
            ))}
          </div>
        </Section>
        {record.error ? <CallErrorAlert error={record.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={record.isPending}>
            {t('easy.record')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
