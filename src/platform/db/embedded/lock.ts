import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { defineRefusals } from '../../../kernel/index.ts';

const refuse = defineRefusals({
  data_folder_in_use: {
    status: 409,
    zh: '数据目录 {folder} 正由进程 {pid} 使用。请先停止它，或用 ENTREPOT_DATA 指定另一个目录。',
    en: 'The data folder {folder} is in use by process {pid}. Stop it first, or name another folder with ENTREPOT_DATA.',
  },
});

/** Another live process owns the data folder. Carries the refusal for whoever shows it. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
  readonly refusal;

  constructor(folder: string, pid: number) {
    const { refusal } = refuse('data_folder_in_use', { folder, pid });
    super(`data folder ${folder} is in use by process ${pid}`);
    this.refusal = refusal;
  }
}

/** Takes the folder's lock file, also from a process that no longer lives. Returns the way to give it back. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock.json');
  const owner = ownerOf(file);
  if (owner !== null && isAlive(owner)) throw new DataFolderInUseError(folder, owner);
  rmSync(file, { force: true });
  // `wx` fails when another process took the lock between the two lines above.
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, JSON.stringify({ pid: process.pid }));
  closeSync(handle);
  return () => rmSync(file, { force: true });
}

function ownerOf(file: string): number | null {
  if (!existsSync(file)) return null;
  try {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number };
    return pid;
  } catch {
    // A lock cut short by a crash belongs to nobody.
    return null;
  }
}

export function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
