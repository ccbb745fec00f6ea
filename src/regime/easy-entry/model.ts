import type { Day, Id, Quantity } from '../../kernel/index.ts';

/** 便捷进出区登记: goods of one kind that enter from the country without declaration; the record is all there is. */
export interface EasyEntry {
  readonly recordId: Id;
  readonly ownerId: Id;
  readonly internalNo: string;
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** What the gate really let in. */
  readonly entered: Quantity;
  /** Used up, discarded, left, or on its way out. */
  readonly gone: Quantity;
  readonly purpose: string;
  readonly vehicleNo: string;
  readonly enteredOn: Day;
  readonly state: EasyState;
  readonly passNo: string | null;
  readonly passedAt: Date | null;
  readonly recordedAt: Date;
  readonly version: number;
}

export const easyStates = ['recorded', 'inside', 'used'] as const;
export type EasyState = (typeof easyStates)[number];

export const easyMoveKinds = ['leave', 'used_up', 'discarded'] as const;
export type EasyMoveKind = (typeof easyMoveKinds)[number];

/** What became of goods of a record. Only what leaves waits for the gate. */
export interface EasyMove {
  readonly recordId: Id;
  readonly moveNo: number;
  readonly ownerId: Id;
  readonly kind: EasyMoveKind;
  readonly quantity: Quantity;
  readonly reason: string;
  readonly vehicleNo: string | null;
  readonly movedOn: Day;
  readonly state: 'waiting' | 'done';
  readonly passNo: string | null;
  readonly passedQuantity: Quantity | null;
  readonly recordedAt: Date;
  readonly version: number;
}

/** Grounds on which customs suspends an enterprise (GACC 2019/50). */
export const suspensionGrounds = ['out_of_scope', 'untrue', 'smuggling'] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];

/** 暂停便捷进出区. */
export interface EasySuspension {
  readonly suspensionId: Id;
  readonly ownerId: Id;
  readonly ground: SuspensionGround;
  readonly reason: string;
  readonly suspendedOn: Day;
  readonly liftedOn: Day | null;
  readonly liftReason: string | null;
  readonly version: number;
}

/** The kinds that forms offer; whether one is in force on a day is law. */
export const easyKinds = [
  'construction',
  'office',
  'labour_protection',
  'urgent_material',
  'packaging',
  'sample',
  'operation_tool',
  'living_goods',
] as const;

/** The four conditions, as the enterprise declares them. */
export const easyConditions = ['no_export_duty', 'no_licence', 'no_refund', 'no_statistics'] as const;
export type EasyConditions = Readonly<Record<(typeof easyConditions)[number], boolean>>;

export function inside({ entered, gone }: Pick<EasyEntry, 'entered' | 'gone'>): Quantity {
  return entered - gone;
}

export function easySubject({ recordId }: Pick<EasyEntry, 'recordId'>): string {
  return `easy_entry:${recordId}`;
}
