import { describe, expect, test } from 'vitest';
import { runCalculator } from '../../rules/index.ts';
import { identifierCalculator } from './calculator.ts';
import { identify, schemes } from './identify.ts';
import type { Scheme } from './model.ts';
import vectors from './vectors.fixture.json' with { type: 'json' };

const law = { parameters: new Map() };
const ask = (input: object) => runCalculator(identifierCalculator, input, law);

describe.each(['uscc', 'iso6346', 'hs', 'unlocode'] as const)('the vectors of %s', (scheme) => {
  test.each(vectors[scheme])('$value is valid: $valid ($source)', ({ value, valid }) => {
    const answer = ask({ text: value, scheme });
    if (valid) expect(answer).toMatchObject({ scheme, valid: true });
    else expect(answer).toMatchObject({ refusal: { code: 'invalid_identifier', facts: { scheme } } });
  });
});

describe('an identifier', () => {
  test.each([
    [
      { text: ' 91350100m000100y43 ' },
      {
        scheme: 'uscc',
        canonical: '91350100M000100Y43',
        parts: {
          registrationAuthority: '9',
          category: '1',
          divisionCode: '350100',
          organisationCode: 'M000100Y4',
          checkCharacter: '3',
        },
      },
    ],
    [
      { text: 'csqu 305438-3' },
      {
        scheme: 'iso6346',
        canonical: 'CSQU3054383',
        parts: { ownerCode: 'CSQ', categoryIdentifier: 'U', serialNumber: '305438', checkDigit: '3' },
      },
    ],
    [
      { text: '8471.3010.00' },
      {
        scheme: 'hs',
        canonical: '8471301000',
        parts: {
          chapter: '84',
          heading: '8471',
          subheading: '847130',
          tariffItem: '84713010',
          statisticalCode: '8471301000',
        },
      },
    ],
    [{ text: 'CN MLX' }, { scheme: 'unlocode', canonical: 'CNMLX', parts: { country: 'CN', location: 'MLX' } }],
    [{ text: 'ＣＮＣＧＣ' }, { scheme: 'unlocode', canonical: 'CNCGC', parts: { country: 'CN', location: 'CGC' } }],
  ])('%j is recognised without its scheme, taken apart and spelt one way', (input, expected) => {
    expect(ask(input)).toEqual({
      ...expected,
      valid: true,
      basis: [expect.objectContaining({ source: expect.any(String) })],
    });
  });

  test.each([
    [{ text: 'CSQU3053483' }, { scheme: 'iso6346', reason: 'check_digit', position: 11, expected: '0' }],
    [{ text: 'CSQU30543833' }, { scheme: 'iso6346', reason: 'length' }],
    [{ text: 'CSQX3054383' }, { scheme: 'iso6346', reason: 'category', position: 4 }],
    [
      { text: 'CS1U3054383', scheme: 'iso6346' },
      { scheme: 'iso6346', reason: 'character', position: 3 },
    ],
    [{ text: '91350100M000100Y34' }, { scheme: 'uscc', reason: 'check_digit', position: 18 }],
    [{ text: '7701' }, { scheme: 'hs', reason: 'chapter', position: 1 }],
    [{ text: '8400' }, { scheme: 'hs', reason: 'heading', position: 3 }],
    [{ text: '847' }, { scheme: 'hs', reason: 'length', expected: '2, 4, 6, 8, 10' }],
    [{ text: 'CNML0' }, { scheme: 'unlocode', reason: 'character', position: 5 }],
    [{ text: '长春' }, { scheme: null, reason: 'unrecognised' }],
    [{ text: '   ' }, { scheme: null, reason: 'unrecognised' }],
  ])('%j is refused: invalid_identifier', (input, facts) => {
    expect(ask(input)).toMatchObject({
      refusal: {
        code: 'invalid_identifier',
        facts,
        message: { zh: expect.not.stringMatching(/[{}]/), en: expect.not.stringMatching(/[{}]/) },
      },
    });
  });

  test('of a scheme nobody knows is refused: unknown_identifier_scheme', () => {
    expect(ask({ text: '1', scheme: 'isbn' })).toMatchObject({
      refusal: { code: 'unknown_identifier_scheme', facts: { scheme: 'isbn' } },
    });
  });

  test('fields are checked by name', () => {
    expect(ask({ txt: '1' })).toMatchObject({ refusal: { code: 'unknown_field', facts: { field: 'txt' } } });
    expect(ask({ text: '' })).toMatchObject({ refusal: { code: 'field_malformed', facts: { field: 'text' } } });
  });
});

describe('a text whose shape fits two schemes', () => {
  const stockNumber = (valid: (text: string) => boolean): Scheme => ({
    name: 'stock-number',
    names: { zh: '货号', en: 'stock number' },
    basis: { rule: 'identifier.stock', version: '1', source: 'invented', text: { zh: '无', en: 'none' } },
    separators: /\s/g,
    looksLike: (compact) => /^\d{4}$/.test(compact),
    read: (compact) =>
      valid(compact) ? { ok: true, canonical: compact, parts: {} } : { ok: false, flaw: 'check_digit', expected: '7' },
  });

  test('and is valid in both is refused: ambiguous_identifier', () => {
    expect(identify('8471', undefined, [...schemes, stockNumber(() => true)])).toMatchObject({
      refusal: { code: 'ambiguous_identifier', facts: { candidates: 'hs, stock-number' } },
    });
  });

  test('and is valid in one of them is that one', () => {
    expect(identify('8471', undefined, [...schemes, stockNumber(() => false)])).toMatchObject({
      value: { scheme: 'hs' },
    });
  });

  test('and is valid in neither names no scheme', () => {
    expect(identify('7700', undefined, [...schemes, stockNumber(() => false)])).toMatchObject({
      refusal: { code: 'invalid_identifier', facts: { scheme: null, reason: 'unrecognised' } },
    });
  });
});
