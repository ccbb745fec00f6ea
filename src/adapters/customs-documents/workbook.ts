import { type ExportColumn, type Language, type WorkbookSheet, writeWorkbook } from '../spreadsheet/index.ts';
import {
  type CellValue,
  type DescribedDocument,
  type DescribedTable,
  decimalsOf,
  type FieldDocumentation,
  noticeOf,
} from './model.ts';

type Texts = readonly string[];

const textOf = (value: CellValue | undefined): string => (value === null || value === undefined ? '' : String(value));

/**
 * A document as a workbook: `about` says what it is and why it is no message, `head` has a row for each field, every
 * other table its columns, and `fields` documents all of them in both languages. Values are those of the JSON.
 */
export function documentWorkbook(document: DescribedDocument, language: Language): Promise<Uint8Array> {
  const tables = document.tables.map((table) => (table.isHead ? headSheetOf(table) : tableSheetOf(table)));
  return writeWorkbook([aboutSheet(document), ...tables, fieldsSheet(document)], language);
}

function textColumns(...words: ReadonlyArray<readonly [zh: string, en: string]>): ExportColumn<Texts>[] {
  return words.map(([zh, en], at) => ({ words: { zh, en }, kind: 'text', text: (row) => row[at] ?? '' }));
}

function aboutSheet(document: DescribedDocument): WorkbookSheet {
  const { message, name, title, known, names } = document;
  const notice = noticeOf(document);
  const rows: Texts[] = [
    ['message', message, message],
    ['document', title.zh, `${title.en} (${name})`],
    ['number', names.number, names.number],
    ['declaredAt', textOf(names.declaredAt?.toISOString()), textOf(names.declaredAt?.toISOString())],
    ['notice', notice.zh, notice.en],
    ['known', known.zh, known.en],
  ];
  return { name: 'about', columns: textColumns(['项目', 'Entry'], ['中文', 'Chinese'], ['英文', 'English']), rows };
}

/** The head is read and typed in field by field, so its fields stand below each other. */
function headSheetOf({ name, fields, rows: [row = []] }: DescribedTable): WorkbookSheet {
  const rows = fields.map((field, at): Texts => [field.name, field.words.zh, field.words.en, textOf(row[at])]);
  const columns = textColumns(['字段', 'Field'], ['中文', 'Chinese'], ['英文', 'English'], ['值', 'Value']);
  return { name, columns, rows };
}

function tableSheetOf({ name, fields, rows }: DescribedTable): WorkbookSheet {
  const columns = fields.map(
    ({ words, kind }, at): ExportColumn<Texts> => ({
      words,
      kind: decimalsOf[kind] !== null ? 'number' : kind === 'day' ? 'day' : 'text',
      text: (row) => row[at] ?? '',
    }),
  );
  return { name, columns, rows: rows.map((row) => row.map(textOf)) };
}

function fieldsSheet({ tables }: DescribedDocument): WorkbookSheet {
  const rows = tables.flatMap((table) => table.fields.map((field) => [table.name, ...documentationOf(field)]));
  const columns = textColumns(
    ['表', 'Sheet'],
    ['字段', 'Field'],
    ['中文', 'Chinese'],
    ['英文', 'English'],
    ['类型', 'Kind'],
    ['单位（中文）', 'Unit in Chinese'],
    ['单位（英文）', 'Unit in English'],
    ['小数位', 'Decimals'],
    ['来源（中文）', 'Source in Chinese'],
    ['来源（英文）', 'Source in English'],
    ['依据', 'Described in'],
    ['已知名称', 'Known name'],
  );
  return { name: 'fields', columns, rows };
}

function documentationOf(field: FieldDocumentation): Texts {
  const { name, words, kind, unit, decimals, source, citation, knownName } = field;
  return [
    name,
    words.zh,
    words.en,
    kind,
    unit?.zh ?? '',
    unit?.en ?? '',
    textOf(decimals),
    source.zh,
    source.en,
    citation,
    knownName ?? '',
  ];
}
