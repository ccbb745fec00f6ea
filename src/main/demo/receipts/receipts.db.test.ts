import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWindowMessage } from '../../../adapters/customs-window/index.ts';
import { createIntake, type IncomingFile } from '../../../adapters/intake/index.ts';
import { createApplier } from '../../../adapters/receipts/index.ts';
import { accept, systemIds } from '../../../kernel/index.ts';
import { clockOf } from '../../../platform/clock/index.ts';
import { createCommandRunner } from '../../../platform/commands/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { ledgerParticipant, verifyLedger } from '../../../primitives/ledger/index.ts';
import { loadReference } from '../../../primitives/reference/index.ts';
import { operatorOf } from '../../permissions.ts';
import { root } from '../../settings.ts';
import { loadDemonstration } from '../load.ts';
import { smallSize } from '../model.ts';
import { writeDemoReceipts } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'entrepot-demo-receipts-'));
const settings = operatorOf(1).settings;
const participants = [ledgerParticipant];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  expect(await writeDemoReceipts({ database }, folder)).toEqual([]);
  const auth = {
    createAccount: async () => accept({ userId: '', email: '', displayName: '', zoneId: 1, role: '', partyId: null }),
  };
  await loadDemonstration({ database, auth, participants }, { size: smallSize });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function* filesOf(): AsyncGenerator<IncomingFile> {
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    yield {
      name,
      stream: (async function* () {
        yield new Uint8Array(bytes);
      })(),
    };
  }
}

async function statesOf(): Promise<Record<string, number>> {
  const { rows } = await database.read(settings, (tx) =>
    tx.query<{ state: string; count: bigint }>(
      'select state, count(*) from verification_lists where zone_id = 1 group by state',
    ),
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

test('the folder of receipts moves the lists and passes that wait, in whatever order and however often it comes', async () => {
  const names = await writeDemoReceipts({ database }, folder);
  const files = names.map((name) => readFileSync(join(folder, name)));
  for (const [index, name] of names.entries()) {
    expect([name, readWindowMessage(name, files[index] ?? new Uint8Array()).ok]).toEqual([name, true]);
  }
  for (const type of ['INV201', 'INV202', 'INV211', 'SAS221', 'SAS223']) {
    expect(names.some((name) => name.startsWith(type))).toBe(true);
  }
  expect(files.some((bytes) => bytes.includes('encoding="GB18030"'))).toBe(true);

  const before = await statesOf();
  const clock = clockOf(() => new Date('2026-11-23T01:00:00Z'));
  const commands = createCommandRunner({ database, participants, ids: systemIds, now: clock.now });
  const context = { caller: operatorOf(1), database, commands, ids: systemIds, ...clock, idempotencyKey: 'drop-1' };
  const intake = createIntake(createApplier(loadReference(join(root, 'reference'))));
  const outcomes: string[] = [];
  for await (const result of intake.take(context, filesOf())) outcomes.push(`${result.file} ${result.state}`);
  expect(outcomes.filter((outcome) => outcome.endsWith('refused'))).toEqual([]);
  expect(outcomes.some((outcome) => outcome.endsWith('duplicate'))).toBe(true);

  const after = await statesOf();
  expect(after.declared ?? 0).toBe(0);
  expect(after.posted ?? 0).toBeGreaterThan(before.posted ?? 0);
  expect(await verifyLedger(database, settings)).toMatchObject({ ok: true });
});
