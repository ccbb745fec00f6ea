import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import type { OperationContext } from '../platform/operations/index.ts';
import { findItems, loadBook, saveBook, saveItem } from './books/index.ts';
import { confirmPosting, type ListDraft } from './clearance/index.ts';
import { recordDiscrepancy } from './reconciliation/index.ts';
import { importTariff } from './tariff/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyB,
  type TestZone,
  testZoneId,
} from './testing.ts';
import { type Office, openOffice } from './testing-office.ts';
import { passDraft, type Story, tell } from './testing-story.ts';

/**
 * Every refusal of the regime's rooms as it really comes about: through the operation that people call, with the name
 * that the closed list gives it, and without a trace in any table of the zone.
 */
let zone: TestZone;
let office: Office;
let story: Story;
const bookNo = 'T1510W000001';
const produced = new Set<string>();

const officer = () => zone.as('customs_officer');
const clerk = () => zone.as('enterprise_clerk');

async function refuses(code: string, name: string, context: OperationContext, input: unknown) {
  const facts = await office.refuses(code, name, context, input);
  produced.add(code);
  return facts;
}

/** 100 lamps in; the story's drafts leave or enter with few of them. */
const inbound = (internalNo: string, terms: Partial<ListDraft> = {}, line: Partial<ListDraft['lines'][number]> = {}) =>
  listDraft(
    internalNo,
    { bookNo, ...terms },
    { declaredQuantity: '100', legalQuantity1: '100', totalPrice: '100', ...line },
  );
const outbound = (internalNo: string, terms: Partial<ListDraft> = {}, line: Partial<ListDraft['lines'][number]> = {}) =>
  listDraft(internalNo, { bookNo, direction: 'out', ...terms }, line);

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await openTestBook(zone, bookNo, [lamp, { ...lamp, materialNo: 'STOPPED' }]);
  await story.approve(inbound('stock'));
  await story.release('stock');
  await story.bind({ internalNo: 'stock-pass', list: 'stock', quantity: '100' });
});
afterAll(() => zone.drop());

describe('books', () => {
  const filing = {
    bookNo: 'T1510W000009',
    ownerId: '00000000-0000-7000-8000-00000000000a',
    kind: 'logistics',
    bookkeepingMode: 'accumulate',
    customsCode: '1510',
    enterpriseCustomsCode: '2201260A01',
    enterpriseName: '兴隆示范物流有限公司',
  };

  test('filing and finding', async () => {
    await refuses('book_no_malformed', 'file_book', clerk(), { ...filing, bookNo: 'T-1510' });
    await refuses('book_exists', 'file_book', clerk(), { ...filing, bookNo });
    await refuses('book_unknown', 'get_book', clerk(), { bookNo: 'T1510W000404' });
    await refuses('item_unknown', 'get_book_item', clerk(), { bookNo, itemNo: 404 });
    const facts = await refuses('item_exists', 'file_items', clerk(), { bookNo, items: [lamp] });
    expect(facts).toMatchObject({ materialNo: 'LAMP-2255', itemNo: 1 });
  });

  test('a material twice in one filing', async () => {
    const fresh = { ...lamp, materialNo: 'TWICE' };
    await refuses('item_exists', 'file_items', clerk(), { bookNo, items: [fresh, fresh] });
  });

  test('moves and movements of a book that is not open', async () => {
    await refuses('book_move_not_allowed', 'resume_book', officer(), { bookNo });
    await story.draft(inbound('while-paused'));
    await office.must('pause_book', officer(), { bookNo });
    expect(await refuses('book_not_open', 'declare_list', clerk(), { list: 'while-paused' })).toMatchObject({
      state: 'paused',
    });
    await office.must('resume_book', officer(), { bookNo });
  });

  test('a book that has expired, an item that customs stopped', async () => {
    await openTestBook(zone, 'T1510W000010', [lamp]);
    await noteOnBook('T1510W000010', async () => {
      await story.draft(inbound('expired', { bookNo: 'T1510W000010' }));
    });
    await refuses('book_expired', 'declare_list', clerk(), { list: 'expired' });
    await story.draft(inbound('stopped', {}, { itemNo: 2 }));
    expect(await refuses('item_stopped', 'declare_list', clerk(), { list: 'stopped' })).toMatchObject({
      mark: 'stopped',
    });
  });

  /** What customs says of books and items on its own: a term that ended, an item that it stopped. */
  async function noteOnBook(expiredBookNo: string, before: () => Promise<void>) {
    await before();
    const { commands, caller, idempotencyKey, now } = officer();
    const noted = await commands.run({
      operation: 'note_customs_marks',
      settings: caller.settings,
      userId: caller.userId,
      idempotencyKey,
      input: {},
      plan: async (tx) => {
        const expired = accepted(await loadBook(tx, testZoneId, expiredBookNo));
        const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo));
        const items = [...(await findItems(tx, testZoneId, bookId, [2])).values()];
        const documents = [
          saveBook({ ...expired, validThrough: day('2026-06-30') }),
          ...items.map((item) => saveItem({ ...item, executionMark: 'stopped' })),
        ];
        const event = { kind: 'book_items_filed', ownerId: null, occurredAt: now(), subjects: [], facts: {} };
        return { ok: true, value: { documents, events: [event], answer: () => null } };
      },
    });
    accepted(noted);
  }

  test('an item in another unit', async () => {
    await story.draft(inbound('other-unit', {}, { declaredUnit: '011' }));
    const facts = await refuses('unit_differs_from_item', 'declare_list', clerk(), { list: 'other-unit' });
    expect(facts).toEqual({ lineNo: 1, unit: '011', itemNo: 1, itemUnit: '006' });
  });
});

