import { accept, type Result } from '../../kernel/index.ts';
import { refuse } from './refusals.ts';

/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] };

/** Mean radius of the earth in metres. */
const earthRadiusM = 6_371_008.8;

/** Refusal: `geometry_malformed`, with the reason. Rings must be closed; nothing crosses the date line here. */
export function checkGeometry(geometry: Geometry): Result<Geometry> {
  const reason = faultOf(geometry);
  return reason === null ? accept(geometry) : refuse('geometry_malformed', { reason });
}

function faultOf(geometry: Geometry): string | null {
  if (geometry.type === 'Point') return isPosition(geometry.coordinates) ? null : 'position out of range';
  if (geometry.type === 'LineString') {
    if (geometry.coordinates.length < 2) return 'a line needs two positions';
    return geometry.coordinates.every(isPosition) ? null : 'position out of range';
  }
  if (geometry.coordinates.length === 0) return 'a polygon needs a ring';
  return geometry.coordinates.map(faultOfRing).find((fault) => fault !== null) ?? null;
}

function faultOfRing(ring: Ring): string | null {
  if (ring.length < 4) return 'a ring needs four positions';
  if (!ring.every(isPosition)) return 'position out of range';
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? null : 'a ring ends where it begins';
}

function isPosition(position: readonly number[]): boolean {
  const [longitude, latitude] = position;
  if (position.length !== 2 || longitude === undefined || latitude === undefined) return false;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/**
 * Area in square metres on the sphere, holes taken away (Chamberlain and Duquette 2007). A measure of a drawing: the area
 * that counts in law is the surveyed one, which a place keeps beside its geometry.
 */
export function areaM2(geometry: Geometry): number {
  if (geometry.type !== 'Polygon') return 0;
  const [outer = [], ...holes] = geometry.coordinates;
  return holes.reduce((area, hole) => area - ringAreaM2(hole), ringAreaM2(outer));
}

function ringAreaM2(ring: Ring): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [from, to] = [ring[index], ring[index + 1]];
    if (!from || !to) continue;
    sum += radians(to[0] - from[0]) * (2 + Math.sin(radians(from[1])) + Math.sin(radians(to[1])));
  }
  return Math.abs((sum * earthRadiusM * earthRadiusM) / 2);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
