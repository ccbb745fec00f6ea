import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formatQuantity } from '../../kernel/index.ts';
import { openLayersOf } from '../../primitives/ledger/index.ts';
import { loadBook } from '../books/index.ts';
import type { ListDraft } from '../clearance/index.ts';
import { compound, glassFibre, openPlant, type Plant, polymer } from '../processing/testing.ts';
import {
  accepted,
  createTestZone,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  type TestZone,
  testZoneId,
} from '../testing.ts';
import { brokenInvariants } from '../testing-invariants.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import { fileTariff } from '../testing-walk-parts.ts';

const bookNo = 'T1510H000001';
const repair = 'T1510H00M001';
let zone: TestZone;
let office: Office;
let story: Story;
let plant: Plant;
let count = 0;
let internalNo = '';

interface Answer {
  readonly report: Record<string, unknown> & { readonly tax: Record<string, unknown> | null };
  readonly lines: ReadonlyArray<Record<string, unknown>>;
  readonly basis: ReadonlyArray<{ readonly rule: string; readonly text: { readonly zh: string } }>;
}

const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');
const line = (itemNo: number, quantity: string, more: object = {}) => ({
  itemNo,
  quantity,
  condition: 'lost',
  ...more,
});
const draftOf = (cause: string, lines: readonly object[], more: object = {}) => ({
  bookNo,
  internalNo,
  cause,
  occurredOn: '2026-07-01',
  description: '暴雨致三号库进水',
  lines,
  ...more,
});
const report = (cause: string, lines: readonly object[], more: object = {}) =>
  office.must<Answer>('report_loss', clerk(), draftOf(cause, lines, more));
const confirm = (more: object = {}) =>
  office.must<Answer>('confirm_loss', officer(), { bookNo, internalNo, finding: '兴关核〔2026〕7号', ...more });
const refusesConfirm = (code: string, more: object = {}) =>
  office.refuses(code, 'confirm_loss', officer(), { bookNo, internalNo, finding: '7号', ...more });

function lotsOnHand(itemNo: number) {
  return zone.database.read(officer().caller.settings, async (tx) => {
    const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo));
    const layers = await openLayersOf(tx, testZoneId, bookId, itemNo);
    return layers.filter(({ stage }) => stage === 'on_hand');
  });
}

/** Kilograms of an item that come in from the country and are posted. */
async function receiveFromCountry(itemNo: number, quantity: string): Promise<void> {
  count += 1;
  const goods = itemNo === 1 ? polymer : glassFibre;
  const draft = listDraft(`C-${count}`, { bookNo }, {});
  const { legalUnit2: _unit, legalQuantity2: _quantity, ...bare } = draft.lines[0] as ListDraft['lines'][number];
  const amounts = { declaredQuantity: quantity, legalQuantity1: quantity, totalPrice: quantity };
  const list = await story.approve({ ...draft, lines: [{ ...bare, itemNo, ...goods, ...amounts }] } as ListDraft);
  await story.bind({ internalNo: `P-${count}`, list, quantity, direction: 'in' });
  await story.release(list);
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  plant = await openPlant(zone, office, bookNo, 'consumption');
  await fileTariff(zone);
  await plant.receive(1, '1000');
  await receiveFromCountry(2, '500');
});
afterAll(() => zone.drop());
beforeEach(() => {
  count += 1;
  internalNo = `LOSS-${count}`;
});

describe('不可抗力: by force majeure (article 31)', () => {
  test('what is lost is claimed at once and written off tax-free when customs confirms', async () => {
    const before = await plant.stock(1);
    const reported = await report('force_majeure', [line(1, '100.12345')]);
    expect(reported.lines).toMatchObject([{ outcome: 'written_off', stage: 'on_hand' }]);
    const made = { bookNo, internalNo: 'M-X', productItemNo: 3, quantity: '1', legalQuantity1: '1' };
    const materials = [{ itemNo: 1, consumed: '950' }];
    await office.refuses('insufficient_balance', 'record_production', clerk(), { ...made, materials });
    const done = await confirm();
    expect(done.report).toMatchObject({ state: 'confirmed', tax: null, refundToRepay: '0.00' });
    expect(done.basis).toMatchObject([{ rule: 'losses.force_majeure' }]);
    expect(done.basis[0]?.text.zh).toContain('未');
    expect([before, await plant.stock(1)]).toEqual([{ on_hand: '1000.00000' }, { on_hand: '899.87655' }]);
  });

  test('what is of some use goes back abroad by a list of its own, and stays on the book until then', async () => {
    const before = await plant.stock(1);
    await report('force_majeure', [line(1, '10', { condition: 'partly_useful', outcome: 'returned_abroad' })]);
    await confirm();
    expect(await plant.stock(1)).toEqual(before);
  });

  test('or is taxed at the value that customs assesses, by the rates of the day of the decision', async () => {
    await report('force_majeure', [line(1, '10', { condition: 'partly_useful', outcome: 'taxed_as_assessed' })]);
    expect(await refusesConfirm('loss_value_missing')).toMatchObject({ lineNo: 1 });
    expect(await refusesConfirm('loss_line_unknown', { lines: [{ lineNo: 2 }] })).toMatchObject({ lineNo: 2 });
    const done = await confirm({ lines: [{ lineNo: 1, customsValue: '2000.00' }] });
    // 2,000.00 × 6.5 % = 130.00; 2,130.00 × 13 % = 276.90.
    expect(done.report.tax).toMatchObject({ duty: '130.00', vat: '276.90', total: '406.90', exchangeRate: null });
    expect(done.lines).toMatchObject([{ taxes: { customsValue: '2000.00', duty: '130.00', vat: '276.90' } }]);
  });
});

