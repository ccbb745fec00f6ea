import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Page } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { DayText } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { dayAfter } from './days.ts';
import './write-off.css';

/** A new cycle: which book, and until when. Where it begins is no choice. */
export function OpenWriteOffPage() {
  const { t } = useTranslation();
  const { bookNo: named = '' } = useSearch({ from: '/signed-in/write-offs/new' });
  const books = useOperation('list_books', { limit: 500 });
  if (books.error) return <ErrorState error={books.error} onRetry={() => void books.refetch()} />;
  if (!books.data) return <LoadingState />;
  const open = books.data.rows.filter(({ state }) => state === 'approved' || state === 'paused');
  if (open.length === 0) {
    return <EmptyState title={t('writeOff.noBooks')}>{t('writeOff.noBooksText')}</EmptyState>;
  }
  return (
    <Page title={t('writeOff.open')} lead={t('writeOff.openLead')}>
      <OpenForm
        named={named}
        books={open.map((book) => ({ value: book.bookNo, label: `${book.bookNo} ${book.enterpriseName}` }))}
      />
    </Page>
  );
}

interface OpenFormProps {
  readonly named: string;
  readonly books: readonly { readonly value: string; readonly label: string }[];
}

function OpenForm({ named, books }: OpenFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const command = useCommand('open_write_off');
  const [bookNo, setBookNo] = useState(named);
  const [through, setThrough] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(
      { bookNo, through },
      {
        onSuccess: ({ writeOffNo }) => void navigate({ to: '/write-offs/$writeOff', params: { writeOff: writeOffNo } }),
      },
    );
  };
  return (
    <form className="stack write-off-form" onSubmit={submit}>
      <ChoiceField label={t('list.book')} value={bookNo} onChange={setBookNo} choices={books} required />
      {bookNo === '' ? null : <PeriodStart bookNo={bookNo} />}
      <TextField
        label={t('writeOff.periodThrough')}
        hint={t('writeOff.throughHint')}
        kind="day"
        value={through}
        onChange={setThrough}
        required
      />
      {command.error ? <CallErrorAlert error={command.error} /> : null}
      <div className="dialog-buttons">
        <Button type="submit" loading={command.isPending} disabled={bookNo === '' || through === ''}>
          {t('writeOff.open')}
        </Button>
      </div>
    </form>
  );
}

/** A period begins on the day after the last one was closed, or when the book was filed. */
function PeriodStart({ bookNo }: { readonly bookNo: string }) {
  const { t } = useTranslation();
  const book = useOperation('get_book', { bookNo });
  const cycles = useOperation('list_write_offs', { bookNo, limit: 100 });
  if (!book.data || !cycles.data) return <LoadingState />;
  const running = cycles.data.rows.find(({ state }) => state !== 'passed' && state !== 'cancelled');
  const last = cycles.data.rows.find(({ state }) => state === 'passed');
  const from = last ? dayAfter(last.periodThrough) : book.data.filedOn;
  if (running) {
    return (
      <p role="status">
        {t('writeOff.running')}{' '}
        <Link to="/write-offs/$writeOff" params={{ writeOff: running.writeOffNo }}>
          {running.writeOffNo}
        </Link>
      </p>
    );
  }
  return (
    <p className="dimmed">
      {t(last ? 'writeOff.beginsAfterLast' : 'writeOff.beginsOnFiling')} <DayText day={from} />
    </p>
  );
}
