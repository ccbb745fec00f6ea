import { describe, expect, test } from 'vitest';
import { createIdSource, systemIds } from './id.ts';

const versionSeven = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('identifiers', () => {
  test('are UUIDs of version 7, whatever the random bytes', () => {
    for (const byte of [0x00, 0xff, 0xa5]) {
      const ids = createIdSource(
        () => 1_767_225_600_000,
        (size) => new Uint8Array(size).fill(byte),
      );
      expect(ids.next()).toMatch(versionSeven);
    }
  });

  test('carry the instant of their making in front', () => {
    const ids = createIdSource(
      () => 0x0190_0000_0001,
      (size) => new Uint8Array(size),
    );
    expect(ids.next()).toBe('01900000-0001-7000-8000-000000000000');
  });

  test('sort by that instant, though randomness says otherwise', () => {
    let now = 1_767_225_600_000;
    let byte = 0xff;
    const ids = createIdSource(
      () => now,
      (size) => new Uint8Array(size).fill(byte),
    );
    const made = Array.from({ length: 200 }, () => {
      now += 37;
      byte -= 1;
      return ids.next();
    });
    expect([...made].sort()).toEqual(made);
  });

  test('of the system do not repeat', () => {
    const made = Array.from({ length: 5_000 }, () => systemIds.next());
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => versionSeven.test(id))).toBe(true);
  });
});
