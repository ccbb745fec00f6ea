import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dock, openDock } from './testing.ts';

/** Golden case G8 (regime.md), word for word, by the documents of the zone. */
let dock: Dock;
const clerk = () => dock.zone.as('enterprise_clerk');
const officer = () => dock.zone.as('customs_officer');

interface Form {
  readonly form: { readonly state: string };
  readonly lines: ReadonlyArray<{ readonly notedQuantity: string; readonly leftQuantity: string }>;
}
interface Note {
  readonly note: {
    readonly declareBy: string | null;
    readonly consolidatedListId: string | null;
    readonly passedOn: string | null;
  };
}

beforeAll(async () => {
  dock = await openDock('1000');
  dock.zone.setClock('2026-02-10T01:00:00Z');
  await dock.approvedForm('FORM', '300');
});
afterAll(() => dock.zone.drop());

describe('G8: batch delivery and central declaration', () => {
  test('notes: 120 out, 80 out, 60 out, 10 back; net 250, left on form 50', async () => {
    await dock.passedNote('N1', 'FORM', '120');
    await dock.passedNote('N2', 'FORM', '80');
    await dock.passedNote('N3', 'FORM', '60');
    await dock.returned('N4', 'FORM', 'N3', '10');
    const { lines } = await dock.office.must<Form>('get_delivery_form', clerk(), { form: 'FORM' });
    expect(lines[0]).toMatchObject({
      quantity: '300.00000',
      notedQuantity: '260.00000',
      returnedQuantity: '10.00000',
      leftQuantity: '50.00000',
    });
    expect(await dock.story.balance(dock.bookNo)).toMatchObject({ actual: '750' });
  });

  test('a note of 51 is refused', async () => {
    const draft = { form: 'FORM', internalNo: 'N51', lines: [{ formLineNo: 1, quantity: '51' }] };
    await dock.office.must('draft_stock_note', clerk(), draft);
    await dock.office.must('declare_stock_note', clerk(), { note: 'N51' });
    const facts = await dock.office.refuses('form_exceeded', 'approve_stock_note', officer(), { note: 'N51' });
    expect(facts).toMatchObject({ left: '50.00000', requested: '51.00000' });
  });

  test('quarter 1 of 2026 is due on 2026-04-15', async () => {
    const { note } = await dock.office.must<Note>('get_stock_note', clerk(), { note: 'N1' });
    expect(note).toMatchObject({ passedOn: '2026-02-10', declareBy: '2026-04-15' });
  });

  test('central list: 250 x CNY 68.40 = 17,100.00; duty 1,026.00; VAT 2,356.38; total 3,382.38', async () => {
    dock.zone.setClock('2026-04-10T01:00:00Z');
    const list = await dock.office.must<{ gateRequired: boolean; listType: string; state: string }>(
      'consolidate_stock_notes',
      clerk(),
      { form: 'FORM', internalNo: 'CENTRAL', usdRates: { '142': '0.14' } },
    );
    expect(list).toMatchObject({ listType: '1', state: 'draft', gateRequired: false });
    const page = await dock.office.must<{ rows: object[] }>('list_list_lines', clerk(), { list: 'CENTRAL' });
    expect(page.rows).toMatchObject([
      { declaredQuantity: '250.00000', unitPrice: '68.4000', totalPrice: '17100.00', valueUsd: '2394.00' },
    ]);
    await dock.office.must('declare_list', clerk(), { list: 'CENTRAL' });
    await dock.office.must('approve_list', officer(), { list: 'CENTRAL' });
    const { assessment } = await dock.office.must<{ assessment: object }>('assess_list_tax', clerk(), {
      list: 'CENTRAL',
    });
    expect(assessment).toMatchObject({ duty: '1026.00', vat: '2356.38', total: '3382.38' });
  });

  test('its release posts the list without another gate: the goods out on leave are sold, the others untouched', async () => {
    await dock.office.must('release_declaration', officer(), { list: 'CENTRAL' });
    expect((await dock.story.loaded('CENTRAL')).list.state).toBe('posted');
    expect(await dock.story.balance(dock.bookNo)).toMatchObject({ actual: '750' });
    expect((await dock.story.entries(dock.bookNo)).at(-1)).toBe('settled on_leave → domestic 250');
  });

  test('each note is declared once', async () => {
    const { note } = await dock.office.must<Note>('get_stock_note', clerk(), { note: 'N2' });
    expect(note).toMatchObject({ declareBy: null });
    expect(note.consolidatedListId).not.toBeNull();
    const again = { form: 'FORM', internalNo: 'AGAIN', usdRates: { '142': '0.14' } };
    await dock.office.refuses('nothing_to_consolidate', 'consolidate_stock_notes', clerk(), again);
    const back = { form: 'FORM', internalNo: 'BACK', operation: 'return', relatedNote: 'N1' };
    await dock.office.must('draft_stock_note', clerk(), { ...back, lines: [{ formLineNo: 1, quantity: '1' }] });
    await dock.office.must('declare_stock_note', clerk(), { note: 'BACK' });
    await dock.office.refuses('note_already_declared', 'approve_stock_note', officer(), { note: 'BACK' });
  });

  test('notes of Q4 2026 are due on 2026-12-31, not across years', async () => {
    dock.zone.setClock('2026-11-02T01:00:00Z');
    await dock.passedNote('N5', 'FORM', '50');
    const { note } = await dock.office.must<Note>('get_stock_note', clerk(), { note: 'N5' });
    expect(note).toMatchObject({ passedOn: '2026-11-02', declareBy: '2026-12-31' });
  });

  test("if the book's write-off ends before, that day stands", async () => {
    await dock.office.must('open_write_off', clerk(), { bookNo: dock.bookNo, through: '2026-11-30' });
    const { note } = await dock.office.must<Note>('get_stock_note', clerk(), { note: 'N5' });
    expect(note).toMatchObject({ declareBy: '2026-11-30' });
  });
});