describe('保管不善: by poor care (article 32)', () => {
  test('goods from abroad are taxed at their value before the loss, as quoted before', async () => {
    await report('poor_care', [line(1, '100'), line(1, '50', { condition: 'useless' })]);
    await refusesConfirm('missing_goods_exchange_rate');
    const waits = await office.must('quote_loss', clerk(), { bookNo, internalNo });
    expect(waits).toMatchObject({ tax: null, awaits: { code: 'missing_goods_exchange_rate' } });
    const quoted = await office.must<Record<string, unknown>>('quote_loss', clerk(), {
      bookNo,
      internalNo,
      exchangeRate: '7.1',
    });
    const done = await confirm({ exchangeRate: '7.1' });
    // 100 kg and 50 kg at 1 USD: 710.00 × 6.5 % = 46.15, 355.00 × 6.5 % = 23.08; VAT 98.30 and 49.15.
    expect(done.lines).toMatchObject([
      { outcome: 'taxed_as_imported', taxes: { customsValue: '710.00', duty: '46.15', vat: '98.30' } },
      { outcome: 'taxed_as_imported', taxes: { customsValue: '355.00', duty: '23.08', vat: '49.15' } },
    ]);
    expect(done.report.tax).toMatchObject({ taxedOn: '2026-07-01', exchangeRate: '7.1', total: '216.68' });
    expect(quoted).toMatchObject({ lines: done.lines, tax: done.report.tax, awaits: null });
  });

  test('for goods from the country the refunded tax is repaid, and nothing else is owed', async () => {
    await report('poor_care', [line(2, '20')]);
    expect(await refusesConfirm('loss_refund_missing')).toMatchObject({ lineNo: 1 });
    const done = await confirm({ lines: [{ lineNo: 1, refundToRepay: '18.46' }] });
    expect(done.report).toMatchObject({ tax: null, refundToRepay: '18.46' });
    expect(done.lines).toMatchObject([{ outcome: 'refund_repaid', taxes: null }]);
  });

  test('lots from abroad and from the country do not stand on one line, unless they are named apart', async () => {
    await plant.receive(2, '30');
    await report('poor_care', [line(2, '485')]);
    expect(await refusesConfirm('loss_mixed_source')).toMatchObject({ lineNo: 1 });
    await office.must('withdraw_loss', clerk(), { bookNo, internalNo, reason: '分行填报' });
    const lots = await lotsOnHand(2);
    expect(lots.map(({ quantity }) => formatQuantity(quantity))).toEqual(['480.00000', '30.00000']);
    const [country, foreign] = lots.map(({ lotNo }) => String(lotNo));
    internalNo = `${internalNo}-A`;
    await report('poor_care', [
      line(2, '2', { lots: [{ lotNo: country, quantity: '2' }] }),
      line(2, '3', { lots: [{ lotNo: foreign, quantity: '3' }] }),
    ]);
    const done = await confirm({ exchangeRate: '7.1', lines: [{ lineNo: 1, refundToRepay: '0' }] });
    expect(done.lines.map(({ outcome }) => outcome)).toEqual(['refund_repaid', 'taxed_as_imported']);
  });

  test('a product is from abroad when anything in it is', async () => {
    const made = { bookNo, internalNo: 'M-1', productItemNo: 3, quantity: '20', legalQuantity1: '20' };
    await office.must('record_production', clerk(), { ...made, billVersion: '19052201' });
    await report('poor_care', [line(3, '5')]);
    const done = await confirm({ exchangeRate: '7.1' });
    expect(done.lines).toMatchObject([{ outcome: 'taxed_as_imported' }]);
  });
});

