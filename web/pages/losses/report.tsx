import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { type Cause, causes } from './codes.ts';
import { LossRows } from './loss-rows.tsx';
import { blankRow, type LossRow, linesOf } from './rows.ts';

/** Reports goods that are gone: why, since when, and which. What leaves the book is claimed at once. */
export function ReportLossPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/losses/new' });
  const command = useCommand('report_loss');
  const [head, setHead] = useState({ internalNo: '', occurredOn: dayOf(new Date()), description: '' });
  const [cause, setCause] = useState<Cause>('force_majeure');
  const [rows, setRows] = useState<readonly LossRow[]>(() => [blankRow('first')]);
  const lines = linesOf(cause, rows);
  const field = (name: keyof typeof head, label: string) => ({
    label: t(label),
    value: head[name],
    onChange: (value: string) => setHead({ ...head, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(
      { bookNo, ...head, internalNo: head.internalNo.trim(), cause, lines },
      {
        onSuccess: ({ report: { internalNo } }) =>
          void navigate({ to: '/books/$bookNo/losses/$internalNo', params: { bookNo, internalNo } }),
      },
    );
  };
  return (
    <Page title={t('loss.report')} lead={t('loss.reportLead')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('internalNo', 'list.internalNo')} required />
          <ChoiceField
            label={t('loss.cause')}
            choices={choices('lossCause', causes)}
            value={cause}
            onChange={(value) => setCause(causes.find((one) => one === value) ?? cause)}
            required
          />
          <TextField {...field('occurredOn', 'loss.occurredOn')} kind="day" required />
          <TextField {...field('description', 'loss.description')} required />
        </div>
        <p className="dimmed">{t(`loss.causeText.${cause}`)}</p>
        <Section title={t('loss.lines')}>
          <LossRows bookNo={bookNo} cause={cause} rows={rows} onChange={setRows} />
        </Section>
        {command.error ? <CallErrorAlert error={command.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={command.isPending} disabled={lines.length === 0}>
            {t('loss.report')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
