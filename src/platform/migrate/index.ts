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
}

/** One number for the advisory lock that keeps two processes from migrating at once. */
const migrationLock = 4_890_001;

/**
 * Applies `NNNN_name.sql` of the folder in their order, forward only, each in a transaction with its `.check.sql`.
 * Runs as *owner*, in schema `entrepot`. Throws EditedMigrationError when an applied file has changed.
 */
export async function migrate(database: Database, folder: string): Promise<MigrationReport> {
  await database.own(prepareSchemas);
  const applied: string[] = [];
  for (const name of migrationFiles(folder)) {
    const sql = readFileSync(join(folder, name), 'utf8');
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
    if (before.hash !== hash) throw new EditedMigrationError(`${name} was applied and has changed since`);
    return false;
  }
  await tx.query(sql);
  await tx.query(readFileSync(join(folder, name.replace(/\.sql$/, '.check.sql')), 'utf8'));
  await tx.query('insert into entrepot.migrations (name, hash) values ($1, $2)', [name, hash]);
  return true;
}
