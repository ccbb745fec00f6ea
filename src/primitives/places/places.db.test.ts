import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, systemIds } from '../../kernel/index.ts';
import { createCommandRunner } from '../../platform/commands/index.ts';
import type { SessionSettings } from '../../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { placeOperations } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const now = () => new Date('2026-07-04T01:00:00Z');

function call(name: string, input: unknown, settings: Partial<SessionSettings> = {}, key: string = systemIds.next()) {
  const context: OperationContext = {
    caller: {
      userId: 'manager',
      displayName: '',
      settings: { zoneId: 1, reach: 'zone', partyId: null, role: 'park_manager', ...settings },
    },
    database,
    commands: createCommandRunner({ database, participants: [], ids: systemIds, now }),
    ids: systemIds,
    now,
    today: () => day('2026-07-04'),
    idempotencyKey: key,
  };
  const operation = placeOperations.find((candidate) => candidate.name === name);
  if (!operation) throw new Error(name);
  return operation.handle(context, input);
}

const zone = {
  parentCode: null,
  kind: 'zone',
  code: 'XL',
  nameZh: '综合保税区',
  nameEn: 'Zone',
  bonded: true,
  areaM2: '4890000',
  capacity: {},
  geometry: null,
};
const yard = {
  ...zone,
  parentCode: 'XL',
  kind: 'yard',
  code: 'Y-01',
  capacity: { teu: 1200 },
  areaM2: null,
  geometry: { type: 'Point', coordinates: [125.443, 44.0165] },
};

test('places are added, listed and found; the answer of a repeated command is the same', async () => {
  const added = await call('add_place', zone, {}, 'key-1');
  expect(added).toMatchObject({ ok: true, value: { code: 'XL', areaM2: '4890000', version: 1 } });
  expect(await call('add_place', zone, {}, 'key-1')).toEqual(added);
  expect(await call('add_place', yard)).toMatchObject({ ok: true, value: { capacity: { teu: 1200 }, areaM2: null } });
  expect(await call('get_place', { code: 'Y-01' })).toMatchObject({ ok: true, value: { geometry: yard.geometry } });
  expect(await call('list_places', { kind: 'yard' })).toMatchObject({ value: { places: [{ code: 'Y-01' }] } });
});

test('refusals', async () => {
  expect(await call('add_place', zone)).toMatchObject({ refusal: { code: 'place_code_exists' } });
  expect(await call('add_place', { ...yard, code: 'Y-02', parentCode: 'NO' })).toMatchObject({
    refusal: { code: 'place_unknown' },
  });
  expect(await call('get_place', { code: 'NO' })).toMatchObject({ refusal: { code: 'place_unknown' } });
});

test('everybody of the zone sees its places; another zone and the public see none', async () => {
  const codes = async (settings: Partial<SessionSettings>) => {
    const answer = await call('list_places', {}, settings);
    return answer.ok ? (answer.value as { places: { code: string }[] }).places.map(({ code }) => code) : null;
  };
  expect(await codes({ reach: 'party', partyId: systemIds.next() })).toEqual(['XL', 'Y-01']);
  expect(await codes({ zoneId: 2 })).toEqual([]);
  expect(await codes({ reach: 'public' })).toEqual([]);
});
