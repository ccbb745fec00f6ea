import { accept, assert, formatQuantity, type Quantity, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type ListChange, listEvent, type Moment, postWhenReady, withChangedLines } from './change.ts';
import { type ListLine, listSubject, type VerificationList } from './model.ts';
import { refuse } from './refusals.ts';
import { findLines, findList } from './store.ts';

/** How much of a list's line a gate pass carries. */
export interface LineUse {
  readonly lineNo: number;
  readonly quantity: Quantity;
}

/** What a gate pass does to the lines it carries. */
export type GateAct = 'use' | 'free' | 'pass';

interface LoadedList {
  readonly list: VerificationList;
  readonly lines: readonly ListLine[];
}

/**
 * Applies a gate pass to one list: approval uses its lines, voiding frees them, the gate passes them (and posts the list
 * when that was the last condition). Refusals: list_unknown, list_not_ready_for_gate, list_gate_not_needed,
 * list_line_unknown, line_exceeds_list.
 */
export async function applyGateAct(
  tx: Queryable,
  zoneId: number,
  listName: string,
  act: GateAct,
  uses: readonly LineUse[],
  moment: Moment,
  passNo: string,
): Promise<Result<ListChange>> {
  const list = await findList(tx, zoneId, listName);
  if (!list) return refuse('list_unknown', { list: listName });
  const lines = await findLines(tx, zoneId, list.listId);
  return decideGateAct({ list, lines }, act, uses, moment, passNo);
}

/** The pure part of `applyGateAct`. */
export function decideGateAct(
  { list, lines }: LoadedList,
  act: GateAct,
  uses: readonly LineUse[],
  moment: Moment,
  passNo: string,
): Result<ListChange> {
  if (act === 'use') {
    if (!list.gateRequired) return refuse('list_gate_not_needed', { list: listSubject(list) });
    if (list.state !== 'pre_deducted' && list.state !== 'approved') {
      return refuse('list_not_ready_for_gate', { list: listSubject(list), state: list.state });
    }
  }
  const byLine = new Map<number, Quantity>();
  for (const { lineNo, quantity } of uses) byLine.set(lineNo, (byLine.get(lineNo) ?? 0n) + quantity);
  const after = [...lines];
  for (const [lineNo, quantity] of byLine) {
    const line = lines[lineNo - 1];
    if (!line) return refuse('list_line_unknown', { list: listSubject(list), lineNo });
    const changed = actOnLine(list, line, act, quantity);
    if (!changed.ok) return changed;
    after[lineNo - 1] = changed.value;
  }
  const words = {
    use: 'list_bound_to_gate_pass',
    free: 'list_freed_from_gate_pass',
    pass: 'list_passed_gate',
  } as const;
  const quantities = [...byLine].map(([lineNo, quantity]) => ({ lineNo, quantity: formatQuantity(quantity) }));
  const event = listEvent(list, words[act], moment, { passNo, lines: quantities });
  const change = withChangedLines(list, lines, after, event);
  return accept(act === 'pass' ? postWhenReady(change, moment) : change);
}

function actOnLine(list: VerificationList, line: ListLine, act: GateAct, quantity: Quantity): Result<ListLine> {
  switch (act) {
    case 'use': {
      const left = line.declaredQuantity - line.usedQuantity;
      if (quantity <= left) return accept({ ...line, usedQuantity: line.usedQuantity + quantity });
      return refuse('line_exceeds_list', {
        list: listSubject(list),
        lineNo: line.lineNo,
        left: formatQuantity(left),
        requested: formatQuantity(quantity),
      });
    }
    case 'free':
      assert(line.usedQuantity - quantity >= line.passedQuantity, 'only what has not passed is freed');
      return accept({ ...line, usedQuantity: line.usedQuantity - quantity });
    case 'pass':
      assert(line.passedQuantity + quantity <= line.usedQuantity, 'only what is used by passes can pass');
      return accept({ ...line, passedQuantity: line.passedQuantity + quantity });
  }
}
