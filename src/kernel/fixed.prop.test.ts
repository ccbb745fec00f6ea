import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFixed, parseFixed } from './fixed.ts';

const form = fc.record({ decimals: fc.integer({ min: 0, max: 8 }), integerDigits: fc.integer({ min: 1, max: 18 }) });

describe('fixed-point text', () => {
  test('what is written is read back as the same number', () => {
    fc.assert(
      fc.property(form, fc.bigInt({ min: -(10n ** 26n), max: 10n ** 26n }), (shape, any) => {
        const scaled = any % 10n ** BigInt(shape.decimals + shape.integerDigits);
        expect(parseFixed(formatFixed(scaled, shape.decimals), shape)).toEqual({ ok: true, value: scaled });
      }),
    );
  });

  test('zeros around a number change nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(5), fc.nat(5), (scaled, before, after) => {
        const text = `${'0'.repeat(before)}${formatFixed(scaled, 5)}${'0'.repeat(after)}`;
        expect(parseFixed(text, { decimals: 5, integerDigits: 13 })).toEqual({ ok: true, value: scaled });
      }),
    );
  });

  test('any text is answered: a number within the form, or a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.+- e,') }), (text) => {
        const parsed = parseFixed(text, { decimals: 2, integerDigits: 4 });
        if (parsed.ok) expect(parsed.value < 1_000_000n && parsed.value > -1_000_000n).toBe(true);
        else expect(parsed.refusal.code).toMatch(/^number_/);
      }),
    );
  });
});
