import type { Result } from '../../kernel/index.ts';
import { openCsv } from './csv/read.ts';
import type { FileSource, ReadLimits, ReadOptions, Table } from './model.ts';
import { refuse } from './refusals.ts';
import { openWorkbook } from './xlsx/read.ts';

export const defaultLimits: ReadLimits = {
  megabytes: 64,
  unpackedMegabytes: 400,
  rows: 1_048_576,
  columns: 512,
  cellCharacters: 32_767,
};

const bytesPerMegabyte = 1_048_576;

/**
 * Opens a CSV or XLSX file, told apart by its content and never by its name. The packed bytes are held in memory; the rows
 * of a CSV are not.
 * Refusals: `spreadsheet_too_large`, `spreadsheet_old_or_locked`, and those of `openCsv` and `openWorkbook`.
 */
export async function readTable(name: string, source: FileSource, options: ReadOptions = {}): Promise<Result<Table>> {
  const limits = { ...defaultLimits, ...options.limits };
  const chunks = await gather(source, limits.megabytes * bytesPerMegabyte);
  if (chunks === null) return refuse('spreadsheet_too_large', { file: name, limitMegabytes: limits.megabytes });
  const start = Buffer.concat(chunks.slice(0, 4)).subarray(0, 8);
  if (start.equals(compoundFile)) return refuse('spreadsheet_old_or_locked', { file: name });
  if (!isArchive(start)) return openCsv(name, chunks, options, limits);
  const [only] = chunks;
  return openWorkbook(name, chunks.length === 1 && only ? only : Buffer.concat(chunks), options, limits);
}

/** The container of .xls and of workbooks locked with a password ([MS-CFB]). */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function isArchive(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
}

async function gather(source: FileSource, limitBytes: number): Promise<Uint8Array[] | null> {
  if (source instanceof Uint8Array) return source.byteLength > limitBytes ? null : [source];
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > limitBytes) return null;
    if (chunk.byteLength > 0) chunks.push(chunk);
  }
  return chunks;
}
