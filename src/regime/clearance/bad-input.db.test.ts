import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestZone, lamp, listDraft, openTestBook, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { passDraft, type Story, tell } from '../testing-story.ts';
import type { ListDraft } from './index.ts';

/** Bad input gets a clear refusal, and nothing is lost: not a row of the zone changes. */
let zone: TestZone;
let office: Office;
let story: Story;
const bookNo = 'T1510W000001';
const officer = () => zone.as('customs_officer');
const clerk = () => zone.as('enterprise_clerk');
const outbound = (internalNo: string, quantity: string): ListDraft =>
  listDraft(
    internalNo,
    { bookNo, direction: 'out', line: 'first', supervisionMode: '5034' },
    { declaredQuantity: quantity, legalQuantity1: quantity, totalPrice: quantity.replace(/(\.\d\d)\d+$/, '$1') },
  );

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await openTestBook(zone, bookNo, [lamp]);
  const hundred = { declaredQuantity: '100', legalQuantity1: '100', totalPrice: '100' };
  await story.approve(listDraft('stock', { bookNo }, hundred));
  await story.release('stock');
  await story.bind({ internalNo: 'stock-pass', list: 'stock', quantity: '100' });
});
afterAll(() => zone.drop());

test('what “nothing changed” looks at is everything: documents, ledger, events, answers, messages', async () => {
  const tables = (await office.digest()).split('\n').map((line) => line.split(' ')[0]);
  for (const name of ['list_lines', 'gate_pass_lines', 'ledger_entries', 'ledger_balances', 'events', 'outbox']) {
    expect(tables).toContain(name);
  }
  const before = await office.digest();
  await story.draft(outbound('changes-something', '1'));
  expect(await office.digest()).not.toBe(before);
});

describe('a line of a list', () => {
  const line = listDraft('bad', { bookNo }, {}).lines[0] as ListDraft['lines'][number];

  test.each([
    ['declaredQuantity', '1.000001', 'number_too_many_decimals'],
    ['declaredQuantity', '-1', 'quantity_not_positive'],
    ['declaredQuantity', '0', 'quantity_not_positive'],
    ['declaredQuantity', '0.00000', 'quantity_not_positive'],
    ['declaredQuantity', '10000000000000', 'number_too_large'],
    ['declaredQuantity', '1e3', 'number_malformed'],
    ['declaredQuantity', '1,000', 'number_malformed'],
    ['declaredQuantity', '１', 'number_malformed'],
    ['declaredQuantity', '', 'number_malformed'],
    ['legalQuantity1', '0.000001', 'number_too_many_decimals'],
    ['legalQuantity2', '-0.00001', 'line_amount_negative'],
    ['grossWeightKg', '99999999999999', 'number_too_large'],
    ['unitPrice', '1.00001', 'number_too_many_decimals'],
    ['unitPrice', '-1', 'line_amount_negative'],
    ['totalPrice', '1.001', 'number_too_many_decimals'],
    ['totalPrice', '-1', 'line_amount_negative'],
    ['valueUsd', '1000000000000000', 'number_too_large'],
  ])('%s of "%s" is refused with its place: %s', async (field, text, code) => {
    const facts = await office.refuses(code, 'draft_list', clerk(), {
      ...listDraft('bad', { bookNo }, {}),
      lines: [{ ...line, [field]: text }],
    });
    expect(facts).toMatchObject({ lineNo: 1, field, text });
  });

  test.each([
    ['hsCode', '9999990000', 'line_code_unknown'],
    ['declaredUnit', '999', 'line_code_unknown'],
    ['legalUnit1', '998', 'line_code_unknown'],
    ['legalUnit2', '997', 'line_code_unknown'],
    ['currencyCode', '999', 'line_code_unknown'],
    ['originCountry', '999', 'line_code_unknown'],
    ['destinationCountry', '998', 'line_code_unknown'],
  ])('%s %s is in no published table', async (field, code, refusal) => {
    const facts = await office.refuses(refusal, 'draft_list', clerk(), {
      ...listDraft('bad', { bookNo }, {}),
      lines: [{ ...line, [field]: code }],
    });
    expect(facts).toEqual({ lineNo: 1, field, code });
  });

  test.each([
    [{ supervisionMode: '9999' }, 'supervision_mode_unknown'],
    [{ transportMode: 'Q' }, 'transport_mode_unknown'],
    [{ countryCode: '999' }, 'country_unknown'],
    [{ bookNo: 'T1510W000404' }, 'book_unknown'],
    [{ direction: 'through' }, 'field_malformed'],
    [{ internalNo: '' }, 'field_malformed'],
    [{ surprise: 1 }, 'unknown_field'],
    [{ lines: undefined }, 'missing_field'],
    [{ lines: [{ ...line, hsCode: '9405' }] }, 'field_malformed'],
    [{ lines: [{ ...line, declaredQuantity: 1 }] }, 'field_malformed'],
  ])('a head with %o is refused: %s', async (change, code) => {
    await office.refuses(code, 'draft_list', clerk(), { ...listDraft('bad', { bookNo }, {}), ...change });
  });

  test('thirteen digits and five decimals are kept to the last one', async () => {
    const much = '9999999999999.99999';
    const amounts = { declaredQuantity: much, legalQuantity1: much, unitPrice: '0', totalPrice: '0' };
    await story.approve(listDraft('much', { bookNo }, amounts));
    expect(await story.balance(bookNo)).toMatchObject({ prePlus: much });
    await office.must('delete_list', clerk(), { list: 'much' });
  });

  test('a unit that does not fit the item, the declared and the statutory ones', async () => {
    for (const [field, unit] of [
      ['declaredUnit', '011'],
      ['legalUnit1', '035'],
      ['legalUnit2', '007'],
    ] as const) {
      await story.draft(listDraft(`unit-${field}`, { bookNo }, { [field]: unit }));
      const facts = await office.refuses('unit_differs_from_item', 'declare_list', clerk(), { list: `unit-${field}` });
      expect(facts).toMatchObject({ unit, itemNo: 1, itemUnit: lamp[field] });
    }
  });
});

