import type { Place } from '../../api/views.ts';

type Position = readonly [number, number];
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** All positions of a place's geometry. */
export function positionsOf({ geometry }: Pick<Place, 'geometry'>): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
}

export function boxOf(places: readonly Pick<Place, 'geometry'>[]): Box | null {
  const positions = places.flatMap(positionsOf);
  if (positions.length === 0) return null;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly point: (position: Position) => Position;
}

/**
 * Longitude and latitude on a sheet of the given width: a plane that is true at the middle of the box, which for a zone of a
 * few kilometres no eye can tell from the sphere.
 */
export function projectionOf(box: Box, width: number): Projection {
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = width / ((box.east - box.west) * shrink);
  const height = (box.north - box.south) * scale;
  return {
    width,
    height,
    point: ([longitude, latitude]) => [(longitude - box.west) * shrink * scale, (box.north - latitude) * scale],
  };
}

/** A geometry as the path of an SVG; a point becomes nothing, it is drawn as a mark. */
export function pathOf({ geometry }: Pick<Place, 'geometry'>, { point }: Projection): string {
  if (geometry === null || geometry.type === 'Point') return '';
  const rings = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const close = geometry.type === 'Polygon' ? 'Z' : '';
  return rings
    .map((ring) => {
      const points = ring.map((position) =>
        point(position)
          .map((value) => value.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}${close}`;
    })
    .join('');
}
