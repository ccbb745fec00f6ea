import { accept, assert, type Day, type Money, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { restsOfClaims } from '../../primitives/ledger/index.ts';
import { type BasisEntry, type Law, readMoney, ruleOn } from '../../primitives/rules/index.ts';
import { findBookById, findItems } from '../books/index.ts';
import { type MissingGoodsTax, taxMissingGoods } from '../duty/index.ts';
import { tariffLinesOn } from '../tariff/index.ts';
import { claimOf, type LossLine, type LossReport } from './model.ts';
import { refuse } from './refusals.ts';
import { lossRules } from './rules.ts';
import { sourcesOfLines } from './sources.ts';

/** What customs says of single lines, and the rate at which book values become CNY. */
export interface Finding {
  readonly exchangeRate?: string;
  readonly lines?: ReadonlyArray<{
    readonly lineNo: number;
    readonly customsValue?: string;
    readonly refundToRepay?: string;
  }>;
}

/** What a report comes to by the law of its day. */
export interface Verdict {
  readonly lines: readonly LossLine[];
  readonly tax: MissingGoodsTax | null;
  readonly refundToRepay: Money;
  readonly basis: readonly BasisEntry[];
}

/**
 * The outcome of every line, and what is owed. Poor care is taxed by the rates of the day of the loss, what is taxed as
 * assessed by those of today.
 * Refusals: loss_line_unknown, loss_mixed_source, loss_refund_missing, loss_value_missing, hs_unknown, those of `taxMissingGoods`.
 */
export async function verdictOf(
  tx: Queryable,
  zoneId: number,
  law: Law,
  { report, lines, today }: { readonly report: LossReport; readonly lines: readonly LossLine[]; readonly today: Day },
  finding: Finding,
): Promise<Result<Verdict>> {
  const valued = withFinding(report, lines, finding);
  if (!valued.ok) return valued;
  const decided = await withOutcomes(tx, zoneId, report, valued.value);
  if (!decided.ok) return decided;
  const on = report.cause === 'poor_care' ? report.occurredOn : today;
  const taxed = await withTaxes(tx, zoneId, law, { report, lines: decided.value, on }, finding.exchangeRate ?? null);
  if (!taxed.ok) return taxed;
  return accept({
    ...taxed.value,
    refundToRepay: taxed.value.lines.reduce((sum, line) => sum + (line.refundToRepay ?? 0n), 0n),
    basis: [ruleOn(lossRules[report.cause], report.occurredOn)],
  });
}

function withFinding(
  { internalNo }: LossReport,
  lines: readonly LossLine[],
  { lines: said = [] }: Finding,
): Result<readonly LossLine[]> {
  const valued = new Map(lines.map((line) => [line.lineNo, line]));
  for (const one of said) {
    const line = valued.get(one.lineNo);
    if (!line) return refuse('loss_line_unknown', { internalNo, lineNo: one.lineNo });
    const customsValue = moneyOr('customsValue', one.customsValue, line.customsValue);
    if (!customsValue.ok) return customsValue;
    const refundToRepay = moneyOr('refundToRepay', one.refundToRepay, line.refundToRepay);
    if (!refundToRepay.ok) return refundToRepay;
    valued.set(line.lineNo, { ...line, customsValue: customsValue.value, refundToRepay: refundToRepay.value });
  }
  return accept([...valued.values()]);
}

function moneyOr(field: string, text: string | undefined, before: Money | null): Result<Money | null> {
  return text === undefined ? accept(before) : readMoney(field, text);
}

/** Under poor care the lots say whether tax or a repaid refund is owed. */
async function withOutcomes(
  tx: Queryable,
  zoneId: number,
  { cause, bookId }: LossReport,
  lines: readonly LossLine[],
): Promise<Result<readonly LossLine[]>> {
  if (cause !== 'poor_care') return accept(lines.map((line) => ({ ...line, refundToRepay: null })));
  const sources = await sourcesOfLines(tx, zoneId, bookId, lines);
  const decided: LossLine[] = [];
  for (const line of lines) {
    const source = sources.get(line.lineNo);
    if (source === 'mixed') return refuse('loss_mixed_source', { lineNo: line.lineNo });
    if (source === 'country' && line.refundToRepay === null)
      return refuse('loss_refund_missing', { lineNo: line.lineNo });
    decided.push(
      source === 'country'
        ? { ...line, outcome: 'refund_repaid', customsValue: null }
        : { ...line, outcome: 'taxed_as_imported', refundToRepay: null },
    );
  }
  return accept(decided);
}

const isTaxed = ({ outcome }: LossLine) => outcome === 'taxed_as_imported' || outcome === 'taxed_as_assessed';

async function withTaxes(
  tx: Queryable,
  zoneId: number,
  law: Law,
  { report, lines, on }: { readonly report: LossReport; readonly lines: readonly LossLine[]; readonly on: Day },
  exchangeRate: string | null,
): Promise<Result<Pick<Verdict, 'lines' | 'tax'>>> {
  const taxed = lines.filter(isTaxed);
  if (taxed.length === 0) return accept({ lines, tax: null });
  const unvalued = taxed.find((line) => line.outcome === 'taxed_as_assessed' && line.customsValue === null);
  if (unvalued) return refuse('loss_value_missing', { lineNo: unvalued.lineNo });
  const { bookId } = report;
  const items = await findItems(tx, zoneId, bookId, [...new Set(taxed.map(({ itemNo }) => itemNo))]);
  const codeOf = ({ itemNo }: LossLine): string => {
    const item = items.get(itemNo);
    assert(item, `item ${itemNo} is on the book`);
    return item.hsCode;
  };
  const tariff = await tariffLinesOn(tx, [...new Set(taxed.map(codeOf))], on);
  if (!tariff.ok) return tariff;
  const rests = await restsOfClaims(tx, zoneId, bookId, taxed.map(claimOf));
  const goods = taxed.map((line) => ({
    lineNo: line.lineNo,
    hsCode: codeOf(line),
    bookValue: rests.get(claimOf(line))?.value ?? 0n,
    customsValue: line.customsValue,
  }));
  const currencyCode = (await findBookById(tx, zoneId, bookId))?.currencyCode ?? '';
  const assessed = taxMissingGoods(goods, { tariff: tariff.value, currencyCode, exchangeRate, on }, law);
  if (!assessed.ok) return assessed;
  const taxesOf = new Map(taxed.map(({ lineNo }, at) => [lineNo, assessed.value.lines[at] ?? null]));
  return accept({
    lines: lines.map((line) => ({ ...line, taxes: taxesOf.get(line.lineNo) ?? null })),
    tax: assessed.value.tax,
  });
}
