import { accept, formatQuantity, type Id, type Quantity, type Result, smallerOf } from '../../kernel/index.ts';
import { staysPositiveLater } from './backdating.ts';
import { appendEntry } from './entries.ts';
import {
  type BookHead,
  isInside,
  type LedgerOutcome,
  type LotQuantity,
  type Pending,
  type ReleaseIntent,
  type SettleIntent,
  type Vector,
} from './model.ts';
import { movePosted, releasePendingOut } from './moves.ts';
import { refuse } from './refusals.ts';
import { shareOf, subtractVectors } from './vector.ts';
import { account, pendingText, type WorkingSet } from './working-set.ts';

/** Posts a pending in whole or in part: the part takes its share of every unit and of the frozen lots in order. */
export function settlePending(
  set: WorkingSet,
  head: BookHead,
  intent: SettleIntent,
  eventId: Id,
): Result<LedgerOutcome> {
  const found = openPendingOf(set, head, intent.reference);
  if (!found.ok) return found;
  const pending = found.value;
  const declared = intent.declared ?? pending.rest.declared;
  if (declared <= 0n) return refuse('amount_not_positive', { document: intent.document, lineNo: intent.lineNo });
  if (declared > pending.rest.declared) {
    return refuse('pending_exceeded', {
      reference: pending.reference,
      rest: formatQuantity(pending.rest.declared),
      requested: formatQuantity(declared),
    });
  }
  const vector = shareOf(pending.rest, declared);
  const lots = takeLots(pending.lots, declared);
  if (isInside(pending.from)) {
    const past = staysPositiveLater(set, { ...intent, itemNo: pending.itemNo, from: pending.from }, vector);
    if (!past.ok) return past;
  }
  reducePending(set, head, pending, vector, lots.rest, declared === pending.rest.declared ? 'settled' : 'open');
  unclaim(set, head, pending, vector, lots.taken);
  const { itemNo, from, to, lotOpening } = pending;
  const { effectiveOn, document, lineNo } = intent;
  // The lot is opened by the day on which the goods really came in, not by the day of the claim.
  const memory = { ...lotOpening?.memory, ...intent.memory };
  const opening = lotOpening && { ...lotOpening, openedOn: effectiveOn, memory };
  const movement = { itemNo, from, to, vector, lots: lots.taken, opening, effectiveOn, document, lineNo };
  return accept(movePosted(set, head, movement, eventId, pending.reference));
}

/** Lets the rest of a pending fall away, because it was voided or its day has passed. */
export function releasePending(
  set: WorkingSet,
  head: BookHead,
  intent: ReleaseIntent,
  eventId: Id,
): Result<LedgerOutcome> {
  const found = openPendingOf(set, head, intent.reference);
  if (!found.ok) return found;
  const pending = found.value;
  const vector = pending.rest;
  const state = intent.kind === 'void' ? 'voided' : 'expired';
  reducePending(set, head, pending, vector, [], state);
  unclaim(set, head, pending, vector, pending.lots);
  const { itemNo, from, to, reference, lots } = pending;
  const { effectiveOn, document, lineNo } = intent;
  const draft = { itemNo, from, to, kind: state, reference, vector, effectiveOn, document, lineNo, lots } as const;
  const entryNo = appendEntry(set, head.bookId, draft, eventId);
  return accept({ entryNo, vector, lots, movedTo: null });
}

function openPendingOf(set: WorkingSet, head: BookHead, reference: string): Result<Pending> {
  const pending = set.pendings.get(pendingText(head.bookId, reference));
  if (!pending) return refuse('pending_unknown', { bookId: head.bookId, reference });
  if (pending.state !== 'open') return refuse('pending_closed', { reference, state: pending.state });
  return accept(pending);
}

function reducePending(
  set: WorkingSet,
  head: BookHead,
  pending: Pending,
  vector: Vector,
  lots: readonly LotQuantity[],
  state: Pending['state'],
): void {
  const key = pendingText(head.bookId, pending.reference);
  set.set(set.pendings, key, { ...pending, rest: subtractVectors(pending.rest, vector), lots, state });
  set.set(set.touchedPendings, key, head.bookId);
}

function unclaim(
  set: WorkingSet,
  head: BookHead,
  { itemNo, from, to }: Pending,
  vector: Vector,
  lots: readonly LotQuantity[],
): void {
  if (isInside(from)) releasePendingOut(set, account(head.bookId, itemNo, from), vector, lots);
  if (isInside(to)) {
    const target = account(head.bookId, itemNo, to);
    const balance = set.balance(target);
    set.setBalance(target, { ...balance, pendingIn: subtractVectors(balance.pendingIn, vector) });
  }
}

function takeLots(
  lots: readonly LotQuantity[],
  declared: Quantity,
): { taken: readonly LotQuantity[]; rest: readonly LotQuantity[] } {
  const taken: LotQuantity[] = [];
  const rest: LotQuantity[] = [];
  let open = declared;
  for (const lot of lots) {
    const quantity = smallerOf(lot.quantity, open);
    if (quantity > 0n) taken.push({ lotNo: lot.lotNo, quantity });
    if (lot.quantity > quantity) rest.push({ lotNo: lot.lotNo, quantity: lot.quantity - quantity });
    open -= quantity;
  }
  return { taken, rest };
}
