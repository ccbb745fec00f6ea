import type {
  GatePassAuditReceipt,
  GatePassedReceipt,
  ImmediateAnswer,
  ListAuditReceipt,
  ListPostedReceipt,
  WindowMessage,
} from '../../src/adapters/customs-window/index.ts';
import { findList, findPass } from './find.ts';
import type { Actor, List, Moment, Pass, Verdict, Zone } from './state.ts';

/** Runs one command of a file under its own key; the same key a second time changes nothing. */
export type Step = (step: string, operation: string, input: Record<string, unknown>) => Verdict;
type FileOutcome = 'applied' | 'duplicate' | 'waiting' | 'refused';

/** What a file of the customs window should do, whenever it comes. */
export function expectFile(
  zone: () => Zone,
  actor: Actor,
  message: WindowMessage,
  run: Step,
  _moment: Moment,
): FileOutcome {
  const list = (...names: Array<string | null | undefined>): List | undefined =>
    firstOf(names, (name) => findList(zone(), actor, name));
  const pass = (...names: Array<string | null | undefined>): Pass | undefined =>
    firstOf(names, (name) => findPass(zone(), actor, name));
  switch (message.kind) {
    case 'list_audit':
      return listAudit(list(message.listNo, message.preEntryNo), message, run);
    case 'list_posted':
      return listPosted(
        list(message.head.listNo, message.head.preEntryNo, message.head.enterpriseListNo),
        message,
        run,
      );
    case 'gate_pass_audit':
      return passAudit(pass(message.gatePassNo, message.preEntryNo), message, run);
    case 'gate_passed':
      return passed(pass(message.gatePassNo, message.preEntryNo), message, run);
    case 'immediate_answer': {
      const names = [message.enterpriseNo, message.preEntryNo];
      return answer(list(...names), pass(...names), message, run);
    }
    case 'declaration_generated':
      throw new Error('the simulation sends no such file');
  }
}

function firstOf<T>(names: ReadonlyArray<string | null | undefined>, find: (name: string) => T | undefined) {
  for (const name of names) {
    const found = name ? find(name) : undefined;
    if (found) return found;
  }
  return undefined;
}

const noticeOf: Readonly<Record<string, string>> = {
  stored: 'store_list',
  store_failed: 'fail_store_list',
  manual_review: 'review_list',
  rejected: 'reject_list',
};
const undeclared = ['draft', 'store_failed', 'rejected'];
const undecided = [...undeclared, 'declared', 'stored', 'manual_review'];

/** A notice that comes too late is a duplicate, whatever it says. */
const noticed = (verdict: Verdict, tooLate: string): FileOutcome => {
  if (verdict === null) return 'applied';
  return verdict === tooLate ? 'duplicate' : 'refused';
};

function listAudit(list: List | undefined, message: ListAuditReceipt, run: Step): FileOutcome {
  if (!list) return 'waiting';
  const numbers = { ...(message.listNo === null ? {} : { listNo: message.listNo }), preEntryNo: message.preEntryNo };
  const notice = noticeOf[message.result];
  if (notice) return noticed(run('', notice, { list: list.id, ...numbers }), 'list_move_not_allowed');
  const { state } = list;
  const elsewhere = { list: list.id, declaredElsewhere: true };
  if (undeclared.includes(state) && run('declare', 'declare_list', elsewhere) !== null) return 'refused';
  if (!undecided.includes(state)) return 'duplicate';
  return run('approve', 'approve_list', { list: list.id, ...numbers }) === null ? 'applied' : 'refused';
}

function listPosted(list: List | undefined, { head }: ListPostedReceipt, run: Step): FileOutcome {
  if (!list || undecided.includes(list.state)) return 'waiting';
  if (list.confirmed) return 'duplicate';
  if (list.needsDeclaration && !list.released) {
    const entryNo = head.declarationNo;
    const released = run('release', 'release_declaration', {
      list: list.id,
      ...(entryNo === null ? {} : { entryNo }),
    });
    if (released !== null && released !== 'list_move_not_allowed') return 'refused';
  }
  const confirmed = run('confirm', 'confirm_posting', { list: list.id });
  if (confirmed === 'posting_not_ready') return 'waiting';
  return confirmed === null ? 'applied' : 'refused';
}

function passAudit(pass: Pass | undefined, message: GatePassAuditReceipt, run: Step): FileOutcome {
  if (!pass) return 'waiting';
  const { state } = pass;
  if (state === 'draft' || state === 'rejected') {
    if (run('declare', 'declare_pass', { pass: pass.id }) !== null) return 'refused';
  } else if (state !== 'declared') return 'duplicate';
  const { gatePassNo, preEntryNo } = message;
  const input = { pass: pass.id, ...(gatePassNo === null ? {} : { passNo: gatePassNo }), preEntryNo };
  if (message.result === 'passed') return run('approve', 'approve_pass', input) === null ? 'applied' : 'refused';
  if (message.result === 'rejected') return run('reject', 'reject_pass', input) === null ? 'applied' : 'refused';
  const step = message.result === 'stored' ? 'store' : 'review';
  return run(step, 'note_pass_pre_entry', { pass: pass.id, preEntryNo }) === null ? 'applied' : 'refused';
}

function passed(pass: Pass | undefined, { head, decidedAt }: GatePassedReceipt, run: Step): FileOutcome {
  if (!pass || ['draft', 'declared', 'rejected'].includes(pass.state)) return 'waiting';
  const passedAt = head.secondPassedAt ?? head.passedAt ?? decidedAt;
  if (pass.state === 'passed' && pass.passedAt === passedAt.getTime()) return 'duplicate';
  const gate = head.state === 'passed_first_gate' ? 'first' : 'last';
  const input = { pass: pass.id, gate, scaleReadingKg: head.weighedKg, passedAt };
  return run('', 'record_passage', input) === null ? 'applied' : 'refused';
}

function answer(list: List | undefined, pass: Pass | undefined, message: ImmediateAnswer, run: Step): FileOutcome {
  const { preEntryNo, accepted } = message;
  if (list) {
    const numbers = preEntryNo === null ? {} : { preEntryNo };
    const operation = accepted ? 'store_list' : 'fail_store_list';
    return noticed(run('', operation, { list: list.id, ...numbers }), 'list_move_not_allowed');
  }
  if (!pass) return 'waiting';
  if (!accepted) return noticed(run('', 'reject_pass', { pass: pass.id }), 'pass_move_not_allowed');
  if (preEntryNo === null || pass.preEntryNo === preEntryNo) return 'duplicate';
  return run('', 'note_pass_pre_entry', { pass: pass.id, preEntryNo }) === null ? 'applied' : 'refused';
}
