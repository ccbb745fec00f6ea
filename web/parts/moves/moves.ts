import type { Refusal, Words } from '../../api/model.ts';

/** One move of the document's transition table, as the API sends it for the state the document is in. */
export interface Move {
  /** snake_case, the name of the operation behind it. */
  readonly name: string;
  readonly words: Words;
  readonly allowed: boolean;
  /** Why not, where it is not allowed; `source` names the article. */
  readonly refusal?: Refusal;
  readonly source?: string;
}

export interface SortedMoves {
  readonly legal: readonly Move[];
  readonly blocked: readonly Move[];
}

/** Keeps the order of the table. A move that is not allowed is never drawn as a button. */
export function sortMoves(moves: readonly Move[]): SortedMoves {
  return { legal: moves.filter((move) => move.allowed), blocked: moves.filter((move) => !move.allowed) };
}

/** The article a blocked move rests on: sent beside the refusal, or as a fact of it. */
export function sourceOf(move: Move): string | null {
  if (move.source !== undefined) return move.source;
  const fact = move.refusal?.facts.source ?? move.refusal?.facts.article;
  return typeof fact === 'string' ? fact : null;
}
