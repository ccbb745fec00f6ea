import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { easyKinds, easyStates } from './kinds.ts';

type Entry = OutputOf<'list_easy_entries'>['rows'][number];

/** Goods that came in without declaration, the newest first. */
export function EasyEntriesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const may = useMay();
  const table = useKeysetTable<Entry>({
    queryKey: ['list_easy_entries'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_easy_entries', input, { signal }),
  });
  const record = may('record_easy_entry') ? <LinkButton to="/easy-entries/new">{t('easy.record')}</LinkButton> : null;
  const tools = (
    <div className="dialog-buttons">
      <LinkButton to="/easy-suspensions" variant="default">
        {t('easy.suspensions')}
      </LinkButton>
      {record}
    </div>
  );
  return (
    <Page title={t('easy.entries')} lead={t('easy.entriesLead')} tools={tools}>
      <DataTable
        label={t('easy.entries')}
        table={table}
        columns={useColumns()}
        exportPath="/api/easy-entries/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'kind', label: t('easy.kind'), kind: 'choice', choices: choices('easyKind', easyKinds) },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('easyState', easyStates) },
        ]}
        rowKey={(row) => row.recordId}
        onOpen={({ recordId }) => void navigate({ to: '/easy-entries/$record', params: { record: recordId } })}
        empty={
          <EmptyState title={t('easy.noEntries')} action={record}>
            {t('easy.noEntriesText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Entry>[] {
  const { t } = useTranslation();
  const code = useCode();
  const number = (id: 'quantity' | 'inside', header: string): Column<Entry> => ({
    id,
    header,
    width: '6.5rem',
    numeric: true,
    cell: (row) => <Quantity quantity={row[id]} />,
  });
  return [
    { id: 'internalNo', header: t('list.internalNo'), width: '9rem', cell: (row) => row.internalNo },
    { id: 'kind', header: t('easy.kind'), width: 'minmax(9rem, 1fr)', cell: (row) => code('easyKind', row.kind) },
    { id: 'name', header: t('line.name'), width: 'minmax(9rem, 1fr)', cell: (row) => row.name },
    number('quantity', t('field.quantity')),
    number('inside', t('easy.inside')),
    { id: 'vehicleNo', header: t('easy.vehicle'), width: '7rem', cell: (row) => row.vehicleNo },
    { id: 'enteredOn', header: t('easy.enteredOn'), width: '7rem', cell: (row) => <DayText day={row.enteredOn} /> },
    {
      id: 'state',
      header: t('list.state'),
      width: '8rem',
      cell: (row) => <CodeBadge list="easyState" code={row.state} />,
    },
  ];
}
