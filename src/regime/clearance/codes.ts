import { accept, type Day, type Result } from '../../kernel/index.ts';
import type { Reference, SupervisionMode } from '../../primitives/reference/index.ts';
import type { LineDraft, ListDraft } from './input.ts';
import { refuse } from './refusals.ts';

/** Every code of a list's head and lines must be in the published tables of the day; the first that is not is refused. */
export function checkListCodes(reference: Reference, draft: Omit<ListDraft, 'lines'>, on: Day): Result<void> {
  const mode = reference.supervisionModeOn(draft.supervisionMode, on);
  if (!mode.ok) return mode;
  const fits = checkMode(mode.value, draft);
  if (!fits.ok) return fits;
  const transport = reference.transportModeOn(draft.transportMode, on);
  if (!transport.ok) return transport;
  if (draft.countryCode !== undefined) {
    const country = reference.country({ customs: draft.countryCode });
    if (!country.ok) return country;
  }
  return accept(undefined);
}

/**
 * A code of another kind of bonded place is none of a comprehensive bonded area, and a code of the first line is not declared
 * at the second or the other way round (regime E.1). Refusals: mode_not_for_zone, mode_of_other_line.
 */
function checkMode(mode: SupervisionMode, { line }: Pick<ListDraft, 'line'>): Result<void> {
  const facts = { mode: mode.code, zh: mode.nameZh, en: mode.nameEn };
  if (!mode.inComprehensiveBondedArea) return refuse('mode_not_for_zone', facts);
  const isOther = line !== 'internal' && mode.line !== null && mode.line !== 'internal' && mode.line !== line;
  return isOther ? refuse('mode_of_other_line', { ...facts, line, modeLine: mode.line }) : accept(undefined);
}

/** The codes of goods on any document's line. */
export type GoodsCodes = Pick<LineDraft, 'hsCode' | 'declaredUnit' | 'legalUnit1' | 'legalUnit2' | 'currencyCode'> &
  Pick<LineDraft, 'originCountry' | 'destinationCountry'>;

/** Refusals: `line_code_unknown` with line and field. */
export function checkLineCodes(
  reference: Reference,
  lines: ReadonlyArray<GoodsCodes & { readonly lineNo: number }>,
  on: Day,
): Result<void> {
  for (const line of lines) {
    const bad = unknownCode(reference, line, on);
    if (bad) return refuse('line_code_unknown', { lineNo: line.lineNo, field: bad.field, code: bad.code });
  }
  return accept(undefined);
}

/** The first field of a line whose code nobody published. */
export function unknownCode(
  reference: Reference,
  line: GoodsCodes,
  on: Day,
): { readonly field: string; readonly code: string } | null {
  if (!reference.hs(line.hsCode).ok) return { field: 'hsCode', code: line.hsCode };
  for (const field of ['declaredUnit', 'legalUnit1', 'legalUnit2'] as const) {
    const code = line[field];
    if (code !== undefined && !reference.unitOn(code, on).ok) return { field, code };
  }
  if (!reference.currency({ customs: line.currencyCode }).ok) return { field: 'currencyCode', code: line.currencyCode };
  for (const field of ['originCountry', 'destinationCountry'] as const) {
    const code = line[field];
    if (code !== undefined && !reference.country({ customs: code }).ok) return { field, code };
  }
  return null;
}
