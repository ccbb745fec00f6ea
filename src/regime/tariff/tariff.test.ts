import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, type Result } from '../../kernel/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { canonicalRate, parseRate, parseVatRate, statutoryUnitsFit, unitFits } from './index.ts';

const reference = loadReference(join(import.meta.dirname, '../../../reference'));
const on = day('2026-07-04');

function refusal(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

describe('rates are exact fractions', () => {
  test.each([
    ['13%', 'fraction', '0.13'],
    ['13', 'percent', '0.13'],
    ['0.13', 'fraction', '0.13'],
    ['9.7%', 'percent', '0.097'],
    [' 270 % ', 'percent', '2.7'],
    ['0', 'percent', '0'],
    ['100', 'percent', '1'],
    ['0.065000', 'fraction', '0.065'],
  ] as const)('%s in %s is %s', (text, writing, rate) => {
    expect(parseRate(text, writing)).toEqual({ ok: true, value: rate });
  });

  test('what is no rate is refused, not guessed', () => {
    for (const text of ['', 'thirteen', '13%%', '1.23456%', '1,5', '税率']) {
      expect(refusal(parseRate(text, 'percent'))).toBe('rate_malformed');
    }
    expect(refusal(parseRate('-5', 'percent'))).toBe('rate_out_of_range');
    expect(refusal(parseRate('13', 'fraction'))).toBe('rate_out_of_range');
  });

  test('a VAT of 0.13 per cent is a fraction read as per cent', () => {
    expect(refusal(parseVatRate('0.13', 'percent'))).toBe('rate_out_of_range');
    expect(parseVatRate('0', 'percent')).toEqual({ ok: true, value: '0' });
    expect(parseVatRate('9%', 'fraction')).toEqual({ ok: true, value: '0.09' });
  });

  test('idle zeros go, needed ones stay', () => {
    expect(['0.130000', '10.000000', '100', '0.100100'].map(canonicalRate)).toEqual(['0.13', '10', '100', '0.1001']);
  });
});

describe('units fit when they are the same or convert exactly', () => {
  test('the same unit, even one that converts into nothing', () => {
    expect(unitFits(reference, '006', '006', on)).toEqual({ ok: true, value: { numerator: 1n, denominator: 1n } });
  });

  test('grams for kilograms and pounds for tonnes', () => {
    const grams = unitFits(reference, '036', '035', on);
    const pounds = unitFits(reference, '076', '070', on);
    expect(grams).toEqual({ ok: true, value: { numerator: 1n, denominator: 1000n } });
    if (!pounds.ok) throw new Error('refused');
    // 100,000,000 pounds are 45,359.237 tonnes.
    expect((100_000_000n * pounds.value.numerator * 1000n) / pounds.value.denominator).toBe(45_359_237n);
  });

  test('a set is no piece, a metre no kilogram, a case no case of another size', () => {
    for (const [unit, expected] of [
      ['006', '007'],
      ['030', '035'],
      ['120', '125'],
      ['083', '035'],
    ] as const) {
      expect(refusal(unitFits(reference, unit, expected, on))).toBe('unit_does_not_fit');
    }
  });

  test('an unknown unit on either side', () => {
    expect(refusal(unitFits(reference, '999', '035', on))).toBe('unit_unknown');
    expect(refusal(unitFits(reference, '035', '', on))).toBe('unit_unknown');
  });
});

describe('statutory units are those of the tariff', () => {
  const lamps = { code: '9405310000', firstUnit: '006', secondUnit: '035' };
  const check = (
    firstUnit: string,
    secondUnit: string | null,
    line = lamps as Parameters<typeof statutoryUnitsFit>[1],
  ) => refusal(statutoryUnitsFit(reference, line, { firstUnit, secondUnit }, on));

  test('exactly these', () => {
    expect(check('006', '035')).toBe('accepted');
    expect(check('035', null, { ...lamps, firstUnit: '035', secondUnit: null })).toBe('accepted');
  });

  test('grams do not stand for kilograms here', () => {
    expect(check('006', '036')).toBe('unit_does_not_fit');
    expect(check('007', '035')).toBe('unit_does_not_fit');
    expect(check('006', '999')).toBe('unit_unknown');
  });

  test('a second unit that is missing or not asked for', () => {
    expect(check('006', null)).toBe('statutory_unit_missing');
    expect(check('006', '035', { ...lamps, secondUnit: null })).toBe('statutory_unit_unexpected');
  });
});
