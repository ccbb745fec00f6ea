import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { Page } from '../../parts/document-page.tsx';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ItemName, ProcessingLinks } from './frame.tsx';

type Bill = OutputOf<'list_bills'>['rows'][number];

/** The versions of the bills of material of a book. */
export function BillsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/bills' });
  const table = useKeysetTable<Bill>({
    queryKey: ['list_bills', bookNo],
    fetchPage: (input, signal) => call('list_bills', { ...input, bookNo }, { signal }),
  });
  const declare = may('declare_bill') ? (
    <LinkButton to="/books/$bookNo/bills/new" params={{ bookNo }}>
      {t('processing.declareBill')}
    </LinkButton>
  ) : null;
  return (
    <Page title={t('processing.bills')} lead={t('processing.billsLead')} tools={declare}>
      <ProcessingLinks bookNo={bookNo} />
      <DataTable
        label={t('processing.bills')}
        table={table}
        columns={useColumns(bookNo)}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/bills/export`}
        filters={[{ name: 'productItemNo', label: t('processing.productItem'), kind: 'text' }]}
        rowKey={(row) => `${row.productItemNo}/${row.billVersion}`}
        onOpen={({ productItemNo, billVersion }) =>
          void navigate({
            to: '/books/$bookNo/bills/$productItemNo/$billVersion',
            params: { bookNo, productItemNo: String(productItemNo), billVersion },
          })
        }
        empty={
          <EmptyState title={t('processing.noBills')} action={declare}>
            {t('processing.noBillsText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(bookNo: string): Column<Bill>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'productItemNo',
      header: t('processing.product'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => <ItemName bookNo={bookNo} itemNo={row.productItemNo} />,
    },
    { id: 'billVersion', header: t('processing.billVersion'), width: '7rem', cell: (row) => row.billVersion },
    {
      id: 'state',
      header: t('list.state'),
      width: '7rem',
      cell: (row) => <CodeBadge list="billState" code={row.state} />,
    },
    {
      id: 'lineCount',
      header: t('processing.materialCount'),
      width: '6.5rem',
      numeric: true,
      cell: (row) => row.lineCount,
    },
    {
      id: 'validFrom',
      header: t('processing.validFrom'),
      width: '8rem',
      cell: (row) => <DayText day={row.validFrom} />,
    },
    {
      id: 'validThrough',
      header: t('book.validThrough'),
      width: '8rem',
      cell: (row) => (row.validThrough === null ? t('book.noEnd') : <DayText day={row.validThrough} />),
    },
    {
      id: 'firstUsedAt',
      header: t('processing.firstUsed'),
      width: '10rem',
      cell: (row) => (row.firstUsedAt === null ? t('processing.notUsed') : <InstantText at={row.firstUsedAt} />),
    },
  ];
}
