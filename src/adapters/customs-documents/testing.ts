import { expect } from 'vitest';
import type { FileAnswer, OperationContext } from '../../platform/operations/index.ts';
import type { Office } from '../../regime/testing-office.ts';
import { cellsOf } from '../spreadsheet/testing.ts';
import type { Row } from './json.ts';

/** A document as its JSON says it. */
export interface Read {
  readonly message: string;
  readonly document: string;
  readonly number: string;
  readonly declaredAt: string | null;
  readonly notice: { readonly zh: string; readonly en: string };
  readonly head: Row;
  readonly fields: ReadonlyArray<{ readonly sheet: string; readonly name: string; readonly zh: string }>;
  /** Every other table by its name. */
  readonly [table: string]: unknown;
}

export interface Downloaded {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export async function downloaded(
  office: Office,
  context: OperationContext,
  name: string,
  input: object,
): Promise<Downloaded> {
  const { content, ...file } = await office.must<FileAnswer>(name, context, input);
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return { ...file, bytes: new Uint8Array(Buffer.concat(pieces)) };
}

export function readJson({ bytes }: Downloaded): Read {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Read;
}

export function rowsOf(read: Read, table = 'lines'): readonly Row[] {
  return read[table] as readonly Row[];
}

/** A number as a spreadsheet gives it back: without zeros that say nothing. */
function plain(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

/** Downloads both forms and expects the workbook to say what the JSON says, cell by cell; answers the JSON. */
export async function bothForms(office: Office, context: OperationContext, name: string, input: object): Promise<Read> {
  const json = await downloaded(office, context, name, input);
  const read = readJson(json);
  expect(json.contentType).toBe('application/json; charset=utf-8');
  const workbook = await downloaded(office, context, name, { ...input, format: 'xlsx' });
  expect(workbook.fileName).toBe(json.fileName.replace(/json$/, 'xlsx'));
  const sheet = async (sheetName: string) => {
    const cells = await cellsOf(workbook.bytes, { sheet: sheetName });
    if (typeof cells === 'string') throw new Error(`${sheetName}: ${cells}`);
    return cells;
  };
  const headRows = (await sheet('head')).slice(1).map(([field, , , value]) => [field, plain(value)]);
  expect(headRows).toEqual(Object.entries(read.head).map(([field, value]) => [field, plain(value)]));
  const tables = [...new Set(read.fields.map((field) => field.sheet))].filter((table) => table !== 'head');
  for (const table of tables) {
    const fields = read.fields.filter((field) => field.sheet === table);
    const [headings, ...rows] = await sheet(table);
    expect(headings).toEqual(fields.map(({ zh }) => zh));
    const told = rowsOf(read, table).map((row) => fields.map((field) => plain(row[field.name])));
    expect(rows.map((row) => fields.map((_field, at) => plain(row[at])))).toEqual(told);
  }
  expect((await sheet('fields')).slice(1).map(([of, field]) => `${of}.${field}`)).toEqual(
    read.fields.map((field) => `${field.sheet}.${field.name}`),
  );
  const about = await sheet('about');
  expect(about.find(([entry]) => entry === 'notice')).toEqual(['notice', read.notice.zh, read.notice.en]);
  return read;
}
