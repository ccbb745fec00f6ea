/**
 * Runs the benchmarks: every TypeScript file in bench/, or those named (`npm run bench -- ledger-posting`). What stands
 * after `--` goes to the benchmark itself. Each prints its tables and writes artifacts/bench/<name>.json.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const split = given.indexOf('--');
const names = split < 0 ? given : given.slice(0, split);
const rest = split < 0 ? [] : given.slice(split + 1);

const known = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}\n`);
  process.exit(2);
}

// Below the repository, so that the bundle finds the dependencies.
const folder = join(root, 'dist', 'bench');
mkdirSync(folder, { recursive: true });
let failed = false;
for (const name of names.length > 0 ? names : known) {
  const outfile = join(folder, `${name}.js`);
  await build({
    entryPoints: [join(root, 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  process.stdout.write(`\n== ${name}\n`);
  const ran = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...rest], { cwd: root, stdio: 'inherit' });
  failed ||= ran.status !== 0;
}
process.exit(failed ? 1 : 0);
