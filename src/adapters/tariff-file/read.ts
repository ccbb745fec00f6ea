import { accept, type Day, type Fact, type Refusal, type Result, refusalMessage } from '../../kernel/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { parseRate, parseVatRate, type RateWriting, type TariffLineDraft } from '../../regime/tariff/index.ts';
import { readCells } from './cells.ts';
import { columnsOf, type Field, headingOf } from './columns.ts';
import { refuse } from './refusals.ts';

export interface TariffFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** How plain numbers are meant; a rate with `%` is per cent in any case. */
  readonly ratesIn: RateWriting;
  /** Units are looked up as of the day on which the edition begins. */
  readonly validFrom: Day;
}

/** So many errors travel with the refusal; the count says how many there are. */
const errorsNamed = 200;

/**
 * Reads a whole tariff file, or refuses it with an error per cell.
 * Refusals: `tariff_file_unreadable`, `tariff_file_too_large`, `tariff_columns_missing`, `tariff_file_refused`; the last
 * names cells with `tariff_cell_empty`, `tariff_code_malformed`, `tariff_code_repeated`, `rate_malformed`,
 * `rate_out_of_range`, `unit_unknown`.
 */
export async function readTariffFile(reference: Reference, file: TariffFile): Promise<Result<TariffLineDraft[]>> {
  const cells = await readCells(file.name, file.content);
  if (!cells.ok) return cells;
  const [header = [], ...rows] = cells.value;
  const columns = columnsOf(header);
  if (!columns.ok) return columns;
  const reader = new LineReader(reference, file, columns.value);
  const lines = rows.flatMap((row, index) => reader.read(row, index + 2));
  if (reader.errors.length === 0) return accept(lines);
  const errors = reader.errors.slice(0, errorsNamed);
  return refuse('tariff_file_refused', { errorCount: reader.errors.length, errors });
}

/** Reads one line after the other and keeps the errors of all. */
class LineReader {
  readonly errors: Fact[] = [];
  private readonly reference: Reference;
  private readonly file: TariffFile;
  private readonly columns: ReadonlyMap<Field, number>;
  private readonly unitsByName: ReadonlyMap<string, string>;
  private readonly rowByCode = new Map<string, number>();

  constructor(reference: Reference, file: TariffFile, columns: ReadonlyMap<Field, number>) {
    this.reference = reference;
    this.file = file;
    this.columns = columns;
    const units = reference.table('units');
    this.unitsByName = new Map(units.ok ? units.value.rows.map((unit) => [unit.nameZh, unit.code]) : []);
  }

  read(row: readonly string[], rowNo: number): TariffLineDraft[] {
    if (row.every((cell) => cell === '')) return [];
    const text = (field: Field) => row[this.columns.get(field) ?? -1] ?? '';
    const note = (field: Field) => text(field) || null;
    const take = <T>(field: Field, result: Result<T>, otherwise: T): T => {
      if (result.ok) return result.value;
      this.errors.push(cellError(rowNo, field, result.refusal));
      return otherwise;
    };
    const needed = <T>(field: Field, read: (written: string) => Result<T>, otherwise: T): T =>
      take(field, text(field) === '' ? refuse('tariff_cell_empty') : read(text(field)), otherwise);
    const optional = <T>(field: Field, read: (written: string) => Result<T>): T | null =>
      isBlank(text(field)) ? null : take<T | null>(field, read(text(field)), null);
    const rate = (written: string) => parseRate(written, this.file.ratesIn);
    const unit = (written: string) => this.unit(written);
    return [
      {
        code: needed('code', (written) => this.code(written, rowNo), ''),
        nameZh: needed('nameZh', accept, ''),
        nameEn: note('nameEn'),
        generalRate: optional('generalRate', rate),
        preferentialRate: optional('preferentialRate', rate),
        exportRate: optional('exportRate', rate),
        consumptionTaxRate: optional('consumptionTaxRate', rate),
        vatRate: needed('vatRate', (written) => parseVatRate(written, this.file.ratesIn), '0'),
        firstUnit: needed('firstUnit', unit, ''),
        secondUnit: optional('secondUnit', unit),
        licence: note('licence'),
        remark: note('remark'),
        elements: note('elements'),
      },
    ];
  }

  private code(written: string, rowNo: number): Result<string> {
    if (!/^\d{10}$/.test(written)) return refuse('tariff_code_malformed', { text: written });
    const firstRow = this.rowByCode.get(written);
    if (firstRow !== undefined) return refuse('tariff_code_repeated', { code: written, firstRow });
    this.rowByCode.set(written, rowNo);
    return accept(written);
  }

  /** A unit stands as its code or as its Chinese name. */
  private unit(written: string): Result<string> {
    const code = this.unitsByName.get(written) ?? written;
    const known = this.reference.unitOn(code, this.file.validFrom);
    return known.ok ? accept(known.value.code) : known;
  }
}

/** Files write nothing as nothing, as a dash, or as 无. */
function isBlank(text: string): boolean {
  return ['', '-', '—', '/', '无'].includes(text);
}

function cellError(row: number, field: Field, refusal: Refusal): Fact {
  const { zh, en } = refusalMessage(refusal);
  return { row, column: headingOf(field), code: refusal.code, zh, en };
}
