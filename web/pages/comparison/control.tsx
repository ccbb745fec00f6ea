import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { Page } from '../../parts/document-page.tsx';
import { InstantText } from '../../parts/format/values.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { CompareAll } from './compare-all.tsx';

type Row = OutputOf<'list_control_book'>['rows'][number];

/** 总控账册: every book with what the last comparison of its three sides found. */
export function ControlBookPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const table = useKeysetTable<Row>({
    queryKey: ['list_control_book'],
    fetchPage: (input, signal) => call('list_control_book', input, { signal }),
  });
  return (
    <Page title={t('comparison.control')} lead={t('comparison.controlLead')} tools={<CompareAll />}>
      <DataTable
        label={t('comparison.control')}
        table={table}
        columns={useColumns()}
        exportPath="/api/comparison/books/export"
        rowKey={(row) => row.bookNo}
        onOpen={({ bookNo }) => void navigate({ to: '/books/$bookNo/comparison', params: { bookNo } })}
        empty={<EmptyState title={t('comparison.noBooks')}>{t('comparison.noBooksText')}</EmptyState>}
      />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t, i18n } = useTranslation();
  const words = (key: string) => ({ zh: i18n.getFixedT('zh')(key), en: i18n.getFixedT('en')(key) });
  return [
    { id: 'bookNo', header: t('book.number'), width: '8.5rem', cell: (row) => row.bookNo },
    {
      id: 'enterpriseName',
      header: t('book.enterprise'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => row.enterpriseName,
    },
    {
      id: 'partedCount',
      header: t('comparison.result'),
      width: '9rem',
      cell: (row) => {
        if (row.partedCount === null) return <span className="dimmed">{t('comparison.never')}</span>;
        const isParted = row.partedCount > 0;
        return (
          <StateBadge
            words={words(isParted ? 'comparison.parted' : 'comparison.agree')}
            tone={isParted ? 'late' : 'done'}
          />
        );
      },
    },
    {
      id: 'itemCount',
      header: t('comparison.partedOf'),
      width: '8rem',
      numeric: true,
      cell: (row) => (row.itemCount === null ? '–' : `${row.partedCount ?? 0} / ${row.itemCount}`),
    },
    {
      id: 'recordCount',
      header: t('comparison.records'),
      width: '7rem',
      numeric: true,
      cell: (row) => row.recordCount,
    },
    {
      id: 'openDiscrepancies',
      header: t('comparison.open'),
      width: '7rem',
      numeric: true,
      cell: (row) => row.openDiscrepancies,
    },
    {
      id: 'comparedAt',
      header: t('comparison.comparedAt'),
      width: '10rem',
      cell: (row) => (row.comparedAt === null ? '–' : <InstantText at={row.comparedAt} />),
    },
  ];
}
