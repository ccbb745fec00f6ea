import { describe, expect, test } from 'vitest';
import { FailedAttempts } from './attempts.ts';
import { holdsPermission } from './index.ts';
import { refuse } from './refusals.ts';

describe('permission patterns', () => {
  test.each([
    ['*', 'books.read', true],
    ['books.read', 'books.read', true],
    ['books.*', 'books.approve', true],
    ['books.*', 'books.lines.approve', true],
    ['*.read', 'books.read', true],
    ['*.read', 'books.approve', false],
    ['*.read', 'books.read.all', false],
    ['books.read', 'books.readable', false],
    ['books', 'books.read', false],
    ['books.*', 'booksellers.read', false],
    ['books.*', 'books', false],
  ])('%s over %s: %s', (pattern, permission, held) => {
    expect(holdsPermission([pattern], permission)).toBe(held);
  });
});

describe('failed attempts', () => {
  const limit = { failures: 2, windowMilliseconds: 1000 };

  test('close the door for the rest of the window, and only for that key', () => {
    const attempts = new FailedAttempts(limit);
    attempts.fail('a', 0);
    expect(attempts.waitMilliseconds('a', 100)).toBe(0);
    attempts.fail('a', 200);
    expect(attempts.waitMilliseconds('a', 300)).toBe(700);
    expect(attempts.waitMilliseconds('b', 300)).toBe(0);
    expect(attempts.waitMilliseconds('a', 1000)).toBe(0);
  });

  test('a success opens it, and a flood of keys does not grow without end', () => {
    const attempts = new FailedAttempts(limit);
    attempts.fail('a', 0);
    attempts.succeed('a');
    attempts.fail('a', 1);
    expect(attempts.waitMilliseconds('a', 2)).toBe(0);
    for (let key = 0; key < 25_000; key += 1) attempts.fail(String(key), 5);
    attempts.fail('24999', 6);
    expect(attempts.waitMilliseconds('24999', 7)).toBeGreaterThan(0);
  });
});

test('a wrong local token has its own refusal: token_invalid', () => {
  expect(refuse('token_invalid').refusal.code).toBe('token_invalid');
});
