import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const neverOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'artifacts', 'coverage']);

/** Every file of the repository by its path from the root, also one not yet committed, never an ignored one. */
export const files: readonly string[] = (existsSync(join(root, '.git')) ? listedByGit() : walked('')).sort();

function listedByGit(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** For a copy without its history. */
function walked(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return neverOurs.has(entry.name) ? [] : walked(path);
    return entry.isFile() ? [path] : [];
  });
}

const texts = new Map<string, string>();

export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
  texts.set(file, text);
  return text;
}

export function linesOf(file: string): number {
  return textOf(file).trimEnd().split('\n').length;
}

/** Sources in TypeScript below `src` and `web`, but not what a script writes. */
export const sources = files.filter(
  (file) => /^(src|web)\/.*\.tsx?$/.test(file) && !file.includes('.generated.') && !file.endsWith('.d.ts'),
);

/** Tests and what only tests use: fixtures and story builders. */
export function isTest(file: string): boolean {
  return /\.(test|fixture)\.tsx?$/.test(file) || /\/(testing|testing-[\w-]+)\.ts$/.test(file) || file.includes('/tidy');
}

export const product = sources.filter((file) => !isTest(file));
export const serverProduct = product.filter((file) => file.startsWith('src/'));

/** The floors from the ground up; a floor imports only from floors below it. */
export const floors: readonly string[] = [
  'kernel',
  'platform',
  'primitives',
  'regime',
  'zone',
  'insight',
  'adapters',
  'main',
];
/** Floors that are one room. */
const undivided = new Set(['kernel', 'main']);

export interface Address {
  readonly floor: string;
  /** Null for a file that stands on the floor itself, outside any room. */
  readonly room: string | null;
}

/** Where a source of the server lives. */
export function addressOf(file: string): Address {
  const [, floor = '', name = '', ...rest] = file.split('/');
  if (undivided.has(floor)) return { floor, room: floor };
  return { floor, room: rest.length > 0 ? name : null };
}

/** The rooms as paths, for example `src/regime/books`. */
export const rooms = [
  ...new Set(
    sources.flatMap((file) => {
      const { floor, room } = addressOf(file);
      if (!file.startsWith('src/') || room === null || floor === 'tidy') return [];
      return [undivided.has(floor) ? `src/${floor}` : `src/${floor}/${room}`];
    }),
  ),
];
