import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day, type Result } from '../../kernel/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { importTariff, type TariffEdition } from '../../regime/tariff/index.ts';
import { readTariffFile } from './read.ts';

const edition = 'sample';
const validFrom = day('2022-01-01');

/** Loads the sample that ships with the house, once; every answer made from it says that it is a sample. */
export async function importTariffSample(
  database: Database,
  reference: Reference,
  referenceFolder: string,
  now: Date,
): Promise<Result<TariffEdition>> {
  const content = readFileSync(join(referenceFolder, 'tariff-sample', 'tariff-sample.csv'));
  const lines = await readTariffFile(reference, { name: 'tariff-sample.csv', content, ratesIn: 'percent', validFrom });
  if (!lines.ok) return lines;
  const fileHash = createHash('sha256').update(content).digest('hex');
  const draft = {
    edition: `${edition}-${fileHash.slice(0, 8)}`,
    validFrom,
    validTo: null,
    source: 'reference/tariff-sample: not current law',
    isSample: true,
    importedAt: now,
    importedBy: 'system',
    fileHash,
  };
  return importTariff(database, draft, lines.value);
}
