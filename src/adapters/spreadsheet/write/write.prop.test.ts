import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, formatQuantity } from '../../../kernel/index.ts';
import { cellReader } from '../mapping/cell.ts';
import type { FieldKind } from '../model.ts';
import { cellsOf } from '../testing.ts';
import type { ExportColumn } from './columns.ts';
import { writeCsv } from './csv.ts';
import { writeXlsx } from './xlsx.ts';

type Texts = readonly [string, string];
const columns: ReadonlyArray<ExportColumn<Texts>> = [
  { words: { zh: '品名', en: 'Name' }, kind: 'text', text: ([name]) => name },
  { words: { zh: '数量', en: 'Quantity' }, kind: 'number', text: ([, quantity]) => quantity },
];

async function csvOf(rows: readonly Texts[], language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(columns, rows, language)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Hostile beginnings more often than chance has them. */
const starts = fc.constantFrom('', '=', '+', '-', '@', "'", "''=", '\t', ' ', '＝', '"', ',', ';', '\uFFFD', '_x000D_');
const namesOf = (rest: fc.Arbitrary<string>) => fc.tuple(starts, rest).map(([start, end]) => start + end);
/** Whole characters without NUL, which no text of the database holds: a CSV with it is taken for a binary file. */
const names = namesOf(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')));
/** A workbook has a spelling even for halves of characters. */
const anyNames = namesOf(fc.string({ unit: 'binary' }));
const quantities = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n }).map(formatQuantity);
const tablesOf = (texts: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(texts, quantities), { minLength: 1, maxLength: 20 });

describe('what is written is read again exactly', () => {
  test('CSV, whatever the names hold', async () => {
    await fc.assert(
      fc.asyncProperty(tablesOf(names), async (rows) => {
        const [header, ...cells] = (await cellsOf(await csvOf(rows), { separator: ',' })) as readonly Texts[];
        expect(header).toEqual(['品名', '数量']);
        expect(cells).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  test('XLSX: texts to the character, numbers to the last digit of their value', async () => {
    const reader = (kind: FieldKind) =>
      cellReader(
        { name: 'q', required: true, kind, words: { zh: '', en: '' }, aliases: [], zeroAllowed: true },
        'xlsx',
      );
    const signAndValue = (text: string) => {
      const read = reader('quantity')(text.replace('-', ''));
      return [text.startsWith('-'), read.ok && read.value];
    };
    await fc.assert(
      fc.asyncProperty(tablesOf(fc.oneof(names, anyNames)), async (rows) => {
        const [, ...cells] = (await cellsOf(await writeXlsx(columns, rows, 'zh'))) as readonly Texts[];
        expect(cells.map(([name]) => name)).toEqual(rows.map(([name]) => name));
        expect(cells.map(([, text]) => signAndValue(text))).toEqual(rows.map(([, text]) => signAndValue(text)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('exports', () => {
  test('headings in the reader’s language, a byte order mark for Excel, formulas guarded', async () => {
    const bytes = await csvOf([['=HYPERLINK("http://x")', '-5.00000']], 'en');
    expect(Buffer.from(bytes).toString()).toBe('\uFEFFName,Quantity\r\n"\'=HYPERLINK(""http://x"")",-5.00000\r\n');
  });

  test('a number of more than 15 digits is written as text rather than rounded', async () => {
    const exact = formatMoney(12_345_678_901_234_567n);
    expect(await cellsOf(await writeXlsx(columns, [['a', exact]], 'en'))).toEqual([
      ['Name', 'Quantity'],
      ['a', exact],
    ]);
  });

  test('days are days', async () => {
    const day: ReadonlyArray<ExportColumn<string>> = [
      { words: { zh: '日', en: 'Day' }, kind: 'day', text: (each) => each },
    ];
    expect(await cellsOf(await writeXlsx(day, ['2026-07-04', ''], 'zh'))).toEqual([['日'], ['2026-07-04']]);
  });
});
