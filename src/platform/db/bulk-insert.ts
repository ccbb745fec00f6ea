import { arrayLiteral } from './arrays.ts';
import type { Queryable } from './model.ts';

/** A column of a bulk insert: its name, its PostgreSQL type and its value in a row. */
export type Column<T> = readonly [name: string, type: string, read: (row: T) => unknown];

/** Rows that one statement takes; a longer parameter would only cost memory. */
const rowsPerStatement = 10_000;

/**
 * Inserts rows of one zone with one statement per ten thousand (`insert … select … from unnest`).
 * `conflict` is an `on conflict` clause with a leading blank, for tables that keep a current state.
 */
export async function insertRows<T>(
  tx: Queryable,
  zoneId: number,
  table: string,
  rows: readonly T[],
  columns: readonly Column<T>[],
  conflict = '',
): Promise<void> {
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const chunk = rows.slice(start, start + rowsPerStatement);
    await tx.query(
      `insert into ${table} (zone_id, ${names}) select $1, ${names} from unnest(${arrays}) as rows(${names})${conflict}`,
      [zoneId, ...columns.map(([, , read]) => arrayLiteral(chunk.map(read)))],
    );
  }
}
