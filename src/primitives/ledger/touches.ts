import type { Day, Id, Quantity } from '../../kernel/index.ts';
import {
  type AccountKey,
  type GoodsIntent,
  type InsideStage,
  isInside,
  type LedgerIntent,
  type LotQuantity,
  type Stage,
} from './model.ts';
import { account, accountText, pendingText, type WorkingSet } from './working-set.ts';

/** Which accounts an intent touches, with its pending looked up. */
export interface Touch {
  readonly intent: GoodsIntent;
  readonly source: AccountKey | null;
  readonly target: AccountKey | null;
  /** Declared quantity that an issue takes from the free layers of its source, in their order or by name. */
  readonly seeks: Quantity;
  /** Lots of the source that are named, by the issue or by the pending that it froze. */
  readonly lots: readonly LotQuantity[];
}

interface Ends {
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage | null;
  readonly lots: readonly LotQuantity[];
}

/** What each intent touches; what names an unknown pending touches nothing. Pendings may be opened by the batch itself. */
export function resolveTouches(intents: readonly LedgerIntent[], set: WorkingSet): Touch[] {
  const opening = new Map<string, Ends>();
  const touches: Touch[] = [];
  for (const intent of intents) {
    if (intent.kind === 'open_book' || intent.kind === 'close_book') continue;
    const ends = endsOf(intent, set, opening);
    if (!ends) continue;
    const { itemNo, from, to, lots } = ends;
    const { bookId } = intent;
    if ((intent.kind === 'issue' || intent.kind === 'receive') && intent.pending) {
      opening.set(pendingText(bookId, intent.pending.reference), { ...ends, lots: [] });
    }
    const seeks = intent.kind === 'issue' ? intent.declared : 0n;
    const source = insideAccount(bookId, itemNo, from);
    touches.push({ intent, source, target: insideAccount(bookId, itemNo, to), seeks, lots: source ? lots : [] });
  }
  return touches;
}

function endsOf(intent: Touch['intent'], set: WorkingSet, opening: ReadonlyMap<string, Ends>): Ends | null {
  switch (intent.kind) {
    case 'receive':
      return { itemNo: intent.itemNo, from: intent.from, to: intent.to, lots: [] };
    case 'issue':
      return { itemNo: intent.itemNo, from: intent.from, to: intent.to, lots: intent.lots ?? [] };
    case 'make':
      return { itemNo: intent.itemNo, from: 'transformation', to: intent.to, lots: [] };
    case 'check':
      return { itemNo: intent.itemNo, from: intent.from, to: null, lots: [] };
    default: {
      const key = pendingText(intent.bookId, intent.reference);
      return set.pendings.get(key) ?? opening.get(key) ?? null;
    }
  }
}

function insideAccount(bookId: Id, itemNo: number, stage: Stage | InsideStage | null): AccountKey | null {
  return stage !== null && isInside(stage) ? account(bookId, itemNo, stage) : null;
}

export function touchedAccounts(touches: readonly Touch[]): AccountKey[] {
  const accounts = new Map<string, AccountKey>();
  for (const { source, target } of touches) {
    if (source) accounts.set(accountText(source), source);
    if (target) accounts.set(accountText(target), target);
  }
  return [...accounts.values()];
}

/**
 * Accounts from which something goes with an effective day before the last one, in the database or in the batch
 * itself; with the earliest such day.
 */
export function backdatedAccounts(touches: readonly Touch[], set: WorkingSet): Map<string, [AccountKey, Day]> {
  const moves = touches.filter(({ intent }) => intent.kind !== 'check');
  const last = new Map<string, Day>();
  for (const { intent, source, target } of moves) {
    for (const key of [source, target]) {
      if (!key) continue;
      const text = accountText(key);
      const known = last.get(text) ?? set.balance(key).lastEffectiveOn;
      last.set(text, known !== null && known > intent.effectiveOn ? known : intent.effectiveOn);
    }
  }
  const earliest = new Map<string, [AccountKey, Day]>();
  for (const { intent, source } of moves) {
    if (!source || (intent.kind !== 'issue' && intent.kind !== 'settle')) continue;
    const text = accountText(source);
    const before = earliest.get(text)?.[1];
    if (intent.effectiveOn < (last.get(text) ?? intent.effectiveOn)) {
      earliest.set(text, [source, before === undefined || intent.effectiveOn < before ? intent.effectiveOn : before]);
    }
  }
  return earliest;
}
