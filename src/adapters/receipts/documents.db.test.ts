import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReference } from '../../primitives/reference/index.ts';
import { fileBook } from '../../regime/books/index.ts';
import { type Dock, formDraft, openDock } from '../../regime/delivery/testing.ts';
import { accepted, partyA, partyB } from '../../regime/testing.ts';
import { post } from '../../regime/write-off/testing.ts';
import { createIntake, type FileResult, type Intake } from '../intake/index.ts';
import { createApplier } from './index.ts';

let dock: Dock;
let intake: Intake;
const clerk = () => dock.zone.as('enterprise_clerk');
const officer = () => dock.zone.as('customs_officer');

beforeAll(async () => {
  dock = await openDock('1000');
  intake = createIntake(createApplier(loadReference('reference')));
});
afterAll(() => dock.zone.drop());

let messages = 0;
interface Decision {
  readonly result?: string;
  readonly preEntryNo?: string;
  readonly remark?: string;
}

/** A receipt in the shape that is known of all of them. */
function receipt(type: string, documentNo: string, { result = '1', preEntryNo = '', remark = '' }: Decision = {}) {
  messages += 1;
  const id = `CUS0000E000000${String(messages).padStart(20, '0')}`;
  const text = `<?xml version="1.0" encoding="UTF-8"?><Package><EnvelopInfo><version>1.0</version><message_id>${id}</message_id>
    <message_type>${type}</message_type><send_time>2026-01-06T11:48:03</send_time></EnvelopInfo><DataInfo><BussinessData>
    <${type}><HdeApprResult><etpsPreentNo>${preEntryNo}</etpsPreentNo><businessId>${documentNo}</businessId><tmsCnt>0</tmsCnt>
    <typecd>1</typecd><manageResult>${result}</manageResult><manageDate>2026-01-06 11:48:02</manageDate><rmk>${remark}</rmk>
    </HdeApprResult></${type}></BussinessData></DataInfo></Package>`;
  return [`${id}.xml`, text] as const;
}

async function bring(file: readonly [string, string], context = clerk()): Promise<FileResult> {
  async function* chunks() {
    yield new TextEncoder().encode(file[1]);
  }
  async function* streams() {
    yield { name: file[0], stream: chunks() };
  }
  const results: FileResult[] = [];
  for await (const result of intake.take(context, streams())) results.push(result);
  const [only] = results;
  if (!only) throw new Error('no result');
  return only;
}

