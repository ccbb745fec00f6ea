import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import type { ListView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { InstantText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

export const listStates = [
  'draft',
  'declared',
  'stored',
  'store_failed',
  'manual_review',
  'rejected',
  'pre_deducted',
  'approved',
  'posted',
  'completed',
  'written_off',
  'deleted',
];

export function useListColumns(): Column<ListView>[] {
  const { t } = useTranslation();
  const code = useCode();
  const mode = useReferenceName('supervision-modes');
  return [
    {
      id: 'listNo',
      header: t('list.number'),
      width: 'minmax(11rem, 1.4fr)',
      cell: (row) => row.listNo ?? row.internalNo,
    },
    {
      id: 'state',
      header: t('list.state'),
      width: '7rem',
      cell: (row) => <CodeBadge list="listState" code={row.state} />,
    },
    {
      id: 'direction',
      header: t('list.direction'),
      width: '7rem',
      cell: (row) => `${code('line', row.line)} ${code('direction', row.direction)}`,
    },
    { id: 'bookNo', header: t('list.book'), width: '8rem', cell: (row) => row.bookNo },
    {
      id: 'supervisionMode',
      header: t('list.supervisionMode'),
      width: 'minmax(9rem, 1fr)',
      cell: (row) => `${row.supervisionMode} ${mode(row.supervisionMode)}`,
    },
    { id: 'lineCount', header: t('list.lineCount'), width: '4rem', numeric: true, cell: (row) => row.lineCount },
    { id: 'gateState', header: t('list.gateState'), width: '5rem', cell: (row) => code('extent', row.gateState) },
    {
      id: 'createdAt',
      header: t('list.createdAt'),
      width: '9.5rem',
      cell: (row) => <InstantText at={row.createdAt} />,
    },
  ];
}

/** Every verification list of the zone or of the reader's enterprise, newest first. */
export function ListsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const choices = useChoices();
  const table = useKeysetTable<ListView>({
    queryKey: ['list_lists'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_lists', input, { signal }),
  });
  const newList = may('draft_list') ? <LinkButton to="/lists/new">{t('list.new')}</LinkButton> : null;
  return (
    <Page title={t('place.lists')} tools={newList}>
      <DataTable
        label={t('place.lists')}
        table={table}
        columns={useListColumns()}
        exportPath="/api/lists/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('listState', listStates) },
          {
            name: 'direction',
            label: t('list.direction'),
            kind: 'choice',
            choices: choices('direction', ['in', 'out']),
          },
          { name: 'bookNo', label: t('list.book'), kind: 'text' },
        ]}
        rowKey={(row) => row.listId}
        onOpen={(row) => void navigate({ to: '/lists/$list', params: { list: row.listNo ?? row.internalNo } })}
        empty={
          <EmptyState title={t('list.emptyTitle')} action={newList}>
            {t('list.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}
