import { describe, expect, test } from 'vitest';
import { type Day, day, type Result } from '../../kernel/index.ts';
import { decideEnd, decideRecord } from './decide.ts';
import { holdsOn, type VatPilotPeriod } from './model.ts';

const period = (from: string, through: string | null): VatPilotPeriod => ({
  ...{ ownerId: 'a', periodNo: 1, fromOn: day(from), throughOn: through === null ? null : day(through) },
  ...{ approvalNo: '备2026-1', recordedBy: '关员', recordedAt: new Date(0), version: 1 },
  ...{ endedBy: null, endedAt: null, endReason: null },
});
const answer = (result: Result<unknown>) => (result.ok ? 'accepted' : result.refusal.code);

describe('the days of a period', () => {
  const of2026 = period('2026-03-01', '2026-09-30');
  test.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-09-30', true],
    ['2026-10-01', false],
  ])('on %s it holds: %s', (on, held) => expect(holdsOn(of2026, day(on))).toBe(held));

  test('without a last day it goes on', () =>
    expect(holdsOn(period('2026-03-01', null), day('2031-01-01'))).toBe(true));
});

describe('a period beside others', () => {
  const record = (from: string, through: string | null, ...others: VatPilotPeriod[]) =>
    answer(decideRecord(period(from, through), others));

  test('may begin the day after another ends, and no earlier', () => {
    expect(record('2026-10-01', null, period('2026-03-01', '2026-09-30'))).toBe('accepted');
    expect(record('2026-09-30', null, period('2026-03-01', '2026-09-30'))).toBe('vat_pilot_overlaps');
    expect(record('2026-01-01', '2026-03-01', period('2026-03-01', '2026-09-30'))).toBe('vat_pilot_overlaps');
    expect(record('2026-01-01', '2026-02-28', period('2026-03-01', null))).toBe('accepted');
    expect(record('2027-01-01', null, period('2026-03-01', null))).toBe('vat_pilot_overlaps');
  });

  test('one that never held is in nobody’s way', () => {
    expect(record('2026-01-01', null, period('2026-03-01', '2026-02-28'))).toBe('accepted');
  });

  test('has its days in their order', () => {
    expect(record('2026-03-01', '2026-02-28')).toBe('vat_pilot_days_reversed');
  });
});

describe('the end of a period', () => {
  const end = (of: VatPilotPeriod, on: Day) => answer(decideEnd(of, on));

  test('comes earlier than it was, never later', () => {
    expect(end(period('2026-03-01', null), day('2026-05-31'))).toBe('accepted');
    expect(end(period('2026-03-01', '2026-09-30'), day('2026-09-29'))).toBe('accepted');
    expect(end(period('2026-03-01', '2026-09-30'), day('2026-09-30'))).toBe('vat_pilot_ended');
    expect(end(period('2026-03-01', '2026-09-30'), day('2026-12-31'))).toBe('vat_pilot_ended');
  });

  test('the day before the first takes a mistake back; nothing ends before that', () => {
    expect(end(period('2026-03-01', null), day('2026-02-28'))).toBe('accepted');
    expect(end(period('2026-03-01', null), day('2026-02-27'))).toBe('vat_pilot_ends_before');
  });
});
