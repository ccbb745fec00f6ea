import type { Day, Id, Money } from '../../../kernel/index.ts';
import type { BasisEntry } from '../../../primitives/rules/index.ts';
import { isDestruction, type ListLine, type VerificationList, writesEntries } from '../../clearance/index.ts';
import type { DutyBasis } from '../election/index.ts';

/** 计税: what a second-line sale owes, with everything that led to it (invariant 16). */
export interface TaxAssessment {
  readonly listId: Id;
  readonly assessmentNo: number;
  readonly ownerId: Id;
  readonly listNo: string;
  readonly changeCount: number;
  readonly assessedOn: Day;
  readonly assessedAt: Date;
  /** By what duty was charged: the goods as they leave, or the materials in them with interest. */
  readonly dutyBasis: DutyBasis;
  readonly duty: Money;
  readonly interest: Money;
  readonly consumptionTax: Money;
  readonly vat: Money;
  /** With the interest. */
  readonly total: Money;
  readonly uncollected: Readonly<Record<string, string>>;
  readonly basis: readonly BasisEntry[];
  readonly tariffEdition: string;
  readonly isSample: boolean;
  readonly version: number;
}

export interface TaxAssessmentLine {
  readonly listId: Id;
  readonly assessmentNo: number;
  readonly lineNo: number;
  readonly ownerId: Id;
  readonly hsCode: string;
  readonly price: Money;
  readonly currencyCode: string;
  /** CNY per unit of the currency, exact decimal text. */
  readonly exchangeRate: string;
  readonly customsValue: Money;
  readonly treatment: 'taxed' | 'exempt';
  readonly levyMode: string;
  readonly dutyRate: string;
  readonly consumptionTaxRate: string;
  readonly vatRate: string;
  readonly rateReason: string;
  readonly duty: Money;
  readonly consumptionTax: Money;
  readonly vat: Money;
  readonly version: number;
}

/** 照章征税. A line that names no levy mode is taxed in full. */
export const fullLevy = '1';
/** 全免: no tax, on the ground that the declaration names. */
export const exemptLevy = '3';

/** Whether the list takes goods out of the zone for the domestic market as they are, so that tax is due (Order 256, 19). */
export function isDomesticSale(list: VerificationList): boolean {
  return (
    list.line === 'second' &&
    list.direction === 'out' &&
    list.relatedBookNo === null &&
    !isDestruction(list) &&
    list.deductionMode !== 'F' &&
    writesEntries(list.deductionMode)
  );
}

export function levyModeOf(line: Pick<ListLine, 'levyMode'>): string {
  return line.levyMode ?? fullLevy;
}
