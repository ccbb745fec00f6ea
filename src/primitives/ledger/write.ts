import { assert, type Id } from '../../kernel/index.ts';
import { arrayLiteral, type Column, insertRows, type Queryable } from '../../platform/db/index.ts';
import type { Balance, Entry } from './model.ts';
import { lotsToJson } from './rows.ts';
import type { WorkingSet } from './working-set.ts';

/** Writes everything the batch decided: one statement per table, history first. */
export async function writeWorkingSet(tx: Queryable, zoneId: number, recordedAt: Date, set: WorkingSet): Promise<void> {
  await writeHeads(tx, zoneId, set);
  await writeClosures(tx, zoneId, set);
  await writeEntries(tx, zoneId, recordedAt, set);
  await writeGroups(tx, zoneId, recordedAt, set);
  await writeLots(tx, zoneId, set);
  await writeLotSources(tx, zoneId, set);
  await writeBalances(tx, zoneId, set);
  await writeLayers(tx, zoneId, set);
  await writePendings(tx, zoneId, set);
}

function ownerOf(set: WorkingSet, bookId: Id): Id | null {
  const head = set.heads.get(bookId);
  assert(head, 'what is written belongs to a loaded book');
  return head.ownerId;
}

async function writeHeads(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  const opened = [...set.openedBooks].map((bookId) => set.heads.get(bookId)).filter((head) => head !== undefined);
  await insertRows(tx, zoneId, 'ledger_books', opened, [
    ['book_id', 'uuid', (head) => head.bookId],
    ['owner_id', 'uuid', (head) => head.ownerId],
    ['lot_order', 'text', (head) => head.lotOrder],
    ['head_entry_no', 'bigint', (head) => head.entryNo],
    ['head_group_no', 'bigint', (head) => head.groupNo],
    ['head_hash', 'bytea', (head) => head.hash],
  ]);
  const moved = [...new Set(set.groups.map((group) => group.bookId))]
    .filter((bookId) => !set.openedBooks.has(bookId))
    .map((bookId) => set.heads.get(bookId))
    .filter((head) => head !== undefined);
  if (moved.length === 0) return;
  await tx.query(
    `update ledger_books b set head_entry_no = h.entry_no, head_group_no = h.group_no, head_hash = h.hash
     from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bytea[]) as h(book_id, entry_no, group_no, hash)
     where b.zone_id = $1 and b.book_id = h.book_id`,
    [
      zoneId,
      arrayLiteral(moved.map((head) => head.bookId)),
      arrayLiteral(moved.map((head) => head.entryNo)),
      arrayLiteral(moved.map((head) => head.groupNo)),
      arrayLiteral(moved.map((head) => head.hash)),
    ],
  );
}

async function writeClosures(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  const closed = [...set.closedBooks];
  if (closed.length === 0) return;
  await tx.query(
    `update ledger_books b set closed_through = c.through from unnest($2::uuid[], $3::date[]) as c(book_id, through)
     where b.zone_id = $1 and b.book_id = c.book_id`,
    [zoneId, arrayLiteral(closed), arrayLiteral(closed.map((bookId) => set.heads.get(bookId)?.closedThrough ?? null))],
  );
}

