import { readDemoTable } from './table.ts';

/** Goods that a Changchun zone handles: codes, units and names of the sample tariff; models, weights and prices invented. */
export interface Goods {
  readonly hsCode: string;
  readonly zh: string;
  /** What the declarant counts in, and the statutory units of the tariff. */
  readonly unit: string;
  readonly legal1: string;
  readonly legal2: string | null;
  /** Statutory quantity of one declared unit by statutory unit, where it is not one. */
  readonly measures: Readonly<Record<string, string>>;
  /** Net weight of one declared unit, kg. */
  readonly netKg: string;
  /** Whole US dollars for one declared unit, from – to. */
  readonly price: readonly [number, number];
  /** Declared units on one line, from – to. */
  readonly lot: readonly [number, number];
  /** Old numeric codes of countries. */
  readonly origins: readonly string[];
  readonly models: readonly string[];
}

export const sectors = [
  'auto',
  'medical',
  'wine',
  'cosmetics',
  'timber',
  'food',
  'optics',
  'christmas',
  'electronics',
  'machinery',
] as const;
export type Sector = (typeof sectors)[number];

const kilogram = '035';
const litre = '095';
const cubicMetre = '033';
const packagesInOneKilogram = '12';

let loaded: ReadonlyArray<Goods & { readonly sector: string }> | null = null;

/** The goods of one line of business, from `demo/goods.csv`. */
export function goodsOf(sector: Sector): readonly Goods[] {
  loaded ??= readDemoTable('goods.csv').map(goodsFrom);
  return loaded.filter((goods) => goods.sector === sector);
}

function goodsFrom(cell: (column: string) => string) {
  const unit = cell('unit');
  const legal2 = cell('legal_unit_2') || null;
  const netKg = cell('net_kg');
  const volume = cell('volume');
  const byVolume = volume === '' ? {} : { [litre]: volume, [cubicMetre]: volume };
  // Cosmetics are declared by weight; their second statutory unit counts the packages.
  const byPackage = unit === kilogram && legal2 !== null ? { [legal2]: packagesInOneKilogram } : {};
  const range = (name: string): readonly [number, number] => [Number(cell(`${name}_from`)), Number(cell(`${name}_to`))];
  return {
    sector: cell('sector'),
    hsCode: cell('hs_code'),
    zh: cell('name'),
    unit,
    legal1: cell('legal_unit_1'),
    legal2,
    measures: { [kilogram]: netKg, ...byVolume, ...byPackage },
    netKg,
    price: range('price_usd'),
    lot: range('lot'),
    origins: cell('origins').split(';'),
    models: cell('models').split(';'),
  };
}
