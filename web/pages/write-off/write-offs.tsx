import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, DueText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column, Filter } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { type WriteOff, writeOffStates } from './views.ts';

/** The cycles of all books, or of the one that the address names, newest first. */
export function WriteOffsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const choices = useChoices();
  const initialFilters = useAddressFilters();
  const table = useKeysetTable<WriteOff>({
    queryKey: ['list_write_offs'],
    initialFilters,
    fetchPage: (input, signal) => call('list_write_offs', input, { signal }),
  });
  const filters: Filter[] = [
    { name: 'bookNo', label: t('list.book'), kind: 'text' },
    { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('writeOffState', writeOffStates) },
  ];
  const { bookNo } = table.view.filters;
  const open = may('open_write_off') ? (
    <LinkButton to="/write-offs/new" search={bookNo ? { bookNo } : {}}>
      {t('writeOff.open')}
    </LinkButton>
  ) : null;
  return (
    <Page title={t('nav.writeOffs')} lead={t('writeOff.lead')} tools={open}>
      <DataTable
        label={t('nav.writeOffs')}
        table={table}
        columns={useColumns()}
        filters={filters}
        exportPath="/api/write-offs/export"
        rowKey={(row) => row.writeOffId}
        onOpen={({ writeOffNo }) => void navigate({ to: '/write-offs/$writeOff', params: { writeOff: writeOffNo } })}
        empty={
          <EmptyState title={t('writeOff.none')} action={open}>
            {t('writeOff.noneText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<WriteOff>[] {
  const { t } = useTranslation();
  return [
    { id: 'writeOffNo', header: t('writeOff.no'), width: 'minmax(10.5rem, 1fr)', cell: (row) => row.writeOffNo },
    {
      id: 'state',
      header: t('list.state'),
      width: '8rem',
      cell: (row) => <CodeBadge list="writeOffState" code={row.state} />,
    },
    {
      id: 'periodFrom',
      header: t('writeOff.periodFrom'),
      width: '7.5rem',
      cell: (row) => <DayText day={row.periodFrom} />,
    },
    {
      id: 'periodThrough',
      header: t('writeOff.periodThrough'),
      width: '13rem',
      cell: (row) => <PeriodEnd writeOff={row} />,
    },
    {
      id: 'stocktakeOn',
      header: t('writeOff.stocktakeOn'),
      width: '7.5rem',
      cell: (row) => (row.stocktakeOn === null ? '–' : <DayText day={row.stocktakeOn} />),
    },
    {
      id: 'differenceCount',
      header: t('writeOff.differences'),
      width: '5rem',
      numeric: true,
      cell: (row) => (row.reportNo === 0 ? '–' : row.differenceCount),
    },
    {
      id: 'next',
      header: t('writeOff.next'),
      width: 'minmax(14rem, 1.6fr)',
      cell: (row) => t(`writeOff.nextOf.${row.state}`),
    },
  ];
}

/** The last day of the period; how far off it is matters until the report. */
export function PeriodEnd({ writeOff }: { readonly writeOff: WriteOff }) {
  const over = writeOff.state === 'passed' || writeOff.state === 'cancelled' || writeOff.reportedAt !== null;
  return (
    <>
      <DayText day={writeOff.periodThrough} /> {over ? null : <DueText due={writeOff.periodThrough} />}
    </>
  );
}