async function writeEntries(tx: Queryable, zoneId: number, recordedAt: Date, set: WorkingSet): Promise<void> {
  await insertRows<Entry>(tx, zoneId, 'ledger_entries', set.entries, [
    ['book_id', 'uuid', (entry) => entry.bookId],
    ['entry_no', 'bigint', (entry) => entry.entryNo],
    ['owner_id', 'uuid', (entry) => entry.ownerId],
    ['item_no', 'int', (entry) => entry.itemNo],
    ['from_stage', 'text', (entry) => entry.from],
    ['to_stage', 'text', (entry) => entry.to],
    ['kind', 'text', (entry) => entry.kind],
    ['reference', 'text', (entry) => entry.reference],
    ['declared', 'bigint', (entry) => entry.vector.declared],
    ['legal1', 'bigint', (entry) => entry.vector.legal1],
    ['legal2', 'bigint', (entry) => entry.vector.legal2],
    ['value', 'bigint', (entry) => entry.vector.value],
    ['effective_on', 'date', (entry) => entry.effectiveOn],
    ['recorded_at', 'timestamptz', () => recordedAt],
    ['event_id', 'uuid', (entry) => entry.eventId],
    ['document', 'text', (entry) => entry.document],
    ['line_no', 'int', (entry) => entry.lineNo],
  ]);
  const moved = set.entries.flatMap((entry) => entry.lots.map((lot) => ({ entry, lot })));
  await insertRows(tx, zoneId, 'ledger_entry_lots', moved, [
    ['book_id', 'uuid', ({ entry }) => entry.bookId],
    ['entry_no', 'bigint', ({ entry }) => entry.entryNo],
    ['lot_no', 'bigint', ({ lot }) => lot.lotNo],
    ['owner_id', 'uuid', ({ entry }) => entry.ownerId],
    ['quantity', 'bigint', ({ lot }) => lot.quantity],
  ]);
}

async function writeGroups(tx: Queryable, zoneId: number, recordedAt: Date, set: WorkingSet): Promise<void> {
  await insertRows(tx, zoneId, 'ledger_groups', set.groups, [
    ['book_id', 'uuid', (group) => group.bookId],
    ['group_no', 'bigint', (group) => group.groupNo],
    ['owner_id', 'uuid', (group) => group.ownerId],
    ['first_entry_no', 'bigint', (group) => group.entries[0]?.entryNo],
    ['last_entry_no', 'bigint', (group) => group.entries.at(-1)?.entryNo],
    ['event_id', 'uuid', (group) => group.eventId],
    ['recorded_at', 'timestamptz', () => recordedAt],
    ['hash', 'bytea', (group) => group.hash],
  ]);
}

async function writeLots(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  await insertRows(tx, zoneId, 'ledger_lots', set.openedLots, [
    ['book_id', 'uuid', (one) => one.bookId],
    ['lot_no', 'bigint', (one) => one.lotNo],
    ['owner_id', 'uuid', (one) => one.ownerId],
    ['item_no', 'int', (one) => one.itemNo],
    ['opened_on', 'date', (one) => one.lot.openedOn],
    ['document', 'text', (one) => one.document],
    ['line_no', 'int', (one) => one.lineNo],
    ['origin_country', 'text', (one) => one.lot.originCountry],
    ['supervision_mode', 'text', (one) => one.lot.supervisionMode],
    ['tax_status', 'text', (one) => one.lot.taxStatus],
    ['memory', 'jsonb', (one) => one.lot.memory],
  ]);
}

async function writeLotSources(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  const made = set.openedLots.flatMap((lot) => lot.sources.map((source) => ({ lot, source })));
  await insertRows(tx, zoneId, 'ledger_lot_sources', made, [
    ['book_id', 'uuid', ({ lot }) => lot.bookId],
    ['lot_no', 'bigint', ({ lot }) => lot.lotNo],
    ['source_lot_no', 'bigint', ({ source }) => source.lotNo],
    ['owner_id', 'uuid', ({ lot }) => lot.ownerId],
    ['quantity', 'bigint', ({ source }) => source.quantity],
  ]);
}

const balanceColumns: readonly Column<Balance>[] = [
  ['declared', 'bigint', (balance) => balance.posted.declared],
  ['legal1', 'bigint', (balance) => balance.posted.legal1],
  ['legal2', 'bigint', (balance) => balance.posted.legal2],
  ['value', 'bigint', (balance) => balance.posted.value],
  ['out_declared', 'bigint', (balance) => balance.pendingOut.declared],
  ['out_legal1', 'bigint', (balance) => balance.pendingOut.legal1],
  ['out_legal2', 'bigint', (balance) => balance.pendingOut.legal2],
  ['out_value', 'bigint', (balance) => balance.pendingOut.value],
  ['in_declared', 'bigint', (balance) => balance.pendingIn.declared],
  ['in_legal1', 'bigint', (balance) => balance.pendingIn.legal1],
  ['in_legal2', 'bigint', (balance) => balance.pendingIn.legal2],
  ['in_value', 'bigint', (balance) => balance.pendingIn.value],
  ['last_effective_on', 'date', (balance) => balance.lastEffectiveOn],
];

