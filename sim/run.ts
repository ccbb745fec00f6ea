import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connectDatabase, startEmbedded } from '../src/platform/db/index.ts';
import { migrate } from '../src/platform/migrate/index.ts';
import { type Canary, canaries } from './canary.ts';
import { type Report, simulate } from './simulation.ts';

const options = {
  seed: { type: 'string' },
  steps: { type: 'string', default: '1000' },
  canary: { type: 'string' },
} as const;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} is a whole number, not ${text}`);
  return Number(text);
}

function canaryOf(text: string | undefined): { canary?: Canary } {
  if (text === undefined) return {};
  const canary = canaries.find((one) => one === text);
  if (!canary) throw new Error(`--canary is one of ${canaries.join(', ')}`);
  return { canary };
}

function tell({ seed, steps, failure, answers, postedLists, faults }: Report): void {
  for (const [name, times] of [...answers].sort()) console.log(`${String(times).padStart(7)}  ${name}`);
  console.log(`seed ${seed}: ${steps} steps, ${postedLists} lists posted, ${faults} faults`);
  if (!failure) {
    console.log('the zone and its auditor agree');
    return;
  }
  console.log(`step ${failure.step} went wrong`);
  for (const asked of failure.asked) console.log(`  asked ${asked}`);
  for (const problem of failure.problems) console.log(problem);
}

/** One run on a database of its own: `--seed N --steps M`, and `--canary NAME` to see it fail. Exits 1 when it does. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const fresh = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
  const seed = values.seed === undefined ? fresh : wholeNumber('seed', values.seed);
  const steps = wholeNumber('steps', values.steps);
  const canary = canaryOf(values.canary);
  console.log(`seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-sim-'));
  const embedded = await startEmbedded({ dataFolder: folder, unsafeNoSync: true });
  const database = connectDatabase({ embedded });
  try {
    await migrate(database, join(process.cwd(), 'db/migrations'));
    const report = await simulate(database, { seed, steps, ...canary });
    tell(report);
    process.exitCode = report.failure ? 1 : 0;
  } finally {
    await database.close();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
