import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestZone, lamp, listDraft, openTestBook, partyA, partyB, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import { importMachineTariff, openMachineBook, type Shown, type Workshop } from './testing.ts';

let zone: TestZone;
let office: Office;
let story: Story;
let workshop: Workshop;
const bookNo = 'T1510S000001';

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await importMachineTariff(zone);
  workshop = await openMachineBook(zone, office, bookNo);
});
afterAll(() => zone.drop());
beforeEach(() => zone.setClock('2026-07-01T01:00:00Z'));

const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');
const must = <T = Shown>(name: string, input: unknown) => office.must<T>(name, clerk(), input);
const refuses = (code: string, name: string, input: unknown) => office.refuses(code, name, clerk(), input);
const name = (equipmentNo: string) => ({ bookNo, equipmentNo });
interface Whole {
  readonly equipment: Shown;
  readonly exits: ReadonlyArray<Record<string, unknown>>;
  readonly removals: ReadonlyArray<{ readonly tax: Record<string, unknown> | null }>;
  readonly pilotYears: ReadonlyArray<Record<string, unknown>>;
}
const show = (equipmentNo: string) => must<Whole>('show_equipment', name(equipmentNo));

let machines = 0;
/** A machine that came in today, registered under a new number. */
async function machine(quantity = '1', more: object = {}, itemNo = 1): Promise<string> {
  machines += 1;
  const equipmentNo = `M${machines}`;
  await workshop.register(await workshop.receive(quantity, itemNo), equipmentNo, more);
  return equipmentNo;
}

describe('register', () => {
  test('a line of a posted list becomes a record; its years follow from the day of release', async () => {
    const list = await workshop.receive('2');
    const waiting = await must<{ rows: Record<string, unknown>[] }>('list_unregistered_equipment', {});
    expect(waiting.rows).toMatchObject([{ bookNo, lineNo: 1, quantity: '2.00000', openedOn: '2026-07-01' }]);
    const shown = await workshop.register(list, 'R1', { serialNumbers: ['SN-1', 'SN-2'] });
    expect(shown).toMatchObject({
      state: 'supervised',
      kind: 'other',
      releasedOn: '2026-07-01',
      years: 3,
      endsOn: '2029-07-01',
      quantity: '2.00000',
      inBookQuantity: '2.00000',
      availableQuantity: '2.00000',
      exemptDuty: '18000.00',
    });
    expect((await must<{ rows: unknown[] }>('list_unregistered_equipment', {})).rows).toEqual([]);
    await refuses('equipment_line_registered', 'register_equipment', draft(list, 'R2'));
    const another = await workshop.receive('1');
    await refuses('equipment_exists', 'register_equipment', draft(another, 'R1'));
    const facts = await refuses('serial_numbers_exceed_quantity', 'register_equipment', {
      ...draft(another, 'R3'),
      serialNumbers: ['A', 'B'],
    });
    expect(facts).toMatchObject({ count: 2, quantity: '1.00000' });
    await refuses('equipment_line_unknown', 'register_equipment', { ...draft(another, 'R3'), lineNo: 9 });
    await refuses('equipment_price_missing', 'register_equipment', { ...draft(another, 'R3'), price: '0' });
    await workshop.register(another, 'R3');
  });

  test('trucks are supervised for six years, unless somebody says what else it is', async () => {
    const truck = await machine('1', {}, 2);
    expect((await show(truck)).equipment).toMatchObject({ kind: 'vehicle', endsOn: '2032-07-01' });
    const ship = await machine('1', { kind: 'ship_or_aircraft' });
    expect((await show(ship)).equipment).toMatchObject({ endsOn: '2034-07-01' });
  });

  test('only what came into an equipment book, and is posted, is registered', async () => {
    await openTestBook(zone, 'T1510W000001', [lamp]);
    const goods = await story.approve(
      listDraft('goods', { bookNo: 'T1510W000001', line: 'internal', listType: '6' }, {}),
    );
    await refuses('book_not_equipment', 'register_equipment', draft(goods, 'R9'));
    await machine();
    const out = await story.declare(workshop.outbound('out-early', '1', { line: 'first' }));
    await refuses('equipment_list_outbound', 'register_equipment', draft(out, 'R9'));
    const drafted = await story.draft({ ...workshop.outbound('in-draft', '1', { line: 'first' }), direction: 'in' });
    await refuses('equipment_list_not_posted', 'register_equipment', draft(drafted, 'R9'));
    await refuses('equipment_unknown', 'show_equipment', name('nowhere'));
  });
});

