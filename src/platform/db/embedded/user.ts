import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How PostgreSQL, which refuses to run as root, is started by whoever we are. */
export interface Runner {
  /** The command and its first arguments, to stand before PostgreSQL's own. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * As an ordinary user: directly. As root: as the user who owns the database already; or else inside a user namespace of
 * its own (nothing is created or chowned); or, where namespaces are closed, as the user `nobody`, to whom the folder goes.
 */
export function chooseRunner(dataFolder: string, namespacesAreOpen = canUnshare): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const cluster = join(dataFolder, 'postgres');
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  if (namespacesAreOpen()) return { prefix: ['unshare', '-U'] };
  const uid = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
  const gid = Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' }));
  chownSync(dataFolder, uid, gid);
  if (owner) giveTo(cluster, uid, gid);
  return { prefix: [], uid, gid };
}

export function identityOf({ uid, gid }: Runner): { uid?: number; gid?: number } {
  return uid === undefined ? {} : { uid, gid: gid ?? uid };
}

function canUnshare(): boolean {
  return spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0;
}

/** A database made in a namespace changes hands with all that is in it, on a machine where namespaces are closed. */
function giveTo(cluster: string, uid: number, gid: number): void {
  // The folder itself comes last: a hand-over cut short is begun again.
  for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, entry), uid, gid);
  }
  lchownSync(cluster, uid, gid);
}
