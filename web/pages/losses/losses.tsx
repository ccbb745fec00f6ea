import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Money } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { causes, states } from './codes.ts';

type Report = OutputOf<'list_losses'>['rows'][number];

/** Reports of goods that are lost, spoiled or given up, in all books; the newest first. */
export function LossesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const { bookNo } = useSearch({ from: '/signed-in/losses' });
  const table = useKeysetTable<Report>({
    queryKey: ['list_losses'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_losses', input, { signal }),
  });
  const report = bookNo ? (
    <LinkButton to="/books/$bookNo/losses/new" params={{ bookNo }}>
      {t('loss.report')}
    </LinkButton>
  ) : (
    <LinkButton to="/books" variant="default">
      {t('nav.books')}
    </LinkButton>
  );
  return (
    <Page title={t('nav.losses')} lead={t('loss.lead')} tools={report}>
      <DataTable
        label={t('nav.losses')}
        table={table}
        columns={useColumns()}
        exportPath="/api/losses/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'bookNo', label: t('book.number'), kind: 'text' },
          { name: 'cause', label: t('loss.cause'), kind: 'choice', choices: choices('lossCause', causes) },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('lossState', states) },
        ]}
        rowKey={(row) => row.lossId}
        onOpen={({ bookNo: book, internalNo }) =>
          void navigate({ to: '/books/$bookNo/losses/$internalNo', params: { bookNo: book, internalNo } })
        }
        empty={
          <EmptyState title={t('loss.none')} action={report}>
            {t('loss.noneText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Report>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { id: 'internalNo', header: t('list.internalNo'), width: '9rem', cell: (row) => row.internalNo },
    { id: 'bookNo', header: t('book.number'), width: '8.5rem', cell: (row) => row.bookNo },
    { id: 'cause', header: t('loss.cause'), width: '7rem', cell: (row) => code('lossCause', row.cause) },
    { id: 'description', header: t('loss.description'), width: 'minmax(10rem, 2fr)', cell: (row) => row.description },
    {
      id: 'occurredOn',
      header: t('loss.occurredOn'),
      width: '7rem',
      cell: (row) => <DayText day={row.occurredOn} />,
    },
    { id: 'lineCount', header: t('loss.lineCount'), width: '4rem', numeric: true, cell: (row) => row.lineCount },
    {
      id: 'tax',
      header: t('loss.taxDue'),
      width: '7rem',
      numeric: true,
      cell: (row) => (row.tax === null ? '–' : <Money amount={row.tax.total} />),
    },
    {
      id: 'state',
      header: t('list.state'),
      width: '8rem',
      cell: (row) => <CodeBadge list="lossState" code={row.state} />,
    },
  ];
}
