import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { BookItem, BookView } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { groupDigits } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

/** What the ledger holds on hand of an item; an item never moved has no balance. */
export function onHand(item: BookItem) {
  return item.balances.find((balance) => balance.stage === 'on_hand') ?? null;
}

/** The items of a book with what is there, claimed, expected and free. */
export function BookItems({ book }: { readonly book: BookView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unit = useReferenceName('units');
  const table = useKeysetTable<BookItem>({
    queryKey: ['list_book_items', book.bookNo],
    fetchPage: (input, signal) => call('list_book_items', { ...input, bookNo: book.bookNo }, { signal }),
  });
  const quantity = (id: string, header: string, of: (balance: NonNullable<ReturnType<typeof onHand>>) => string) => ({
    id,
    header,
    width: '5.25rem',
    numeric: true,
    cell: (row: BookItem) => {
      const balance = onHand(row);
      return balance === null ? '0' : <Quantity quantity={of(balance)} />;
    },
  });
  const columns: Column<BookItem>[] = [
    { id: 'itemNo', header: t('line.itemShort'), width: '3.25rem', numeric: true, cell: (row) => row.itemNo },
    { id: 'materialNo', header: t('line.materialNo'), width: 'minmax(6rem, 0.6fr)', cell: (row) => row.materialNo },
    { id: 'name', header: t('line.name'), width: 'minmax(7rem, 1.6fr)', cell: (row) => row.name },
    { id: 'declaredUnit', header: t('line.unit'), width: '3.5rem', cell: (row) => unit(row.declaredUnit) },
    quantity('onHand', t('item.onHand'), (balance) => balance.posted.declared),
    quantity('pendingOut', t('item.pendingOut'), (balance) => balance.pendingOut.declared),
    quantity('pendingIn', t('item.pendingIn'), (balance) => balance.pendingIn.declared),
    quantity('available', t('item.available'), (balance) => balance.available),
    {
      id: 'value',
      header: t('item.value'),
      width: '7rem',
      numeric: true,
      cell: (row) => groupDigits(onHand(row)?.posted.value ?? '0.00'),
    },
    { id: 'hsCode', header: t('line.hsCode'), width: '7rem', cell: (row) => row.hsCode },
  ];
  return (
    <DataTable
      label={t('book.items', { count: book.itemCount })}
      table={table}
      columns={columns}
      exportPath={`/api/books/${encodeURIComponent(book.bookNo)}/items/export`}
      filters={[{ name: 'search', label: t('table.search'), kind: 'text' }]}
      rowKey={(row) => String(row.itemNo)}
      onOpen={(row) =>
        void navigate({
          to: '/books/$bookNo/items/$itemNo',
          params: { bookNo: book.bookNo, itemNo: String(row.itemNo) },
        })
      }
      empty={<p className="dimmed">{t('book.noItems')}</p>}
    />
  );
}
