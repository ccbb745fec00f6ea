import { describe, expect, test } from 'vitest';
import { cellsOf, makeArchive, makeWorkbook, numberRow, open } from '../testing.ts';
import { expandNumber, withoutBinaryTail } from './number-text.ts';

const sheet = (rows: string) => makeWorkbook({ sheets: { 一: rows } });

describe('numbers come as the digits of the sheet', () => {
  test('0.1 + 0.2, more than 15 digits, trailing zeros, negative', async () => {
    const texts = ['0.30000000000000004', '12345678901234567.12345', '1233.0999999999999', '-7.10', '1E-5'];
    expect(await cellsOf(sheet(numberRow(...texts)))).toEqual([[...texts.slice(0, 4), '0.00001']]);
  });

  test.each([
    ['1E-5', '0.00001'],
    ['1.2345E-3', '0.0012345'],
    ['1E+5', '100000'],
    ['1.5e2', '150'],
    ['1.23456E2', '123.456'],
    ['-2.5E-1', '-0.25'],
    ['0E0', '0'],
    ['9007199254740993E1', '90071992547409930'],
    ['123.4500', '123.4500'],
    ['not a number', 'not a number'],
  ])('%s is %s', (written, expanded) => {
    expect(expandNumber(written)).toBe(expanded);
  });

  test.each([
    ['15.120000000000001', '15.12'],
    ['1233.0999999999999', '1233.1'],
    ['0.30000000000000004', '0.3'],
    ['-0.069999999999999993', '-0.07'],
    ['9.9999999999999999', '10'],
    // Data, not a tail: nothing may be lost.
    ['1234567890123.12345', '1234567890123.12345'],
    ['12345678901.123456', '12345678901.123456'],
    ['1.123456', '1.123456'],
    ['12345678901234567890', '12345678901234567890'],
  ])('the tail of %s goes: %s', (written, shown) => {
    expect(withoutBinaryTail(written)).toBe(shown);
  });
});

describe('dates by their number format', () => {
  test('written and built-in formats; a time of day is kept; a number that is no date stays one', async () => {
    const formats = ['yyyy\\-mm\\-dd', 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '0.00_ ', 'yyyy/m/d h:mm'];
    const row =
      '<row r="1"><c r="A1" s="1"><v>46207</v></c><c r="B1" s="2"><v>46207</v></c><c r="C1" s="3"><v>46207</v></c><c r="D1" s="4"><v>46207.520833333336</v></c></row>';
    expect(await cellsOf(makeWorkbook({ sheets: { s: row }, formats }))).toEqual([
      ['2026-07-04', '2026-07-04', '46207', '2026-07-04 12:30:00'],
    ]);
  });

  test('the calendar from 1904', async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>44745</v></c></row>';
    const made = (flag: string) =>
      makeWorkbook({
        sheets: { s: row },
        formats: ['yyyy-mm-dd'],
        workbookProperties: `<workbookPr date1904="${flag}"/>`,
      });
    expect(await cellsOf(made('1'))).toEqual([['2026-07-04']]);
    // The reader knows only "1": refused rather than four years off.
    expect(await cellsOf(made('true'))).toBe('spreadsheet_unreadable');
  });
});

