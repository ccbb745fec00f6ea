import type { Day, Id, Quantity } from '../../kernel/index.ts';
import type { ScaledRate } from '../../primitives/rules/index.ts';

/**
 * Sums over measured productions of one product by one version of its bill, for one material. Quantities are in 10⁻⁵,
 * squares and products of two quantities in 10⁻¹⁰.
 */
export interface DriftSums {
  readonly productions: number;
  /** Finished product made. */
  readonly produced: Quantity;
  /** What the bill says for it, and what was really used. */
  readonly declared: Quantity;
  readonly actual: Quantity;
  readonly declaredSquares: bigint;
  readonly crossProducts: bigint;
  readonly actualSquares: bigint;
}

/** What is watched: a material of a product under one version of the bill of material. */
export interface DriftKey {
  readonly productItemNo: number;
  readonly billVersion: string;
  readonly materialItemNo: number;
}

export interface WatchedMonth extends DriftSums {
  /** `2026-03`. */
  readonly month: string;
}

export interface WatchedMaterial extends DriftKey, DriftSums {
  readonly bookId: Id;
  readonly bookNo: string;
  readonly productName: string;
  readonly productUnit: string;
  readonly materialName: string;
  readonly materialUnit: string;
  /** The last month in which the product was made: a drift shows there before it shows in the whole. */
  readonly newest: WatchedMonth;
}

export interface WatchedProduction {
  readonly internalNo: string;
  readonly producedOn: Day;
  readonly produced: Quantity;
  readonly declared: Quantity;
  readonly actual: Quantity;
}

/**
 * `above` and `below`: the whole interval lies beyond what is tolerated. `holds`: the interval touches it. `too_few`
 * productions to say. `not_in_bill`: used although the bill does not name it.
 */
export const verdicts = ['above', 'below', 'holds', 'too_few', 'not_in_bill'] as const;
export type Verdict = (typeof verdicts)[number];

/** Actual over declared consumption with the bounds of its 95 % confidence interval, in 10⁻¹⁰. */
export interface DriftEstimate {
  readonly ratio: ScaledRate | null;
  readonly low: ScaledRate | null;
  readonly high: ScaledRate | null;
  readonly verdict: Verdict;
}
