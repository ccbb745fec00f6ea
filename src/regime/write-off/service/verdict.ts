import { accept, type Result } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { findItems } from '../../books/index.ts';
import { listsToWriteOff } from '../../clearance/index.ts';
import { decideMove } from '../decide.ts';
import type { WriteOff, WriteOffMove } from '../model.ts';
import { passingIntents } from '../posting.ts';
import { refuse } from '../refusals.ts';
import { findReportLines, hasMovedSince, saveMembership } from '../store/index.ts';
import { type Done, eventOf, loadWriteOff, momentOf, planOf } from './load.ts';

/** Moves that only change the state, with what they are called when they have happened. */
export type PlainMove = Extract<
  WriteOffMove,
  'review_report' | 'accept_report' | 'reject_report' | 'review_final' | 'reject_final' | 'cancel'
>;

const happened: Readonly<Record<PlainMove, string>> = {
  review_report: 'write_off_report_reviewed',
  accept_report: 'write_off_report_accepted',
  reject_report: 'write_off_report_rejected',
  review_final: 'write_off_final_reviewed',
  reject_final: 'write_off_final_rejected',
  cancel: 'write_off_cancelled',
};

export interface VerdictInput {
  readonly writeOff: string;
  readonly reason?: string;
}

/** 接受、退回、转人工、撤销. Refusals: write_off_unknown, write_off_move_not_allowed. */
export function moveWriteOff(context: OperationContext, move: PlainMove, input: VerdictInput): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, `${move}_write_off`, input, async (tx) => {
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const decided = decideMove(found.value, move);
    if (!decided.ok) return decided;
    const reason = input.reason ?? '';
    const moved: WriteOff = { ...decided.value, note: reason };
    return accept(planOf(moved, eventOf(moved, happened[move], momentOf(context), { reason })));
  });
}

/**
 * 核销通过: posts every difference with effect on the last day of the period, closes the book through that day and takes
 * the lists of the period with it, all in one group. Refusals: write_off_move_not_allowed, write_off_outdated, and those
 * of the ledger where a shortage is not there any more.
 */
export function passWriteOff(context: OperationContext, input: VerdictInput): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'pass_write_off', input, async (tx) => {
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const decided = decideMove(found.value, 'pass');
    if (!decided.ok) return decided;
    const { bookId, writeOffNo, periodThrough: through, reportEntryNo } = found.value;
    if (await hasMovedSince(tx, zoneId, bookId, reportEntryNo ?? 0n, through)) {
      return refuse('write_off_outdated', { writeOffNo, through });
    }
    const moment = momentOf(context);
    const passed: WriteOff = { ...decided.value, note: input.reason ?? '', passedAt: moment.now };
    const lines = await findReportLines(tx, zoneId, found.value, { differencesOnly: true });
    const items = await findItems(
      tx,
      zoneId,
      bookId,
      lines.map(({ itemNo }) => itemNo),
    );
    const lists = await listsToWriteOff(tx, zoneId, { bookId, through, writeOffNo }, moment);
    if (!lists.ok) return lists;
    const facts = { differences: lines.length, lists: lists.value.length };
    return accept(
      planOf(passed, eventOf(passed, 'write_off_passed', moment, facts), {
        documents: lists.value.flatMap(({ document, list }) => [document, saveMembership(passed, list.listId)]),
        events: lists.value.map(({ event }) => event),
        intents: passingIntents(passed, lines, items),
      }),
    );
  });
}
