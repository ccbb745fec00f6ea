import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../migrate/index.ts';
import { startEmbedded } from './embedded/index.ts';
import { connectDatabase } from './pools.ts';
import { prepareServer } from './server-roles.ts';

/** Where the run's server is; every worker of the run connects to the same one. */
export interface TestServer {
  readonly kind: 'embedded' | 'url';
  readonly socketFolder: string;
  readonly passwords: Readonly<Record<string, string>>;
  readonly url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export const template = 'entrepot_template';
const migrations = join(import.meta.dirname, '../../../db/migrations');

/** Starts the run's server and builds the migrated template; used by the global set-up only. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url) return startOnServer(url);
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-test-'));
  // Nobody needs a test cluster after a power cut, so it may give up durability for speed.
  const embedded = await startEmbedded({ dataFolder: folder, unsafeNoSync: true });
  const superuser = embedded.connection('superuser', 'postgres');
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(superuser, { embedded, database: template });
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
  };
  return { server, stop };
}

async function startOnServer(url: string) {
  const own = withDatabase(url, template);
  await administer({ connectionString: url }, [
    `drop database if exists ${template} with (force)`,
    `create database ${template}`,
  ]);
  await prepareServer(own);
  await makeTemplate(null, { url: own });
  const server: TestServer = { kind: 'url', socketFolder: '', passwords: {}, url };
  return {
    server,
    stop: () => administer({ connectionString: url }, [`drop database if exists ${template} with (force)`]),
  };
}

async function makeTemplate(
  superuser: pg.ClientConfig | null,
  target: Parameters<typeof connectDatabase>[0],
): Promise<void> {
  if (superuser) await administer(superuser, [`create database ${template} owner entrepot_owner`]);
  const database = connectDatabase(target);
  try {
    await migrate(database, migrations);
  } finally {
    await database.close();
  }
}

export async function administer(config: pg.ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
