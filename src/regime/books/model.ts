import type { Day, Id } from '../../kernel/index.ts';

/** 账册: a customs account book. Its quantities live in the ledger under the same `bookId`. */
export interface AccountBook {
  readonly bookId: Id;
  readonly ownerId: Id;
  /** 12 characters, for example T1510W000001. */
  readonly bookNo: string;
  readonly kind: BookKind;
  /** How a processing book learns what was used up; null for every other book. */
  readonly processingType: ProcessingType | null;
  readonly purpose: BookPurpose;
  readonly bookkeepingMode: BookkeepingMode;
  readonly lotOrder: 'fifo' | 'named';
  /** Old numeric customs code; customs values logistics books in USD (502). */
  readonly currencyCode: string;
  readonly customsCode: string;
  readonly enterpriseCustomsCode: string;
  readonly enterpriseName: string;
  readonly state: BookState;
  readonly filedOn: Day;
  readonly validThrough: Day | null;
  readonly nextItemNo: number;
  readonly version: number;
}

export type BookKind = 'logistics' | 'processing' | 'equipment';
/**
 * 耗料式 (consumption notes), 工单式 (work orders), 企业为单元 (computed by the bill of material when products leave): the
 * types 3, 4 and 5 of regime C.1.
 */
export type ProcessingType = 'consumption' | 'work_order' | 'enterprise_unit';
/**
 * What a processing book is kept apart for: 研发, 维修 (both written off by actual use) or 委托加工 for principals in China; and the
 * account of goods that are not under bond in a logistics warehouse (分类监管). Every other book is ordinary.
 */
export const bookPurposes = ['ordinary', 'research', 'repair', 'entrusted', 'by_state'] as const;
export type BookPurpose = (typeof bookPurposes)[number];
/** 记账模式: accumulate (可累计) or a new item for each inbound line (不累计). */
export type BookkeepingMode = 'accumulate' | 'per_line';
export type BookState = 'declared' | 'approved' | 'rejected' | 'paused' | 'cancelled';
export type BookMove = 'approve' | 'reject' | 'pause' | 'resume' | 'cancel';

/** The states of a book (regime C.4): the console draws its buttons from this table. */
export const bookTransitions: Readonly<
  Record<BookMove, { readonly from: readonly BookState[]; readonly to: BookState }>
> = {
  approve: { from: ['declared'], to: 'approved' },
  reject: { from: ['declared'], to: 'rejected' },
  pause: { from: ['approved'], to: 'paused' },
  resume: { from: ['paused'], to: 'approved' },
  cancel: { from: ['approved', 'paused'], to: 'cancelled' },
};

/** 账册备案项: what the book may hold under one item number. */
export interface BookItem {
  readonly bookId: Id;
  readonly itemNo: number;
  readonly ownerId: Id;
  readonly goodsKind: GoodsKind;
  readonly materialNo: string;
  readonly hsCode: string;
  readonly name: string;
  readonly model: string;
  readonly declaredUnit: string;
  readonly legalUnit1: string;
  readonly legalUnit2: string | null;
  readonly originCountry: string | null;
  readonly currencyCode: string | null;
  /** Goods that came to be repaired and parts taken out of them; null for everything else. */
  readonly repairOrigin: 'abroad' | 'domestic' | null;
  readonly executionMark: 'normal' | 'no_import' | 'no_export' | 'stopped';
  readonly sourceListId: Id | null;
  readonly sourceLineNo: number | null;
  readonly version: number;
}

export type GoodsKind = 'material' | 'finished' | 'equipment' | 'leftover' | 'defective';

/** Book numbers have 12 letters and digits (regime C.1). */
export function isBookNo(text: string): boolean {
  return /^[0-9A-Z]{12}$/.test(text);
}

/** Customs' execution mark against a direction. */
export function allowsDirection(item: BookItem, direction: 'in' | 'out'): boolean {
  if (item.executionMark === 'normal') return true;
  return item.executionMark === (direction === 'in' ? 'no_export' : 'no_import');
}