async function writeBalances(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  const rows = [...set.touchedAccounts.values()].map((key) => ({ key, balance: set.balance(key) }));
  const updates = balanceColumns.map(([name]) => `${name} = excluded.${name}`).join(', ');
  await insertRows(
    tx,
    zoneId,
    'ledger_balances',
    rows,
    [
      ['book_id', 'uuid', ({ key }) => key.bookId],
      ['item_no', 'int', ({ key }) => key.itemNo],
      ['stage', 'text', ({ key }) => key.stage],
      ['owner_id', 'uuid', ({ key }) => ownerOf(set, key.bookId)],
      ...balanceColumns.map(
        ([name, type, read]): Column<(typeof rows)[number]> => [name, type, ({ balance }) => read(balance)],
      ),
    ],
    ` on conflict (zone_id, book_id, item_no, stage) do update set ${updates}`,
  );
}

async function writeLayers(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  const rows = [...set.touchedLayers.values()].map(({ account, lotNo }) => {
    const layer = set.layer(account, lotNo);
    assert(layer, 'a touched layer is in the set');
    return { account, layer };
  });
  await insertRows(
    tx,
    zoneId,
    'ledger_layers',
    rows,
    [
      ['book_id', 'uuid', ({ account }) => account.bookId],
      ['item_no', 'int', ({ account }) => account.itemNo],
      ['stage', 'text', ({ account }) => account.stage],
      ['lot_no', 'bigint', ({ layer }) => layer.lotNo],
      ['owner_id', 'uuid', ({ account }) => ownerOf(set, account.bookId)],
      ['opened_on', 'date', ({ layer }) => layer.openedOn],
      ['quantity', 'bigint', ({ layer }) => layer.quantity],
      ['out_quantity', 'bigint', ({ layer }) => layer.outQuantity],
    ],
    ` on conflict (zone_id, book_id, item_no, stage, lot_no) do update
      set quantity = excluded.quantity, out_quantity = excluded.out_quantity`,
  );
}

async function writePendings(tx: Queryable, zoneId: number, set: WorkingSet): Promise<void> {
  const rows = [...set.touchedPendings].map(([key, bookId]) => {
    const pending = set.pendings.get(key);
    assert(pending, 'a touched pending is in the set');
    return { bookId, pending };
  });
  await insertRows(
    tx,
    zoneId,
    'ledger_pendings',
    rows,
    [
      ['book_id', 'uuid', ({ bookId }) => bookId],
      ['reference', 'text', ({ pending }) => pending.reference],
      ['owner_id', 'uuid', ({ bookId }) => ownerOf(set, bookId)],
      ['item_no', 'int', ({ pending }) => pending.itemNo],
      ['from_stage', 'text', ({ pending }) => pending.from],
      ['to_stage', 'text', ({ pending }) => pending.to],
      ['state', 'text', ({ pending }) => pending.state],
      ['declared', 'bigint', ({ pending }) => pending.rest.declared],
      ['legal1', 'bigint', ({ pending }) => pending.rest.legal1],
      ['legal2', 'bigint', ({ pending }) => pending.rest.legal2],
      ['value', 'bigint', ({ pending }) => pending.rest.value],
      ['lots', 'jsonb', ({ pending }) => lotsToJson(pending.lots)],
      ['lot_opening', 'jsonb', ({ pending }) => pending.lotOpening],
      ['document', 'text', ({ pending }) => pending.document],
      ['line_no', 'int', ({ pending }) => pending.lineNo],
      ['expires_on', 'date', ({ pending }) => pending.expiresOn],
    ],
    ` on conflict (zone_id, book_id, reference) do update set state = excluded.state, declared = excluded.declared,
      legal1 = excluded.legal1, legal2 = excluded.legal2, value = excluded.value, lots = excluded.lots`,
  );
}
