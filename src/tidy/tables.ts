import { files, textOf } from './files.ts';

export const migrations = files.filter(
  (file) => /^db\/migrations\/.*\.sql$/.test(file) && !file.endsWith('.check.sql'),
);

/** A key that is declared in a table: its columns in their order. */
export interface TableKey {
  readonly kind: 'primary key' | 'unique';
  readonly columns: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly file: string;
  readonly bearsZone: boolean;
  readonly keys: readonly TableKey[];
}

/** The tables that the migrations make, as they are written. */
export const tables: readonly Table[] = migrations.flatMap((file) => {
  const sql = textOf(file).replaceAll(/--.*$/gm, '').toLowerCase();
  return [...sql.matchAll(/create table (?:if not exists )?([\w.]+)\s*\(/g)].map((match) => {
    const body = insideParentheses(sql, match.index + match[0].length);
    const clauses = topLevelClauses(body);
    const bearsZone = clauses.some((clause) => clause.startsWith('zone_id '));
    return { name: match[1] ?? '', file, bearsZone, keys: clauses.flatMap(keyOf) };
  });
});

/** Columns of every `create unique index … on table (…)`, with the table's name. */
export const uniqueIndexes = migrations.flatMap((file) =>
  [
    ...textOf(file)
      .toLowerCase()
      .matchAll(/create unique index (\w+)\s+on\s+([\w.]+)\s*(?:using \w+\s*)?\(([^)]*)/g),
  ].map(([, index = '', table = '', columns = '']) => ({
    index,
    table,
    columns: columns.split(',').map((one) => one.trim()),
  })),
);

function insideParentheses(sql: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < sql.length && depth > 0; end += 1) {
    if (sql[end] === '(') depth += 1;
    if (sql[end] === ')') depth -= 1;
  }
  return sql.slice(start, end - 1);
}

function topLevelClauses(body: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let clause = '';
  for (const character of body) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      clauses.push(clause);
      clause = '';
    } else clause += character;
  }
  return [...clauses, clause].map((one) => one.trim().replaceAll(/\s+/g, ' '));
}

function keyOf(clause: string): TableKey[] {
  const named = /^(?:constraint \w+ )?(primary key|unique)(?: nulls not distinct)? ?\(([^)]*)\)/.exec(clause);
  if (named) {
    const kind = named[1] === 'unique' ? 'unique' : 'primary key';
    return [{ kind, columns: (named[2] ?? '').split(',').map((column) => column.trim()) }];
  }
  const inline = /^(\w+) .*\b(primary key|unique)\b/.exec(clause);
  return inline ? [{ kind: inline[2] === 'unique' ? 'unique' : 'primary key', columns: [inline[1] ?? ''] }] : [];
}
