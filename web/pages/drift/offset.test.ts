import { describe, expect, test } from 'vitest';
import { basisPointsOff, halfWidth, percentOff, perUnitText } from './offset.ts';

describe('how far a ratio is from one', () => {
  test.each([
    ['1', '±0.00 %'],
    ['1.0135', '+1.35 %'],
    ['0.9166666667', '−8.33 %'],
    ['1.00005', '+0.01 %'],
    ['0.99995', '−0.01 %'],
    ['12.5', '+1150.00 %'],
    ['0', '−100.00 %'],
  ])('%s is %s', (ratio, text) => {
    expect(percentOff(ratio)).toBe(text);
  });

  test('half of an interval, and a unit consumption to five decimals', () => {
    expect(halfWidth('1.0043', '1.0150')).toBe('±0.54');
    expect(perUnitText('2.0212766667')).toBe('2.02128');
    expect(perUnitText('2')).toBe('2');
  });

  test('in hundredths of a per cent, for drawing', () => {
    expect(basisPointsOff('1.0235')).toBe(235);
  });
});
