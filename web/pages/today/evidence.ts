import { isWords } from '../../api/model.ts';
import { formatDay, formatInstant } from '../../parts/format/days.ts';
import type { Language } from '../../parts/format/language.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';

/** A fact as people read it: instants on the zone's clock, numbers grouped, texts in the reader's language. */
export function evidenceText(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((part) => evidenceText(part, language)).join(', ');
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (isWords(value)) return value[language];
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatInstant(text, language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, language);
  if (/^-?\d+\.\d+$/.test(text)) return groupDigits(trimZeros(text));
  return text;
}

/** What the line says already, and what only programs read. */
const unsaid = new Set([
  'kind',
  'discrepancy',
  'state',
  'subject',
  'topic',
  'act',
  'passId',
  'listId',
  'formId',
  'noteId',
  'writeOffId',
  'bookId',
  'ownerId',
]);

/** The facts worth reading of an evidence, facts within facts laid out flat. */
export function evidenceFacts(evidence: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(evidence).flatMap(([name, value]) => {
    if (unsaid.has(name) || value === null || value === '') return [];
    const nested = typeof value === 'object' && !Array.isArray(value) && !isWords(value);
    return nested ? evidenceFacts(value as Record<string, unknown>) : [[name, value] as const];
  });
}

/** The document that an exception is really about: an undelivered message names it somewhere in its facts. */
export function subjectOf(exception: { readonly subject: string; readonly evidence: unknown }): string {
  const { subject, evidence } = exception;
  return subject.startsWith('message:') ? (namedSubject(evidence) ?? subject) : subject;
}

function namedSubject(facts: unknown): string | null {
  if (typeof facts !== 'object' || facts === null) return null;
  if ('subject' in facts && typeof facts.subject === 'string') return facts.subject;
  for (const nested of Object.values(facts)) {
    const named = namedSubject(nested);
    if (named !== null) return named;
  }
  return null;
}
