import { isRecord, type Words } from '../../platform/operations/index.ts';
import type { ExportColumn, Language } from '../spreadsheet/index.ts';
import { wordsOfCode } from './codes.ts';
import type { SheetColumn } from './sheets.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The zone's clock is China's: eight hours ahead of UTC, all year. */
const offsetMilliseconds = 8 * 3_600_000;

const yesNo: Readonly<Record<string, Words>> = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } };

/** A column as the writers of files take it, in the reader's language. */
export function exportColumn(column: SheetColumn, language: Language): ExportColumn<Row> {
  const { kind, path, words } = column;
  const written = kind === 'number' || kind === 'day' ? kind : 'text';
  return { words, kind: written, text: (row) => textOf(column, valueAt(row, path), language) };
}

function textOf({ kind }: SheetColumn, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return yesNo[String(value)]?.[language] ?? '';
  if (typeof value === 'object') return textOfParts(value, language);
  const text = String(value);
  if (kind === 'instant') return instantText(text);
  return typeof kind === 'object' ? wordsOfCode(kind.codes, text)[language] : text;
}

function textOfParts(value: object, language: Language): string {
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string') return value[language] as string;
  return JSON.stringify(value);
}

/** `2026-07-04 09:30:00` on the zone's clock. */
function instantText(iso: string): string {
  return new Date(Date.parse(iso) + offsetMilliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** The value at a path: `amounts.value`, or `balances[on_hand].available` for the part of a list whose stage that is. */
function valueAt(row: unknown, path: string): unknown {
  let value = row;
  for (const step of path.split('.')) {
    const [, name = step, stage] = /^(\w+)\[(\w+)\]$/.exec(step) ?? [];
    value = isRecord(value) ? value[name] : undefined;
    if (stage !== undefined) {
      value = Array.isArray(value) ? value.find((part) => isRecord(part) && part.stage === stage) : undefined;
    }
  }
  return value;
}
