import { Button, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../../api/model.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';

/** A new stock note: how much of each line of its form goes, or comes back. */
export function NewNotePage() {
  const { t } = useTranslation();
  const { form = '', returns } = useSearch({ from: '/signed-in/stock-notes/new' });
  const found = useOperation('get_delivery_form', { form }, { enabled: form !== '' });
  if (form === '') return <EmptyState title={t('delivery.chooseForm')}>{t('delivery.noNotesText')}</EmptyState>;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <NoteForm {...found.data} returns={returns ?? null} />;
}

type NoteFormProps = OutputOf<'get_delivery_form'> & { readonly returns: string | null };

function NoteForm({ form, lines, returns }: NoteFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = useCommand('draft_stock_note');
  const [internalNo, setInternalNo] = useState('');
  const [remark, setRemark] = useState('');
  const [quantities, setQuantities] = useState<Readonly<Record<number, string>>>({});
  const taken = lines.flatMap(({ lineNo }) => {
    const quantity = normalizeNumber(quantities[lineNo] ?? '');
    return quantity === '' ? [] : [{ formLineNo: lineNo, quantity }];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kind = returns === null ? {} : { operation: 'return' as const, relatedNote: returns };
    const note = remark.trim() === '' ? {} : { remark: remark.trim() };
    draft.mutate(
      { form: form.formId, internalNo: internalNo.trim(), lines: taken, ...kind, ...note },
      { onSuccess: ({ note: made }) => void navigate({ to: '/stock-notes/$note', params: { note: made.internalNo } }) },
    );
  };
  const title = returns === null ? t('delivery.newNote') : t('delivery.newReturnOf', { note: returns });
  const refused = draft.error instanceof RefusalError ? draft.error.refusal.facts.lineNo : null;
  return (
    <Page title={title} lead={t('delivery.newNoteLead', { form: form.formNo ?? form.internalNo })}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField label={t('list.internalNo')} value={internalNo} onChange={setInternalNo} required />
          <TextField label={t('list.remark')} value={remark} onChange={setRemark} />
        </div>
        <Section title={t('pass.goods')}>
          <Quantities
            lines={lines}
            quantities={quantities}
            refusedFormLine={typeof refused === 'number' ? (taken[refused - 1]?.formLineNo ?? null) : null}
            onChange={(lineNo, text) => setQuantities({ ...quantities, [lineNo]: text })}
          />
        </Section>
        {draft.error ? <CallErrorAlert error={draft.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={draft.isPending} disabled={taken.length === 0}>
            {t('list.saveDraft')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface QuantitiesProps {
  readonly lines: OutputOf<'get_delivery_form'>['lines'];
  readonly quantities: Readonly<Record<number, string>>;
  readonly refusedFormLine: number | null;
  readonly onChange: (lineNo: number, text: string) => void;
}

function Quantities({ lines, quantities, refusedFormLine, onChange }: QuantitiesProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.name')}</th>
          <th className="number">{t('delivery.left')}</th>
          <th>{t('line.quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td className="number">{line.lineNo}</td>
            <td>{line.materialNo}</td>
            <td>{line.name}</td>
            <td className="number">
              <Quantity quantity={line.leftQuantity} unit={unit(line.declaredUnit)} />
            </td>
            <td>
              <TextInput
                aria-label={`${line.lineNo} ${t('line.quantity')}`}
                inputMode="decimal"
                error={refusedFormLine === line.lineNo}
                value={quantities[line.lineNo] ?? ''}
                onChange={(event) => onChange(line.lineNo, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
