import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { isAlive, lockFolder } from './lock.ts';
import { type DatabaseRole, databaseRoles, readSecrets, type Secrets } from './secrets.ts';
import { chooseRunner, type Runner } from './user.ts';

export { DataFolderInUseError } from './lock.ts';
export { type DatabaseRole, databaseRoles } from './secrets.ts';

export interface EmbeddedServer {
  readonly dataFolder: string;
  /** Connection settings of one of the house's roles. */
  connection(role: DatabaseRole | 'superuser', database: string): pg.PoolConfig;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Only for throw-away test clusters: gives up durability for speed. */
  readonly unsafeNoSync?: boolean;
}

/** Longest time a start may take, crash recovery included. */
const startTimeoutMilliseconds = 60_000;

/**
 * Starts the PostgreSQL that comes with the dependencies on a folder of its own; makes the cluster on the first start.
 * Listens on a unix socket in a private folder only. Throws DataFolderInUseError when another process owns the folder.
 */
export async function startEmbedded({ dataFolder, unsafeNoSync = false }: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const secrets = readSecrets(folder);
    const native = findBinaries();
    const cluster = join(folder, 'postgres');
    const runner = chooseRunner(folder);
    await stopLeftOver(cluster);
    if (!existsSync(join(cluster, 'PG_VERSION'))) createCluster(native, cluster, runner, secrets);
    const socketFolder = makeSocketFolder(folder, runner);
    const child = spawnServer(native, cluster, socketFolder, runner, unsafeNoSync);
    const connection = connectionsTo(socketFolder, secrets);
    await waitUntilReady(child, connection('superuser', 'postgres'), join(folder, 'postgres.log'));
    await ensureRoles(connection('superuser', 'postgres'), secrets);
    return {
      dataFolder: folder,
      connection,
      stop: async () => {
        await stopChild(child);
        rmSync(socketFolder, { recursive: true, force: true });
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function createCluster(native: string, cluster: string, runner: Runner, secrets: Secrets): void {
  rmSync(cluster, { recursive: true, force: true });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (runner.uid !== undefined) chownSync(passwordFile, runner.uid, runner.gid ?? runner.uid);
  const command = [
    ...runner.prefix,
    join(native, 'bin', 'initdb'),
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-sync',
  ];
  const made = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', ...identityOf(runner) });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  }
}

function identityOf({ uid, gid }: Runner): { uid?: number; gid?: number } {
  return uid === undefined ? {} : { uid, gid: gid ?? uid };
}

/** Socket paths are short (about 100 characters), data folders need not be: the socket lives apart. */
function makeSocketFolder(folder: string, runner: Runner): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const socketFolder = join(tmpdir(), `entrepot-${name}`);
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  if (runner.uid !== undefined) chownSync(socketFolder, runner.uid, runner.gid ?? runner.uid);
  return socketFolder;
}

function spawnServer(
  native: string,
  cluster: string,
  socketFolder: string,
  runner: Runner,
  unsafeNoSync: boolean,
): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    checkpoint_completion_target: '0.9',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(unsafeNoSync ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const command = [
    ...runner.prefix,
    join(native, 'bin', 'postgres'),
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C goes to us alone; the server is stopped in order after the last request.
    detached: true,
    ...identityOf(runner),
  });
  const logFile = join(cluster, '..', 'postgres.log');
  child.stderr?.on('data', (chunk: Buffer) => appendFileSync(logFile, chunk));
  return child;
}

function connectionsTo(socketFolder: string, secrets: Secrets) {
  return (role: DatabaseRole | 'superuser', database: string): pg.PoolConfig => ({
    host: socketFolder,
    database,
    user: role === 'superuser' ? 'postgres' : `entrepot_${role}`,
    password: secrets[role],
  });
}

async function waitUntilReady(child: ChildProcess, config: pg.PoolConfig, logFile: string): Promise<void> {
  const deadline = Date.now() + startTimeoutMilliseconds;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const log = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-6).join('\n') : '';
      throw new Error(`PostgreSQL stopped while starting:\n${log}`);
    }
    const client = new pg.Client(config);
    // A connection that breaks while the server starts is no news; the loop tries again.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }
  await stopChild(child);
  throw new Error('PostgreSQL did not answer in time');
}

async function ensureRoles(config: pg.PoolConfig, secrets: Secrets): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    const found = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like 'entrepot\\_%'",
    );
    const existing = new Set(found.rows.map((row) => row.rolname));
    for (const role of databaseRoles) {
      if (existing.has(`entrepot_${role}`)) continue;
      // The password is our own base64url text: nothing in it needs quoting.
      await client.query(`create role entrepot_${role} login password '${secrets[role]}' nosuperuser nobypassrls`);
    }
    const databases = await client.query("select 1 from pg_database where datname = 'entrepot'");
    if (databases.rowCount === 0) await client.query('create database entrepot owner entrepot_owner');
  } finally {
    await client.end();
  }
}

/** A server that outlived its launcher (which was killed) is stopped in order before we start our own. */
async function stopLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isOurServer(pid, cluster)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + startTimeoutMilliseconds;
  while (isAlive(pid) && Date.now() < deadline) await new Promise((resume) => setTimeout(resume, 20));
}

/** The pid file may name a process of someone else after a reboot: only a postgres on this very folder is stopped. */
function isOurServer(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return process.platform !== 'linux';
  return readFileSync(commandLine, 'utf8').includes(cluster);
}

/** Fast shutdown: transactions are rolled back, everything committed is on disk. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resume) => child.once('exit', resume));
  child.kill('SIGINT');
  await ended;
}
