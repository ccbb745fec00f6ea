import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SessionSettings } from './model.ts';
import { connectDatabase } from './pools.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { withDatabase } from './testing-server.ts';

const settings: SessionSettings = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const insertZone = `insert into zones (zone_id, name_zh, name_en, customs_district, customs_code, zone_code, area_m2, is_demonstration)
  values (1, '甲', 'A', '1500', '1502', '1510', 1, true)`;
const zones = async () => (await database.own((tx) => tx.query('select zone_id from zones'))).rows.length;

describe('a transaction', () => {
  test('keeps what was done when its work succeeds, and nothing when it throws', async () => {
    await expect(
      database.own(async (tx) => {
        await tx.query(insertZone);
        throw new Error('the work failed');
      }),
    ).rejects.toThrow('the work failed');
    expect(await zones()).toBe(0);
    await database.own((tx) => tx.query(insertZone));
    expect(await zones()).toBe(1);
  });

  test('whose work swallows a failed statement does not pass for committed', async () => {
    const swallowed = database.own(async (tx) => {
      await tx.query("update zones set name_en = 'B'");
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(/swallowed/);
  });

  test('that only reads cannot write', async () => {
    const write = database.read(settings, (tx) => tx.query("update zones set name_en = 'B'"));
    await expect(write).rejects.toThrow(/permission denied|read-only/);
    await expect(database.read(settings, (tx) => tx.query('create temporary table t ()'))).rejects.toThrow(/read-only/);
  });

  test('leaves its settings to nobody after it', async () => {
    const zones = await database.write(7, async (tx) => {
      const ask = "select coalesce(current_setting('app.zone', true), '') as zone";
      const inside = await tx.query<{ zone: string }>(ask);
      await tx.query('rollback');
      const after = await tx.query<{ zone: string }>(ask);
      await tx.query('begin');
      return [inside.rows[0]?.zone, after.rows[0]?.zone];
    });
    expect(zones).toEqual(['7', '']);
  });

  test('runs as the role of its method', async () => {
    const who = async (read: Promise<{ rows: Array<{ role: string }> }>) => (await read).rows[0]?.role;
    const ask = 'select current_user::text as role';
    expect(await who(database.read(settings, (tx) => tx.query(ask)))).toBe('entrepot_app');
    expect(await who(database.change(settings, (tx) => tx.query(ask)))).toBe('entrepot_app');
    expect(await who(database.write(1, (tx) => tx.query(ask)))).toBe('entrepot_writer');
    expect(await who(database.own((tx) => tx.query(ask)))).toBe('entrepot_owner');
    expect(await who(database.authPool.query(ask))).toBe('entrepot_auth');
    expect(await who(database.jobsPool.query(ask))).toBe('entrepot_jobs');
  });

  test('whose connection breaks throws, and the next one gets a fresh connection', async () => {
    const broken = database.own(async (tx) => {
      await tx.query('set idle_in_transaction_session_timeout = 20');
      await new Promise((resume) => setTimeout(resume, 200));
      await tx.query('select 1');
    });
    await expect(broken).rejects.toThrow();
    expect(await zones()).toBe(1);
  });

  test('takes no zone, reach, party or role that is not one', async () => {
    const read = (change: object) => database.read({ ...settings, ...change }, (tx) => tx.query('select 1'));
    await expect(read({ zoneId: 1.5 })).rejects.toThrow(/not a zone/);
    await expect(read({ zoneId: -1 })).rejects.toThrow(/not a zone/);
    await expect(read({ zoneId: 2_147_483_648 })).rejects.toThrow(/not a zone/);
    await expect(read({ reach: 'everything' })).rejects.toThrow(/not a role or reach/);
    await expect(read({ partyId: '1' })).rejects.toThrow(/not a party/);
    await expect(read({ role: "a'; set role postgres; --" })).rejects.toThrow(/not a role or reach/);
  });
});

test('exact types stay exact in arrays too', async () => {
  const { rows } = await database.own((tx) =>
    tx.query(`select array[9007199254740993, null]::int8[] as amounts, array['2026-02-03']::date[] as days,
                array[0.1, 12345678901234567890.123]::numeric[] as rates, 0.10::numeric as rate`),
  );
  expect(rows).toEqual([
    {
      amounts: [9007199254740993n, null],
      days: ['2026-02-03'],
      rates: ['0.1', '12345678901234567890.123'],
      rate: '0.10',
    },
  ]);
});

test('the pools of the libraries keep the manner of the driver', async () => {
  const { rows } = await database.authPool.query('select 1::int8 as n');
  expect(rows).toEqual([{ n: '1' }]);
});

// Only a server of the operator's is reached by a URL.
test.runIf(process.env.DATABASE_URL)('options in the URL do not take the role away', async () => {
  const url = new URL(withDatabase(inject('testServer').url, database.name));
  url.searchParams.set('options', '-c statement_timeout=4321');
  const other = connectDatabase({ url: url.href });
  const { rows } = await other.read(settings, (tx) =>
    tx.query("select current_user::text as role, current_setting('statement_timeout') as timeout"),
  );
  await other.close();
  expect(rows).toEqual([{ role: 'entrepot_app', timeout: '4321ms' }]);
});
