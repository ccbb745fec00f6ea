import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { defineRefusals } from '../../../kernel/index.ts';
import { processIdentity } from './process-identity.ts';

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

interface LockOwner {
  readonly pid: number;
  readonly identity: string | null;
}

/** How long a lock may be half written, and how long a taken-over lock must stay ours before we trust it. */
const settleMilliseconds = 50;
const attempts = 20;

/**
 * Takes the folder's lock file, also from a process that no longer lives. Returns the way to give it back.
 * Throws DataFolderInUseError when a living process, or this one, holds it.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'lock.json');
  const own = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) });
  const isOurs = () => textOf(file) === own;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (writeNew(file, own)) {
      // Two processes may find the same dead owner: the one whose lock was swept away meanwhile steps back.
      if (attempt > 0) await wait(settleMilliseconds);
      if (isOurs()) return () => isOurs() && rmSync(file, { force: true });
      continue;
    }
    const owner = await ownerOf(file);
    if (owner && isHeld(owner)) throw new DataFolderInUseError(folder, owner.pid);
    sweepAway(file);
  }
  throw new Error(`数据目录的锁文件 ${file} 无法取得。 The lock file ${file} could not be taken.`);
}

function writeNew(file: string, text: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, text);
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** A lock that is only half written is looked at once more; one cut short by a crash belongs to nobody. */
async function ownerOf(file: string): Promise<LockOwner | null> {
  const owner = parseOwner(textOf(file));
  if (owner) return owner;
  await wait(settleMilliseconds);
  return parseOwner(textOf(file));
}

function parseOwner(text: string | null): LockOwner | null {
  try {
    const { pid, identity } = JSON.parse(text ?? '') as { pid: number; identity?: string };
    return { pid, identity: identity ?? null };
  } catch {
    return null;
  }
}

function isHeld({ pid, identity }: LockOwner): boolean {
  const living = processIdentity(pid);
  return living !== null && (identity === null || identity === living);
}

/** Removes a dead owner's lock; one that a living process wrote in the meantime is put back. */
function sweepAway(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    // Another process was faster.
    return;
  }
  const text = textOf(aside);
  const owner = parseOwner(text);
  if (text !== null && owner && isHeld(owner)) writeNew(file, text);
  rmSync(aside, { force: true });
}
