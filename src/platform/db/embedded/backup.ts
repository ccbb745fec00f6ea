import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { accept, defineRefusals, type Result } from '../../../kernel/index.ts';

export const refuse = defineRefusals({
  backup_target_not_empty: {
    status: 409,
    zh: '备份目标目录 {folder} 不是空目录。请指定一个新的目录。',
    en: 'The backup folder {folder} is not empty. Name a new folder.',
  },
});

/** Files of a cluster that belong to the running server alone, or that a backup must not carry. */
const leftOut = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_replslot',
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** A physical replication slot keeps the log that the backup needs from being recycled while files are copied. */
const slot = 'entrepot_backup';

/**
 * A copy of the data folder of a running server, complete to the moment at which it ends, by PostgreSQL's own low-level
 * backup (start, copy, stop). Starting the product on the copy recovers it. Refusal: `backup_target_not_empty`.
 */
export async function backUp(
  superuser: pg.ClientConfig,
  dataFolder: string,
  target: string,
): Promise<Result<{ readonly folder: string }>> {
  const folder = resolve(target);
  if (existsSync(folder) && readdirSync(folder).length > 0) return refuse('backup_target_not_empty', { folder });
  const source = join(resolve(dataFolder), 'postgres');
  const copy = join(folder, 'postgres');
  const client = new pg.Client(superuser);
  await client.connect();
  try {
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
    await client.query("select pg_backup_start('entrepot', true)");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await copyFolder(source, copy, leftOut);
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    for (const name of ['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_stat_tmp', 'pg_subtrans']) {
      mkdirSync(join(copy, name), { recursive: true, mode: 0o700 });
    }
    // The log up to the end of the backup; without it the copy could not be made consistent.
    await copyFolder(join(source, 'pg_wal'), join(copy, 'pg_wal'), new Set());
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    copyFileSync(join(resolve(dataFolder), 'secrets.json'), join(folder, 'secrets.json'));
    return accept({ folder });
  } finally {
    await client.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [
      slot,
    ]);
    await client.end();
  }
}

/** Copies what is there; a file that the server removes meanwhile is not part of the backup's end. */
async function copyFolder(source: string, target: string, without: ReadonlySet<string>): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (without.has(entry.name)) continue;
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) await copyFolder(from, to, new Set());
    else if (entry.isFile()) await copyFile(from, to).catch(ignoreVanished);
  }
}

function ignoreVanished(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
