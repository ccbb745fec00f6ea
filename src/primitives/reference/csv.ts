import { assert } from '../../kernel/index.ts';

/**
 * Reads a CSV of our own `reference/` folder (RFC 4180, UTF-8, header line) into one record per line.
 * These files are ours, so a malformed one is a bug; files of users go through the adapters, which refuse cell by cell.
 */
export function readTable(text: string, file: string): ReadonlyArray<Readonly<Record<string, string>>> {
  const [header, ...lines] = readLines(text);
  assert(header, `${file} has a header line`);
  return lines.map((cells, index) => {
    assert(cells.length === header.length, `${file} line ${index + 2} has ${header.length} cells`);
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']));
  });
}

/** Reads a CSV of two columns into pairs without making a record per line: the nomenclature has thousands of lines. */
export function readPairs(text: string, file: string): ReadonlyArray<readonly [string, string]> {
  const [, ...lines] = readLines(text);
  return lines.map((cells, index) => {
    const [code, name] = cells;
    assert(cells.length === 2 && code && name, `${file} line ${index + 2} has a code and a name`);
    return [code, name];
  });
}

/** No cell of our own files holds a line break; a quoted cell doubles its quotes. */
function readLines(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.includes('"') ? splitQuoted(line) : line.split(',')));
}

function splitQuoted(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line[at] === '"';
    const end = quoted ? endOfQuoted(line, at) : line.indexOf(',', at);
    const stop = end === -1 ? line.length : end;
    const cell = line.slice(at, stop);
    cells.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    at = stop + 1;
  }
  return cells;
}

function endOfQuoted(line: string, start: number): number {
  let at = line.indexOf('"', start + 1);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  assert(at !== -1, `a quoted cell is closed: ${line}`);
  return at + 1;
}
