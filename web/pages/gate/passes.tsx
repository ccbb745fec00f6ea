import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import type { PassView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ScaleReading } from './weights.tsx';

const passStates = ['draft', 'declared', 'approved', 'rejected', 'passed_first', 'passed', 'void', 'deleted'];

/** Every gate pass, newest first. */
export function PassesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const choices = useChoices();
  const table = useKeysetTable<PassView>({
    queryKey: ['list_gate_passes'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_gate_passes', input, { signal }),
  });
  const newPass = may('draft_pass') ? <LinkButton to="/gate-passes/new">{t('pass.new')}</LinkButton> : null;
  const tools = (
    <span className="dialog-buttons">
      {may('record_passage') ? (
        <LinkButton to="/passage" variant="default">
          {t('place.passage')}
        </LinkButton>
      ) : null}
      {newPass}
    </span>
  );
  return (
    <Page title={t('place.passes')} tools={tools}>
      <DataTable
        label={t('place.passes')}
        table={table}
        columns={usePassColumns()}
        exportPath="/api/gate-passes/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'state', label: t('pass.state'), kind: 'choice', choices: choices('passState', passStates) },
          {
            name: 'direction',
            label: t('pass.direction'),
            kind: 'choice',
            choices: choices('direction', ['in', 'out']),
          },
        ]}
        rowKey={(row) => row.passId}
        onOpen={(row) => void navigate({ to: '/gate-passes/$pass', params: { pass: row.passNo ?? row.internalNo } })}
        empty={
          <EmptyState title={t('pass.emptyTitle')} action={newPass}>
            {t('pass.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function usePassColumns(): Column<PassView>[] {
  const { t } = useTranslation();
  const code = useCode();
  const passType = useReferenceName('gate-pass-type');
  return [
    {
      id: 'passNo',
      header: t('pass.number'),
      width: 'minmax(13rem, 1.4fr)',
      cell: (row) => row.passNo ?? row.internalNo,
    },
    {
      id: 'state',
      header: t('pass.state'),
      width: '7rem',
      cell: (row) => <CodeBadge list="passState" code={row.state} />,
    },
    { id: 'direction', header: t('pass.direction'), width: '4rem', cell: (row) => code('direction', row.direction) },
    { id: 'vehicleNo', header: t('pass.vehicle'), width: '6.5rem', cell: (row) => row.vehicleNo },
    { id: 'passType', header: t('pass.type'), width: 'minmax(8rem, 1fr)', cell: (row) => passType(row.passType) },
    {
      id: 'totalWeightKg',
      header: t('pass.totalWeight'),
      width: '8rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.totalWeightKg} unit={t('unit.kg')} />,
    },
    {
      id: 'scaleReadingKg',
      header: t('pass.scaleReading'),
      width: '8rem',
      numeric: true,
      cell: (row) => <ScaleReading pass={row} />,
    },
    {
      id: 'createdAt',
      header: t('list.createdAt'),
      width: '9.5rem',
      cell: (row) => <InstantText at={row.createdAt} />,
    },
  ];
}
