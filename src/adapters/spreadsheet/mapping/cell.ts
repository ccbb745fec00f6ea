import {
  accept,
  parseDay,
  parseMoney,
  parsePositiveQuantity,
  parsePrice,
  parseQuantity,
  type Result,
} from '../../../kernel/index.ts';
import type { TableField, TableFormat } from '../model.ts';
import { refuse } from '../refusals.ts';
import { withoutBinaryTail } from '../xlsx/number-text.ts';

export type CellValue = string | bigint | null;

/**
 * The value of a cell for its field. Refusals: `cell_empty`, `cell_formula_error`, `cell_too_long`, `cell_code_malformed`,
 * `cell_negative`, `cell_time_of_day`, and those of the kernel's parsers.
 */
export type CellReader = (cell: string | undefined) => Result<CellValue>;

/** Makes the reader of a field once, so that a hundred thousand cells do not ask again what kind they are. */
export function cellReader(field: TableField, format: TableFormat): CellReader {
  const read = readerOfKind(field, format);
  return (cell) => {
    const text = trim(cell ?? '');
    if (text === '') return field.required ? refuse('cell_empty', { ...field.words }) : accept(null);
    if (text.charCodeAt(0) === hash && formulaError.test(text)) return refuse('cell_formula_error', { text });
    return read(text);
  };
}

const hash = 35;
const formulaError = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|ERROR!|FORMULA!)$/;

function readerOfKind(field: TableField, format: TableFormat): (text: string) => Result<CellValue> {
  if (field.kind === 'text') return (text) => withinLength(field, text);
  if (field.kind === 'code') return codeReader(field);
  if (field.kind === 'day') return (text) => readDay(narrow(text));
  const parse = numberParser(field);
  return (text) => {
    const written = narrow(text);
    const parsed = parse(written);
    if (parsed.ok || format === 'csv' || parsed.refusal.code !== 'number_too_many_decimals') return parsed;
    const shown = withoutBinaryTail(written);
    return shown === written ? parsed : parse(shown);
  };
}

function numberParser(field: TableField): (text: string) => Result<bigint> {
  if (field.kind === 'quantity' && !field.zeroAllowed) return parsePositiveQuantity;
  const parse = field.kind === 'quantity' ? parseQuantity : field.kind === 'money' ? parseMoney : parsePrice;
  return (text) => {
    const parsed = parse(text);
    return parsed.ok && parsed.value < 0n ? refuse('cell_negative', { text }) : parsed;
  };
}

function codeReader(field: TableField): (text: string) => Result<string> {
  const pattern = field.pattern && new RegExp(field.pattern.source);
  return (text) => {
    const code = narrow(text);
    if (pattern && !pattern.test(code)) {
      return refuse('cell_code_malformed', { text, ...field.words, example: field.pattern?.example ?? '' });
    }
    return withinLength(field, code);
  };
}

function withinLength(field: TableField, text: string): Result<string> {
  if (field.maxLength === undefined || text.length <= field.maxLength) return accept(text);
  return refuse('cell_too_long', { length: text.length, maxLength: field.maxLength });
}

/** Days as clerks write them: 2026-07-04, 2026/7/4, 2026.7.4, 20260704, 2026年7月4日; midnight after it says nothing more. */
function readDay(text: string): Result<string> {
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(
      text,
    );
  if (!match) return parseDay(text);
  const [, year = '', , month1, day1, month2, day2, month3, day3, time] = match;
  if (time !== undefined && /[1-9]/.test(time)) return refuse('cell_time_of_day', { text });
  const month = month1 ?? month2 ?? month3 ?? '';
  const day = day1 ?? day2 ?? day3 ?? '';
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Blanks of every kind, the ideographic and the unbreakable among them, and what pasting leaves behind. */
function trim(text: string): string {
  return text.trim().replace(/^[\u200b\ufeff]+|[\u200b\ufeff]+$/g, '');
}

/** Full-width digits and letters, as an input method writes them, made narrow. */
function narrow(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize('NFKC').trim() : text;
}
