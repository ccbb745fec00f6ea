import { describe, expect, test } from 'vitest';
import { dayOf, daysUntil, formatDay, formatInstant, urgencyOf } from './days.ts';
import { fractionToPercent, groupDigits, normalizeNumber, percentToFraction, trimZeros } from './numbers.ts';

describe('numbers stay exact texts', () => {
  test.each([
    ['0.00', '0.00'],
    ['999.5', '999.5'],
    ['1000', '1,000'],
    ['-1234567.50', '−1,234,567.50'],
    ['9007199254740993.12345', '9,007,199,254,740,993.12345'],
    ['n/a', 'n/a'],
  ])('groupDigits(%s)', (text, shown) => {
    expect(groupDigits(text)).toBe(shown);
  });

  test.each([
    ['12.50000', '12.5'],
    ['3.00000', '3'],
    ['100', '100'],
    ['0.00001', '0.00001'],
  ])('trimZeros(%s)', (text, shown) => {
    expect(trimZeros(text)).toBe(shown);
  });

  test.each([
    ['13', '0.13'],
    ['6.5', '0.065'],
    ['0', '0'],
    ['100', '1'],
    ['130', '1.3'],
    ['13%', '0.13'],
    ['0.3', '0.003'],
  ])('%s per cent is the fraction %s', (percent, fraction) => {
    expect(percentToFraction(percent)).toBe(fraction);
    expect(fractionToPercent(fraction)).toBe(percent.replace('%', ''));
  });

  test('leaves what is not a number for the server to refuse', () => {
    expect(percentToFraction('ten')).toBe('ten');
  });

  test('reads full-width digits and grouped digits', () => {
    expect(normalizeNumber(' １２３．５ ')).toBe('123.5');
    expect(normalizeNumber('1,234,567.5')).toBe('1234567.5');
    expect(normalizeNumber('1,23')).toBe('1,23');
  });
});

describe('days', () => {
  test('are written in the manner of the reader', () => {
    expect(formatDay('2026-07-04', 'zh')).toBe('2026-07-04');
    expect(formatDay('2026-07-04', 'en')).toBe('4 Jul 2026');
    expect(formatDay('2026-09-30', 'en')).toBe('30 Sep 2026');
    expect(formatDay('soon', 'en')).toBe('soon');
  });

  test('instants are shown on the clock of the zone', () => {
    expect(formatInstant('2026-07-03T16:05:09Z', 'zh')).toBe('2026-07-04 00:05');
    expect(formatInstant('2026-07-03T16:05:09Z', 'en', true)).toBe('4 Jul 2026 00:05:09');
    expect(dayOf(new Date('2026-07-03T16:00:00Z'))).toBe('2026-07-04');
  });

  test('a due day is late when passed, soon within three days', () => {
    expect(daysUntil('2026-03-01', '2026-02-27')).toBe(2);
    expect(urgencyOf('2026-07-03', '2026-07-04')).toBe('late');
    expect(urgencyOf('2026-07-04', '2026-07-04')).toBe('soon');
    expect(urgencyOf('2026-07-07', '2026-07-04')).toBe('soon');
    expect(urgencyOf('2026-07-08', '2026-07-04')).toBe('later');
  });
});
