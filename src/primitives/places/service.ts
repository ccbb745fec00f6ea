import { accept, andThen, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { placeFrom } from './decide.ts';
import { type PlaceAnswer, type PlaceDraft, placeAnswer } from './model.ts';
import { findPlace, placeChange } from './store.ts';

/** Adds a place to the zone's tree. Refusals: those of `placeFrom`. */
export function addPlace(context: OperationContext, draft: PlaceDraft): Promise<Result<PlaceAnswer>> {
  const { caller, idempotencyKey } = context;
  const { zoneId } = caller.settings;
  const placeId = context.ids.next();
  return context.commands.run({
    operation: 'add_place',
    settings: caller.settings,
    userId: caller.userId,
    idempotencyKey,
    // A bigint has no JSON form to hash.
    input: { ...draft, areaM2: draft.areaM2?.toString() ?? null },
    plan: async (tx) => {
      const parent = draft.parentCode === null ? undefined : await findPlace(tx, zoneId, draft.parentCode);
      const sameCode = await findPlace(tx, zoneId, draft.code);
      return andThen(placeFrom(draft, placeId, parent, sameCode), (place) =>
        accept({
          documents: [placeChange(place)],
          events: [
            {
              kind: 'place_added',
              ownerId: null,
              occurredAt: context.now(),
              subjects: [`place:${place.code}`],
              facts: { kind: place.kind, code: place.code, nameZh: place.nameZh, parentCode: draft.parentCode },
            },
          ],
          answer: () => placeAnswer({ ...place, version: 1 }),
        }),
      );
    },
  });
}
