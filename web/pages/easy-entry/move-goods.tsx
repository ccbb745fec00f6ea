import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

const kinds = ['leave', 'used_up', 'discarded'] as const;
const blank = { kind: 'used_up', quantity: '', reason: '', vehicleNo: '' };

/** Some of what is inside leaves, is used up or is discarded. */
export function MoveGoods({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const move = useCommand('move_easy_goods');
  const [draft, setDraft] = useState(blank);
  const leaves = draft.kind === 'leave';
  const field = (name: keyof typeof blank, label: string) => ({
    label: t(label),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { quantity, reason, vehicleNo } = draft;
    const kind = kinds.find((each) => each === draft.kind) ?? 'used_up';
    const vehicle = leaves ? { vehicleNo } : {};
    move.mutate(
      { record: recordId, kind, quantity: normalizeNumber(quantity), reason, ...vehicle },
      { onSuccess: () => setDraft(blank) },
    );
  };
  return (
    <Section title={t('easy.move')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <ChoiceField {...field('kind', 'easy.what')} choices={choices('easyMove', kinds)} required />
          <TextField {...field('quantity', 'field.quantity')} kind="number" required />
          {leaves ? <TextField {...field('vehicleNo', 'easy.vehicle')} required /> : null}
          <TextField {...field('reason', 'easy.reason')} required={!leaves} />
        </div>
        {move.error ? <CallErrorAlert error={move.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" variant="default" loading={move.isPending}>
            {t('easy.move')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
