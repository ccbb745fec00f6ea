import { randomBytes } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import type { Log } from '../log/index.ts';

export const passwordLength = { minimum: 10, maximum: 128 } as const;
const sessionSeconds = 7 * 24 * 3600;

export type AuthLibrary = ReturnType<typeof betterAuth<ReturnType<typeof libraryOptions>>>;

/**
 * Brings the tables of the sign-in library up to date, in the schema that the pool's search path names, and opens it.
 * Sessions are signed with a secret that the installation makes once and keeps beside them.
 */
export async function openLibrary(pool: Pool, publicOrigin: string | null, log: Log): Promise<AuthLibrary> {
  const secret = await installationSecret(pool);
  const options = libraryOptions(pool, secret, publicOrigin, log);
  // Before the library is made: it looks at its tables at once, and would complain of those it does not find.
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  return betterAuth(options);
}

function libraryOptions(pool: Pool, secret: string, publicOrigin: string | null, log: Log) {
  return {
    database: pool,
    secret,
    // The library's own routes are not served: operations call it, so the address only decides how cookies are marked.
    baseURL: publicOrigin ?? 'http://localhost',
    basePath: '/api/session/library',
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...rest) => log.error(`sign-in: ${message}`, { rest }) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.minimum,
      maxPasswordLength: passwordLength.maximum,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    user: {
      additionalFields: {
        zoneId: { type: 'number', required: true, input: false },
        role: { type: 'string', required: true, input: false },
        partyId: { type: 'string', required: false, input: false },
      },
    },
    advanced: {
      cookiePrefix: 'entrepot',
      useSecureCookies: publicOrigin?.startsWith('https://') ?? false,
    },
    // Guessing is slowed down per account and address by FailedAttempts, which knows both.
    rateLimit: { enabled: false },
  } satisfies BetterAuthOptions;
}

async function installationSecret(pool: Pool): Promise<string> {
  await pool.query('create table if not exists installation (name text primary key, value text not null)');
  const fresh = randomBytes(32).toString('base64url');
  // Two servers that start together agree on whichever came first.
  await pool.query("insert into installation (name, value) values ('secret', $1) on conflict (name) do nothing", [
    fresh,
  ]);
  const found = await pool.query<{ value: string }>("select value from installation where name = 'secret'");
  return found.rows[0]?.value ?? fresh;
}
