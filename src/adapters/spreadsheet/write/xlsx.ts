import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { type ExportColumn, type ExportRows, headings, type Language } from './columns.ts';

/** A double keeps any 15 digits; a number with more is written as text, so that none is lost. */
const digitsOfDouble = 15;
const plainNumber = /^-?\d+(\.\d+)?$/;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const longestCell = 32_767;
const unsafeInXml = /_(?=x[0-9a-f]{4}_)|(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/giu;

/**
 * A workbook with one sheet, its headings fixed at the top. Text is written as text, so nothing in it becomes a formula.
 * The whole sheet is made in memory: about 2 kB a row of 20 columns.
 */
export async function writeXlsx<R>(
  columns: ReadonlyArray<ExportColumn<R>>,
  rows: ExportRows<R>,
  language: Language,
): Promise<Uint8Array> {
  const data = await cellsOf(columns, rows, language);
  return writeExcelFile(data, { columns: widthsOf(columns), stickyRowsCount: 1 }).toBuffer();
}

/** One sheet of a workbook with several; its rows are exact texts already. */
export interface WorkbookSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly columns: ReadonlyArray<ExportColumn<readonly string[]>>;
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** A workbook with several sheets, each as `writeXlsx` writes its one. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[], language: Language): Promise<Uint8Array> {
  const written = await Promise.all(
    sheets.map(async ({ name, columns, rows }) => ({
      sheet: name,
      data: await cellsOf(columns, rows, language),
      columns: widthsOf(columns),
      stickyRowsCount: 1,
    })),
  );
  return writeExcelFile(written).toBuffer();
}

async function cellsOf<R>(
  columns: ReadonlyArray<ExportColumn<R>>,
  rows: ExportRows<R>,
  language: Language,
): Promise<Cell[][]> {
  const data: Cell[][] = [headings(columns, language).map((value) => ({ value, type: String, fontWeight: 'bold' }))];
  for await (const row of rows) data.push(columns.map((column) => cellOf(column.kind, column.text(row))));
  return data;
}

function widthsOf<R>(columns: ReadonlyArray<ExportColumn<R>>): Array<{ width: number }> {
  return columns.map(({ kind, words }) => ({
    width: Math.min(60, Math.max(kind === 'text' ? 20 : 14, words.en.length + 2)),
  }));
}

function cellOf(kind: ExportColumn<unknown>['kind'], text: string): Cell {
  if (text === '') return null;
  if (kind === 'day' && plainDay.test(text)) {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  // The file format stores a double, so this is the last step of all; 15 digits come back the same.
  if (kind === 'number' && fitsDouble(text)) return { value: Number(text), type: Number, format: formatOf(text) };
  return { value: escapeText(text.slice(0, longestCell)), type: String };
}

/**
 * Workbooks write what XML cannot hold, or what readers and writers leave out of it, as `_xHHHH_`, and the underscore
 * before a text that only looks like that (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
 */
function escapeText(text: string): string {
  return text.replace(unsafeInXml, (found) =>
    Array.from({ length: found.length }, (_, at) => {
      const unit = found.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
      return `_x${unit}_`;
    }).join(''),
  );
}

function fitsDouble(text: string): boolean {
  return plainNumber.test(text) && text.replaceAll(/\D/g, '').replace(/^0+/, '').length <= digitsOfDouble;
}

function formatOf(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
