import { accept, collect, formatMoney, parsePositiveQuantity, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type Law, readMoney, readQuantity } from '../../../primitives/rules/index.ts';
import { findBookById, findItems } from '../../books/index.ts';
import { tariffLinesOn } from '../../tariff/index.ts';
import { decideConfirmation, decideDisposition, decideMove } from '../decide.ts';
import type { Disposition, DispositionKind, ReportLine, WriteOff } from '../model.ts';
import { refuse } from '../refusals.ts';
import { byLineNo } from '../report.ts';
import { findReportLines, saveReportLine } from '../store/index.ts';
import { isTaxed, taxDifferences } from '../tax.ts';
import { type Done, eventOf, loadWriteOff, type Moment, momentOf, planOf } from './load.ts';

/** What somebody says of a difference; see `Disposition`. */
export interface DispositionInput {
  readonly lineNo: number;
  readonly kind: DispositionKind;
  readonly reason: string;
  readonly lots?: ReadonlyArray<{ readonly lotNo: string; readonly quantity: string }>;
  readonly surplus?: { readonly legalQuantity1: string; readonly legalQuantity2?: string; readonly value: string };
  readonly customsValue?: string;
}

/** 差异处置: says what becomes of differences, all or none; said again it counts instead. */
export function disposeDifferences(
  context: OperationContext,
  input: { readonly writeOff: string; readonly dispositions: readonly DispositionInput[] },
): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'dispose_differences', input, async (tx) => {
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const allowed = decideMove(found.value, 'dispose');
    if (!allowed.ok) return allowed;
    const lineNos = input.dispositions.map(({ lineNo }) => lineNo);
    const lines = byLineNo(await findReportLines(tx, zoneId, found.value, { lineNos }));
    const disposed = new Map<number, ReportLine>();
    for (const one of input.dispositions) {
      const line = lines.get(one.lineNo);
      if (!line) {
        return refuse('report_line_unknown', { writeOffNo: found.value.writeOffNo, lineNo: one.lineNo });
      }
      const disposition = dispositionOf(one);
      if (!disposition.ok) return disposition;
      const decided = decideDisposition(line, disposition.value);
      if (!decided.ok) return decided;
      disposed.set(one.lineNo, decided.value);
    }
    const event = eventOf(allowed.value, 'differences_disposed', momentOf(context), { lines: disposed.size });
    return accept(planOf(allowed.value, event, { documents: [...disposed.values()].map(saveReportLine) }));
  });
}

function dispositionOf({ kind, reason, lots, surplus, customsValue }: DispositionInput): Result<Disposition> {
  const quantities = collect((lots ?? []).map(({ quantity }) => parsePositiveQuantity(quantity)));
  if (!quantities.ok) return quantities;
  const measured = surplus === undefined ? accept(null) : surplusOf(surplus);
  if (!measured.ok) return measured;
  const valued = customsValue === undefined ? accept(null) : readMoney('customsValue', customsValue);
  if (!valued.ok) return valued;
  return accept({
    kind,
    reason,
    lots: (lots ?? []).map(({ lotNo }, index) => ({ lotNo: BigInt(lotNo), quantity: quantities.value[index] ?? 0n })),
    surplus: measured.value,
    customsValue: valued.value,
  });
}

function surplusOf(surplus: NonNullable<DispositionInput['surplus']>): Result<Disposition['surplus']> {
  const legal1 = readQuantity('legalQuantity1', surplus.legalQuantity1);
  if (!legal1.ok) return legal1;
  const legal2 = readQuantity('legalQuantity2', surplus.legalQuantity2 ?? '0');
  if (!legal2.ok) return legal2;
  const value = readMoney('value', surplus.value);
  if (!value.ok) return value;
  return accept({ legal1: legal1.value, legal2: legal2.value, value: value.value });
}

/**
 * 差异确认: the enterprise stands by the differences; what is to be taxed is taxed by the law and tariff of today.
 * Refusals: difference_not_disposed, missing_goods_exchange_rate, hs_unknown, those of the tax.
 */
export function confirmDifferences(
  context: OperationContext,
  law: Law,
  input: { readonly writeOff: string; readonly exchangeRate?: string },
): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'confirm_differences', input, async (tx) => {
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const lines = await findReportLines(tx, zoneId, found.value, { differencesOnly: true });
    const decided = decideConfirmation(found.value, lines);
    if (!decided.ok) return decided;
    const moment = momentOf(context);
    const taxed = await taxOfDifferences(tx, zoneId, law, decided.value, lines, input.exchangeRate ?? null, moment);
    if (!taxed.ok) return taxed;
    const confirmed: WriteOff = { ...decided.value, tax: taxed.value.tax };
    const facts = { differences: lines.length, tax: formatMoney(taxed.value.tax?.total ?? 0n) };
    const event = eventOf(confirmed, 'differences_confirmed', moment, facts);
    return accept(planOf(confirmed, event, { documents: taxed.value.lines.map(saveReportLine) }));
  });
}

/** What the differences that are to be taxed owe by the law and tariff of the day. Refusals: those of `taxDifferences`, hs_unknown. */
export async function taxOfDifferences(
  tx: Queryable,
  zoneId: number,
  law: Law,
  writeOff: WriteOff,
  lines: readonly ReportLine[],
  exchangeRate: string | null,
  { today }: Pick<Moment, 'today'>,
): Promise<ReturnType<typeof taxDifferences>> {
  const taxed = lines.filter(isTaxed);
  if (taxed.length === 0) return accept({ lines: [], tax: null });
  const book = await findBookById(tx, zoneId, writeOff.bookId);
  const items = await findItems(
    tx,
    zoneId,
    writeOff.bookId,
    taxed.map(({ itemNo }) => itemNo),
  );
  const codes = [...items.values()].map(({ hsCode }) => hsCode);
  const tariff = await tariffLinesOn(tx, codes, today);
  if (!tariff.ok) return tariff;
  const facts = { items, tariff: tariff.value, currencyCode: book?.currencyCode ?? '', exchangeRate, on: today };
  return taxDifferences(taxed, facts, law);
}
