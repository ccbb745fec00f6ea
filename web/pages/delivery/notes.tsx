import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { StockNote } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { NoteDue } from './note-due.tsx';

const noteStates = ['draft', 'declared', 'approved', 'rejected', 'void', 'deleted'];

/** Every stock note, newest first; also only what is outside undeclared, or on leave. */
export function NotesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const table = useKeysetTable<StockNote>({
    queryKey: ['list_stock_notes'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_stock_notes', input, { signal }),
  });
  const forms = <LinkButton to="/delivery-forms">{t('place.forms')}</LinkButton>;
  return (
    <Page title={t('place.notes')} lead={t('delivery.notesLead')} tools={forms}>
      <DataTable
        label={t('place.notes')}
        table={table}
        columns={useNoteColumns()}
        exportPath="/api/stock-notes/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('noteState', noteStates) },
          {
            name: 'away',
            label: t('delivery.away'),
            kind: 'choice',
            choices: choices('away', ['undeclared', 'on_leave']),
          },
        ]}
        rowKey={(row) => row.noteId}
        onOpen={(row) => void navigate({ to: '/stock-notes/$note', params: { note: row.noteNo ?? row.internalNo } })}
        empty={
          <EmptyState title={t('delivery.noNotesTitle')} action={forms}>
            {t('delivery.noNotesText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useNoteColumns(): Column<StockNote>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      id: 'noteNo',
      header: t('delivery.noteNo'),
      width: 'minmax(11rem, 1fr)',
      cell: (row) => row.noteNo ?? row.internalNo,
    },
    {
      id: 'state',
      header: t('list.state'),
      width: '6.5rem',
      cell: (row) => <CodeBadge list="noteState" code={row.state} />,
    },
    {
      id: 'direction',
      header: t('list.direction'),
      width: '7rem',
      cell: (row) =>
        `${code('direction', row.direction)}${row.operation === 'return' ? ` · ${t('delivery.return')}` : ''}`,
    },
    { id: 'formNo', header: t('subject.form'), width: 'minmax(11rem, 1fr)', cell: (row) => row.formNo },
    { id: 'gateState', header: t('list.gateState'), width: '4.5rem', cell: (row) => code('extent', row.gateState) },
    {
      id: 'passedOn',
      header: t('delivery.passedOn'),
      width: '8rem',
      cell: (row) => (row.passedOn === null ? '–' : <DayText day={row.passedOn} />),
    },
    { id: 'due', header: t('delivery.due'), width: 'minmax(11rem, 1fr)', cell: (row) => <NoteDue note={row} /> },
  ];
}
