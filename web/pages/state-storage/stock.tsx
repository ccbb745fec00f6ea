import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { StatusBar } from './status-bar.tsx';

type Row = OutputOf<'list_state_stock'>['rows'][number];

/** What lies under one roof, material by material, by its status. */
export function StateStockPage() {
  const { t } = useTranslation();
  const table = useKeysetTable<Row>({
    queryKey: ['list_state_stock'],
    initialFilters: useAddressFilters(),
    fetchPage: ({ mixedOnly, ...input }, signal) =>
      call('list_state_stock', { ...input, ...(mixedOnly === 'true' ? { mixedOnly: true } : {}) }, { signal }),
  });
  const tools = (
    <div className="dialog-buttons">
      <LinkButton to="/state-approvals" variant="default">
        {t('stateStorage.approvals')}
      </LinkButton>
      <LinkButton to="/state-moves" variant="default">
        {t('stateStorage.moves')}
      </LinkButton>
    </div>
  );
  return (
    <Page title={t('stateStorage.stock')} lead={t('stateStorage.stockLead')} tools={tools}>
      <DataTable
        label={t('stateStorage.stock')}
        table={table}
        columns={useColumns()}
        exportPath="/api/state-stock/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          {
            name: 'mixedOnly',
            label: t('stateStorage.which'),
            kind: 'choice',
            choices: [{ value: 'true', label: t('stateStorage.mixedOnly') }],
          },
        ]}
        rowKey={(row) => `${row.ownerId}/${row.materialNo}/${row.unit}`}
        empty={<EmptyState title={t('stateStorage.noStock')}>{t('stateStorage.noStockText')}</EmptyState>}
      />
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const amount = (name: 'bonded' | 'nonBonded' | 'total', label: string, width = '6.25rem'): Column<Row> => ({
    id: name,
    header: t(label),
    width,
    numeric: true,
    cell: (row) => <Quantity quantity={row[name]} unit={unit(row.unit)} />,
  });
  return [
    { id: 'materialNo', header: t('line.materialNo'), width: '7rem', cell: (row) => row.materialNo },
    { id: 'name', header: t('line.name'), width: 'minmax(6rem, 1fr)', cell: (row) => row.name },
    amount('bonded', 'stateStorage.bonded'),
    amount('nonBonded', 'stateStorage.nonBonded', '7.5rem'),
    amount('total', 'stateStorage.total'),
    { id: 'share', header: t('stateStorage.share'), width: '4.5rem', cell: (row) => <StatusBar row={row} /> },
    {
      id: 'books',
      header: t('stateStorage.books'),
      width: '18rem',
      cell: (row) =>
        row.books.map((bookNo, at) => (
          <span key={bookNo}>
            {at > 0 ? ' ' : ''}
            <Link to="/books/$bookNo" params={{ bookNo }}>
              {bookNo}
            </Link>
          </span>
        )),
    },
  ];
}
