import { guardFormula } from '../csv/guard.ts';
import { type ExportColumn, type ExportRows, headings, type Language } from './columns.ts';

const rowsPerPiece = 500;

/**
 * A CSV in UTF-8 with the byte order mark that Excel needs (RFC 4180, CRLF), in pieces. What looks like a formula is written
 * with an apostrophe before it, which `readTable` takes away again.
 */
export async function* writeCsv<R>(
  columns: ReadonlyArray<ExportColumn<R>>,
  rows: ExportRows<R>,
  language: Language,
): AsyncGenerator<Uint8Array> {
  let piece = `\uFEFF${record(headings(columns, language))}`;
  let count = 0;
  for await (const row of rows) {
    piece += record(columns.map((column) => column.text(row)));
    count += 1;
    if (count % rowsPerPiece !== 0) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}

function record(texts: readonly string[]): string {
  // A lone empty cell would be an empty line, which readers pass over.
  if (texts.length === 1 && texts[0] === '') return '""\r\n';
  return `${texts.map((text) => quote(guardFormula(text))).join(',')}\r\n`;
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
