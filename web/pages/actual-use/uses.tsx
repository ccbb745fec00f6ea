import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

type Use = OutputOf<'list_use_records'>['rows'][number];

/** What a research or repair book really used, the last first. */
export function UsesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/uses' });
  const table = useKeysetTable<Use>({
    queryKey: ['list_use_records', bookNo],
    fetchPage: (input, signal) => call('list_use_records', { ...input, bookNo }, { signal }),
  });
  const tools = (
    <div className="dialog-buttons">
      <LinkButton to="/repair-orders" search={{ bookNo }} variant="default">
        {t('use.orders')}
      </LinkButton>
      {may('record_use') ? (
        <LinkButton to="/books/$bookNo/uses/new" params={{ bookNo }}>
          {t('use.record')}
        </LinkButton>
      ) : null}
    </div>
  );
  return (
    <Page title={t('use.records')} lead={t('use.recordsLead')} tools={tools}>
      <DataTable
        label={t('use.records')}
        table={table}
        columns={useColumns()}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/uses/export`}
        filters={[{ name: 'search', label: t('table.search'), kind: 'text' }]}
        rowKey={(row) => row.useId}
        onOpen={({ internalNo }) =>
          void navigate({ to: '/books/$bookNo/uses/$internalNo', params: { bookNo, internalNo } })
        }
        empty={<EmptyState title={t('use.noRecords')}>{t('use.noRecordsText')}</EmptyState>}
      />
    </Page>
  );
}

function useColumns(): Column<Use>[] {
  const { t } = useTranslation();
  return [
    { id: 'internalNo', header: t('list.internalNo'), width: 'minmax(9rem, 1fr)', cell: (row) => row.internalNo },
    { id: 'project', header: t('use.project'), width: 'minmax(10rem, 2fr)', cell: (row) => row.project ?? '–' },
    { id: 'orderNo', header: t('use.orderNo'), width: '10rem', cell: (row) => row.orderNo ?? '–' },
    { id: 'usedOn', header: t('use.usedOn'), width: '8rem', cell: (row) => <DayText day={row.usedOn} /> },
    { id: 'createdAt', header: t('use.recordedAt'), width: '10rem', cell: (row) => <InstantText at={row.createdAt} /> },
  ];
}
