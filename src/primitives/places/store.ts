import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { Place } from './model.ts';

export const placeTable: DocumentTable = {
  table: 'places',
  key: { place_id: 'uuid' },
  columns: {
    parent_id: 'uuid',
    kind: 'text',
    code: 'text',
    name_zh: 'text',
    name_en: 'text',
    bonded: 'bool',
    area_m2: 'bigint',
    capacity: 'jsonb',
    geometry: 'jsonb',
  },
};

export function placeChange(place: Place): DocumentChange {
  return {
    table: placeTable,
    row: {
      place_id: place.placeId,
      parent_id: place.parentId,
      kind: place.kind,
      code: place.code,
      name_zh: place.nameZh,
      name_en: place.nameEn,
      bonded: place.bonded,
      area_m2: place.areaM2,
      capacity: place.capacity,
      geometry: place.geometry,
    },
    expectedVersion: place.version,
  };
}

const columns = `p.place_id as "placeId", p.parent_id as "parentId", p.kind, p.code, p.name_zh as "nameZh",
  p.name_en as "nameEn", p.bonded, p.area_m2 as "areaM2", p.capacity, p.geometry, p.version`;

/** Places by code; `kind` null is every kind. A zone has some hundreds of places, so there is no paging. */
export async function listPlaces(tx: Queryable, zoneId: number, kind: string | null): Promise<readonly Place[]> {
  const { rows } = await tx.query<Place>(
    `select ${columns} from places p where p.zone_id = $1 and ($2::text is null or p.kind = $2) order by p.code`,
    [zoneId, kind],
  );
  return rows;
}

export async function findPlace(tx: Queryable, zoneId: number, code: string): Promise<Place | undefined> {
  const { rows } = await tx.query<Place>(`select ${columns} from places p where p.zone_id = $1 and p.code = $2`, [
    zoneId,
    code,
  ]);
  return rows[0];
}
