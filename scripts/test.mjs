/**
 * `npm test`: everything that proves the product, from the quickest to the slowest, on a fresh clone as well. Stages can be
 * named (`npm test -- unit store`). The last line is `N passed, N failed, N skipped`; every skip stands above with its reason.
 *
 * DATABASE_URL or ENTREPOT_TEST_SERVER_URL: a PostgreSQL server on which the store tests run a second time.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { prepare } from './install.mjs';
import { program, root, skipped, vitest } from './test/stages.mjs';

prepare();

/** Everything runs on the embedded server unless a stage says otherwise. */
const embedded = { DATABASE_URL: undefined, ENTREPOT_DATA: undefined };
const tests = filesBelow(['src', 'web', 'sim'], /\.test\.tsx?$/);
const isSimulation = (file) => file.startsWith('sim/');
const isStore = (file) => file.includes('.db.test.');
const isProperty = (file) => file.includes('.prop.test.');
const isLaw = (file) => file.endsWith('/cases.test.ts');
const isContract = (file) => file.startsWith('src/adapters/');
const special = [isSimulation, isStore, isProperty, isLaw, isContract];
/** The files of a kind; a file that fits several belongs to the first. */
const testsOf = (kind) =>
  tests.filter((file) => {
    const first = special.find((each) => each(file));
    return kind === null ? first === undefined : first === kind;
  });

const biome = 'node_modules/@biomejs/biome/bin/biome';
const stages = [
  ['format and lint', () => program(biome, ['ci', '--error-on-warnings', '--colors=off', '.'])],
  ['types', () => program('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json'])],
  ['unit and tidy', () => vitest(testsOf(null), { environment: embedded })],
  ['property', () => vitest(testsOf(isProperty), { environment: embedded })],
  ['store', () => vitest(testsOf(isStore), { environment: embedded })],
  ['store on a server', storeOnServer],
  ['law', () => vitest(testsOf(isLaw), { environment: embedded })],
  ['contract', () => vitest(testsOf(isContract), { environment: embedded })],
  // The kept seeds of sim/seeds.txt and a fresh one, which the run prints.
  ['simulation', () => vitest(testsOf(isSimulation), { environment: embedded })],
  ['generated files', generated],
  ['build', () => program('scripts/build.mjs', [])],
  ['journeys', journeys],
];

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: [] };
for (const [name, run] of stages) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const started = performance.now();
  const { passed, failed, skipped: left } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = `${passed} passed, ${failed} failed, ${left.length} skipped`;
  process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(18)} ${counts.padEnd(40)} ${seconds} s\n`);
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...left);
}
process.stdout.write('\n');
for (const { name, reason } of total.skipped) process.stdout.write(`skipped: ${name}\n         ${reason}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function storeOnServer() {
  const url = process.env.DATABASE_URL || process.env.ENTREPOT_TEST_SERVER_URL;
  if (url) return vitest(testsOf(isStore), { environment: { ...embedded, DATABASE_URL: url } });
  return skipped('store tests on a server', 'name a PostgreSQL 15 or later: DATABASE_URL=postgres://… npm test');
}

async function generated() {
  const checks = ['scripts/docs.mjs', 'scripts/client.mjs'].filter((file) => existsSync(join(root, file)));
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of checks) {
    const { passed, failed } = await program(file, ['--check']);
    counts.passed += passed;
    counts.failed += failed;
  }
  return counts;
}

/** A journey that needs a Chromium skips itself where there is none, with the line that installs one; the others always run. */
async function journeys() {
  const files = filesBelow(['e2e'], /\.journey\.ts$/);
  if (files.length === 0) return skipped('journeys', 'this checkout has no e2e/*.journey.ts');
  return vitest(files, { environment: embedded, config: 'scripts/test/journeys.config.mjs' });
}

function filesBelow(folders, pattern) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
