import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { BookEntry } from '../../api/views.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { groupDigits } from '../../parts/format/numbers.ts';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

interface EntriesTableProps {
  readonly bookNo: string;
  /** Without it, the entries of the whole book. */
  readonly itemNo?: number;
}

/** Every movement of a book, never changed and never deleted, newest first. */
export function EntriesTable({ bookNo, itemNo }: EntriesTableProps) {
  const { t } = useTranslation();
  const columns = useEntryColumns(bookNo, itemNo);
  const ofItem = itemNo === undefined ? {} : { itemNo };
  const table = useKeysetTable<BookEntry>({
    queryKey: ['list_book_entries', bookNo, itemNo ?? null],
    fetchPage: (input, signal) => call('list_book_entries', { ...input, ...ofItem, bookNo }, { signal }),
  });
  return (
    <DataTable
      label={t('book.entries')}
      table={table}
      columns={columns}
      {...(itemNo === undefined ? { exportPath: `/api/books/${encodeURIComponent(bookNo)}/entries/export` } : {})}
      rowKey={(row) => row.entryNo}
      empty={<p className="dimmed">{t('entry.none')}</p>}
    />
  );
}

/** A book's entries say of which item they are; those of one item need not. */
function useEntryColumns(bookNo: string, itemNo: number | undefined): Column<BookEntry>[] {
  const { t } = useTranslation();
  const code = useCode();
  const itemColumn: Column<BookEntry> = {
    id: 'itemNo',
    header: t('line.item'),
    width: '4rem',
    numeric: true,
    cell: (row) => (
      <Link to="/books/$bookNo/items/$itemNo" params={{ bookNo, itemNo: String(row.itemNo) }}>
        {row.itemNo}
      </Link>
    ),
  };
  return [
    { id: 'entryNo', header: t('entry.no'), width: '5rem', numeric: true, cell: (row) => row.entryNo },
    ...(itemNo === undefined ? [itemColumn] : []),
    { id: 'effectiveOn', header: t('entry.on'), width: '7rem', cell: (row) => <DayText day={row.effectiveOn} /> },
    { id: 'kind', header: t('entry.kind'), width: '7.5rem', cell: (row) => code('entryKind', row.kind) },
    {
      id: 'from',
      header: t('entry.fromTo'),
      width: 'minmax(9rem, 1fr)',
      cell: (row) => `${code('stage', row.from)} → ${code('stage', row.to)}`,
    },
    {
      id: 'declared',
      header: t('line.quantity'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.amounts.declared} />,
    },
    {
      id: 'value',
      header: t('item.value'),
      width: '8rem',
      numeric: true,
      cell: (row) => groupDigits(row.amounts.value),
    },
    {
      id: 'document',
      header: t('lot.document'),
      width: 'minmax(14rem, 1.4fr)',
      cell: (row) => <SubjectLink subject={row.document} />,
    },
    { id: 'lineNo', header: t('line.no'), width: '3rem', numeric: true, cell: (row) => row.lineNo },
    {
      id: 'recordedAt',
      header: t('entry.recordedAt'),
      width: '10rem',
      cell: (row) => <InstantText at={row.recordedAt} />,
    },
  ];
}

export function EntriesPage() {
  const { t } = useTranslation();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/entries' });
  const back = (
    <Link to="/books/$bookNo" params={{ bookNo }}>
      {bookNo}
    </Link>
  );
  return (
    <Page title={t('book.entriesOf', { book: bookNo })} tools={back}>
      <EntriesTable bookNo={bookNo} />
    </Page>
  );
}
