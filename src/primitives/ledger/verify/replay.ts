import type { Day } from '../../../kernel/index.ts';
import { type Entry, isInside, type LotQuantity, type Stage, units, type Vector, zeroVector } from '../model.ts';
import { addVectors, subtractVectors } from '../vector.ts';
import type { Findings } from './model.ts';

export interface ReplayedBalance {
  readonly itemNo: number;
  readonly stage: Stage;
  posted: Vector;
  pendingOut: Vector;
  pendingIn: Vector;
  lastEffectiveOn: Day | null;
  /** Layers that hold something, by lot number. */
  readonly layers: Map<bigint, ReplayedLayer>;
}

export interface ReplayedLayer {
  quantity: bigint;
  outQuantity: bigint;
}

export interface ReplayedPending {
  readonly entryNo: bigint;
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly document: string;
  readonly lineNo: number;
  rest: Vector;
  lots: LotQuantity[];
}

export interface EndedPending {
  readonly reference: string;
  readonly state: 'settled' | 'voided' | 'expired';
}

/** Replays the entries of a book one after the other and keeps what is open: accounts, layers, pendings. */
export class Replay {
  readonly balances = new Map<string, ReplayedBalance>();
  readonly pendings = new Map<string, ReplayedPending>();
  /** Pendings that ended since they were last taken. */
  ended: EndedPending[] = [];
  pendingsOpened = 0;
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  apply(entry: Entry): void {
    this.checkLots(entry);
    if (entry.kind === 'pending') this.open(entry);
    else if (entry.kind === 'voided' || entry.kind === 'expired') this.release(entry, entry.kind);
    else {
      if (entry.kind === 'settled') this.settle(entry);
      this.move(entry);
    }
    this.inspect(entry, entry.from);
    this.inspect(entry, entry.to);
  }

  balanceOf(itemNo: number, stage: Stage): ReplayedBalance {
    const key = `${itemNo} ${stage}`;
    const known = this.balances.get(key);
    if (known) return known;
    const fresh = {
      itemNo,
      stage,
      posted: zeroVector,
      pendingOut: zeroVector,
      pendingIn: zeroVector,
      lastEffectiveOn: null,
      layers: new Map<bigint, ReplayedLayer>(),
    };
    this.balances.set(key, fresh);
    return fresh;
  }

  /** Goods carry lots as soon as they are inside; an expected arrival has none yet. */
  private checkLots({ entryNo, kind, from, lots, vector }: Entry): void {
    const moves = kind === 'posted' || kind === 'settled';
    const expected = moves || isInside(from) ? vector.declared : 0n;
    const sum = lots.reduce((total, lot) => total + lot.quantity, 0n);
    if (sum !== expected) {
      this.findings.add('entry_lots_do_not_add_up', { entryNo, lots: sum, declared: expected });
    }
  }

  private open(entry: Entry): void {
    const { entryNo, itemNo, from, to, vector, lots, document, lineNo } = entry;
    const reference = entry.reference ?? '';
    if (this.pendings.has(reference)) this.findings.add('pending_opened_twice', { entryNo, reference });
    this.pendings.set(reference, { entryNo, itemNo, from, to, document, lineNo, rest: vector, lots: [...lots] });
    this.pendingsOpened += 1;
    this.claim(entry, 1n);
  }

  private settle(entry: Entry): void {
    const pending = this.openPending(entry);
    if (!pending) return;
    const { entryNo, vector, reference } = entry;
    pending.rest = subtractVectors(pending.rest, vector);
    if (units.some((unit) => pending.rest[unit] < 0n)) this.findings.add('pending_exceeded', { entryNo, reference });
    if (isInside(entry.from)) pending.lots = lotsLess(pending.lots, entry.lots);
    if (pending.rest.declared === 0n) this.end(entry, 'settled');
    this.claim(entry, -1n);
  }

  private release(entry: Entry, state: 'voided' | 'expired'): void {
    const pending = this.openPending(entry);
    if (!pending) return;
    const { entryNo, vector, reference } = entry;
    if (units.some((unit) => pending.rest[unit] !== vector[unit])) {
      this.findings.add('pending_rest_not_released', { entryNo, reference });
    }
    this.end(entry, state);
    this.claim(entry, -1n);
  }

