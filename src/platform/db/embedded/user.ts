import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync } from 'node:fs';

/** How PostgreSQL, which refuses to run as root, is started by whoever we are. */
export interface Runner {
  /** The command and its first arguments, to stand before PostgreSQL's own. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * As an ordinary user: directly. As root: inside a user namespace of its own (nothing is created or chowned), or,
 * where namespaces are closed, as the user `nobody` on a folder that belongs to it.
 */
export function chooseRunner(dataFolder: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  if (spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0) return { prefix: ['unshare', '-U'] };
  const uid = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
  const gid = Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' }));
  if (existsSync(dataFolder)) chownSync(dataFolder, uid, gid);
  return { prefix: [], uid, gid };
}
