import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { lockFolder } from './lock.ts';
import { ensureRoles } from './roles.ts';
import { type DatabaseRole, readSecrets, type Secrets } from './secrets.ts';
import { spawnServer, stopChild, stopLeftOver, waitUntilReady } from './server-process.ts';
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts';
import { chooseRunner, type Runner } from './user.ts';

export { backUp } from './backup.ts';
export { DataFolderInUseError } from './lock.ts';
export { type DatabaseRole, databaseRoles } from './secrets.ts';

export interface EmbeddedServer {
  readonly dataFolder: string;
  /** Connection settings of one of the house's roles. */
  connection(role: DatabaseRole | 'superuser', database: string): pg.PoolConfig;
  /** Fast shutdown; gives the folder back. May be called twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Only for throw-away test clusters: gives up durability for speed. */
  readonly unsafeNoSync?: boolean;
  /** How root runs the server; found out by itself unless given. */
  readonly runner?: (dataFolder: string) => Runner;
  /** Called when the server ends without having been asked to; the pools cannot work from then on. */
  readonly onUnexpectedEnd?: () => void;
}

/**
 * Starts the PostgreSQL that comes with the dependencies on a folder of its own; makes the cluster on the first start.
 * Listens on a unix socket in a private folder only. Throws DataFolderInUseError when another process owns the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataFolder = resolve(options.dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(dataFolder);
  try {
    return await startLocked(dataFolder, options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startLocked(dataFolder: string, options: EmbeddedOptions, unlock: () => void): Promise<EmbeddedServer> {
  const { unsafeNoSync = false, runner: choose = chooseRunner, onUnexpectedEnd } = options;
  const native = findBinaries();
  const secrets = readSecrets(dataFolder);
  const cluster = join(dataFolder, 'postgres');
  const logFile = join(dataFolder, 'postgres.log');
  await stopLeftOver(cluster);
  const runner = choose(dataFolder);
  ensureCluster(native, cluster, runner, secrets.superuser, unsafeNoSync);
  const socketFolder = makeSocketFolder(dataFolder, runner);
  const child = spawnServer({ native, cluster, socketFolder, logFile, runner, unsafeNoSync });
  // Should we end without stopping it, the server closes in order by itself.
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  let stopping = false;
  const stop = async () => {
    stopping = true;
    process.off('exit', endWithUs);
    await stopChild(child);
    rmSync(socketFolder, { recursive: true, force: true });
    unlock();
  };
  const connection = connectionsTo(socketFolder, secrets);
  const superuser = connection('superuser', 'postgres');
  try {
    await waitUntilReady(child, superuser, logFile);
    await ensureRoles(superuser, secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  child.once('exit', () => stopping || onUnexpectedEnd?.());
  return { dataFolder, connection, stop };
}

/** Connection settings of the superuser of a server that another process runs on the folder. */
export function superuserOf(dataFolder: string): pg.ClientConfig {
  const folder = resolve(dataFolder);
  const config = connectionsTo(socketFolderOf(folder), readSecrets(folder))('superuser', 'postgres');
  return config as pg.ClientConfig;
}

function connectionsTo(socketFolder: string, secrets: Secrets) {
  return (role: DatabaseRole | 'superuser', database: string): pg.PoolConfig => ({
    host: socketFolder,
    database,
    user: role === 'superuser' ? 'postgres' : `entrepot_${role}`,
    password: secrets[role],
  });
}
