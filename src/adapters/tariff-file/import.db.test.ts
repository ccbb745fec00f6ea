import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, systemIds } from '../../kernel/index.ts';
import { createCommandRunner } from '../../platform/commands/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { tariffLineOn } from '../../regime/tariff/index.ts';
import { importTariffSample, tariffFileOperations } from './index.ts';

const folder = join(import.meta.dirname, '../../../reference');
const reference = loadReference(folder);
const now = () => new Date('2026-07-04T01:00:00Z');
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' } as const;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function importFile(csv: string, idempotencyKey: string, validTo?: string) {
  const context: OperationContext = {
    caller: { userId: 'officer', displayName: '', settings },
    database,
    commands: createCommandRunner({ database, participants: [], ids: systemIds, now }),
    ids: systemIds,
    now,
    today: () => day('2026-07-04'),
    idempotencyKey,
  };
  const [operation] = tariffFileOperations(reference);
  return operation?.handle(context, {
    edition: '2026',
    validFrom: '2026-01-01',
    ...(validTo === undefined ? {} : { validTo }),
    source: 'Tariff 2026',
    ratesIn: 'percent',
    fileName: 'tariff.csv',
    content: Buffer.from(csv).toString('base64'),
  });
}

const header = 'code,name_zh,preferential_rate,vat_rate,first_unit\n';
const lineOn = (code: string, on: string) => database.read(settings, (tx) => tariffLineOn(tx, code, day(on)));

test('the sample is loaded once and says that it is one', async () => {
  const first = await importTariffSample(database, reference, folder, now());
  const second = await importTariffSample(database, reference, folder, new Date('2027-01-01T00:00:00Z'));
  expect(first).toMatchObject({ ok: true, value: { isSample: true } });
  expect(second).toEqual(first);
  expect(await lineOn('9405310000', '2026-07-04')).toMatchObject({
    value: { isSample: true, firstUnit: '006', secondUnit: '035', preferentialRate: '0.08', vatRate: '0.13' },
  });
});

test('a file with an error imports nothing', async () => {
  const refused = await importFile(`${header}8708999990,零件,6,13,035\n8708999991,零件,6,13,kg\n`, 'a');
  expect(refused).toMatchObject({ refusal: { code: 'tariff_file_refused' } });
  expect(await lineOn('8708999990', '2026-07-04')).toMatchObject({ value: { isSample: true } });
});

test('days in the wrong order are refused', async () => {
  const refused = await importFile(`${header}8708999990,零件,6,13,035\n`, 'c', '2025-12-31');
  expect(refused).toMatchObject({ refusal: { code: 'tariff_period_reversed' } });
});

test('a good file becomes the law of its days, with one event, however often it is sent', async () => {
  const file = `${header}8708999990,零件,5.5,13,035\n`;
  const imported = await importFile(file, 'b');
  expect(imported).toMatchObject({ ok: true, value: { edition: '2026', isSample: false, lineCount: 1 } });
  expect(await importFile(file, 'b')).toEqual(imported);
  expect(await lineOn('8708999990', '2026-07-04')).toMatchObject({
    value: { isSample: false, preferentialRate: '0.055' },
  });
  const { rows } = await database.read(settings, (tx) =>
    tx.query("select facts from events where zone_id = 1 and kind = 'tariff_imported'"),
  );
  expect(rows).toHaveLength(1);
});
