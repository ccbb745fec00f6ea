import { describe, expect, test } from 'vitest';
import { exportUrl, moveCell, nextSort, pageInput, type TableView } from './view.ts';

const view: TableView = { filters: { state: 'approved', owner: ' ' }, sort: { column: 'due', descending: true } };

describe('pageInput', () => {
  test('sends filled filters, order, place and size', () => {
    expect(pageInput(view, 'QD9', 100)).toEqual({ state: 'approved', sort: '-due', after: 'QD9', limit: 100 });
  });

  test('the first page in the server’s own order names neither', () => {
    expect(pageInput({ filters: {}, sort: null }, null, 50)).toEqual({ limit: 50 });
  });
});

test('the export link says exactly what is on screen', () => {
  expect(exportUrl('/api/lists/export', view, ['listNo', 'due'], 'xlsx', 'en')).toBe(
    '/api/lists/export?state=approved&sort=-due&columns=listNo%2Cdue&language=en&format=xlsx',
  );
});

test('sorting goes up, down and back', () => {
  const up = nextSort(null, 'due');
  const down = nextSort(up, 'due');
  expect([up, down, nextSort(down, 'due')]).toEqual([
    { column: 'due', descending: false },
    { column: 'due', descending: true },
    null,
  ]);
  expect(nextSort(down, 'listNo')).toEqual({ column: 'listNo', descending: false });
});

describe('moveCell', () => {
  const bounds = { rows: 100, columns: 4, page: 20 };
  test.each([
    ['ArrowDown', false, { row: 6, column: 1 }],
    ['ArrowUp', false, { row: 4, column: 1 }],
    ['ArrowLeft', false, { row: 5, column: 0 }],
    ['ArrowRight', false, { row: 5, column: 2 }],
    ['PageDown', false, { row: 25, column: 1 }],
    ['PageUp', false, { row: 0, column: 1 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 3 }],
    ['a', false, null],
  ])('%s with control %s', (key, control, expected) => {
    expect(moveCell({ row: 5, column: 1 }, key, control, bounds)).toEqual(expected);
  });

  test('never leaves the grid', () => {
    expect(moveCell({ row: 99, column: 3 }, 'ArrowDown', false, bounds)).toEqual({ row: 99, column: 3 });
    expect(moveCell({ row: 0, column: 0 }, 'ArrowDown', false, { ...bounds, rows: 0 })).toEqual({ row: 0, column: 0 });
  });
});
