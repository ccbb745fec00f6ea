import { accept, assert, type Day, type Result } from '../../kernel/index.ts';
import type { Database, Queryable } from '../../platform/db/index.ts';
import type { TariffEdition, TariffLine, TariffLineDraft } from './model.ts';
import { refuse } from './refusals.ts';
import { findEdition, findEditionOn, findLines, insertEdition, insertLines } from './store.ts';

/**
 * The tariff line of a ten-digit code on a day. Imported law speaks before a sample, and a code that the edition in
 * force lacks is refused, never looked up in an older one. Refusals: `tariff_edition_missing`, `hs_unknown`.
 */
export async function tariffLineOn(tx: Queryable, hsCode: string, on: Day): Promise<Result<TariffLine>> {
  const lines = await tariffLinesOn(tx, [hsCode], on);
  if (!lines.ok) return lines;
  const line = lines.value.get(hsCode);
  assert(line, 'a code that was found has its line');
  return accept(line);
}

/** Many codes with one statement, for files of thousands of lines: all lines by code, or the refusal of the first unknown code. */
export async function tariffLinesOn(
  tx: Queryable,
  hsCodes: readonly string[],
  on: Day,
): Promise<Result<ReadonlyMap<string, TariffLine>>> {
  const edition = await findEditionOn(tx, on);
  if (!edition) return refuse('tariff_edition_missing', { on });
  const found = await findLines(tx, edition, [...new Set(hsCodes)]);
  const lines = new Map(found.map((line) => [line.code, line]));
  const missing = hsCodes.find((code) => !lines.has(code));
  return missing === undefined ? accept(lines) : refuse('hs_unknown', { code: missing, on, edition: edition.edition });
}

/** What an import says about its edition; the rest is counted and hashed. */
export type EditionDraft = Omit<TariffEdition, 'lineCount'>;

/**
 * Imports an edition, all or nothing. The same file under the same name is answered with what is there already.
 * Refusals: `tariff_empty`, `tariff_edition_exists`.
 */
export async function importTariff(
  database: Database,
  draft: EditionDraft,
  lines: readonly TariffLineDraft[],
): Promise<Result<TariffEdition>> {
  if (lines.length === 0) return refuse('tariff_empty');
  return database.own(async (tx) => {
    const edition = { ...draft, lineCount: lines.length };
    // Two imports of one name at the same moment: the second waits in this insert and then finds the first.
    if (await insertEdition(tx, edition)) {
      await insertLines(tx, edition.edition, lines);
      return accept(edition);
    }
    const known = await findEdition(tx, draft.edition);
    return known?.fileHash === draft.fileHash
      ? accept(known)
      : refuse('tariff_edition_exists', { edition: draft.edition });
  });
}
