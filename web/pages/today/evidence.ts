import { formatDay, formatInstant } from '../../parts/format/days.ts';
import type { Language } from '../../parts/format/language.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';

/** A fact as people read it: instants on the zone's clock, numbers grouped, the rest as it is. */
export function evidenceText(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((part) => evidenceText(part, language)).join(', ');
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatInstant(text, language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, language);
  if (/^-?\d+\.\d+$/.test(text)) return groupDigits(trimZeros(text));
  return text;
}
