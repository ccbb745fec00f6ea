import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { anyoneWorksIn, canSeeFolders, isAlive, worksIn } from './process-identity.ts';
import { identityOf, type Runner } from './user.ts';

/** Longest time a start or a stop may take; recovery after a crash of a full log included. */
const patienceMilliseconds = 600_000;
const logLimitBytes = 10_000_000;

export interface ServerPlan {
  readonly native: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly runner: Runner;
  readonly unsafeNoSync: boolean;
}

export function spawnServer({ native, cluster, socketFolder, logFile, runner, unsafeNoSync }: ServerPlan) {
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
  if (existsSync(logFile) && statSync(logFile).size > logLimitBytes) renameSync(logFile, `${logFile}.1`);
  // The server writes to the file itself: should we be killed, it still has somewhere to write.
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', log, log],
    // Ctrl-C goes to us alone; the server is stopped in order after the last request.
    detached: true,
    ...identityOf(runner),
  });
  closeSync(log);
  // A command that cannot be run at all shows itself as a child without a number.
  child.on('error', () => undefined);
  return child;
}

/** Waits until the server answers. Throws, with the end of its log, when it stops instead. */
export async function waitUntilReady(child: ChildProcess, config: pg.ClientConfig, logFile: string): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`PostgreSQL stopped while starting:\n${endOf(logFile)}`);
    const outcome = await tryConnect(config);
    if (outcome === 'ready') return;
    if (outcome === 'password') {
      await stopChild(child);
      throw new Error(
        'secrets.json 与数据目录中的数据库不匹配，请从备份恢复该文件。 ' +
          'secrets.json does not fit the database of the data folder; restore the file from a backup.',
      );
    }
    await wait(20);
  }
  await stopChild(child);
  throw new Error(`PostgreSQL did not answer in time:\n${endOf(logFile)}`);
}

async function tryConnect(config: pg.ClientConfig): Promise<'ready' | 'password' | 'later'> {
  const client = new pg.Client(config);
  // A connection that breaks while the server starts is no news; the caller tries again.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'ready';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === '28P01' ? 'password' : 'later';
  }
}

function endOf(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-6).join('\n') : '';
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resume) => child.once('exit', resume));
  child.kill('SIGINT');
  await ended;
}

/**
 * A server that outlived its launcher (which was killed) is stopped in order before we start our own. Call it under the
 * lock of the data folder.
 */
export async function stopLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  // The file may name somebody else's process by now: only one that works in this very folder is stopped.
  if (isAlive(pid) && worksIn(pid, cluster)) process.kill(pid, 'SIGINT');
  const deadline = Date.now() + patienceMilliseconds;
  while (isAnyoneIn(cluster, pid)) {
    if (Date.now() > deadline) throw new Error(`the PostgreSQL left over as process ${pid} does not stop`);
    await wait(20);
  }
  // PostgreSQL would still take a dead number that nobody buried, or that lives again, for a running server.
  if (canSeeFolders) rmSync(file, { force: true });
}

/** Server processes end by themselves, a moment later, when the first of them was killed. */
function isAnyoneIn(cluster: string, pid: number): boolean {
  return canSeeFolders ? anyoneWorksIn(cluster) : isAlive(pid) && worksIn(pid, cluster);
}
