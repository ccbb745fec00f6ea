import { expect, test } from 'vitest';
import { shapeFor, targetOf } from './target-fields.tsx';

test('a table is what the page that it came from expects', () => {
  expect([shapeFor({}), shapeFor({ writeOff: 'W-1' }), shapeFor({ book: 'T1' })]).toEqual([
    'list-lines',
    'counts',
    'records',
  ]);
});

test('a target says only what its shape asks and what was filled in', () => {
  const all = { list: 'L-1', writeOff: ' ', book: ' T1 ', side: 'warehouse', source: '' };
  expect(targetOf('list-lines', all)).toEqual({ list: 'L-1' });
  expect(targetOf('counts', all)).toEqual({});
  expect(targetOf('records', all)).toEqual({ book: 'T1', side: 'warehouse' });
});
