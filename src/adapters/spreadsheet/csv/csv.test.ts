import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cellsOf, open } from '../testing.ts';
import { detectSeparator } from './separator.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const text = '备案序号,商品名称\n1,滚珠轴承\n';

describe('a CSV is read as its bytes say', () => {
  test('UTF-8 with and without the byte order mark', async () => {
    const expected = [
      ['备案序号', '商品名称'],
      ['1', '滚珠轴承'],
    ];
    expect(await cellsOf(utf8(text))).toEqual(expected);
    expect(await cellsOf(utf8(`\uFEFF${text}`))).toEqual(expected);
    expect((await open(utf8(text))).encoding).toBe('utf-8');
  });

  test('GB18030, four-byte characters among it', async () => {
    const bytes = new Uint8Array(iconv.encode('品名,数量\n㐂䶮轴承,5\n', 'gb18030'));
    expect((await open(bytes)).encoding).toBe('gb18030');
    expect(await cellsOf(bytes)).toEqual([
      ['品名', '数量'],
      ['㐂䶮轴承', '5'],
    ]);
  });

  test('a character split between two pieces of a stream', async () => {
    const bytes = utf8(text);
    async function* pieces() {
      for (const byte of bytes) yield new Uint8Array([byte]);
    }
    expect(await cellsOf(pieces())).toHaveLength(2);
  });

  test('neither encoding: spreadsheet_encoding_unknown', async () => {
    expect(await cellsOf(new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0x0a]))).toBe('spreadsheet_encoding_unknown');
    expect(await cellsOf(new Uint8Array(Buffer.from('a,b\n', 'utf16le')))).toBe('spreadsheet_encoding_unknown');
    expect(await cellsOf(new Uint8Array(iconv.encode('品名\n', 'gb18030')), { encoding: 'utf-8' })).toBe(
      'spreadsheet_encoding_unknown',
    );
  });
});

describe('separators and quotes', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a\tb\tc\n1, one\t2\t3\n', '\t'],
    ['"a;b;c;d",b\n"x;y;z;w",2\n', ','],
    ['only\n1\n', ','],
  ])('%j is split by %j', (start, separator) => {
    expect(detectSeparator(start)).toBe(separator);
  });

  test('a quoted cell keeps separators, line breaks and doubled quotes; empty lines count as rows', async () => {
    const table = await open(utf8('a,b\r\n"x, ""y""\nz",1\r\n\r\nlast,2\r\n'));
    const rows = [];
    for await (const row of table.rows) if (row.ok) rows.push(row.value);
    expect(rows).toEqual([
      { rowNumber: 1, cells: ['a', 'b'] },
      { rowNumber: 2, cells: ['x, "y"\nz', '1'] },
      { rowNumber: 3, cells: [''] },
      { rowNumber: 4, cells: ['last', '2'] },
    ]);
  });

  test('digits are never touched', async () => {
    const digits = ['0012', '1.10', '0.30000000000000004', '12345678901234567890.123456789', '1e5', '1,234'];
    expect(await cellsOf(utf8(`${digits.map((each) => `"${each}"`).join(';')};\n`))).toEqual([[...digits, '']]);
  });

  test('a quote that is never closed: spreadsheet_csv_malformed, with its row', async () => {
    const table = await open(utf8('a,b\n1,2\n"x,3\n4,5\n'));
    const refusals = [];
    for await (const row of table.rows) if (!row.ok) refusals.push(row.refusal);
    expect(refusals).toEqual([{ code: 'spreadsheet_csv_malformed', facts: { file: 'file', rowNumber: 3 } }]);
  });
});

describe('limits', () => {
  test('spreadsheet_empty', async () => {
    expect(await cellsOf(new Uint8Array())).toBe('spreadsheet_empty');
  });

  test('spreadsheet_too_large stops a stream before it is all read', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield new Uint8Array(100_000).fill(97);
      }
    }
    expect(await cellsOf(endless(), { limits: { megabytes: 1 } })).toBe('spreadsheet_too_large');
    expect(read).toBeLessThan(20);
    expect(await cellsOf(new Uint8Array(1_048_577), { limits: { megabytes: 1 } })).toBe('spreadsheet_too_large');
  });

  test('spreadsheet_too_many_rows, spreadsheet_too_many_columns, spreadsheet_cell_too_long', async () => {
    expect(await cellsOf(utf8('a\n1\n2\n'), { limits: { rows: 2 } })).toBe('spreadsheet_too_many_rows');
    expect(await cellsOf(utf8('a,b,c\n'), { limits: { columns: 2 } })).toBe('spreadsheet_too_many_columns');
    expect(await cellsOf(utf8('abcdef\n'), { limits: { cellCharacters: 5 } })).toBe('spreadsheet_cell_too_long');
    const unclosed = utf8(`"${'a'.repeat(2000)}`);
    expect(await cellsOf(unclosed, { limits: { cellCharacters: 5 } })).toBe('spreadsheet_cell_too_long');
  });
});
