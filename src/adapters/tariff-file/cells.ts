import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { accept, type Result } from '../../kernel/index.ts';
import { refuse } from './refusals.ts';

/** Twelve thousand lines take about 3 MB. */
const limitMegabytes = 20;

/** The cells of a file as text, row by row; numbers of a workbook keep the digits that the file holds. */
export async function readCells(file: string, content: Uint8Array): Promise<Result<string[][]>> {
  if (content.byteLength > limitMegabytes * 1_000_000) return refuse('tariff_file_too_large', { file, limitMegabytes });
  try {
    return accept(isZip(content) ? await readWorkbook(content) : readCsv(content));
  } catch {
    // Whatever the two readers throw is about the file's form, and the user can only give another file.
    return refuse('tariff_file_unreadable', { file });
  }
}

function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b;
}

async function readWorkbook(content: Uint8Array): Promise<string[][]> {
  const rows = await readSheet(Buffer.from(content), { parseNumber: plainDigits });
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
}

/** A workbook writes 0.13 as `0.13` or, by its own binary arithmetic, as `0.13000000000000001`. */
function plainDigits(text: string): string {
  return /e|\.\d{12,}/i.test(text) ? String(Number(text)) : text;
}

function readCsv(content: Uint8Array): string[][] {
  const rows: string[][] = parse(decode(content), { relaxColumnCount: true, skipEmptyLines: true, trim: true });
  return rows;
}

/** UTF-8 when it is that, else GB18030, which the spreadsheets of a Chinese Windows write. */
function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(content);
  }
}