interface Discrepancy {
  readonly kind: string;
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

async function discrepanciesOf(subject: string, context = officer()): Promise<Discrepancy[]> {
  const { rows } = await dock.office.must<{ rows: Discrepancy[] }>('list_discrepancies', context, { limit: 200 });
  return rows.filter((row) => row.subject === subject);
}

describe('forms and notes: the result of their receipts is not published', () => {
  beforeAll(async () => {
    await dock.office.must('draft_delivery_form', clerk(), formDraft(dock.bookNo, 'F1', '50'));
    await dock.office.must('declare_delivery_form', clerk(), { form: 'F1' });
  });

  test('SAS201 goes to its form as a discrepancy, with all it says, and moves nothing', async () => {
    const file = receipt('SAS201', 'F1', { remark: '审核意见' });
    expect(await bring(file)).toMatchObject({ state: 'applied', did: [{ subject: 'form:F1' }] });
    expect(await discrepanciesOf('form:F1')).toMatchObject([
      { kind: 'receipt_not_applied', facts: { message: 'SAS201', result: '1', documentNo: 'F1', remark: '审核意见' } },
    ]);
    const { form } = await dock.office.must<{ form: { state: string } }>('get_delivery_form', clerk(), { form: 'F1' });
    expect(form.state).toBe('declared');
    await bring(file);
    expect(await discrepanciesOf('form:F1')).toHaveLength(1);
  });

  test('SAS202 and SAS211 by our own number', async () => {
    await dock.approvedForm('F2', '50');
    await dock.office.must('draft_stock_note', clerk(), {
      form: 'F2',
      internalNo: 'N1',
      lines: [{ formLineNo: 1, quantity: '1' }],
    });
    expect(await bring(receipt('SAS202', '', { preEntryNo: 'F2', result: '2' }))).toMatchObject({ state: 'applied' });
    expect(await bring(receipt('SAS211', '', { preEntryNo: 'N1' }))).toMatchObject({ state: 'applied' });
    expect(await discrepanciesOf('note:N1')).toMatchObject([
      { kind: 'receipt_not_applied', facts: { message: 'SAS211' } },
    ]);
  });

  test('of a form that nobody knows: on record at once, and applied when the form has come', async () => {
    const [name, text] = receipt('SAS201', '', { preEntryNo: 'F9' });
    const waiting = await bring([name, text]);
    expect(waiting).toMatchObject({ state: 'waiting', code: 'receipt_document_unknown' });
    const subject = `message:${name.replace('.xml', '')}`;
    expect(await discrepanciesOf(subject)).toMatchObject([{ kind: 'receipt_for_unknown_document' }]);
    await dock.office.must('draft_delivery_form', clerk(), formDraft(dock.bookNo, 'F9', '50'));
    await bring(receipt('SAS201', 'F9'));
    expect(await discrepanciesOf('form:F9')).toHaveLength(2);
  });

  test('another enterprise’s receipt finds nothing of ours, and we see nothing of its discrepancy', async () => {
    const stranger = () => dock.zone.as('enterprise_clerk', partyB);
    const file = receipt('SAS201', 'F1', { result: '3' });
    expect(await bring(file, stranger())).toMatchObject({ state: 'waiting', code: 'receipt_document_unknown' });
    const subject = `message:${file[0].replace('.xml', '')}`;
    expect(await discrepanciesOf(subject, stranger())).toHaveLength(1);
    expect(await discrepanciesOf(subject, clerk())).toEqual([]);
  });

  test('the immediate answer: taken in is no news, turned down is a discrepancy', async () => {
    const answer = (deal: string) =>
      `<CommonResponeMessage><SeqNo></SeqNo><EtpsPreentNo>F2</EtpsPreentNo><CheckInfo>字段错误</CheckInfo><DealFlag>${deal}</DealFlag></CommonResponeMessage>`;
    expect(await bring(['Successed_F2.xml', answer('0')])).toMatchObject({ state: 'duplicate' });
    expect(await bring(['Failed_F2.xml', answer('1')])).toMatchObject({ state: 'applied' });
    const found = await discrepanciesOf(await subjectOfForm('F2'));
    expect(found.map(({ facts }) => facts.message)).toContain('CommonResponeMessage');
  });
});

async function subjectOfForm(name: string): Promise<string> {
  const { form } = await dock.office.must<{ form: { formNo: string } }>('get_delivery_form', clerk(), { form: name });
  return `form:${form.formNo}`;
}

test('a vehicle filing is no document of ours: kept as a discrepancy of the message', async () => {
  const file = receipt('SAS231', '吉A12345');
  expect(await bring(file)).toMatchObject({ state: 'applied' });
  expect(await discrepanciesOf(`message:${file[0].replace('.xml', '')}`)).toMatchObject([
    { kind: 'receipt_not_applied', facts: { message: 'SAS231', documentNo: '吉A12345' } },
  ]);
});

describe('BWS201: a book that was filed', () => {
  const bookNo = 'T1510W000009';
  const stateOf = async () => (await dock.office.must<{ state: string }>('get_book', clerk(), { bookNo })).state;

  test('1 approves it, once; a later 3 fits no more and is left to a person', async () => {
    const filing = {
      bookNo,
      ownerId: partyA,
      kind: 'logistics',
      bookkeepingMode: 'accumulate',
      customsCode: '1510',
    } as const;
    const enterprise = { enterpriseCustomsCode: '2201260A01', enterpriseName: '兴隆示范物流有限公司' };
    accepted(await fileBook(clerk(), { ...filing, ...enterprise }));
    expect(await bring(receipt('BWS201', bookNo, { result: '2' }))).toMatchObject({ state: 'applied' });
    expect(await stateOf()).toBe('declared');
    expect(await bring(receipt('BWS201', bookNo))).toMatchObject({
      state: 'applied',
      did: [{ subject: `book:${bookNo}`, en: 'the book was approved' }],
    });
    expect(await stateOf()).toBe('approved');
    expect(await bring(receipt('BWS201', bookNo))).toMatchObject({ state: 'duplicate' });
    expect(await bring(receipt('BWS201', bookNo, { result: '3' }))).toMatchObject({ state: 'applied' });
    expect(await stateOf()).toBe('approved');
    expect(await discrepanciesOf(`book:${bookNo}`)).toMatchObject([
      { facts: { result: '3', code: 'book_move_not_allowed' } },
      { facts: { result: '2' } },
    ]);
  });
});

describe('EMS221: a write-off', () => {
  const stateOf = async () =>
    (await dock.office.must<{ state: string }>('get_write_off', clerk(), { writeOff: `${dock.bookNo}-001` })).state;

  test('its results move the write-off as far as they are written down', async () => {
    const writeOff = `${dock.bookNo}-001`;
    await post(dock.zone, dock.bookNo, [{ from: 'on_hand', to: 'domestic', quantity: '1', on: '2026-02-01' }]);
    await dock.office.must('open_write_off', clerk(), { bookNo: dock.bookNo, through: '2026-06-30' });
    dock.zone.setClock('2026-06-20T01:00:00Z');
    await dock.office.must('notify_stocktake', clerk(), { writeOff, stocktakeOn: '2026-06-30' });
    dock.zone.setClock('2026-07-02T01:00:00Z');
    await dock.office.must('enter_counts', clerk(), { writeOff, counts: [{ code: '1', quantity: '999' }] });
    await dock.office.must('report_write_off', clerk(), { writeOff });

    expect(await bring(receipt('EMS221', dock.bookNo, { result: 'Y' }))).toMatchObject({ state: 'duplicate' });
    expect(await bring(receipt('EMS221', dock.bookNo, { result: 'A' }))).toMatchObject({ state: 'applied' });
    expect(await stateOf()).toBe('report_review');
    await bring(receipt('EMS221', dock.bookNo, { result: '2' }));
    expect(await stateOf()).toBe('accepted');
    // The enterprise has not confirmed yet: neither passes nor is lost.
    await bring(receipt('EMS221', writeOff, { result: '5' }));
    await bring(receipt('EMS221', writeOff, { result: '7' }));
    expect(await stateOf()).toBe('accepted');
    await dock.office.must('confirm_differences', clerk(), { writeOff });
    expect(await bring(receipt('EMS221', writeOff, { result: '5' }))).toMatchObject({ state: 'applied' });
    expect(await stateOf()).toBe('passed');
    expect((await discrepanciesOf(`write_off:${writeOff}`)).map(({ facts }) => facts.result)).toEqual(['7', '5']);
  });
});
