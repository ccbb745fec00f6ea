import { accept, addDays, type Day, type Result } from '../../../kernel/index.ts';
import { type Law, parameterOn } from '../../../primitives/rules/index.ts';
import { type DeliveryForm, hasLeaveTerm, isConsolidated } from '../forms/model.ts';
import { refuse } from '../refusals.ts';
import { noteSubject, type StockNote } from './model.ts';

/**
 * Until when goods that passed must be back: those out for testing, repair or as moulds within the days of the law and
 * one extension (Order 256, about article 29), those shown or worked on outside within their form's term. Null where
 * nothing must come back or nothing has passed. Refusals: those of the parameters.
 */
export function dueBackOn(form: DeliveryForm, note: StockNote, law: Law): Result<Day | null> {
  if (form.direction !== 'out' || note.operation === 'return' || note.passedOn === null) return accept(null);
  if (hasLeaveTerm(form)) {
    const days = daysOf(law, 'delivery.leave_days', note.passedOn);
    if (!days.ok) return days;
    if (note.extendedOn === null) return accept(addDays(note.passedOn, days.value));
    const more = daysOf(law, 'delivery.leave_extension_days', note.passedOn);
    return more.ok ? accept(addDays(note.passedOn, days.value + more.value)) : more;
  }
  const mustReturn = form.businessType !== 'A' && form.businessType !== 'Y';
  return accept(mustReturn || !isConsolidated(form) ? form.validThrough : null);
}

/**
 * 延期: once, asked within the last days of the term. Refusals: leave_without_term, leave_already_extended,
 * leave_extension_too_early, leave_extension_too_late.
 */
export function decideExtension(form: DeliveryForm, note: StockNote, on: Day, law: Law): Result<StockNote> {
  const name = { note: noteSubject(note) };
  const due = dueBackOn(form, note, law);
  if (!due.ok) return due;
  if (!hasLeaveTerm(form) || note.passedOn === null || due.value === null) return refuse('leave_without_term', name);
  if (note.extendedOn !== null) {
    return refuse('leave_already_extended', { ...name, extendedOn: note.extendedOn, dueBackOn: due.value });
  }
  const notice = daysOf(law, 'delivery.leave_extension_notice_days', note.passedOn);
  if (!notice.ok) return notice;
  const from = addDays(due.value, -notice.value);
  if (on < from) return refuse('leave_extension_too_early', { ...name, days: notice.value, from, on });
  if (on > due.value) return refuse('leave_extension_too_late', { ...name, dueBackOn: due.value });
  return accept({ ...note, extendedOn: on });
}

function daysOf(law: Law, id: string, on: Day): Result<number> {
  const found = parameterOn(law.parameters, id, on);
  return found.ok ? accept(Number.parseInt(found.value.value, 10)) : found;
}
