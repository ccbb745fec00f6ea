import type { Day } from '../../kernel/index.ts';
import { accept, type Result, refusalMessage } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { Words } from '../../platform/operations/index.ts';
import { wordsOfEvent } from '../../primitives/events/index.ts';
import { identify } from '../../primitives/things/index.ts';
import { compareRows, type FoundRow, type Hit, hitOf, spellingsOf } from './model.ts';
import { refuse } from './refusals.ts';
import { findByNumber, findHeld } from './store.ts';

export const hitsMax = 20;
/** A text shorter than this would be held by nearly every number. */
const heldLengthMin = 4;

export interface Answer {
  readonly rows: readonly Hit[];
  /** What the text is by its own shape and check character, whether or not the zone knows it. */
  readonly recognised: { readonly scheme: string; readonly canonical: string } | null;
  /** What seems wrong with it: a container number whose check digit does not fit, for example. */
  readonly hint: Words | null;
}

/** What a scanned or typed text may mean, under the caller's row security. Refusal: `search_text_empty`. */
export async function search(tx: Queryable, zoneId: number, text: string, today: Day): Promise<Result<Answer>> {
  const spellings = spellingsOf(text);
  const [folded] = spellings;
  if (folded === undefined) return refuse('search_text_empty');
  let rows = await findByNumber(tx, zoneId, spellings, today);
  if (rows.length === 0 && folded.length >= heldLengthMin) {
    rows = await findHeld(tx, zoneId, folded);
  }
  const hits = rows.toSorted(compareRows).slice(0, hitsMax).map(withEventWords);
  return accept({ rows: hits, ...shapeOf(folded) });
}

function withEventWords(row: FoundRow): Hit {
  const hit = hitOf(row);
  return row.kind === 'event' ? { ...hit, title: wordsOfEvent(row.key2 ?? '') } : hit;
}

function shapeOf(text: string): Pick<Answer, 'recognised' | 'hint'> {
  const identified = identify(text);
  if (identified.ok) {
    const { scheme, canonical } = identified.value;
    return { recognised: { scheme, canonical }, hint: null };
  }
  // Other flaws only say that the text is no identifier of that kind, which is no news to whoever typed a name.
  const isMistyped = identified.refusal.facts.reason === 'check_digit';
  return { recognised: null, hint: isMistyped ? refusalMessage(identified.refusal) : null };
}
