/**
 * Writes the types of the console's client from the operations themselves (web/api/operations.generated.ts), so that a
 * page that asks for what the server no longer answers does not compile. With `--check` nothing is written: the exit
 * code says whether the file is up to date.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'web/api/operations.generated.ts');

/** The same list as the house wires; handlers are never called, so their parts may be missing. */
const entry = `
  import { authOperations } from './src/platform/auth/index.ts';
  import { jobOperations } from './src/platform/jobs/index.ts';
  import { openRooms } from './src/main/rooms.ts';
  import { roles } from './src/main/permissions.ts';
  const parts = { auth: {}, roles, directory: {}, permissionsOf: () => [] };
  export const operations = [...authOperations(parts), ...jobOperations({}), ...openRooms().operations];
`;

async function loadOperations() {
  const { build } = await import('esbuild');
  // Inside the clone, so that packages and shipped files are found from the bundle as from the sources.
  const folder = mkdtempSync(join(root, 'node_modules/.entrepot-client-'));
  try {
    const outfile = join(folder, 'main/operations.mjs');
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      define: { 'import.meta.dirname': JSON.stringify(join(root, 'src/main')) },
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).operations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON Schema as a TypeScript type; what it does not know becomes `unknown`, never something looser. */
function typeOf(schema) {
  if (!isRecord(schema)) return 'unknown';
  if ('const' in schema) return JSON.stringify(schema.const).replaceAll('"', "'");
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => `'${word}'`).join(' | ');
  if (Array.isArray(schema.anyOf)) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return arrayType(schema);
    case 'object':
      return objectType(schema);
    default:
      return 'unknown';
  }
}

function arrayType(schema) {
  if (Array.isArray(schema.items)) return `readonly [${schema.items.map(typeOf).join(', ')}]`;
  const item = typeOf(schema.items);
  return item.includes('|') ? `readonly (${item})[]` : `readonly ${wrapped(item)}[]`;
}

/** `readonly readonly T[][]` is no type: an array of arrays takes parentheses. */
function wrapped(item) {
  return item.startsWith('readonly ') ? `(${item})` : item;
}

function objectType(schema) {
  if (isRecord(schema.patternProperties)) {
    const value = typeOf(Object.values(schema.patternProperties)[0]);
    return `Readonly<Record<string, ${value}>>`;
  }
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return 'Readonly<Record<string, never>>';
  const required = new Set(schema.required ?? []);
  const lines = fields.map(([name, field]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
    const type = typeOf(field);
    return `readonly ${key}${required.has(name) ? '' : '?'}: ${type}${required.has(name) ? '' : ' | undefined'};`;
  });
  return `{\n${lines.join('\n')}\n}`;
}

function fileText(operations) {
  const sorted = [...operations].sort((a, b) => (a.name < b.name ? -1 : 1));
  const shapes = sorted.map((operation) => {
    const plain = (schema) => JSON.parse(JSON.stringify(schema));
    const output = operation.download ? 'unknown' : typeOf(plain(operation.output));
    return `readonly ${operation.name}: {\nreadonly input: ${typeOf(plain(operation.input))};\nreadonly output: ${output};\n};`;
  });
  const endpoints = sorted.map(
    ({ name, method, path, permission }) =>
      `${name}: { method: '${method}', path: '${path}', permission: '${permission}' },`,
  );
  return `// Written by scripts/client.mjs from the operations of the server; do not edit.

/** What each operation takes and answers. */
export interface GeneratedShapes {
${shapes.join('\n')}
}

/** Where each operation is asked, and which permission it needs. */
export const generatedEndpoints = {
${endpoints.join('\n')}
} as const;
`;
}

/** Formatted as the rest of the sources, so that the check compares texts. */
async function formatted(text) {
  const { spawnSync } = await import('node:child_process');
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const done = spawnSync(process.execPath, [biome, 'format', '--stdin-file-path=operations.generated.ts'], {
    cwd: root,
    input: text,
    encoding: 'utf8',
    maxBuffer: 32 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

const text = await formatted(fileText(await loadOperations()));
if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    // A missing file is an outdated one.
  }
  if (current !== text) {
    process.stderr.write('web/api/operations.generated.ts is out of date: run node scripts/client.mjs\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
