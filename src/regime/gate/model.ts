import type { Id, Quantity } from '../../kernel/index.ts';

/** 核放单: what lets one vehicle through a checkpoint, with the goods of lists or of stock notes it carries. */
export interface GatePass {
  readonly passId: Id;
  readonly ownerId: Id;
  /** Given by customs: Z + customs + I/E + yymmdd + 12 digits. */
  readonly passNo: string | null;
  readonly preEntryNo: string | null;
  readonly internalNo: string;
  readonly passType: PassType;
  readonly bindType: BindType | null;
  readonly relatedKind: 'list' | 'stock_note' | 'bill_of_lading' | null;
  readonly direction: 'in' | 'out';
  readonly customsCode: string;
  readonly vehicleNo: string;
  readonly containerNo: string | null;
  readonly vehicleWeightKg: Quantity;
  readonly frameWeightKg: Quantity;
  readonly containerWeightKg: Quantity;
  readonly goodsGrossKg: Quantity;
  readonly goodsNetKg: Quantity;
  readonly totalWeightKg: Quantity;
  readonly scaleReadingKg: Quantity | null;
  readonly state: PassState;
  readonly lane: string | null;
  readonly declaredAt: Date | null;
  readonly approvedAt: Date | null;
  readonly firstPassedAt: Date | null;
  readonly passedAt: Date | null;
  readonly remark: string;
  readonly createdAt: Date;
  readonly version: number;
}

/** 1 enter first, 2 first-line integrated, 3 second line, 4 non-declaration, 5 gate-registered goods, 6 empty vehicle. */
export type PassType = '1' | '2' | '3' | '4' | '5' | '6';
/** 1 one vehicle many documents, 2 one to one, 3 one document many vehicles. */
export type BindType = '1' | '2' | '3';
export type PassState = 'draft' | 'declared' | 'approved' | 'rejected' | 'passed_first' | 'passed' | 'void' | 'deleted';
export type PassMove = 'declare' | 'approve' | 'reject' | 'pass_first' | 'pass' | 'void' | 'delete';

export interface GatePassLine {
  readonly passId: Id;
  readonly lineNo: number;
  readonly ownerId: Id;
  /** The list or stock note whose goods these are; the head's `relatedKind` says which. */
  readonly documentId: Id;
  readonly documentNo: string;
  readonly documentLineNo: number;
  readonly hsCode: string;
  readonly materialNo: string;
  readonly name: string;
  readonly declaredUnit: string;
  readonly quantity: Quantity;
  readonly grossWeightKg: Quantity;
  readonly netWeightKg: Quantity;
  readonly version: number;
}

/** Regime C.4: applied → approved → passed one → passed, or void before it passes. */
export const passTransitions: Readonly<
  Record<PassMove, { readonly from: readonly PassState[]; readonly to: PassState }>
> = {
  declare: { from: ['draft', 'rejected'], to: 'declared' },
  approve: { from: ['declared'], to: 'approved' },
  reject: { from: ['declared'], to: 'rejected' },
  pass_first: { from: ['approved'], to: 'passed_first' },
  pass: { from: ['approved', 'passed_first'], to: 'passed' },
  void: { from: ['approved'], to: 'void' },
  delete: { from: ['draft', 'declared', 'rejected'], to: 'deleted' },
};

/** Gate-registered goods and empty vehicles are tied to no document (regime C.3). */
export function carriesDocuments(passType: PassType): boolean {
  return passType !== '5' && passType !== '6';
}

export function passSubject(pass: Pick<GatePass, 'passNo' | 'internalNo'>): string {
  return `pass:${pass.passNo ?? pass.internalNo}`;
}

/**
 * How far the scale may differ from the declared total before an officer looks: 3 % of it.
 * Assumed, not a rule of law; the reading itself is always recorded.
 */
export const weightToleranceShare = { numerator: 3n, denominator: 100n } as const;

/** The scale's reading less the declared total, or null when the scale gave no reading. */
export function weightDifferenceKg(pass: GatePass): Quantity | null {
  return pass.scaleReadingKg === null ? null : pass.scaleReadingKg - pass.totalWeightKg;
}

export function exceedsTolerance(pass: GatePass): boolean {
  const difference = weightDifferenceKg(pass);
  if (difference === null) return false;
  const absolute = difference < 0n ? -difference : difference;
  return absolute * weightToleranceShare.denominator > pass.totalWeightKg * weightToleranceShare.numerator;
}