describe('lists', () => {
  test('drafting', async () => {
    await refuses('list_exists', 'draft_list', clerk(), inbound('stock'));
    await refuses('list_lines_not_numbered', 'draft_list', clerk(), inbound('n1', {}, { lineNo: 2 }));
    await refuses('line_total_differs', 'draft_list', clerk(), inbound('n2', {}, { totalPrice: '101' }));
    const lots = [{ lotNo: '1', quantity: '0.5' }];
    await refuses('line_lots_differ', 'draft_list', clerk(), inbound('n2', {}, { lots }));
    await refuses('line_value_missing', 'draft_list', clerk(), inbound('n3', {}, { currencyCode: '142' }));
    await refuses('line_amount_negative', 'draft_list', clerk(), inbound('n4', {}, { legalQuantity1: '-1' }));
    const price = { declaredQuantity: '1', unitPrice: '-0.0001', totalPrice: '0' };
    await refuses('line_amount_negative', 'draft_list', clerk(), inbound('n5', {}, price));
    const facts = await refuses(
      'line_code_unknown',
      'draft_list',
      clerk(),
      inbound('n6', {}, { hsCode: '9999999999' }),
    );
    expect(facts).toEqual({ lineNo: 1, field: 'hsCode', code: '9999999999' });
  });

  test('declaring', async () => {
    await refuses('list_unknown', 'declare_list', clerk(), { list: 'nobody' });
    await story.draft({ ...inbound('empty'), lines: [] });
    await refuses('list_empty', 'declare_list', clerk(), { list: 'empty' });
    await story.draft(inbound('no-item', {}, { itemNo: 404 }));
    await refuses('list_item_unknown', 'declare_list', clerk(), { list: 'no-item' });
    const { itemNo: _itemNo, ...nameless } = inbound('x').lines[0] ?? { itemNo: 1 };
    await story.draft({ ...inbound('nameless'), lines: [nameless as ListDraft['lines'][number]] });
    await refuses('line_item_required', 'declare_list', clerk(), { list: 'nameless' });
    await story.draft(outbound('to-book', { relatedListNo: 'QD151026I000000001' }));
    expect(await refuses('related_list_missing', 'declare_list', clerk(), { list: 'to-book' })).toMatchObject({
      field: 'relatedBookNo',
    });
    await story.draft(outbound('quotes-none', { relatedBookNo: 'T1510W000002' }));
    expect(await refuses('related_list_missing', 'declare_list', clerk(), { list: 'quotes-none' })).toMatchObject({
      field: 'relatedListNo',
    });
  });

  test('moving', async () => {
    expect(await refuses('list_move_not_allowed', 'approve_list', officer(), { list: 'empty' })).toEqual({
      list: 'list:empty',
      state: 'draft',
      move: 'approve',
    });
    await openTestBook(zone, 'T1510W000002', [lamp], { ownerId: partyB });
    const terms = { line: 'internal', listType: '6', relatedBookNo: 'T1510W000002', relatedListNo: 'QD-NONE' } as const;
    await story.declare(outbound('transfer', terms));
    await refuses('related_list_not_approved', 'approve_list', officer(), { list: 'transfer' });
    await story.draft(outbound('untaxed', { declarationRequired: false }));
    await refuses('sale_needs_declaration', 'declare_list', clerk(), { list: 'untaxed' });
    await story.approve(outbound('undeclared', { declarationRequired: false }, { levyMode: '3' }));
    await refuses('declaration_not_needed', 'release_declaration', officer(), { list: 'undeclared' });
    const answer = await confirmPosting(officer(), { list: 'undeclared', postedAt: new Date(0) });
    expect(answer).toMatchObject({ refusal: { code: 'posting_not_ready' } });
    produced.add('posting_not_ready');
  });

  test('two clerks with the same draft on the screen: the second is told', async () => {
    await story.draft(inbound('shared'));
    const { version } = await office.must<{ version: number }>('get_list', clerk(), { list: 'shared' });
    const { lines } = inbound('shared', {}, { declaredQuantity: '7', legalQuantity1: '7', totalPrice: '7' });
    await office.must('replace_list_lines', clerk(), { list: 'shared', lines, version });
    await refuses('stale', 'replace_list_lines', clerk(), { list: 'shared', lines, version });
  });
});

