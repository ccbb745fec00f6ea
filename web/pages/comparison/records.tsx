import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { SubmitRecords } from './submit-records.tsx';

type Row = OutputOf<'list_enterprise_records'>['rows'][number];

/** What the enterprise's own systems recorded, as it came. */
export function RecordsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/comparison/records' });
  const table = useKeysetTable<Row>({
    queryKey: ['list_enterprise_records', bookNo],
    fetchPage: (input, signal) => call('list_enterprise_records', { ...input, bookNo }, { signal }),
  });
  const back = (
    <LinkButton to="/books/$bookNo/comparison" params={{ bookNo }} variant="default">
      {t('comparison.ofBook', { book: bookNo })}
    </LinkButton>
  );
  return (
    <Page title={t('comparison.recordsOf', { book: bookNo })} lead={t('comparison.recordsLead')} tools={back}>
      {may('submit_enterprise_records') ? <SubmitRecords bookNo={bookNo} onDone={table.reload} /> : null}
      <DataTable
        label={t('comparison.recordsOf', { book: bookNo })}
        table={table}
        columns={useColumns()}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/enterprise-records/export`}
        filters={[{ name: 'itemNo', label: t('line.item'), kind: 'text' }]}
        rowKey={(row) => `${row.source}/${row.recordNo}`}
        empty={<EmptyState title={t('comparison.noRecords')}>{t('comparison.noRecordsText')}</EmptyState>}
      />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  return [
    { id: 'source', header: t('comparison.source'), width: '7rem', cell: (row) => row.source },
    { id: 'recordNo', header: t('comparison.event'), width: 'minmax(9rem, 1fr)', cell: (row) => row.recordNo },
    { id: 'side', header: t('comparison.side'), width: '7rem', cell: (row) => code('comparisonSide', row.side) },
    { id: 'itemNo', header: t('line.item'), width: '5rem', numeric: true, cell: (row) => row.itemNo },
    { id: 'kind', header: t('comparison.kind'), width: '6rem', cell: (row) => code('recordKind', row.kind) },
    {
      id: 'quantity',
      header: t('field.quantity'),
      width: '9rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} unit={unit(row.unit)} />,
    },
    { id: 'document', header: t('lineage.by'), width: 'minmax(9rem, 1fr)', cell: (row) => row.document ?? '–' },
    {
      id: 'occurredAt',
      header: t('comparison.occurredAt'),
      width: '10rem',
      cell: (row) => <InstantText at={row.occurredAt} />,
    },
  ];
}
