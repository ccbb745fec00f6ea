import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ItemName, ProcessingLinks } from './frame.tsx';

type Production = OutputOf<'list_productions'>['rows'][number];

/** What was made in a book, the last first. */
export function ProductionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/productions' });
  const table = useKeysetTable<Production>({
    queryKey: ['list_productions', bookNo],
    fetchPage: (input, signal) => call('list_productions', { ...input, bookNo }, { signal }),
  });
  const record = may('record_production') ? (
    <LinkButton to="/books/$bookNo/productions/new" params={{ bookNo }}>
      {t('processing.record')}
    </LinkButton>
  ) : null;
  return (
    <Page title={t('processing.productions')} lead={t('processing.productionsLead')} tools={record}>
      <ProcessingLinks bookNo={bookNo} />
      <DataTable
        label={t('processing.productions')}
        table={table}
        columns={useColumns(bookNo)}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/productions/export`}
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'productItemNo', label: t('processing.productItem'), kind: 'text' },
        ]}
        rowKey={(row) => row.productionId}
        onOpen={({ internalNo }) =>
          void navigate({ to: '/books/$bookNo/productions/$internalNo', params: { bookNo, internalNo } })
        }
        empty={
          <EmptyState title={t('processing.noProductions')} action={record}>
            {t('processing.noProductionsText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(bookNo: string): Column<Production>[] {
  const { t } = useTranslation();
  return [
    { id: 'internalNo', header: t('list.internalNo'), width: 'minmax(8rem, 1fr)', cell: (row) => row.internalNo },
    {
      id: 'productItemNo',
      header: t('processing.product'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => <ItemName bookNo={bookNo} itemNo={row.productItemNo} />,
    },
    {
      id: 'quantity',
      header: t('processing.produced'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} />,
    },
    {
      id: 'producedOn',
      header: t('processing.producedOn'),
      width: '8rem',
      cell: (row) => <DayText day={row.producedOn} />,
    },
    { id: 'billVersion', header: t('processing.billVersion'), width: '7rem', cell: (row) => row.billVersion ?? '–' },
    { id: 'workOrderNo', header: t('processing.orderNo'), width: '8rem', cell: (row) => row.workOrderNo ?? '–' },
  ];
}
