import { accept, type Day, type Result } from '../../kernel/index.ts';
import type { AccountBook } from '../books/index.ts';
import { type StateApproval, type StateMove, stands } from './model.ts';
import { refuse } from './refusals.ts';

/** The account of goods that are not under bond. Refusals: state_book_purpose. */
export function decideBook(book: AccountBook): Result<AccountBook> {
  if (book.purpose === 'by_state' && book.state === 'approved') return accept(book);
  return refuse('state_book_purpose', { bookNo: book.bookNo, purpose: book.purpose, state: book.state });
}

/** Refusals: state_days_reversed, state_consent_later. */
export function decideApproval(approval: StateApproval): Result<StateApproval> {
  const { fromOn, throughOn, consentOn } = approval;
  if (throughOn !== null && throughOn < fromOn) return refuse('state_days_reversed', { fromOn, throughOn });
  if (consentOn > fromOn) return refuse('state_consent_later', { consentOn, fromOn });
  return accept(approval);
}

/** Refusals: state_already_ended, state_end_before_today. */
export function decideEnd(approval: StateApproval, throughOn: Day, today: Day): Result<StateApproval> {
  const { approvalNo } = approval;
  if (approval.throughOn !== null && approval.throughOn < today) return refuse('state_already_ended', { approvalNo });
  // Moves of the days before rest on it.
  if (throughOn < today && throughOn !== approval.fromOn) return refuse('state_end_before_today', { throughOn, today });
  return accept({ ...approval, throughOn });
}

/**
 * Goods come in only while an approval stands; what lies there may still leave. Refusals: state_not_approved,
 * state_move_in_future, state_entry_no_missing, state_entry_no_given, state_reason_missing.
 */
export function decideMove(move: StateMove, approvals: readonly StateApproval[], today: Day): Result<StateMove> {
  const { bookNo, kind, movedOn, entryNo, reason, internalNo } = move;
  if (movedOn > today) return refuse('state_move_in_future', { movedOn, today });
  if (kind === 'in' && !approvals.some((approval) => stands(approval, movedOn))) {
    return refuse('state_not_approved', { bookNo, on: movedOn });
  }
  if (kind === 'abroad' && entryNo === null) return refuse('state_entry_no_missing', { internalNo });
  if (kind !== 'abroad' && entryNo !== null) return refuse('state_entry_no_given', { internalNo });
  if (kind === 'gone' && reason === '') return refuse('state_reason_missing', { internalNo });
  return accept(move);
}
