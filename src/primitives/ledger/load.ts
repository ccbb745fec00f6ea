import type { Day, Id } from '../../kernel/index.ts';
import { arrayLiteral, type Queryable } from '../../platform/db/index.ts';
import { loadLayers } from './load-layers.ts';
import type { AccountKey, LedgerIntent, Stage } from './model.ts';
import { type BalanceRow, type BookRow, balanceOf, bookOf, type PendingRow, pendingOf } from './rows.ts';
import { backdatedAccounts, resolveTouches, touchedAccounts } from './touches.ts';
import { account, accountText, pendingText, WorkingSet } from './working-set.ts';

/**
 * Locks the books that the intents touch, in one order, and loads what deciding needs: heads, pendings, balances, the
 * layers that can be taken and, for backdated movements, the later days. Five statements however many intents there are.
 */
export async function loadWorkingSet(
  tx: Queryable,
  zoneId: number,
  intents: readonly LedgerIntent[],
): Promise<WorkingSet> {
  const set = new WorkingSet();
  await loadHeads(tx, zoneId, intents, set);
  await loadPendings(tx, zoneId, intents, set);
  const touches = resolveTouches(intents, set);
  await loadBalances(tx, zoneId, touchedAccounts(touches), set);
  await loadLayers(tx, zoneId, touches, set);
  await loadLaterDays(tx, zoneId, backdatedAccounts(touches, set), set);
  return set;
}

async function loadHeads(tx: Queryable, zoneId: number, intents: readonly LedgerIntent[], set: WorkingSet) {
  const bookIds = [...new Set(intents.map((intent) => intent.bookId))];
  const found = await tx.query<BookRow>(
    `select book_id, owner_id, lot_order, closed_through, head_entry_no, head_group_no, head_hash
     from ledger_books where zone_id = $1 and book_id = any($2::uuid[]) order by book_id for update`,
    [zoneId, bookIds],
  );
  for (const row of found.rows) set.heads.set(row.book_id, bookOf(row));
}

async function loadPendings(tx: Queryable, zoneId: number, intents: readonly LedgerIntent[], set: WorkingSet) {
  const wanted = intents.flatMap((intent) => {
    const reference = referenceOf(intent);
    return reference === null ? [] : [{ bookId: intent.bookId, reference }];
  });
  if (wanted.length === 0) return;
  const found = await tx.query<PendingRow & { book_id: Id }>(
    `select p.book_id, p.reference, p.item_no, p.from_stage, p.to_stage, p.state, p.declared, p.legal1, p.legal2, p.value,
       p.lots, p.lot_opening, p.document, p.line_no, p.expires_on
     from unnest($2::uuid[], $3::text[]) as w(book_id, reference)
     join ledger_pendings p on p.zone_id = $1 and p.book_id = w.book_id and p.reference = w.reference`,
    [zoneId, arrayLiteral(wanted.map((one) => one.bookId)), arrayLiteral(wanted.map((one) => one.reference))],
  );
  for (const row of found.rows) set.pendings.set(pendingText(row.book_id, row.reference), pendingOf(row));
}

function referenceOf(intent: LedgerIntent): string | null {
  switch (intent.kind) {
    case 'receive':
    case 'issue':
      return intent.pending?.reference ?? null;
    case 'settle':
    case 'void':
    case 'expire':
      return intent.reference;
    default:
      return null;
  }
}

function accountArrays(zoneId: number, accounts: readonly AccountKey[]): unknown[] {
  return [
    zoneId,
    arrayLiteral(accounts.map((one) => one.bookId)),
    arrayLiteral(accounts.map((one) => one.itemNo)),
    arrayLiteral(accounts.map((one) => one.stage)),
  ];
}

async function loadBalances(tx: Queryable, zoneId: number, accounts: readonly AccountKey[], set: WorkingSet) {
  if (accounts.length === 0) return;
  const found = await tx.query<BalanceRow & { book_id: Id; item_no: number; stage: Stage }>(
    `select b.book_id, b.item_no, b.stage, b.declared, b.legal1, b.legal2, b.value, b.out_declared, b.out_legal1,
       b.out_legal2, b.out_value, b.in_declared, b.in_legal1, b.in_legal2, b.in_value, b.last_effective_on
     from unnest($2::uuid[], $3::int[], $4::text[]) as a(book_id, item_no, stage)
     join ledger_balances b on b.zone_id = $1 and b.book_id = a.book_id and b.item_no = a.item_no and b.stage = a.stage`,
    accountArrays(zoneId, accounts),
  );
  for (const row of found.rows) {
    const text = accountText(account(row.book_id, row.item_no, row.stage));
    set.balances.set(text, balanceOf(row));
  }
}

async function loadLaterDays(
  tx: Queryable,
  zoneId: number,
  backdated: ReadonlyMap<string, readonly [AccountKey, Day]>,
  set: WorkingSet,
) {
  if (backdated.size === 0) return;
  for (const text of backdated.keys()) set.laterDays.set(text, new Map());
  const wanted = [...backdated.values()];
  const sums = ['declared', 'legal1', 'legal2', 'value']
    .map((unit) => `sum(case when e.to_stage = a.stage then e.${unit} else -e.${unit} end)::bigint as ${unit}`)
    .join(', ');
  const found = await tx.query<{
    book_id: Id;
    item_no: number;
    stage: Stage;
    effective_on: Day;
    declared: bigint;
    legal1: bigint;
    legal2: bigint;
    value: bigint;
  }>(
    `select a.book_id, a.item_no, a.stage, e.effective_on, ${sums}
     from unnest($2::uuid[], $3::int[], $4::text[], $5::date[]) as a(book_id, item_no, stage, since)
     join ledger_entries e on e.zone_id = $1 and e.book_id = a.book_id and e.item_no = a.item_no
       and e.effective_on > a.since and a.stage in (e.from_stage, e.to_stage) and e.kind in ('posted', 'settled')
     group by a.book_id, a.item_no, a.stage, e.effective_on`,
    [
      ...accountArrays(
        zoneId,
        wanted.map(([key]) => key),
      ),
      arrayLiteral(wanted.map(([, since]) => since)),
    ],
  );
  for (const { book_id, item_no, stage, effective_on, ...moved } of found.rows) {
    set.laterDays.get(accountText(account(book_id, item_no, stage)))?.set(effective_on, moved);
  }
}
