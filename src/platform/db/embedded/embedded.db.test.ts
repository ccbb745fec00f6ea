import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refusalMessage } from '../../../kernel/index.ts';
import { findBinaries } from './binaries.ts';
import { DataFolderInUseError, type EmbeddedServer, startEmbedded } from './index.ts';
import { lockFolder } from './lock.ts';
import { isAlive, processIdentity } from './process-identity.ts';
import { chooseRunner } from './user.ts';

// The script must lie where the dependencies are found.
const script = join(import.meta.dirname, `../../../../node_modules/.cache/entrepot-crash-${process.pid}.mjs`);

let folder: string;
let running: EmbeddedServer[] = [];

beforeAll(async () => {
  const entry = join(import.meta.dirname, 'crash.fixture.ts');
  await build({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(script, { force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entrepot-launch-'));
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder: folder, ...options });
  running.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedServer, sql: string): Promise<Row[]> {
  const client = new pg.Client(server.connection('owner', 'entrepot'));
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the server that comes with the product', () => {
  test('keeps its data over a stop and a start, is durable, and listens on no port', async () => {
    const first = await start();
    await ask(first, 'create table kept (word text)');
    await ask(first, "insert into kept values ('还在')");
    await first.stop();
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
    const second = await start();
    expect(await ask(second, 'select word from kept')).toEqual([{ word: '还在' }]);
    const settings = await ask<{ name: string; setting: string }>(
      second,
      `select name, setting from pg_settings where name in
         ('data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'server_encoding', 'synchronous_commit') order by name`,
    );
    expect(settings.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'data_checksums=on',
      'fsync=on',
      'full_page_writes=on',
      'listen_addresses=',
      'server_encoding=UTF8',
      'synchronous_commit=on',
    ]);
  });

  test('shows its passwords and its socket to nobody else, and asks for the password', async () => {
    const server = await start();
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
    const connection = server.connection('app', 'entrepot');
    expect(statSync(String(connection.host)).mode & 0o077).toBe(0);
    await expect(new pg.Client({ ...connection, password: 'guessed' }).connect()).rejects.toThrow(/password/);
  });

  test('orders names by pinyin where a query asks for it', async () => {
    const server = await start();
    const rows = await ask<{ name: string }>(
      server,
      `select name from (values ('上海'), ('广州'), ('北京'), ('大连')) as cities(name) order by name collate "zh-x-icu"`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['北京', '大连', '广州', '上海']);
  });

  test('refuses a second start on a living folder with data_folder_in_use', async () => {
    await start();
    const second = await start().catch((error: unknown) => error);
    expect(second).toBeInstanceOf(DataFolderInUseError);
    const { refusal } = second as DataFolderInUseError;
    expect(refusal).toEqual({ code: 'data_folder_in_use', facts: { folder, pid: process.pid } });
    expect(refusalMessage(refusal).zh).toContain(folder);
  });

  test('tells when the server ends without having been asked to', async () => {
    const ended = new Promise<void>((resume) => {
      void start({ onUnexpectedEnd: resume }).then(() => process.kill(postmaster(), 'SIGQUIT'));
    });
    await ended;
  });

  test('says which file is missing when the passwords no longer fit', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'secrets.json'));
    await expect(start()).rejects.toThrow(/secrets\.json/);
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  test('begins a first start again that was cut short', async () => {
    mkdirSync(join(folder, 'postgres.new'));
    writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18\n');
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

// Only root has to hand the server to another user, who must be able to reach the programs (a clone under /root is closed).
describe.runIf(process.getuid?.() === 0 && nobodyCanRun())('as root', () => {
  const closed = (dataFolder: string) => chooseRunner(dataFolder, () => false);

  test('runs as nobody where user namespaces are closed, and as its owner ever after', async () => {
    const first = await start({ runner: closed });
    await ask(first, 'create table kept (n int)');
    expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
    await first.stop();
    expect(await ask(await start(), 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });

  test('takes a database made in a namespace to a machine where they are closed', async () => {
    const first = await start();
    await ask(first, 'create table kept (n int)');
    await first.stop();
    expect(await ask(await start({ runner: closed }), 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });
});

describe('after a kill', () => {
  test('the launcher alone: the next start stops what is left over and loses no acknowledged row', async () => {
    const { child, acknowledged } = await launch();
    const leftOver = postmaster();
    await kill(child);
    expect(isAlive(leftOver)).toBe(true);
    const count = acknowledged();
    expect(await written(await start())).toBeGreaterThanOrEqual(count);
    expect(isAlive(leftOver)).toBe(false);
  });

  test('launcher and server together: recovery finds every acknowledged row', async () => {
    const { child, acknowledged } = await launch();
    process.kill(postmaster(), 'SIGKILL');
    await kill(child);
    const count = acknowledged();
    expect(await written(await start())).toBeGreaterThanOrEqual(count);
  });

  async function written(server: EmbeddedServer): Promise<number> {
    const [row] = await ask<{ n: number; top: number }>(
      server,
      'select count(*)::int as n, max(n)::int as top from acknowledged',
    );
    expect(row?.n).toBe(row?.top);
    return row?.n ?? 0;
  }
});

describe('the lock', () => {
  const lockFile = () => join(folder, 'lock.json');

  test('of a dead process is taken over, also when its number lives again in another process', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, identity: 'an earlier life of this number' }));
    const unlock = await lockFolder(folder);
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toEqual({
      pid: process.pid,
      identity: processIdentity(process.pid),
    });
    unlock();
    expect(existsSync(lockFile())).toBe(false);
  });

  test('cut short by a crash belongs to nobody', async () => {
    writeFileSync(lockFile(), '');
    (await lockFolder(folder))();
  });

  test('of a living process is refused, and stays', async () => {
    const other = spawn('sleep', ['60']);
    const pid = other.pid ?? 0;
    writeFileSync(lockFile(), JSON.stringify({ pid, identity: processIdentity(pid) }));
    await expect(lockFolder(folder)).rejects.toThrow(DataFolderInUseError);
    expect(existsSync(lockFile())).toBe(true);
    await kill(other);
  });

  test('is given to one of many who find the same dead owner', async () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, identity: 'dead' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

function nobodyCanRun(): boolean {
  return spawnSync(join(findBinaries(), 'bin', 'postgres'), ['--version'], { uid: 65_534, gid: 65_534 }).status === 0;
}

function postmaster(): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resume) => child.once('exit', resume));
  child.kill('SIGKILL');
  await ended;
}

/** Starts a launcher of its own process and waits until it has written a few rows. */
async function launch(): Promise<{ child: ChildProcess; acknowledged: () => number }> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const count = () => output.split('\n').length - 1;
  await new Promise<void>((resume, fail) => {
    child.once('exit', () => fail(new Error('the launcher ended by itself')));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (count() >= 50) resume();
    });
  });
  return { child, acknowledged: count };
}
