import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { DayText } from '../../parts/format/values.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import type { PeriodList } from './views.ts';

/** The verification lists of the period (EmsChgoffInvtLt): those that were written off with it, or will be. */
export function PeriodLists({ writeOffNo }: { readonly writeOffNo: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const table = useKeysetTable<PeriodList>({
    queryKey: ['list_write_off_lists', writeOffNo],
    fetchPage: (input, signal) => call('list_write_off_lists', { ...input, writeOff: writeOffNo }, { signal }),
  });
  const columns: Column<PeriodList>[] = [
    {
      id: 'listNo',
      header: t('list.number'),
      width: 'minmax(12rem, 1fr)',
      cell: (row) => (
        <Link to="/lists/$list" params={{ list: row.listNo ?? row.internalNo }}>
          {row.listNo ?? row.internalNo}
        </Link>
      ),
    },
    { id: 'direction', header: t('list.direction'), width: '5rem', cell: (row) => code('direction', row.direction) },
    { id: 'postedOn', header: t('list.postedOn'), width: '8rem', cell: (row) => <DayText day={row.postedOn} /> },
    {
      id: 'state',
      header: t('list.state'),
      width: '8rem',
      cell: (row) => <CodeBadge list="listState" code={row.state} />,
    },
  ];
  return (
    <DataTable
      label={t('writeOff.lists')}
      table={table}
      columns={columns}
      rowKey={(row) => row.listId}
      empty={<p className="dimmed">{t('writeOff.noLists')}</p>}
    />
  );
}
