import type { CellValue, DescribedDocument, DescribedTable } from './model.ts';
import { noticeOf } from './model.ts';

export const formatName = 'entrepot-customs-document';
export const formatVersion = 1;

/** A row as JSON says it: by field name. */
export type Row = Readonly<Record<string, CellValue>>;

function rowsOf({ fields, rows }: DescribedTable): Row[] {
  return rows.map((row) => Object.fromEntries(fields.map(({ name }, at) => [name, row[at] ?? null])));
}

/**
 * A document as documented JSON: the head as an object, every other table as an array of objects, and all fields with
 * their words, kinds, units and sources. The same document gives the same text, whenever it is written.
 */
export function documentJson(document: DescribedDocument): string {
  const { message, name, title, known, names, tables } = document;
  const whole = {
    format: formatName,
    formatVersion,
    message,
    document: name,
    number: names.number,
    declaredAt: names.declaredAt?.toISOString() ?? null,
    title,
    notice: noticeOf(document),
    known,
    ...Object.fromEntries(
      tables.map((table) => [table.name, table.isHead ? (rowsOf(table)[0] ?? null) : rowsOf(table)] as const),
    ),
    fields: tables.flatMap((table) =>
      table.fields.map(({ words, unit, ...field }) => ({ sheet: table.name, ...field, ...words, unit })),
    ),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
