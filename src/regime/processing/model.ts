import type { Day, Id, Quantity } from '../../kernel/index.ts';
import type { ScaledRate } from '../../primitives/rules/index.ts';

/** 单耗: what one unit of a product takes of each material, under one version (regime C.2, EmsPutrecUcnsDt). */
export interface BillOfMaterial {
  readonly bookId: Id;
  readonly productItemNo: number;
  /** 单耗版本号, at most 8 characters. */
  readonly billVersion: string;
  readonly ownerId: Id;
  readonly validFrom: Day;
  readonly validThrough: Day | null;
  readonly state: BillState;
  readonly lineCount: number;
  readonly declaredAt: Date;
  /** From the first product made by it on, its lines are history: a change is a new version. */
  readonly firstUsedAt: Date | null;
  readonly version: number;
}

export interface BillLine {
  readonly bookId: Id;
  readonly productItemNo: number;
  readonly billVersion: string;
  readonly materialItemNo: number;
  readonly ownerId: Id;
  /** 净耗 of one unit, in 10⁻¹⁰ of the material's declared unit. */
  readonly net: ScaledRate;
  /** 有形损耗率 and 无形损耗率, fractions in 10⁻¹⁰. */
  readonly tangibleLossRate: ScaledRate;
  readonly intangibleLossRate: ScaledRate;
  /** 保税料件比例: the part of the material that is under bond. */
  readonly bondedShare: ScaledRate;
  readonly version: number;
}

/** 单耗申报状态: declared by the enterprise, confirmed by customs, or questioned (质疑, EMS212). */
export type BillState = 'declared' | 'confirmed' | 'questioned';
export type BillMove = 'confirm' | 'question';

export const billTransitions: Readonly<
  Record<BillMove, { readonly from: readonly BillState[]; readonly to: BillState }>
> = {
  confirm: { from: ['declared', 'questioned'], to: 'confirmed' },
  question: { from: ['declared', 'confirmed'], to: 'questioned' },
};

/** 工单: materials go to the workshop under it and come back as products, or as what was left over. */
export interface WorkOrder {
  readonly bookId: Id;
  readonly workOrderNo: string;
  readonly ownerId: Id;
  readonly bookNo: string;
  readonly productItemNo: number;
  readonly billVersion: string | null;
  readonly plannedQuantity: Quantity;
  readonly producedQuantity: Quantity;
  readonly state: 'open' | 'closed';
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface WorkOrderMaterial {
  readonly bookId: Id;
  readonly workOrderNo: string;
  readonly materialItemNo: number;
  readonly ownerId: Id;
  readonly issuedQuantity: Quantity;
  readonly returnedQuantity: Quantity;
  readonly usedQuantity: Quantity;
  readonly version: number;
}

/** 生产入库及耗料: a product made, and what was used up for it. Never changed: a mistake is made good by a stocktake. */
export interface Production {
  readonly productionId: Id;
  readonly ownerId: Id;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly internalNo: string;
  readonly workOrderNo: string | null;
  readonly productItemNo: number;
  readonly billVersion: string | null;
  /** 外发加工: the declaration form under which it was made outside; null for what is made in the zone. */
  readonly outwardForm: string | null;
  /** Its materials were recorded as really used, not taken from the bill. */
  readonly measured: boolean;
  readonly quantity: Quantity;
  readonly legalQuantity1: Quantity;
  readonly legalQuantity2: Quantity;
  readonly producedOn: Day;
  readonly createdAt: Date;
  readonly remark: string;
  readonly version: number;
}

/** What a production used of one material: consumed = net + tangible + intangible loss. */
export interface ProductionMaterial {
  readonly productionId: Id;
  readonly materialItemNo: number;
  readonly ownerId: Id;
  readonly net: Quantity;
  readonly tangibleLoss: Quantity;
  readonly intangibleLoss: Quantity;
  readonly consumed: Quantity;
  /** What the bill says for the same quantity; null when the production names no bill. */
  readonly consumedByBill: Quantity | null;
  readonly version: number;
}

/** A by-product or a defective product beside the product. */
export interface ProductionOutput {
  readonly productionId: Id;
  readonly itemNo: number;
  readonly ownerId: Id;
  readonly quantity: Quantity;
  readonly legalQuantity1: Quantity;
  readonly legalQuantity2: Quantity;
  readonly version: number;
}

/** The name of a production as events, entries and people use it. */
export function productionSubject({ bookNo, internalNo }: Pick<Production, 'bookNo' | 'internalNo'>): string {
  return `production:${bookNo}/${internalNo}`;
}

export function workOrderSubject({ bookNo, workOrderNo }: Pick<WorkOrder, 'bookNo' | 'workOrderNo'>): string {
  return `work_order:${bookNo}/${workOrderNo}`;
}

/** What lies in the workshop under a work order. */
export function inWorkshop(material: WorkOrderMaterial): Quantity {
  return material.issuedQuantity - material.returnedQuantity - material.usedQuantity;
}
