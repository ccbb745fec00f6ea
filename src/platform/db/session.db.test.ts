import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionSettings } from './model.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const partyA = '00000000-0000-7000-8000-00000000000a';
const partyB = '00000000-0000-7000-8000-00000000000b';
const session = (zoneId: number, reach: SessionSettings['reach'], partyId: string | null): SessionSettings => ({
  zoneId,
  reach,
  partyId,
  role: 'tester',
});

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  for (const zoneId of [1, 2]) {
    await database.write(zoneId, async (tx) => {
      for (const [index, ownerId] of [partyA, partyB, null].entries()) {
        await tx.query(
          `insert into outbox (zone_id, message_id, owner_id, topic, payload, recorded_at)
           values ($1, $2, $3, 'test', '{"big": 1}', '2026-01-01T00:00:00Z')`,
          [zoneId, `00000000-0000-7000-8000-0000000000${zoneId}${index}`, ownerId],
        );
      }
    });
  }
});
afterAll(() => database.drop());

async function seen(settings: SessionSettings): Promise<number> {
  const { rows } = await database.read(settings, (tx) => tx.query('select * from outbox'));
  return rows.length;
}

describe('row-level security decides, even where the code forgets its conditions', () => {
  test('a zone-wide role sees its zone and nothing of another', async () => {
    expect(await seen(session(1, 'zone', null))).toBe(3);
    expect(await seen(session(3, 'zone', null))).toBe(0);
  });

  test('a party sees its own rows only; the public sees none', async () => {
    expect(await seen(session(1, 'party', partyA))).toBe(1);
    expect(await seen(session(1, 'party', null))).toBe(0);
    expect(await seen(session(1, 'public', null))).toBe(0);
  });

  test('without settings nothing is seen', async () => {
    const rows = await database.own((tx) => tx.query('select * from outbox'));
    expect(rows.rows).toEqual([]);
  });

  test('the application cannot write what only the writer may', async () => {
    const insert = database.change(session(1, 'zone', null), (tx) =>
      tx.query(
        "insert into outbox (zone_id, message_id, topic, payload, recorded_at) values (1, gen_random_uuid(), 't', '{}', now())",
      ),
    );
    await expect(insert).rejects.toThrow(/permission denied/);
  });

  test('the writer cannot leave the zone of its transaction', async () => {
    const insert = database.write(1, (tx) =>
      tx.query(
        "insert into outbox (zone_id, message_id, topic, payload, recorded_at) values (2, gen_random_uuid(), 't', '{}', now())",
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  test('neither application nor writer can read the schemas of the libraries', async () => {
    await database.authPool.query('create table if not exists auth.secret (word text)');
    await expect(
      database.read(session(1, 'zone', null), (tx) => tx.query('select * from auth.secret')),
    ).rejects.toThrow(/permission denied/);
    await expect(database.write(1, (tx) => tx.query('select * from auth.secret'))).rejects.toThrow(/permission denied/);
  });

  test('settings that are not what they should be never reach SQL', async () => {
    await expect(seen(session(1, 'party', "x'; drop table outbox; --"))).rejects.toThrow(/not a party/);
    await expect(seen({ ...session(1, 'zone', null), role: "x'" })).rejects.toThrow(/not a role/);
  });
});

test('history never changes: events refuse update and delete', async () => {
  await database.write(1, (tx) =>
    tx.query(`insert into events (zone_id, event_id, kind, occurred_at, recorded_at, operation, user_id, role, input_hash, idempotency_key, facts)
      values (1, gen_random_uuid(), 'k', now(), now(), 'o', 'u', 'r', '', 'i', '{}')`),
  );
  await expect(database.write(1, (tx) => tx.query("update events set kind = 'x'"))).rejects.toThrow(/never change/);
  await expect(database.write(1, (tx) => tx.query('delete from events'))).rejects.toThrow(/permission denied/);
});

test('int8 arrives as bigint, date as text, instants as Date', async () => {
  const { rows } = await database.read(session(1, 'zone', null), (tx) =>
    tx.query<{ big: bigint; day: string; at: Date }>(
      "select 9007199254740993::int8 as big, date '2026-02-03' as day, timestamptz '2026-01-01T00:00:00Z' as at",
    ),
  );
  expect(rows[0]).toEqual({ big: 9007199254740993n, day: '2026-02-03', at: new Date('2026-01-01T00:00:00Z') });
});
