import { accept, type Result } from '../../kernel/index.ts';
import { type DiscrepancyMove, type DiscrepancyState, discrepancyTransitions } from './model.ts';
import { refuse } from './refusals.ts';

/** The state after the move. Refusals: discrepancy_move_not_allowed, discrepancy_note_required. */
export function decideDiscrepancyMove(
  state: DiscrepancyState,
  move: DiscrepancyMove,
  note: string,
): Result<DiscrepancyState> {
  const { from, to } = discrepancyTransitions[move];
  if (!from.includes(state)) return refuse('discrepancy_move_not_allowed', { state, move });
  return note.trim() === '' ? refuse('discrepancy_note_required') : accept(to);
}
