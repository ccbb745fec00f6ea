import type { Day, Money, Price, Quantity, Refusal, Result } from '../../kernel/index.ts';

/** A row of a table as it stands in the file. `rowNumber` is what a spreadsheet program shows at its left, from 1. */
export interface Row {
  readonly rowNumber: number;
  /** The exact text of every cell; a date cell is `YYYY-MM-DD`, with ` HH:MM:SS` when it holds a time of day. */
  readonly cells: readonly string[];
}

export type TableFormat = 'csv' | 'xlsx';
export type CsvEncoding = 'utf-8' | 'gb18030';
export type CsvSeparator = ',' | ';' | '\t';

/** An opened file. `rows` can be walked once; a refusal met on the way is its last element. */
export interface Table {
  readonly name: string;
  readonly format: TableFormat;
  /** Null for a workbook, whose encoding is fixed. */
  readonly encoding: CsvEncoding | null;
  readonly separator: CsvSeparator | null;
  /** The sheets of a workbook in the order of their tabs; none for a CSV. */
  readonly sheets: readonly string[];
  readonly rows: AsyncIterable<Result<Row>>;
}

export interface ReadOptions {
  /** Name or number (from 1) of a workbook's sheet; the first one by default. */
  readonly sheet?: string | number;
  /** Overrides the detection. */
  readonly encoding?: CsvEncoding;
  readonly separator?: CsvSeparator;
  readonly limits?: Partial<ReadLimits>;
}

export interface ReadLimits {
  /** Size of the file as it came. */
  readonly megabytes: number;
  /** Size of a workbook once it is unpacked. */
  readonly unpackedMegabytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
}

export type FieldKind = 'text' | 'quantity' | 'money' | 'price' | 'day' | 'code';

/** A field that a table may carry, described as data. */
export interface TableField {
  readonly name: string;
  readonly required: boolean;
  readonly kind: FieldKind;
  /** The heading that we write ourselves, in both languages. */
  readonly words: { readonly zh: string; readonly en: string };
  /** Further headings under which clerks write it. */
  readonly aliases: readonly string[];
  /** For text and codes. */
  readonly maxLength?: number;
  /** What a code must look like: the pattern as source text, and one that fits. */
  readonly pattern?: { readonly source: string; readonly example: string };
  /** A quantity is greater than 0 unless this says that 0 may stand there. */
  readonly zeroAllowed?: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly fields: readonly TableField[];
}

type TypeOfKind<K extends FieldKind> = K extends 'quantity'
  ? Quantity
  : K extends 'money'
    ? Money
    : K extends 'price'
      ? Price
      : K extends 'day'
        ? Day
        : string;

/** The values of a row of a shape by field name; null where an optional field is empty. */
export type LineOf<S extends TableShape> = {
  readonly [F in S['fields'][number] as F['name']]: F['required'] extends true
    ? TypeOfKind<F['kind']>
    : TypeOfKind<F['kind']> | null;
};

/** Which column (from 0) each field is read from; a field that is not named is not read. */
export interface Mapping {
  /** The row that holds the headings, from 1; everything after it is read. */
  readonly headerRow: number;
  readonly columns: Readonly<Record<string, number>>;
}

export interface CellError {
  readonly rowNumber: number;
  /** Column letters as a spreadsheet program shows them. */
  readonly column: string;
  readonly field: string;
  readonly refusal: Refusal;
}

/** A row once its cells were read: a line with its values, or the errors of its cells. */
export type MappedRow<L> =
  | { readonly ok: true; readonly rowNumber: number; readonly line: L }
  | { readonly ok: false; readonly rowNumber: number; readonly errors: readonly CellError[] };

export type FileSource = Uint8Array | AsyncIterable<Uint8Array>;
