import { describe, expect, test } from 'vitest';
import { columnLetters, columnPlace } from '../columns.ts';
import { makeWorkbook, open } from '../testing.ts';
import { cellReader } from './cell.ts';
import { checkMapping } from './check.ts';
import { detectHeader } from './header.ts';
import { headerSignature } from './heading.ts';
import { readLines } from './read-mapped.ts';
import { goods } from './shape.fixture.ts';
import { suggestColumns } from './suggest.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

describe('headings are recognised', () => {
  test('exact words in either language, aliases, marks and blanks', () => {
    expect(
      suggestColumns(goods, ['序号', '*商品 编码', '品名', '数量（个）', 'Second Legal Quantity', '单价', 'AMOUNT']),
    ).toEqual({ code: 1, name: 2, second: 4, price: 5, total: 6 });
  });

  test('a longer name that contains one; the exact one goes first, and no column is given twice', () => {
    expect(suggestColumns(goods, ['第二法定数量', '申报数量(千克)', '商品编码10位', '商品名称'])).toEqual({
      second: 0,
      quantity: 1,
      code: 2,
      name: 3,
    });
    expect(suggestColumns(goods, ['数量', '数量'])).toEqual({ quantity: 0 });
  });

  test('the header row is found under a title; without one: spreadsheet_header_missing', () => {
    const rows = [['仓库入库明细'], [], ['商品编码', '商品名称', '数量'], ['8482100000', '轴承', '3']].map(
      (cells, at) => ({
        rowNumber: at + 1,
        cells,
      }),
    );
    expect(detectHeader('f', goods, rows)).toMatchObject({ ok: true, value: { rowNumber: 3 } });
    expect(detectHeader('f', goods, rows.slice(3))).toMatchObject({ refusal: { code: 'spreadsheet_header_missing' } });
  });

  test('a signature says the same for the same headings only', () => {
    expect(headerSignature(['商品编码 ', '*数量', ''])).toBe(headerSignature(['商品编码', '数量']));
    expect(headerSignature(['数量', '商品编码'])).not.toBe(headerSignature(['商品编码', '数量']));
  });
});

describe('a mapping is checked before a row is read', () => {
  const columns = { code: 0, name: 1, quantity: 2 };
  test('mapping_fields_missing, mapping_field_unknown, mapping_column_shared', () => {
    const check = (given: Record<string, number>) => checkMapping(goods, { headerRow: 1, columns: given });
    expect(check(columns)).toMatchObject({ ok: true });
    expect(check({ code: 0 })).toMatchObject({
      refusal: { code: 'mapping_fields_missing', facts: { fieldsZh: '商品名称、申报数量' } },
    });
    expect(check({ ...columns, colour: 3 })).toMatchObject({ refusal: { code: 'mapping_field_unknown' } });
    expect(check({ ...columns, price: 2 })).toMatchObject({
      refusal: { code: 'mapping_column_shared', facts: { column: 'C' } },
    });
  });
});

describe('cells', () => {
  const read = (field: number, text: string, format: 'csv' | 'xlsx' = 'csv') => {
    const definition = goods.fields[field];
    if (!definition) throw new Error('no such field');
    const result = cellReader(definition, format)(text);
    return result.ok ? result.value : result.refusal.code;
  };
  test.each([
    [0, '8482100000', '8482100000'],
    [0, ' ８４８２１０００００ ', '8482100000'],
    [0, '848210000', 'cell_code_malformed'],
    [0, '', 'cell_empty'],
    [0, '\u00a0\u3000\ufeff', 'cell_empty'],
    [1, '十一个字符的商品名称啊啊', 'cell_too_long'],
    [1, '#DIV/0!', 'cell_formula_error'],
    [1, '#FORMULA!', 'cell_formula_error'],
    [1, '#1 轴承', '#1 轴承'],
    [2, '1233.1', 123_310_000n],
    [2, '1233.100001', 'number_too_many_decimals'],
    [2, '0', 'quantity_not_positive'],
    [2, '-1', 'quantity_not_positive'],
    [2, '12345678901234', 'number_too_large'],
    [2, '1,234', 'number_malformed'],
    [2, '1e3', 'number_malformed'],
    [3, '0', 0n],
    [3, '', null],
    [3, '-0.1', 'cell_negative'],
    [4, '3.9001', 39_001n],
    [4, '-3', 'cell_negative'],
    [5, '15186.60', 1_518_660n],
    [5, '15186.605', 'number_too_many_decimals'],
    [6, '2026-07-04', '2026-07-04'],
    [6, '2026/7/4', '2026-07-04'],
    [6, '20260704', '2026-07-04'],
    [6, '2026年7月4日', '2026-07-04'],
    [6, '2026.7.4 00:00:00', '2026-07-04'],
    [6, '2026-07-04 12:30', 'cell_time_of_day'],
    [6, '2026-02-30', 'day_malformed'],
    [6, '2026-7/4', 'day_malformed'],
    [6, '04.07.2026', 'day_malformed'],
  ])('field %i: %s is %s', (field, text, expected) => {
    expect(read(field, text)).toBe(expected);
  });

  test('the tail of binary arithmetic is forgiven in a workbook, never in a CSV', () => {
    expect(read(2, '1233.0999999999999', 'xlsx')).toBe(123_310_000n);
    expect(read(5, '15.120000000000001', 'xlsx')).toBe(1512n);
    expect(read(2, '1233.0999999999999', 'csv')).toBe('number_too_many_decimals');
    expect(read(2, '1.123456', 'xlsx')).toBe('number_too_many_decimals');
  });
});

