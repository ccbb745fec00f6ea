import pg from 'pg';
import { databaseRoles, type Secrets } from './secrets.ts';

/** Makes the house's roles and its database where they are missing. */
export async function ensureRoles(config: pg.ClientConfig, secrets: Secrets): Promise<void> {
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
