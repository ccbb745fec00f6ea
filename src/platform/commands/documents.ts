import { accept, assert, groupBy, type Result } from '../../kernel/index.ts';
import { arrayLiteral, type Column, insertRows, type Queryable } from '../db/index.ts';
import type { DocumentChange, DocumentTable, RowValues } from './model.ts';
import { refuse } from './refusals.ts';

/** Another process wrote a document between our lock and our write: the batch is tried again. */
export class StaleWriteError extends Error {
  override readonly name = 'StaleWriteError';
}

interface Written {
  readonly row: RowValues;
  /** The version in the database when the batch began: 0 for a new row. */
  readonly loadedVersion: number;
  readonly version: number;
}

interface TableState {
  readonly table: DocumentTable;
  /** Version now, by key text; rows that do not exist have version 0. */
  readonly versions: Map<string, number>;
  /** The last accepted row by key text. */
  readonly changed: Map<string, Written>;
}

const rowsPerStatement = 5_000;

/** The documents of one batch: locked in one order, checked by version, written with one statement per table. */
export class DocumentBatch {
  private readonly states = new Map<string, TableState>();
  private readonly zoneId: number;

  private constructor(zoneId: number) {
    this.zoneId = zoneId;
  }

  static async load(tx: Queryable, zoneId: number, changes: readonly DocumentChange[]): Promise<DocumentBatch> {
    const batch = new DocumentBatch(zoneId);
    const byTable = groupBy(changes, (change) => change.table.table);
    for (const name of [...byTable.keys()].sort()) {
      const group = byTable.get(name) ?? [];
      const [first] = group;
      assert(first, 'a group is not empty');
      const existing = group.filter((change) => change.expectedVersion > 0);
      const versions = await lockVersions(
        tx,
        zoneId,
        first.table,
        existing.map((change) => change.row),
      );
      batch.states.set(name, { table: first.table, versions, changed: new Map() });
    }
    return batch;
  }

  /** Refuses with `stale` when a document is not at the version that the plan read. */
  check(changes: readonly DocumentChange[]): Result<void> {
    for (const change of changes) {
      const key = keyText(change.table, change.row);
      if ((this.state(change).versions.get(key) ?? 0) !== change.expectedVersion) {
        return refuse('stale', { document: `${change.table.table} ${key}` });
      }
    }
    return accept(undefined);
  }

  /** Takes over the changes of a plan that passed `check`; later plans of the batch see the new versions. */
  accept(changes: readonly DocumentChange[]): void {
    for (const change of changes) {
      const state = this.state(change);
      const key = keyText(change.table, change.row);
      const loadedVersion = state.changed.get(key)?.loadedVersion ?? change.expectedVersion;
      const version = change.expectedVersion + 1;
      state.versions.set(key, version);
      state.changed.set(key, { row: change.row, loadedVersion, version });
    }
  }

  async write(tx: Queryable): Promise<void> {
    for (const state of this.states.values()) {
      const rows = [...state.changed.values()];
      for (let start = 0; start < rows.length; start += rowsPerStatement) {
        const chunk = rows.slice(start, start + rowsPerStatement);
        const fresh = chunk.filter((written) => written.loadedVersion === 0);
        const known = chunk.filter((written) => written.loadedVersion > 0);
        if (fresh.length > 0) await insertDocuments(tx, this.zoneId, state.table, fresh);
        if (known.length > 0) await updateDocuments(tx, this.zoneId, state.table, known);
      }
    }
  }

  private state(change: DocumentChange): TableState {
    const state = this.states.get(change.table.table);
    assert(state, `table ${change.table.table} was loaded`);
    return state;
  }
}

async function lockVersions(
  tx: Queryable,
  zoneId: number,
  table: DocumentTable,
  rows: readonly RowValues[],
): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  if (rows.length === 0) return versions;
  const keys = Object.entries(table.key);
  const names = keys.map(([name]) => name).join(', ');
  const arrays = keys.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  const found = await tx.query<RowValues & { version: number }>(
    `select ${names}, version from ${table.table}
     where zone_id = $1 and (${names}) in (select * from unnest(${arrays}))
     order by ${names} for update`,
    [zoneId, ...keys.map(([name]) => arrayLiteral(rows.map((row) => row[name])))],
  );
  for (const row of found.rows) versions.set(keyText(table, row), row.version);
  return versions;
}

async function insertDocuments(tx: Queryable, zoneId: number, table: DocumentTable, rows: readonly Written[]) {
  const columns = Object.entries({ ...table.key, ...table.columns }).map(
    ([name, type]): Column<Written> => [name, type, ({ row }) => row[name]],
  );
  await insertRows(tx, zoneId, table.table, rows, [...columns, ['version', 'int', ({ version }) => version]]);
}

async function updateDocuments(
  tx: Queryable,
  zoneId: number,
  table: DocumentTable,
  rows: readonly Written[],
): Promise<void> {
  const all = Object.entries({ ...table.key, ...table.columns });
  const names = all.map(([name]) => name).join(', ');
  const sets = Object.keys(table.columns).map((name) => `${name} = u.${name}, `);
  const matches = Object.keys(table.key).map((name) => `t.${name} = u.${name} and `);
  const written = await tx.query(
    `update ${table.table} as t set ${sets.join('')}version = u.version
     from unnest(${unnestArguments([...all.map(([, type]) => type), 'int'])}) as u(${names}, version, loaded_version)
     where t.zone_id = $1 and ${matches.join('')}t.version = u.loaded_version`,
    [
      zoneId,
      ...columnArrays(rows, all),
      arrayLiteral(rows.map(({ version }) => version)),
      arrayLiteral(rows.map(({ loadedVersion }) => loadedVersion)),
    ],
  );
  if (written.rowCount !== rows.length) throw new StaleWriteError(`rows of ${table.table} changed under the batch`);
}

/** `$2::text[], $3::int[], …` for the given column types and one closing version column. */
function unnestArguments(types: readonly string[]): string {
  return [...types, 'int'].map((type, index) => `$${index + 2}::${type}[]`).join(', ');
}

function columnArrays(rows: readonly Written[], columns: ReadonlyArray<readonly [string, string]>): string[] {
  return columns.map(([name]) => arrayLiteral(rows.map(({ row }) => row[name])));
}

function keyText(table: DocumentTable, row: RowValues): string {
  return Object.keys(table.key)
    .map((name) => String(row[name]))
    .join(' ');
}
