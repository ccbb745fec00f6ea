import { normalizeNumber, percentToFraction } from '../format/numbers.ts';

/** How a field is filled in, and how its text reaches the API. */
export type FieldKind = 'money' | 'quantity' | 'percent' | 'day' | 'text' | 'choice' | 'flag' | 'lines' | 'rows';

export interface Field {
  /** The name in the API; `specificDuty.quantity` is a field of an object. */
  readonly name: string;
  /** Key of the words file. */
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly initial?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Of `rows`: what is filled in for each; their names are those of the fields of one object in the list. */
  readonly columns?: readonly Field[];
  /** Drawn and sent only while this holds. */
  readonly when?: (values: FormValues) => boolean;
}

export type FormValues = Readonly<Record<string, string>>;

export function initialValues(fields: readonly Field[]): FormValues {
  const rows = fields.filter((field) => field.kind === 'rows');
  const single = fields.filter((field) => field.kind !== 'rows');
  const values = Object.fromEntries(single.map((field) => [field.name, field.initial ?? '']));
  return rows.reduce<FormValues>((before, field) => addRow(field, before), values);
}

/** The rows of a field by numbers that never change, so that removing one leaves the others what they are. */
export function rowsOf(field: Field, values: FormValues): readonly string[] {
  return (values[field.name] ?? '').split(' ').filter((row) => row !== '');
}

/** Where the value of one column of one row is kept. */
export function cellName(field: Field, row: string, column: Field): string {
  return `${field.name}.${row}.${column.name}`;
}

export function addRow(field: Field, values: FormValues): FormValues {
  const rows = rowsOf(field, values);
  const row = String(Number(rows.at(-1) ?? '0') + 1);
  const cells = (field.columns ?? []).map((column) => [cellName(field, row, column), column.initial ?? '']);
  return { ...values, ...Object.fromEntries(cells), [field.name]: [...rows, row].join(' ') };
}

export function removeRow(field: Field, row: string, values: FormValues): FormValues {
  const others = rowsOf(field, values).filter((other) => other !== row);
  return { ...values, [field.name]: others.join(' ') };
}

export function visibleFields(fields: readonly Field[], values: FormValues): readonly Field[] {
  return fields.filter((field) => field.when?.(values) ?? true);
}

/** What the API is asked: only what was filled in, since it refuses fields it does not know. Numbers stay texts. */
export function inputOf(fields: readonly Field[], values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of visibleFields(fields, values)) {
    const value = field.kind === 'rows' ? rowInputsOf(field, values) : readingOf(field, values[field.name] ?? '');
    if (value === undefined) continue;
    const [group = '', member] = field.name.split('.');
    if (member === undefined) input[group] = value;
    else input[group] = { ...(input[group] as object | undefined), [member]: value };
  }
  return input;
}

/** Rows in which nothing was written are left out. */
function rowInputsOf(field: Field, values: FormValues): Record<string, unknown>[] {
  const columns = field.columns ?? [];
  return rowsOf(field, values).flatMap((row) => {
    const cells = Object.fromEntries(
      columns.map((column) => [column.name, values[cellName(field, row, column)] ?? '']),
    );
    const isWritten = columns.some((column) => (cells[column.name] ?? '').trim() !== (column.initial ?? ''));
    return isWritten ? [inputOf(columns, cells)] : [];
  });
}

function readingOf(field: Field, text: string): unknown {
  // A scanned text may begin or end with a separator that means something; only the others are trimmed.
  if (text.trim() === '') return undefined;
  switch (field.kind) {
    case 'percent':
      return percentToFraction(normalizeNumber(text));
    case 'money':
    case 'quantity':
      return normalizeNumber(text);
    case 'flag':
      return text === 'true';
    case 'lines':
      return linesOf(text).map(normalizeNumber);
    case 'text':
      return text;
    default:
      return text.trim();
  }
}

/** One value a line, as a column comes out of a spreadsheet; empty lines are skipped. */
export function linesOf(text: string): string[] {
  return text.split(/[\r\n\t;；]+/).filter((line) => line.trim() !== '');
}
