import { accept, type Day, type Result } from '../../kernel/index.ts';
import type { AccountBook, BookItem } from '../books/index.ts';
import type { LossCause, LossCondition, LossOutcome, LossReport, LossState } from './model.ts';
import { refuse } from './refusals.ts';

/** Refusals: loss_equipment_book, loss_in_future. */
export function decideReport(book: AccountBook, occurredOn: Day, today: Day): Result<AccountBook> {
  if (book.kind === 'equipment') return refuse('loss_equipment_book', { bookNo: book.bookNo });
  if (occurredOn > today) return refuse('loss_in_future', { occurredOn, today });
  return accept(book);
}

export interface LineQuestion {
  readonly lineNo: number;
  readonly cause: LossCause;
  readonly condition: LossCondition | null;
  /** What is asked for goods that are still of some use after force majeure. */
  readonly asked: LossOutcome | null;
  readonly item: BookItem;
}

/**
 * What a line comes to, as far as its cause and condition say it; null until customs confirms, where the lots say it.
 * Refusals: loss_condition_missing, loss_condition_given, loss_outcome_not_of_cause, loss_repair_goods.
 */
export function decideOutcome({ lineNo, cause, condition, asked, item }: LineQuestion): Result<LossOutcome | null> {
  const possible = outcomesOf(cause, condition);
  if (cause === 'abandonment' && condition !== null) return refuse('loss_condition_given', { lineNo });
  if (cause !== 'abandonment' && condition === null) return refuse('loss_condition_missing', { lineNo });
  if (asked !== null && !possible.includes(asked)) {
    return refuse('loss_outcome_not_of_cause', { lineNo, outcome: asked, cause, condition });
  }
  const outcome = asked ?? (possible.length === 1 ? (possible[0] ?? null) : null);
  if (outcome === null && cause === 'force_majeure') {
    return refuse('loss_outcome_not_of_cause', { lineNo, outcome: asked, cause, condition });
  }
  const becomesDomestic = outcome === 'taxed_as_assessed' || (cause === 'poor_care' && condition !== 'lost');
  if (item.repairOrigin === 'abroad' && becomesDomestic) return refuse('loss_repair_goods', { lineNo });
  return accept(cause === 'poor_care' ? null : outcome);
}

/** What a cause and condition can come to. */
export function outcomesOf(cause: LossCause, condition: LossCondition | null): readonly LossOutcome[] {
  if (cause === 'abandonment') return ['abandoned'];
  if (cause === 'poor_care') return ['taxed_as_imported', 'refund_repaid'];
  return condition === 'partly_useful' ? ['returned_abroad', 'taxed_as_assessed'] : ['written_off'];
}

export function decideMove(report: LossReport, to: LossState): Result<LossReport> {
  if (report.state === 'reported') return accept({ ...report, state: to });
  return refuse('loss_decided', { internalNo: report.internalNo, state: report.state });
}