describe('gate passes', () => {
  const draft = (terms: object = {}) => ({
    ...passDraft({ internalNo: 'refused', list: 'leaves', quantity: '10', direction: 'out' }),
    ...terms,
  });
  const line = { list: 'leaves', lineNo: 1, quantity: '10', grossWeightKg: '1' };

  beforeAll(async () => {
    const ten = { declaredQuantity: '10', legalQuantity1: '10', totalPrice: '10' };
    await story.approve(outbound('leaves', { line: 'first', supervisionMode: '5034' }, ten));
    await story.bind({ internalNo: 'taken', list: 'leaves', quantity: '4', direction: 'out' }, 'approved');
  });

  test('drafting', async () => {
    await refuses('pass_exists', 'draft_pass', clerk(), draft({ internalNo: 'taken' }));
    await refuses(
      'pass_line_names_no_document',
      'draft_pass',
      clerk(),
      draft({ lines: [{ ...line, list: undefined }] }),
    );
    await refuses('list_unknown', 'draft_pass', clerk(), draft({ lines: [{ ...line, list: 'nobody' }] }));
    await refuses('pass_line_unknown', 'draft_pass', clerk(), draft({ lines: [{ ...line, lineNo: 2 }] }));
    await refuses('pass_lines_required', 'draft_pass', clerk(), draft({ lines: [] }));
    await refuses('pass_lines_not_allowed', 'draft_pass', clerk(), draft({ passType: '6' }));
    await refuses('pass_direction_mismatch', 'draft_pass', clerk(), draft({ direction: 'in' }));
    const whole = draft({ bindType: '2', lines: [{ ...line, quantity: '9' }] });
    expect(await refuses('pass_bind_not_whole', 'draft_pass', clerk(), whole)).toMatchObject({ left: '1.00000' });
    const two = [line, { ...line, list: 'undeclared', quantity: '1' }];
    await refuses('pass_bind_mismatch', 'draft_pass', clerk(), draft({ lines: two }));
    await refuses('pass_owner_missing', 'draft_pass', officer(), draft({ passType: '6', lines: [] }));
    await refuses('pass_number_malformed', 'draft_pass', clerk(), draft({ vehicleWeightKg: '-1' }));
    await refuses('pass_number_malformed', 'draft_pass', clerk(), draft({ lines: [{ ...line, grossWeightKg: 'x' }] }));
  });

  test('moving and passing', async () => {
    await refuses('pass_unknown', 'get_gate_pass', clerk(), { pass: 'nobody' });
    await refuses('pass_move_not_allowed', 'approve_pass', officer(), { pass: 'taken' });
    await story.bind({ internalNo: 'seven', list: 'leaves', quantity: '7', direction: 'out' }, 'declared');
    expect(await refuses('line_exceeds_list', 'approve_pass', officer(), { pass: 'seven' })).toMatchObject({
      left: '6.00000',
      requested: '7.00000',
    });
    await refuses('list_has_gate_passes', 'delete_list', clerk(), { list: 'leaves' });
    await office.must('record_passage', officer(), { pass: 'taken' });
    const again = await office.invoke('record_passage', officer(), { pass: 'taken' });
    expect(again).toMatchObject({ refusal: { code: 'pass_used' } });
    produced.add('pass_used');
  });

  test('lists that no vehicle may use', async () => {
    await story.draft(outbound('early'));
    await story.bind({ internalNo: 'early-pass', list: 'early', quantity: '1', direction: 'out' }, 'declared');
    await refuses('list_not_ready_for_gate', 'approve_pass', officer(), { pass: 'early-pass' });
    const circulates = { line: 'internal', listType: '6' } as const;
    await story.approve(inbound('paper', circulates));
    await story.bind({ internalNo: 'paper-pass', list: 'paper', quantity: '1' }, 'declared');
    await refuses('list_gate_not_needed', 'approve_pass', officer(), { pass: 'paper-pass' });
  });

  test('a line that a change took away under a declared pass', async () => {
    const [first] = outbound('shrinks').lines;
    const second = { ...first, lineNo: 2 } as ListDraft['lines'][number];
    await story.approve({ ...outbound('shrinks'), lines: [...outbound('shrinks').lines, second] });
    await story.bind({ internalNo: 'orphan', list: 'shrinks', lineNo: 2, quantity: '1', direction: 'out' }, 'declared');
    await office.must('change_list', clerk(), { list: 'shrinks', lines: outbound('x').lines, reason: '少一行' });
    await refuses('list_line_unknown', 'approve_pass', officer(), { pass: 'orphan' });
  });
});

