import {
  accept,
  assert,
  type Day,
  formatQuantity,
  type Id,
  type Quantity,
  type Result,
  smallerOf,
} from '../../kernel/index.ts';
import { appendEntry } from './entries.ts';
import {
  type AccountKey,
  type BookHead,
  type IssueIntent,
  isInside,
  type LedgerOutcome,
  type LotMemory,
  type LotQuantity,
  type Stage,
  type Vector,
} from './model.ts';
import { refuse } from './refusals.ts';
import { addVectors, subtractVectors } from './vector.ts';
import { account, type WorkingSet } from './working-set.ts';

/** Goods that really move: at once (`posted`) or as the fulfilment of a pending (`settled`). */
export interface Movement {
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly vector: Vector;
  readonly lots: readonly LotQuantity[];
  /** The lot that opens when goods come in from the world around. */
  readonly opening: LotMemory | null;
  /** The lots of which that lot was made; none for what comes from elsewhere. */
  readonly sources?: readonly LotQuantity[];
  readonly effectiveOn: Day;
  readonly document: string;
  readonly lineNo: number;
}

/** Refuses unless the account has so much that nobody has claimed. */
export function isFullyAvailable(
  set: WorkingSet,
  source: AccountKey,
  declared: Quantity,
  { document, lineNo }: { readonly document: string; readonly lineNo: number },
): Result<void> {
  const { posted, pendingOut } = set.balance(source);
  const available = posted.declared - pendingOut.declared;
  if (declared <= available) return accept(undefined);
  return refuse('insufficient_balance', {
    document,
    lineNo,
    itemNo: source.itemNo,
    available: formatQuantity(available),
    requested: formatQuantity(declared),
    missing: formatQuantity(declared - available),
  });
}

/** The layers that an issue takes: those it names, or the oldest of a first-in-first-out book. */
export function pickLots(set: WorkingSet, head: BookHead, intent: IssueIntent): Result<readonly LotQuantity[]> {
  const source = account(head.bookId, intent.itemNo, intent.from);
  if (intent.lots) return namedLots(set, source, intent, intent.lots);
  const taken: LotQuantity[] = [];
  let rest = intent.declared;
  for (const layer of set.layersOf(source)) {
    const free = layer.quantity - layer.outQuantity;
    if (free === 0n) continue;
    if (head.lotOrder === 'named' && taken.length > 0) {
      return refuse('lot_required', { document: intent.document, lineNo: intent.lineNo });
    }
    if (rest === 0n) break;
    const quantity = smallerOf(free, rest);
    taken.push({ lotNo: layer.lotNo, quantity });
    rest -= quantity;
  }
  assert(rest === 0n, `the layers of ${source.bookId} ${source.itemNo} ${source.stage} add up to the balance`);
  return accept(taken);
}

function namedLots(
  set: WorkingSet,
  source: AccountKey,
  { document, lineNo, declared }: IssueIntent,
  lots: readonly LotQuantity[],
): Result<readonly LotQuantity[]> {
  const distinct = new Set(lots.map(({ lotNo }) => lotNo));
  const sum = lots.reduce((total, lot) => total + lot.quantity, 0n);
  if (sum !== declared || distinct.size !== lots.length || lots.some((lot) => lot.quantity <= 0n)) {
    return refuse('lot_required', { document, lineNo });
  }
  for (const { lotNo, quantity } of lots) {
    const layer = set.layer(source, lotNo);
    const available = layer ? layer.quantity - layer.outQuantity : 0n;
    if (quantity > available) {
      return refuse('lot_insufficient', {
        document,
        lineNo,
        lotNo: String(lotNo),
        available: formatQuantity(available),
        requested: formatQuantity(quantity),
      });
    }
  }
  return accept(lots);
}

/** Claims quantity and layers of an account: not available any more, not gone yet. */
export function movePendingOut(
  set: WorkingSet,
  source: AccountKey,
  vector: Vector,
  lots: readonly LotQuantity[],
): void {
  const balance = set.balance(source);
  set.setBalance(source, { ...balance, pendingOut: addVectors(balance.pendingOut, vector) });
  for (const lot of lots) changeLayer(set, source, lot.lotNo, 0n, lot.quantity);
}

