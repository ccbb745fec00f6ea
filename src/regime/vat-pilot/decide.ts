import { accept, addDays, type Day, type Result } from '../../kernel/index.ts';
import type { VatPilotPeriod } from './model.ts';
import { refuse } from './refusals.ts';

type Days = Pick<VatPilotPeriod, 'fromOn' | 'throughOn'>;

/**
 * A period beside those that the enterprise has. A past first day is right: approvals are heard of later.
 * Refusals: vat_pilot_days_reversed, vat_pilot_overlaps.
 */
export function decideRecord<P extends Days>(draft: P, others: readonly VatPilotPeriod[]): Result<P> {
  const { fromOn, throughOn } = draft;
  if (throughOn !== null && throughOn < fromOn) return refuse('vat_pilot_days_reversed', { fromOn, throughOn });
  const other = others.find((one) => overlap(draft, one));
  if (!other) return accept(draft);
  const { periodNo, approvalNo } = other;
  return refuse('vat_pilot_overlaps', { periodNo, approvalNo, fromOn: other.fromOn, throughOn: other.throughOn });
}

/** Some day belongs to both; a period that never held shares no day with another. */
function overlap(one: Days, other: Days): boolean {
  const held = ({ fromOn, throughOn }: Days) => throughOn === null || fromOn <= throughOn;
  const startsBeforeEnd = (first: Days, second: Days) => second.throughOn === null || first.fromOn <= second.throughOn;
  return held(one) && held(other) && startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/**
 * The period with its last day, which only ever comes earlier: more days are a period of their own, with their approval.
 * The day before the first takes back a period that was recorded by mistake.
 * Refusals: vat_pilot_ends_before, vat_pilot_ended.
 */
export function decideEnd(period: VatPilotPeriod, throughOn: Day): Result<VatPilotPeriod> {
  const { periodNo, fromOn } = period;
  if (throughOn < addDays(fromOn, -1)) return refuse('vat_pilot_ends_before', { periodNo, fromOn, throughOn });
  if (period.throughOn !== null && period.throughOn <= throughOn) {
    return refuse('vat_pilot_ended', { periodNo, throughOn: period.throughOn });
  }
  return accept({ ...period, throughOn });
}
