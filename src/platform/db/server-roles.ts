import pg from 'pg';
import { databaseRoles } from './embedded/index.ts';

/**
 * On a PostgreSQL server of the operator's: makes the house's roles and lets the given user become each of them.
 * The user needs `createrole` (or the roles exist already) and must own the database.
 */
export async function prepareServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like 'entrepot\\_%'",
    );
    const existing = new Set(found.rows.map((row) => row.rolname));
    for (const role of databaseRoles) {
      const name = `entrepot_${role}`;
      if (!existing.has(name)) await client.query(`create role ${name} nologin nosuperuser nobypassrls`);
      await client.query(`grant ${name} to current_user`);
    }
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`grant create on database ${rows[0]?.name} to entrepot_owner`);
  } finally {
    await client.end();
  }
}
