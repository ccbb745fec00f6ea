import type { Day, Id, Quantity } from '../../kernel/index.ts';

/** 维修工单: goods that came to be repaired (1371), until when they must be back, and what became of them. */
export interface RepairOrder {
  readonly bookId: Id;
  readonly orderNo: string;
  readonly ownerId: Id;
  readonly bookNo: string;
  readonly goodsItemNo: number;
  readonly quantity: Quantity;
  /** 维修产品目录 entry under which it is done; empty for the group's own brand. */
  readonly catalogueEntry: string;
  readonly isOwnBrand: boolean;
  readonly customerName: string;
  readonly returnBy: Day;
  readonly outcome: RepairOutcome | null;
  readonly state: 'open' | 'closed';
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly remark: string;
  readonly version: number;
}

export const repairOutcomes = ['repaired', 'not_repairable'] as const;
export type RepairOutcome = (typeof repairOutcomes)[number];

/** 实际耗用记录: what research or a repair used up, and what came out of it. Never changed; a stocktake makes good. */
export interface UseRecord {
  readonly useId: Id;
  readonly ownerId: Id;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly internalNo: string;
  /** 研发项目; null in a repair book. */
  readonly project: string | null;
  /** 维修工单; null in a research book. */
  readonly orderNo: string | null;
  readonly usedOn: Day;
  readonly createdAt: Date;
  readonly remark: string;
  readonly version: number;
}

export interface UseLine {
  readonly useId: Id;
  readonly lineNo: number;
  readonly ownerId: Id;
  readonly kind: 'used' | 'came_out';
  readonly itemNo: number;
  readonly quantity: Quantity;
  /** Of what was used: the part that lies among the leftovers afterwards. */
  readonly waste: Quantity;
  /** Of what came out. */
  readonly legalQuantity1: Quantity;
  readonly legalQuantity2: Quantity;
  readonly version: number;
}

export function subjectOfUse({ bookNo, internalNo }: Pick<UseRecord, 'bookNo' | 'internalNo'>): string {
  return `use:${bookNo}/${internalNo}`;
}

export function repairOrderSubject({ bookNo, orderNo }: Pick<RepairOrder, 'bookNo' | 'orderNo'>): string {
  return `repair_order:${bookNo}/${orderNo}`;
}
