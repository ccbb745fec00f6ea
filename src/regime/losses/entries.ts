import type { BoundaryStage, LedgerIntent } from '../../primitives/ledger/index.ts';
import { claimOf, type LossCause, type LossLine, type LossReport, leavesBook, lossSubject } from './model.ts';

/** Where a line's goods go: what is not there any more is lost; what is there and was paid for is free in the country. */
function destinationOf(cause: LossCause, { outcome, condition }: LossLine): BoundaryStage {
  if (cause === 'abandonment') return 'abandoned';
  if (cause === 'poor_care') return condition === 'lost' ? 'lost' : 'domestic';
  return outcome === 'taxed_as_assessed' ? 'domestic' : 'lost';
}

/** Claims what is to leave the book, with effect on the day of the loss. */
export function claimIntents(report: LossReport, lines: readonly LossLine[]): LedgerIntent[] {
  return lines.filter(leavesBook).map((line) => ({
    ...baseOf(report, line),
    kind: 'issue',
    itemNo: line.itemNo,
    from: line.stage,
    to: destinationOf(report.cause, line),
    declared: line.quantity,
    pending: { reference: claimOf(line) },
    ...(line.lots.length > 0 ? { lots: line.lots } : {}),
  }));
}

/** Posts every claim in whole, or lets it fall away. */
export function endIntents(report: LossReport, lines: readonly LossLine[], kind: 'settle' | 'void'): LedgerIntent[] {
  return lines.filter(leavesBook).map((line) => ({ ...baseOf(report, line), kind, reference: claimOf(line) }) as const);
}

function baseOf(report: LossReport, { lineNo }: LossLine) {
  return { bookId: report.bookId, document: lossSubject(report), lineNo, effectiveOn: report.occurredOn };
}
