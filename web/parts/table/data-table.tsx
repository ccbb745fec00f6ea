import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '../states.tsx';
import type { Column, Filter } from './columns.ts';
import { FilterBar } from './filter-bar.tsx';
import { Grid } from './grid.tsx';
import type { KeysetTable } from './use-keyset-table.ts';
import './table.css';

export interface DataTableProps<Row> {
  /** What the rows are, for those who hear the page. */
  readonly label: string;
  readonly table: KeysetTable<Row>;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  readonly rowKey: (row: Row) => string;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** Without it the list has no export. */
  readonly exportPath?: string;
  /** Shown when there is nothing at all, filters aside: what belongs here and the first step. */
  readonly empty: ReactNode;
}

/** A list of any length: virtual rows, the server's filter, order and paging, and an export of what is on screen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { table, columns, filters = [], exportPath } = props;
  return (
    <div className="data-table">
      {filters.length > 0 || exportPath !== undefined ? (
        <FilterBar table={table} filters={filters} columns={columns} exportPath={exportPath} />
      ) : null}
      <Body {...props} />
    </div>
  );
}

function Body<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { table, empty } = props;
  if (table.error !== null && table.rows.length === 0) return <ErrorState error={table.error} onRetry={table.reload} />;
  if (table.rows.length > 0) return <Grid {...props} />;
  if (table.loading) return <LoadingState />;
  const filtered = Object.values(table.view.filters).some((value) => value !== '');
  return filtered ? <p className="page-state dimmed">{t('table.noneLeft')}</p> : empty;
}
