import { join, resolve } from 'node:path';

/** Where the clone or the installed package is: two floors above, from `src/main` as from `dist/main`. */
export const root = join(import.meta.dirname, '../..');

export interface Settings {
  /** `DATABASE_URL`; null starts the PostgreSQL that comes with the product. */
  readonly databaseUrl: string | null;
  /** `ENTREPOT_DATA`: the one folder in which everything lives. */
  readonly dataFolder: string;
  /** `ENTREPOT_HOST`, `ENTREPOT_PORT`. */
  readonly host: string;
  readonly port: number;
  /** `ENTREPOT_PUBLIC_ORIGIN`: under which a reverse proxy publishes the server, for example `https://zone.example`. */
  readonly publicOrigin: string | null;
  readonly logLevel: 'info' | 'warn' | 'error';
}

const defaultPort = 4890;

/** Nothing has to be set. Throws a sentence for people on a value that cannot be meant. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(environment.ENTREPOT_PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `ENTREPOT_PORT 应为 0–65535 的整数。 ENTREPOT_PORT is a whole number from 0 to 65535, not "${environment.ENTREPOT_PORT}".`,
    );
  }
  return {
    databaseUrl: environment.DATABASE_URL || null,
    dataFolder: resolve(environment.ENTREPOT_DATA || join(root, 'data')),
    host: environment.ENTREPOT_HOST || '127.0.0.1',
    port,
    publicOrigin: environment.ENTREPOT_PUBLIC_ORIGIN || null,
    logLevel:
      environment.ENTREPOT_LOG === 'info' || environment.ENTREPOT_LOG === 'error' ? environment.ENTREPOT_LOG : 'warn',
  };
}
