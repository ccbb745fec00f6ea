import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

type Transfer = OutputOf<'list_transfers'>['rows'][number];

/** Goods that change book: both lists of each transfer, and what it still waits for. */
export function TransfersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const table = useKeysetTable<Transfer>({
    queryKey: ['list_transfers'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_transfers', input, { signal }),
  });
  const begin = <LinkButton to="/lists/new">{t('list.new')}</LinkButton>;
  return (
    <Page title={t('transfer.title')} lead={t('transfer.lead')} tools={begin}>
      <DataTable
        label={t('transfer.title')}
        table={table}
        columns={useColumns()}
        exportPath="/api/transfers/export"
        filters={[
          { name: 'bookNo', label: t('book.number'), kind: 'text' },
          {
            name: 'state',
            label: t('list.state'),
            kind: 'choice',
            choices: choices('transferState', ['open', 'posted']),
          },
        ]}
        rowKey={(row) => row.listId}
        onOpen={(row) =>
          void navigate({ to: '/lists/$list', params: { list: row.inList ?? row.outList ?? row.listId } })
        }
        empty={
          <EmptyState title={t('transfer.noneTitle')} action={begin}>
            {t('transfer.noneText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Transfer>[] {
  const { t } = useTranslation();
  const code = useCode();
  const listOr = (list: string | null, { isForeign }: Transfer) =>
    list ?? <span className="dimmed">{t(isForeign === true ? 'transfer.elsewhere' : 'transfer.unseen')}</span>;
  const stateOf = (state: string | null) => (state === null ? '–' : code('listState', state));
  return [
    {
      id: 'transferType',
      header: t('list.transferType'),
      width: '6.5rem',
      cell: (row) => (row.transferType === null ? '–' : code('transferType', row.transferType)),
    },
    { id: 'fromBookNo', header: t('transfer.from'), width: '8.3rem', cell: (row) => row.fromBookNo },
    { id: 'toBookNo', header: t('transfer.to'), width: '8.3rem', cell: (row) => row.toBookNo },
    {
      id: 'inList',
      header: t('transfer.inList'),
      width: 'minmax(11.5rem, 1fr)',
      cell: (row) => listOr(row.inList, row),
    },
    {
      id: 'outList',
      header: t('transfer.outList'),
      width: 'minmax(11.5rem, 1fr)',
      cell: (row) => listOr(row.outList, row),
    },
    {
      id: 'inState',
      header: t('transfer.states'),
      width: 'minmax(8rem, 0.8fr)',
      cell: (row) => `${stateOf(row.inState)} / ${stateOf(row.outState)}`,
    },
    {
      id: 'quantity',
      header: t('transfer.quantity'),
      width: '6.5rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} />,
    },
  ];
}
