import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

type Lot = OutputOf<'list_lots'>['rows'][number];

/** Lots of a book, the newest first: each opens to where it went. */
export function LotsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/lots' });
  const table = useKeysetTable<Lot>({
    queryKey: ['list_lots', bookNo],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_lots', { ...input, bookNo }, { signal }),
  });
  const back = (
    <LinkButton to="/books/$bookNo" params={{ bookNo }} variant="default">
      {bookNo}
    </LinkButton>
  );
  return (
    <Page title={t('lineage.lots')} lead={t('lineage.lotsLead')} tools={back}>
      <DataTable
        label={t('lineage.lots')}
        table={table}
        columns={useColumns()}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/lots/export`}
        filters={[
          { name: 'itemNo', label: t('line.item'), kind: 'text' },
          { name: 'search', label: t('lineage.openedBy'), kind: 'text' },
        ]}
        rowKey={(row) => row.lotNo}
        onOpen={({ lotNo }) => void navigate({ to: '/books/$bookNo/lots/$lotNo', params: { bookNo, lotNo } })}
        empty={<EmptyState title={t('lineage.noLots')}>{t('lineage.noLotsText')}</EmptyState>}
      />
    </Page>
  );
}

function useColumns(): Column<Lot>[] {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const country = useReferenceName('countries');
  return [
    { id: 'lotNo', header: t('lineage.lot'), width: '6rem', cell: (row) => row.lotNo },
    {
      id: 'itemNo',
      header: t('line.item'),
      width: 'minmax(9rem, 1.5fr)',
      cell: (row) => `${row.itemNo} ${row.materialNo} ${row.name}`,
    },
    {
      id: 'document',
      header: t('lineage.openedBy'),
      width: 'minmax(11rem, 1.5fr)',
      cell: (row) => <SubjectLink subject={row.document} />,
    },
    { id: 'openedOn', header: t('lineage.openedOn'), width: '7.5rem', cell: (row) => <DayText day={row.openedOn} /> },
    {
      id: 'originCountry',
      header: t('line.origin'),
      width: '6rem',
      cell: (row) => (row.originCountry === null ? '–' : country(row.originCountry)),
    },
    {
      id: 'quantity',
      header: t('field.quantity'),
      width: '8rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} unit={unit(row.unit)} />,
    },
    {
      id: 'left',
      header: t('lineage.left'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.left} />,
    },
  ];
}