describe('a table is read whole or not at all', () => {
  const mapping = { headerRow: 1, columns: { code: 0, name: 1, quantity: 2 } };

  test('lines with exact values; empty rows are passed over', async () => {
    const table = await open(utf8('商品编码,商品名称,数量\n8482100000,轴承,1.5\n\n,,\n8482100001,轴承,2\n'));
    const nothing = { second: null, price: null, total: null, on: null };
    expect(await readLines(goods, mapping, table)).toEqual({
      ok: true,
      value: {
        lineCount: 2,
        errorCount: 0,
        errors: [],
        lines: [
          { rowNumber: 2, line: { code: '8482100000', name: '轴承', quantity: 150_000n, ...nothing } },
          { rowNumber: 5, line: { code: '8482100001', name: '轴承', quantity: 200_000n, ...nothing } },
        ],
      },
    });
  });

  test('an error per cell, by row, column letter and field; no line is kept', async () => {
    const table = await open(utf8('a,b,c\n8482100000,轴承,1\n84821,,0\n8482100000,轴承,1\n'));
    const read = await readLines(goods, mapping, table);
    expect(read).toMatchObject({ value: { lineCount: 3, errorCount: 3, lines: [] } });
    expect(read.ok && read.value.errors.map(({ refusal, ...place }) => ({ ...place, code: refusal.code }))).toEqual([
      { rowNumber: 3, column: 'A', field: 'code', code: 'cell_code_malformed' },
      { rowNumber: 3, column: 'B', field: 'name', code: 'cell_empty' },
      { rowNumber: 3, column: 'C', field: 'quantity', code: 'quantity_not_positive' },
    ]);
  });

  test('a thousand errors are listed, all are counted', async () => {
    const table = await open(utf8(`a,b,c\n${'8482100000,x,0\n'.repeat(1500)}`));
    const read = await readLines(goods, mapping, table);
    expect(read.ok && [read.value.errorCount, read.value.errors.length]).toEqual([1500, 1000]);
  });

  test('a refusal of the file on the way; table_without_lines; progress may stop it', async () => {
    const read = async (text: string) => readLines(goods, mapping, await open(utf8(text)));
    expect(await read('a,b,c\n8482100000,x,1\n"')).toMatchObject({ refusal: { code: 'spreadsheet_csv_malformed' } });
    expect(await read('a,b,c\n,,\n')).toMatchObject({ refusal: { code: 'table_without_lines' } });
    const long = await open(utf8(`a,b,c\n${'8482100000,x,1\n'.repeat(6000)}`));
    const stopped = readLines(goods, mapping, long, (rows) => {
      throw new Error(`stopped at ${rows}`);
    });
    await expect(stopped).rejects.toThrow('stopped at 5000');
  });

  test('a workbook gives the same', async () => {
    const row =
      '<row r="2"><c r="A2"><v>8482100000</v></c><c r="B2" t="str"><v>轴承</v></c><c r="C2"><v>1233.0999999999999</v></c></row>';
    const read = await readLines(goods, mapping, await open(makeWorkbook({ sheets: { s: row } })));
    expect(read).toMatchObject({ value: { lines: [{ rowNumber: 2, line: { quantity: 123_310_000n } }] } });
  });
});

test('column letters', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(['A', 'Z', 'AA', 'ZZ', 'AAA', 'xfd'].map(columnPlace)).toEqual([0, 25, 26, 701, 702, 16_383]);
});
