import { type TSchema, Type } from 'typebox';
import { accept, assert, type Result } from '../../kernel/index.ts';
import {
  defineOperation,
  type FileAnswer,
  FileOutput,
  type Operation,
  type OperationContext,
  oneOf,
} from '../../platform/operations/index.ts';
import { type ExportColumn, type Language, writeCsv, writeXlsx } from '../spreadsheet/index.ts';
import { exportColumn, type Row } from './cells.ts';
import { refuse } from './refusals.ts';
import { type Sheet, type SheetColumn, sheets } from './sheets.ts';

/** What one file holds at most; who needs more narrows the filters. */
export const exportedRowsMax = 100_000;
const rowsPerPage = 1000;

type Format = 'csv' | 'xlsx';
type Fields = Readonly<Record<string, unknown>>;

interface Page {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

interface ExportInput extends Fields {
  readonly format?: Format;
  readonly language?: Language;
  readonly columns?: string;
}

const contentTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * An export beside each list of `sheets` that is among `lists`: same filters, same permission, same row security,
 * because it asks the list itself page by page. A sheet without its list is a bug.
 */
export function exportOperations(lists: readonly Operation[]): Operation[] {
  return sheets.map((sheet) => {
    const list = lists.find(({ name }) => name === sheet.operation);
    assert(list, `there is no operation ${sheet.operation} to export`);
    return exportOperation(sheet, list);
  });
}

function exportOperation(sheet: Sheet, list: Operation): Operation {
  return defineOperation<TSchema, typeof FileOutput>({
    name: sheet.name,
    method: 'GET',
    path: `${list.path}/export`,
    permission: list.permission,
    summary: { zh: `导出${sheet.title.zh}`, en: `Export ${sheet.title.en.replaceAll('-', ' ')}` },
    download: true,
    input: Type.Object({
      ...filtersOf(list),
      format: Type.Optional(oneOf('csv', 'xlsx')),
      language: Type.Optional(oneOf('zh', 'en')),
      columns: Type.Optional(Type.String({ maxLength: 2000, description: 'names of columns, comma between them' })),
    }),
    output: FileOutput,
    handle: (context, input) => exportFile(sheet, list, context, input as ExportInput),
  });
}

/** The list's own input without what turns its pages. */
function filtersOf(list: Operation): Record<string, TSchema> {
  const { properties } = list.input as unknown as { readonly properties: Record<string, TSchema> };
  const { after: _after, limit: _limit, ...filters } = properties;
  return filters;
}

/** Refusals: `export_column_unknown`, and those of the list for its first page. */
async function exportFile(
  sheet: Sheet,
  list: Operation,
  context: OperationContext,
  { format = 'csv', language = 'zh', columns: names, ...filters }: ExportInput,
): Promise<Result<FileAnswer>> {
  const chosen = chooseColumns(sheet, names);
  if (!chosen.ok) return chosen;
  const first = await pageOf(list, context, filters, null);
  if (!first.ok) return first;
  const columns = withLimitNote(
    chosen.value.map((column) => exportColumn(column, language)),
    language,
  );
  const rows = rowsFrom(list, context, filters, first.value);
  const content = format === 'csv' ? writeCsv(columns, rows, language) : whole(writeXlsx(columns, rows, language));
  const fileName = `${sheet.title[language]}-${context.today()}.${format}`;
  return accept({ fileName, contentType: contentTypes[format], content });
}

function chooseColumns({ columns }: Sheet, names: string | undefined): Result<readonly SheetColumn[]> {
  if (names === undefined || names === '') return accept(columns);
  const chosen: SheetColumn[] = [];
  for (const name of names.split(',')) {
    const column = columns.find((each) => each.name === name);
    if (!column) {
      return refuse('export_column_unknown', { column: name, known: columns.map((each) => each.name).join(', ') });
    }
    chosen.push(column);
  }
  return accept(chosen);
}

async function pageOf(list: Operation, context: OperationContext, filters: Fields, after: string | null) {
  const input = { ...filters, limit: rowsPerPage, ...(after === null ? {} : { after }) };
  return (await list.handle(context, input)) as Result<Page>;
}

/** The row after the last one that fits says that there were more, so that nobody takes a part for the whole. */
const furtherRows: Row = { furtherRows: true };

async function* rowsFrom(
  list: Operation,
  context: OperationContext,
  filters: Fields,
  first: Page,
): AsyncGenerator<Row> {
  let page = first;
  for (let count = 0; ; ) {
    for (const row of page.rows) {
      if (count === exportedRowsMax) return yield furtherRows;
      yield row;
      count += 1;
    }
    if (page.next === null) return;
    const next = await pageOf(list, context, filters, page.next);
    assert(next.ok, 'a list that answered its first page answers the next one');
    page = next.value;
  }
}

function withLimitNote(columns: readonly ExportColumn<Row>[], language: Language): ExportColumn<Row>[] {
  const note = {
    zh: `仅导出前 ${exportedRowsMax} 行，请缩小筛选范围后再导出其余部分。`,
    en: `Only the first ${exportedRowsMax} rows; narrow the filters to export the rest.`,
  }[language];
  return columns.map((column, index) => ({
    ...column,
    text: (row) => (row === furtherRows ? (index === 0 ? note : '') : column.text(row)),
  }));
}

async function* whole(file: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await file;
}
