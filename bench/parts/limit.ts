import type pg from 'pg';

const tables = [
  'ledger_entries',
  'ledger_entry_lots',
  'ledger_lots',
  'ledger_layers',
  'ledger_balances',
  'ledger_groups',
  'events',
  'event_subjects',
  'idempotency_records',
] as const;

/** Tables with the same columns, checks and indexes, but without policies, triggers and everything else. */
export async function makeLimitTables(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists bare');
  for (const table of tables) {
    await client.query(`create table if not exists bare.${table} (like entrepot.${table} including all)`);
  }
  await client.query('create table if not exists bare.commits (commit_no bigint primary key)');
}

export async function emptyLimitTables(client: pg.Client): Promise<void> {
  await client.query(`truncate ${[...tables, 'commits'].map((table) => `bare.${table}`).join(', ')}`);
}

/** Which rows of a table belong to which of the lists `l` (event, book, number of the list). */
const belongs: Readonly<Record<(typeof tables)[number], string>> = {
  ledger_entries: 'ledger_entries r where r.zone_id = 1 and r.book_id = l.book_id and r.event_id = l.event_id',
  ledger_entry_lots:
    'ledger_entry_lots r where r.zone_id = 1 and r.book_id = l.book_id and r.entry_no between l.a and l.z',
  ledger_lots: 'ledger_lots r where r.zone_id = 1 and r.book_id = l.book_id and r.lot_no between l.a and l.z',
  ledger_layers: `ledger_layers r where r.zone_id = 1 and r.book_id = l.book_id and (r.item_no, r.lot_no) in (
    select e.item_no, m.lot_no from ledger_entries e join ledger_entry_lots m on m.zone_id = 1 and m.book_id = e.book_id
      and m.entry_no = e.entry_no where e.zone_id = 1 and e.book_id = l.book_id and e.entry_no between l.a and l.z)`,
  ledger_balances: `ledger_balances r where r.zone_id = 1 and r.book_id = l.book_id and r.item_no in (
    select e.item_no from ledger_entries e where e.zone_id = 1 and e.book_id = l.book_id and e.entry_no between l.a and l.z)`,
  ledger_groups: 'ledger_groups r where r.zone_id = 1 and r.book_id = l.book_id and r.event_id = l.event_id',
  events: 'events r where r.zone_id = 1 and r.event_id = l.event_id',
  event_subjects: 'event_subjects r where r.zone_id = 1 and r.event_id = l.event_id',
  idempotency_records: 'idempotency_records r where r.zone_id = 1 and r.actor = l.user_id and r.key = l.key',
};

/** Layers and balances change many times; a plain insert writes each state as a row of a book of its own. */
const currentStates: readonly string[] = ['ledger_layers', 'ledger_balances'];

/** What one list left, ready to be inserted again in two plain ways. */
export interface PreparedList {
  /** One text: `insert … values (…), (…)` for each table. */
  readonly values: string;
  /** One statement a table: `insert … select … from unnest(…)`, a column an array. */
  readonly arrays: ReadonlyArray<{ readonly text: string; readonly values: readonly string[] }>;
}

/** Reads the rows back that these lists left. */
export async function prepareRows(client: pg.Client, listNos: readonly string[]): Promise<PreparedList[]> {
  const lists = new Map(
    listNos.map((listNo) => [listNo, { texts: [] as string[], arrays: [] as PreparedList['arrays'][number][] }]),
  );
  for (const table of tables) {
    const columns = await columnsOf(client, table);
    const names = columns.map(({ name }) => name).join(', ');
    const unnested = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
    // The empty text ties the book of its own to the row, so that the sum is taken over the rows.
    const read = ({ name }: Column) =>
      name === 'book_id' && currentStates.includes(table) ? '(l.own_book || left(r.stage, 0))' : `r.${name}::text`;
    const found = await client.query<{ key: string; rows: string; arrays: string[] }>(
      `with l as materialized (
         select e.event_id, e.user_id, e.idempotency_key as key, g.book_id, g.first_entry_no as a, g.last_entry_no as z,
           gen_random_uuid()::text as own_book
         from events e join ledger_groups g on g.zone_id = 1 and g.event_id = e.event_id
         where e.zone_id = 1 and e.idempotency_key = any($1))
       select l.key, found.rows, found.arrays from l, lateral (
         select string_agg('(' || concat_ws(',', ${columns.map((one) => `quote_nullable(${read(one)})`).join(', ')}) || ')', ',') as rows,
           array[${columns.map((one) => `array_agg(${read(one)})::text`).join(', ')}] as arrays
         from ${belongs[table]}) found
       where found.rows is not null`,
      [listNos],
    );
    for (const { key, rows, arrays } of found.rows) {
      lists.get(key)?.texts.push(`insert into bare.${table} (${names}) values ${rows}`);
      const text = `insert into bare.${table} (${names}) select * from unnest(${unnested})`;
      lists.get(key)?.arrays.push({ text, values: arrays });
    }
  }
  return [...lists.values()].map(({ texts, arrays }) => ({ values: `begin; ${texts.join('; ')}; commit`, arrays }));
}

/** Inserts by arrays, one durable transaction a list. */
export async function insertArrays(client: pg.Client, { arrays }: PreparedList): Promise<void> {
  await client.query('begin');
  for (const { text, values } of arrays) await client.query(text, [...values]);
  await client.query('commit');
}

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  const found = await client.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = ('entrepot.' || $1)::regclass and attnum > 0
     and not attisdropped order by attnum`,
    [table],
  );
  return found.rows;
}