describe('discrepancies', () => {
  test('unknown, moved after its end, without a reason', async () => {
    const discrepancyId = '00000000-0000-7000-8000-000000000404';
    await refuses('discrepancy_unknown', 'clear_discrepancy', officer(), { discrepancyId, note: '无此记录' });
    const draft = {
      kind: 'quantity_differs',
      ownerId: null,
      subject: 'list:stock',
      facts: {},
      occurredAt: new Date(0),
    } as const;
    accepted(await recordDiscrepancy(officer(), draft));
    const { rows } = await office.must<{ rows: { discrepancyId: string }[] }>('list_discrepancies', officer(), {
      subject: 'list:stock',
    });
    const input = { discrepancyId: rows[0]?.discrepancyId, note: '已核实' };
    await refuses('discrepancy_note_required', 'clear_discrepancy', officer(), { ...input, note: ' ' });
    await office.must('clear_discrepancy', officer(), input);
    await refuses('discrepancy_move_not_allowed', 'hold_discrepancy', officer(), input);
  });
});

describe('second-line sales', () => {
  const tax = (list: string, more: object = {}) => ({ list, exchangeRates: { '502': '7.1' }, ...more });

  test('tariff, rates and modes', async () => {
    await story.draft(outbound('sale'));
    await refuses('sale_not_taxable', 'assess_list_tax', clerk(), tax('stock'));
    await refuses('sale_not_open', 'assess_list_tax', clerk(), tax('sale'));
    await office.must('declare_list', clerk(), { list: 'sale' });
    await office.must('approve_list', officer(), { list: 'sale' });
    await refuses('tax_not_assessed', 'release_declaration', officer(), { list: 'sale' });
    await importLamps();
    await refuses('exchange_rate_missing', 'assess_list_tax', clerk(), { list: 'sale' });
    await refuses(
      'exchange_rate_not_positive',
      'assess_list_tax',
      clerk(),
      tax('sale', { exchangeRates: { '502': '0' } }),
    );
    await refuses('duty_rate_missing', 'assess_list_tax', clerk(), tax('sale'));
    const overrides = [{ lineNo: 2, dutyRate: '0.05', reason: '协定税率' }];
    await refuses('override_line_unknown', 'assess_list_tax', clerk(), tax('sale', { overrides }));
    const rate = [{ lineNo: 1, dutyRate: '0.05', reason: '协定税率' }];
    const byMaterials = tax('sale', { overrides: rate, dutyBasis: 'materials' });
    await refuses('duty_basis_not_allowed', 'assess_list_tax', clerk(), byMaterials);
    await story.approve(outbound('halved', {}, { levyMode: '2' }));
    await refuses('levy_mode_unsupported', 'assess_list_tax', clerk(), tax('halved'));
  });

  /** A tariff whose file says nothing of the lamps' duty. */
  async function importLamps() {
    const edition = {
      edition: 'lamps',
      validFrom: day('2026-01-01'),
      validTo: null,
      source: 'test',
      isSample: false,
      importedAt: new Date(0),
      importedBy: 'tester',
      fileHash: 'a'.repeat(64),
    };
    const nothing = { generalRate: null, preferentialRate: null, exportRate: null, consumptionTaxRate: null };
    const text = { nameEn: null, licence: null, remark: null, elements: null };
    const units = { firstUnit: '006', secondUnit: '035' };
    const line = { code: lamp.hsCode, nameZh: '灯串', vatRate: '0.13', ...nothing, ...text, ...units };
    accepted(await importTariff(zone.database, edition, [line]));
  }
});

