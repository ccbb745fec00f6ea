import type { Day, Id, Money, Price, Quantity } from '../../kernel/index.ts';
import type { BoundaryStage, InsideStage } from '../../primitives/ledger/index.ts';

/** 核注清单: the document that writes to an account book (GACC 2018/23). */
export interface VerificationList extends ListTerms {
  readonly listId: Id;
  readonly ownerId: Id;
  /** Given by customs with its first answer: QD + customs + year + I/E + 9 digits. */
  readonly listNo: string | null;
  readonly preEntryNo: string | null;
  /** The enterprise's own number: always there. */
  readonly internalNo: string;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly state: ListState;
  /** How often customs has approved a change; part of every ledger reference of the list. */
  readonly changeCount: number;
  readonly lineCount: number;
  readonly gateUse: Extent;
  readonly gateState: Extent;
  readonly declarationReleasedAt: Date | null;
  readonly declaredAt: Date | null;
  readonly preDeductedAt: Date | null;
  readonly postedAt: Date | null;
  readonly postedOn: Day | null;
  readonly customsPostedAt: Date | null;
  readonly entryNo: string | null;
  /** 集中申报: the declaration form whose stock notes it follows; its goods have left, or come in, by them. */
  readonly formId: Id | null;
  /** 转移: when the other side was seen, or said, to be ready; both sides post together or neither does. */
  readonly counterpartReadyAt: Date | null;
  /** Whether the other book is kept elsewhere; null until the zone has looked. */
  readonly counterpartIsForeign: boolean | null;
  /** What its products take of their materials, decided at approval; null where the book computes nothing. */
  readonly consumption: readonly ProductConsumption[] | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** A part of a lot; the quantity as decimal text. */
export interface NamedLot {
  readonly lotNo: string;
  readonly quantity: string;
}

/** All lines of one product and version of a list, with what they take of each material under bond (decimal text). */
export interface ProductConsumption {
  readonly productItemNo: number;
  readonly billVersion: string;
  readonly materials: readonly MaterialConsumption[];
}

export interface MaterialConsumption {
  readonly materialItemNo: number;
  readonly net: string;
  readonly tangibleLoss: string;
  readonly intangibleLoss: string;
}

/** What the declarant decides of a list. */
export interface ListTerms {
  /** 一线、二线 or inside the zone. */
  readonly line: 'first' | 'second' | 'internal';
  readonly direction: 'in' | 'out';
  /** Code of regime C.3: 0 ordinary … 6 circulation inside the zone, 8 cross-border retail. */
  readonly listType: string;
  readonly goodsKind: 'material' | 'finished' | 'equipment' | 'leftover' | 'defective';
  readonly supervisionMode: string;
  readonly transportMode: string;
  readonly portCode: string | null;
  readonly customsCode: string;
  /** Old numeric country code of departure or destination. */
  readonly countryCode: string | null;
  readonly declarationRequired: boolean;
  readonly gateRequired: boolean;
  readonly relatedListNo: string | null;
  readonly relatedBookNo: string | null;
  readonly transferType: TransferType | null;
  readonly deductionMode: DeductionMode;
  readonly remark: string;
}

/**
 * 结转类型 (regime C.3): A deep processing, B surplus material, C free equipment, D deep processing between zones, E material
 * between zones, Y general taxpayer.
 */
export const transferTypes = ['A', 'B', 'C', 'D', 'E', 'Y'] as const;
export type TransferType = (typeof transferTypes)[number];

/** 核扣方式: D forward, F reverse, N none, NF none but the balance is checked, E bonded-warehouse deduction. */
export type DeductionMode = 'D' | 'F' | 'N' | 'NF' | 'E';
export type Extent = 'none' | 'part' | 'all';

export interface ListLine {
  readonly listId: Id;
  readonly lineNo: number;
  readonly ownerId: Id;
  /** Item of the book; null until the approval of an inbound line of a book that does not accumulate. */
  readonly itemNo: number | null;
  readonly materialNo: string;
  readonly hsCode: string;
  readonly name: string;
  readonly model: string;
  readonly declaredUnit: string;
  readonly declaredQuantity: Quantity;
  readonly legalUnit1: string;
  readonly legalQuantity1: Quantity;
  readonly legalUnit2: string | null;
  readonly legalQuantity2: Quantity;
  readonly unitPrice: Price;
  readonly currencyCode: string;
  readonly totalPrice: Money;
  readonly valueUsd: Money;
  readonly originCountry: string | null;
  readonly destinationCountry: string | null;
  readonly levyMode: string | null;
  /** Which lots an outbound line takes, where the book goes by name; null lets the book's order decide. */
  readonly lots: readonly NamedLot[] | null;
  /** 单耗版本号 of a product. */
  readonly billVersion: string | null;
  readonly grossWeightKg: Quantity | null;
  readonly netWeightKg: Quantity | null;
  readonly remark: string;
  readonly usedQuantity: Quantity;
  readonly passedQuantity: Quantity;
  readonly version: number;
}

export type ListState =
  | 'draft'
  | 'declared'
  | 'stored'
  | 'store_failed'
  | 'manual_review'
  | 'rejected'
  | 'pre_deducted'
  | 'approved'
  | 'posted'
  | 'completed'
  | 'written_off'
  | 'deleted';

export type ListMove =
  | 'declare'
  | 'store'
  | 'fail_store'
  | 'review'
  | 'reject'
  | 'approve'
  | 'release'
  | 'change'
  | 'post'
  | 'write_off'
  | 'delete';

/**
 * The state machine of regime C.4. `approve` leads to `pre_deducted` where the mode writes entries (D, F, E) and to
 * `approved` where it does not (N, NF); `post` to `posted` or `completed` likewise; `release` and `change` keep the
 * state. `write_off` comes with the write-off of the period in which the list was posted.
 */
export const listTransitions: Readonly<Record<ListMove, readonly ListState[]>> = {
  declare: ['draft', 'store_failed', 'rejected'],
  store: ['declared'],
  fail_store: ['declared'],
  review: ['declared', 'stored'],
  reject: ['declared', 'stored', 'manual_review'],
  approve: ['declared', 'stored', 'manual_review'],
  release: ['pre_deducted', 'approved'],
  change: ['pre_deducted', 'approved'],
  post: ['pre_deducted', 'approved'],
  write_off: ['posted'],
  delete: ['draft', 'declared', 'stored', 'store_failed', 'manual_review', 'rejected', 'pre_deducted', 'approved'],
};

/** Moves that a person may press; the others come from customs, from the conditions or with the period's write-off. */
export const pressableMoves: readonly ListMove[] = ['declare', 'approve', 'reject', 'release', 'change', 'delete'];

/** Whether the deduction mode writes to the book at all. */
export function writesEntries(mode: DeductionMode): boolean {
  return mode === 'D' || mode === 'F' || mode === 'E';
}

/** Whether the list brings goods onto the book; a reverse list works against its direction. */
export function isAdmission({ direction, deductionMode }: Pick<ListTerms, 'direction' | 'deductionMode'>): boolean {
  return (direction === 'in') !== (deductionMode === 'F');
}

/** 料件销毁、边角料销毁: goods that end, inside or outside the zone. */
const destructionModes = new Set(['0200', '0400']);

export function isDestruction({ supervisionMode }: Pick<ListTerms, 'supervisionMode'>): boolean {
  return destructionModes.has(supervisionMode);
}

/** 来料、进料成品退换: products that come back, and those sent for them, which consume nothing again. */
const exchangeModes = new Set(['4400', '4600']);

export function isExchange({ supervisionMode }: Pick<ListTerms, 'supervisionMode'>): boolean {
  return exchangeModes.has(supervisionMode);
}

/** 边角料 lie among the leftovers, what left by stock notes is out on leave, everything else on hand. */
export function stageOf({
  goodsKind,
  direction,
  formId,
}: Pick<VerificationList, 'goodsKind' | 'direction' | 'formId'>): InsideStage {
  if (formId !== null && direction === 'out') return 'on_leave';
  return goodsKind === 'leftover' ? 'leftovers' : 'on_hand';
}

/** The world around from which the goods come or to which they go. */
export function counterStage(terms: Pick<ListTerms, 'line' | 'relatedBookNo' | 'supervisionMode'>): BoundaryStage {
  const { line, relatedBookNo } = terms;
  if (isDestruction(terms)) return 'destroyed';
  if (line === 'first') return 'abroad';
  return line === 'internal' || relatedBookNo !== null ? 'other_book' : 'domestic';
}

/** The ledger's name for a line's claim: one for each change of the list. */
export function claimReference(list: Pick<VerificationList, 'listId' | 'changeCount'>, lineNo: number): string {
  return `list:${list.listId}#${list.changeCount}/${lineNo}`;
}

/** The name of the list as events, entries and people use it. */
export function listSubject(list: Pick<VerificationList, 'listNo' | 'internalNo'>): string {
  return `list:${list.listNo ?? list.internalNo}`;
}

/** 保税间转移、区内流转: goods change book, and both books write it. */
export function isTransfer({
  relatedBookNo,
  deductionMode,
}: Pick<ListTerms, 'relatedBookNo' | 'deductionMode'>): boolean {
  return relatedBookNo !== null && writesEntries(deductionMode);
}

/** What still keeps a list from being posted. */
export interface PostingConditions {
  readonly waitsForRelease: boolean;
  readonly waitsForGate: boolean;
  /** The other side of a transfer is not ready. */
  readonly waitsForCounterpart: boolean;
}

/**
 * Invariants 7 and 10: released (or no declaration needed), everything passed (or no gate needed), and of a transfer the
 * other side ready too.
 */
export function postingConditions(list: VerificationList): PostingConditions {
  return {
    waitsForRelease: list.declarationRequired && list.declarationReleasedAt === null,
    waitsForGate: list.gateRequired && list.gateState !== 'all',
    waitsForCounterpart: isTransfer(list) && list.counterpartReadyAt === null,
  };
}

/** How much of the lines is used or passed: invariant 8 says "all" iff every line is. */
export function extentOf(lines: readonly ListLine[], field: 'usedQuantity' | 'passedQuantity'): Extent {
  if (lines.length > 0 && lines.every((line) => line[field] === line.declaredQuantity)) return 'all';
  return lines.some((line) => line[field] > 0n) ? 'part' : 'none';
}

/** Whether all that the list itself needs is there: a transfer then waits for its other side only. */
export function isReadyItself(list: VerificationList): boolean {
  const { waitsForRelease, waitsForGate } = postingConditions(list);
  return (list.state === 'pre_deducted' || list.state === 'approved') && !waitsForRelease && !waitsForGate;
}
