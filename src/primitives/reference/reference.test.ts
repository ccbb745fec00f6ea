import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, type Result, refusalMessage } from '../../kernel/index.ts';
import { loadReference } from './index.ts';

const reference = loadReference(join(import.meta.dirname, '../../../reference'));
const today = day('2026-07-04');

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('accepted');
  const messages = refusalMessage(result.refusal);
  expect(messages.zh + messages.en).not.toMatch(/\{\w+\}/);
  return result.refusal.code;
}

describe('countries and currencies have two lists', () => {
  test('142 is China in one list and the yuan in the other', () => {
    expect(value(reference.country({ customs: '142' })).isoAlpha3).toBe('CHN');
    expect(value(reference.currency({ customs: '142' })).isoAlpha).toBe('CNY');
    expect(value(reference.country({ customs: '502' })).isoAlpha3).toBe('USA');
    expect(value(reference.currency({ customs: '502' })).isoAlpha).toBe('USD');
  });

  test('ISO takes alpha-2, alpha-3 and numeric codes', () => {
    for (const iso of ['CN', 'CHN', '156']) expect(value(reference.country({ iso })).nameZh).toBe('中国');
    expect(value(reference.currency({ iso: 'JPY' })).decimals).toBe(0);
  });

  test('a code of the one list is not found in the other', () => {
    expect(refusal(reference.country({ iso: '142' }))).toBe('country_unknown');
    expect(refusal(reference.country({ customs: 'CHN' }))).toBe('country_unknown');
    expect(refusal(reference.currency({ iso: '142' }))).toBe('currency_unknown');
  });
});

describe('units', () => {
  test('factors are exact', () => {
    const pound = value(reference.unitOn('076', today));
    expect(pound.factor).toEqual({ numerator: 45359237n, denominator: 100000000n });
    expect(pound.dimension).toBe('mass');
    expect(value(reference.unitOn('006', today)).factor).toBeNull();
  });

  test('an unknown unit is refused', () => {
    expect(refusal(reference.unitOn('999', today))).toBe('unit_unknown');
    expect(refusal(reference.unitOn('kg', today))).toBe('unit_unknown');
  });
});

describe('supervision modes are dated', () => {
  test('5033 became 5034 in 2010', () => {
    expect(value(reference.supervisionModeOn('5033', day('2009-12-31'))).code).toBe('5033');
    expect(refusal(reference.supervisionModeOn('5033', today))).toBe('supervision_mode_not_in_force');
    expect(refusal(reference.supervisionModeOn('5034', day('2009-12-31')))).toBe('supervision_mode_not_in_force');
    expect(value(reference.supervisionModeOn('5034', today)).line).toBe('first');
  });

  test('1234 belongs to old bonded zones, 5071 does not exist', () => {
    expect(value(reference.supervisionModeOn('1234', today)).inComprehensiveBondedArea).toBe(false);
    expect(refusal(reference.supervisionModeOn('5071', today))).toBe('supervision_mode_unknown');
  });
});

describe('the other code tables', () => {
  test('transport modes, districts and declaration codes', () => {
    expect(value(reference.transportModeOn('3', today)).nameZh).toBe('铁路运输');
    expect(value(reference.customsDistrictOn('1510', today)).nameZh).toBe('长春综保');
    expect(value(reference.declarationCodeOn('gate_pass_type', '6', today)).nameEn).toBe('Empty vehicle');
  });

  test('unknown codes are refused by their list', () => {
    expect(refusal(reference.transportModeOn('Q', today))).toBe('transport_mode_unknown');
    expect(refusal(reference.customsDistrictOn('9999', today))).toBe('customs_district_unknown');
    expect(refusal(reference.declarationCodeOn('gate_pass_type', '7', today))).toBe('declaration_code_unknown');
    expect(refusal(reference.table('nothing'))).toBe('reference_table_unknown');
  });

  test('each table can be listed', () => {
    expect(reference.tableNames).toContain('verification-list-type');
    for (const name of reference.tableNames) expect(value(reference.table(name)).rows.length).toBeGreaterThan(0);
  });
});

describe('the Harmonized System', () => {
  test('a ten-digit code has its section, chapter, heading and subheading', () => {
    const chain = value(reference.hs('9505100090'));
    expect(chain.section.code).toBe('XX');
    expect([chain.chapter.code, chain.heading?.code, chain.subheading?.code]).toEqual(['95', '9505', '950510']);
    expect(chain.chapter.nameZh).toBe('玩具、游戏品、运动用品及其零件、附件');
    expect(chain.subheading?.nameEn).toContain('Christmas');
  });

  test('shorter codes stop where they end', () => {
    expect(value(reference.hs('8708')).subheading).toBeNull();
    expect(value(reference.hs('87')).heading).toBeNull();
  });

  test('codes that are none, and codes that do not exist', () => {
    for (const code of ['', '8', '870', '8708.30', '87083010000', 'abcd']) {
      expect(refusal(reference.hs(code))).toBe('hs_code_malformed');
    }
    for (const code of ['77', '9999', '999999', '8799', '8799010000']) {
      expect(refusal(reference.hs(code))).toBe('hs_not_in_nomenclature');
    }
  });

  test('a code prefix finds its heading and every subheading below', () => {
    expect(reference.hsEdition).toBe('HS 2022');
    const found = reference.searchHs('8708', 500);
    expect(found[0]).toMatchObject({ code: '8708', level: 'heading' });
    expect(found.every((entry) => entry.code.startsWith('8708'))).toBe(true);
    expect(found.length).toBeGreaterThan(15);
  });

  test('search by words, by Chinese name and by code', () => {
    const wine = reference.searchHs('wine sparkling', 5);
    expect(wine.map((entry) => entry.code)).toContain('220410');
    expect(reference.searchHs('饮料', 5).map((entry) => entry.code)).toContain('22');
    expect(reference.searchHs('8517.13', 5).map((entry) => entry.code)).toEqual(['851713']);
    expect(reference.searchHs('machinery', 3)).toHaveLength(3);
    expect(reference.searchHs('   ', 3)).toEqual([]);
  });
});
