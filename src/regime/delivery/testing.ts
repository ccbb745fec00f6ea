import { day } from '../../kernel/index.ts';
import { importTariff } from '../tariff/index.ts';
import { accepted, createTestZone, lamp, listDraft, openTestBook, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';

export interface Dock {
  readonly zone: TestZone;
  readonly office: Office;
  readonly story: Story;
  readonly bookNo: string;
  /** An approved form of one line of lamps; terms not given are of a batch delivery. */
  approvedForm(internalNo: string, quantity: string, terms?: object): Promise<string>;
  /** An approved note of one line. */
  approvedNote(internalNo: string, form: string, quantity: string, terms?: object): Promise<string>;
  /** Carries some of the note's first line through the gate; all of it where no quantity is said. */
  carry(note: string, quantity: string, direction?: 'in' | 'out'): Promise<string>;
  passedNote(internalNo: string, form: string, quantity: string): Promise<string>;
  /** Goods of a note come back through the gate. */
  returned(internalNo: string, form: string, relatedNote: string, quantity: string): Promise<string>;
}

/** A zone with a logistics book of lamps, so many on hand, and a tariff of 6 % and 13 %. */
export async function openDock(stock: string): Promise<Dock> {
  const zone = await createTestZone();
  zone.setClock('2026-01-05T01:00:00Z');
  const office = openOffice(zone);
  const story = tell(zone);
  const bookNo = 'T1510W000001';
  await openTestBook(zone, bookNo, [lamp]);
  const amounts = { declaredQuantity: stock, legalQuantity1: stock, totalPrice: stock };
  await story.approve(listDraft('stock', { bookNo, line: 'internal', listType: '6' }, amounts));
  await fileTariff(zone);
  const clerk = () => zone.as('enterprise_clerk');
  const officer = () => zone.as('customs_officer');
  let vehicles = 0;
  const dock: Dock = {
    zone,
    office,
    story,
    bookNo,
    async approvedForm(internalNo, quantity, terms = {}) {
      await office.must('draft_delivery_form', clerk(), formDraft(bookNo, internalNo, quantity, terms));
      await office.must('declare_delivery_form', clerk(), { form: internalNo });
      await office.must('approve_delivery_form', officer(), { form: internalNo });
      return internalNo;
    },
    async approvedNote(internalNo, form, quantity, terms = {}) {
      const draft = { form, internalNo, lines: [{ formLineNo: 1, quantity }], ...terms };
      await office.must('draft_stock_note', clerk(), draft);
      await office.must('declare_stock_note', clerk(), { note: internalNo });
      await office.must('approve_stock_note', officer(), { note: internalNo });
      return internalNo;
    },
    async carry(note, quantity, direction = 'out') {
      vehicles += 1;
      const pass = `V${vehicles}`;
      await office.must('draft_pass', clerk(), passOf(pass, note, quantity, direction));
      await office.must('declare_pass', clerk(), { pass });
      await office.must('approve_pass', officer(), { pass });
      await office.must('record_passage', officer(), { pass });
      return pass;
    },
    async passedNote(internalNo, form, quantity) {
      await dock.approvedNote(internalNo, form, quantity);
      await dock.carry(internalNo, quantity);
      return internalNo;
    },
    async returned(internalNo, form, relatedNote, quantity) {
      await dock.approvedNote(internalNo, form, quantity, { operation: 'return', relatedNote });
      await dock.carry(internalNo, quantity, 'in');
      return internalNo;
    },
  };
  return dock;
}

/** The draft of a form of one line of lamps at 68.40 yuan. */
export function formDraft(bookNo: string, internalNo: string, quantity: string, terms: object = {}) {
  return {
    bookNo,
    internalNo,
    businessType: 'A',
    direction: 'out',
    customsCode: '1510',
    counterpartName: '长春示范商贸有限公司',
    validThrough: '2027-06-30',
    lines: [{ itemNo: 1, ...lamp, quantity, legalQuantity1: quantity, unitPrice: '68.40', currencyCode: '142' }],
    ...terms,
  };
}

/** The draft of a pass with some of the first line of a note. */
export function passOf(internalNo: string, stockNote: string, quantity: string, direction: 'in' | 'out') {
  return {
    internalNo,
    passType: '3',
    bindType: '3',
    direction,
    customsCode: '1510',
    vehicleNo: '吉A12345',
    vehicleWeightKg: '13000',
    lines: [{ stockNote, lineNo: 1, quantity, grossWeightKg: '1' }],
  };
}

async function fileTariff(zone: TestZone): Promise<void> {
  const edition = {
    edition: 'test 2026',
    validFrom: day('2026-01-01'),
    validTo: null,
    source: 'test',
    isSample: false,
    importedAt: new Date(0),
    importedBy: 'tester',
    fileHash: '0'.repeat(64),
  };
  const line = {
    code: lamp.hsCode,
    nameZh: '灯串',
    nameEn: null,
    generalRate: '1',
    preferentialRate: '0.06',
    exportRate: null,
    consumptionTaxRate: null,
    vatRate: '0.13',
    firstUnit: '006',
    secondUnit: '035',
    licence: null,
    remark: null,
    elements: null,
  };
  accepted(await importTariff(zone.database, edition, [line]));
}
