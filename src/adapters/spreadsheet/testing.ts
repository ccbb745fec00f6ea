import { crc32, deflateRawSync } from 'node:zlib';
import type { FileSource, ReadOptions, Row, Table } from './model.ts';
import { readTable } from './read-table.ts';

/** A file of a hand-made archive; the claimed size may be a lie. */
export interface MadeEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly claimedBytes?: number;
}

/** A ZIP archive, for workbooks that no writer would make. */
export function makeArchive(entries: readonly MadeEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedBytes } of entries) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedBytes ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface MadeWorkbook {
  /** The XML between `<sheetData>` and its end, sheet by sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Number formats by their place: cell style `s="1"` is the first of them. */
  readonly formats?: readonly string[];
  readonly workbookProperties?: string;
}

/** A workbook whose XML stands word for word in the test. */
export function makeWorkbook({ sheets, formats = [], workbookProperties = '' }: MadeWorkbook): Uint8Array {
  const names = Object.keys(sheets);
  const relations = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const tabs = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const numberFormats = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`);
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`)];
  return makeArchive([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}">${workbookProperties}<sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><numFmts>${numberFormats.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ]);
}

/** One row of number cells: `numbers('0.1', '1E-5')`. */
export function numberRow(...texts: readonly string[]): string {
  const cells = texts.map((text, at) => `<c r="${String.fromCharCode(65 + at)}1"><v>${text}</v></c>`);
  return `<row r="1">${cells.join('')}</row>`;
}

/** Opens a table that is expected to be sound. */
export async function open(source: FileSource, options?: ReadOptions): Promise<Table> {
  const table = await readTable('file', source, options);
  if (!table.ok) throw new Error(`refused: ${JSON.stringify(table.refusal)}`);
  return table.value;
}

/** The cells of every row, or the code of the refusal that ended the reading. */
export async function cellsOf(
  source: FileSource,
  options?: ReadOptions,
): Promise<readonly (readonly string[])[] | string> {
  const table = await readTable('file', source, options);
  if (!table.ok) return table.refusal.code;
  const rows: Row[] = [];
  for await (const row of table.value.rows) {
    if (!row.ok) return row.refusal.code;
    rows.push(row.value);
  }
  return rows.map(({ cells }) => cells);
}