  private openPending({ entryNo, reference }: Entry): ReplayedPending | null {
    const pending = this.pendings.get(reference ?? '');
    if (!pending) this.findings.add('pending_not_open', { entryNo, reference });
    return pending ?? null;
  }

  private end({ reference }: Entry, state: EndedPending['state']): void {
    this.pendings.delete(reference ?? '');
    this.ended.push({ reference: reference ?? '', state });
  }

  /** Adds (or takes back) a claim on both of its ends. */
  private claim({ entryNo, itemNo, from, to, vector, lots }: Entry, sign: 1n | -1n): void {
    const change = sign === 1n ? addVectors : subtractVectors;
    if (isInside(from)) {
      const source = this.balanceOf(itemNo, from);
      source.pendingOut = change(source.pendingOut, vector);
      for (const { lotNo, quantity } of lots) this.changeLayer(entryNo, source, lotNo, 0n, sign * quantity);
    }
    if (isInside(to)) {
      const target = this.balanceOf(itemNo, to);
      target.pendingIn = change(target.pendingIn, vector);
    }
  }

  private move({ entryNo, itemNo, from, to, vector, lots, effectiveOn }: Entry): void {
    if (isInside(from)) {
      const source = this.balanceOf(itemNo, from);
      source.posted = subtractVectors(source.posted, vector);
      source.lastEffectiveOn = laterOf(source.lastEffectiveOn, effectiveOn);
      for (const { lotNo, quantity } of lots) this.changeLayer(entryNo, source, lotNo, -quantity, 0n);
    }
    if (isInside(to)) {
      const target = this.balanceOf(itemNo, to);
      target.posted = addVectors(target.posted, vector);
      target.lastEffectiveOn = laterOf(target.lastEffectiveOn, effectiveOn);
      for (const { lotNo, quantity } of lots) this.changeLayer(entryNo, target, lotNo, quantity, 0n);
    }
  }

  private changeLayer(
    entryNo: bigint,
    at: ReplayedBalance,
    lotNo: bigint,
    quantity: bigint,
    outQuantity: bigint,
  ): void {
    const layer = at.layers.get(lotNo) ?? { quantity: 0n, outQuantity: 0n };
    layer.quantity += quantity;
    layer.outQuantity += outQuantity;
    if (layer.quantity === 0n && layer.outQuantity === 0n) at.layers.delete(lotNo);
    else at.layers.set(lotNo, layer);
    if (layer.quantity < 0n || layer.outQuantity < 0n || layer.outQuantity > layer.quantity) {
      const { itemNo, stage } = at;
      const key = `layer ${itemNo} ${stage} ${lotNo}`;
      this.findings.addOnce(key, 'layer_negative', { entryNo, itemNo, stage, lotNo });
    }
  }

  private inspect({ entryNo, itemNo }: Entry, stage: Stage): void {
    if (!isInside(stage)) return;
    const { posted, pendingOut, pendingIn } = this.balanceOf(itemNo, stage);
    for (const unit of units) {
      const facts = { entryNo, itemNo, stage, unit };
      const key = `${itemNo} ${stage} ${unit}`;
      if (posted[unit] < 0n || pendingIn[unit] < 0n || pendingOut[unit] < 0n) {
        this.findings.addOnce(`negative ${key}`, 'negative', facts);
      } else if (pendingOut[unit] > posted[unit]) {
        this.findings.addOnce(`available ${key}`, 'available_negative', facts);
      }
    }
    if (posted.declared === 0n && (posted.value !== 0n || posted.legal1 !== 0n || posted.legal2 !== 0n)) {
      this.findings.addOnce(`empty ${itemNo} ${stage}`, 'value_without_quantity', { entryNo, itemNo, stage });
    }
  }
}

/** What is left of frozen lots after a part of them moved. */
function lotsLess(lots: readonly LotQuantity[], taken: readonly LotQuantity[]): LotQuantity[] {
  const less = new Map(taken.map(({ lotNo, quantity }) => [lotNo, quantity]));
  return lots
    .map(({ lotNo, quantity }) => ({ lotNo, quantity: quantity - (less.get(lotNo) ?? 0n) }))
    .filter(({ quantity }) => quantity !== 0n);
}

function laterOf(a: Day | null, b: Day): Day {
  return a !== null && a > b ? a : b;
}
