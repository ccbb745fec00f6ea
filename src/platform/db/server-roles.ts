import pg from 'pg';
import { databaseRoles } from './embedded/index.ts';

/**
 * On a PostgreSQL server of the operator's: makes the house's roles and lets the given user become each of them.
 * What is there already is left alone, so that a user without any right to make roles can start on a server that its
 * administrator has prepared. Otherwise the user needs `createrole` and must own the database.
 */
export async function prepareServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const role of databaseRoles) await ensureRole(client, `entrepot_${role}`);
    await ensureOwnerMayCreate(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, name: string): Promise<void> {
  const existing = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (existing.rowCount === 0) await client.query(`create role ${name} nologin nosuperuser nobypassrls`);
  if (!(await mayBecome(client, name))) await client.query(`grant ${name} to current_user`);
}

/** From PostgreSQL 16 on, who makes a role is its member at once, yet may not become it without a grant. */
async function mayBecome(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, $1, case when current_setting('server_version_num')::int < 160000
       then 'member' else 'set' end) as may`,
    [name],
  );
  return rows[0]?.may === true;
}

async function ensureOwnerMayCreate(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; may: boolean }>(
    `select quote_ident(current_database()) as name,
       has_database_privilege('entrepot_owner', current_database(), 'create') as may`,
  );
  if (rows[0] && !rows[0].may) await client.query(`grant create on database ${rows[0].name} to entrepot_owner`);
}
