import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import type { DeliveryForm } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { businessTypes } from './codes.ts';

const formStates = ['draft', 'declared', 'approved', 'paused', 'rejected', 'closed', 'deleted'];

/** Every business declaration form, newest first. */
export function FormsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const choices = useChoices();
  const table = useKeysetTable<DeliveryForm>({
    queryKey: ['list_delivery_forms'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_delivery_forms', input, { signal }),
  });
  const newForm = may('draft_delivery_form') ? (
    <LinkButton to="/delivery-forms/new">{t('delivery.newForm')}</LinkButton>
  ) : null;
  const tools = (
    <span className="dialog-buttons">
      <LinkButton to="/stock-notes" variant="default">
        {t('place.notes')}
      </LinkButton>
      {newForm}
    </span>
  );
  return (
    <Page title={t('place.forms')} lead={t('delivery.formsLead')} tools={tools}>
      <DataTable
        label={t('place.forms')}
        table={table}
        columns={useFormColumns()}
        exportPath="/api/delivery-forms/export"
        filters={[
          { name: 'search', label: t('table.search'), kind: 'text' },
          { name: 'state', label: t('list.state'), kind: 'choice', choices: choices('formState', formStates) },
          {
            name: 'businessType',
            label: t('delivery.businessType'),
            kind: 'choice',
            choices: choices('businessType', businessTypes),
          },
        ]}
        rowKey={(row) => row.formId}
        onOpen={(row) => void navigate({ to: '/delivery-forms/$form', params: { form: row.formNo ?? row.internalNo } })}
        empty={
          <EmptyState title={t('delivery.noFormsTitle')} action={newForm}>
            {t('delivery.noFormsText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useFormColumns(): Column<DeliveryForm>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      id: 'formNo',
      header: t('delivery.formNo'),
      width: 'minmax(12rem, 1.2fr)',
      cell: (row) => row.formNo ?? row.internalNo,
    },
    {
      id: 'state',
      header: t('list.state'),
      width: '6.5rem',
      cell: (row) => <CodeBadge list="formState" code={row.state} />,
    },
    {
      id: 'businessType',
      header: t('delivery.businessType'),
      width: 'minmax(8rem, 0.8fr)',
      cell: (row) => code('businessType', row.businessType),
    },
    { id: 'direction', header: t('list.direction'), width: '4rem', cell: (row) => code('direction', row.direction) },
    { id: 'bookNo', header: t('list.book'), width: '9rem', cell: (row) => row.bookNo },
    {
      id: 'counterpartName',
      header: t('delivery.counterpart'),
      width: 'minmax(10rem, 1fr)',
      cell: (row) => row.counterpartName,
    },
    {
      id: 'validThrough',
      header: t('delivery.validThrough'),
      width: '8rem',
      cell: (row) => <DayText day={row.validThrough} />,
    },
    {
      id: 'createdAt',
      header: t('list.createdAt'),
      width: '9.5rem',
      cell: (row) => <InstantText at={row.createdAt} />,
    },
  ];
}
