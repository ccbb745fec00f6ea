import { Button, Modal } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { ItemName, ProcessingLinks, useItem } from './frame.tsx';

type Order = OutputOf<'list_work_orders'>['rows'][number];

/** The work orders of a book. */
export function WorkOrdersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const choices = useChoices();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/work-orders' });
  const [opening, setOpening] = useState(false);
  const table = useKeysetTable<Order>({
    queryKey: ['list_work_orders', bookNo],
    fetchPage: (input, signal) => call('list_work_orders', { ...input, bookNo }, { signal }),
  });
  const open = may('open_work_order') ? (
    <Button onClick={() => setOpening(true)}>{t('processing.openOrder')}</Button>
  ) : null;
  return (
    <Page title={t('processing.workOrders')} lead={t('processing.ordersLead')} tools={open}>
      <ProcessingLinks bookNo={bookNo} />
      <DataTable
        label={t('processing.workOrders')}
        table={table}
        columns={useColumns(bookNo)}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/work-orders/export`}
        filters={[
          {
            name: 'state',
            label: t('list.state'),
            kind: 'choice',
            choices: choices('workOrderState', ['open', 'closed']),
          },
        ]}
        rowKey={(row) => row.workOrderNo}
        onOpen={({ workOrderNo }) =>
          void navigate({ to: '/books/$bookNo/work-orders/$workOrderNo', params: { bookNo, workOrderNo } })
        }
        empty={
          <EmptyState title={t('processing.noOrders')} action={open}>
            {t('processing.noOrdersText')}
          </EmptyState>
        }
      />
      <Modal
        opened={opening}
        onClose={() => setOpening(false)}
        title={t('processing.openOrder')}
        closeButtonProps={{ 'aria-label': t('dialog.close') }}
      >
        <OpenForm bookNo={bookNo} onClose={() => setOpening(false)} />
      </Modal>
    </Page>
  );
}

function useColumns(bookNo: string): Column<Order>[] {
  const { t } = useTranslation();
  return [
    { id: 'workOrderNo', header: t('processing.orderNo'), width: 'minmax(8rem, 1fr)', cell: (row) => row.workOrderNo },
    {
      id: 'state',
      header: t('list.state'),
      width: '6rem',
      cell: (row) => <CodeBadge list="workOrderState" code={row.state} />,
    },
    {
      id: 'productItemNo',
      header: t('processing.product'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => <ItemName bookNo={bookNo} itemNo={row.productItemNo} />,
    },
    { id: 'billVersion', header: t('processing.billVersion'), width: '7rem', cell: (row) => row.billVersion ?? '–' },
    {
      id: 'plannedQuantity',
      header: t('processing.planned'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.plannedQuantity} />,
    },
    {
      id: 'producedQuantity',
      header: t('processing.produced'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.producedQuantity} />,
    },
    {
      id: 'openedAt',
      header: t('processing.openedAt'),
      width: '10rem',
      cell: (row) => <InstantText at={row.openedAt} />,
    },
  ];
}

function OpenForm({ bookNo, onClose }: { readonly bookNo: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const open = useCommand('open_work_order');
  const [draft, setDraft] = useState({ workOrderNo: '', product: '', version: '', planned: '' });
  const product = useItem(bookNo, draft.product);
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const version = draft.version.trim();
    open.mutate(
      {
        bookNo,
        workOrderNo: draft.workOrderNo.trim(),
        productItemNo: Number.parseInt(draft.product, 10) || 0,
        plannedQuantity: normalizeNumber(draft.planned),
        ...(version === '' ? {} : { billVersion: version }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextField label={t('processing.orderNo')} value={draft.workOrderNo} onChange={set('workOrderNo')} required />
      <TextField
        label={t('processing.productItem')}
        hint={product ? `${product.materialNo} ${product.name}` : t('processing.productHint')}
        kind="number"
        value={draft.product}
        onChange={set('product')}
        required
      />
      <TextField
        label={t('processing.planned')}
        kind="number"
        value={draft.planned}
        onChange={set('planned')}
        required
      />
      <TextField
        label={t('processing.billVersion')}
        hint={t('processing.versionByDay')}
        value={draft.version}
        onChange={set('version')}
      />
      {open.error ? <CallErrorAlert error={open.error} /> : null}
      <div className="dialog-buttons">
        <Button type="submit" loading={open.isPending}>
          {t('processing.openOrder')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
