import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** One line of a result; numbers as measured, units in the names. */
export type Line = Readonly<Record<string, string | number>>;

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The number below which `share` of the measurements lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Three significant digits, with thousands apart: nobody measures more. */
export function shown(value: string | number): string {
  if (typeof value === 'string') return value;
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 3 });
}

export function printTable(title: string, lines: readonly Line[]): void {
  const names = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const rows = [names, ...lines.map((line) => names.map((name) => shown(line[name] ?? '')))];
  const widths = names.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  process.stdout.write(`\n${title}\n`);
  for (const row of rows) {
    process.stdout.write(`  ${row.map((text, column) => text.padStart(widths[column] ?? 0)).join('  ')}\n`);
  }
}

/** Writes `artifacts/bench/<name>.json`: the tables with the machine they were measured on. */
export function writeResult(name: string, tables: Readonly<Record<string, readonly Line[]>>, measuredAt: Date): void {
  const folder = join(process.cwd(), 'artifacts', 'bench');
  mkdirSync(folder, { recursive: true });
  const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '', memoryBytes: totalmem() };
  const result = { name, measuredAt, node: process.version, machine, tables };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
