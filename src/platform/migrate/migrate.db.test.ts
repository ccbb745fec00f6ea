import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { EditedMigrationError, migrate, migrationFiles, UnknownMigrationError } from './index.ts';

const shipped = join(import.meta.dirname, '../../../db/migrations');

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'entrepot-migrations-'));
  // The template has the shipped ones applied; a folder of our own starts without them.
  await database.own((tx) => tx.query('delete from entrepot.migrations'));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, sql: string, check = 'select 1'): void {
  writeFileSync(join(folder, `${name}.sql`), sql);
  writeFileSync(join(folder, `${name}.check.sql`), check);
}

async function exists(table: string): Promise<boolean> {
  const { rows } = await database.own((tx) => tx.query('select to_regclass($1) as found', [table]));
  return rows[0]?.found !== null;
}

describe('migrations', () => {
  test('are applied in order, once', async () => {
    write('0002_second', 'alter table first add column n int');
    write('0001_first', 'create table first ()');
    expect((await migrate(database, folder)).applied).toEqual(['0001_first.sql', '0002_second.sql']);
    expect((await migrate(database, folder)).applied).toEqual([]);
    write('0003_third', 'create table third ()');
    expect((await migrate(database, folder)).applied).toEqual(['0003_third.sql']);
  });

  test('are refused when an applied file was edited, and nothing after it is applied', async () => {
    write('0001_first', 'create table first ()');
    await migrate(database, folder);
    write('0001_first', 'create table first (n int)');
    write('0002_second', 'create table second ()');
    await expect(migrate(database, folder)).rejects.toThrow(EditedMigrationError);
    expect(await exists('second')).toBe(false);
  });

  test('do not mind how a checkout ends its lines', async () => {
    write('0001_first', 'create table first ();\nselect 1;\n');
    await migrate(database, folder);
    write('0001_first', 'create table first ();\r\nselect 1;\r\n');
    expect((await migrate(database, folder)).applied).toEqual([]);
  });

  test('are refused on a database of a later version', async () => {
    write('0001_first', 'create table first ()');
    write('0002_second', 'create table second ()');
    await migrate(database, folder);
    rmSync(join(folder, '0002_second.sql'));
    await expect(migrate(database, folder)).rejects.toThrow(UnknownMigrationError);
  });

  test('leave nothing when they or their check fail', async () => {
    write('0001_first', 'create table first ()');
    write('0002_second', 'create table second ()', "do $$ begin raise exception 'the check says no'; end $$");
    await expect(migrate(database, folder)).rejects.toThrow(/0002_second\.sql.*the check says no/s);
    expect([await exists('first'), await exists('second')]).toEqual([true, false]);
    write('0002_second', 'create table second ()');
    expect((await migrate(database, folder)).applied).toEqual(['0002_second.sql']);
  });

  test('change the rows that are there, which row security hides from the owner; it is forced again afterwards', async () => {
    const table = 'create table kept (zone_id int, owner_id uuid, n int); insert into kept values (1, null, 1)';
    write('0001_first', `${table}; call protect_owned('kept')`);
    write('0002_second', 'update kept set n = 2', 'do $$ begin assert (select n from kept) is null; end $$');
    write('0003_third', 'alter table kept rename to renamed; update renamed set n = n + 1');
    await migrate(database, folder);
    const { rows } = await database.own(async (tx) => {
      await tx.query("set local app.zone = '1'");
      const forced = await tx.query("select relforcerowsecurity as forced from pg_class where relname = 'renamed'");
      await tx.query('alter table renamed no force row level security');
      const seen = await tx.query('select n from renamed');
      return { rows: [...forced.rows, ...seen.rows] };
    });
    expect(rows).toEqual([{ forced: true }, { n: 3 }]);
  });

  test('have a check, each of them', async () => {
    write('0001_first', 'create table first ()');
    rmSync(join(folder, '0001_first.check.sql'));
    await expect(migrate(database, folder)).rejects.toThrow(/0001_first\.check\.sql/);
    expect(await exists('first')).toBe(false);
  });

  test('are applied once by two processes that start together', async () => {
    write('0001_first', 'create table first ()');
    const reports = await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(reports.flatMap(({ applied }) => applied)).toEqual(['0001_first.sql']);
  });
});

test('the shipped migrations bear numbers of their own', () => {
  const numbers = migrationFiles(shipped).map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers[0]).toBe('0001');
});
