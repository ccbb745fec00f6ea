import { accept, assert, type Result } from '../../kernel/index.ts';
import { type IssueIntent, type Vector, zeroVector } from './model.ts';
import { refuse } from './refusals.ts';
import { subtractVectors, unitExceeding } from './vector.ts';
import { account, accountText, type WorkingSet } from './working-set.ts';

/** What a backdating check needs to know of an issue. */
export type BackdatedIssue = Pick<IssueIntent, 'bookId' | 'itemNo' | 'from' | 'effectiveOn' | 'document' | 'lineNo'>;

/** A backdated issue must not make the balance at the end of any later day negative, in any unit. */
export function staysPositiveLater(
  set: WorkingSet,
  { bookId, itemNo, from, effectiveOn, document, lineNo }: BackdatedIssue,
  vector: Vector,
): Result<void> {
  const source = account(bookId, itemNo, from);
  const { posted, lastEffectiveOn } = set.balance(source);
  if (lastEffectiveOn === null || effectiveOn >= lastEffectiveOn) return accept(undefined);
  const days = set.laterDays.get(accountText(source));
  assert(days, 'the later days of a backdated account were loaded');
  let atEndOfDay = posted;
  const later = [...days.keys()]
    .filter((one) => one > effectiveOn)
    .sort()
    .reverse();
  for (const [index, laterDay] of later.entries()) {
    atEndOfDay = subtractVectors(atEndOfDay, days.get(laterDay) ?? zeroVector);
    const dayBefore = later[index + 1] ?? effectiveOn;
    if (unitExceeding(vector, atEndOfDay) !== null) {
      return refuse('backdated_negative', { document, lineNo, effectiveOn, itemNo, day: dayBefore });
    }
  }
  return accept(undefined);
}
