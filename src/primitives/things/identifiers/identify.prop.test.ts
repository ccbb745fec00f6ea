import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from './identify.ts';
import { containerRemainder } from './iso6346.ts';
import { usccCheckCharacter } from './uscc.ts';

const usccAlphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const digit = fc.constantFrom(...'0123456789');
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const usccCharacter = fc.constantFrom(...usccAlphabet);
const text = (character: fc.Arbitrary<string>, length: number) =>
  fc.string({ unit: character, minLength: length, maxLength: length });

const creditCode = fc
  .tuple(text(usccCharacter, 2), text(digit, 6), text(usccCharacter, 9))
  .map((parts) => parts.join(''))
  .map((body) => body + usccCheckCharacter(body));

const containerNumber = fc
  .tuple(text(letter, 3), fc.constantFrom('U', 'J', 'Z'), text(digit, 6))
  .map((parts) => parts.join(''))
  .map((body) => body + String(containerRemainder(body) % 10));

const replaceAt = (whole: string, at: number, character: string) =>
  whole.slice(0, at) + character + whole.slice(at + 1);
const swapAt = (whole: string, at: number) =>
  whole.slice(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.slice(at + 2);

describe('the credit code', () => {
  test('with its check character is valid', () => {
    fc.assert(fc.property(creditCode, (code) => identify(code, 'uscc').ok));
  });

  test('detects every wrong character: 31 is prime and no weight is 0', () => {
    fc.assert(
      fc.property(creditCode, fc.nat(17), usccCharacter, (code, at, character) => {
        fc.pre(code.charAt(at) !== character);
        expect(identify(replaceAt(code, at, character), 'uscc').ok).toBe(false);
      }),
    );
  });

  test('detects every swap of neighbours', () => {
    fc.assert(
      fc.property(creditCode, fc.nat(16), (code, at) => {
        fc.pre(code.charAt(at) !== code.charAt(at + 1));
        expect(identify(swapAt(code, at), 'uscc').ok).toBe(false);
      }),
    );
  });
});

describe('the container number', () => {
  /** The standard writes remainder 10 as 0, so these two remainders are one to the reader. */
  const confusable = (a: number, b: number) => a !== b && a % 10 === 0 && b % 10 === 0;
  const remainderOf = (code: string) => containerRemainder(code.slice(0, 10));

  test('with its check digit is valid', () => {
    fc.assert(fc.property(containerNumber, (code) => identify(code, 'iso6346').ok));
  });

  test('detects every wrong digit, save where remainder 10 meets 0', () => {
    fc.assert(
      fc.property(containerNumber, fc.integer({ min: 4, max: 10 }), digit, (code, at, character) => {
        fc.pre(code.charAt(at) !== character);
        const wrong = replaceAt(code, at, character);
        if (at < 10) expect(remainderOf(wrong)).not.toBe(remainderOf(code));
        fc.pre(!confusable(remainderOf(code), remainderOf(wrong)));
        expect(identify(wrong, 'iso6346').ok).toBe(false);
      }),
    );
  });

  test('detects every swap of neighbouring digits, save where remainder 10 meets 0', () => {
    fc.assert(
      fc.property(containerNumber, fc.integer({ min: 4, max: 8 }), (code, at) => {
        fc.pre(code.charAt(at) !== code.charAt(at + 1));
        const wrong = swapAt(code, at);
        fc.pre(!confusable(remainderOf(code), remainderOf(wrong)));
        expect(identify(wrong, 'iso6346').ok).toBe(false);
      }),
    );
  });
});

test('any text at all gets an answer, and a canonical spelling is its own', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), creditCode, containerNumber), (input) => {
      const found = identify(input);
      if (found.ok) expect(identify(found.value.canonical)).toEqual(found);
      else expect(['invalid_identifier', 'ambiguous_identifier']).toContain(found.refusal.code);
    }),
  );
});
