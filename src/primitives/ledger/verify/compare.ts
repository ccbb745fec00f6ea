import type { Queryable } from '../../../platform/db/index.ts';
import { isInside, type LotQuantity, type Pending, units } from '../model.ts';
import { balanceOf } from '../rows.ts';
import type { Findings } from './model.ts';
import {
  type BookKey,
  type Chunk,
  type RecordedBalance,
  type RecordedEntry,
  type RecordedLayer,
  type RecordedLot,
  readBalances,
  readLayers,
  readOpenPendings,
  readPendingCount,
  readPendings,
  readPendingsOpenedTwice,
  readPendingsWithoutEntry,
} from './read.ts';
import type { EndedPending, Replay, ReplayedBalance, ReplayedPending } from './replay.ts';

/** Every lot bears the number of the entry that brought it in, and every entry that brought something in has its lot. */
export function compareLots({ entries, lots, strayLots }: Chunk, findings: Findings): void {
  for (const { entryNo, lotNo } of strayLots) findings.add('entry_lot_without_entry', { entryNo, lotNo });
  const recorded = new Map(lots.map((lot) => [lot.lotNo, lot]));
  for (const entry of entries) {
    if (!opensLot(entry)) continue;
    const lot = recorded.get(entry.entryNo);
    recorded.delete(entry.entryNo);
    if (!lot) findings.add('lot_missing', { lotNo: entry.entryNo });
    else compareLot(lot, entry, findings);
  }
  for (const lotNo of recorded.keys()) findings.add('lot_unknown', { lotNo });
}

function opensLot({ kind, from, to }: RecordedEntry): boolean {
  return (kind === 'posted' || kind === 'settled') && !isInside(from) && isInside(to);
}

function compareLot(lot: RecordedLot, entry: RecordedEntry, findings: Findings): void {
  const pairs: ReadonlyArray<readonly [string, string | number, string | number]> = [
    ['item_no', lot.itemNo, entry.itemNo],
    ['document', lot.document, entry.document],
    ['line_no', lot.lineNo, entry.lineNo],
  ];
  for (const [field, recorded, replayed] of pairs) {
    if (recorded !== replayed) findings.add('lot_differs', { lotNo: lot.lotNo, field, recorded, replayed });
  }
  const [only] = entry.lots;
  if (entry.lots.length !== 1 || only?.lotNo !== entry.entryNo) {
    findings.add('lot_differs', { lotNo: lot.lotNo, field: 'entry_lots', entryNo: entry.entryNo });
  }
}

/** The pendings that ended among the entries of a chunk must be recorded as ended, with nothing left. */
export async function compareEndedPendings(
  tx: Queryable,
  book: BookKey,
  ended: readonly EndedPending[],
  findings: Findings,
): Promise<void> {
  if (ended.length === 0) return;
  const references = ended.map(({ reference }) => reference);
  const found = await readPendings(tx, book, references);
  const recorded = new Map(found.map((pending) => [pending.reference, pending]));
  for (const { reference, state } of ended) {
    const pending = recorded.get(reference);
    if (!pending) findings.add('pending_differs', { reference, field: 'state', recorded: null, replayed: state });
    else if (pending.state !== state) {
      findings.add('pending_differs', { reference, field: 'state', recorded: pending.state, replayed: state });
    } else compareRest(pending, { declared: 0n, legal1: 0n, legal2: 0n, value: 0n }, [], findings);
  }
}

/** The open pendings of the table against those that the replay left open; then whether the table has others. */
export async function compareOpenPendings(
  tx: Queryable,
  book: BookKey,
  replay: Replay,
  size: number,
  findings: Findings,
): Promise<void> {
  let after = '';
  for (;;) {
    const page = await readOpenPendings(tx, book, after, size);
    for (const pending of page) {
      const replayed = replay.pendings.get(pending.reference);
      replay.pendings.delete(pending.reference);
      if (replayed) compareOpenPending(pending, replayed, findings);
    }
    const last = page.at(-1);
    if (!last || page.length < size) break;
    after = last.reference;
  }
  for (const [reference, { entryNo }] of replay.pendings) {
    findings.add('pending_differs', { reference, entryNo, field: 'state', recorded: null, replayed: 'open' });
  }
  if ((await readPendingCount(tx, book)) === BigInt(replay.pendingsOpened)) return;
  for (const reference of await readPendingsWithoutEntry(tx, book, size)) {
    findings.add('pending_unknown', { reference });
  }
  for (const one of await readPendingsOpenedTwice(tx, book, size)) findings.add('pending_opened_twice', one);
}

function compareOpenPending(pending: Pending, replayed: ReplayedPending, findings: Findings): void {
  const { reference } = pending;
  for (const field of ['itemNo', 'from', 'to', 'document', 'lineNo'] as const) {
    if (pending[field] === replayed[field]) continue;
    findings.add('pending_differs', { reference, field, recorded: pending[field], replayed: replayed[field] });
  }
  compareRest(pending, replayed.rest, replayed.lots, findings);
}

