import pg from 'pg';
import type { DatabaseRole, EmbeddedServer } from './embedded/index.ts';
import type { Database, Queryable, SessionSettings } from './model.ts';

/** Where the database is: the server that comes with the product, or one of the operator's. */
export type DatabaseTarget =
  | { readonly embedded: EmbeddedServer; readonly database?: string }
  | { readonly url: string };

/** The database with the two pools that libraries use for tables of their own. */
export interface ConnectedDatabase extends Database {
  readonly authPool: pg.Pool;
  readonly jobsPool: pg.Pool;
}

const typeOids = { int8: 20, date: 1082 };

/** int8 as bigint and date as text, in our pools only: the libraries' pools keep the driver's manner. */
const exactTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === typeOids.int8) return BigInt;
    if (oid === typeOids.date) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  },
};

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
  return { connectionString: target.url, options: `${options} -c role=entrepot_${role}` };
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
    read: (settings, work) => inTransaction(app, `begin read only; ${settingsSql(settings)}`, work),
    change: (settings, work) => inTransaction(app, `begin; ${settingsSql(settings)}`, work),
    write: (zoneId, work) =>
      inTransaction(writer, `begin; ${settingsSql({ zoneId, reach: 'zone', partyId: null, role: 'writer' })}`, work),
    own: (work) => inTransaction(owner, 'begin', work),
    close: async () => {
      await Promise.all(pools.map((one) => one.end()));
    },
  };
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `set local` takes no parameters (and is what travels to Citus' workers), so every value is checked here. */
function settingsSql({ zoneId, reach, partyId, role }: SessionSettings): string {
  if (!Number.isInteger(zoneId)) throw new Error(`not a zone: ${zoneId}`);
  if (!/^[a-z_]+$/.test(role) || !/^[a-z]+$/.test(reach)) throw new Error(`not a role or reach: ${role} ${reach}`);
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
  try {
    await client.query(begin);
    const value = await work(queryableOf(client));
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
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
