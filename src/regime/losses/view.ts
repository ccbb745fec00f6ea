import { type Static, Type } from 'typebox';
import { formatMoney, formatQuantity, refusalMessage } from '../../kernel/index.ts';
import { DayText, InstantText, MoneyText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { basisSchema } from '../../primitives/rules/index.ts';
import {
  MissingGoodsTaxesView,
  MissingGoodsTaxView,
  missingGoodsTaxesView,
  missingGoodsTaxView,
} from '../duty/index.ts';
import {
  type LossLine,
  type LossReport,
  lossCauses,
  lossConditions,
  lossOutcomes,
  lossStages,
  lossStates,
} from './model.ts';
import type { Quote } from './service.ts';

export const LossReportView = Type.Object({
  lossId: Type.String(),
  bookNo: Type.String(),
  internalNo: Type.String(),
  cause: oneOf(...lossCauses),
  occurredOn: DayText,
  description: Type.String(),
  state: oneOf(...lossStates),
  lineCount: Type.Integer(),
  reportedAt: InstantText,
  decidedAt: orNull(InstantText),
  finding: Type.String(),
  tax: orNull(MissingGoodsTaxView),
  refundToRepay: MoneyText,
});

export function lossReportView(report: LossReport): Static<typeof LossReportView> {
  const { version: _version, ownerId: _ownerId, bookId: _bookId, ...rest } = report;
  return {
    ...rest,
    reportedAt: report.reportedAt.toISOString(),
    decidedAt: report.decidedAt?.toISOString() ?? null,
    tax: missingGoodsTaxView(report.tax),
    refundToRepay: formatMoney(report.refundToRepay),
  };
}

export const LossLineView = Type.Object({
  lineNo: Type.Integer(),
  itemNo: Type.Integer(),
  stage: oneOf(...lossStages),
  quantity: QuantityText,
  condition: orNull(oneOf(...lossConditions)),
  outcome: orNull(oneOf(...lossOutcomes)),
  lots: Type.Array(Type.Object({ lotNo: Type.String(), quantity: QuantityText })),
  customsValue: orNull(MoneyText),
  refundToRepay: orNull(MoneyText),
  taxes: orNull(MissingGoodsTaxesView),
});

export function lossLineView(line: LossLine): Static<typeof LossLineView> {
  const { lineNo, itemNo, stage, condition, outcome } = line;
  return {
    lineNo,
    itemNo,
    stage,
    quantity: formatQuantity(line.quantity),
    condition,
    outcome,
    lots: line.lots.map(({ lotNo, quantity }) => ({ lotNo: String(lotNo), quantity: formatQuantity(quantity) })),
    customsValue: line.customsValue === null ? null : formatMoney(line.customsValue),
    refundToRepay: line.refundToRepay === null ? null : formatMoney(line.refundToRepay),
    taxes: line.taxes && missingGoodsTaxesView(line.taxes),
  };
}

/** What customs would decide today: every line with its outcome and taxes, and by which rules. */
export const QuoteView = Type.Object({
  lines: Type.Array(LossLineView),
  tax: orNull(MissingGoodsTaxView),
  refundToRepay: MoneyText,
  basis: basisSchema,
  /** What is still to be said before anything can be computed; null when all is. */
  awaits: orNull(Type.Object({ code: Type.String(), message: Type.Object({ zh: Type.String(), en: Type.String() }) })),
});

export function quoteView({ verdict, awaits }: Quote): Static<typeof QuoteView> {
  const { lines, tax, refundToRepay, basis } = verdict;
  return {
    lines: lines.map(lossLineView),
    tax: missingGoodsTaxView(tax),
    refundToRepay: formatMoney(refundToRepay),
    basis: [...basis],
    awaits: awaits && { code: awaits.code, message: refusalMessage(awaits) },
  };
}
