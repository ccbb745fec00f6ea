import type { Day, Id, Money, Quantity } from '../../kernel/index.ts';
import type { InsideStage, LotQuantity } from '../../primitives/ledger/index.ts';
import type { MissingGoodsTax, MissingGoodsTaxes } from '../duty/index.ts';

/** Why goods are gone: 不可抗力, 保管不善, 放弃 (GACC Order 256, articles 31, 32, 33). */
export const lossCauses = ['force_majeure', 'poor_care', 'abandonment'] as const;
export type LossCause = (typeof lossCauses)[number];

/** 灭失, 完全失去使用价值, 部分失去使用价值. */
export const lossConditions = ['lost', 'useless', 'partly_useful'] as const;
export type LossCondition = (typeof lossConditions)[number];

/** What becomes of a line. */
export const lossOutcomes = [
  'written_off',
  'returned_abroad',
  'taxed_as_assessed',
  'taxed_as_imported',
  'refund_repaid',
  'abandoned',
] as const;
export type LossOutcome = (typeof lossOutcomes)[number];

export const lossStates = ['reported', 'confirmed', 'refused', 'withdrawn'] as const;
export type LossState = (typeof lossStates)[number];

/** Where goods can be lost: what is outside on leave comes back first, or is settled with its form. */
export const lossStages = ['on_hand', 'in_production', 'leftovers'] as const satisfies readonly InsideStage[];
export type LossStage = (typeof lossStages)[number];

/** 灭失、损坏或放弃报告. */
export interface LossReport {
  readonly lossId: Id;
  readonly ownerId: Id;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly internalNo: string;
  readonly cause: LossCause;
  readonly occurredOn: Day;
  readonly description: string;
  readonly state: LossState;
  readonly lineCount: number;
  readonly reportedAt: Date;
  readonly decidedAt: Date | null;
  /** The number of the document by which customs confirmed, or why it was refused or withdrawn. */
  readonly finding: string;
  readonly tax: MissingGoodsTax | null;
  /** Refunded domestic tax to repay, CNY. */
  readonly refundToRepay: Money;
  readonly version: number;
}

export interface LossLine {
  readonly lossId: Id;
  readonly lineNo: number;
  readonly ownerId: Id;
  readonly itemNo: number;
  readonly stage: LossStage;
  readonly quantity: Quantity;
  /** Null for what was given up. */
  readonly condition: LossCondition | null;
  /** Under poor care it is known when customs confirms. */
  readonly outcome: LossOutcome | null;
  /** Lots that were named; empty leaves them to the order of the book. */
  readonly lots: readonly LotQuantity[];
  /** CNY, where customs assessed it. */
  readonly customsValue: Money | null;
  readonly refundToRepay: Money | null;
  readonly taxes: MissingGoodsTaxes | null;
  readonly version: number;
}

export function lossSubject({ bookNo, internalNo }: Pick<LossReport, 'bookNo' | 'internalNo'>): string {
  return `loss:${bookNo}/${internalNo}`;
}

/** The claim of a line; unique in its book. */
export function claimOf({ lossId, lineNo }: Pick<LossLine, 'lossId' | 'lineNo'>): string {
  return `loss:${lossId}#${lineNo}`;
}

/** Whether the goods leave the book when customs confirms; what goes back abroad leaves by a list of its own. */
export function leavesBook({ outcome }: Pick<LossLine, 'outcome'>): boolean {
  return outcome !== 'returned_abroad';
}
