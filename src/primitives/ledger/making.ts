import { accept, type Id, type Money, type Quantity, type Result } from '../../kernel/index.ts';
import type { BookHead, LedgerOutcome, LedgerPart, LotQuantity, MakeIntent } from './model.ts';
import { movePosted } from './moves.ts';
import { refuse } from './refusals.ts';
import type { WorkingSet } from './working-set.ts';

/** The products of one group: what they are made of is known only while the group is applied, under lock. */
export class Making {
  private readonly part: LedgerPart;
  /** Of the intents applied so far, in their order; grows while the group is applied. */
  private readonly outcomes: readonly LedgerOutcome[];
  private readonly valued = new Set<number>();

  constructor(part: LedgerPart, outcomes: readonly LedgerOutcome[]) {
    this.part = part;
    this.outcomes = outcomes;
  }

  /** Refusals: `amount_not_positive`, `product_without_sources`. */
  make(set: WorkingSet, head: BookHead, intent: MakeIntent, eventId: Id): Result<LedgerOutcome> {
    const { quantities, itemNo, to, lot, sources, effectiveOn, document, lineNo } = intent;
    if (quantities.declared <= 0n || quantities.legal1 < 0n || quantities.legal2 < 0n) {
      return refuse('amount_not_positive', { document, lineNo });
    }
    const used = this.usedBy(head.bookId, sources);
    if (!used) return refuse('product_without_sources', { document, lineNo, itemNo });
    const movement = {
      itemNo,
      from: 'transformation',
      to,
      vector: { ...quantities, value: this.takeValue(sources) },
      lots: [],
      opening: lot,
      sources: used,
      effectiveOn,
      document,
      lineNo,
    } as const;
    return accept(movePosted(set, head, movement, eventId));
  }

  /** The lots that went into the transformation at those positions; null when one of them is no such movement. */
  private usedBy(bookId: Id, positions: readonly number[]): LotQuantity[] | null {
    const used = new Map<bigint, Quantity>();
    for (const position of new Set(positions)) {
      const outcome = this.outcomes[position];
      if (outcome?.movedTo !== 'transformation' || this.part[position]?.bookId !== bookId) return null;
      for (const { lotNo, quantity } of outcome.lots) used.set(lotNo, (used.get(lotNo) ?? 0n) + quantity);
    }
    if (used.size === 0) return null;
    return [...used].map(([lotNo, quantity]) => ({ lotNo, quantity })).sort((a, b) => (a.lotNo < b.lotNo ? -1 : 1));
  }

  private takeValue(positions: readonly number[]): Money {
    let value = 0n;
    for (const position of positions) {
      if (this.valued.has(position)) continue;
      this.valued.add(position);
      value += this.outcomes[position]?.vector.value ?? 0n;
    }
    return value;
  }
}
