import { addDays, type Day, day, formatQuantity, parseQuantity, type Quantity } from '../../kernel/index.ts';
import { compound, glassFibre, openPlant, polymer } from '../../regime/processing/testing.ts';
import { accepted, listDraft, type TestZone } from '../../regime/testing.ts';
import type { Office } from '../../regime/testing-office.ts';
import { type Story, tell } from '../../regime/testing-story.ts';
import { cents } from '../../regime/testing-walk-parts.ts';
import type { RecordDraft } from './records.ts';

/** What happens in four weeks: goods in through the gate, productions by two versions of the bill, exports. */
type Step =
  | {
      readonly day: number;
      readonly kind: 'in';
      readonly no: string;
      readonly itemNo: 1 | 2;
      readonly quantity: string;
    }
  | {
      readonly day: number;
      readonly kind: 'make';
      readonly no: string;
      readonly version: string;
      readonly quantity: string;
    }
  | { readonly day: number; readonly kind: 'out'; readonly no: string; readonly quantity: string };

const first = '19052201';
const second = '19052202';
export const steps: readonly Step[] = [
  { day: 0, kind: 'in', no: 'IN-1', itemNo: 1, quantity: '1000.12345' },
  { day: 0, kind: 'in', no: 'IN-2', itemNo: 2, quantity: '500.54321' },
  { day: 2, kind: 'make', no: 'M-1', version: first, quantity: '40.12341' },
  { day: 4, kind: 'make', no: 'M-2', version: second, quantity: '35.5' },
  { day: 6, kind: 'make', no: 'M-3', version: first, quantity: '61.00007' },
  { day: 7, kind: 'out', no: 'EX-1', quantity: '30.25013' },
  { day: 9, kind: 'in', no: 'IN-3', itemNo: 1, quantity: '200.00007' },
  { day: 11, kind: 'make', no: 'M-4', version: second, quantity: '52.33333' },
  { day: 14, kind: 'out', no: 'EX-2', quantity: '44.44449' },
  { day: 16, kind: 'in', no: 'IN-4', itemNo: 2, quantity: '99.99991' },
  { day: 18, kind: 'make', no: 'M-5', version: first, quantity: '47.70003' },
  { day: 21, kind: 'out', no: 'EX-3', quantity: '38.88887' },
];

/** How far a list of the book comes; the enterprise's records say that all of it went through. */
export type Stop = 'posted' | 'half_passed' | 'not_released';

const begins = day('2026-03-02');
export const ends = addDays(begins, 28);

/** A processing book with its history, and what an honest ERP and WMS write down of it. */
export class Workshop {
  readonly bookNo: string;
  /** Of both systems alike; the record numbers differ by their first letter. */
  readonly rows: RecordDraft[] = [];
  /** By the short name of a step, the number that customs gave its list. */
  readonly names = new Map<string, string>();
  private readonly zone: TestZone;
  private readonly office: Office;
  private readonly story: Story;
  private readonly stops: Readonly<Record<string, Stop>>;

  private constructor(zone: TestZone, office: Office, bookNo: string, stops: Readonly<Record<string, Stop>>) {
    this.zone = zone;
    this.office = office;
    this.bookNo = bookNo;
    this.stops = stops;
    this.story = tell(zone);
  }

  static async open(
    zone: TestZone,
    office: Office,
    bookNo: string,
    stops: Readonly<Record<string, Stop>>,
  ): Promise<Workshop> {
    zone.setClock(`${begins}T00:30:00Z`);
    await openPlant(zone, office, bookNo, 'consumption');
    const lines = [
      { materialItemNo: 1, net: '0.6', tangibleLossRate: '0.02' },
      { materialItemNo: 2, net: '0.38', tangibleLossRate: '0.02' },
    ];
    const version = { bookNo, productItemNo: 3, billVersion: second, lines };
    await office.must('declare_bill', zone.as('enterprise_clerk'), version);
    return new Workshop(zone, office, bookNo, stops);
  }

  async live(): Promise<void> {
    for (const step of steps) {
      const on = addDays(begins, step.day);
      this.zone.setClock(`${on}T02:00:00Z`);
      if (step.kind === 'make') await this.make(on, step);
      else await this.move(on, step);
    }
  }

  private async move(on: Day, step: Exclude<Step, { kind: 'make' }>): Promise<void> {
    const { no, quantity } = step;
    const itemNo = step.kind === 'in' ? step.itemNo : 3;
    const item = { 1: polymer, 2: glassFibre, 3: compound }[itemNo];
    const { goodsKind, ...goods } = { goodsKind: 'material' as const, ...item };
    const direction = step.kind;
    const abroad = { line: 'first', supervisionMode: '5015', transportMode: '3', countryCode: '304' } as const;
    const internalNo = `${this.bookNo}/${no}`;
    const draft = listDraft(internalNo, { bookNo: this.bookNo, direction, goodsKind, ...abroad }, {});
    const { legalUnit2: _unit, legalQuantity2: _quantity, ...bare } = { ...draft.lines[0] };
    const amounts = {
      declaredQuantity: quantity,
      legalQuantity1: quantity,
      unitPrice: '1',
      totalPrice: cents(numberOf(quantity)),
    };
    const billVersion = itemNo === 3 ? { billVersion: first } : {};
    const line = { ...bare, lineNo: 1, currencyCode: '502', itemNo, ...goods };
    const whole = { ...draft, lines: [{ ...line, ...amounts, ...billVersion }] } as Parameters<Story['approve']>[0];
    const list = await this.story.approve(whole);
    this.names.set(no, (await this.story.loaded(list)).list.listNo ?? internalNo);
    const stop = this.stops[no] ?? 'posted';
    const carried = stop === 'half_passed' ? formatQuantity(numberOf(quantity) / 2n) : quantity;
    await this.story.bind({ internalNo: `V-${internalNo}`, list, quantity: carried, direction });
    if (stop !== 'not_released') await this.story.release(list);
    this.note(on, { itemNo, kind: step.kind, quantity, document: internalNo });
  }

  private async make(on: Day, { no, version, quantity }: Extract<Step, { kind: 'make' }>): Promise<void> {
    const draft = { bookNo: this.bookNo, internalNo: no, productItemNo: 3, quantity, legalQuantity1: quantity };
    interface Made {
      readonly materials: ReadonlyArray<{ readonly materialItemNo: number; readonly consumed: string }>;
    }
    const clerk = () => this.zone.as('enterprise_clerk');
    await this.office.must('record_production', clerk(), { ...draft, billVersion: version });
    const name = { bookNo: this.bookNo, internalNo: no };
    const made = await this.office.must<Made>('get_production', clerk(), name);
    this.note(on, { itemNo: 3, kind: 'produce', quantity, document: no });
    for (const { materialItemNo, consumed } of made.materials) {
      this.note(on, { itemNo: materialItemNo, kind: 'consume', quantity: consumed, document: no });
    }
  }

  private note(on: Day, record: Pick<RecordDraft, 'itemNo' | 'kind' | 'quantity' | 'document'>): void {
    const recordNo = String(this.rows.length + 1).padStart(3, '0');
    this.rows.push({ recordNo, occurredAt: `${on}T16:00:00+08:00`, ...record } as RecordDraft);
  }
}

export function numberOf(text: string): Quantity {
  return accepted(parseQuantity(text));
}
