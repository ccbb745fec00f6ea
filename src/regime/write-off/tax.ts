import { accept, assert, type Result } from '../../kernel/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import type { BookItem } from '../books/index.ts';
import { type MissingGoodsFacts, type MissingGoodsTax, taxMissingGoods } from '../duty/index.ts';
import type { ReportLine } from './model.ts';

/** What the taxing of differences needs to know. */
export interface TaxFacts extends MissingGoodsFacts {
  readonly items: ReadonlyMap<number, BookItem>;
}

export const isTaxed = (line: ReportLine): boolean => line.disposition?.kind === 'tax';

/**
 * Taxes the shortages that are to be taxed, all together as one consignment, by the law and tariff of the day: customs
 * value is their value on the book, or what the disposition says of it. Refusals: those of `taxMissingGoods`.
 */
export function taxDifferences(
  lines: readonly ReportLine[],
  facts: TaxFacts,
  law: Law,
): Result<{ readonly lines: readonly ReportLine[]; readonly tax: MissingGoodsTax | null }> {
  const taxed = lines.filter(isTaxed);
  const goods = taxed.map(({ lineNo, itemNo, difference, disposition }) => ({
    lineNo,
    hsCode: codeOf(itemNo, facts),
    bookValue: difference.value,
    customsValue: disposition?.customsValue ?? null,
  }));
  const assessed = taxMissingGoods(goods, facts, law);
  if (!assessed.ok) return assessed;
  const { tax, lines: taxes } = assessed.value;
  return accept({ lines: taxed.map((line, index) => ({ ...line, taxes: taxes[index] ?? null })), tax });
}

function codeOf(itemNo: number, { items }: TaxFacts): string {
  const item = items.get(itemNo);
  assert(item, `item ${itemNo} is on the book`);
  return item.hsCode;
}
