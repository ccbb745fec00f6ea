import { accept, type Result } from '../../../kernel/index.ts';
import { columnLetters } from '../columns.ts';
import type { CellError, LineOf, MappedRow, Mapping, Row, Table, TableShape } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type CellReader, type CellValue, cellReader } from './cell.ts';
import { checkMapping } from './check.ts';

/** So many errors are listed; all are counted. */
export const errorsListed = 1000;

/**
 * Reads the rows after the headings one by one; empty rows are passed over. A refusal of the table itself is the last
 * element. Assumes a mapping that `checkMapping` accepted.
 */
export async function* readMapped<S extends TableShape>(
  shape: S,
  mapping: Mapping,
  table: Pick<Table, 'format' | 'rows'>,
): AsyncGenerator<Result<MappedRow<LineOf<S>>>> {
  const columns = shape.fields.map((field) => ({
    name: field.name,
    place: mapping.columns[field.name] ?? -1,
    isRead: mapping.columns[field.name] !== undefined,
    read: cellReader(field, table.format),
  }));
  for await (const row of table.rows) {
    if (!row.ok) {
      yield row;
      return;
    }
    if (row.value.rowNumber <= mapping.headerRow || isEmpty(row.value)) continue;
    yield accept(readRow(columns, row.value) as MappedRow<LineOf<S>>);
  }
}

interface MappedColumn {
  readonly name: string;
  readonly place: number;
  readonly isRead: boolean;
  readonly read: CellReader;
}

function readRow(columns: readonly MappedColumn[], row: Row): MappedRow<Readonly<Record<string, CellValue>>> {
  const line: Record<string, CellValue> = {};
  const errors: CellError[] = [];
  const { rowNumber } = row;
  for (const { name, place, isRead, read } of columns) {
    const value = isRead ? read(row.cells[place]) : noValue;
    if (value.ok) line[name] = value.value;
    else errors.push({ rowNumber, column: columnLetters(place), field: name, refusal: value.refusal });
  }
  return errors.length === 0 ? { ok: true, rowNumber, line } : { ok: false, rowNumber, errors };
}

const noValue: Result<CellValue> = accept(null);

function isEmpty(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** A whole table, read: its lines if every cell was right. */
export interface TableReading<L> {
  readonly lineCount: number;
  readonly errorCount: number;
  readonly errors: readonly CellError[];
  readonly lines: ReadonlyArray<{ readonly rowNumber: number; readonly line: L }>;
}

/** Called every few thousand rows with the number read so far; it may throw to stop. */
export type ReadingProgress = (rows: number) => Promise<void> | void;

const rowsPerProgress = 5000;

/**
 * Reads a whole table; the dry run and the import both begin with it. Errors of cells are part of the answer, and lines
 * are kept only as long as there is none.
 * Refusals: those of `checkMapping`, of the table on its way, `table_without_lines`.
 */
export async function readLines<S extends TableShape>(
  shape: S,
  mapping: Mapping,
  table: Table,
  progress: ReadingProgress = () => {},
): Promise<Result<TableReading<LineOf<S>>>> {
  const checked = checkMapping(shape, mapping);
  if (!checked.ok) return checked;
  const lines: Array<{ rowNumber: number; line: LineOf<S> }> = [];
  const errors: CellError[] = [];
  let lineCount = 0;
  let errorCount = 0;
  for await (const row of readMapped(shape, mapping, table)) {
    if (!row.ok) return row;
    lineCount += 1;
    if (lineCount % rowsPerProgress === 0) await progress(lineCount);
    const { value } = row;
    if (value.ok && errorCount === 0) lines.push({ rowNumber: value.rowNumber, line: value.line });
    if (value.ok) continue;
    errorCount += value.errors.length;
    errors.push(...value.errors.slice(0, errorsListed - errors.length));
    lines.length = 0;
  }
  if (lineCount === 0) return refuse('table_without_lines', { file: table.name });
  return accept({ lineCount, errorCount, errors, lines });
}
