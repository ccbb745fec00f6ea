import { expect, test } from 'vitest';
import { AssertionError, assert, unreachable } from './assert.ts';
import { groupBy, smallerOf } from './group.ts';

test('groups keep the order of first appearance, of keys and of values', () => {
  const groups = groupBy(['bc', 'a', 'de', 'f'], (word) => word.length);
  expect([...groups]).toEqual([
    [2, ['bc', 'de']],
    [1, ['a', 'f']],
  ]);
});

test('the smaller of two exact numbers', () => {
  expect([smallerOf(1n, 2n), smallerOf(2n, 1n), smallerOf(-3n, -3n)]).toEqual([1n, 1n, -3n]);
});

test('a broken assertion stops with its message', () => {
  expect(() => assert(0, 'a lot has an item')).toThrow(new AssertionError('a lot has an item'));
  expect(() => assert('yes', 'unused')).not.toThrow();
  expect(() => unreachable('sideways' as never)).toThrow('unreachable: sideways');
});
