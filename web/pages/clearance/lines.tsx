import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { ListLine, ListView } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

/** The lines of a list, however many. */
export function ListLines({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const columns = useLineColumns(list.bookNo);
  const table = useKeysetTable<ListLine>({
    queryKey: ['list_list_lines', list.listId],
    fetchPage: (input, signal) => call('list_list_lines', { ...input, list: list.listId }, { signal }),
  });
  return (
    <DataTable
      label={t('list.lines', { count: list.lineCount })}
      table={table}
      columns={columns}
      exportPath={`/api/lists/${encodeURIComponent(list.listId)}/lines/export`}
      rowKey={(row) => String(row.lineNo)}
      empty={<p className="dimmed">{t('list.noLines')}</p>}
    />
  );
}

function useLineColumns(bookNo: string): Column<ListLine>[] {
  const { t } = useTranslation();
  const currency = useReferenceName('currencies');
  const country = useReferenceName('countries');
  const quantities = useQuantityColumns();
  return [
    { id: 'lineNo', header: t('line.no'), width: '2.75rem', numeric: true, cell: (row) => row.lineNo },
    {
      id: 'itemNo',
      header: t('line.itemShort'),
      width: '3.25rem',
      numeric: true,
      cell: (row) =>
        row.itemNo === null ? (
          '–'
        ) : (
          <Link
            to="/books/$bookNo/items/$itemNo"
            params={{ bookNo, itemNo: String(row.itemNo) }}
            onClick={(event) => event.stopPropagation()}
          >
            {row.itemNo}
          </Link>
        ),
    },
    { id: 'materialNo', header: t('line.materialNo'), width: 'minmax(6rem, 0.6fr)', cell: (row) => row.materialNo },
    { id: 'hsCode', header: t('line.hsCode'), width: '6.5rem', cell: (row) => row.hsCode },
    { id: 'name', header: t('line.name'), width: 'minmax(7rem, 2fr)', cell: (row) => row.name },
    ...quantities,
    {
      id: 'totalPrice',
      header: t('line.totalPrice'),
      width: '9rem',
      numeric: true,
      cell: (row) => `${groupDigits(trimZeros(row.totalPrice))} ${currency(row.currencyCode)}`,
    },
    {
      id: 'originCountry',
      header: t('line.origin'),
      width: '5.5rem',
      cell: (row) => (row.originCountry === null ? '–' : country(row.originCountry)),
    },
  ];
}

/** What was declared, what gate passes use of it, what has passed. */
function useQuantityColumns(): Column<ListLine>[] {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return [
    {
      id: 'declaredQuantity',
      header: t('line.quantity'),
      width: '7rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.declaredQuantity} unit={unit(row.declaredUnit)} />,
    },
    {
      id: 'usedQuantity',
      header: t('line.used'),
      width: '4.75rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.usedQuantity} />,
    },
    {
      id: 'passedQuantity',
      header: t('line.passed'),
      width: '4.75rem',
      numeric: true,
      cell: (row) => <Quantity quantity={row.passedQuantity} />,
    },
  ];
}
