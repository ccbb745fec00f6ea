import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Queryable } from '../db/index.ts';

export interface MigrationReport {
  readonly applied: readonly string[];
}

/** An applied migration's file was edited: history is corrected by a further migration. */
export class EditedMigrationError extends Error {
  override readonly name = 'EditedMigrationError';

  constructor(file: string) {
    super(
      `迁移文件 ${file} 在应用之后被修改。请恢复原文件，另写一个新的迁移。 ` +
        `The migration ${file} was changed after it was applied. Restore the file and write a further migration.`,
    );
  }
}

/** The database was migrated by a later version of the product than this one. */
export class UnknownMigrationError extends Error {
  override readonly name = 'UnknownMigrationError';

  constructor(files: readonly string[]) {
    super(
      `数据库由更新的版本升级过（${files.join('、')}）。请使用该版本或更高版本。 ` +
        `The database was brought up to date by a later version (${files.join(', ')}). Start that version or a newer one.`,
    );
  }
}

/** One number for the advisory lock that keeps two processes from migrating at once. */
const migrationLock = 4_890_001;

/**
 * Applies `NNNN_name.sql` of the folder in their order, forward only, each in a transaction with its `.check.sql`.
 * Runs as *owner*, in schema `entrepot`. Throws EditedMigrationError when an applied file has changed, and
 * UnknownMigrationError when the database has migrations that the folder does not have.
 */
export async function migrate(database: Database, folder: string): Promise<MigrationReport> {
  await database.own(prepareSchemas);
  const names = migrationFiles(folder);
  await database.own((tx) => refuseUnknown(tx, names));
  const applied: string[] = [];
  for (const name of names) {
    const sql = readSql(folder, name);
    const done = await database.own((tx) => applyOne(tx, folder, name, sql));
    if (done) applied.push(name);
  }
  return { applied };
}

export function migrationFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort();
}

/** The same text, however the checkout ends its lines. */
function readSql(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}

async function refuseUnknown(tx: Queryable, names: readonly string[]): Promise<void> {
  const { rows } = await tx.query<{ name: string }>('select name from entrepot.migrations order by name');
  const unknown = rows.map(({ name }) => name).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new UnknownMigrationError(unknown);
}

async function prepareSchemas(tx: Queryable): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  await tx.query('create schema if not exists entrepot');
  await tx.query('grant usage on schema entrepot to entrepot_app, entrepot_writer');
  for (const library of ['auth', 'jobs']) {
    await tx.query(`create schema if not exists ${library}`);
    await tx.query(`grant usage, create on schema ${library} to entrepot_${library}`);
  }
  await tx.query(
    `create table if not exists entrepot.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
}

async function applyOne(tx: Queryable, folder: string, name: string, sql: string): Promise<boolean> {
  await tx.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  const hash = createHash('sha256').update(sql).digest('hex');
  const found = await tx.query<{ hash: string }>('select hash from entrepot.migrations where name = $1', [name]);
  const [before] = found.rows;
  if (before) {
    if (before.hash !== hash) throw new EditedMigrationError(name);
    return false;
  }
  const check = readSql(folder, name.replace(/\.sql$/, '.check.sql'));
  await withOwnRows(tx, () => runNamed(tx, name, sql));
  await runNamed(tx, name, check);
  await tx.query('insert into entrepot.migrations (name, hash) values ($1, $2)', [name, hash]);
  return true;
}

/**
 * Row security is forced upon the owner too, who is in no zone: without this a migration would change no row that is there
 * already, and say nothing of it. Afterwards it is forced again, within the same transaction.
 */
async function withOwnRows(tx: Queryable, work: () => Promise<void>): Promise<void> {
  const { rows } = await tx.query<{ oid: string }>(
    `select c.oid::text as oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'entrepot' and c.relkind in ('r', 'p') and c.relforcerowsecurity`,
  );
  const oids = rows.map(({ oid }) => oid);
  await alterRowSecurity(tx, oids, 'no force');
  await work();
  await alterRowSecurity(tx, oids, 'force');
}

/** Of those tables that are still there, whatever they are called now. */
async function alterRowSecurity(tx: Queryable, oids: readonly string[], how: 'force' | 'no force'): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    'select oid::regclass::text as name from pg_class where oid = any($1::oid[]) order by 1',
    [oids],
  );
  if (rows.length > 0)
    await tx.query(rows.map(({ name }) => `alter table ${name} ${how} row level security`).join('; '));
}

/** PostgreSQL's message alone would not say which file it is about. */
async function runNamed(tx: Queryable, name: string, sql: string): Promise<void> {
  try {
    await tx.query(sql);
  } catch (cause) {
    throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
