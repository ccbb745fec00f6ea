import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestZone, partyA, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import { openMachineBook, type Shown, type Workshop } from './testing.ts';

/** Lists of an equipment book: what may leave the zone by them (src/regime/equipment-guard), and what the register says then. */
let zone: TestZone;
let office: Office;
let story: Story;
let shop: Workshop;
const book = 'T1510S000002';

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  shop = await openMachineBook(zone, office, book);
});
afterAll(() => zone.drop());
beforeEach(() => zone.setClock('2026-07-01T01:00:00Z'));

const officer = () => zone.as('customs_officer');
const must = <T>(name: string, input: unknown) => office.must<T>(name, zone.as('enterprise_clerk', partyA), input);
interface Whole {
  readonly equipment: Shown & { readonly lotNo: string; readonly closedOn: string | null };
}
const show = (equipmentNo: string) => must<Whole>('show_equipment', { bookNo: book, equipmentNo });

/** Free of the declaration's tax by its levy mode: only the guard can say no. */
const toCountry = (internalNo: string, quantity: string, listType = '6') => {
  const list = shop.outbound(internalNo, quantity, { listType });
  return { ...list, lines: list.lines.map((line) => ({ ...line, levyMode: '3' })) };
};

test('nothing leaves for the country that is not registered, or still supervised', async () => {
  const list = await shop.receive('1');
  const unknown = await story.declare(toCountry('unknown', '1'));
  const facts = await office.refuses('equipment_not_registered', 'approve_list', officer(), { list: unknown });
  expect(facts).toMatchObject({ lineNo: 1, documentLineNo: 1 });
  await shop.register(list, 'L1');
  const early = await story.declare(toCountry('early', '1'));
  const guarded = await office.refuses('equipment_under_supervision', 'approve_list', officer(), { list: early });
  expect(guarded).toMatchObject({ equipmentNo: 'L1', endsOn: '2029-07-01' });
});

test('back abroad it may go at any time', async () => {
  await story.approve(shop.outbound('abroad', '1', { line: 'first', supervisionMode: '5361' }));
  const gone = await show('L1');
  expect(gone.equipment).toMatchObject({ state: 'left', leftByListsQuantity: '1.00000', inBookQuantity: '0.00000' });
});

test('once free it leaves by list, the lots that were checked and no others', async () => {
  await shop.register(await shop.receive('1'), 'L2');
  zone.setClock('2028-07-01T01:00:00Z');
  await shop.register(await shop.receive('1'), 'L3');
  zone.setClock('2029-07-01T01:00:00Z');
  const both = await story.declare(toCountry('both', '2'));
  await office.refuses('equipment_under_supervision', 'approve_list', officer(), { list: both });
  await story.approve(toCountry('free', '1'));
  const { lines } = await story.loaded('free');
  const { equipment } = await show('L2');
  expect(lines[0]?.lots).toEqual([{ lotNo: equipment.lotNo, quantity: '1.00000' }]);
  const left = await show('L3');
  expect(left.equipment).toMatchObject({ state: 'supervised', inBookQuantity: '1.00000' });
});

test('a change of an approved list is checked again, over what it had claimed itself', async () => {
  await shop.register(await shop.receive('2'), 'L4');
  zone.setClock('2028-08-01T01:00:00Z');
  await shop.register(await shop.receive('1'), 'L5');
  // L3 came on 2028-07-01, L5 a month later.
  zone.setClock('2031-07-01T01:00:00Z');
  const list = await story.approve(toCountry('changed', '1', '0'));
  const linesOf = (quantity: string) => toCountry('', quantity).lines;
  const change = (quantity: string) => ({ list, reason: '数量有误', lines: linesOf(quantity) });
  const facts = await office.refuses('equipment_under_supervision', 'change_list', officer(), change('4'));
  expect(facts).toMatchObject({ equipmentNo: 'L5' });
  await office.must('change_list', officer(), change('3'));
  const { lines } = await story.loaded(list);
  expect(lines[0]?.lots).toHaveLength(2);
});

test('what a list has claimed is not closed before the list is settled', async () => {
  zone.setClock('2031-07-02T01:00:00Z');
  const closed = await office.must<{ closed: unknown[] }>('close_ended_supervision', officer(), {});
  expect(closed.closed).toEqual([]);
  expect((await show('L4')).equipment).toMatchObject({ state: 'released', closedOn: null, inBookQuantity: '2.00000' });
  await office.must('delete_list', officer(), { list: 'changed', reason: '不出区' });
  const again = await office.must<{ closed: unknown[] }>('close_ended_supervision', officer(), {});
  expect(again.closed).toHaveLength(2);
  expect((await show('L4')).equipment).toMatchObject({ closedOn: '2031-07-02', inBookQuantity: '0.00000' });
});

test('two records of one line at the same moment: one is made, the other says that it is there', async () => {
  const list = await shop.receive('1');
  const answers = await Promise.all(
    ['R1', 'R2'].map((equipmentNo) =>
      office.invoke('register_equipment', zone.as('enterprise_clerk', partyA), {
        ...{ list, lineNo: 1, equipmentNo, price: '1000.00', exemptDuty: '0', exemptVat: '0' },
      }),
    ),
  );
  const codes = answers.map((answer) => (answer.ok ? 'accepted' : answer.refusal.code)).sort();
  expect(codes).toEqual(['accepted', 'equipment_line_registered']);
});
