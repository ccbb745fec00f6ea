import { assert, type Day, day } from '../../kernel/index.ts';
import type { Country, Currency, Dimension, Ratio, ReferenceRow, SupervisionMode, Unit } from './model.ts';

type Cells = Readonly<Record<string, string>>;

const common = new Set(['name_zh', 'name_en', 'valid_from', 'valid_to', 'verified']);

/** The shared columns of every dated table; `codeColumn` names the column that identifies a row. */
export function rowFrom(cells: Cells, codeColumn = 'code'): ReferenceRow {
  const details = Object.entries(cells).filter(([name]) => name !== codeColumn && !common.has(name));
  return {
    code: cell(cells, codeColumn),
    nameZh: cell(cells, 'name_zh'),
    nameEn: cell(cells, 'name_en'),
    validFrom: dayOrOpen(cells.valid_from),
    validTo: dayOrOpen(cells.valid_to),
    verified: yes(cells, 'verified'),
    details: Object.fromEntries(details.map(([name, text]) => [camel(name), text === '' ? null : text])),
  };
}

export function countryFrom(cells: Cells): Country {
  return {
    ...rowFrom(cells, 'iso_alpha3'),
    isoAlpha3: cell(cells, 'iso_alpha3'),
    isoAlpha2: cell(cells, 'iso_alpha2'),
    isoNumeric: cell(cells, 'iso_numeric'),
    customsCode: cells.customs_code || null,
  };
}

export function currencyFrom(cells: Cells): Currency {
  return {
    ...rowFrom(cells, 'iso_alpha'),
    isoAlpha: cell(cells, 'iso_alpha'),
    isoNumeric: cell(cells, 'iso_numeric'),
    decimals: Number.parseInt(cell(cells, 'decimals'), 10),
    customsCode: cells.customs_code || null,
  };
}

export function unitFrom(cells: Cells): Unit {
  const factor = cells.factor_to_base ?? '';
  return {
    ...rowFrom(cells),
    dimension: cell(cells, 'dimension') as Dimension,
    factor: factor === '' ? null : ratioFrom(factor),
  };
}

export function supervisionModeFrom(cells: Cells): SupervisionMode {
  return {
    ...rowFrom(cells),
    useEn: cell(cells, 'use_en'),
    line: (cells.line || null) as SupervisionMode['line'],
    inComprehensiveBondedArea: yes(cells, 'comprehensive_bonded_area'),
  };
}

/** `"0.3048"` is 3048 / 10000: a decimal text is a ratio without any rounding. */
function ratioFrom(text: string): Ratio {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  assert(match, `${text} is an exact decimal`);
  const [, integer = '', fraction = ''] = match;
  return { numerator: BigInt(integer + fraction), denominator: 10n ** BigInt(fraction.length) };
}

function cell(cells: Cells, name: string): string {
  const text = cells[name];
  assert(text, `column ${name} is filled`);
  return text;
}

function yes(cells: Cells, name: string): boolean {
  const text = cell(cells, name);
  assert(text === 'yes' || text === 'no', `column ${name} says yes or no, not ${text}`);
  return text === 'yes';
}

function dayOrOpen(text: string | undefined): Day | null {
  return text ? day(text) : null;
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
