import { accept, assert, type Id, type Result, unreachable } from '../../kernel/index.ts';
import { staysPositiveLater } from './backdating.ts';
import { closeBook, openBook } from './books.ts';
import { appendEntry, closeGroups } from './entries.ts';
import { Making } from './making.ts';
import {
  type BookHead,
  type CheckIntent,
  type IssueIntent,
  isInside,
  type LedgerIntent,
  type LedgerOutcome,
  type LedgerPart,
  type LotQuantity,
  type ReceiveIntent,
  type Vector,
  zeroVector,
} from './model.ts';
import { isFullyAvailable, movePendingOut, movePosted, pickLots } from './moves.ts';
import { refuse } from './refusals.ts';
import { releasePending, settlePending } from './settle.ts';
import { addVectors, shareOf, subtractVectors } from './vector.ts';
import { account, pendingText, type WorkingSet } from './working-set.ts';

/**
 * Applies a linked group to the working set: all intents in their order, or none.
 * Refusals: see refusals.ts; the first one met is the answer.
 */
export function applyPart(set: WorkingSet, part: LedgerPart, eventId: Id, recordedAt: Date): Result<LedgerOutcome[]> {
  let result: Result<LedgerOutcome[]> = accept([]);
  const firstEntry = set.entries.length;
  set.attempt(() => {
    result = applyIntents(set, part, eventId);
    if (result.ok) closeGroups(set, firstEntry, eventId, recordedAt);
    return result.ok;
  });
  return result;
}

function applyIntents(set: WorkingSet, part: LedgerPart, eventId: Id): Result<LedgerOutcome[]> {
  const outcomes: LedgerOutcome[] = [];
  const making = new Making(part, outcomes);
  for (const intent of part) {
    const outcome = applyIntent(set, intent, eventId, making);
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
  }
  return accept(outcomes);
}

function applyIntent(set: WorkingSet, intent: LedgerIntent, eventId: Id, making: Making): Result<LedgerOutcome> {
  if (intent.kind === 'open_book') return openBook(set, intent);
  const head = set.heads.get(intent.bookId);
  if (!head) return refuse('ledger_book_unknown', { bookId: intent.bookId });
  if (intent.kind === 'close_book') return closeBook(set, head, intent);
  const { kind, document, effectiveOn } = intent;
  if (kind !== 'check' && head.closedThrough !== null && effectiveOn <= head.closedThrough) {
    return refuse('period_closed', { document, effectiveOn, closedThrough: head.closedThrough });
  }
  switch (kind) {
    case 'receive':
      return receive(set, head, intent, eventId);
    case 'issue':
      return issue(set, head, intent, eventId);
    case 'make':
      return making.make(set, head, intent, eventId);
    case 'settle':
      return settlePending(set, head, intent, eventId);
    case 'void':
    case 'expire':
      return releasePending(set, head, intent, eventId);
    case 'check':
      return check(set, intent);
    default:
      return unreachable(kind);
  }
}

function receive(set: WorkingSet, head: BookHead, intent: ReceiveIntent, eventId: Id): Result<LedgerOutcome> {
  const { vector, itemNo, pending, document, lineNo } = intent;
  if (vector.declared <= 0n || vector.legal1 < 0n || vector.legal2 < 0n || vector.value < 0n) {
    return refuse('amount_not_positive', { document, lineNo });
  }
  if (!pending) return accept(movePosted(set, head, { ...intent, lots: [], opening: intent.lot }, eventId));
  const key = pendingText(head.bookId, pending.reference);
  if (set.pendings.has(key)) return refuse('pending_exists', { reference: pending.reference });
  const to = account(head.bookId, itemNo, intent.to);
  const balance = set.balance(to);
  set.setBalance(to, { ...balance, pendingIn: addVectors(balance.pendingIn, vector) });
  return accept(openPending(set, head, intent, vector, [], eventId));
}

function issue(set: WorkingSet, head: BookHead, intent: IssueIntent, eventId: Id): Result<LedgerOutcome> {
  const { itemNo, from, declared, pending, document, lineNo } = intent;
  if (declared <= 0n) return refuse('amount_not_positive', { document, lineNo });
  const source = account(head.bookId, itemNo, from);
  const enough = isFullyAvailable(set, source, declared, intent);
  if (!enough.ok) return enough;
  const balance = set.balance(source);
  const vector = shareOf(subtractVectors(balance.posted, balance.pendingOut), declared);
  const lots = pickLots(set, head, intent);
  if (!lots.ok) return lots;
  if (!pending) {
    const past = staysPositiveLater(set, intent, vector);
    if (!past.ok) return past;
    return accept(movePosted(set, head, { ...intent, vector, lots: lots.value, opening: null }, eventId));
  }
  const key = pendingText(head.bookId, pending.reference);
  if (set.pendings.has(key)) return refuse('pending_exists', { reference: pending.reference });
  movePendingOut(set, source, vector, lots.value);
  if (isInside(intent.to)) {
    const target = account(head.bookId, itemNo, intent.to);
    const there = set.balance(target);
    set.setBalance(target, { ...there, pendingIn: addVectors(there.pendingIn, vector) });
  }
  return accept(openPending(set, head, intent, vector, lots.value, eventId));
}

function check(set: WorkingSet, intent: CheckIntent): Result<LedgerOutcome> {
  const source = account(intent.bookId, intent.itemNo, intent.from);
  const enough = isFullyAvailable(set, source, intent.declared, intent);
  return enough.ok ? accept({ entryNo: null, vector: zeroVector, lots: [], movedTo: null }) : enough;
}

function openPending(
  set: WorkingSet,
  head: BookHead,
  intent: ReceiveIntent | IssueIntent,
  vector: Vector,
  lots: readonly LotQuantity[],
  eventId: Id,
): LedgerOutcome {
  const { pending, itemNo, from, to, document, lineNo, effectiveOn } = intent;
  assert(pending, 'only an intent with pending terms opens a pending');
  const { reference } = pending;
  const key = pendingText(head.bookId, reference);
  set.set(set.pendings, key, {
    reference,
    itemNo,
    from,
    to,
    state: 'open',
    rest: vector,
    lots,
    lotOpening: intent.kind === 'receive' ? intent.lot : null,
    document,
    lineNo,
    expiresOn: pending.expiresOn ?? null,
  });
  set.touch(set.touchedPendings, key, head.bookId);
  const draft = { itemNo, from, to, kind: 'pending' as const, reference, vector, effectiveOn, document, lineNo, lots };
  const entryNo = appendEntry(set, head.bookId, draft, eventId);
  return { entryNo, vector, lots, movedTo: null };
}
