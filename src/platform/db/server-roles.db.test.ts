import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../migrate/index.ts';
import { databaseRoles, type EmbeddedServer, startEmbedded } from './embedded/index.ts';
import { connectDatabase } from './pools.ts';
import { prepareServer } from './server-roles.ts';
import { administer } from './testing-server.ts';

const migrations = join(import.meta.dirname, '../../../db/migrations');
const session = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' } as const;

// Roles belong to a whole server, so this test has one of its own, and plays the administrator of an operator's server.
let folder: string;
let server: EmbeddedServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entrepot-roles-'));
  server = await startEmbedded({ dataFolder: folder, unsafeNoSync: true });
  await asAdministrator('drop database entrepot', ...databaseRoles.map((role) => `drop role entrepot_${role}`));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const asAdministrator = (...statements: string[]) => administer(server.connection('superuser', 'postgres'), statements);

function urlOf(user: string, database: string): string {
  const host = encodeURIComponent(String(server.connection('app', database).host));
  return `postgres://${user}:secret@localhost/${database}?host=${host}`;
}

/** Prepares twice, as every start does, and shows whom each pool works as. */
async function rolesOf(url: string): Promise<string[]> {
  await prepareServer(url);
  await prepareServer(url);
  const database = connectDatabase({ url });
  try {
    await migrate(database, migrations);
    const ask = 'select current_user::text as role';
    const answers = [
      await database.own((tx) => tx.query<{ role: string }>(ask)),
      await database.read(session, (tx) => tx.query<{ role: string }>(ask)),
      await database.write(1, (tx) => tx.query<{ role: string }>(ask)),
      await database.authPool.query<{ role: string }>(ask),
      await database.jobsPool.query<{ role: string }>(ask),
    ];
    return answers.map(({ rows }) => rows[0]?.role ?? '');
  } finally {
    await database.close();
  }
}

const everyRole = ['entrepot_owner', 'entrepot_app', 'entrepot_writer', 'entrepot_auth', 'entrepot_jobs'];

describe('a server of the operator’s', () => {
  test('needs a user that may make roles and owns the database, no superuser', async () => {
    await asAdministrator(
      `create role operator login createrole password 'secret'`,
      'create database first owner operator',
    );
    expect(await rolesOf(urlOf('operator', 'first'))).toEqual(everyRole);
  });

  test('or one without any right, once its administrator has prepared roles and database', async () => {
    await asAdministrator(
      `create role tenant login password 'secret'`,
      `grant ${everyRole.join(', ')} to tenant`,
      'create database second owner entrepot_owner',
    );
    expect(await rolesOf(urlOf('tenant', 'second'))).toEqual(everyRole);
  });
});