describe('more than there is', () => {
  test('in the book', async () => {
    await story.declare(outbound('too-much', '100.00001'));
    const facts = await office.refuses('insufficient_balance', 'approve_list', officer(), { list: 'too-much' });
    expect(facts).toMatchObject({ available: '100.00000', requested: '100.00001', missing: '0.00001', itemNo: 1 });
  });

  test('expected goods are not available', async () => {
    const five = { declaredQuantity: '5', legalQuantity1: '5', totalPrice: '5' };
    await story.approve(listDraft('expected', { bookNo }, five));
    await story.declare(outbound('expected-out', '101'));
    await office.refuses('insufficient_balance', 'approve_list', officer(), { list: 'expected-out' });
  });

  test('two lines of one list are held against the stock together', async () => {
    const [line] = outbound('halves', '60').lines;
    await story.declare({ ...outbound('halves', '60'), lines: [line, { ...line, lineNo: 2 }] as ListDraft['lines'] });
    const facts = await office.refuses('insufficient_balance', 'approve_list', officer(), { list: 'halves' });
    expect(facts).toMatchObject({ lineNo: 2, available: '40.00000', requested: '60.00000' });
  });

  test('two clerks want the same stock at the same moment: one has it, nothing is negative', async () => {
    await story.declare(outbound('first', '70'));
    await story.declare(outbound('second', '70'));
    const answers = await Promise.all(
      ['first', 'second'].map((list) => office.invoke('approve_list', officer(), { list })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['insufficient_balance']);
    expect(await story.balance(bookNo)).toMatchObject({ actual: '100', preMinus: '70' });
    const states = await Promise.all(['first', 'second'].map(async (list) => (await story.loaded(list)).list.state));
    expect(states.sort()).toEqual(['declared', 'pre_deducted']);
  });

  test('two clerks replace the lines of the same draft at the same moment: whole lines of one of them stand', async () => {
    await story.draft(outbound('contested', '1'));
    const { version } = await office.must<{ version: number }>('get_list', clerk(), { list: 'contested' });
    const replace = (quantity: string) =>
      office.invoke('replace_list_lines', clerk(), {
        list: 'contested',
        lines: outbound('x', quantity).lines,
        version,
      });
    const answers = await Promise.all([replace('2'), replace('3')]);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['stale']);
    const won = answers[0]?.ok ? '2' : '3';
    const { rows } = await office.must<{ rows: object[] }>('list_list_lines', clerk(), { list: 'contested' });
    expect(rows).toMatchObject([{ declaredQuantity: `${won}.00000`, totalPrice: `${won}.00` }]);
  });
});

