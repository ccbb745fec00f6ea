import type { Day, Id, Money, Quantity } from '../../kernel/index.ts';
import type { InsideStage, LotQuantity, Vector } from '../../primitives/ledger/index.ts';
import type { GoodsKind } from '../books/index.ts';
import type { MissingGoodsTax, MissingGoodsTaxes } from '../duty/index.ts';
import type { FlowName } from './flows.ts';

/** 报核: one cycle of a book, from the notice of the stocktake to the closing of the period (regime C.4, EMS121). */
export interface WriteOff {
  readonly writeOffId: Id;
  readonly ownerId: Id;
  readonly bookId: Id;
  readonly bookNo: string;
  /** Book number and cycle: T1510W000001-003. */
  readonly writeOffNo: string;
  /** 核销次数 (chgTmsCnt), counted from 1; a cancelled cycle keeps its number. */
  readonly cycleNo: number;
  /** First and last day of the period, both included. */
  readonly periodFrom: Day;
  readonly periodThrough: Day;
  readonly state: WriteOffState;
  readonly noticedAt: Date | null;
  readonly stocktakeOn: Day | null;
  /** Reports so far: each keeps its own lines, the last one counts. */
  readonly reportNo: number;
  readonly reportedAt: Date | null;
  /** The book's last entry that the report knew. */
  readonly reportEntryNo: bigint | null;
  readonly lineCount: number;
  readonly differenceCount: number;
  readonly totals: ReportTotals | null;
  readonly tax: MissingGoodsTax | null;
  /** What the last verdict said. */
  readonly note: string;
  readonly passedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

export type WriteOffState =
  | 'draft'
  | 'noticed'
  | 'counting'
  | 'reported'
  | 'report_review'
  | 'report_rejected'
  | 'accepted'
  | 'confirmed'
  | 'final_review'
  | 'passed'
  | 'final_rejected'
  | 'cancelled';

export type WriteOffMove =
  | 'notify'
  | 'count'
  | 'report'
  | 'review_report'
  | 'accept_report'
  | 'reject_report'
  | 'dispose'
  | 'confirm'
  | 'review_final'
  | 'pass'
  | 'reject_final'
  | 'cancel';

/**
 * The state machine of regime C.4 (EMS221: accepted 2, rejected 3, to a person A; difference confirmation 7; final
 * accounting passed 5, rejected 6, to a person B). What was rejected is counted or reported anew. `to` null keeps the state.
 */
export const writeOffTransitions: Readonly<
  Record<WriteOffMove, { readonly from: readonly WriteOffState[]; readonly to: WriteOffState | null }>
> = {
  notify: { from: ['draft', 'noticed'], to: 'noticed' },
  count: { from: ['noticed', 'counting', 'report_rejected', 'final_rejected'], to: 'counting' },
  report: { from: ['counting', 'report_rejected', 'final_rejected'], to: 'reported' },
  review_report: { from: ['reported'], to: 'report_review' },
  accept_report: { from: ['reported', 'report_review'], to: 'accepted' },
  reject_report: { from: ['reported', 'report_review'], to: 'report_rejected' },
  dispose: { from: ['reported', 'report_review', 'accepted'], to: null },
  confirm: { from: ['accepted'], to: 'confirmed' },
  review_final: { from: ['confirmed'], to: 'final_review' },
  pass: { from: ['confirmed', 'final_review'], to: 'passed' },
  reject_final: { from: ['confirmed', 'final_review'], to: 'final_rejected' },
  cancel: { from: ['draft', 'noticed', 'counting', 'report_rejected', 'final_rejected'], to: 'cancelled' },
};

/** A cycle that is over: the book may open the next one. */
export const endStates: readonly WriteOffState[] = ['passed', 'cancelled'];

/** Stages that are counted in a stocktake; goods on leave are elsewhere and shown apart. */
export const countedStages = ['on_hand', 'in_production', 'leftovers'] as const;
export type CountedStage = (typeof countedStages)[number];

export function isCounted(stage: InsideStage): stage is CountedStage {
  return (countedStages as readonly string[]).includes(stage);
}

/** 盘点: what was found of an item in a stage, in declared units. */
export interface Count {
  readonly writeOffId: Id;
  readonly itemNo: number;
  readonly stage: CountedStage;
  readonly ownerId: Id;
  readonly quantity: Quantity;
  readonly countedAt: Date;
  readonly countedBy: string;
  readonly version: number;
}

/** One stage of an item over the period, as a report says it (EmsChgoffDt). */
export interface ReportLine {
  readonly writeOffId: Id;
  readonly reportNo: number;
  readonly lineNo: number;
  readonly ownerId: Id;
  readonly itemNo: number;
  readonly stage: InsideStage;
  readonly goodsKind: GoodsKind;
  readonly opening: Vector;
  readonly flows: Flows;
  /** 应存 (shdRemainQty). */
  readonly shouldRemain: Vector;
  /** 实存 (actlRemainQty); null for goods on leave. */
  readonly counted: Quantity | null;
  /** 差异 (dsmlQty, dsmlAmt): should remain − counted; negative is a surplus. */
  readonly difference: Vector;
  /** 耗用 (csmTotalQty) of the item over all its stages; 0 for leftovers. */
  readonly consumed: Quantity;
  /** Claimed to leave and expected to come at the time of the report: neither is part of the balance. */
  readonly pendingOut: Quantity;
  readonly pendingIn: Quantity;
  readonly disposition: Disposition | null;
  readonly taxes: MissingGoodsTaxes | null;
  readonly version: number;
}

export type Flows = Readonly<Partial<Record<FlowName, Vector>>>;

/** 差异处置: tax the shortage, write it off as a loss without fault, as destroyed leftovers, or enter the surplus. */
export type DispositionKind = 'tax' | 'approved_loss' | 'destroyed' | 'surplus_entry';

export interface Disposition {
  readonly kind: DispositionKind;
  /** The ground: a finding, a report of the loss, a certificate of destruction. */
  readonly reason: string;
  /** Lots that the shortage is taken from; empty leaves it to the order of the book. */
  readonly lots: readonly LotQuantity[];
  /** Statutory quantities and value of a surplus, where the book holds nothing to measure it by. */
  readonly surplus: Omit<Vector, 'declared'> | null;
  /** Customs value in CNY fen, where it is not the value of the book (leftovers by their actual state). */
  readonly customsValue: Money | null;
}

/** The head of a report (EmsChgoffBsc). */
export interface ReportTotals {
  /** impInvtTotalCnt, expInvtTotalCnt: lists posted in the period. */
  readonly listsIn: number;
  readonly listsOut: number;
  /** chgoffMtpckTotalCnt, chgoffEndprdTotalCnt, chgoffLfmtTotalCnt: items with a line. */
  readonly materials: number;
  readonly products: number;
  readonly leftovers: number;
  /** impMtpckTotalAmt, expEndprdTotalAmt: values in the book's currency, scaled. */
  readonly materialsInValue: Money;
  readonly productsOutValue: Money;
  readonly shortageValue: Money;
  readonly surplusValue: Money;
}

/** The name of the write-off as events and entries use it. */
export function writeOffSubject({ writeOffNo }: Pick<WriteOff, 'writeOffNo'>): string {
  return `write_off:${writeOffNo}`;
}

export function writeOffNoOf(bookNo: string, cycleNo: number): string {
  return `${bookNo}-${String(cycleNo).padStart(3, '0')}`;
}