const draft = (list: string, equipmentNo: string) => ({
  list,
  lineNo: 1,
  equipmentNo,
  price: '360000.00',
  exemptDuty: '18000.00',
  exemptVat: '49140.00',
});

describe('the end of supervision', () => {
  test('comes by itself; recording it twice records nothing more', async () => {
    const ended = await machine();
    zone.setClock('2029-06-30T01:00:00Z');
    expect((await show(ended)).equipment.state).toBe('supervised');
    zone.setClock('2029-07-01T01:00:00Z');
    expect((await show(ended)).equipment).toMatchObject({
      state: 'released',
      inBookQuantity: '1.00000',
      closedOn: null,
    });
    await refuses('equipment_free', 'release_equipment', name(ended));
    await refuses('equipment_free', 'take_equipment_out', exit(ended));
    const first = await office.must<{ closed: unknown[]; more: boolean }>('close_ended_supervision', officer(), {});
    expect(first.closed).toContainEqual(name(ended));
    expect(first.more).toBe(false);
    expect(await show(ended)).toMatchObject({
      equipment: { state: 'released', inBookQuantity: '0.00000', releasedQuantity: '1.00000', closedOn: '2029-07-01' },
      removals: [{ kind: 'ended', tax: null }],
    });
    const again = await office.must<{ closed: unknown[] }>('close_ended_supervision', officer(), {});
    expect(again.closed).toEqual([]);
  });

  test('of another enterprise’s machines a clerk records nothing', async () => {
    const mine = await machine();
    zone.setClock('2029-07-01T01:00:00Z');
    const stranger = zone.as('enterprise_clerk', partyB);
    expect(await office.must('close_ended_supervision', stranger, {})).toEqual({ closed: [], more: false });
    expect((await show(mine)).equipment).toMatchObject({ closedOn: null, inBookQuantity: '1.00000' });
  });

  test('also of what is out, which need not come back then', async () => {
    const out = await machine();
    zone.setClock('2029-06-20T01:00:00Z');
    await must('take_equipment_out', exit(out));
    zone.setClock('2029-07-02T01:00:00Z');
    await office.must('close_ended_supervision', officer(), {});
    expect(await show(out)).toMatchObject({
      equipment: { state: 'released', inBookQuantity: '0.00000', dueBackOn: null },
      exits: [{ releasedQuantity: '1.00000', closedOn: '2029-07-02', isOverdue: false }],
    });
  });
});

