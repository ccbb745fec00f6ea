import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runner } from './user.ts';

/** What a unix socket's path may be long everywhere (macOS: 104 bytes), less the name of PostgreSQL's socket. */
const longestFolder = 80;

/** Where the socket of the server on a data folder lies. */
export function socketFolderOf(dataFolder: string): string {
  const name = `entrepot-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
  const own = join(tmpdir(), name);
  return Buffer.byteLength(own) <= longestFolder ? own : join('/tmp', name);
}

/**
 * Makes the private folder of the server's socket anew. It lives apart, for socket paths are short and data folders
 * need not be. Throws when somebody else's folder lies in its place: our passwords would be shown to them.
 */
export function makeSocketFolder(dataFolder: string, { uid, gid }: Runner): string {
  const folder = socketFolderOf(dataFolder);
  try {
    // What a killed server left; the lock of the data folder says that nobody uses it.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    throw new Error(
      `无法建立数据库套接字目录 ${folder}。请删除它，或用 TMPDIR 指定另一个临时目录。 ` +
        `The folder ${folder} for the database socket cannot be made. Remove it, or name another temporary folder with TMPDIR.`,
      { cause },
    );
  }
  if (uid !== undefined) chownSync(folder, uid, gid ?? uid);
  return folder;
}
