import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

type Whole = OutputOf<'get_easy_entry'>;
const blank = { pass: '', counted: '' };

/** The gate says with which pass the goods passed, and how many it counted. One passage at a time, in their order. */
export function PassGoods({ entry, moves }: Whole) {
  const { t } = useTranslation();
  const passage = useCommand('record_easy_passage');
  const [draft, setDraft] = useState(blank);
  const leaving = moves.find(({ state }) => state === 'waiting');
  if (entry.state !== 'recorded' && !leaving) return null;
  const quantity = leaving?.quantity ?? entry.quantity;
  const field = (name: keyof typeof blank, label: string) => ({
    label: t(label),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moveNo = leaving ? { moveNo: leaving.moveNo } : {};
    const counted = draft.counted.trim() === '' ? {} : { counted: normalizeNumber(draft.counted) };
    passage.mutate(
      { record: entry.recordId, pass: draft.pass.trim(), ...moveNo, ...counted },
      { onSuccess: () => setDraft(blank) },
    );
  };
  return (
    <Section title={t(leaving ? 'easy.passOut' : 'easy.passIn')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('pass', 'easy.pass')} hint={t('easy.passHint')} required />
          <TextField {...field('counted', 'easy.counted')} hint={t('easy.countedHint', { quantity })} kind="number" />
        </div>
        {passage.error ? <CallErrorAlert error={passage.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={passage.isPending}>
            {t('easy.passed')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
