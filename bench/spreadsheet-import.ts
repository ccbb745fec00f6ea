/**
 * Reading and mapping 100,000 lines of a verification list from one CSV, beside the least that any reader of that file must
 * do: one pass of the CSV parser over the same bytes. The workbook of the same lines is measured as well.
 */
import { parse } from 'csv-parse';
import { listLines } from '../src/adapters/intake/index.ts';
import { readLines, readTable, suggestColumns, writeCsv, writeXlsx } from '../src/adapters/spreadsheet/index.ts';
import { writeResult } from './parts/report.ts';

const lineCount = 100_000;
const headers = listLines.fields.map(({ words }) => words.zh);
const columns = listLines.fields.map(({ name, kind, words }) => ({
  words,
  kind: kind === 'quantity' || kind === 'money' || kind === 'price' ? ('number' as const) : ('text' as const),
  text: (line: number) => textOf(name, line),
}));

const constants: Readonly<Record<string, string>> = {
  hsCode: '8482102000',
  model: '深沟球轴承|不锈钢|内径8mm|外径22mm',
  declaredUnit: '006',
  legalUnit1: '006',
  legalUnit2: '035',
  currency: '502',
  originCountry: '116',
  remark: '',
};

function textOf(field: string, line: number): string {
  if (field === 'lineNo' || field === 'itemNo') return String(line + 1);
  if (field === 'materialNo') return `M-${String(line).padStart(8, '0')}`;
  if (field === 'name') return `滚珠轴承 608-${line % 977}`;
  if (field === 'unitPrice') return `${1 + (line % 90)}.${String(line % 10_000).padStart(4, '0')}`;
  if (field === 'totalPrice') return `${1000 + line}.${String(line % 100).padStart(2, '0')}`;
  return constants[field] ?? `${1 + (line % 5000)}.${String((line * 7) % 100_000).padStart(5, '0')}`;
}

function* numbersBelow(limit: number): Generator<number> {
  for (let number = 0; number < limit; number += 1) yield number;
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

async function parseOnly(bytes: Uint8Array): Promise<number> {
  const parser = parse({ bom: true });
  parser.end(Buffer.from(bytes));
  let rows = 0;
  for await (const _ of parser) rows += 1;
  return rows;
}

async function readAndMap(name: string, bytes: Uint8Array): Promise<number> {
  const table = await readTable(name, bytes);
  if (!table.ok) throw new Error(table.refusal.code);
  const read = await readLines(listLines, { headerRow: 1, columns: suggestColumns(listLines, headers) }, table.value);
  if (!read.ok) throw new Error(read.refusal.code);
  if (read.value.errorCount > 0) throw new Error(JSON.stringify(read.value.errors[0]));
  return read.value.lines.length;
}

/** The highest memory of the process while the work ran, sampled every 20 ms, in MB. */
async function withPeakMemory<T>(work: () => Promise<T>): Promise<{ peakMegabytes: number; value: T }> {
  let peak = process.memoryUsage().rss;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const value = await work();
  clearInterval(sampler);
  return { peakMegabytes: Math.round(Math.max(peak, process.memoryUsage().rss) / 1_000_000), value };
}

const pieces: Uint8Array[] = [];
for await (const piece of writeCsv(columns, numbersBelow(lineCount), 'zh')) pieces.push(piece);
const csv = Buffer.concat(pieces);
pieces.length = 0;

const limit = await timed(() => parseOnly(csv));
const csvRun = await withPeakMemory(() => timed(() => readAndMap('lines.csv', csv)));
const workbook = process.argv.includes('--csv-only')
  ? null
  : Buffer.from(await writeXlsx(columns, numbersBelow(lineCount), 'zh'));
const xlsxRun = workbook && (await withPeakMemory(() => timed(() => readAndMap('lines.xlsx', workbook))));

const result = {
  lines: csvRun.value.value,
  csvMegabytes: round(csv.length / 1_000_000),
  csvSeconds: round(csvRun.value.seconds),
  csvPeakMegabytes: csvRun.peakMegabytes,
  parserAloneSeconds: round(limit.seconds),
  ratioToParserAlone: round(csvRun.value.seconds / limit.seconds),
  // The workbook was made in this process: what its making left behind counts in its peak too.
  ...(workbook && xlsxRun
    ? {
        xlsxMegabytes: round(workbook.length / 1_000_000),
        xlsxSeconds: round(xlsxRun.value.seconds),
        xlsxPeakMegabytes: xlsxRun.peakMegabytes,
      }
    : {}),
};
console.log(JSON.stringify({ benchmark: 'spreadsheet-import', ...result }));
writeResult('spreadsheet-import', { import: [result] }, new Date());

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
