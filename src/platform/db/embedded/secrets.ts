import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The login roles of the house; the superuser is the launcher's alone. */
export const databaseRoles = ['owner', 'app', 'writer', 'auth', 'jobs'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

export type Secrets = Readonly<Record<DatabaseRole | 'superuser', string>>;

/** The passwords of the folder's own server, made once and readable by its user only. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const names = ['superuser', ...databaseRoles];
  const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')])) as Secrets;
  // Whole or not at all: half a file would lock us out of the cluster that is made with these passwords.
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secrets;
}
