import { normalizeNumber, percentToFraction } from '../format/numbers.ts';

/** How a field is filled in, and how its text reaches the API. */
export type FieldKind = 'money' | 'quantity' | 'percent' | 'day' | 'text' | 'choice' | 'lines';

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
  /** Drawn and sent only while this holds. */
  readonly when?: (values: FormValues) => boolean;
}

export type FormValues = Readonly<Record<string, string>>;

export function initialValues(fields: readonly Field[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, field.initial ?? '']));
}

export function visibleFields(fields: readonly Field[], values: FormValues): readonly Field[] {
  return fields.filter((field) => field.when?.(values) ?? true);
}

/** What the API is asked: only what was filled in, since it refuses fields it does not know. Numbers stay texts. */
export function inputOf(fields: readonly Field[], values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of visibleFields(fields, values)) {
    const value = readingOf(field, values[field.name] ?? '');
    if (value === undefined) continue;
    const [group = '', member] = field.name.split('.');
    if (member === undefined) input[group] = value;
    else input[group] = { ...(input[group] as object | undefined), [member]: value };
  }
  return input;
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
