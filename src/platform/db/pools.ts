import pg from 'pg';
import type { DatabaseRole, EmbeddedServer } from './embedded/index.ts';
import { exactTypes } from './exact-types.ts';
import type { Database, Queryable, Reach, SessionSettings } from './model.ts';

/** Where the database is: the server that comes with the product, or one of the operator's. */
export type DatabaseTarget =
  | { readonly embedded: EmbeddedServer; readonly database?: string }
  | { readonly url: string };

/** The database with the two pools that libraries use for tables of their own. */
export interface ConnectedDatabase extends Database {
  readonly authPool: pg.Pool;
  readonly jobsPool: pg.Pool;
}

const searchPath: Readonly<Record<DatabaseRole, string>> = {
  owner: 'entrepot',
  app: 'entrepot',
  writer: 'entrepot',
  auth: 'auth',
  jobs: 'jobs',
};

function configOf(target: DatabaseTarget, role: DatabaseRole): pg.PoolConfig {
  // The writer repeats a few long statements: planning them anew each time would cost more than running them.
  const planning = role === 'writer' ? ' -c plan_cache_mode=force_generic_plan' : '';
  const options = `-c search_path=${searchPath[role]}${planning}`;
  if ('embedded' in target) return { ...target.embedded.connection(role, target.database ?? 'entrepot'), options };
  const { url, options: given } = splitOptions(target.url);
  return { connectionString: url, options: `${given} ${options} -c role=entrepot_${role}`.trim() };
}

/** The driver lets a URL's own `options` replace ours, and with them the role: they are taken out and stand before ours. */
function splitOptions(text: string): { url: string; options: string } {
  const url = new URL(text);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return { url: url.href, options };
}

/** Opens the pools; nothing is connected before the first query. */
export function connectDatabase(target: DatabaseTarget): ConnectedDatabase {
  const pool = (role: DatabaseRole, max: number) => new pg.Pool({ ...configOf(target, role), max, types: exactTypes });
  const app = pool('app', 16);
  const writer = pool('writer', 4);
  const owner = pool('owner', 2);
  const authPool = new pg.Pool({ ...configOf(target, 'auth'), max: 6 });
  const jobsPool = new pg.Pool({ ...configOf(target, 'jobs'), max: 6 });
  const pools = [app, writer, owner, authPool, jobsPool];
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  for (const one of pools) one.on('error', () => undefined);
  return {
    authPool,
    jobsPool,
    // One snapshot for the whole of it: what is read first and what is read last never contradict each other.
    read: async (settings, work) =>
      inTransaction(app, `begin isolation level repeatable read read only; ${settingsSql(settings)}`, work),
    change: async (settings, work) => inTransaction(app, `begin; ${settingsSql(settings)}`, work),
    write: async (zoneId, work) =>
      inTransaction(writer, `begin; ${settingsSql({ zoneId, reach: 'zone', partyId: null, role: 'writer' })}`, work),
    own: (work) => inTransaction(owner, 'begin', work),
    close: async () => {
      await Promise.all(pools.map((one) => one.end()));
    },
  };
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const largestZone = 2_147_483_647;
const reaches: ReadonlySet<string> = new Set<Reach>(['zone', 'party', 'public']);

/** `set local` takes no parameters (and is what travels to Citus' workers), so every value is checked here. */
function settingsSql({ zoneId, reach, partyId, role }: SessionSettings): string {
  if (!Number.isInteger(zoneId) || zoneId < 0 || zoneId > largestZone) throw new Error(`not a zone: ${zoneId}`);
  if (!/^[a-z_]+$/.test(role) || !reaches.has(reach)) throw new Error(`not a role or reach: ${role} ${reach}`);
  if (partyId !== null && !uuidPattern.test(partyId)) throw new Error(`not a party: ${partyId}`);
  return [
    `set local app.zone = '${zoneId}'`,
    `set local app.reach = '${reach}'`,
    `set local app.party = '${partyId ?? ''}'`,
    `set local app.role = '${role}'`,
  ].join('; ');
}

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection may break while the work thinks; the next statement throws, but without a listener the process would end.
  const remember = (error: Error) => {
    broken = error;
  };
  client.on('error', remember);
  try {
    await client.query(begin);
    const value = await work(queryableOf(client));
    const { command } = await client.query('commit');
    // PostgreSQL answers the commit of a failed transaction with a rollback and no error.
    if (command !== 'COMMIT') throw new Error('a statement of this transaction failed and its error was swallowed');
    return value;
  } catch (error) {
    await client.query('rollback').catch(remember);
    throw error;
  } finally {
    client.off('error', remember);
    // A connection that could not even roll back is thrown away.
    client.release(broken);
  }
}

function queryableOf(client: pg.PoolClient): Queryable {
  return {
    async query<Row extends object>(text: string, values?: readonly unknown[]) {
      const result = await client.query<Row>(text, values as unknown[] | undefined);
      return { rows: result.rows, rowCount: result.rowCount ?? 0 };
    },
  };
}
