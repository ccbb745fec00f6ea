import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, type Runner } from './user.ts';

/**
 * Makes the cluster in `<cluster>.new` and renames it when it is complete, so that a kill in the middle of the first
 * start leaves nothing that looks like a database. Does nothing when the cluster is there.
 * The text order is by code point: it never changes with a library, so no index ever breaks; where people read
 * (pinyin), a query names its collation.
 */
export function ensureCluster(
  native: string,
  cluster: string,
  runner: Runner,
  password: string,
  unsafeNoSync: boolean,
): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runner.uid !== undefined) chownSync(passwordFile, runner.uid, runner.gid ?? runner.uid);
  const command = [
    ...runner.prefix,
    join(native, 'bin', 'initdb'),
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...(unsafeNoSync ? ['--no-sync'] : []),
  ];
  const made = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', ...identityOf(runner) });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  }
  renameSync(unfinished, cluster);
}
