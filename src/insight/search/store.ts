import type { Day } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { heldSql, scanSql } from './finders.ts';
import type { FoundRow } from './model.ts';

/** Behind every text in byte order: up to here a number may go on. */
const lastCharacter = '\u{10FFFF}';

/** What holds the text somewhere inside its number. */
export async function findHeld(tx: Queryable, zoneId: number, text: string): Promise<FoundRow[]> {
  const { rows } = await tx.query<FoundRow>(heldSql, [zoneId, text.toLowerCase()]);
  return rows;
}

/** What bears one of these spellings as its number, or starts with the first in capitals; the tariff as of `today`. */
export async function findByNumber(
  tx: Queryable,
  zoneId: number,
  spellings: readonly string[],
  today: Day,
): Promise<FoundRow[]> {
  const [folded = ''] = spellings;
  const capitals = folded.toUpperCase();
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(folded);
  // One character starts too much; it must be the whole number.
  const isPrefix = folded.length > 1;
  const { rows } = await tx.query<FoundRow>(scanSql, [
    zoneId,
    spellings,
    isPrefix ? capitals : lastCharacter,
    isPrefix ? capitals + lastCharacter : '',
    isId ? folded.toLowerCase() : null,
    folded.toLowerCase(),
    await editionOn(tx, today),
  ]);
  return rows;
}

/** The edition of the tariff that speaks on a day, as the tariff's own room chooses it. */
async function editionOn(tx: Queryable, on: Day): Promise<string | null> {
  const { rows } = await tx.query<{ edition: string }>(
    `select edition from tariff_editions where valid_from <= $1 and (valid_to is null or $1 <= valid_to)
     order by is_sample, valid_from desc, imported_at desc, edition desc limit 1`,
    [on],
  );
  return rows[0]?.edition ?? null;
}
