import { accept, type Result } from '../../../kernel/index.ts';
import type { Row, TableShape } from '../model.ts';
import { refuse } from '../refusals.ts';
import { suggestColumns } from './suggest.ts';

/** Titles, dates and a filler's name may stand above the headings. */
export const rowsSearchedForHeader = 20;

export interface Header {
  readonly rowNumber: number;
  readonly headers: readonly string[];
}

/**
 * The row of headings among a table's first rows: the one in which most fields of the shape are recognised; the earlier
 * one of two. Refusal: `spreadsheet_header_missing` when no row shows at least two of them.
 */
export function detectHeader(file: string, shape: TableShape, firstRows: readonly Row[]): Result<Header> {
  const searched = firstRows.slice(0, rowsSearchedForHeader);
  let best: Row | null = null;
  let bestCount = 1;
  for (const row of searched) {
    const count = Object.keys(suggestColumns(shape, row.cells)).length;
    if (count > bestCount || (count === bestCount && best === null && shape.fields.length === 1)) {
      best = row;
      bestCount = count;
    }
  }
  if (best === null) return refuse('spreadsheet_header_missing', { file, rows: rowsSearchedForHeader });
  return accept({ rowNumber: best.rowNumber, headers: best.cells });
}
