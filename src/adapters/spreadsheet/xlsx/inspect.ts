import { accept, type Result } from '../../../kernel/index.ts';
import type { ReadLimits } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type ArchiveEntry, ArchiveMalformedError, readArchive, sealArchive, unpack } from './archive.ts';
import { type FailedCells, SheetScan } from './sheet-scan.ts';
import { relationsPath, sheetsOf, workbookPath } from './workbook.ts';

export interface InspectedSheet {
  readonly name: string;
  readonly failed: FailedCells;
}

/** A workbook that may be read: its sheets in the order of their tabs, and an archive of what was looked at. */
export interface Inspected {
  readonly sheets: readonly InspectedSheet[];
  readonly archive: Buffer;
}

const bytesPerMegabyte = 1_048_576;
const largestDirectoryBytes = 2_000_000;

/**
 * Unpacks every file of a workbook once without keeping it, so that neither its true size nor the addresses of its cells
 * can surprise the reader, which pads rows and columns up to the farthest cell. Also finds what the reader passes over
 * in silence: cells with an error, and formulas without a value.
 * Refusals: `spreadsheet_unreadable`, `spreadsheet_expands_too_far`, `spreadsheet_too_many_rows`, `spreadsheet_too_many_columns`.
 */
export async function inspectWorkbook(file: string, bytes: Uint8Array, limits: ReadLimits): Promise<Result<Inspected>> {
  const inspector = new Inspector(file, limits);
  try {
    const entries = readArchive(bytes);
    for (const entry of entries) {
      const refused = await inspector.look(entry);
      if (refused) return refused;
    }
    return accept({ sheets: inspector.sheets(), archive: sealArchive(entries) });
  } catch {
    // What zlib or the archive's structure complains of: the user can only save the workbook again.
    return refuse('spreadsheet_unreadable', { file });
  }
}

class Inspector {
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #scans = new Map<string, SheetScan>();
  readonly #directories = new Map<string, string>();
  #budget: number;

  constructor(file: string, limits: ReadLimits) {
    this.#file = file;
    this.#limits = limits;
    this.#budget = limits.unpackedMegabytes * bytesPerMegabyte;
  }

  async look(entry: ArchiveEntry): Promise<Result<never> | null> {
    const isDirectory = entry.name === workbookPath || entry.name === relationsPath;
    const kept: Uint8Array[] = [];
    const scan = new SheetScan(this.#file, this.#limits);
    let used = 0;
    for await (const chunk of unpack(entry)) {
      used += chunk.byteLength;
      if (used > this.#budget) return this.#tooFar();
      const refused = entry.name.endsWith('.xml') ? scan.push(chunk) : null;
      if (refused) return refused;
      if (isDirectory) kept.push(chunk);
      if (isDirectory && used > largestDirectoryBytes) return this.#tooFar();
    }
    if (used !== entry.unpackedBytes) throw new ArchiveMalformedError('unpacked size');
    this.#budget -= used;
    this.#scans.set(entry.name, scan);
    if (isDirectory) this.#directories.set(entry.name, Buffer.concat(kept).toString('utf8'));
    return null;
  }

  sheets(): InspectedSheet[] {
    const places = sheetsOf(this.#directories.get(workbookPath) ?? '', this.#directories.get(relationsPath) ?? '');
    return places.map(({ name, path }) => ({ name, failed: this.#scans.get(path)?.failed ?? new Map() }));
  }

  #tooFar(): Result<never> {
    return refuse('spreadsheet_expands_too_far', { file: this.#file, limitMegabytes: this.#limits.unpackedMegabytes });
  }
}
