/** Runs the simulation outside the tests: `node sim/simulate.mjs --seed N --steps M`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Below the repository, so that the bundle finds the dependencies.
const folder = join(root, 'dist', 'sim');
mkdirSync(folder, { recursive: true });
const outfile = join(folder, 'run.js');
await build({
  entryPoints: [join(root, 'sim', 'run.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
});
const options = ['--enable-source-maps', outfile, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
