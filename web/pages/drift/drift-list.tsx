import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ShortInterval } from './interval.tsx';
import { perUnitText } from './offset.ts';

type Watched = OutputOf<'list_consumption_drift'>['rows'][number];

/** Declared against actual consumption of every material, the surest drift first. */
export function DriftListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const table = useKeysetTable<Watched>({
    queryKey: ['list_consumption_drift'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_consumption_drift', input, { signal }),
  });
  return (
    <Page title={t('drift.title')} lead={t('drift.lead')}>
      <DataTable
        label={t('drift.title')}
        table={table}
        columns={useColumns()}
        exportPath="/api/consumption-drift/export"
        filters={[
          { name: 'bookNo', label: t('book.number'), kind: 'text' },
          {
            name: 'state',
            label: t('drift.verdict'),
            kind: 'choice',
            choices: choices('driftVerdict', ['above', 'below', 'not_in_bill', 'holds', 'too_few']),
          },
          { name: 'from', label: t('drift.from'), kind: 'day' },
          { name: 'through', label: t('drift.through'), kind: 'day' },
        ]}
        rowKey={(row) => `${row.bookNo}/${row.productItemNo}/${row.billVersion}/${row.materialItemNo}`}
        onOpen={({ bookNo, productItemNo, billVersion, materialItemNo }) =>
          void navigate({
            to: '/drift/$bookNo/$productItemNo/$billVersion/$materialItemNo',
            params: {
              bookNo,
              billVersion,
              productItemNo: String(productItemNo),
              materialItemNo: String(materialItemNo),
            },
          })
        }
        empty={
          <EmptyState title={t('drift.noneTitle')} action={<LinkButton to="/books">{t('nav.books')}</LinkButton>}>
            {t('drift.noneText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Watched>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'state',
      header: t('drift.verdict'),
      width: '8rem',
      cell: (row) => <CodeBadge list="driftVerdict" code={row.state} />,
    },
    { id: 'bookNo', header: t('book.number'), width: '8.5rem', cell: (row) => row.bookNo },
    {
      id: 'productName',
      header: t('drift.product'),
      width: 'minmax(7rem, 1fr)',
      cell: (row) => `${row.productItemNo} ${row.productName}`,
    },
    { id: 'billVersion', header: t('drift.version'), width: '5rem', cell: (row) => row.billVersion },
    {
      id: 'materialName',
      header: t('drift.material'),
      width: 'minmax(7rem, 1fr)',
      cell: (row) => `${row.materialItemNo} ${row.materialName}`,
    },
    {
      id: 'declaredPerUnit',
      header: t('drift.perBill'),
      width: '6rem',
      numeric: true,
      cell: (row) => <Quantity quantity={perUnitText(row.declaredPerUnit)} />,
    },
    {
      id: 'actualPerUnit',
      header: t('drift.perUse'),
      width: '6rem',
      numeric: true,
      cell: (row) => <Quantity quantity={perUnitText(row.actualPerUnit)} />,
    },
    { id: 'ratio', header: t('drift.whole'), width: '8rem', numeric: true, cell: (row) => <ShortInterval of={row} /> },
    {
      id: 'newest.ratio',
      header: t('drift.newest'),
      width: '8rem',
      numeric: true,
      cell: (row) => <ShortInterval of={row.newest} />,
    },
  ];
}
