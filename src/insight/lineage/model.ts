import type { Day, Id, Quantity } from '../../kernel/index.ts';
import type { BoundaryStage, InsideStage, LotMemory } from '../../primitives/ledger/index.ts';

/** A lot with what opened it. */
export interface TracedLot extends Omit<LotMemory, 'memory'> {
  readonly lotNo: bigint;
  readonly itemNo: number;
  readonly document: string;
  readonly lineNo: number;
  /** What came in as this lot, in declared units. */
  readonly quantity: Quantity;
}

/** So much of a source went into a lot; of what was made together, each names the same sources. */
export interface LotSource {
  readonly lotNo: bigint;
  readonly sourceLotNo: bigint;
  readonly quantity: Quantity;
}

/** So much of a lot left for the world around, or was used up, by one line of a document on one day. */
export interface LotExit {
  readonly lotNo: bigint;
  readonly to: BoundaryStage;
  readonly document: string;
  readonly lineNo: number;
  readonly effectiveOn: Day;
  readonly eventId: Id;
  readonly quantity: Quantity;
}

/** So much of a lot is still in the zone. */
export interface LotRest {
  readonly lotNo: bigint;
  readonly stage: InsideStage;
  readonly quantity: Quantity;
}

/** Everything that the ledger knows of some lots and how they hang together. */
export interface LotGraph {
  readonly lots: ReadonlyMap<bigint, TracedLot>;
  readonly sources: readonly LotSource[];
  readonly exits: readonly LotExit[];
  readonly rests: readonly LotRest[];
}

/** Where a part of the traced lot is now, or how it ended; `quantity` is of the traced lot, `ofLot` of the lot it ended in. */
export interface TraceEnd {
  readonly lotNo: bigint;
  readonly itemNo: number;
  readonly stage: InsideStage | BoundaryStage;
  readonly document: string | null;
  readonly lineNo: number | null;
  readonly effectiveOn: Day | null;
  readonly quantity: Quantity;
  readonly ofLot: Quantity;
}

/** So much of the traced lot went from one lot into another that was made of it. */
export interface TraceLink {
  readonly fromLotNo: bigint;
  readonly toLotNo: bigint;
  readonly quantity: Quantity;
}

export interface ForwardTrace {
  readonly ends: readonly TraceEnd[];
  readonly links: readonly TraceLink[];
}

/** Where a part of what left came from: an admission, or what was opened by a stocktake. */
export interface TraceOrigin {
  readonly lot: TracedLot;
  /** In the unit of the origin's item. */
  readonly quantity: Quantity;
}

export interface BackwardTrace {
  readonly origins: readonly TraceOrigin[];
  readonly links: readonly TraceLink[];
}
