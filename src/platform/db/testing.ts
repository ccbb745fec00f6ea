import type pg from 'pg';
import { inject } from 'vitest';
import type { EmbeddedServer } from './embedded/index.ts';
import { type ConnectedDatabase, connectDatabase } from './pools.ts';
import { administer, withDatabase } from './testing-server.ts';

export interface TestDatabase extends ConnectedDatabase {
  readonly name: string;
  drop(): Promise<void>;
}

/** A database of the caller's own, cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const connection = (role: string, database: string): pg.PoolConfig => ({
    host: server.socketFolder,
    database,
    user: role === 'superuser' ? 'postgres' : `entrepot_${role}`,
    password: server.passwords[role],
  });
  const administrator: pg.ClientConfig =
    server.kind === 'url' ? { connectionString: server.url } : connection('superuser', 'postgres');
  await administer(administrator, [`create database ${name} template ${server.template} owner entrepot_owner`]);
  const embedded: EmbeddedServer = { dataFolder: '', connection, stop: () => Promise.resolve() };
  const database =
    server.kind === 'url'
      ? connectDatabase({ url: withDatabase(server.url, name) })
      : connectDatabase({ embedded, database: name });
  return {
    ...database,
    name,
    drop: async () => {
      await database.close();
      await administer(administrator, [`drop database if exists ${name} with (force)`]);
    },
  };
}
