import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type ConnectedDatabase, connectDatabase, startEmbedded } from '../../src/platform/db/index.ts';
import { migrate } from '../../src/platform/migrate/index.ts';

export interface BenchDatabase {
  readonly database: ConnectedDatabase;
  /** A connection of the superuser, under no policy: for measuring what the machine can do at all. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

/** The product's own database in a temporary folder, durable as in service (`fsync` on). */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-bench-'));
  const embedded = await startEmbedded({ dataFolder: folder });
  const database = connectDatabase({ embedded });
  await migrate(database, join(process.cwd(), 'db/migrations'));
  const clients: pg.Client[] = [];
  return {
    database,
    async connect() {
      const client = new pg.Client(embedded.connection('superuser', 'entrepot') as pg.ClientConfig);
      await client.connect();
      clients.push(client);
      await client.query('set search_path = entrepot');
      return client;
    },
    async close() {
      await Promise.all([...clients.map((client) => client.end()), database.close()]);
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
