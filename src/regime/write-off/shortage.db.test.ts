import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/index.ts';
import { shippedLaw } from '../duty/law.fixture.ts';
import { accepted, createTestZone, lamp, openTestBook, refused, type TestZone } from '../testing.ts';
import * as room from './index.ts';
import { post } from './testing.ts';

const law = shippedLaw();
let zone: TestZone;
const clerk = () => zone.as('enterprise_clerk');
const officer = () => zone.as('customs_officer');
const move = (name: Parameters<typeof room.moveWriteOff>[1], writeOff: string) =>
  room.moveWriteOff(officer(), name, { writeOff, reason: '核对' });
const count = (writeOff: string, counts: readonly room.CountRow[]) =>
  room.enterCounts(clerk(), { writeOff, counts, mode: 'set' });

beforeAll(async () => {
  zone = await createTestZone();
});
afterAll(() => zone.drop());

describe('goods that move after the last day of the period', () => {
  test('a shortage that is not there any more cannot be posted, and nothing of the group is', async () => {
    const other = 'T1510W000009';
    await openTestBook(zone, other, [lamp]);
    const from = zone.as('customs_officer').today();
    await post(zone, other, [{ from: 'abroad', to: 'on_hand', quantity: '10', on: from }]);
    accepted(await room.openWriteOff(clerk(), law, { bookNo: other, through: from }));
    const name = `${other}-001`;
    accepted(await room.notifyStocktake(clerk(), { writeOff: name, stocktakeOn: from }));
    zone.setClock(`${addDays(from, 2)}T01:00:00Z`);
    accepted(await count(name, [{ code: '1', quantity: '6' }]));
    accepted(await room.reportWriteOff(clerk(), { writeOff: name }));
    accepted(await move('accept_report', name));
    const dispositions = [{ lineNo: 1, kind: 'approved_loss', reason: '火灾' }] as const;
    accepted(await room.disposeDifferences(clerk(), { writeOff: name, dispositions }));
    accepted(await room.confirmDifferences(clerk(), law, { writeOff: name }));
    const today = zone.as('customs_officer').today();
    await post(zone, other, [{ from: 'on_hand', to: 'domestic', quantity: '8', on: today }]);
    expect(refused(await room.passWriteOff(officer(), { writeOff: name }))).toBe('insufficient_balance');
    // The period is still open.
    await post(zone, other, [{ from: 'on_hand', to: 'domestic', quantity: '1', on: from }]);
  });

  test('a shortage follows the pool of today: dearer goods since then may keep it out of the last day', async () => {
    const other = 'T1510W000010';
    await openTestBook(zone, other, [lamp]);
    const name = `${other}-001`;
    const from = zone.as('customs_officer').today();
    await post(zone, other, [{ from: 'abroad', to: 'on_hand', quantity: '10', value: '1000', on: from }]);
    accepted(await room.openWriteOff(clerk(), law, { bookNo: other, through: from }));
    accepted(await room.notifyStocktake(clerk(), { writeOff: name, stocktakeOn: from }));
    zone.setClock(`${addDays(from, 1)}T01:00:00Z`);
    await post(zone, other, [{ from: 'abroad', to: 'on_hand', quantity: '10', value: '9000', on: addDays(from, 1) }]);
    accepted(await count(name, [{ code: '1', quantity: '0' }]));
    accepted(await room.reportWriteOff(clerk(), { writeOff: name }));
    accepted(await move('accept_report', name));
    const dispositions = [{ lineNo: 1, kind: 'approved_loss', reason: '火灾' }] as const;
    accepted(await room.disposeDifferences(clerk(), { writeOff: name, dispositions }));
    accepted(await room.confirmDifferences(clerk(), law, { writeOff: name }));
    expect(refused(await room.passWriteOff(officer(), { writeOff: name }))).toBe('backdated_negative');
    accepted(await move('reject_final', name));
  });
});