describe('early release', () => {
  test('charges what is left of the years, by the tariff of the day, and then it is free', async () => {
    const early = await machine();
    zone.setClock('2028-01-17T01:00:00Z');
    const computed = await must<{ tax: Record<string, unknown> }>('compute_equipment_release', name(early));
    // 18 months and 16 days count as 19 of 36: 360,000 × 17/36 = 170,000; as in policy/cases/equipment-release.yaml.
    expect(computed.tax).toMatchObject({
      monthsUsed: 19,
      monthsTotal: 36,
      dutiableValue: '170000.00',
      dutyRate: '0.05',
      duty: '8500.00',
      vat: '23205.00',
      total: '31705.00',
      ratesOn: '2028-01-17',
      rateReason: 'tariff T2026',
    });
    const wrong = { ...name(early), confirmedTotal: '31704.99' };
    expect(await refuses('release_tax_differs', 'release_equipment', wrong)).toMatchObject({ total: '31705.00' });
    await must('release_equipment', { ...name(early), confirmedTotal: '31705.00', reason: '出售' });
    const { equipment, removals } = await show(early);
    expect(equipment).toMatchObject({ state: 'released', inBookQuantity: '0.00000', releasedQuantity: '1.00000' });
    expect(removals).toMatchObject([{ kind: 'tax_paid', quantity: '1.00000', reason: '出售', tax: computed.tax }]);
    await refuses('equipment_gone', 'release_equipment', name(early));
    await refuses('equipment_gone', 'scrap_equipment', { ...name(early), reason: '旧' });
    await refuses('equipment_gone', 'take_equipment_out', exit(early));
  });

  test('a truck bears consumption tax, by the tariff or by the rate that is given; VAT rests on it', async () => {
    const truck = await machine('1', { price: '720000.00' }, 2);
    // Six years; after two of them 480,000 are left: duty 5 % 24,000.00; 504,000 ÷ 0.95 × 5 % = 26,526.32; VAT 68,968.42.
    zone.setClock('2028-07-01T01:00:00Z');
    const computed = await must<{ tax: { total: string } }>('compute_equipment_release', name(truck));
    const tax = {
      dutiableValue: '480000.00',
      duty: '24000.00',
      consumptionTaxRate: '0.05',
      consumptionTax: '26526.32',
    };
    expect(computed.tax).toMatchObject({ ...tax, vat: '68968.42', total: '119494.74' });
    const rates = { dutyRate: '0.05', consumptionTaxRate: '0.09', vatRate: '0.13', reason: '排量 2.5 升' };
    const given = await must<{ tax: object }>('compute_equipment_release', { ...name(truck), rates });
    expect(given.tax).toMatchObject({ consumptionTaxRate: '0.09', consumptionTax: '49846.15' });
    await must('release_equipment', { ...name(truck), confirmedTotal: computed.tax.total });
    expect((await show(truck)).removals).toMatchObject([{ tax: computed.tax }]);
  });

  test('parts of a set together carry the whole price', async () => {
    const set = await machine('3', { price: '100.00' });
    for (const price of ['33.33', '33.34', '33.33']) {
      const asked = { ...name(set), quantity: '1', rates: { dutyRate: '0', vatRate: '0', reason: '协定税率' } };
      await must('release_equipment', asked);
      expect((await show(set)).removals.at(-1)?.tax).toMatchObject({ price, rateReason: '协定税率', total: '0.00' });
    }
    await refuses('equipment_gone', 'release_equipment', name(set));
  });

  test('not more than is there, nor without a rate', async () => {
    const one = await machine();
    await refuses('equipment_quantity_exceeded', 'release_equipment', { ...name(one), quantity: '1.00001' });
    const facts = { dutyRate: '5', vatRate: '13', reason: '误填' };
    await refuses('rate_not_a_fraction', 'release_equipment', { ...name(one), rates: facts });
    const press = await machine('1', {}, 3);
    expect(await refuses('equipment_rate_missing', 'release_equipment', name(press))).toMatchObject({
      edition: 'T2026',
    });
  });
});

const exit = (equipmentNo: string, more: object = {}) => ({
  ...name(equipmentNo),
  purpose: 'repair',
  documentNo: 'SB-2026-1',
  place: '长春市检测中心',
  ...more,
});

