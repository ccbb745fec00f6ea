import type { Day, Fact, Id, Money, Quantity } from '../../kernel/index.ts';

/** Where goods can be inside the zone: these accounts have a balance and never go below zero. */
export const insideStages = ['on_hand', 'in_production', 'leftovers', 'on_leave'] as const;

/** The world around: these accounts may go below zero and have no balance row. */
export const boundaryStages = [
  'abroad',
  'domestic',
  'other_book',
  'transformation',
  'destroyed',
  'lost',
  'abandoned',
  'difference',
  'granted',
] as const;

export type InsideStage = (typeof insideStages)[number];
export type BoundaryStage = (typeof boundaryStages)[number];
export type Stage = InsideStage | BoundaryStage;

export function isInside(stage: Stage): stage is InsideStage {
  return (insideStages as readonly string[]).includes(stage);
}

/** What an entry moves: the declared unit, both statutory units (10⁻⁵) and the value (10⁻² of the book's currency). */
export interface Vector {
  readonly declared: Quantity;
  readonly legal1: Quantity;
  readonly legal2: Quantity;
  readonly value: Money;
}

export const units = ['declared', 'legal1', 'legal2', 'value'] as const;
export type Unit = (typeof units)[number];

export const zeroVector: Vector = { declared: 0n, legal1: 0n, legal2: 0n, value: 0n };

/** An account of the ledger: one stage of one item of one book. */
export interface AccountKey {
  readonly bookId: Id;
  readonly itemNo: number;
  readonly stage: Stage;
}

/** What a lot keeps for as long as any of it exists (regime invariant 13). */
export interface LotMemory {
  readonly openedOn: Day;
  readonly originCountry: string | null;
  readonly supervisionMode: string | null;
  readonly taxStatus: 'bonded' | 'non_bonded' | 'duty_paid';
  readonly memory: Readonly<Record<string, Fact>>;
}

export interface LotQuantity {
  readonly lotNo: bigint;
  readonly quantity: Quantity;
}

interface IntentBase {
  readonly bookId: Id;
  /** The document as `kind:number`, and its line. */
  readonly document: string;
  readonly lineNo: number;
  readonly effectiveOn: Day;
}

/** A claim instead of a movement: `reference` is unique in the book and names it later. */
export interface PendingTerms {
  readonly reference: string;
  readonly expiresOn?: Day;
}

/** Goods come in from the world around; they open a lot when they are posted. */
export interface ReceiveIntent extends IntentBase {
  readonly kind: 'receive';
  readonly itemNo: number;
  readonly from: BoundaryStage;
  readonly to: InsideStage;
  readonly vector: Vector;
  readonly lot: LotMemory;
  readonly pending?: PendingTerms;
}

/**
 * Goods leave a stage, for the world around or another stage. Only the declared quantity is given; statutory
 * quantities and value follow the pool, lots the book's order or the names given.
 */
export interface IssueIntent extends IntentBase {
  readonly kind: 'issue';
  readonly itemNo: number;
  readonly from: InsideStage;
  readonly to: Stage;
  readonly declared: Quantity;
  readonly lots?: readonly LotQuantity[];
  readonly pending?: PendingTerms;
}

/** Moves a pending in whole (no `declared`) or in part. */
export interface SettleIntent extends IntentBase {
  readonly kind: 'settle';
  readonly reference: string;
  readonly declared?: Quantity;
  /** What was not known yet when the claim was made and the lot that is opened now must remember besides. */
  readonly memory?: LotMemory['memory'];
}

/** Lets the rest of a pending fall away. */
export interface ReleaseIntent extends IntentBase {
  readonly kind: 'void' | 'expire';
  readonly reference: string;
}

/** Moves nothing; refuses unless so much is available (deduction mode NF). */
export interface CheckIntent extends IntentBase {
  readonly kind: 'check';
  readonly itemNo: number;
  readonly from: InsideStage;
  readonly declared: Quantity;
}

/**
 * A product begins. What it is made of are movements to `transformation` earlier in the same group: issues, or the
 * settlements of such claims. Its lot remembers their lots (invariant 13), and their value becomes its own; what several
 * products are made of together (by-products) gives its value to the first of them.
 */
export interface MakeIntent extends IntentBase {
  readonly kind: 'make';
  readonly itemNo: number;
  readonly to: InsideStage;
  readonly quantities: Omit<Vector, 'value'>;
  readonly lot: LotMemory;
  /** Positions of those movements in the group, from 0. */
  readonly sources: readonly number[];
}

/** Closes a book through a day: nothing posts on or before it any more (invariant 14). */
export interface CloseBookIntent {
  readonly kind: 'close_book';
  readonly bookId: Id;
  /** The document that closes it, as `kind:number`. */
  readonly document: string;
  readonly through: Day;
}

/** Opens a book's ledger; everything else needs it. */
export interface OpenBookIntent {
  readonly kind: 'open_book';
  readonly bookId: Id;
  readonly ownerId: Id | null;
  readonly lotOrder: 'fifo' | 'named';
}

/** What moves or claims goods. */
export type GoodsIntent = ReceiveIntent | IssueIntent | MakeIntent | SettleIntent | ReleaseIntent | CheckIntent;

export type LedgerIntent = OpenBookIntent | CloseBookIntent | GoodsIntent;

/** The ledger's part of a plan: a linked group, all or none. */
export type LedgerPart = readonly LedgerIntent[];

/** What became of one intent; checks and opened books have no entry. */
export interface LedgerOutcome {
  readonly entryNo: bigint | null;
  readonly vector: Vector;
  readonly lots: readonly LotQuantity[];
  /** Where the goods went; null when nothing moved yet (a claim) or at all. */
  readonly movedTo: Stage | null;
}

export type EntryKind = 'pending' | 'posted' | 'settled' | 'voided' | 'expired';

export interface Entry {
  readonly bookId: Id;
  readonly entryNo: bigint;
  readonly ownerId: Id | null;
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly kind: EntryKind;
  readonly reference: string | null;
  readonly vector: Vector;
  readonly effectiveOn: Day;
  readonly eventId: Id;
  readonly document: string;
  readonly lineNo: number;
  readonly lots: readonly LotQuantity[];
  /** What the lot that this entry opens must remember; null when it opens none. */
  readonly opening: LotMemory | null;
  /** The lots that the product which this entry brings was made of, by lot number; of all others none. */
  readonly sources: readonly LotQuantity[];
}

export interface Balance {
  readonly posted: Vector;
  /** Claimed to leave: not available any more. */
  readonly pendingOut: Vector;
  /** Expected to come: never available. */
  readonly pendingIn: Vector;
  readonly lastEffectiveOn: Day | null;
}

export const zeroBalance: Balance = {
  posted: zeroVector,
  pendingOut: zeroVector,
  pendingIn: zeroVector,
  lastEffectiveOn: null,
};

export interface Layer {
  readonly lotNo: bigint;
  readonly openedOn: Day;
  readonly quantity: Quantity;
  readonly outQuantity: Quantity;
}

export interface Pending {
  readonly reference: string;
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly state: 'open' | 'settled' | 'voided' | 'expired';
  /** What is left of it. */
  readonly rest: Vector;
  readonly lots: readonly LotQuantity[];
  readonly lotOpening: LotMemory | null;
  readonly document: string;
  readonly lineNo: number;
  readonly expiresOn: Day | null;
}

export interface BookHead {
  readonly bookId: Id;
  readonly ownerId: Id | null;
  readonly lotOrder: 'fifo' | 'named';
  readonly closedThrough: Day | null;
  readonly entryNo: bigint;
  readonly groupNo: bigint;
  readonly hash: Buffer;
}
