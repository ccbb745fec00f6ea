import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { accept, formatMoney } from '../../kernel/index.ts';
import { defineCalculator, isRefusalAnswer, runCalculator } from './calculator.ts';
import { readDay, readFactor, readMoney, readQuantity, readRate } from './fields.ts';

const law = { parameters: new Map() };
const closed = { additionalProperties: false };
const doubler = defineCalculator({
  name: 'double',
  summary: { zh: '加倍', en: 'Double' },
  input: Type.Object(
    {
      amount: Type.String(),
      parts: Type.Optional(Type.Array(Type.Object({ perUnit: Type.String() }, closed))),
    },
    closed,
  ),
  output: Type.Object({ amount: Type.String() }),
  run: (input) => {
    const amount = readMoney('amount', input.amount);
    return amount.ok ? accept({ amount: formatMoney(amount.value * 2n) }) : amount;
  },
});
const run = (json: unknown) => runCalculator(doubler, json, law);
const json = (text: string) => run(JSON.parse(text));

describe('a calculator', () => {
  test('answers an object with an object and an array with an array in the same order', () => {
    expect(run({ amount: '1.50' })).toEqual({ amount: '3.00' });
    expect(run([])).toEqual([]);
    expect(run([{ amount: '2' }, { amount: 'two' }, { amount: '1' }])).toEqual([
      { amount: '4.00' },
      { refusal: expect.objectContaining({ code: 'number_malformed' }) },
      { amount: '2.00' },
    ]);
  });

  test('puts a refusal with code, both messages and facts where the result would be', () => {
    expect(run({ amount: '1.234' })).toEqual({
      refusal: {
        code: 'number_too_many_decimals',
        message: { zh: expect.stringContaining('1.234'), en: expect.stringContaining('1.234') },
        facts: { field: 'amount', text: '1.234', decimals: 2 },
      },
    });
  });

  test.each([
    ['{"amount":"1","amuont":"1"}', 'unknown_field', 'amuont'],
    ['{"amuont":"1"}', 'unknown_field', 'amuont'],
    ['{"amount":"1","parts":[{"perUnit":"1"},{"perUnit":"1","x":1}]}', 'unknown_field', 'parts.1.x'],
    ['{}', 'missing_field', 'amount'],
    ['{"amount":"1","parts":[{}]}', 'missing_field', 'parts.0.perUnit'],
    ['{"amount":1}', 'field_malformed', 'amount'],
    ['{"amount":null}', 'field_malformed', 'amount'],
    ['{"amount":"1","parts":[{"perUnit":2}]}', 'field_malformed', 'parts.0.perUnit'],
    ['{"amount":"-1"}', 'negative_amount', 'amount'],
  ])('refuses %s: %s names %s', (text, code, field) => {
    const answer = json(text);
    expect(isRefusalAnswer(answer)).toBe(true);
    expect(answer).toMatchObject({ refusal: { code, facts: { field } } });
  });

  test.each(['null', '3', '"text"', '[[]]', '[null]', '{"amount":"1","__proto__":"1"}'])(
    'refuses %s, which is no object: field_malformed',
    (text) => {
      const answer = json(text);
      const single = Array.isArray(answer) ? answer[0] : answer;
      expect(single).toMatchObject({ refusal: { code: 'field_malformed', facts: { field: '.' } } });
      expect(isRefusalAnswer(answer)).toBe(!Array.isArray(answer));
    },
  );
});

describe('reading fields', () => {
  test('keeps every decimal', () => {
    expect(readQuantity('q', '1.00001')).toEqual(accept(100_001n));
    expect(readRate('r', '0.13')).toEqual(accept(1_300_000_000n));
    expect(readFactor('f', '7.1')).toEqual(accept(71_000_000_000n));
  });

  test('a percentage instead of a fraction is refused: rate_not_a_fraction', () => {
    expect(readRate('vatRate', '13')).toMatchObject({
      refusal: { code: 'rate_not_a_fraction', facts: { field: 'vatRate', text: '13', limit: '1' } },
    });
    expect(readRate('vatRate', '1')).toMatchObject({ refusal: { code: 'rate_not_a_fraction' } });
  });

  test('a day that does not exist is refused with its field', () => {
    expect(readDay('on', '2026-02-30')).toMatchObject({ refusal: { code: 'day_malformed', facts: { field: 'on' } } });
  });
});
