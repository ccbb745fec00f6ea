import type { CsvSeparator } from '../model.ts';

const candidates: readonly CsvSeparator[] = [',', '\t', ';'];
const linesLookedAt = 30;

/** The separator that splits most lines into the same number of cells; a comma where nothing is split. */
export function detectSeparator(start: string): CsvSeparator {
  const lines = unquoted(start)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLookedAt);
  const scores = candidates.map((separator) => ({ separator, score: scoreOf(lines, separator) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** What stands between quotation marks says nothing about the separator. */
function unquoted(text: string): string {
  return text.replaceAll(/"[^"]*"/g, '""');
}

/** Lines that agree on the commonest number of separators, weighted by that number: a stray comma in one name loses. */
function scoreOf(lines: readonly string[], separator: CsvSeparator): number {
  const linesByCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...linesByCount].map(([count, agreeing]) => agreeing * agreeing * count));
}
