import type { Day, Id, Money, Quantity } from '../../kernel/index.ts';
import type { BasisEntry, ScaledRate } from '../../primitives/rules/index.ts';
import type { EquipmentReleaseQuestion } from '../duty/index.ts';

export type EquipmentKind = EquipmentReleaseQuestion['kind'];

/** 监管设备: what one line of a posted inbound list brought into an equipment book, free of tax; one lot of the ledger. */
export interface Equipment {
  readonly bookId: Id;
  /** The enterprise's own number (资产编号), unique in the book. */
  readonly equipmentNo: string;
  readonly ownerId: Id;
  readonly bookNo: string;
  readonly itemNo: number;
  readonly lotNo: bigint;
  readonly listId: Id;
  readonly listNo: string;
  readonly lineNo: number;
  readonly hsCode: string;
  readonly name: string;
  readonly model: string;
  readonly unit: string;
  readonly kind: EquipmentKind;
  readonly quantity: Quantity;
  /** Customs value at import in CNY, and what was not collected then; all for the whole quantity. */
  readonly price: Money;
  readonly exemptDuty: Money;
  readonly exemptVat: Money;
  readonly releasedOn: Day;
  readonly years: number;
  /** 监管截止日: from this day on it is free without anybody doing anything. */
  readonly endsOn: Day;
  readonly serialNumbers: readonly string[];
  readonly remark: string;
  readonly registeredAt: Date;
  /** Became free: with tax before the end, or by the end. */
  readonly releasedQuantity: Quantity;
  readonly scrappedQuantity: Quantity;
  /** The earliest day by which something of it must be back; null when nothing is out against a day. */
  readonly dueBackOn: Day | null;
  /** When the end of its supervision was recorded. */
  readonly closedOn: Day | null;
  readonly removalCount: number;
  readonly exitCount: number;
  readonly version: number;
}

/** What the ledger holds of a machine's lot now. */
export interface Standing {
  /** On hand and out together. */
  readonly inBook: Quantity;
  /** On hand, and not claimed by a list or note. */
  readonly available: Quantity;
  /** Outside the zone, and not claimed to come back. */
  readonly away: Quantity;
  /** Claimed by lists or notes. */
  readonly claimed: Quantity;
}

/** A machine with what the ledger holds of it. */
export interface Machine {
  readonly equipment: Equipment;
  readonly standing: Standing;
}

/**
 * 状态 on a day. `supervised` in the zone; `out` against a day that has not passed; `overdue` when it has; `released`
 * free, from the end day on or with tax; `scrapped`; `left` the zone or the book by lists.
 */
export const equipmentStates = ['supervised', 'out', 'overdue', 'released', 'scrapped', 'left'] as const;
export type EquipmentState = (typeof equipmentStates)[number];

export const removalKinds = ['tax_paid', 'ended', 'scrapped'] as const;
export type RemovalKind = (typeof removalKinds)[number];

/** What this register took out of the book; never changed. Tax fields are null but for `tax_paid`. */
export interface Removal {
  readonly bookId: Id;
  readonly equipmentNo: string;
  readonly removalNo: number;
  readonly ownerId: Id;
  readonly kind: RemovalKind;
  readonly quantity: Quantity;
  readonly removedOn: Day;
  readonly recordedAt: Date;
  readonly reason: string;
  /** The part of the price at import that belongs to the quantity. */
  readonly price: Money | null;
  /** The day whose rates were applied. */
  readonly ratesOn: Day | null;
  readonly dutyRate: string | null;
  readonly consumptionTaxRate: string | null;
  readonly vatRate: string | null;
  readonly rateReason: string | null;
  readonly monthsUsed: number | null;
  readonly monthsTotal: number | null;
  readonly dutiableValue: Money | null;
  readonly duty: Money | null;
  readonly consumptionTax: Money | null;
  readonly vat: Money | null;
  readonly total: Money | null;
  readonly basis: readonly BasisEntry[] | null;
  readonly version: number;
}

export const exitPurposes = ['testing', 'repair', 'display'] as const;
export type ExitPurpose = (typeof exitPurposes)[number];

/** 临时出区: out for testing, repair or display against a day; the dated document of invariant 18. */
export interface TemporaryExit {
  readonly bookId: Id;
  readonly equipmentNo: string;
  readonly exitNo: number;
  readonly ownerId: Id;
  readonly purpose: ExitPurpose;
  /** The paper it leaves with: declaration form, contract, gate registration. */
  readonly documentNo: string;
  readonly place: string;
  readonly quantity: Quantity;
  readonly returnedQuantity: Quantity;
  /** Became free while it was out, and need not come back. */
  readonly releasedQuantity: Quantity;
  readonly leftOn: Day;
  readonly dueOn: Day;
  readonly extendedOn: Day | null;
  readonly extensionReason: string | null;
  readonly closedOn: Day | null;
  readonly version: number;
}

/** 年终补税 of an enterprise of the VAT pilot, for one machine and year. */
export interface PilotYearRecord {
  readonly bookId: Id;
  readonly equipmentNo: string;
  readonly year: number;
  readonly ownerId: Id;
  /** For what is still in the book. */
  readonly exemptTax: Money;
  readonly years: number;
  readonly domesticShare: ScaledRate;
  readonly yearShare: Money;
  readonly due: Money;
  readonly settledOn: Day;
  readonly settledAt: Date;
  readonly basis: readonly BasisEntry[];
  readonly version: number;
}

/** The name of a machine as events, entries and people use it. */
export function equipmentSubject({ bookNo, equipmentNo }: Pick<Equipment, 'bookNo' | 'equipmentNo'>): string {
  return `equipment:${bookNo}/${equipmentNo}`;
}

export function isFreeOn({ endsOn }: Pick<Equipment, 'endsOn'>, on: Day): boolean {
  return endsOn <= on;
}

/** The state on a day, from what the register and the ledger know now. */
export function stateOn({ equipment, standing }: Machine, on: Day): EquipmentState {
  if (standing.inBook === 0n) {
    if (equipment.releasedQuantity > 0n) return 'released';
    return equipment.scrappedQuantity > 0n ? 'scrapped' : 'left';
  }
  if (isFreeOn(equipment, on)) return 'released';
  if (equipment.dueBackOn === null) return 'supervised';
  return equipment.dueBackOn < on ? 'overdue' : 'out';
}

/** What lists took out of the book: sent back abroad, to another book, or into the country once it was free. */
export function leftByLists({ equipment, standing }: Machine): Quantity {
  return equipment.quantity - standing.inBook - equipment.releasedQuantity - equipment.scrappedQuantity;
}

/** What of an exit has to come back. */
export function outstanding({ quantity, returnedQuantity, releasedQuantity }: TemporaryExit): Quantity {
  return quantity - returnedQuantity - releasedQuantity;
}
