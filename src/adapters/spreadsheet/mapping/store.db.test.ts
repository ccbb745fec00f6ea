import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionSettings } from '../../../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import type { Mapping } from '../model.ts';
import { headerSignature } from './heading.ts';
import { findMapping, rememberMapping } from './store.ts';

const partyA = '00000000-0000-7000-8000-00000000000a';
const partyB = '00000000-0000-7000-8000-00000000000b';
const by = { userId: 'clerk', at: new Date('2026-07-04T00:00:00Z') };
const mapping = (columns: Mapping['columns']): Mapping => ({ headerRow: 3, columns });
const first = headerSignature(['甲', '乙']);
const second = headerSignature(['乙', '甲']);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function session(partyId: string | null, zoneId = 1): SessionSettings {
  return { zoneId, reach: partyId === null ? 'zone' : 'party', partyId, role: 'clerk' };
}

function find(settings: SessionSettings, ownerId: string | null, signatures: readonly string[], shape = 'goods') {
  return database.read(settings, (tx) => findMapping(tx, settings.zoneId, { ownerId, shape }, signatures));
}

test('a mapping is found again by its party, shape and headings; the latest choice counts', async () => {
  const ofA = session(partyA);
  const key = { ownerId: partyA, shape: 'goods', headerSignature: first };
  await rememberMapping(database, ofA, key, mapping({ code: 0 }), by);
  await rememberMapping(database, ofA, key, mapping({ code: 1 }), by);
  expect(await find(ofA, partyA, [second, first])).toEqual({ signature: first, mapping: mapping({ code: 1 }) });
  expect(await find(ofA, partyA, [second])).toBeNull();
  expect(await find(ofA, partyA, [first], 'records')).toBeNull();
  expect(await find(session(partyA, 2), partyA, [first])).toBeNull();
});

test('a party neither sees nor writes another’s; the zone sees all and keeps its own', async () => {
  const key = { ownerId: partyB, shape: 'goods', headerSignature: second };
  await rememberMapping(database, session(partyB), key, mapping({ code: 2 }), by);
  expect(await find(session(partyA), partyB, [second])).toBeNull();
  const intrusion = rememberMapping(database, session(partyA), key, mapping({ code: 9 }), by);
  await expect(intrusion).rejects.toThrow(/row-level security/);
  expect(await find(session(null), partyB, [second])).toMatchObject({ mapping: mapping({ code: 2 }) });
  await rememberMapping(database, session(null), { ...key, ownerId: null }, mapping({ code: 4 }), by);
  expect(await find(session(null), null, [second])).toMatchObject({ mapping: mapping({ code: 4 }) });
});