/** Gives back what `movePendingOut` claimed. */
export function releasePendingOut(
  set: WorkingSet,
  source: AccountKey,
  vector: Vector,
  lots: readonly LotQuantity[],
): void {
  const balance = set.balance(source);
  set.setBalance(source, { ...balance, pendingOut: subtractVectors(balance.pendingOut, vector) });
  for (const lot of lots) changeLayer(set, source, lot.lotNo, 0n, -lot.quantity);
}

/** Moves goods between two stages and writes the entry; a lot opens when they come in from the world around. */
export function movePosted(
  set: WorkingSet,
  head: BookHead,
  movement: Movement,
  eventId: Id,
  settles: string | null = null,
): LedgerOutcome {
  const { itemNo, from, to, vector, opening, sources = [], effectiveOn, document, lineNo } = movement;
  const lots = opening ? [{ lotNo: nextEntryNo(set, head), quantity: vector.declared }] : movement.lots;
  const kind = settles === null ? 'posted' : 'settled';
  const draft = {
    itemNo,
    from,
    to,
    kind,
    reference: settles,
    vector,
    effectiveOn,
    document,
    lineNo,
    lots,
    opening,
    sources,
  } as const;
  const entryNo = appendEntry(set, head.bookId, draft, eventId);
  if (isInside(from)) takeOut(set, account(head.bookId, itemNo, from), vector, lots, effectiveOn);
  if (isInside(to)) putIn(set, head, movement, lots);
  if (opening) {
    set.push(set.openedLots, {
      bookId: head.bookId,
      ownerId: head.ownerId,
      itemNo,
      lotNo: entryNo,
      lot: opening,
      sources,
      document,
      lineNo,
    });
  }
  return { entryNo, vector, lots, movedTo: to };
}

function takeOut(
  set: WorkingSet,
  source: AccountKey,
  vector: Vector,
  lots: readonly LotQuantity[],
  effectiveOn: Day,
): void {
  const balance = set.balance(source);
  const posted = subtractVectors(balance.posted, vector);
  set.setBalance(source, { ...balance, posted, lastEffectiveOn: laterOf(balance.lastEffectiveOn, effectiveOn) });
  set.noteDay(source, effectiveOn, vector, 'out');
  for (const lot of lots) changeLayer(set, source, lot.lotNo, -lot.quantity, 0n);
}

function putIn(set: WorkingSet, head: BookHead, movement: Movement, lots: readonly LotQuantity[]): void {
  const { itemNo, from, to, vector, opening, effectiveOn } = movement;
  const target = account(head.bookId, itemNo, to);
  const balance = set.balance(target);
  const posted = addVectors(balance.posted, vector);
  set.setBalance(target, { ...balance, posted, lastEffectiveOn: laterOf(balance.lastEffectiveOn, effectiveOn) });
  set.noteDay(target, effectiveOn, vector, 'in');
  for (const { lotNo, quantity } of lots) {
    const openedOn = opening?.openedOn ?? openedOnOf(set, account(head.bookId, itemNo, from), lotNo);
    const before = set.layer(target, lotNo);
    set.putLayer(target, {
      lotNo,
      openedOn,
      quantity: (before?.quantity ?? 0n) + quantity,
      outQuantity: before?.outQuantity ?? 0n,
    });
  }
}

function changeLayer(set: WorkingSet, at: AccountKey, lotNo: bigint, quantity: Quantity, outQuantity: Quantity): void {
  const layer = set.layer(at, lotNo);
  assert(layer, `lot ${lotNo} lies in ${at.stage}`);
  const changed = { ...layer, quantity: layer.quantity + quantity, outQuantity: layer.outQuantity + outQuantity };
  assert(
    changed.outQuantity >= 0n && changed.quantity >= changed.outQuantity,
    `lot ${lotNo} stays within its quantity`,
  );
  set.putLayer(at, changed);
}

function openedOnOf(set: WorkingSet, source: AccountKey, lotNo: bigint): Day {
  const layer = set.layer(source, lotNo);
  assert(layer, `lot ${lotNo} comes from ${source.stage}`);
  return layer.openedOn;
}

function nextEntryNo(set: WorkingSet, head: BookHead): bigint {
  return (set.heads.get(head.bookId)?.entryNo ?? head.entryNo) + 1n;
}

function laterOf(a: Day | null, b: Day): Day {
  return a !== null && a > b ? a : b;
}
