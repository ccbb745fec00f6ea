import { accept, formatQuantity, groupBy, type Id, type Result } from '../../kernel/index.ts';
import type { LineUse, LoadedList } from '../clearance/index.ts';
import { listSubject } from '../clearance/index.ts';
import {
  carriesDocuments,
  type GatePass,
  type GatePassLine,
  type PassMove,
  passSubject,
  passTransitions,
} from './model.ts';
import { refuse } from './refusals.ts';

/** The pass after the move, or the refusal that says why it is not legal. A second passage has a refusal of its own. */
export function decidePassMove(pass: GatePass, move: PassMove): Result<GatePass> {
  const { from, to } = passTransitions[move];
  if (from.includes(pass.state)) return accept({ ...pass, state: to });
  if (pass.state === 'passed' && (move === 'pass' || move === 'pass_first')) {
    return refuse('pass_used', { pass: passSubject(pass), passedAt: pass.passedAt?.toISOString() ?? null });
  }
  return refuse('pass_move_not_allowed', { pass: passSubject(pass), state: pass.state, move });
}

/** What each list gives to the pass. */
export function usesByList(lines: readonly GatePassLine[]): Map<Id, LineUse[]> {
  const uses = new Map<Id, LineUse[]>();
  for (const [listId, group] of groupBy(lines, (line) => line.listId)) {
    uses.set(
      listId,
      group.map((line) => ({ lineNo: line.listLineNo, quantity: line.quantity })),
    );
  }
  return uses;
}

/** Type, bind type, direction and lists must fit each other (regime C.3). */
export function decidePassLines(
  pass: GatePass,
  lines: readonly GatePassLine[],
  lists: ReadonlyMap<Id, LoadedList>,
): Result<GatePass> {
  const { passType, bindType } = pass;
  if (!carriesDocuments(passType)) {
    return lines.length === 0 ? accept(pass) : refuse('pass_lines_not_allowed', { passType });
  }
  if (lines.length === 0) return refuse('pass_lines_required', { passType });
  if (lists.size > 1 ? bindType !== '1' : bindType === null) {
    return refuse('pass_bind_mismatch', { bindType, lists: lists.size });
  }
  for (const { list } of lists.values()) {
    if (list.direction !== pass.direction) return refuse('pass_direction_mismatch', { list: listSubject(list) });
  }
  return bindType === '3' ? accept(pass) : decideWhole(pass, lines, lists);
}

/** One vehicle with whole documents: nothing of any list may stay behind. */
function decideWhole(
  pass: GatePass,
  lines: readonly GatePassLine[],
  lists: ReadonlyMap<Id, LoadedList>,
): Result<GatePass> {
  for (const { list, lines: listLines } of lists.values()) {
    for (const listLine of listLines) {
      const taken = lines
        .filter((line) => line.listId === list.listId && line.listLineNo === listLine.lineNo)
        .reduce((sum, line) => sum + line.quantity, 0n);
      const left = listLine.declaredQuantity - taken;
      if (left > 0n) {
        return refuse('pass_bind_not_whole', {
          bindType: pass.bindType,
          list: listSubject(list),
          lineNo: listLine.lineNo,
          left: formatQuantity(left),
        });
      }
    }
  }
  return accept(pass);
}
