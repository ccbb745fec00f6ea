import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ListDraft, TransferNotice } from '../clearance/index.ts';
import { createTestZone, openTestBook, partyA, partyB, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import { importMachineTariff, lathe, openMachineBook, type Workshop } from './testing.ts';

/** 设备结转: machines go to the book of another enterprise or zone, and their years of supervision go on. */
const seller = 'T1510S000011';
const buyer = 'T1510S000012';
const elsewhere = 'T2201S000001';
let zone: TestZone;
let office: Office;
let story: Story;
let shop: Workshop;
let lists = 0;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await importMachineTariff(zone);
  shop = await openMachineBook(zone, office, seller);
  await openTestBook(zone, buyer, [lathe], { kind: 'equipment', ownerId: partyB });
});
afterAll(() => zone.drop());
beforeEach(() => zone.setClock('2026-07-01T01:00:00Z'));

const officer = () => zone.as('customs_officer');
const transfer = { line: 'internal', transferType: 'C', supervisionMode: '5300' } as const;

/** Both lists of a transfer of lathes, a line for each quantity. */
function sidesOf(quantities: readonly string[], from = seller, to = buyer): { taking: ListDraft; giving: ListDraft } {
  lists += 1;
  const internalNo = `TR-${lists}`;
  const lines = quantities.flatMap((quantity, at) =>
    shop.outbound('', quantity).lines.map((line) => ({ ...line, lineNo: at + 1 })),
  );
  const draft = { ...shop.outbound('', '1', transfer), lines };
  return {
    taking: { ...draft, bookNo: to, internalNo: `${internalNo}-IN`, direction: 'in', relatedBookNo: from },
    giving: {
      ...{ ...draft, bookNo: from, internalNo: `${internalNo}-OUT`, direction: 'out', relatedBookNo: to },
      relatedListNo: `${internalNo}-IN`,
    },
  };
}

/** Hands lathes over inside the zone; answers the in-list, posted. */
async function handOver(quantities: readonly string[]): Promise<string> {
  const { taking, giving } = sidesOf(quantities);
  await story.approve(taking, partyB);
  await story.approve(giving);
  expect((await story.loaded(taking.internalNo)).list.state).toBe('posted');
  return taking.internalNo;
}

function register(list: string, equipmentNo: string, lineNo = 1, owner = partyB) {
  const amounts = { price: '360000.00', exemptDuty: '18000.00', exemptVat: '49140.00' };
  return office.must('register_equipment', zone.as('enterprise_clerk', owner), {
    ...{ list, lineNo, equipmentNo },
    ...amounts,
  });
}