describe('what stands in cells', () => {
  test('text, blanks kept; true and false; gaps between rows and columns', async () => {
    const rows =
      '<row r="2"><c r="B2" t="inlineStr"><is><t xml:space="preserve"> 轴承 </t></is></c><c r="D2" t="b"><v>1</v></c></row>' +
      '<row r="4"><c r="A4" t="str"><f>B2</f><v>=1+1</v></c></row>';
    expect(await cellsOf(sheet(rows))).toEqual([
      ['', '', '', ''],
      ['', ' 轴承 ', '', 'TRUE'],
      ['', '', '', ''],
      ['=1+1', '', '', ''],
    ]);
  });

  test('a failed formula and one that was never calculated do not pass as empty', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
      '<row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>A1*2</f></c><c r="D2"><f>A1</f><v>1</v></c></row>';
    expect(await cellsOf(sheet(rows))).toEqual([
      ['1', '', '', ''],
      ['', '#DIV/0!', '#FORMULA!', '1'],
    ]);
  });

  test('sheets by name and number: spreadsheet_sheet_unknown', async () => {
    const book = makeWorkbook({ sheets: { 封面: numberRow('1'), 'A &amp; B': numberRow('2') } });
    expect((await open(book)).sheets).toEqual(['封面', 'A & B']);
    expect(await cellsOf(book)).toEqual([['1']]);
    expect(await cellsOf(book, { sheet: 'A & B' })).toEqual([['2']]);
    expect(await cellsOf(book, { sheet: 2 })).toEqual([['2']]);
    expect(await cellsOf(book, { sheet: 3 })).toBe('spreadsheet_sheet_unknown');
    expect(await cellsOf(sheet(''))).toBe('spreadsheet_empty');
  });
});

describe('hostile and broken workbooks', () => {
  test('spreadsheet_old_or_locked', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]);
    expect(await cellsOf(compound)).toBe('spreadsheet_old_or_locked');
  });

  test('spreadsheet_unreadable: cut off, no workbook inside, a size that is a lie', async () => {
    const sound = sheet(numberRow('1'));
    expect(await cellsOf(sound.subarray(0, sound.length - 40))).toBe('spreadsheet_unreadable');
    expect(await cellsOf(makeArchive([{ name: 'a.txt', content: 'x' }]))).toBe('spreadsheet_sheet_unknown');
    expect(await cellsOf(makeArchive([{ name: 'xl/a.xml', content: 'xxx', claimedBytes: 1 }]))).toBe(
      'spreadsheet_unreadable',
    );
  });

  test('a file that only the local headers know never reaches the reader', async () => {
    const path = 'xl/worksheets/sheet1.xml';
    const evil = `<worksheet><sheetData>${numberRow('666')}</sheetData></worksheet>`;
    const hidden = makeArchive([{ name: path, content: evil }]);
    const localOnly = hidden.subarray(0, hidden.length - 22 - 46 - path.length);
    const sound = Buffer.from(sheet(numberRow('1')));
    const end = sound.length - 22;
    const directory = sound.readUInt32LE(end + 16);
    sound.writeUInt32LE(directory + localOnly.length, end + 16);
    const smuggled = Buffer.concat([sound.subarray(0, directory), localOnly, sound.subarray(directory)]);
    expect(await cellsOf(new Uint8Array(smuggled))).toEqual([['1']]);
  });

  test('a bomb: spreadsheet_expands_too_far, without unpacking it all', async () => {
    const bomb = makeArchive([{ name: 'xl/media/a.bin', content: new Uint8Array(30_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await cellsOf(bomb, { limits: { unpackedMegabytes: 20 } })).toBe('spreadsheet_expands_too_far');
  });

  test('addresses that would make the reader fill millions of cells', async () => {
    const far = (address: string, row: string) => sheet(`<row r="${row}"><c r="${address}"><v>1</v></c></row>`);
    expect(await cellsOf(far('A2000000000', '2000000000'))).toBe('spreadsheet_too_many_rows');
    expect(await cellsOf(far('XFD1', '1'))).toBe('spreadsheet_too_many_columns');
    expect(await cellsOf(far('ZZZZZZZZ1', '1'))).toBe('spreadsheet_too_many_columns');
    expect(await cellsOf(far('SR1000000', '1000000'))).toBe('spreadsheet_too_many_columns');
  });

  test('a document type declares nothing that is expanded', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    const evil = `<!DOCTYPE x [<!ENTITY e "EXPANDED">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>`;
    const workbook = '<workbook><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>';
    const relations = `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
    const made = makeArchive([
      { name: 'xl/workbook.xml', content: workbook },
      { name: 'xl/_rels/workbook.xml.rels', content: relations },
      { name, content: evil },
    ]);
    expect(JSON.stringify(await cellsOf(made))).not.toContain('EXPANDED');
  });
});
