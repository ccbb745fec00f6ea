import pg from 'pg';

const typeOids = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, numericArray: 1231, textArray: 1009 };

type TextParser = (text: string) => unknown;

const parseTexts = pg.types.getTypeParser(typeOids.textArray, 'text') as (text: string) => Array<string | null>;

const exactParsers: ReadonlyMap<number, TextParser> = new Map<number, TextParser>([
  [typeOids.int8, BigInt],
  [typeOids.date, (text) => text],
  [typeOids.int8Array, (text) => parseTexts(text).map((one) => (one === null ? null : BigInt(one)))],
  [typeOids.dateArray, parseTexts],
  // The driver would read these as floating-point numbers.
  [typeOids.numericArray, parseTexts],
]);

/**
 * int8 as bigint, numeric and date as text, also in arrays; timestamptz as Date. For our pools only: the libraries'
 * pools keep the driver's manner.
 */
export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    exactParsers.get(oid) ?? pg.types.getTypeParser(oid, format),
};
