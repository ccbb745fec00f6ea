import { describe, expect, test } from 'vitest';
import type { Caller } from '../platform/operations/index.ts';
import { mayUse, operatorOf, roles } from './permissions.ts';

const caller = (role: string): Caller => ({
  userId: 'u',
  displayName: '',
  settings: { zoneId: 1, reach: roles[role]?.reach ?? 'public', partyId: null, role },
});

const permissions = [
  'books.read',
  'clearance.read',
  'books.file',
  'clearance.declare',
  'clearance.decide',
  'gate.pass',
  'accounts.manage',
  'parties.register',
  'calc.use',
];

/** A plus is a permission held, in the order of `permissions`. */
const matrix: ReadonlyArray<readonly [string, string]> = [
  ['zone_operator', '+++++++++'],
  ['zone_director', '++----+++'],
  ['customs_officer', '++++++--+'],
  ['enterprise_administrator', '++++--+-+'],
  ['enterprise_clerk', '++++----+'],
  ['landport_dispatcher', '++---+--+'],
  ['park_manager', '++------+'],
  ['investment_manager', '++-----++'],
  ['exhibitor', '++------+'],
  ['shop_clerk', '++------+'],
  ['department_official', '++------+'],
  ['auditor', '++------+'],
  ['shopper', '--------+'],
  ['visitor', '--------+'],
  ['nobody_knows', '---------'],
];

describe('who may do what', () => {
  test.each(matrix)('%s: %s', (role, held) => {
    const answer = permissions.map((permission) => (mayUse(caller(role), permission) ? '+' : '-')).join('');
    expect(answer).toBe(held);
  });

  test('a clerk reports a write-off and an officer decides it', () => {
    const held = (role: string) =>
      ['read', 'report', 'decide'].filter((verb) => mayUse(caller(role), `write_off.${verb}`)).join();
    expect(held('enterprise_clerk')).toBe('read,report');
    expect(held('customs_officer')).toBe('read,report,decide');
    expect(held('auditor')).toBe('read');
  });

  test('an officer or the director of the zone says who is in the VAT pilot; an enterprise only sees it', () => {
    const held = (role: string) =>
      ['read', 'record'].filter((verb) => mayUse(caller(role), `vat_pilot.${verb}`)).join();
    for (const role of ['customs_officer', 'zone_director']) expect(held(role)).toBe('read,record');
    for (const role of ['enterprise_administrator', 'enterprise_clerk', 'investment_manager']) {
      expect(held(role)).toBe('read');
    }
  });

  test('the matrix names every role', () => {
    expect(
      matrix
        .map(([role]) => role)
        .filter((role) => role in roles)
        .sort(),
    ).toEqual(Object.keys(roles).sort());
  });

  test('nobody grants the operator, and an enterprise grants enterprise roles only', () => {
    for (const role of Object.values(roles)) expect(role.mayGrant).not.toContain('zone_operator');
    for (const granted of roles.enterprise_administrator?.mayGrant ?? []) expect(roles[granted]?.reach).toBe('party');
    expect(operatorOf(1).settings).toMatchObject({ reach: 'zone', role: 'zone_operator' });
  });
});
