import { describe, expect, test } from 'vitest';
import type { Result } from '../../kernel/index.ts';
import { changed, checkHolders, checkParty } from './decide.ts';
import type { Party, PartyDraft } from './model.ts';

const enterprise: PartyDraft = {
  kind: 'organisation',
  nameZh: '长春某某汽车零部件有限公司',
  nameEn: null,
  uscc: '91350100M000100Y43',
  customsCode: '2201960001',
  roles: ['zone_enterprise', 'zone_enterprise'],
  creditLevel: 'general',
  identifiers: [],
};

function refusal(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.refusal.code;
}

describe('a party is registered with codes in their form', () => {
  test('a good enterprise, each role once, the credit code as it is kept', () => {
    const checked = checkParty({ ...enterprise, uscc: '91350100m000100y43' });
    expect(checked).toMatchObject({ ok: true, value: { uscc: '91350100M000100Y43', roles: ['zone_enterprise'] } });
  });

  test('a credit code with a wrong check character', () => {
    expect(refusal(checkParty({ ...enterprise, uscc: '91350100M000100Y44' }))).toBe('invalid_identifier');
    expect(refusal(checkParty({ ...enterprise, uscc: '9135' }))).toBe('invalid_identifier');
  });

  test('a customs code has ten characters', () => {
    expect(refusal(checkParty({ ...enterprise, customsCode: '220196000' }))).toBe('customs_code_malformed');
  });

  test('an enterprise of the zone needs both codes, a customer abroad needs none', () => {
    expect(refusal(checkParty({ ...enterprise, customsCode: null }))).toBe('enterprise_codes_missing');
    expect(refusal(checkParty({ ...enterprise, uscc: null }))).toBe('enterprise_codes_missing');
    const abroad: PartyDraft = { ...enterprise, uscc: null, customsCode: null, roles: ['customer'] };
    expect(refusal(checkParty(abroad))).toBe('accepted');
  });

  test('a person has no credit code', () => {
    expect(refusal(checkParty({ ...enterprise, kind: 'person', roles: [] }))).toBe('person_has_no_uscc');
  });

  test('an identifier is given once and belongs to one party', () => {
    const gln = { scheme: 'gln', identifier: '6901234567892' } as const;
    expect(refusal(checkParty({ ...enterprise, identifiers: [gln, gln] }))).toBe('party_identifier_repeated');
    const holder = { partyId: 'a', nameZh: '甲', ...gln };
    expect(refusal(checkHolders('a', [holder]))).toBe('accepted');
    expect(refusal(checkHolders('b', [holder]))).toBe('party_exists');
  });
});

test('a change touches the named fields only', () => {
  const party: Party = { ...enterprise, partyId: 'a', registeredOn: '2026-01-01' as Party['registeredOn'], version: 3 };
  expect(changed(party, { creditLevel: null })).toEqual({ ...enterprise, creditLevel: null });
});
