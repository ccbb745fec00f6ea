/**
 * Writes what the documentation says of the code from the code itself: docs/refusals.md (the closed list),
 * docs/customs-documents.md (files for the customs window) and docs/openapi.json (every operation). With `--check`
 * nothing is written: the exit code says whether they are up to date.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Files of the product that define refusals, by their path from the root. */
function refusalFiles() {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(
      (file) => !file.startsWith('src/tidy/') && readFileSync(join(root, file), 'utf8').includes('= defineRefusals({'),
    )
    .sort();
}

/** The house's operations are never called here, so the parts that their handlers need may be missing. */
function entryText(files) {
  return `
    import { allRefusals } from './src/kernel/index.ts';
    import { authOperations } from './src/platform/auth/index.ts';
    import { jobOperations } from './src/platform/jobs/index.ts';
    import { openApiDocument } from './src/platform/operations/index.ts';
    import { documentationPage } from './src/adapters/customs-documents/index.ts';
    import { roles } from './src/main/permissions.ts';
    import { openRooms } from './src/main/rooms.ts';
    ${files.map((file) => `import './${file}';`).join('\n')}
    const parts = { auth: {}, roles, directory: {}, permissionsOf: () => [] };
    const operations = [...authOperations(parts), ...jobOperations({}), ...openRooms().operations];
    export const refusals = allRefusals();
    export const customsDocuments = documentationPage();
    export const openApi = (info) => openApiDocument(operations, info);
  `;
}

async function loadHouse(files) {
  const { build } = await import('esbuild');
  // Inside the clone, so that packages and shipped files are found from the bundle as from the sources.
  const folder = mkdtempSync(join(root, 'node_modules/.entrepot-docs-'));
  try {
    const outfile = join(folder, 'house.mjs');
    await build({
      stdin: { contents: entryText(files), resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      define: { 'import.meta.dirname': JSON.stringify(join(root, 'src/main')) },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refusalsText(refusals, files) {
  const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const definedIn = (code) => texts.find(({ text }) => new RegExp(`^ {2}${code}: \\{`, 'm').test(text))?.file ?? '';
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const rooms = new Map();
  for (const [code, definition] of refusals) {
    const file = definedIn(code);
    const room = dirname(file).replace(/^src\//, '');
    rooms.set(room, [...(rooms.get(room) ?? []), { code, file, ...definition }]);
  }
  const sections = [...rooms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, list]) => {
      const rows = list.map(({ code, status, zh, en }) => `| \`${code}\` | ${status} | ${cell(zh)} | ${cell(en)} |`);
      const sources = [...new Set(list.map(({ file }) => file))].map((file) => `[\`${file}\`](../${file})`).join(', ');
      return `## ${room}\n\nDefined in ${sources}.\n\n| code | status | 中文 | English |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    });
  return `# Refusals

Written by \`scripts/docs.mjs\` from the code; do not edit. A refusal is an answer, not an error: nothing was written, and the
message says what to do next. \`{name}\` stands for a fact that travels with the refusal. Over HTTP it is the body
\`{ "refusal": { "code", "message": { "zh", "en" }, "facts" } }\` with the status below: 400 shape, 401 and 403 who asks,
404 absent, 409 stale or in conflict, 413 too large, 422 refused by a rule, 429 busy.

There are ${refusals.length} of them.

${sections.join('\n')}`;
}

const files = refusalFiles();
const { refusals, customsDocuments, openApi } = await loadHouse(files);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const documents = {
  'docs/customs-documents.md': customsDocuments,
  'docs/refusals.md': refusalsText(refusals, files),
  'docs/openapi.json': `${JSON.stringify(openApi({ title: 'Entrepot', version }), null, 1)}\n`,
};

function currentText(file) {
  try {
    return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

for (const [file, text] of Object.entries(documents)) {
  if (currentText(file) === text) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${file} is out of date: run node scripts/docs.mjs\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    process.stdout.write(`${file} written\n`);
  }
}
