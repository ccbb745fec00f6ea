import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../kernel/index.ts';
import { placeFrom } from './decide.ts';
import { areaM2, checkGeometry, type Geometry } from './geometry.ts';
import { type Place, type PlaceDraft, parentKinds, placeKinds } from './model.ts';

function refusal(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
      [0, 0],
    ],
  ],
};

describe('geometry', () => {
  test('a hundredth of a degree at the equator is 1.1 km long', () => {
    expect(areaM2(square)).toBeGreaterThan(1_236_000);
    expect(areaM2(square)).toBeLessThan(1_237_000);
  });

  test('a hole is taken away, a line has no area', () => {
    const [outer = []] = square.coordinates as [[number, number][]];
    const half = outer.map(([x, y]) => [x / 2, y / 2] as const);
    const share = areaM2({ type: 'Polygon', coordinates: [outer, half] }) / areaM2(square);
    expect(share).toBeCloseTo(0.75, 3);
    expect(areaM2({ type: 'LineString', coordinates: outer })).toBe(0);
  });

  test('what is no geometry is refused', () => {
    const bad: Geometry[] = [
      { type: 'Point', coordinates: [181, 0] },
      { type: 'Point', coordinates: [0, Number.NaN] },
      { type: 'LineString', coordinates: [[0, 0]] },
      { type: 'Polygon', coordinates: [] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
          ],
        ],
      },
    ];
    for (const geometry of bad) expect(refusal(checkGeometry(geometry))).toBe('geometry_malformed');
    expect(refusal(checkGeometry(square))).toBe('accepted');
  });
});

describe('the tree of places', () => {
  const draft: PlaceDraft = {
    parentCode: 'P-01',
    kind: 'warehouse',
    code: 'W-01',
    nameZh: '1号保税仓库',
    nameEn: 'Bonded warehouse 1',
    bonded: true,
    areaM2: 22_000n,
    capacity: { pallets: 9000 },
    geometry: square,
  };
  const plot: Place = { ...draft, placeId: 'p', parentId: 'z', kind: 'plot', code: 'P-01', version: 1 };

  test('a warehouse stands on a plot', () => {
    expect(placeFrom(draft, 'w', plot, undefined)).toMatchObject({ ok: true, value: { parentId: 'p', version: 0 } });
  });

  test('a lane does not, and only a zone stands alone', () => {
    expect(refusal(placeFrom({ ...draft, kind: 'lane' }, 'w', plot, undefined))).toBe('place_parent_unfit');
    expect(refusal(placeFrom({ ...draft, parentCode: null }, 'w', undefined, undefined))).toBe('place_parent_unfit');
    expect(refusal(placeFrom({ ...draft, parentCode: null, kind: 'zone' }, 'w', undefined, undefined))).toBe(
      'accepted',
    );
  });

  test('an unknown parent, a code that is taken, a broken outline', () => {
    expect(refusal(placeFrom(draft, 'w', undefined, undefined))).toBe('place_unknown');
    expect(refusal(placeFrom(draft, 'w', plot, plot))).toBe('place_code_exists');
    const geometry: Geometry = { type: 'Polygon', coordinates: [] };
    expect(refusal(placeFrom({ ...draft, geometry }, 'w', plot, undefined))).toBe('geometry_malformed');
  });

  test('every kind can be reached from the zone', () => {
    const reached = new Set<string | null>([null]);
    for (const _ of placeKinds) {
      for (const kind of placeKinds) if (parentKinds[kind].some((parent) => reached.has(parent))) reached.add(kind);
    }
    for (const kind of placeKinds) expect(reached.has(kind)).toBe(true);
  });
});

describe('the geography of the demonstration zone', () => {
  const file = join(import.meta.dirname, '../../../demo/geography.json');
  const { invented, places } = JSON.parse(readFileSync(file, 'utf8')) as { invented: boolean; places: JsonPlace[] };
  type JsonPlace = Omit<PlaceDraft, 'areaM2' | 'geometry'> & { areaM2: string | null; geometry: Geometry };

  test('is marked as invented and covers 4.89 square kilometres', () => {
    expect(invented).toBe(true);
    const zone = places.find(({ kind }) => kind === 'zone');
    expect(zone?.areaM2).toBe('4890000');
    if (zone) expect(Math.abs(areaM2(zone.geometry) - 4_890_000)).toBeLessThan(500);
  });

  test('is a tree of good places, parents first', () => {
    const known = new Map<string, Place>();
    for (const place of places) {
      const draft = { ...place, areaM2: place.areaM2 === null ? null : BigInt(place.areaM2) };
      const parent = place.parentCode === null ? undefined : known.get(place.parentCode);
      const made = placeFrom(draft, place.code, parent, known.get(place.code));
      if (!made.ok) throw new Error(`${place.code}: ${JSON.stringify(made.refusal)}`);
      known.set(place.code, made.value);
      expect(place.code).toMatch(/^[A-Z0-9][A-Z0-9-]{0,31}$/);
    }
  });

  test('drawn areas are the stated ones', () => {
    for (const { code, areaM2: stated, geometry } of places) {
      if (stated === null) continue;
      expect(Math.abs(areaM2(geometry) - Number(stated)), code).toBeLessThan(500);
    }
  });
});
