import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import type { BookView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

/** The account books the reader may see. */
export function BooksPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const code = useCode();
  const choices = useChoices();
  const table = useKeysetTable<BookView>({
    queryKey: ['list_books'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_books', input, { signal }),
  });
  const columns: Column<BookView>[] = [
    { id: 'bookNo', header: t('book.number'), width: '9rem', cell: (row) => row.bookNo },
    {
      id: 'state',
      header: t('list.state'),
      width: '7rem',
      cell: (row) => <CodeBadge list="bookState" code={row.state} />,
    },
    {
      id: 'enterpriseName',
      header: t('book.enterprise'),
      width: 'minmax(14rem, 2fr)',
      cell: (row) => row.enterpriseName,
    },
    { id: 'kind', header: t('book.kind'), width: '7rem', cell: (row) => code('bookKind', row.kind) },
    {
      id: 'bookkeepingMode',
      header: t('book.mode'),
      width: '8rem',
      cell: (row) => code('bookkeepingMode', row.bookkeepingMode),
    },
    { id: 'itemCount', header: t('book.itemCount'), width: '5rem', numeric: true, cell: (row) => row.itemCount },
    { id: 'filedOn', header: t('book.filedOn'), width: '8rem', cell: (row) => <DayText day={row.filedOn} /> },
  ];
  const fileBook = may('file_book') ? <LinkButton to="/books/new">{t('book.new')}</LinkButton> : null;
  const states = ['declared', 'approved', 'rejected', 'paused', 'cancelled'];
  return (
    <Page title={t('place.books')} tools={fileBook}>
      <DataTable
        label={t('place.books')}
        table={table}
        columns={columns}
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('bookState', states) },
        ]}
        rowKey={(row) => row.bookNo}
        onOpen={(row) => void navigate({ to: '/books/$bookNo', params: { bookNo: row.bookNo } })}
        empty={
          <EmptyState title={t('book.emptyTitle')} action={fileBook}>
            {t('book.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
