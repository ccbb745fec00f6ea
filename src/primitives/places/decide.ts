import { accept, andThen, type Result } from '../../kernel/index.ts';
import { checkGeometry } from './geometry.ts';
import { type Place, type PlaceDraft, parentKinds } from './model.ts';
import { refuse } from './refusals.ts';

/**
 * Whether a place may stand where it is put. `parent` is the place that the draft names, undefined when there is none.
 * Refusals: `place_code_exists`, `place_unknown` (the parent), `place_parent_unfit`, `geometry_malformed`.
 */
export function placeFrom(
  draft: PlaceDraft,
  placeId: string,
  parent: Place | undefined,
  sameCode: Place | undefined,
): Result<Place> {
  const { parentCode, ...rest } = draft;
  if (sameCode) return refuse('place_code_exists', { code: draft.code });
  if (parentCode !== null && !parent) return refuse('place_unknown', { code: parentCode });
  const allowed = parentKinds[draft.kind];
  if (!allowed.includes(parent?.kind ?? null)) {
    return refuse('place_parent_unfit', { kind: draft.kind, parentKind: parent?.kind ?? '-', allowed });
  }
  const place: Place = { ...rest, placeId, parentId: parent?.placeId ?? null, version: 0 };
  return draft.geometry === null ? accept(place) : andThen(checkGeometry(draft.geometry), () => accept(place));
}
