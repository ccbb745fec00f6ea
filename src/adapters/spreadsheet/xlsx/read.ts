import { type CellValue, readSheet } from 'read-excel-file/node';
import { accept, type Result } from '../../../kernel/index.ts';
import { columnPlace } from '../columns.ts';
import type { ReadLimits, ReadOptions, Row, Table } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type InspectedSheet, inspectWorkbook } from './inspect.ts';
import { expandNumber } from './number-text.ts';
import type { FailedCells } from './sheet-scan.ts';

type Cells = ReadonlyArray<ReadonlyArray<CellValue<string> | null>>;

/**
 * Opens one sheet of a workbook. Numbers keep the digits that the sheet's XML holds.
 * Refusals: those of `inspectWorkbook`, `spreadsheet_sheet_unknown`, `spreadsheet_empty`.
 */
export async function openWorkbook(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  limits: ReadLimits,
): Promise<Result<Table>> {
  const inspected = await inspectWorkbook(name, bytes, limits);
  if (!inspected.ok) return inspected;
  const wanted = options.sheet ?? 1;
  const place = placeOf(inspected.value.sheets, wanted);
  const sheet = inspected.value.sheets[place];
  if (!sheet) return refuse('spreadsheet_sheet_unknown', { file: name, sheet: wanted });
  const cells = await readCells(inspected.value.archive, place + 1);
  if (cells === null) return refuse('spreadsheet_unreadable', { file: name });
  if (cells.length === 0 && sheet.failed.size === 0) return refuse('spreadsheet_empty', { file: name });
  const sheets = inspected.value.sheets.map((each) => each.name);
  return accept({
    name,
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets,
    rows: rowsOf(cells, failuresByRow(sheet.failed)),
  });
}

function placeOf(sheets: readonly InspectedSheet[], wanted: string | number): number {
  return typeof wanted === 'number' ? wanted - 1 : sheets.findIndex(({ name }) => name === wanted);
}

/** Null when the library finds the workbook broken; it has no list of its errors. */
async function readCells(archive: Buffer, sheetNumber: number): Promise<Cells | null> {
  try {
    return await readSheet(archive, sheetNumber, { parseNumber: expandNumber, trim: false });
  } catch {
    return null;
  }
}

type Failure = readonly [place: number, text: string];

function failuresByRow(failed: FailedCells): ReadonlyMap<number, readonly Failure[]> {
  const rows = new Map<number, Failure[]>();
  for (const [address, text] of failed) {
    const letters = address.replace(/\d+$/, '');
    const rowNumber = Number(address.slice(letters.length));
    const row = rows.get(rowNumber) ?? [];
    row.push([columnPlace(letters), text]);
    rows.set(rowNumber, row);
  }
  return rows;
}

async function* rowsOf(cells: Cells, failures: ReadonlyMap<number, readonly Failure[]>): AsyncGenerator<Result<Row>> {
  const last = Math.max(cells.length, ...failures.keys());
  for (let rowNumber = 1; rowNumber <= last; rowNumber += 1) {
    const texts = (cells[rowNumber - 1] ?? []).map(textOf);
    for (const [place, text] of failures.get(rowNumber) ?? []) {
      while (texts.length < place) texts.push('');
      texts[place] = text;
    }
    yield accept({ rowNumber, cells: texts });
  }
}

function textOf(value: CellValue<string> | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? instantText(value) : String(value);
}

/** A workbook's dates bear no zone; the library hands them over as if in UTC. Serials of a time are off by milliseconds. */
function instantText(value: Date): string {
  const text = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const time = text.slice(11, 19);
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}
