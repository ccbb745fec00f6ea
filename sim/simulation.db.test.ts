import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../src/platform/db/testing.ts';
import { canaries } from './canary.ts';
import { readSeeds } from './seeds.ts';
import { type Report, type SimulationOptions, simulate } from './simulation.ts';

const seeds = readSeeds(readFileSync(join(import.meta.dirname, 'seeds.txt'), 'utf8'));
const freshSeed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
const steps = 300;

async function run(options: SimulationOptions): Promise<Report> {
  const database = await createTestDatabase();
  try {
    return await simulate(database, options);
  } finally {
    await database.drop();
  }
}

function expectSound(report: Report): void {
  expect(
    report.failure,
    `seed ${report.seed}: node sim/simulate.mjs --seed ${report.seed} --steps ${steps}`,
  ).toBeNull();
}

describe('the whole zone from one seed agrees with its auditor', () => {
  test.each(seeds)('seed %i', async (seed) => {
    const report = await run({ seed, steps });
    expectSound(report);
    expect(report.postedLists).toBeGreaterThan(0);
    expect(report.faults).toBeGreaterThan(0);
  });

  test(`a fresh seed, ${freshSeed}`, async () => {
    console.log(`simulation: fresh seed ${freshSeed}`);
    expectSound(await run({ seed: freshSeed, steps }));
  });
});

describe('the auditor is not blind', () => {
  test.each(canaries)('it reports a zone that %s', async (canary) => {
    // The same seed ends well without the canary, so it is the canary that is reported.
    const report = await run({ seed: seeds[0] ?? 1, steps, canary });
    expect(report.failure).not.toBeNull();
    expect(report.failure?.problems.length).toBeGreaterThan(0);
  });
});
