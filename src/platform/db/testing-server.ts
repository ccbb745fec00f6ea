import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../migrate/index.ts';
import { startEmbedded } from './embedded/index.ts';
import { lockFolder } from './embedded/lock.ts';
import { stopLeftOver } from './embedded/server-process.ts';
import { connectDatabase, type DatabaseTarget } from './pools.ts';
import { prepareServer } from './server-roles.ts';

/** Where the run's server is; every worker of the run connects to the same one. */
export interface TestServer {
  readonly kind: 'embedded' | 'url';
  readonly socketFolder: string;
  readonly passwords: Readonly<Record<string, string>>;
  readonly url: string;
  /** The migrated database that tests clone; runs that share a server have one each. */
  readonly template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const folderPrefix = 'entrepot-test-';
const migrations = join(import.meta.dirname, '../../../db/migrations');

/** Starts the run's server and builds the migrated template; used by the global set-up only. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url) return startOnServer(url);
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), folderPrefix));
  const template = 'entrepot_template';
  // Nobody needs a test cluster after a power cut, so it may give up durability for speed.
  const embedded = await startEmbedded({ dataFolder: folder, unsafeNoSync: true });
  const superuser = embedded.connection('superuser', 'postgres');
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(superuser, { embedded, database: template }, template);
  } catch (error) {
    await stop();
    throw error;
  }
  const server: TestServer = {
    kind: 'embedded',
    socketFolder: String(superuser.host),
    passwords: Object.fromEntries(
      (['superuser', 'owner', 'app', 'writer', 'auth', 'jobs'] as const).map((role) => [
        role,
        String(embedded.connection(role, 'postgres').password),
      ]),
    ),
    url: '',
    template,
  };
  return { server, stop };
}

/** A run that was killed leaves its cluster, and its server running: the next run clears both away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    // Without its lock the folder is still being made, or already being removed, by its own run.
    if (!existsSync(join(folder, 'lock.json'))) continue;
    const unlock = await lockFolder(folder).catch(() => null);
    if (unlock === null) continue;
    await stopLeftOver(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnServer(url: string) {
  const template = `entrepot_template_${process.pid}`;
  const own = withDatabase(url, template);
  const drop = `drop database if exists ${template} with (force)`;
  await administer({ connectionString: url }, [drop, `create database ${template}`]);
  await prepareServer(own);
  await makeTemplate(null, { url: own }, template);
  const server: TestServer = { kind: 'url', socketFolder: '', passwords: {}, url, template };
  return { server, stop: () => administer({ connectionString: url }, [drop]) };
}

async function makeTemplate(
  superuser: pg.ClientConfig | null,
  target: DatabaseTarget,
  template: string,
): Promise<void> {
  if (superuser) await administer(superuser, [`create database ${template} owner entrepot_owner`]);
  const database = connectDatabase(target);
  try {
    await migrate(database, migrations);
  } finally {
    await database.close();
  }
}

/** Runs statements that no transaction may hold, such as making and dropping databases. */
export async function administer(config: pg.ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
