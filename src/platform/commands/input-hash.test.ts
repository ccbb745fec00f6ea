import { describe, expect, test } from 'vitest';
import { hashInput } from './input-hash.ts';

const hashOf = (input: unknown, operation = 'file_book'): string => hashInput(operation, input).toString('hex');

describe('the hash of an input', () => {
  test('does not depend on the order of keys, at any depth, nor on fields that are undefined', () => {
    expect(hashOf({ b: 1, a: { d: [1, 2], c: null } })).toBe(hashOf({ a: { c: null, d: [1, 2] }, b: 1 }));
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }));
  });

  test('is of the operation too', () => {
    expect(hashOf({ a: 1 }, 'approve_list')).not.toBe(hashOf({ a: 1 }, 'delete_list'));
  });

  test.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: '1' }],
    [{ a: 1n }, { a: 1 }],
    [{ a: 1n }, { a: '1' }],
    [{ a: null }, {}],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: ['b', 'c'] }, { a: ['b,c'] }],
    [{ a: '"' }, { a: '\\"' }],
    [new Uint8Array([1]), new Uint8Array([2])],
    [{ on: new Date(0) }, { on: new Date(1) }],
  ])('tells %o from %o', (one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  test('takes the content of bytes, not their kind of array', () => {
    expect(hashOf(Buffer.from('receipt'))).toBe(hashOf(new Uint8Array(Buffer.from('receipt'))));
  });
});
