import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { loadParameters } from './load.ts';
import { basisOfParameter, newestParameter, parameterOn, ruleOn } from './lookup.ts';
import type { Parameter, ParameterEntry } from './model.ts';

const citation = {
  title: { zh: '某办法', en: 'Some measures' },
  number: '第1号',
  article: '第三条',
  seen: 'unseen',
} as const;
const entry = (from: string, value: string | null): ParameterEntry => ({
  from: day(from),
  value,
  citation,
  verified: false,
  checkedOn: day('2026-01-01'),
});
const sample: Parameter = {
  id: 'duty.sample',
  names: { zh: '样例', en: 'Sample' },
  unit: 'CNY',
  description: { zh: '说明', en: 'Words' },
  values: [entry('2020-01-01', '50'), entry('2022-01-01', '60'), entry('2024-01-01', null)],
};
const book = new Map([[sample.id, sample]]);
const on = (text: string) => parameterOn(book, 'duty.sample', day(text));

describe('a dated parameter', () => {
  test.each([
    ['2020-01-01', '50'],
    ['2021-12-31', '50'],
    ['2022-01-01', '60'],
    ['2023-12-31', '60'],
  ])('on %s is %s: the date of the event chooses', (text, value) => {
    expect(on(text)).toMatchObject({ ok: true, value: { value } });
  });

  test('has no value before its first day: parameter_not_in_force', () => {
    expect(on('2019-12-31')).toMatchObject({
      refusal: { code: 'parameter_not_in_force', facts: { id: 'duty.sample', day: '2019-12-31', from: '2020-01-01' } },
    });
  });

  test('has no value after its repeal: parameter_repealed', () => {
    expect(on('2024-01-01')).toMatchObject({ refusal: { code: 'parameter_repealed', facts: { from: '2024-01-01' } } });
    expect(newestParameter(book, 'duty.sample')).toMatchObject({ refusal: { code: 'parameter_repealed' } });
  });

  test('that nobody recorded is refused: parameter_unknown', () => {
    expect(parameterOn(book, 'duty.none', day('2024-01-01'))).toMatchObject({ refusal: { code: 'parameter_unknown' } });
    expect(newestParameter(book, 'duty.none')).toMatchObject({ refusal: { code: 'parameter_unknown' } });
  });

  test('explains itself with source, version and doubt', () => {
    const found = on('2022-06-01');
    if (!found.ok) throw new Error('in force');
    expect(basisOfParameter(found.value)).toEqual({
      rule: 'duty.sample',
      version: '2022-01-01',
      source: '某办法（第1号，第三条）',
      text: {
        zh: '样例：60 CNY，自 2022-01-01 起（尚未与法规原文核对）',
        en: 'Sample: 60 CNY, from 2022-01-01 (not yet checked against the text of the law)',
      },
    });
  });
});

test('a rule is chosen by the date of the event', () => {
  const common = { rule: 'duty.sample', source: '某法', text: { zh: '甲', en: 'a' }, verified: true };
  const versions = [
    { ...common, from: day('2004-01-01') },
    { ...common, from: day('2024-12-01') },
  ];
  expect(ruleOn(versions, day('2024-11-30')).version).toBe('2004-01-01');
  expect(ruleOn(versions, day('2024-12-01')).version).toBe('2024-12-01');
});

describe('the folder of parameters', () => {
  const folder = fileURLToPath(new URL('../../../policy/parameters', import.meta.url));

  test('that ships is accepted as a whole, and its ids follow from its files', () => {
    const loaded = loadParameters(folder);
    expect(loaded).toMatchObject({ ok: true });
    expect(loaded.ok && loaded.value.has('duty.unknown_insurance_rate')).toBe(true);
  });

  test('that is not there is refused: parameter_folder_unreadable', () => {
    expect(loadParameters('/nowhere/at/all')).toMatchObject({ refusal: { code: 'parameter_folder_unreadable' } });
  });

  test('may be empty', () => {
    const empty = mkdtempSync(join(tmpdir(), 'parameters-'));
    expect(loadParameters(empty)).toEqual({ ok: true, value: new Map() });
    rmSync(empty, { recursive: true });
  });
});