describe('temporary exit', () => {
  test('60 days, once up to 30 more, asked within the last seven; back in parts', async () => {
    const set = await machine('3');
    const out = await must('take_equipment_out', exit(set, { quantity: '2' }));
    expect(out).toMatchObject({
      state: 'out',
      dueBackOn: '2026-08-30',
      awayQuantity: '2.00000',
      availableQuantity: '1.00000',
    });
    await refuses('equipment_quantity_exceeded', 'take_equipment_out', exit(set, { quantity: '2' }));
    const longer = { ...name(set), exitNo: 1, reason: '等待配件' };
    zone.setClock('2026-08-22T01:00:00Z');
    const early = await refuses('exit_extension_too_early', 'extend_equipment_exit', longer);
    expect(early).toMatchObject({ from: '2026-08-23', days: 7 });
    zone.setClock('2026-08-23T01:00:00Z');
    await refuses('exit_extension_too_long', 'extend_equipment_exit', { ...longer, days: 31 });
    expect(await must('extend_equipment_exit', { ...longer, days: 20 })).toMatchObject({ dueBackOn: '2026-09-19' });
    await refuses('exit_already_extended', 'extend_equipment_exit', longer);
    await must('bring_equipment_back', { ...name(set), exitNo: 1, quantity: '1' });
    zone.setClock('2026-09-19T01:00:00Z');
    expect((await show(set)).equipment.state).toBe('out');
    zone.setClock('2026-09-20T01:00:00Z');
    expect((await show(set)).exits).toMatchObject([{ isOverdue: true, outstandingQuantity: '1.00000' }]);
    const late = await office.must<{ rows: unknown[] }>('list_equipment', officer(), { state: 'overdue' });
    expect(late.rows).toMatchObject([{ ...name(set), state: 'overdue' }]);
    await refuses('exit_quantity_exceeded', 'bring_equipment_back', { ...name(set), exitNo: 1, quantity: '2' });
    await must('bring_equipment_back', { ...name(set), exitNo: 1 });
    expect((await show(set)).equipment).toMatchObject({
      state: 'supervised',
      availableQuantity: '3.00000',
      dueBackOn: null,
    });
    await refuses('exit_closed', 'bring_equipment_back', { ...name(set), exitNo: 1 });
    await refuses('exit_unknown', 'bring_equipment_back', { ...name(set), exitNo: 2 });
  });

  test('what is not brought back is taxed instead', async () => {
    const lost = await machine();
    await must('take_equipment_out', exit(lost));
    zone.setClock('2026-09-01T01:00:00Z');
    await refuses('exit_extension_too_late', 'extend_equipment_exit', { ...name(lost), exitNo: 1, reason: '忘记' });
    await refuses('equipment_gone', 'release_equipment', name(lost));
    await must('release_equipment', { ...name(lost), exitNo: 1 });
    expect(await show(lost)).toMatchObject({
      equipment: { state: 'released', inBookQuantity: '0.00000', dueBackOn: null },
      exits: [{ releasedQuantity: '1.00000', closedOn: '2026-09-01' }],
      removals: [{ kind: 'tax_paid', tax: { monthsUsed: 2 } }],
    });
  });
});

test('scrapping takes it off the book', async () => {
  const old = await machine('2');
  await office.must('scrap_equipment', officer(), { ...name(old), quantity: '1', reason: '事故损毁' });
  expect((await show(old)).equipment).toMatchObject({ state: 'supervised', scrappedQuantity: '1.00000' });
  await office.must('scrap_equipment', officer(), { ...name(old), reason: '报废' });
  expect((await show(old)).equipment).toMatchObject({ state: 'scrapped', inBookQuantity: '0.00000' });
});

describe('the VAT pilot', () => {
  test('a year is settled once, at its end, for what is still in the book', async () => {
    const pilot = await machine('2', { exemptDuty: '300000.00', exemptVat: '60000.00' });
    const year = { ...name(pilot), year: 2026, domesticShare: '0.25' };
    await refuses('pilot_year_not_over', 'settle_pilot_year', year);
    zone.setClock('2026-12-31T01:00:00Z');
    await refuses('rate_not_a_fraction', 'settle_pilot_year', { ...year, domesticShare: '25' });
    await must('settle_pilot_year', year);
    await refuses('pilot_year_settled', 'settle_pilot_year', year);
    await refuses('pilot_year_outside', 'settle_pilot_year', { ...year, year: 2025 });
    await office.must('scrap_equipment', officer(), { ...name(pilot), quantity: '1', reason: '报废' });
    zone.setClock('2027-12-31T01:00:00Z');
    await must('settle_pilot_year', { ...year, year: 2027 });
    expect((await show(pilot)).pilotYears).toMatchObject([
      { year: 2026, exemptTax: '360000.00', yearShare: '120000.00', due: '30000.00', domesticShare: '0.25' },
      { year: 2027, exemptTax: '180000.00', yearShare: '60000.00', due: '15000.00' },
    ]);
    await office.must('scrap_equipment', officer(), { ...name(pilot), reason: '报废' });
    zone.setClock('2028-12-31T01:00:00Z');
    await refuses('equipment_gone', 'settle_pilot_year', { ...year, year: 2028 });
  });

  test('no more years than it is supervised', async () => {
    const pilot = await machine();
    for (const year of [2026, 2027, 2028]) {
      zone.setClock(`${year}-12-31T01:00:00Z`);
      await must('settle_pilot_year', { ...name(pilot), year, domesticShare: '0.5' });
    }
    zone.setClock('2029-12-31T01:00:00Z');
    await refuses('pilot_year_outside', 'settle_pilot_year', { ...name(pilot), year: 2029, domesticShare: '0.5' });
  });
});
