import { expect, test } from 'vitest';
import { markPosition } from './mark.ts';

test('sets the wrong character of the compact spelling apart', () => {
  expect(markPosition('csqu 305438-4', 11)).toEqual({ before: 'CSQU305438', marked: '4', after: '' });
  expect(markPosition('９１22', 2)).toEqual({ before: '9', marked: '1', after: '22' });
});

test('marks nothing where there is no such character', () => {
  expect(markPosition('AB', 3)).toBeNull();
  expect(markPosition('AB', undefined)).toBeNull();
});
