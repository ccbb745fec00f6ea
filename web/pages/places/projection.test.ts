import { expect, test } from 'vitest';
import { boxOf, pathOf, projectionOf } from './projection.ts';

const square = {
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 0],
      ] as const,
    ],
  },
};

test('a zone is drawn true to its middle, north on top', () => {
  const box = boxOf([square]);
  expect(box).toEqual({ west: 0, east: 2, south: 0, north: 1 });
  if (box === null) return;
  const projection = projectionOf(box, 200);
  expect(projection.height).toBeCloseTo(100, 1);
  expect(pathOf(square, projection)).toBe('M0.0 100.0L200.0 100.0L200.0 0.0L0.0 100.0Z');
});

test('what has no geometry is not drawn', () => {
  expect(boxOf([{ geometry: null }])).toBeNull();
});
