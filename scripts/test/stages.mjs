/** The ways in which a stage of `npm test` runs and counts. Every one answers `{ passed, failed, skipped }`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const onePassed = { passed: 1, failed: 0, skipped: [] };
const oneFailed = { passed: 0, failed: 1, skipped: [] };

/** A program that passes or fails as a whole; its output is shown when it fails. */
export async function program(file, args, { environment = {}, show = false } = {}) {
  const { status, output } = await run(process.execPath, [join(root, file), ...args], environment, show);
  if (status === 0) return onePassed;
  if (!show) process.stdout.write(`${output.trimEnd()}\n`);
  return oneFailed;
}

/** Tests of vitest in the given files, counted one by one. */
export async function vitest(files, { environment = {}, config = null } = {}) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: [] };
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-counts-'));
  const counts = join(folder, 'counts.json');
  const args = ['run', `--reporter=${join(root, 'scripts/test/counting-reporter.mjs')}`, '--passWithNoTests'];
  if (config) args.push(`--config=${join(root, config)}`, `--root=${root}`);
  const { status, output } = await run(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), ...args, ...files],
    { ...environment, ENTREPOT_TEST_COUNTS: counts, NODE_ENV: 'test', NO_COLOR: '1' },
    false,
  );
  try {
    process.stdout.write(failuresIn(output));
    const counted = JSON.parse(readFileSync(counts, 'utf8'));
    for (const note of counted.notes) process.stdout.write(`  ${note}\n`);
    // A run that ends badly although every test passed did not pass.
    return status !== 0 && counted.failed === 0 ? withFailure(counted, output) : counted;
  } catch {
    return withFailure(onePassed, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withFailure({ passed, skipped }, output) {
  process.stdout.write(`${output.trimEnd()}\n`);
  return { passed, failed: 1, skipped };
}

/** What the tests wrote themselves is of interest only beside a failure. */
function failuresIn(output) {
  return output.includes('\n  FAILED ') ? output.slice(output.indexOf('\n  FAILED ')) : '';
}

function run(command, args, environment, show) {
  return new Promise((resume) => {
    const env = { ...process.env, ...environment };
    for (const [name, value] of Object.entries(environment)) if (value === undefined) delete env[name];
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', (error) => resume({ status: 1, output: String(error) }));
    child.once('close', (status) => resume({ status: status ?? 1, output }));
  });
}

/** A stage that cannot run here, with the reason that is printed above the closing line. */
export function skipped(name, reason) {
  return { passed: 0, failed: 0, skipped: [{ name, reason }] };
}
