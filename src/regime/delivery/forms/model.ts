import type { Day, Id, Price, Quantity } from '../../../kernel/index.ts';
import type { AccountBook, GoodsKind } from '../../books/index.ts';

/** 业务申报表: what customs allows to pass by stock notes without a list of its own each time; it moves nothing itself. */
export interface DeliveryForm {
  readonly formId: Id;
  readonly ownerId: Id;
  /** Given by customs. */
  readonly formNo: string | null;
  /** The enterprise's own number: always there. */
  readonly internalNo: string;
  readonly bookId: Id;
  readonly bookNo: string;
  readonly businessType: BusinessType;
  /** Of its normal notes; returns go the other way. */
  readonly direction: 'in' | 'out';
  readonly goodsKind: GoodsKind;
  readonly customsCode: string;
  /** Who sends or takes the goods outside the zone. */
  readonly counterpartName: string;
  /** Where the goods are shown, tested, repaired or used; empty where it does not matter. */
  readonly place: string;
  /** 保证金、保函编号, where customs asks for security. */
  readonly depositNo: string | null;
  /** The last day of it. */
  readonly validThrough: Day;
  readonly state: FormState;
  readonly lineCount: number;
  readonly declaredAt: Date | null;
  readonly approvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly remark: string;
  readonly createdAt: Date;
  readonly version: number;
}

/**
 * Regime C.3: A 分送集报, B 外发加工, C 保税展示, D 设备检测, E 设备维修, F 模具外发, G 简单加工, H 其他, Y 一纳企业进出区.
 */
export type BusinessType = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'Y';
export const businessTypes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Y'] as const satisfies readonly BusinessType[];

export interface FormLine {
  readonly formId: Id;
  readonly lineNo: number;
  readonly ownerId: Id;
  /** Item of the book; an inbound form of a book that does not accumulate has none. */
  readonly itemNo: number | null;
  readonly materialNo: string;
  readonly hsCode: string;
  readonly name: string;
  readonly declaredUnit: string;
  /** What the form allows. */
  readonly quantity: Quantity;
  readonly legalUnit1: string;
  readonly legalQuantity1: Quantity;
  readonly legalUnit2: string | null;
  readonly legalQuantity2: Quantity;
  readonly unitPrice: Price;
  readonly currencyCode: string;
  readonly originCountry: string | null;
  /** Of approved notes in the form's direction. */
  readonly notedQuantity: Quantity;
  /** Of returns that passed the gate. */
  readonly returnedQuantity: Quantity;
  readonly version: number;
}

export type FormState = 'draft' | 'declared' | 'approved' | 'paused' | 'rejected' | 'closed' | 'deleted';
export type FormMove = 'declare' | 'approve' | 'reject' | 'pause' | 'resume' | 'close' | 'delete';

/** Regime C.4: draft → declared → approved → (change) → paused or resumed → closed. */
export const formTransitions: Readonly<
  Record<FormMove, { readonly from: readonly FormState[]; readonly to: FormState }>
> = {
  declare: { from: ['draft', 'rejected'], to: 'declared' },
  approve: { from: ['declared'], to: 'approved' },
  reject: { from: ['declared'], to: 'rejected' },
  pause: { from: ['approved'], to: 'paused' },
  resume: { from: ['paused'], to: 'approved' },
  close: { from: ['approved', 'paused'], to: 'closed' },
  delete: { from: ['draft', 'declared', 'rejected'], to: 'deleted' },
};

export function formSubject(form: Pick<DeliveryForm, 'formNo' | 'internalNo'>): string {
  return `form:${form.formNo ?? form.internalNo}`;
}

/** What a line still allows: returns give back. */
export function leftOnLine(line: Pick<FormLine, 'quantity' | 'notedQuantity' | 'returnedQuantity'>): Quantity {
  return line.quantity - line.notedQuantity + line.returnedQuantity;
}

/** Declared together afterwards: delivered in batches, or sold from a display outside the zone. */
export function isConsolidated({ businessType }: Pick<DeliveryForm, 'businessType'>): boolean {
  return businessType === 'A' || businessType === 'C';
}

/** 检测、维修、模具: out for a term that the law sets (Order 256, about article 29). */
export function hasLeaveTerm({ businessType, direction }: Pick<DeliveryForm, 'businessType' | 'direction'>): boolean {
  return direction === 'out' && (businessType === 'D' || businessType === 'E' || businessType === 'F');
}

/**
 * Whether the notes of a form move goods between `on_hand` and `on_leave`. What comes in is booked by its list, and
 * products of a book that computes consumption at export are not on the book before they leave.
 */
export function movesGoods(
  form: Pick<DeliveryForm, 'direction' | 'goodsKind'>,
  book: Pick<AccountBook, 'processingType'>,
): boolean {
  return form.direction === 'out' && !(form.goodsKind === 'finished' && book.processingType === 'enterprise_unit');
}
