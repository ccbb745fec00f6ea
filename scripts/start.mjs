/**
 * `npm start` on a fresh clone and on every day after: installs what is missing, builds what has changed, then serves.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

prepare();
const { build } = await import('./build.mjs');
await build();
process.argv = [process.execPath, join(root, 'bin/entrepot.mjs'), 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(join(root, 'dist/main/cli.js')).href);
