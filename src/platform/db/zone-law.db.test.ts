import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing.ts';

/**
 * The law that lets a zone live whole on one node of a cluster: every table of a zone bears `zone_id` first in every key
 * and is under forced row-level security; every other table says that it is a reference table.
 */

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const ours = `from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'entrepot'`;
const bearsZone = `exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'zone_id' and not a.attisdropped)`;
/** Bookkeeping of the migrations themselves. */
const exempt = `c.relname <> 'migrations'`;

/** The names that a catalogue query finds; each is a breach of the law. */
async function breaches(sql: string): Promise<string[]> {
  const { rows } = await database.own((tx) => tx.query<{ name: string }>(sql));
  return rows.map(({ name }) => name);
}

const laws = {
  'a table without a zone says that it is a reference table': `
    select c.relname as name ${ours} where c.relkind in ('r', 'p') and ${exempt} and not ${bearsZone}
      and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'reference table:%'`,
  'a zone table has a primary key': `
    select c.relname as name ${ours} where c.relkind in ('r', 'p') and ${bearsZone}
      and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
  'zone_id comes first in every primary key and unique index': `
    select i.indexrelid::regclass::text as name ${ours} join pg_index i on i.indrelid = c.oid and i.indisunique
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where ${bearsZone} and a.attname is distinct from 'zone_id'`,
  'zone_id is an integer that is never null': `
    select c.relname as name ${ours} join pg_attribute a on a.attrelid = c.oid and a.attname = 'zone_id'
    where c.relkind in ('r', 'p') and not (a.attnotnull and a.atttypid = 'int4'::regtype)`,
  'row-level security is enabled and forced on every zone table': `
    select c.relname as name ${ours} where c.relkind in ('r', 'p') and ${bearsZone}
      and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'every policy of application and writer asks for the zone': `
    select c.relname || '.' || p.polname as name ${ours} join pg_policy p on p.polrelid = c.oid
    where ${bearsZone} and p.polroles <> array['entrepot_owner'::regrole::oid]
      and (coalesce(pg_get_expr(p.polqual, p.polrelid), 'app.zone') not like '%app.zone%'
        or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'app.zone') not like '%app.zone%')`,
  'a foreign key of a zone table stays in the zone or leads to a reference table': `
    select f.conname as name ${ours} join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
      left join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      left join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
    where ${bearsZone} and (a.attname <> 'zone_id' or b.attname <> 'zone_id')
      and exists (select 1 from pg_attribute z where z.attrelid = f.confrelid and z.attname = 'zone_id')`,
  'no sequence numbers the rows': `select c.relname as name ${ours} where c.relkind = 'S'`,
  'a view sees with the eyes of who asks': `
    select c.relname as name ${ours} where c.relkind = 'v'
      and not coalesce(c.reloptions::text, '') ~* 'security_invoker=(true|on|1)'`,
  'no stored result and no function with its owner’s rights goes round the policies': `
    select c.relname as name ${ours} where c.relkind = 'm'
    union all
    select f.proname from pg_proc f join pg_namespace n on n.oid = f.pronamespace and n.nspname = 'entrepot' where f.prosecdef`,
};

describe('the zone law holds in the whole schema', () => {
  test.each(Object.entries(laws))('%s', async (_law, sql) => {
    expect(await breaches(sql)).toEqual([]);
  });

  test('there are tables for it to hold', async () => {
    const tables = await breaches(`select c.relname as name ${ours} where c.relkind = 'r' and ${bearsZone}`);
    expect(tables).toEqual(
      expect.arrayContaining(['events', 'event_subjects', 'idempotency_records', 'inbox', 'outbox', 'zones']),
    );
  });
});

describe('the law sees a breach', () => {
  const breaching = `
    create table free_rows (id int primary key, zone_id int);
    create table unmarked (id int primary key);
    create table counted (zone_id int not null, n int generated always as identity, primary key (zone_id, n));
    create policy anything on counted for select to entrepot_app using (true);
    create view seen as select 1 as one;
    create materialized view stored as select 1 as one;
    create table linked (zone_id int not null, n int, id int references free_rows, primary key (zone_id, n));
    create table keyless (zone_id int not null)`;

  test('of each kind', async () => {
    await database.own((tx) => tx.query(breaching));
    const found = await Promise.all(Object.values(laws).map(breaches));
    expect(found.map((names) => names.length > 0)).toEqual(found.map(() => true));
  });
});
