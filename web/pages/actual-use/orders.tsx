import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, DueText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ItemName } from '../processing/frame.tsx';

type Order = OutputOf<'list_repair_orders'>['rows'][number];

/** Repair orders of all books; what must go back first stands first. */
export function RepairOrdersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const { bookNo } = useSearch({ from: '/signed-in/repair-orders' });
  const table = useKeysetTable<Order>({
    queryKey: ['list_repair_orders'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_repair_orders', input, { signal }),
  });
  const open = bookNo ? (
    <LinkButton to="/books/$bookNo/repair-orders/new" params={{ bookNo }}>
      {t('use.openOrder')}
    </LinkButton>
  ) : (
    <LinkButton to="/books" variant="default">
      {t('nav.books')}
    </LinkButton>
  );
  return (
    <Page title={t('use.orders')} lead={t('use.ordersLead')} tools={open}>
      <DataTable
        label={t('use.orders')}
        table={table}
        columns={useColumns()}
        exportPath="/api/repair-orders/export"
        filters={[
          { name: 'bookNo', label: t('book.number'), kind: 'text' },
          {
            name: 'state',
            label: t('list.state'),
            kind: 'choice',
            choices: choices('workOrderState', ['open', 'closed']),
          },
        ]}
        rowKey={(row) => `${row.bookNo}/${row.orderNo}`}
        onOpen={({ bookNo: book, orderNo }) =>
          void navigate({ to: '/books/$bookNo/repair-orders/$orderNo', params: { bookNo: book, orderNo } })
        }
        empty={
          <EmptyState title={t('use.noOrders')} action={open}>
            {t('use.noOrdersText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): Column<Order>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { id: 'orderNo', header: t('use.orderNo'), width: '9rem', cell: (row) => row.orderNo },
    { id: 'bookNo', header: t('book.number'), width: '8.5rem', cell: (row) => row.bookNo },
    {
      id: 'goodsItemNo',
      header: t('use.goods'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => <ItemName bookNo={row.bookNo} itemNo={row.goodsItemNo} />,
    },
    {
      id: 'quantity',
      header: t('field.quantity'),
      width: '6rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.quantity} />,
    },
    { id: 'customerName', header: t('use.customer'), width: 'minmax(8rem, 1fr)', cell: (row) => row.customerName },
    {
      id: 'returnBy',
      header: t('use.returnBy'),
      width: '8rem',
      cell: (row) => (row.state === 'open' ? <DueText due={row.returnBy} /> : <DayText day={row.returnBy} />),
    },
    {
      id: 'state',
      header: t('list.state'),
      width: '8rem',
      cell: (row) =>
        row.outcome === null ? (
          <CodeBadge list="workOrderState" code={row.state} />
        ) : (
          code('repairOutcome', row.outcome)
        ),
    },
  ];
}
