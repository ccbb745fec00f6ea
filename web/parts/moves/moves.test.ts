import { expect, test } from 'vitest';
import { type Move, sortMoves, sourceOf } from './moves.ts';

const words = { zh: '核扣', en: 'Post' };
const refusal = { code: 'goods_not_passed', message: words, facts: { article: '海关总署令第256号' } };

test('only allowed moves become buttons, in the order of the table', () => {
  const moves: Move[] = [
    { name: 'approve', words, allowed: true },
    { name: 'post', words, allowed: false, refusal },
    { name: 'delete', words, allowed: true },
  ];
  const sorted = sortMoves(moves);
  expect(sorted.legal.map((move) => move.name)).toEqual(['approve', 'delete']);
  expect(sorted.blocked.map((move) => move.name)).toEqual(['post']);
});

test('the article comes beside the refusal or among its facts', () => {
  expect(sourceOf({ name: 'post', words, allowed: false, source: 'Art. 12', refusal })).toBe('Art. 12');
  expect(sourceOf({ name: 'post', words, allowed: false, refusal })).toBe('海关总署令第256号');
  expect(sourceOf({ name: 'post', words, allowed: false })).toBeNull();
});
