import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity } from '../../kernel/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { createTestZone, type TestZone } from '../../regime/testing.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { comparisonOperations } from './index.ts';
import type { Cause } from './model.ts';
import type { RecordDraft } from './records.ts';
import { ends, numberOf, type Stop, Workshop } from './testing-workshop.ts';

/** One fault, planted into a book's history or into the records of its enterprise. */
interface Fault {
  readonly name: string;
  readonly cause: Cause;
  /** Lists of the book that stand still; the records say that their goods went through. */
  readonly stops?: Readonly<Record<string, Stop>>;
  /** What the ERP writes instead of the honest rows. */
  readonly write?: (rows: readonly RecordDraft[]) => readonly RecordDraft[];
  readonly itemNo: number;
  /** The document of the event at which the item parts, and the record where the fault is in one. */
  readonly document: string;
  readonly event?: (rows: readonly RecordDraft[]) => string;
}

const isOf = (document: string, itemNo: number) => (row: RecordDraft) =>
  row.itemNo === itemNo && row.document?.endsWith(document) === true;
const nameOf = (document: string, itemNo: number) => (rows: readonly RecordDraft[]) =>
  `E${rows.find(isOf(document, itemNo))?.recordNo}`;

/** A fault in the ERP's record of one document and item. */
function inRecord(cause: Cause, document: string, itemNo: number, change: (row: RecordDraft) => RecordDraft): Fault {
  const write: Fault['write'] = (rows) => rows.map((row) => (isOf(document, itemNo)(row) ? change(row) : row));
  const name = `${cause} at ${document}`;
  return { name, cause, write, itemNo, document, event: nameOf(document, itemNo) };
}
const inGrams = (row: RecordDraft) => ({ ...row, quantity: formatQuantity(numberOf(row.quantity) * 1000n) });
const inTwoDecimals = (row: RecordDraft) => {
  const cents = numberOf(row.quantity) / 1000n;
  return { ...row, quantity: `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}` };
};
/** What the other version of the bill asks for: kg of polymer for one kg of compound, net over what is not lost. */
const byOtherVersion = (rate: readonly [net: bigint, kept: bigint], made: string) => (row: RecordDraft) => ({
  ...row,
  quantity: formatQuantity((numberOf(made) * rate[0] * 10_000n + (rate[1] * 10_000n) / 2n) / (rate[1] * 10_000n)),
});
function twice(document: string, itemNo: number): Fault {
  const write: Fault['write'] = (rows) =>
    rows.flatMap((row) => (isOf(document, itemNo)(row) ? [row, { ...row, recordNo: `${row.recordNo}-B` }] : [row]));
  const event: Fault['event'] = (rows) => `${nameOf(document, itemNo)(rows)}-B`;
  return { name: `double_entry at ${document}`, cause: 'double_entry', write, itemNo, document, event };
}
function leftOut(document: string, itemNo: number): Fault {
  const write: Fault['write'] = (rows) => rows.filter((row) => !isOf(document, itemNo)(row));
  return { name: `missing_record at ${document}`, cause: 'missing_record', write, itemNo, document };
}
function stopped(cause: Cause, stop: Stop, document: string, itemNo: number): Fault {
  return { name: `${cause} at ${document}`, cause, stops: { [document]: stop }, itemNo, document };
}

const [firstRate, secondRate] = [
  [6451n, 9600n],
  [6000n, 9800n],
] as const;

/** Early, in the middle and at the end, in every direction. */
const faults: readonly Fault[] = [
  inRecord('unit_factor', 'IN-1', 1, inGrams),
  inRecord('unit_factor', 'M-3', 2, inGrams),
  inRecord('unit_factor', 'EX-3', 3, inGrams),
  inRecord('rounding', 'IN-2', 2, inTwoDecimals),
  inRecord('rounding', 'M-4', 3, inTwoDecimals),
  inRecord('rounding', 'EX-3', 3, inTwoDecimals),
  inRecord('bill_version', 'M-1', 1, byOtherVersion(secondRate, '40.12341')),
  inRecord('bill_version', 'M-2', 1, byOtherVersion(firstRate, '35.5')),
  inRecord('bill_version', 'M-5', 1, byOtherVersion(secondRate, '47.70003')),
  twice('IN-1', 1),
  twice('M-3', 1),
  twice('EX-3', 3),
  leftOut('IN-2', 2),
  leftOut('M-2', 3),
  leftOut('EX-3', 3),
  stopped('unposted_gate_pass', 'half_passed', 'IN-3', 1),
  stopped('unposted_gate_pass', 'half_passed', 'EX-2', 3),
  stopped('unposted_gate_pass', 'half_passed', 'EX-3', 3),
  stopped('missing_receipt', 'not_released', 'IN-3', 1),
  stopped('missing_receipt', 'not_released', 'IN-4', 2),
  stopped('missing_receipt', 'not_released', 'EX-3', 3),
];

let zone: TestZone;
let office: Office;
const clerk = () => zone.as('enterprise_clerk');

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone, comparisonOperations(loadReference('reference')));
});
afterAll(() => zone.drop());

/** The history, its records with the fault in them, and what the comparison says then. */
async function compared(bookNo: string, { stops = {}, write = (rows) => rows }: Pick<Fault, 'stops' | 'write'>) {
  const workshop = await Workshop.open(zone, office, bookNo, stops);
  await workshop.live();
  const { rows, names } = workshop;
  zone.setClock(`${ends}T02:00:00Z`);
  const submit = async (source: string, side: string, mark: string, told: readonly RecordDraft[]) => {
    const marked = told.map((row) => ({ ...row, recordNo: `${mark}${row.recordNo}` }));
    const answer = await office.must('submit_enterprise_records', clerk(), { bookNo, source, side, rows: marked });
    expect(answer).toMatchObject({ stored: told.length, refused: [] });
  };
  await submit('erp', 'enterprise', 'E', write(rows));
  await submit('wms', 'warehouse', 'W', rows);
  await office.must('compare_book', clerk(), { bookNo });
  interface Parted {
    readonly itemNo: number;
    readonly parting: { readonly event: string; readonly document: string; readonly cause: string };
  }
  const answer = await office.must<{ rows: readonly Parted[] }>('list_item_comparisons', clerk(), {
    bookNo,
    state: 'parted',
  });
  return { rows, names, parted: answer.rows };
}

describe('seeded faults in a month of a factory', () => {
  test('an honest enterprise parts nowhere', { timeout: 60_000 }, async () => {
    const { rows, parted } = await compared('T1510H000001', {});
    expect(rows.length).toBeGreaterThan(20);
    expect(parted).toEqual([]);
  });

  const numbered = faults.map((fault, at) => ({ ...fault, bookNo: `T1510H0001${String(at).padStart(2, '0')}` }));
  test.each(numbered)('$name', { timeout: 60_000 }, async ({ bookNo, itemNo, cause, document, event, ...fault }) => {
    const { rows, names, parted } = await compared(bookNo, fault);
    expect(parted.map((one) => [one.itemNo, one.parting.cause])).toEqual([[itemNo, cause]]);
    expect(parted[0]?.parting.document).toBe(names.get(document) ?? document);
    if (event) expect(parted[0]?.parting.event).toBe(event(rows));
  });
});
