import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { balancesOfBook } from '../../../primitives/ledger/index.ts';
import { findItems } from '../../books/index.ts';
import { decideReport } from '../decide.ts';
import type { ReportLine, WriteOff } from '../model.ts';
import { itemsOfFacts, reportLines, reportTotals } from '../report.ts';
import { countLists, findCounts, ledgerHeadOf, saveReportLine, sumsSince } from '../store/index.ts';
import { type Done, eventOf, loadWriteOff, momentOf, planOf } from './load.ts';

/**
 * 报核: the report of the period from the ledger's entries and the counts. A second one stands beside the first and
 * counts instead; each leaves for customs through the outbox. Refusals: write_off_move_not_allowed, period_not_over,
 * items_not_counted.
 */
export function reportWriteOff(context: OperationContext, input: { readonly writeOff: string }): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'report_write_off', input, async (tx) => {
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const moment = momentOf(context);
    const { bookId } = found.value;
    const { entryNo } = await ledgerHeadOf(tx, zoneId, bookId);
    const lines = await computeReport(tx, zoneId, found.value);
    const decided = decideReport(found.value, lines, moment.today);
    if (!decided.ok) return decided;
    const reported: WriteOff = {
      ...decided.value,
      reportNo: found.value.reportNo + 1,
      reportedAt: moment.now,
      reportEntryNo: entryNo,
      lineCount: lines.length,
      differenceCount: lines.filter((line) => line.difference.declared !== 0n).length,
      totals: reportTotals(lines, await countLists(tx, zoneId, found.value)),
      tax: null,
    };
    const facts = { lines: reported.lineCount, differences: reported.differenceCount };
    const event = eventOf(reported, 'write_off_reported', moment, facts);
    const { ownerId, writeOffId } = reported;
    const outbox = [{ topic: 'customs-window/write-off', ownerId, payload: { writeOffId } }];
    return accept({ ...planOf(reported, event, { documents: lines.map(saveReportLine) }), outbox });
  });
}

/** The lines of the next report of a write-off, from one snapshot of the ledger and the counts. */
export async function computeReport(tx: Queryable, zoneId: number, writeOff: WriteOff): Promise<ReportLine[]> {
  const { bookId, writeOffId, periodFrom, periodThrough, reportNo } = writeOff;
  const facts = {
    sums: await sumsSince(tx, zoneId, bookId, periodFrom, periodThrough),
    balances: await balancesOfBook(tx, zoneId, bookId),
    counts: await findCounts(tx, zoneId, writeOffId),
  };
  const items = await findItems(tx, zoneId, bookId, itemsOfFacts(facts));
  return reportLines(writeOff, reportNo + 1, { ...facts, items });
}
