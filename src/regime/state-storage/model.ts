import type { Day, Id, Quantity } from '../../kernel/index.ts';
import type { BoundaryStage } from '../../primitives/ledger/index.ts';

/** 分类监管资格: that goods which are not under bond may lie in a warehouse of the zone. */
export interface StateApproval {
  readonly bookId: Id;
  readonly approvalNo: string;
  readonly ownerId: Id;
  readonly bookNo: string;
  readonly placeCode: string;
  readonly consentNo: string;
  readonly consentOn: Day;
  readonly wmsName: string;
  readonly fromOn: Day;
  readonly throughOn: Day | null;
  readonly endReason: string | null;
  readonly grantedAt: Date;
  readonly version: number;
}

/** In from the country, out into it, abroad by an export declaration, or gone (spoiled, used up). */
export const stateMoveKinds = ['in', 'out', 'abroad', 'gone'] as const;
export type StateMoveKind = (typeof stateMoveKinds)[number];

/** 非报关货物进出登记. */
export interface StateMove {
  readonly moveId: Id;
  readonly ownerId: Id;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly internalNo: string;
  readonly kind: StateMoveKind;
  readonly itemNo: number;
  readonly quantity: Quantity;
  readonly legalQuantity1: Quantity;
  readonly legalQuantity2: Quantity;
  readonly counterpart: string;
  readonly vehicleNo: string;
  /** 出口报关单号 of what leaves abroad. */
  readonly entryNo: string | null;
  readonly reason: string;
  readonly movedOn: Day;
  readonly recordedAt: Date;
  readonly version: number;
}

/** The other end of a move. */
export const beyondOf: Readonly<Record<StateMoveKind, BoundaryStage>> = {
  in: 'domestic',
  out: 'domestic',
  abroad: 'abroad',
  gone: 'lost',
};

export function stateMoveSubject({ bookNo, internalNo }: Pick<StateMove, 'bookNo' | 'internalNo'>): string {
  return `state_move:${bookNo}/${internalNo}`;
}

/** Whether the approval stands on a day. */
export function stands({ fromOn, throughOn }: Pick<StateApproval, 'fromOn' | 'throughOn'>, on: Day): boolean {
  return fromOn <= on && (throughOn === null || on <= throughOn);
}
