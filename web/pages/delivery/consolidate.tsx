import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { StockNote } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { NotesTable } from './notes-table.tsx';

/** Old numeric code of the US dollar: its prices need no rate. */
const usDollar = '502';

/** 集中申报: one list of all notes that have passed. */
export function ConsolidatePage() {
  const { form } = useParams({ from: '/signed-in/delivery-forms/$form/consolidate' });
  const found = useOperation('get_delivery_form', { form });
  const notes = useOperation('list_stock_notes', { form, away: 'undeclared', limit: 1000 });
  const error = found.error ?? notes.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([found.refetch(), notes.refetch()])} />;
  if (!found.data || !notes.data) return <LoadingState />;
  return <Consolidation {...found.data} notes={notes.data.rows} />;
}

type ConsolidationProps = OutputOf<'get_delivery_form'> & { readonly notes: readonly StockNote[] };

function Consolidation({ form, lines, notes }: ConsolidationProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const currencyName = useReferenceName('currencies');
  const consolidate = useCommand('consolidate_stock_notes');
  const [internalNo, setInternalNo] = useState('');
  const [through, setThrough] = useState(dayOf(new Date()));
  const [rates, setRates] = useState<Readonly<Record<string, string>>>({});
  const currencies = [...new Set(lines.map((line) => line.currencyCode))].filter((code) => code !== usDollar);
  const taken = notes.filter((note) => note.passedOn !== null && note.passedOn <= through);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const usdRates = Object.fromEntries(currencies.map((code) => [code, normalizeNumber(rates[code] ?? '')]));
    consolidate.mutate(
      { form: form.formId, internalNo: internalNo.trim(), through, usdRates },
      { onSuccess: (list) => void navigate({ to: '/lists/$list', params: { list: list.internalNo } }) },
    );
  };
  return (
    <Page
      title={t('delivery.consolidate')}
      lead={t('delivery.consolidateLead', { form: form.formNo ?? form.internalNo })}
    >
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField label={t('delivery.listInternalNo')} value={internalNo} onChange={setInternalNo} required />
          <TextField label={t('delivery.through')} kind="day" value={through} onChange={setThrough} required />
          {currencies.map((code) => (
            <TextField
              key={code}
              label={t('delivery.usdRate', { currency: currencyName(code) })}
              hint={t('delivery.usdRateHint')}
              kind="number"
              value={rates[code] ?? ''}
              onChange={(text) => setRates({ ...rates, [code]: text })}
              required
            />
          ))}
        </div>
        <Section title={t('delivery.taken', { count: taken.length })}>
          {taken.length === 0 ? <p className="dimmed">{t('delivery.nothingPassed')}</p> : <NotesTable notes={taken} />}
        </Section>
        {consolidate.error ? <CallErrorAlert error={consolidate.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={consolidate.isPending} disabled={taken.length === 0}>
            {t('delivery.drawUp')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
