import { accept, formatQuantity, groupBy, type Id, type Result } from '../../kernel/index.ts';
import type { LineUse } from '../clearance/index.ts';
import {
  carriesDocuments,
  type GatePass,
  type GatePassLine,
  type PassMove,
  passSubject,
  passTransitions,
} from './model.ts';
import { refuse } from './refusals.ts';
import type { CarriedDocument } from './service/documents.ts';

/** The pass after the move, or the refusal that says why it is not legal. A second passage has a refusal of its own. */
export function decidePassMove(pass: GatePass, move: PassMove): Result<GatePass> {
  const { from, to } = passTransitions[move];
  if (from.includes(pass.state)) return accept({ ...pass, state: to });
  if (pass.state === 'passed' && (move === 'pass' || move === 'pass_first')) {
    return refuse('pass_used', { pass: passSubject(pass), passedAt: pass.passedAt?.toISOString() ?? null });
  }
  return refuse('pass_move_not_allowed', { pass: passSubject(pass), state: pass.state, move });
}

/** What each document gives to the pass. */
export function usesByDocument(lines: readonly GatePassLine[]): Map<Id, LineUse[]> {
  const uses = new Map<Id, LineUse[]>();
  for (const [documentId, group] of groupBy(lines, (line) => line.documentId)) {
    uses.set(
      documentId,
      group.map((line) => ({ lineNo: line.documentLineNo, quantity: line.quantity })),
    );
  }
  return uses;
}

/** Type, bind type, direction and documents must fit each other (regime C.3). */
export function decidePassLines(
  pass: GatePass,
  lines: readonly GatePassLine[],
  documents: readonly CarriedDocument[],
): Result<GatePass> {
  const { passType, bindType } = pass;
  if (!carriesDocuments(passType)) {
    return lines.length === 0 ? accept(pass) : refuse('pass_lines_not_allowed', { passType });
  }
  if (lines.length === 0) return refuse('pass_lines_required', { passType });
  if (documents.length > 1 ? bindType !== '1' : bindType === null) {
    return refuse('pass_bind_mismatch', { bindType, documents: documents.length });
  }
  for (const { subject, direction } of documents) {
    if (direction !== pass.direction) return refuse('pass_direction_mismatch', { document: subject });
  }
  const forms = documents.flatMap(({ returnsToFormId }) => (returnsToFormId === null ? [] : [returnsToFormId]));
  // Each return writes what its form allows again; two of one form in one passage would write over each other.
  if (new Set(forms).size < forms.length) return refuse('pass_returns_share_form');
  return bindType === '3' ? accept(pass) : decideWhole(pass, lines, documents);
}

/** One vehicle with whole documents: nothing of any may stay behind. */
function decideWhole(
  pass: GatePass,
  lines: readonly GatePassLine[],
  documents: readonly CarriedDocument[],
): Result<GatePass> {
  for (const { documentId, subject, lines: goods } of documents) {
    for (const { lineNo, quantity } of goods) {
      const taken = lines
        .filter((line) => line.documentId === documentId && line.documentLineNo === lineNo)
        .reduce((sum, line) => sum + line.quantity, 0n);
      const left = quantity - taken;
      if (left > 0n) {
        return refuse('pass_bind_not_whole', {
          bindType: pass.bindType,
          document: subject,
          lineNo,
          left: formatQuantity(left),
        });
      }
    }
  }
  return accept(pass);
}
