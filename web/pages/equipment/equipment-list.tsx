import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, DueText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { CloseEnded } from './close-ended.tsx';

export type EquipmentView = OutputOf<'show_equipment'>['equipment'];

const states = ['supervised', 'out', 'overdue', 'released', 'scrapped', 'left'];

/** The equipment book: machines by the day on which their supervision ends. */
export function EquipmentListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const choices = useChoices();
  const table = useKeysetTable<EquipmentView>({
    queryKey: ['list_equipment'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_equipment', input, { signal }),
  });
  const register = may('register_equipment') ? (
    <LinkButton to="/equipment/register">{t('equipment.register')}</LinkButton>
  ) : null;
  const tools = (
    <span className="dialog-buttons">
      {may('close_ended_supervision') ? <CloseEnded /> : null}
      {register}
    </span>
  );
  return (
    <Page title={t('place.equipment')} lead={t('equipment.lead')} tools={tools}>
      <DataTable
        label={t('place.equipment')}
        table={table}
        columns={useColumns()}
        exportPath="/api/equipment/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('equipmentState', states) },
          { name: 'bookNo', label: t('book.number'), kind: 'text' },
          { name: 'endsThrough', label: t('equipment.endsThrough'), kind: 'day' },
        ]}
        rowKey={(row) => `${row.bookNo}/${row.equipmentNo}`}
        onOpen={({ bookNo, equipmentNo }) =>
          void navigate({ to: '/equipment/$bookNo/$equipmentNo', params: { bookNo, equipmentNo } })
        }
        empty={
          <EmptyState title={t('equipment.emptyTitle')} action={register}>
            {t('equipment.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<EquipmentView>[] {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return [
    { id: 'equipmentNo', header: t('equipment.number'), width: 'minmax(7rem, 0.8fr)', cell: (row) => row.equipmentNo },
    {
      id: 'state',
      header: t('list.state'),
      width: '7rem',
      cell: (row) => <CodeBadge list="equipmentState" code={row.state} />,
    },
    {
      id: 'due',
      header: t('equipment.nextDay'),
      width: 'minmax(13.5rem, 1.3fr)',
      cell: (row) => <NextDay machine={row} />,
    },
    { id: 'name', header: t('line.name'), width: 'minmax(6rem, 1fr)', cell: (row) => row.name },
    {
      id: 'endsOn',
      header: t('equipmentRelease.endsOn'),
      width: '7.5rem',
      cell: (row) => <DayText day={row.endsOn} />,
    },
    {
      id: 'inBookQuantity',
      header: t('equipment.inBook'),
      width: '6rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.inBookQuantity} unit={unit(row.unit)} />,
    },
    { id: 'bookNo', header: t('book.number'), width: '8.5rem', cell: (row) => row.bookNo },
  ];
}

/** What comes next: back by a day while something is out, else the end of supervision. */
export function NextDay({ machine }: { readonly machine: EquipmentView }) {
  const { t } = useTranslation();
  const { state, dueBackOn, endsOn } = machine;
  if (dueBackOn !== null && (state === 'out' || state === 'overdue')) {
    return (
      <>
        {t('equipment.backBy')} <DayText day={dueBackOn} /> <DueText due={dueBackOn} />
      </>
    );
  }
  if (state !== 'supervised') return <span className="dimmed">{t('equipment.nothingDue')}</span>;
  return (
    <>
      {t('equipment.freeFrom')} <DayText day={endsOn} />
    </>
  );
}