describe('the platform', () => {
  test('the same key with other input', async () => {
    const context = zone.as('enterprise_clerk', undefined, 'one-key');
    await office.must('draft_list', context, inbound('keyed'));
    await refuses('idempotency_conflict', 'draft_list', context, inbound('keyed-otherwise'));
    await office.must('draft_list', context, inbound('keyed'));
  });
});

describe('the closed lists of these rooms', () => {
  const rooms = ['books', 'clearance', 'gate', 'reconciliation', 'duty/sale'];
  const defined = rooms.flatMap((room) => {
    const text = readFileSync(new URL(`${room}/refusals.ts`, import.meta.url), 'utf8');
    return [...text.matchAll(/^ {2}(\w+): \{$/gm)].map((match) => match[1] ?? '');
  });

  test('hold no code that nothing produces', () => {
    expect(defined.length).toBeGreaterThan(50);
    // What only stock notes, transfers, repairs, entrusted goods, the VAT pilot and the codes of a way bring
    // about is refused in their own tests.
    const elsewhere = [
      'book_not_under_bond',
      'book_purpose_not_logistics',
      'book_purpose_not_processing',
      'carry_over_other_enterprise',
      'counterpart_in_zone',
      'entrusted_materials_unknown',
      'list_follows_notes',
      'list_no_transfer',
      'mode_not_for_zone',
      'mode_of_other_line',
      'notice_not_for_list',
      'notice_not_ready',
      'pass_mixed_documents',
      'pass_returns_share_form',
      'related_list_taken',
      'repair_goods_must_return',
      'sale_mixed_status',
      'transfer_differs',
      'transfer_type_differs',
      'transfer_type_goods',
      'vat_pilot_has_no_election',
    ];
    expect(defined.filter((code) => !produced.has(code)).sort()).toEqual(elsewhere);
  });
});
