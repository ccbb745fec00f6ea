import type { Result } from '../../../kernel/index.ts';
import { columnPlace } from '../columns.ts';
import type { ReadLimits } from '../model.ts';
import { refuse } from '../refusals.ts';
import { ArchiveMalformedError } from './archive.ts';

/** Cells whose formula failed or was never calculated, by address, with the text that stands for them. */
export type FailedCells = ReadonlyMap<string, string>;

const cellPattern = /<(?:\w+:)?c(?:\s([^>]*?))?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const openCellPattern = /<(?:\w+:)?c[\s>]/g;
const rowPattern = /<(?:\w+:)?row\b[^>]*?\sr\s*=\s*["']\s*(\d+)/g;
const addressPattern = /(?:^|\s)r\s*=\s*["']\s*([A-Za-z]+)(\d+)/;
/** A cell holds at most 32,767 characters, written as entities of up to ten. */
const longestCell = 1_000_000;
/** The reader fills rows up to the farthest column; beyond this the filling alone would exhaust the memory. */
const largestArea = 30_000_000;

/** Looks through a sheet's XML as it streams by. All it looks for is ASCII, so bytes are read as Latin-1. */
export class SheetScan {
  readonly failed = new Map<string, string>();
  readonly #file: string;
  readonly #limits: ReadLimits;
  #rest = '';
  #lastRow = 0;
  #lastColumn = 0;

  constructor(file: string, limits: ReadLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** Refusals: `spreadsheet_too_many_rows`, `spreadsheet_too_many_columns`. */
  push(chunk: Uint8Array): Result<never> | null {
    const text = this.#rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    for (const [, number = ''] of text.matchAll(rowPattern)) {
      const refused = this.#checkRow(number);
      if (refused) return refused;
    }
    let seen = 0;
    for (const match of text.matchAll(cellPattern)) {
      seen = match.index + match[0].length;
      const refused = this.#checkCell(match[1] ?? '', match[2] ?? '');
      if (refused) return refused;
    }
    this.#rest = text.slice(startOfOpenCell(text, seen));
    if (this.#rest.length > longestCell) throw new ArchiveMalformedError('a cell without an end');
    return null;
  }

  #checkRow(number: string): Result<never> | null {
    const isTooFar = number.length > 7 || Number(number) > this.#limits.rows;
    if (isTooFar) return refuse('spreadsheet_too_many_rows', { file: this.#file, limit: this.#limits.rows });
    this.#lastRow = Math.max(this.#lastRow, Number(number));
    return this.#checkArea();
  }

  #checkCell(attributes: string, body: string): Result<never> | null {
    const address = addressPattern.exec(attributes);
    if (!address) return null;
    const [, letters = '', row = ''] = address;
    const rowRefused = this.#checkRow(row);
    if (rowRefused) return rowRefused;
    const column = letters.length > 3 ? Number.POSITIVE_INFINITY : columnPlace(letters) + 1;
    if (column > this.#limits.columns) return this.#tooWide(row, this.#limits.columns);
    this.#lastColumn = Math.max(this.#lastColumn, column);
    const failure = failureOf(attributes, body);
    if (failure !== null) this.failed.set(`${letters.toUpperCase()}${row}`, failure);
    return this.#checkArea();
  }

  #checkArea(): Result<never> | null {
    if (this.#lastRow * this.#lastColumn <= largestArea) return null;
    return this.#tooWide(String(this.#lastRow), Math.floor(largestArea / this.#lastRow));
  }

  #tooWide(rowNumber: string, limit: number): Result<never> {
    return refuse('spreadsheet_too_many_columns', { file: this.#file, rowNumber, limit });
  }
}

/** Where the first cell begins that has not ended yet, else where the last, perhaps unfinished, tag begins. */
function startOfOpenCell(text: string, seen: number): number {
  openCellPattern.lastIndex = seen;
  const open = openCellPattern.exec(text);
  return open ? open.index : Math.max(seen, text.lastIndexOf('<'));
}

function failureOf(attributes: string, body: string): string | null {
  if (/(?:^|\s)t\s*=\s*["']e["']/.test(attributes)) {
    return /<(?:\w+:)?v[^>]*>([^<]{1,20})/.exec(body)?.[1] ?? '#ERROR!';
  }
  const isUncalculated = /<(?:\w+:)?f[\s>/]/.test(body) && !/<(?:\w+:)?v[\s>/]/.test(body);
  return isUncalculated ? '#FORMULA!' : null;
}
