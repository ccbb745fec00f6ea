import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { createTestZone, partyA, partyB, type TestZone, testZoneId } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { vatPilotOn } from './index.ts';
import { registerEnterprise } from './testing.ts';

let zone: TestZone;
let office: Office;
const officer = () => zone.as('customs_officer');
const record = { partyId: partyA, fromOn: '2026-03-01', approvalNo: '长兴综保税试〔2026〕1号' };

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
});
afterAll(() => zone.drop());

const approvalOn = (on: string, partyId = partyA) =>
  zone.database.read(officer().caller.settings, async (tx) => {
    const found = await vatPilotOn(tx, testZoneId, partyId, day(on));
    return found?.approvalNo ?? null;
  });

describe('the status of an enterprise in the VAT pilot', () => {
  test('belongs to a registered enterprise of the zone', async () => {
    await office.refuses('vat_pilot_not_enterprise', 'record_vat_pilot', officer(), record);
  });

  test('is recorded with its approval and with who recorded it', async () => {
    await registerEnterprise(zone, partyA);
    const { rows } = await office.must<{ rows: object[] }>('record_vat_pilot', officer(), record);
    expect(rows).toMatchObject([
      { periodNo: 1, fromOn: '2026-03-01', throughOn: null, recordedBy: 'customs_officer', isInForce: true },
    ]);
    expect(await approvalOn('2026-02-28')).toBeNull();
    expect(await approvalOn('2026-03-01')).toBe(record.approvalNo);
    expect(await approvalOn('2026-03-01', partyB)).toBeNull();
  });

  test('is ended with a reason, and its last day still belongs to it', async () => {
    const input = { partyId: partyA, periodNo: 1, throughOn: '2026-06-30', reason: '企业申请退出' };
    const { rows } = await office.must<{ rows: object[] }>('end_vat_pilot', officer(), input);
    expect(rows).toMatchObject([{ throughOn: '2026-06-30', isInForce: false, endReason: '企业申请退出' }]);
    expect(await approvalOn('2026-06-30')).toBe(record.approvalNo);
    expect(await approvalOn('2026-07-01')).toBeNull();
    await office.refuses('vat_pilot_ended', 'end_vat_pilot', officer(), { ...input, throughOn: '2026-07-31' });
    await office.refuses('vat_pilot_ends_before', 'end_vat_pilot', officer(), { ...input, throughOn: '2026-01-01' });
    await office.refuses('vat_pilot_period_unknown', 'end_vat_pilot', officer(), { ...input, periodNo: 2 });
  });

  test('begins again by a further approval; no two periods share a day', async () => {
    await office.refuses('vat_pilot_overlaps', 'record_vat_pilot', officer(), { ...record, fromOn: '2026-06-30' });
    const days = { fromOn: '2026-08-01', throughOn: '2026-07-01' };
    await office.refuses('vat_pilot_days_reversed', 'record_vat_pilot', officer(), { ...record, ...days });
    const again = { ...record, approvalNo: '长兴综保税试〔2026〕9号' };
    const both = [
      office.invoke('record_vat_pilot', officer(), { ...again, fromOn: '2026-08-01', throughOn: '2026-10-31' }),
      office.invoke('record_vat_pilot', officer(), { ...again, fromOn: '2026-08-15', throughOn: '2026-12-31' }),
    ];
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await approvalOn('2026-08-20')).toBe(again.approvalNo);
  });

  test('is seen by the enterprise itself and by no other; an empty page says nothing of the others', async () => {
    const seenBy = (partyId: string) =>
      office.must<{ rows: object[] }>('list_vat_pilot_periods', zone.as('enterprise_clerk', partyId), {
        partyId: partyA,
      });
    expect((await seenBy(partyA)).rows).toHaveLength(2);
    expect((await seenBy(partyB)).rows).toEqual([]);
  });
});
