import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlant, type Plant } from '../../processing/testing.ts';
import { createTestZone, partyA, type TestZone } from '../../testing.ts';
import { type Office, openOffice } from '../../testing-office.ts';
import { passOf } from '../testing.ts';

/** 外发加工: polypropylene and glass fibre go out, the compound made of them comes back; nobody loses a gram. */
const bookNo = 'T1510H000001';
let zone: TestZone;
let office: Office;
let plant: Plant;
let vehicles = 0;

const clerk = () => zone.as('enterprise_clerk', partyA);
const officer = () => zone.as('customs_officer');
const must = (name: string, input: unknown) => office.must<Record<string, unknown>>(name, clerk(), input);
const refuses = (code: string, name: string, input: unknown) => office.refuses(code, name, clerk(), input);

const kilograms = { declaredUnit: '035', legalUnit1: '035', unitPrice: '1', currencyCode: '502' };
const lineOf = (itemNo: number, materialNo: string, hsCode: string, quantity: string) => ({
  itemNo,
  materialNo,
  hsCode,
  name: materialNo,
  ...kilograms,
  quantity,
  legalQuantity1: quantity,
});

async function carry(note: string, quantity: string, direction: 'in' | 'out', lineNo = 1) {
  vehicles += 1;
  const pass = `V${vehicles}`;
  const draft = passOf(pass, note, quantity, direction);
  await must('draft_pass', { ...draft, lines: draft.lines.map((line) => ({ ...line, lineNo })) });
  await must('declare_pass', { pass });
  await office.must('approve_pass', officer(), { pass });
  await office.must('record_passage', officer(), { pass });
}

async function approve(internalNo: string, terms: object) {
  await must('draft_stock_note', { form: 'OUT', internalNo, ...terms });
  await must('declare_stock_note', { note: internalNo });
  await office.must('approve_stock_note', officer(), { note: internalNo });
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  plant = await openPlant(zone, office, bookNo, 'consumption');
  await plant.receive(1, '1000');
  await plant.receive(2, '500');
  const terms = { businessType: 'B', direction: 'out', customsCode: '1510', counterpartName: '长春示范注塑有限公司' };
  await must('draft_delivery_form', {
    bookNo,
    internalNo: 'OUT',
    ...terms,
    validThrough: '2027-06-30',
    lines: [
      lineOf(1, 'PP', '3902100090', '700'),
      lineOf(2, 'GF', '7019120090', '400'),
      lineOf(3, 'CP', '3907999090', '900'),
    ],
  });
  await must('declare_delivery_form', { form: 'OUT' });
  await office.must('approve_delivery_form', officer(), { form: 'OUT' });
  await approve('N-1', { lines: [{ formLineNo: 1, quantity: '700' }] });
  await carry('N-1', '700', 'out');
  await approve('N-2', { lines: [{ formLineNo: 2, quantity: '320' }] });
  await carry('N-2', '320', 'out');
});
afterAll(() => zone.drop());

const production = { form: 'OUT', internalNo: 'W-1', productItemNo: 3, billVersion: '19052201' };
const amount = (quantity: string) => ({ quantity, legalQuantity1: quantity });

test('materials that are outside are used up there, and the product is outside in their place', async () => {
  expect(await plant.stock(1)).toEqual({ on_hand: '300.00000', on_leave: '700.00000' });
  expect(await must('record_outward_production', { ...production, ...amount('900') })).toEqual({
    bookNo,
    internalNo: 'W-1',
  });
  // 900 × 0.6451 / 0.96 = 604.78125, of which 4 % are left over; 900 × 0.3 / 0.96 = 281.25.
  expect(await plant.stock(1)).toEqual({ on_hand: '300.00000', on_leave: '95.21875', leftovers: '24.19125' });
  expect(await plant.stock(2)).toEqual({ on_hand: '180.00000', on_leave: '38.75000', leftovers: '11.25000' });
  expect(await plant.stock(3)).toEqual({ on_leave: '900.00000' });
  const { production: made } = await must('get_production', { bookNo, internalNo: 'W-1' });
  expect(made).toMatchObject({ outwardForm: expect.stringContaining('15'), workOrderNo: null });
});

test('it comes back by a return note, and so do the materials that were not used; then the form is closed', async () => {
  await refuses('form_has_open_notes', 'close_delivery_form', { form: 'OUT' });
  const tooMuch = { form: 'OUT', operation: 'return', relatedNote: 'N-1' };
  await must('draft_stock_note', { ...tooMuch, internalNo: 'R-0', lines: [{ formLineNo: 3, quantity: '900.00001' }] });
  await must('declare_stock_note', { note: 'R-0' });
  await office.refuses('return_exceeds_made', 'approve_stock_note', officer(), { note: 'R-0' });
  await must('delete_stock_note', { note: 'R-0' });
  await approve('R-1', { operation: 'return', relatedNote: 'N-1', lines: [{ formLineNo: 3, quantity: '900' }] });
  await carry('R-1', '900', 'in');
  expect(await plant.stock(3)).toEqual({ on_hand: '900.00000' });
  await must('draft_stock_note', {
    form: 'OUT',
    internalNo: 'R-2',
    operation: 'return',
    relatedNote: 'N-1',
    lines: [{ formLineNo: 1, quantity: '95.21876' }],
  });
  await must('declare_stock_note', { note: 'R-2' });
  await office.refuses('return_exceeds_note', 'approve_stock_note', officer(), { note: 'R-2' });
  await must('delete_stock_note', { note: 'R-2' });
  await approve('R-3', { operation: 'return', relatedNote: 'N-1', lines: [{ formLineNo: 1, quantity: '95.21875' }] });
  await carry('R-3', '95.21875', 'in');
  await approve('R-4', { operation: 'return', relatedNote: 'N-2', lines: [{ formLineNo: 2, quantity: '38.75' }] });
  await carry('R-4', '38.75', 'in');
  expect(await plant.stock(1)).toEqual({ on_hand: '395.21875', leftovers: '24.19125' });
  await must('close_delivery_form', { form: 'OUT' });
});

test('refusals', async () => {
  await refuses('form_not_open', 'record_outward_production', { ...production, internalNo: 'W-2', ...amount('1') });
  const other = {
    bookNo,
    internalNo: 'A',
    businessType: 'A',
    direction: 'out',
    customsCode: '1510',
    counterpartName: 'C',
  };
  const lines = [lineOf(1, 'PP', '3902100090', '200'), lineOf(2, 'GF', '7019120090', '200')];
  await must('draft_delivery_form', { ...other, validThrough: '2027-06-30', lines });
  await refuses('form_not_outward', 'record_outward_production', { ...production, form: 'A', ...amount('1') });
  const outward = { ...other, internalNo: 'B', businessType: 'B' };
  await must('draft_delivery_form', { ...outward, validThrough: '2027-06-30', lines });
  await must('declare_delivery_form', { form: 'B' });
  await office.must('approve_delivery_form', officer(), { form: 'B' });
  const again = { ...production, form: 'B', internalNo: 'W-3' };
  await refuses('outward_exceeds_notes', 'record_outward_production', { ...again, ...amount('1') });
  for (const [note, formLineNo] of [
    ['B-1', 1],
    ['B-2', 2],
  ] as const) {
    await must('draft_stock_note', { form: 'B', internalNo: note, lines: [{ formLineNo, quantity: '100' }] });
    await must('declare_stock_note', { note });
    await office.must('approve_stock_note', officer(), { note });
    await carry(note, '100', 'out');
  }
  await refuses('outward_product_not_on_form', 'record_outward_production', { ...again, ...amount('1') });
});