describe('放弃: what is given up (article 33)', () => {
  test('goes to customs, and nothing is owed', async () => {
    await office.refuses('loss_condition_given', 'report_loss', clerk(), draftOf('abandonment', [line(1, '1')]));
    await report('abandonment', [{ itemNo: 1, quantity: '40' }]);
    const done = await confirm();
    expect(done.lines).toMatchObject([{ outcome: 'abandoned', condition: null, taxes: null }]);
    expect(await story.entries(bookNo)).toContain('settled on_hand → abandoned 40');
  });
});

describe('a report', () => {
  test('that is refused or withdrawn gives everything back, and is not decided twice', async () => {
    const before = await plant.stock(1);
    await report('force_majeure', [line(1, '100')]);
    await office.must('refuse_loss', officer(), { bookNo, internalNo, reason: '无气象证明' });
    expect(await plant.stock(1)).toEqual(before);
    expect(await refusesConfirm('loss_decided')).toMatchObject({ state: 'refused' });
    await office.refuses('loss_decided', 'withdraw_loss', clerk(), { bookNo, internalNo, reason: '误报' });
    await office.refuses('loss_unknown', 'get_loss', clerk(), { bookNo, internalNo: 'NOBODY' });
    await office.refuses('loss_exists', 'report_loss', clerk(), draftOf('force_majeure', [line(1, '1')]));
  });

  test.each([
    ['loss_in_future', draftOf('force_majeure', [line(1, '1')], { occurredOn: '2026-07-02' })],
    ['loss_item_unknown', draftOf('force_majeure', [line(9, '1')])],
    ['loss_condition_missing', draftOf('poor_care', [{ itemNo: 1, quantity: '1' }])],
    ['loss_outcome_not_of_cause', draftOf('force_majeure', [line(1, '1', { condition: 'partly_useful' })])],
    ['loss_outcome_not_of_cause', draftOf('force_majeure', [line(1, '1', { outcome: 'taxed_as_assessed' })])],
    ['quantity_not_positive', draftOf('force_majeure', [line(1, '0')])],
    ['loss_more_than_was_there', draftOf('force_majeure', [line(1, '100000')])],
    [
      'lot_insufficient',
      draftOf('force_majeure', [line(1, '1', { stage: 'on_hand', lots: [{ lotNo: '999', quantity: '1' }] })]),
    ],
  ])('%s', async (code, draft) => {
    await office.refuses(code, 'report_loss', clerk(), { ...draft, internalNo });
  });

  test('of more than was there on the day of the loss is refused, however much came since', async () => {
    zone.setClock('2026-07-05T01:00:00Z');
    const held = (await plant.stock(1)).on_hand;
    await plant.receive(1, '100');
    const draft = draftOf('force_majeure', [line(1, String(Number(held) + 1))]);
    await office.refuses('loss_more_than_was_there', 'report_loss', clerk(), draft);
  });

  test('of equipment belongs to its own book', async () => {
    await openTestBook(zone, 'T1510D000001', [], { kind: 'equipment' });
    const draft = { ...draftOf('force_majeure', [line(1, '1')]), bookNo: 'T1510D000001' };
    await office.refuses('loss_equipment_book', 'report_loss', clerk(), draft);
  });

  test('does not make domestic what came from abroad to be repaired (G11)', async () => {
    const processing = { kind: 'processing', processingType: 'consumption', purpose: 'repair' } as const;
    await openTestBook(zone, repair, [{ ...polymer, repairOrigin: 'abroad' }, compound], processing);
    const draft = { ...draftOf('poor_care', [line(1, '1', { condition: 'useless' })]), bookNo: repair };
    await office.refuses('loss_repair_goods', 'report_loss', clerk(), draft);
  });

  test('is found by cause, state and text, newest first, and is nobody else’s to see', async () => {
    const found = await office.must<{ rows: ReadonlyArray<{ cause: string }> }>('list_losses', officer(), {
      cause: 'poor_care',
      state: 'confirmed',
      search: '三号库',
      limit: 2,
    });
    expect(found.rows.map(({ cause }) => cause)).toEqual(['poor_care', 'poor_care']);
    const other = zone.as('enterprise_clerk', partyB);
    expect(await office.must('list_losses', other, {})).toMatchObject({ rows: [] });
  });
});

test('every invariant holds after all of this', async () => {
  const { settings } = officer().caller;
  expect(await zone.database.read(settings, (tx) => brokenInvariants(tx, testZoneId))).toEqual([]);
});
