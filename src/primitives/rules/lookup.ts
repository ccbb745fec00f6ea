import { accept, assert, type Day, type Result } from '../../kernel/index.ts';
import type { Words } from '../../platform/operations/index.ts';
import type { BasisEntry, DatedRule, ParameterBook, ParameterEntry, ParameterValue } from './model.ts';
import { refuse } from './refusals.ts';

/**
 * The value in force on `day`, the date of the event. Refusals: `parameter_unknown`, `parameter_not_in_force` before
 * the first value, `parameter_repealed` after the last.
 */
export function parameterOn(book: ParameterBook, id: string, day: Day): Result<ParameterValue> {
  const parameter = book.get(id);
  if (!parameter) return refuse('parameter_unknown', { id });
  const entry = parameter.values.findLast((candidate) => candidate.from <= day);
  if (!entry) return refuse('parameter_not_in_force', { id, day, from: parameter.values[0]?.from ?? null });
  if (entry.value === null) return refuse('parameter_repealed', { id, day, from: entry.from });
  return accept({ ...entry, value: entry.value, parameter });
}

/**
 * The newest value recorded, for a question that names no day. It depends on the book alone, never on today.
 * Refusals: as `parameterOn`.
 */
export function newestParameter(book: ParameterBook, id: string): Result<ParameterValue> {
  const newest = book.get(id)?.values.at(-1);
  return newest ? parameterOn(book, id, newest.from) : refuse('parameter_unknown', { id });
}

/** The version of a rule in force on `day`; before the first version the first one answers. */
export function ruleOn(versions: readonly DatedRule[], day: Day): BasisEntry {
  const chosen = versions.findLast((version) => version.from <= day) ?? versions[0];
  assert(chosen, 'a rule has at least one version');
  const { rule, from, source, text, verified } = chosen;
  return { rule, version: from, source, text: verified ? text : withDoubt(text) };
}

/** The value as a line of the basis: what it is, what it was on that day, and whether anybody checked the text. */
export function basisOfParameter(value: ParameterValue): BasisEntry {
  const { names, unit, id } = value.parameter;
  const operator = value.operator ? ` (${value.operator})` : '';
  const text = {
    zh: `${names.zh}：${value.value} ${unit}${operator}，自 ${value.from} 起`,
    en: `${names.en}: ${value.value} ${unit}${operator}, from ${value.from}`,
  };
  return { rule: id, version: value.from, source: sourceOf(value), text: value.verified ? text : withDoubt(text) };
}

function sourceOf({ citation }: ParameterEntry): string {
  const article = citation.article ? `，${citation.article}` : '';
  return `${citation.title.zh}（${citation.number}${article}）`;
}

function withDoubt(text: Words): Words {
  return { zh: `${text.zh}（尚未与法规原文核对）`, en: `${text.en} (not yet checked against the text of the law)` };
}
