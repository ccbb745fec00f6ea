import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { Party } from '../../api/views.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { useLanguage } from '../../parts/format/language.ts';
import { DayText } from '../../parts/format/values.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

const roles = [
  'zone_enterprise',
  'customs_broker',
  'carrier',
  'warehouse_operator',
  'consignor',
  'consignee',
  'supplier',
  'customer',
  'laboratory',
  'bank',
  'insurer',
  'e_commerce_platform',
  'zone_authority',
  'customs_office',
  'department',
];

export function PartiesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const language = useLanguage();
  const code = useCode();
  const choices = useChoices();
  const table = useKeysetTable<Party>({
    queryKey: ['list_parties'],
    initialFilters: useAddressFilters(),
    fetchPage: async (input, signal) => {
      const { parties, next } = await call('list_parties', input, { signal });
      return { rows: parties, next };
    },
  });
  const columns: Column<Party>[] = [
    {
      id: 'name',
      header: t('party.name'),
      width: 'minmax(16rem, 2fr)',
      cell: (row) => (language === 'zh' ? row.nameZh : (row.nameEn ?? row.nameZh)),
    },
    { id: 'uscc', header: t('scheme.uscc'), width: '12rem', cell: (row) => row.uscc ?? '–' },
    { id: 'customsCode', header: t('party.customsCode'), width: '8rem', cell: (row) => row.customsCode ?? '–' },
    {
      id: 'roles',
      header: t('party.roles'),
      width: 'minmax(10rem, 1fr)',
      cell: (row) => row.roles.map((role) => code('partyRole', role)).join(' · '),
    },
    {
      id: 'creditLevel',
      header: t('party.credit'),
      width: '8rem',
      cell: (row) => (row.creditLevel === null ? '–' : code('creditLevel', row.creditLevel)),
    },
    {
      id: 'registeredOn',
      header: t('party.registeredOn'),
      width: '8rem',
      cell: (row) => <DayText day={row.registeredOn} />,
    },
  ];
  return (
    <Page title={t('place.parties')}>
      <DataTable
        label={t('place.parties')}
        table={table}
        columns={columns}
        filters={[
          { name: 'text', label: t('table.search'), kind: 'text' },
          { name: 'role', label: t('party.roles'), kind: 'choice', choices: choices('partyRole', roles) },
        ]}
        rowKey={(row) => row.partyId}
        onOpen={(row) => void navigate({ to: '/parties/$partyId', params: { partyId: row.partyId } })}
        empty={<EmptyState title={t('party.emptyTitle')} />}
      />
    </Page>
  );
}
