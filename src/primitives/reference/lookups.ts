import { accept, assert, type Day, type Result } from '../../kernel/index.ts';
import {
  type Country,
  type Currency,
  inForce,
  type ListedCode,
  type Reference,
  type ReferenceRow,
  type ReferenceTable,
  type SupervisionMode,
  type Unit,
} from './model.ts';
import type { Nomenclature } from './nomenclature.ts';
import { refuse } from './refusals.ts';

export interface ReferenceData {
  readonly nomenclature: Nomenclature;
  readonly countries: readonly Country[];
  readonly currencies: readonly Currency[];
  readonly units: readonly Unit[];
  readonly supervisionModes: readonly SupervisionMode[];
  readonly transportModes: readonly ReferenceRow[];
  readonly customsDistricts: readonly ReferenceRow[];
  /** Rows of several tables, named by their detail `table`. */
  readonly declarationCodes: readonly ReferenceRow[];
}

export function createReference(data: ReferenceData): Reference {
  const tables = tablesOf(data);
  const units = byCode(data.units);
  const transportModes = byCode(data.transportModes);
  const customsDistricts = byCode(data.customsDistricts);
  const declarationCodes = groupBy(data.declarationCodes, (row) => `${row.details.table} ${row.code}`);
  return {
    hsEdition: data.nomenclature.edition,
    tableNames: [...tables.keys()],
    table: (name) => {
      const table = tables.get(name);
      return table ? accept(table) : refuse('reference_table_unknown', { table: name, tables: [...tables.keys()] });
    },
    country: countryLookup(data.countries),
    currency: currencyLookup(data.currencies),
    unitOn: (code, on) => found(rowOn(units, code, on)) ?? refuse('unit_unknown', { code, on }),
    supervisionModeOn: supervisionModeLookup(data.supervisionModes),
    transportModeOn: (code, on) =>
      found(rowOn(transportModes, code, on)) ?? refuse('transport_mode_unknown', { code, on }),
    customsDistrictOn: (code, on) =>
      found(rowOn(customsDistricts, code, on)) ?? refuse('customs_district_unknown', { code, on }),
    declarationCodeOn: (table, code, on) =>
      found(rowOn(declarationCodes, `${table} ${code}`, on)) ?? refuse('declaration_code_unknown', { table, code, on }),
    hs: (code) => data.nomenclature.chain(code),
    searchHs: (text, limit) => data.nomenclature.search(text, limit),
  };
}

function tablesOf(data: ReferenceData): ReadonlyMap<string, ReferenceTable> {
  const declarationTables = groupBy(data.declarationCodes, (row) => row.details.table ?? '');
  const all: ReadonlyArray<readonly [string, readonly ReferenceRow[]]> = [
    ['countries', data.countries],
    ['currencies', data.currencies],
    ['units', data.units],
    ['supervision-modes', data.supervisionModes],
    ['transport-modes', data.transportModes],
    ['customs-districts', data.customsDistricts],
    ...[...declarationTables].map(([name, rows]) => [name.replaceAll('_', '-'), rows] as const),
  ];
  return new Map(all.map(([name, rows]) => [name, { name, rows }]));
}

function countryLookup(countries: readonly Country[]): Reference['country'] {
  const iso = uniqueIndex(countries.flatMap((row) => isoCodes(row).map((code) => [code, row] as const)));
  const customs = uniqueIndex(countries.flatMap((row) => (row.customsCode ? [[row.customsCode, row] as const] : [])));
  return (code) => listed(code, iso, customs) ?? refuse('country_unknown', listFacts(code));
}

function isoCodes(country: Country): string[] {
  return [country.isoAlpha2, country.isoAlpha3, country.isoNumeric];
}

function currencyLookup(currencies: readonly Currency[]): Reference['currency'] {
  const iso = uniqueIndex(currencies.flatMap((row) => [[row.isoAlpha, row] as const, [row.isoNumeric, row] as const]));
  const customs = uniqueIndex(currencies.flatMap((row) => (row.customsCode ? [[row.customsCode, row] as const] : [])));
  return (code) => listed(code, iso, customs) ?? refuse('currency_unknown', listFacts(code));
}

function listed<T>(
  code: ListedCode,
  iso: ReadonlyMap<string, T>,
  customs: ReadonlyMap<string, T>,
): Result<T> | undefined {
  return found('iso' in code ? iso.get(code.iso) : customs.get(code.customs));
}

function listFacts(code: ListedCode): { list: string; code: string } {
  return 'iso' in code ? { list: 'ISO', code: code.iso } : { list: 'China Customs', code: code.customs };
}

/** A code that exists but not on that day is told apart: retired codes are the usual mistake. */
function supervisionModeLookup(modes: readonly SupervisionMode[]): Reference['supervisionModeOn'] {
  const index = byCode(modes);
  return (code, on) => {
    const known = index.get(code)?.at(-1);
    if (!known) return refuse('supervision_mode_unknown', { code, on });
    const { validFrom, validTo } = known;
    return found(rowOn(index, code, on)) ?? refuse('supervision_mode_not_in_force', { code, on, validFrom, validTo });
  };
}

function found<T>(value: T | undefined): Result<T> | undefined {
  return value === undefined ? undefined : accept(value);
}

function rowOn<T extends ReferenceRow>(index: ReadonlyMap<string, readonly T[]>, code: string, on: Day): T | undefined {
  return index.get(code)?.find((row) => inForce(row, on));
}

function byCode<T extends ReferenceRow>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return groupBy(rows, (row) => row.code);
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function uniqueIndex<T>(pairs: ReadonlyArray<readonly [string, T]>): ReadonlyMap<string, T> {
  const index = new Map(pairs);
  assert(index.size === pairs.length, 'a code stands for one row of its list');
  return index;
}
