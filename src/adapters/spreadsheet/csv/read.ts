import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { accept, type Result } from '../../../kernel/index.ts';
import type { CsvEncoding, CsvSeparator, ReadLimits, ReadOptions, Row, Table } from '../model.ts';
import { refuse } from '../refusals.ts';
import { decodeChunks, detectEncoding } from './decode.ts';
import { unguardFormula } from './guard.ts';
import { detectSeparator } from './separator.ts';

const bytesLookedAt = 65_536;

/** Opens a CSV. Refusals: `spreadsheet_encoding_unknown`, `spreadsheet_empty`, and those of `rowsOf` on the way. */
export function openCsv(
  name: string,
  chunks: readonly Uint8Array[],
  options: ReadOptions,
  limits: ReadLimits,
): Result<Table> {
  if (chunks.every((chunk) => chunk.byteLength === 0)) return refuse('spreadsheet_empty', { file: name });
  const encoding = detectEncoding(chunks, options.encoding);
  if (encoding === null) return refuse('spreadsheet_encoding_unknown', { file: name });
  const separator = options.separator ?? detectSeparator(startOf(encoding, chunks));
  const rows = rowsOf(name, chunks, encoding, separator, limits);
  return accept({ name, format: 'csv', encoding, separator, sheets: [], rows });
}

function startOf(encoding: CsvEncoding, chunks: readonly Uint8Array[]): string {
  let start = '';
  for (const text of decodeChunks(encoding, chunks)) {
    start += text;
    if (start.length >= bytesLookedAt) break;
  }
  return start.slice(0, bytesLookedAt);
}

/**
 * The rows as they are parsed; only a few are in memory at a time.
 * Refusals: `spreadsheet_csv_malformed`, `spreadsheet_too_many_rows`, `spreadsheet_too_many_columns`,
 * `spreadsheet_cell_too_long`.
 */
async function* rowsOf(
  file: string,
  chunks: readonly Uint8Array[],
  encoding: CsvEncoding,
  separator: CsvSeparator,
  limits: ReadLimits,
): AsyncGenerator<Result<Row>> {
  const parser = parse({
    delimiter: separator,
    relaxColumnCount: true,
    skipEmptyLines: false,
    maxRecordSize: limits.cellCharacters * 16,
  });
  const source = Readable.from(decodeChunks(encoding, chunks));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let rowNumber = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNumber += 1;
      const checked = checkRow(file, rowNumber, cells, limits);
      yield checked;
      if (!checked.ok) return;
    }
  } catch (error) {
    yield refusalOf(error, file, limits);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function checkRow(file: string, rowNumber: number, cells: string[], limits: ReadLimits): Result<Row> {
  if (rowNumber > limits.rows) return refuse('spreadsheet_too_many_rows', { file, limit: limits.rows });
  if (cells.length > limits.columns) {
    return refuse('spreadsheet_too_many_columns', { file, rowNumber, limit: limits.columns });
  }
  for (const [place, cell] of cells.entries()) {
    if (cell.length > limits.cellCharacters) {
      return refuse('spreadsheet_cell_too_long', { file, rowNumber, limit: limits.cellCharacters });
    }
    if (cell.charCodeAt(0) === apostrophe) cells[place] = unguardFormula(cell);
  }
  return accept({ rowNumber, cells });
}

const apostrophe = 39;

/** Rows that were parsed but not yet handed over are lost with the error, so the error itself says how many there were. */
function refusalOf(error: unknown, file: string, limits: ReadLimits): Result<Row> {
  if (!(error instanceof CsvError)) throw error;
  const rowNumber = Number(error.records ?? 0) + 1;
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return refuse('spreadsheet_csv_malformed', { file, rowNumber });
  return refuse('spreadsheet_cell_too_long', { file, rowNumber, limit: limits.cellCharacters });
}