describe('inside the zone', () => {
  test('the years go on from the first entry, and so does the tax of an early release', async () => {
    await shop.register(await shop.receive('1'), 'L1');
    zone.setClock('2027-09-01T01:00:00Z');
    const list = await handOver(['1']);
    expect(await register(list, 'M1')).toMatchObject({ releasedOn: '2026-07-01', years: 3, endsOn: '2029-07-01' });
    const machine = { bookNo: buyer, equipmentNo: 'M1' };
    const computed = await office.must('compute_equipment_release', zone.as('enterprise_clerk', partyB), machine);
    expect(computed).toMatchObject({ tax: { monthsUsed: 14, monthsTotal: 36, dutiableValue: '220000.00' } });
  });

  test('a machine that nobody registered goes on from the day it entered the first book', async () => {
    await shop.receive('1');
    zone.setClock('2027-03-01T01:00:00Z');
    const list = await handOver(['1']);
    const { rows } = await office.must<{ rows: object[] }>('list_unregistered_equipment', officer(), {});
    expect(rows).toContainEqual(expect.objectContaining({ bookNo: buyer, supervisedFrom: '2026-07-01' }));
    expect(await register(list, 'M2')).toMatchObject({ releasedOn: '2026-07-01' });
  });

  test('over a second transfer too, registered in between or not', async () => {
    await shop.receive('1');
    zone.setClock('2027-03-01T01:00:00Z');
    await handOver(['1']);
    zone.setClock('2028-03-01T01:00:00Z');
    const back = sidesOf(['1'], buyer, seller);
    // The first two machines in the other book are M1 and M2; the third was never registered there.
    back.giving = { ...back.giving, lines: back.giving.lines.map((line) => ({ ...line, ...threeLots() })) };
    back.taking = { ...back.taking, lines: back.taking.lines.map((line) => ({ ...line, ...threeLots() })) };
    await story.approve(back.taking);
    await story.approve(back.giving, partyB);
    const registered = await register(back.taking.internalNo, 'L9', 1, partyA);
    expect(registered).toMatchObject({ releasedOn: '2026-07-01', endsOn: '2029-07-01', quantity: '3.00000' });
  });

  test('the years follow the kind as before', async () => {
    await shop.receive('1');
    zone.setClock('2027-03-01T01:00:00Z');
    const list = await handOver(['1']);
    const input = {
      list,
      lineNo: 1,
      equipmentNo: 'V1',
      kind: 'vehicle',
      price: '1.00',
      exemptDuty: '0',
      exemptVat: '0',
    };
    const vehicle = await office.must('register_equipment', zone.as('enterprise_clerk', partyB), input);
    expect(vehicle).toMatchObject({ releasedOn: '2026-07-01', years: 6, endsOn: '2032-07-01' });
  });

  test('equipment_days_differ: machines of two first days are two lines, and keep each its day', async () => {
    zone.setClock('2027-01-01T01:00:00Z');
    await shop.receive('1');
    zone.setClock('2028-01-01T01:00:00Z');
    await shop.receive('1');
    const { taking, giving } = sidesOf(['2']);
    await story.approve(taking, partyB);
    const list = await story.declare(giving);
    const facts = await office.refuses('equipment_days_differ', 'approve_list', officer(), { list });
    expect(facts).toMatchObject({ lineNo: 1, firstOn: '2027-01-01', otherOn: '2028-01-01' });
    await office.must('delete_list', officer(), { list: taking.internalNo, reason: '分行申报' });
    const apart = await handOver(['1', '1']);
    expect(await register(apart, 'D1', 1)).toMatchObject({ releasedOn: '2027-01-01' });
    expect(await register(apart, 'D2', 2)).toMatchObject({ releasedOn: '2028-01-01' });
  });
});

const threeLots = () => ({ declaredQuantity: '3', legalQuantity1: '3', totalPrice: '3000' });

describe('between zones', () => {
  test('the notice of the out-list says since when the machines are supervised', async () => {
    // Of the lathes that came back the first are those of L9, under supervision since 2026.
    zone.setClock('2028-08-01T01:00:00Z');
    const { giving } = sidesOf(['1'], seller, elsewhere);
    const list = await story.approve(giving);
    const notice = await office.must<TransferNotice>('get_transfer_notice', officer(), { list });
    expect(notice.lines).toMatchObject([{ supervisedFrom: '2026-07-01' }]);
  });

  test('the notice that comes with machines from another zone lets their years go on here', async () => {
    zone.setClock('2028-08-01T01:00:00Z');
    const { taking } = sidesOf(['1'], elsewhere, buyer);
    const list = await story.approve(taking, partyB);
    const ours = await office.must<TransferNotice>('get_transfer_notice', officer(), { list });
    const notice = {
      ...ours,
      ...{ bookNo: elsewhere, listNo: 'QD-X', relatedBookNo: buyer, relatedListNo: ours.listNo },
      ...{ direction: 'out', isReady: true },
      lines: ours.lines.map((line) => ({ ...line, supervisedFrom: '2027-02-01' })),
    };
    const wrong = { ...notice, lines: notice.lines.map((line) => ({ ...line, supervisedFrom: '2027-02-30' })) };
    await office.refuses('day_malformed', 'record_transfer_notice', officer(), { list, notice: wrong });
    await office.must('record_transfer_notice', officer(), { list, notice });
    expect(await register(list, 'Z1')).toMatchObject({ releasedOn: '2027-02-01', endsOn: '2030-02-01' });
  });
});