describe('a gate pass', () => {
  const draft = (internalNo: string, quantity: string) =>
    passDraft({ internalNo, list: 'vehicles', quantity, direction: 'out' });

  beforeAll(async () => {
    await story.approve(outbound('vehicles', '10'));
  });

  test.each([
    ['1.000001', 'number_too_many_decimals'],
    ['0', 'quantity_not_positive'],
    ['-1', 'quantity_not_positive'],
    ['10000000000000', 'number_too_large'],
    ['ten', 'number_malformed'],
  ])('for "%s" is refused with its place: %s', async (quantity, code) => {
    const facts = await office.refuses(code, 'draft_pass', clerk(), draft('bad', quantity));
    expect(facts).toMatchObject({ lineNo: 1, field: 'quantity', text: quantity });
  });

  test('for more than the list holds is refused, alone and together with others', async () => {
    await office.must('draft_pass', clerk(), draft('eleven', '11'));
    await office.must('declare_pass', clerk(), { pass: 'eleven' });
    const facts = await office.refuses('line_exceeds_list', 'approve_pass', officer(), { pass: 'eleven' });
    expect(facts).toMatchObject({ left: '10.00000', requested: '11.00000' });
  });

  test('two vehicles want the same goods at the same moment: one is bound', async () => {
    for (const internalNo of ['van-1', 'van-2']) {
      await story.bind({ internalNo, list: 'vehicles', quantity: '6', direction: 'out' }, 'declared');
    }
    const answers = await Promise.all(
      ['van-1', 'van-2'].map((pass) => office.invoke('approve_pass', officer(), { pass })),
    );
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['line_exceeds_list']);
    expect((await story.loaded('vehicles')).lines[0]?.usedQuantity).toBe(600_000n);
  });

  test('used twice opens nothing; the second passage is on record, and only it', async () => {
    const pass = await story.bind({ internalNo: 'used', list: 'vehicles', quantity: '1', direction: 'out' });
    const before = await office.digest();
    const answer = await office.invoke('record_passage', officer(), { pass });
    expect(answer).toMatchObject({ refusal: { code: 'pass_used' } });
    const changed = (await office.digest()).split('\n').filter((line) => !before.includes(line));
    expect(changed.map((line) => line.split(' ')[0]).sort()).toEqual([
      'discrepancies',
      'event_subjects',
      'events',
      'idempotency_records',
    ]);
    expect((await story.loaded('vehicles')).lines[0]?.passedQuantity).toBe(100_000n);
  });

  test('a scale that shows 0 gave no reading; one that differs is looked at; neither stops the vehicle', async () => {
    const kinds = async (pass: string) => {
      const { rows } = await office.must<{ rows: { kind: string; facts: object }[] }>(
        'list_discrepancies',
        officer(),
        {},
      );
      const { pass: shown } = await office.must<{ pass: { passNo: string; scaleReadingKg: string | null } }>(
        'get_gate_pass',
        officer(),
        { pass },
      );
      const own = rows.filter((row) => 'subject' in row && row.subject === `pass:${shown.passNo}`);
      return [shown.scaleReadingKg, ...own.map(({ kind }) => kind)];
    };
    const weigh = async (internalNo: string, scaleReadingKg: string) => {
      const pass = await story.bind({ internalNo, list: 'vehicles', quantity: '0.1', direction: 'out' }, 'approved');
      await office.must('record_passage', officer(), { pass, scaleReadingKg });
      return kinds(pass);
    };
    expect(await weigh('scale-0', '0')).toEqual([null, 'no_scale_reading']);
    expect(await weigh('scale-right', '13001')).toEqual(['13001.00000']);
    expect(await weigh('scale-off', '14000')).toEqual(['14000.00000', 'weight_difference']);
  });

  test('a key that was used for another pass is refused; with the same input it answers again', async () => {
    const context = () => zone.as('enterprise_clerk', undefined, 'pass-key');
    const answer = await office.must('draft_pass', context(), draft('keyed', '1'));
    expect(await office.must('draft_pass', context(), draft('keyed', '1'))).toEqual(answer);
    await office.refuses('idempotency_conflict', 'draft_pass', context(), draft('keyed', '2'));
  });
});
