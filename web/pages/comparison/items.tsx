import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState } from '../../parts/states.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

type Item = OutputOf<'list_item_comparisons'>['rows'][number];

/** Items of a book as its three sides tell them, and the first event at which they part. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/comparison' });
  const table = useKeysetTable<Item>({
    queryKey: ['list_item_comparisons', bookNo],
    fetchPage: (input, signal) => call('list_item_comparisons', { ...input, bookNo }, { signal }),
  });
  return (
    <Page
      title={t('comparison.ofBook', { book: bookNo })}
      lead={t('comparison.lead')}
      tools={<Tools bookNo={bookNo} />}
    >
      <DataTable
        label={t('comparison.ofBook', { book: bookNo })}
        table={table}
        columns={useColumns()}
        exportPath={`/api/books/${encodeURIComponent(bookNo)}/comparison/items/export`}
        filters={[
          {
            name: 'state',
            label: t('comparison.result'),
            kind: 'choice',
            choices: choices('comparisonState', ['parted', 'agree']),
          },
        ]}
        rowKey={(row) => String(row.itemNo)}
        onOpen={({ itemNo }) =>
          void navigate({ to: '/books/$bookNo/comparison/$itemNo', params: { bookNo, itemNo: String(itemNo) } })
        }
        empty={<EmptyState title={t('comparison.notCompared')}>{t('comparison.notComparedText')}</EmptyState>}
      />
    </Page>
  );
}

function Tools({ bookNo }: { readonly bookNo: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const queries = useQueryClient();
  const compare = useCommand('compare_book');
  const run = () =>
    compare.mutate(
      { bookNo },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: ['list_item_comparisons', bookNo] }) },
    );
  if (!may('compare_book')) return null;
  return (
    <div className="stack">
      <span className="dialog-buttons">
        <LinkButton to="/books/$bookNo/comparison/records" params={{ bookNo }} variant="default">
          {t('comparison.records')}
        </LinkButton>
        <Button onClick={run} loading={compare.isPending}>
          {t('comparison.compare')}
        </Button>
      </span>
      {compare.error ? <CallErrorAlert error={compare.error} /> : null}
    </div>
  );
}

function useColumns(): Column<Item>[] {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const amount = (quantity: string | null) => (quantity === null ? '–' : <Quantity quantity={quantity} />);
  return [
    {
      id: 'itemNo',
      header: t('line.item'),
      width: 'minmax(10rem, 2fr)',
      cell: (row) => `${row.itemNo} ${row.materialNo} ${row.name}`,
    },
    { id: 'declaredUnit', header: t('line.unit'), width: '5rem', cell: (row) => unit(row.declaredUnit) },
    {
      id: 'enterpriseBalance',
      header: t('comparison.enterprise'),
      width: '7.5rem',
      numeric: true,
      cell: (row) => amount(row.enterpriseBalance),
    },
    {
      id: 'warehouseBalance',
      header: t('comparison.warehouse'),
      width: '7.5rem',
      numeric: true,
      cell: (row) => amount(row.warehouseBalance),
    },
    {
      id: 'bookBalance',
      header: t('comparison.book'),
      width: '7.5rem',
      numeric: true,
      cell: (row) => amount(row.bookBalance),
    },
    {
      id: 'parting',
      header: t('comparison.firstParting'),
      width: 'minmax(11rem, 1.5fr)',
      cell: ({ parting }) =>
        parting === null ? (
          <span className="dimmed">{t('comparison.agree')}</span>
        ) : (
          <span className="reason">
            <DayText day={parting.on} /> {code('comparisonCause', parting.cause)}
          </span>
        ),
    },
  ];
}
