import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../kernel/index.ts';
import { readPairs, readTable } from './csv.ts';
import { createReference } from './lookups.ts';
import type { HsEntry, HsLevel, Reference } from './model.ts';
import { Nomenclature } from './nomenclature.ts';
import { countryFrom, currencyFrom, rowFrom, supervisionModeFrom, unitFrom } from './rows.ts';

/** Reads every table of the `reference/` folder, once, at the start. A file that is missing or malformed is a bug and throws. */
export function loadReference(folder: string): Reference {
  const read = (topic: string, file = topic) => readTable(text(folder, topic, file), `${topic}/${file}.csv`);
  return createReference({
    nomenclature: loadNomenclature(folder),
    countries: read('countries').map(countryFrom),
    currencies: read('currencies').map(currencyFrom),
    units: read('units').map(unitFrom),
    supervisionModes: read('supervision-modes').map(supervisionModeFrom),
    transportModes: read('transport-modes').map((cells) => rowFrom(cells)),
    customsDistricts: read('customs-districts').map((cells) => rowFrom(cells)),
    declarationCodes: read('declaration-codes').map((cells) => rowFrom(cells)),
  });
}

function loadNomenclature(folder: string): Nomenclature {
  const topic = 'harmonized-system';
  const named = (file: string) => readTable(text(folder, topic, file), `${topic}/${file}.csv`);
  const [edition] = named('editions');
  assert(edition?.edition, 'the nomenclature names its edition');
  const chapters = named('chapters');
  return new Nomenclature(
    edition.edition,
    [
      ...named('sections').map((cells) => namedEntry(cells, 'section')),
      ...chapters.map((cells) => namedEntry(cells, 'chapter')),
      ...plainEntries(folder, 'headings', 'heading'),
      ...plainEntries(folder, 'subheadings', 'subheading'),
    ],
    new Map(chapters.map((cells) => [cells.code ?? '', cells.section ?? ''])),
  );
}

function namedEntry(cells: Readonly<Record<string, string>>, level: HsLevel): HsEntry {
  return { code: cells.code ?? '', level, nameEn: cells.name_en ?? '', nameZh: cells.name_zh || null };
}

function plainEntries(folder: string, file: string, level: HsLevel): HsEntry[] {
  const pairs = readPairs(text(folder, 'harmonized-system', file), file);
  return pairs.map(([code, nameEn]) => ({ code, level, nameEn, nameZh: null }));
}

function text(folder: string, topic: string, file: string): string {
  return readFileSync(join(folder, topic, `${file}.csv`), 'utf8');
}
