import type { Database } from '../src/platform/db/index.ts';
import { extent } from './model/lists.ts';
import { givenByHouse, type Zone } from './model/state.ts';
import { officerSettings, zoneId } from './world.ts';

/** The whole zone as lines of text by name: easy to compare, easy to read. */
export type Snapshot = Map<string, string>;

const queries: ReadonlyArray<readonly [string, string]> = [
  ['book', 'select book_no as key, state, next_item_no - 1 as items from account_books where zone_id = $1'],
  [
    'entries',
    `select b.book_no as key, l.head_entry_no from ledger_books l
     join account_books b on b.zone_id = l.zone_id and b.book_id = l.book_id where l.zone_id = $1`,
  ],
  [
    'stock',
    `select b.book_no || '/' || s.item_no as key, s.stage, s.declared, s.legal1, s.legal2, s.value,
       s.out_declared, s.out_legal1, s.out_legal2, s.out_value, s.in_declared, s.in_legal1, s.in_legal2, s.in_value
     from ledger_balances s join account_books b on b.zone_id = s.zone_id and b.book_id = s.book_id
     where s.zone_id = $1 and (s.declared > 0 or s.in_declared > 0)`,
  ],
  [
    'lot',
    `select b.book_no || '/' || y.item_no || '/' || y.lot_no as key, y.opened_on, y.quantity, y.out_quantity,
       l.memory ->> 'listId' as list_id, l.line_no, l.tax_status
     from ledger_layers y join account_books b on b.zone_id = y.zone_id and b.book_id = y.book_id
     join ledger_lots l on l.zone_id = y.zone_id and l.book_id = y.book_id and l.lot_no = y.lot_no
     where y.zone_id = $1 and y.quantity > 0`,
  ],
  [
    'list',
    `select list_id as key, internal_no, list_no, pre_entry_no, state, change_count, line_count, gate_use, gate_state,
       declaration_released_at is not null as released, customs_posted_at is not null as confirmed, entry_no
     from verification_lists where zone_id = $1`,
  ],
  [
    'line',
    `select n.list_id || '/' || n.line_no as key, n.item_no, n.declared_quantity, n.legal_quantity1, n.legal_quantity2,
       n.value_usd, n.used_quantity, n.passed_quantity
     from list_lines n join verification_lists l on l.zone_id = n.zone_id and l.list_id = n.list_id
     where n.zone_id = $1 and n.line_no <= l.line_count`,
  ],
  [
    'tax',
    'select list_id as key, count(*) as times, max(change_count) as changes from tax_assessments where zone_id = $1 group by list_id',
  ],
  [
    'pass',
    'select pass_id as key, internal_no, pass_no, pre_entry_no, state, scale_reading_kg from gate_passes where zone_id = $1',
  ],
  ['discrepancy', 'select kind as key, count(*) as times from discrepancies where zone_id = $1 group by kind'],
  [
    'keys',
    `select r.actor as key, count(*) as answered from idempotency_records r where r.zone_id = $1 and r.actor <> 'founder' group by r.actor`,
  ],
  ['file', `select source || '|' || name as key, state from inbox where zone_id = $1`],
];

/** What the real zone is. */
export function readSnapshot(database: Database): Promise<Snapshot> {
  return database.read(officerSettings, async (tx) => {
    const snapshot: Snapshot = new Map();
    for (const [kind, sql] of queries) {
      const { rows } = await tx.query<Record<string, unknown>>(sql, [zoneId]);
      for (const { key, ...columns } of rows) {
        snapshot.set(`${kind} ${String(key)}`, Object.values(columns).map(String).join(' '));
      }
    }
    return snapshot;
  });
}

/** What the auditor believes, in the same words. */
export function foretell(zone: Zone): Snapshot {
  const snapshot: Snapshot = new Map();
  const put = (kind: string, key: string, ...values: unknown[]) =>
    snapshot.set(`${kind} ${key}`, values.map(String).join(' '));
  for (const book of zone.books.values()) {
    put('book', book.bookNo, book.state, book.items.length);
    put('entries', book.bookNo, book.entries);
    for (const [item, { posted, out, coming, lots }] of book.stocks) {
      const isThere = posted[0] > 0n || coming[0] > 0n;
      if (isThere) put('stock', `${book.bookNo}/${item}`, 'on_hand', ...posted, ...out, ...coming);
      for (const { lotNo, openedOn, quantity, claimed, listId, lineNo } of lots) {
        put('lot', `${book.bookNo}/${item}/${lotNo}`, openedOn, quantity, claimed, listId, lineNo, 'bonded');
      }
    }
  }
  for (const list of zone.lists.values()) {
    const { id, internalNo, listNo, preEntryNo, state, changes, lines, released, confirmed, entryNo } = list;
    const gate = [extent(list, 'used'), extent(list, 'passed')];
    put(
      'list',
      id,
      internalNo,
      listNo,
      preEntryNo,
      state,
      changes,
      lines.length,
      ...gate,
      released,
      confirmed,
      entryNo,
    );
    for (const [index, line] of lines.entries()) {
      put('line', `${id}/${index + 1}`, line.item, ...line.amounts, line.used, line.passed);
    }
    if (list.assessments > 0) put('tax', id, list.assessments, list.assessed);
  }
  for (const pass of zone.passes.values()) {
    put('pass', pass.id, pass.internalNo, pass.passNo, pass.preEntryNo, pass.state, pass.reading);
  }
  for (const [kind, times] of zone.discrepancies) put('discrepancy', kind, times);
  for (const [actor, times] of answersByActor(zone)) put('keys', actor, times);
  for (const [id, { name, state }] of zone.files) put('file', `${sourceOf(id)}|${name}`, state);
  return snapshot;
}

function answersByActor(zone: Zone): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of zone.keys.keys()) {
    const [actor = ''] = key.split(' ');
    times.set(actor, (times.get(actor) ?? 0) + 1);
  }
  return times;
}

function sourceOf(fileId: string): string {
  const [actor = ''] = fileId.split('|');
  const party = {
    officer: 'zone',
    A: '00000000-0000-7000-8000-00000000000a',
    B: '00000000-0000-7000-8000-00000000000b',
  };
  return `files:${party[actor as keyof typeof party]}`;
}

const numberForm = /^(QD\d{6}[IE]\d{9}|Z\d{4}[IE]\d{18})$/;

/** A number that the house gave is told by its form alone. */
function fits(foretold: string | undefined, real: string | undefined): boolean {
  if (foretold === real) return true;
  const [before, after] = foretold?.split(givenByHouse) ?? [];
  if (before === undefined || after === undefined || real === undefined) return false;
  const number = real.slice(before.length, real.length - after.length);
  return real.startsWith(before) && real.endsWith(after) && numberForm.test(number);
}

/** What is different, as lines a person can read; empty when both agree. */
export function differences(foretold: Snapshot, real: Snapshot): string[] {
  const names = [...new Set([...foretold.keys(), ...real.keys()])].sort();
  return names
    .filter((name) => !fits(foretold.get(name), real.get(name)))
    .map(
      (name) => `${name}\n  foretold: ${foretold.get(name) ?? 'nothing'}\n  real:     ${real.get(name) ?? 'nothing'}`,
    );
}
