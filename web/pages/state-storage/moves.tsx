import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ItemName } from '../processing/frame.tsx';

type Move = OutputOf<'list_state_moves'>['rows'][number];
const kinds = ['in', 'out', 'abroad', 'gone'];

/** Goods that are not under bond as they came and went, the newest first. */
export function StateMovesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const { bookNo } = useSearch({ from: '/signed-in/state-moves' });
  const table = useKeysetTable<Move>({
    queryKey: ['list_state_moves'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_state_moves', input, { signal }),
  });
  const record = bookNo ? (
    <LinkButton to="/books/$bookNo/state-moves/new" params={{ bookNo }}>
      {t('stateStorage.record')}
    </LinkButton>
  ) : (
    <LinkButton to="/books" variant="default">
      {t('nav.books')}
    </LinkButton>
  );
  return (
    <Page title={t('stateStorage.moves')} lead={t('stateStorage.movesLead')} tools={record}>
      <DataTable
        label={t('stateStorage.moves')}
        table={table}
        columns={useColumns()}
        exportPath="/api/state-moves/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'bookNo', label: t('book.number'), kind: 'text' },
          { name: 'kind', label: t('stateStorage.way'), kind: 'choice', choices: choices('stateMoveKind', kinds) },
        ]}
        rowKey={(row) => row.moveId}
        onOpen={({ bookNo: book, internalNo }) =>
          void navigate({ to: '/books/$bookNo/state-moves/$internalNo', params: { bookNo: book, internalNo } })
        }
        empty={
          <EmptyState title={t('stateStorage.noMoves')} action={record}>
            {t('stateStorage.noMovesText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Move>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { id: 'internalNo', header: t('list.internalNo'), width: '8rem', cell: (row) => row.internalNo },
    { id: 'bookNo', header: t('book.number'), width: '8.5rem', cell: (row) => row.bookNo },
    { id: 'kind', header: t('stateStorage.way'), width: '8rem', cell: (row) => code('stateMoveKind', row.kind) },
    {
      id: 'itemNo',
      header: t('use.item'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => <ItemName bookNo={row.bookNo} itemNo={row.itemNo} />,
    },
    {
      id: 'quantity',
      header: t('field.quantity'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} />,
    },
    {
      id: 'counterpart',
      header: t('stateStorage.counterpart'),
      width: 'minmax(8rem, 1fr)',
      cell: (row) => row.counterpart,
    },
    { id: 'movedOn', header: t('stateStorage.movedOn'), width: '7rem', cell: (row) => <DayText day={row.movedOn} /> },
  ];
}
