import type { Id } from '../../kernel/index.ts';
import type { Geometry } from './geometry.ts';

export const placeKinds = [
  'zone',
  'plot',
  'building',
  'workshop',
  'warehouse',
  'yard',
  'checkpoint',
  'lane',
  'office',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** In what a place of each kind may stand; `null` is the top of the tree. */
export const parentKinds: Readonly<Record<PlaceKind, ReadonlyArray<PlaceKind | null>>> = {
  zone: [null],
  plot: ['zone'],
  building: ['zone', 'plot'],
  workshop: ['plot', 'building'],
  warehouse: ['zone', 'plot', 'building'],
  yard: ['zone', 'plot'],
  checkpoint: ['zone'],
  lane: ['checkpoint'],
  office: ['zone', 'plot', 'building', 'checkpoint'],
};

/** What a place can take, by name: `pallets`, `teu`, `wagons`, `vehiclesPerHour`. Whole numbers. */
export type Capacity = Readonly<Record<string, number>>;

/** A part of the zone. Places belong to the zone as a whole; everybody in it may see them. */
export interface Place {
  readonly placeId: Id;
  readonly parentId: Id | null;
  readonly kind: PlaceKind;
  /** Short and unique in the zone, as it stands on the sign: `W-03`. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Whether goods here are under customs control as bonded. */
  readonly bonded: boolean;
  /** Surveyed area in whole square metres; null where area says nothing (a lane). */
  readonly areaM2: bigint | null;
  readonly capacity: Capacity;
  readonly geometry: Geometry | null;
  readonly version: number;
}

/** What is filled in; the parent is named by its code. */
export type PlaceDraft = Omit<Place, 'placeId' | 'parentId' | 'version'> & { readonly parentCode: string | null };

/** A place as it travels and as a command's answer is kept: the area as text. */
export interface PlaceAnswer extends Omit<Place, 'areaM2' | 'capacity' | 'geometry'> {
  readonly areaM2: string | null;
  readonly capacity: Record<string, number>;
  readonly geometry: WireGeometry | null;
}

/** GeoJSON as a schema types it. */
type WireGeometry =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'Polygon'; coordinates: [number, number][][] };

export function placeAnswer(place: Place): PlaceAnswer {
  const { areaM2, capacity, geometry } = place;
  return {
    ...place,
    areaM2: areaM2 === null ? null : areaM2.toString(),
    capacity: { ...capacity },
    geometry: geometry as WireGeometry | null,
  };
}
