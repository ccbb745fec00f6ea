import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './columns.ts';
import type { DataTableProps } from './data-table.tsx';
import { type Cell, moveCell, type Sort } from './view.ts';

const rowHeightPixels = 32;
/** The head stays on top of the rows (a row and its border): a row behind it is not in sight. */
const headHeightPixels = 33;
const rowsBeyondTheEdge = 12;

/**
 * The rows, in a CSS grid with the roles of a grid. The grid itself holds the focus and names its active cell, so the
 * focus survives rows that are scrolled out of the document.
 */
export function Grid<Row>(props: DataTableProps<Row>) {
  const { label, table, columns, rowKey, onOpen } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows(table, scroller);
  const { active, setActive, onKeyDown } = useActiveCell(props, scroller, virtual.scrollToIndex);

  const template = columns.map((column) => column.width).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows cannot live in table layout
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={label}
      aria-busy={table.loading}
      aria-rowcount={table.total === null ? -1 : table.total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={`${id}-${active.row}-${active.column}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={{ '--columns': template }}
    >
      <div className="grid-sheet" role="presentation">
        <Header columns={columns} sort={table.view.sort} onSort={table.sortBy} />
        {/* biome-ignore lint/a11y/useSemanticElements: virtual rows cannot live in table layout */}
        <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = table.rows[item.index];
            if (row === undefined) return null;
            return (
              <GridRow
                key={rowKey(row)}
                id={id}
                row={row}
                index={item.index}
                top={item.start - headHeightPixels}
                columns={columns}
                activeColumn={active.row === item.index ? active.column : null}
                onPick={(column) => setActive({ row: item.index, column })}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The rows in sight and some beyond the edge; the next page is asked for before its first row comes into sight. */
function useVirtualRows<Row>(table: DataTableProps<Row>['table'], scroller: RefObject<HTMLDivElement | null>) {
  const virtual = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPixels,
    overscan: rowsBeyondTheEdge,
    scrollMargin: headHeightPixels,
    scrollPaddingStart: headHeightPixels,
  });
  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= table.rows.length - rowsBeyondTheEdge * 2) table.loadMore();
  }, [lastShown, table.rows.length, table.loadMore]);
  return virtual;
}

/** Arrow keys, Page, Home and End move the active cell; Enter opens its row. */
function useActiveCell<Row>(
  { table, columns, onOpen }: DataTableProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  scrollToRow: (row: number) => void,
) {
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const onKeyDown = (event: KeyboardEvent) => {
    // A key pressed on a sort button or a link inside the grid is theirs.
    if (event.target !== scroller.current) return;
    const row = table.rows[active.row];
    if (event.key === 'Enter' && onOpen && row !== undefined) return onOpen(row);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPixels) - 2);
    const bounds = { rows: table.rows.length, columns: columns.length, page };
    const moved = moveCell(active, event.key, event.ctrlKey, bounds);
    if (moved === null) return;
    event.preventDefault();
    setActive(moved);
    scrollToRow(moved.row);
  };
  return { active, setActive, onKeyDown };
}

interface HeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
}

function Header<Row>({ columns, sort, onSort }: HeaderProps<Row>) {
  const { t } = useTranslation();
  const orderOf = (column: Column<Row>) => {
    if (!column.sortable) return undefined;
    if (sort?.column !== column.id) return 'none';
    return sort.descending ? 'descending' : 'ascending';
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows cannot live in table layout
    <div role="rowgroup" className="grid-head">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus */}
      <div role="row" className="grid-row" aria-rowindex={1}>
        {columns.map((column, index) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={orderOf(column)}
            data-numeric={column.numeric === true}
          >
            {column.sortable ? (
              <button
                type="button"
                title={t('table.sortBy', { column: column.header })}
                onClick={() => onSort(column.id)}
              >
                {column.header}
                <span aria-hidden="true">{sort?.column === column.id ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            ) : (
              column.header
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface GridRowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<Row>[];
  readonly activeColumn: number | null;
  readonly onPick: (column: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function GridRow<Row>({ id, row, index, top, columns, activeColumn, onPick, onOpen }: GridRowProps<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows cannot live in table layout
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and answers Enter
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      data-active={activeColumn !== null}
      data-opens={onOpen !== undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen?.(row)}
    >
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={column.id}
          id={`${id}-${index}-${at}`}
          role="gridcell"
          aria-colindex={at + 1}
          data-numeric={column.numeric === true}
          data-active={activeColumn === at}
          onMouseDown={() => onPick(at)}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}
