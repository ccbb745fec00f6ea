import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../settings.ts';

/** The rows of a table of the `demo/` folder, by column. Cells hold no commas; a cell that is missing is a bug. */
export function readDemoTable(file: string): ReadonlyArray<(column: string) => string> {
  const [head = '', ...rows] = readFileSync(join(root, 'demo', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const columns = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return (column) => {
      const cell = cells[columns.indexOf(column)];
      if (cell === undefined) throw new RangeError(`demo/${file}: "${row}" has no ${column}`);
      return cell;
    };
  });
}
