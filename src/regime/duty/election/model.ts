import type { Day, Money, Quantity } from '../../../kernel/index.ts';
import type { BasisEntry, ScaledRate } from '../../../primitives/rules/index.ts';
import type { CollectedTaxes, TaxKind } from '../assess.ts';
import type { TaxableLine } from '../formulas.ts';

/** By what duty is charged on a domestic sale: the goods as they leave, or the imported materials in them. */
export const dutyBases = ['finished', 'materials'] as const;
export type DutyBasis = (typeof dutyBases)[number];

/** 料件: an imported material that went into the goods sold, as the lot of the goods remembers it. */
export interface ElectionMaterial {
  /** CNY, of the quantity that was used. */
  readonly customsValue: Money;
  readonly dutyRate: ScaledRate;
  /** Interest counts from this day. */
  readonly importedOn: Day;
  readonly hsCode?: string | undefined;
  /** The register marks it as sugar (重点商品标识), whatever its code. */
  readonly isSugar?: boolean | undefined;
  /** In the material's own unit; evidence, the value above already belongs to it. */
  readonly quantityUsed?: Quantity | undefined;
  /** Of the material itself; only a pilot enterprise needs them. Without them: the product's VAT rate, no consumption tax. */
  readonly vatRate?: ScaledRate | undefined;
  readonly consumptionTaxRate?: ScaledRate | undefined;
}

/** 成品: goods sold into the domestic market, valued as they leave, with the materials they were made of. */
export interface ElectionLine extends TaxableLine {
  readonly hsCode?: string | undefined;
  /** Empty when the lot remembers none. */
  readonly materials: readonly ElectionMaterial[];
  /** All of them are known: none means that nothing in the goods is under bond. */
  readonly materialsAreKnown?: boolean | undefined;
}

/** One sale (一票货物): election and thresholds hold for all its lines together. */
export interface ElectionQuestion {
  readonly soldOn: Day;
  /** The seller is a general VAT taxpayer under the pilot (增值税一般纳税人资格试点). */
  readonly isVatPilot: boolean;
  /** 委托加工: the goods go back to a principal in the country, who owns all of them but what was used under bond. */
  readonly isEntrusted?: boolean;
  readonly lines: readonly ElectionLine[];
}

/** What the sale owes on one basis; the total includes the interest. */
export interface ElectionTaxes extends CollectedTaxes {
  readonly interest: Money;
  readonly uncollected: Partial<Record<TaxKind, Money>>;
  /** Of the question's lines in their order. */
  readonly lines: readonly CollectedTaxes[];
}

/** 选择性征收关税: both sums as far as the law allows them, and the cheaper one proposed. */
export interface Election {
  readonly byFinished: ElectionTaxes | null;
  readonly byMaterials: ElectionTaxes | null;
  readonly allowed: readonly DutyBasis[];
  readonly choice: DutyBasis;
  /** What the choice saves against the other legal basis; nothing where there is no other. */
  readonly saving: Money;
  readonly basis: readonly BasisEntry[];
}
