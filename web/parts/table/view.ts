import { queryOf } from '../../api/request.ts';

/** What the reader has asked of a table: the server filters and sorts, so that 100,000 rows cost no more than 100. */
export interface TableView {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Sort | null;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** The sort as the API takes it: `due`, or `-due` for descending. */
export function sortText(sort: Sort | null): string | undefined {
  if (sort === null) return undefined;
  return sort.descending ? `-${sort.column}` : sort.column;
}

/** Filters, `sort`, `after` and `limit` of one page. Filters left empty are not sent. */
export function pageInput(view: TableView, after: string | null, limit: number): Record<string, string | number> {
  const sort = sortText(view.sort);
  return {
    ...filled(view.filters),
    ...(sort === undefined ? {} : { sort }),
    ...(after === null ? {} : { after }),
    limit,
  };
}

/** Where exactly what is on screen is exported: same filters, same order, same columns, the reader's language. */
export function exportUrl(
  path: string,
  view: TableView,
  columns: readonly string[],
  format: 'csv' | 'xlsx',
  language: string,
): string {
  return (
    path +
    queryOf([
      ...Object.entries(filled(view.filters)),
      ['sort', sortText(view.sort)],
      ['columns', columns.join(',')],
      ['language', language],
      ['format', format],
    ])
  );
}

/** Ascending first, then descending, then the server's own order again. */
export function nextSort(current: Sort | null, column: string): Sort | null {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? null : { column, descending: true };
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
  /** How many rows Page Up and Page Down jump. */
  readonly page: number;
}

/** Where a key takes the active cell of a grid (WAI-ARIA grid pattern); null when the key is not the grid's. */
export function moveCell(cell: Cell, key: string, control: boolean, bounds: GridBounds): Cell | null {
  const { row, column } = cell;
  const moved = ((): Cell | null => {
    switch (key) {
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'PageUp':
        return { row: row - bounds.page, column };
      case 'PageDown':
        return { row: row + bounds.page, column };
      case 'Home':
        return { row: control ? 0 : row, column: 0 };
      case 'End':
        return { row: control ? bounds.rows - 1 : row, column: bounds.columns - 1 };
      default:
        return null;
    }
  })();
  if (moved === null) return null;
  return { row: within(moved.row, bounds.rows), column: within(moved.column, bounds.columns) };
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

function filled(filters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value.trim() !== ''));
}
