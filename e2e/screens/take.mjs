/**
 * Looks at every page of a running console: `node e2e/screens/take.mjs <address> <folder> [name…]`. Each page is opened in
 * both languages, light and dark, photographed into the folder and searched by axe; serious findings set the exit code.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(root, 'node_modules/.entrepot-screens-'));
try {
  const outfile = join(folder, 'screens.mjs');
  await build({
    entryPoints: [join(root, 'e2e/screens/screens.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { takeScreens } = await import(pathToFileURL(outfile).href);
  const [address = 'http://127.0.0.1:4890', target = 'screens', ...names] = process.argv.slice(2);
  const findings = await takeScreens(address, target, names);
  for (const finding of findings) process.stdout.write(`${finding}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
