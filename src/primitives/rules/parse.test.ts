import { describe, expect, test } from 'vitest';
import { parseParameter } from './parse.ts';

const good = `id: duty.sample
names: { zh: 样例, en: Sample }
unit: CNY
description: { zh: 说明, en: Words }
values:
  - from: 2020-01-01
    value: "50"
    operator: below
    citation:
      title: { zh: 某办法, en: Some measures }
      number: 第1号
      url: https://example.org/1
      seen: text
    verified: true
    checkedOn: 2026-01-01
  - from: 2024-01-01
    value: null
    citation:
      title: { zh: 某决定, en: Some decision }
      number: 第2号
      seen: unseen
    verified: false
    checkedOn: 2026-01-01
`;

function refusalOf(yaml: string) {
  const parsed = parseParameter(yaml, 'duty/sample.yaml', 'duty.sample');
  if (parsed.ok) throw new Error('the file should have been refused');
  return parsed.refusal;
}

describe('a parameter file', () => {
  test('is read with all its values', () => {
    const parsed = parseParameter(good, 'duty/sample.yaml', 'duty.sample');
    expect(parsed.ok && parsed.value.values.map((entry) => [entry.from, entry.value])).toEqual([
      ['2020-01-01', '50'],
      ['2024-01-01', null],
    ]);
  });

  test('that is not YAML is refused with its line: parameter_file_malformed', () => {
    const refusal = refusalOf(good.replace('unit: CNY', 'unit: "CNY'));
    expect(refusal).toMatchObject({ code: 'parameter_file_malformed', facts: { file: 'duty/sample.yaml' } });
    expect(refusal.facts.line).toBeGreaterThan(2);
  });

  test.each([
    ['a value without a citation', good.replace(/ {4}citation:\n( {6}.*\n)+/, ''), 'values.0.citation', 6],
    ['a number that is not text', good.replace('"50"', '50'), 'values.0.value', 7],
    ['an exponent', good.replace('"50"', '"5e1"'), 'values.0.value', 7],
    ['a name nobody knows', good.replace('unit: CNY', 'unti: CNY'), 'unti', 3],
    ['an unknown operator', good.replace('below', 'under'), 'values.0.operator', 8],
    ['a day that does not exist', good.replace('2020-01-01', '2020-02-30'), 'values.0.from', 6],
    ['a checking day that does not exist', good.replace('2026-01-01', 'soon'), 'values.0.checkedOn', 15],
    ['days that do not ascend', good.replace('2024-01-01', '2020-01-01'), 'values.1.from', 16],
    ['another id than its place', good.replace('duty.sample', 'duty.other'), 'id', 1],
    [
      'a verified value whose text was not seen',
      good.replace('seen: text', 'seen: secondary'),
      'values.0.verified',
      14,
    ],
    ['a verified value without an address', good.replace(/ {6}url.*\n/, ''), 'values.0.verified', 13],
    ['an empty file', '', '(file)', 1],
  ])('with %s is refused: parameter_field_invalid', (_, yaml, field, line) => {
    expect(refusalOf(yaml)).toMatchObject({ code: 'parameter_field_invalid', facts: { field, line } });
  });
});
