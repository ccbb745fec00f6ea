/**
 * Builds the product: the server and command line in one file with esbuild (dist/main/cli.js), the console with vite
 * (dist/web). What has not changed since the last build is left alone, so that a start costs nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'dist', 'build.json');

/** Builds what is missing or outdated. */
export async function build() {
  const stamps = readStamps();
  const server = fingerprint(['src', 'demo', 'package.json'], /\.(ts|json)$/);
  if (stamps.server !== server || !existsSync(join(root, 'dist/main/cli.js'))) {
    await buildServer();
    writeStamps({ ...readStamps(), server });
  }
  if (!existsSync(join(root, 'web/index.html'))) return;
  const web = fingerprint(['web', 'vite.config.ts', 'package-lock.json'], /./);
  if (stamps.web !== web || !existsSync(join(root, 'dist/web/index.html'))) {
    buildConsole();
    writeStamps({ ...readStamps(), web });
  }
}

async function buildServer() {
  const { build: bundle } = await import('esbuild');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await bundle({
    entryPoints: [join(root, 'src/main/cli.ts')],
    outfile: join(root, 'dist/main/cli.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    define: { 'process.env.ENTREPOT_VERSION': JSON.stringify(version) },
    logLevel: 'warning',
  });
}

function buildConsole() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    // Whoever builds, be it a test: React puts its slow development self into anything else.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) throw new Error('the console could not be built (see above)');
  for (const file of filesBelow(join(root, 'dist/web'))) precompress(file);
}

/** The server hands these out as they are, so that no request pays for compression. */
function precompress(file) {
  if (!/\.(js|css|html|svg|json)$/.test(file)) return;
  const content = readFileSync(file);
  if (content.length < 1024) return;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

/** A hash over the names, sizes and contents of the sources. */
function fingerprint(places, pattern) {
  const hash = createHash('sha256');
  for (const place of places) {
    const path = join(root, place);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path];
    for (const file of files.filter((name) => pattern.test(name) && !name.includes('.test.'))) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamps(stamps) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamps));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