function compareRest(
  pending: Pending,
  rest: ReplayedPending['rest'],
  lots: readonly LotQuantity[],
  findings: Findings,
): void {
  const { reference } = pending;
  for (const unit of units) {
    if (pending.rest[unit] === rest[unit]) continue;
    findings.add('pending_differs', { reference, field: unit, recorded: pending.rest[unit], replayed: rest[unit] });
  }
  // A voided or expired pending keeps the record of no lot; a settled one has moved them all.
  const recorded = lotsText(pending.lots);
  const replayed = lotsText(lots);
  if (recorded !== replayed) findings.add('pending_differs', { reference, field: 'lots', recorded, replayed });
}

function lotsText(lots: readonly LotQuantity[]): string {
  return [...lots]
    .sort((a, b) => (a.lotNo < b.lotNo ? -1 : 1))
    .map(({ lotNo, quantity }) => `${lotNo}:${quantity}`)
    .join(',');
}

/** Balances now against the replayed ones, in every unit. */
export async function compareBalances(tx: Queryable, book: BookKey, replay: Replay, findings: Findings): Promise<void> {
  const rest = new Set(replay.balances.keys());
  for (const row of await readBalances(tx, book)) {
    rest.delete(`${row.item_no} ${row.stage}`);
    compareBalance(row, replay.balanceOf(row.item_no, row.stage), findings);
  }
  for (const key of rest) {
    const missing = replay.balances.get(key);
    if (missing) findings.add('balance_differs', { ...accountFacts(missing), field: 'row', recorded: null });
  }
}

function accountFacts({ itemNo, stage }: ReplayedBalance) {
  return { itemNo, stage };
}

function compareBalance(row: RecordedBalance, replayed: ReplayedBalance, findings: Findings): void {
  const recorded = balanceOf(row);
  for (const part of ['posted', 'pendingOut', 'pendingIn'] as const) {
    for (const unit of units) {
      if (recorded[part][unit] === replayed[part][unit]) continue;
      const amounts = { recorded: recorded[part][unit], replayed: replayed[part][unit] };
      findings.add('balance_differs', { ...accountFacts(replayed), field: `${part}.${unit}`, ...amounts });
    }
  }
  if (recorded.lastEffectiveOn !== replayed.lastEffectiveOn) {
    const days = { recorded: recorded.lastEffectiveOn, replayed: replayed.lastEffectiveOn };
    findings.add('balance_differs', { ...accountFacts(replayed), field: 'lastEffectiveOn', ...days });
  }
}

/** Layers now against the replayed ones, and their sum against the account's declared balance. */
export async function compareLayers(
  tx: Queryable,
  book: BookKey,
  replay: Replay,
  size: number,
  findings: Findings,
): Promise<void> {
  const sums = new Map<string, bigint>();
  let after: RecordedLayer | null = null;
  for (;;) {
    const page: readonly RecordedLayer[] = await readLayers(tx, book, after, size);
    for (const layer of page) {
      const key = `${layer.item_no} ${layer.stage}`;
      sums.set(key, (sums.get(key) ?? 0n) + layer.quantity);
      compareLayer(layer, replay.balanceOf(layer.item_no, layer.stage), findings);
    }
    const last = page.at(-1);
    if (!last || page.length < size) break;
    after = last;
  }
  for (const account of replay.balances.values()) {
    for (const [lotNo, { quantity }] of account.layers) {
      const facts = { ...accountFacts(account), lotNo, field: 'quantity', recorded: null, replayed: quantity };
      findings.add('layer_differs', facts);
    }
    const layers = sums.get(`${account.itemNo} ${account.stage}`) ?? 0n;
    const declared = account.posted.declared;
    if (layers !== declared) findings.add('layers_do_not_add_up', { ...accountFacts(account), layers, declared });
  }
}

/** Takes the replayed layer away, so that those without a row are left over. */
function compareLayer(layer: RecordedLayer, account: ReplayedBalance, findings: Findings): void {
  const lotNo = layer.lot_no;
  const replayed = account.layers.get(lotNo) ?? { quantity: 0n, outQuantity: 0n };
  account.layers.delete(lotNo);
  const pairs: ReadonlyArray<readonly [string, bigint | string, bigint | string | null]> = [
    ['quantity', layer.quantity, replayed.quantity],
    ['out_quantity', layer.out_quantity, replayed.outQuantity],
    ['opened_on', layer.opened_on, layer.lot_opened_on],
  ];
  for (const [field, recorded, expected] of pairs) {
    if (recorded === expected) continue;
    findings.add('layer_differs', { ...accountFacts(account), lotNo, field, recorded, replayed: expected });
  }
}
