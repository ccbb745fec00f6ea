import { addDays, type Day, day, formatQuantity, type Quantity, type Result } from '../kernel/index.ts';
import type { OperationContext } from '../platform/operations/index.ts';
import type { ListDraft } from './clearance/index.ts';
import { compound, glassFibre, openPlant, polymer, scrap } from './processing/testing.ts';
import { createTestZone, lamp, listDraft, openTestBook, partyB, type TestZone } from './testing.ts';
import { type Office, openOffice } from './testing-office.ts';
import { type FreeGoods, openFreeGoods } from './testing-walk-free-goods.ts';
import { type MachineSteps, openMachines } from './testing-walk-machines.ts';
import {
  amountOf,
  approved,
  approvedNote,
  cents,
  fileTariff,
  type OpenList,
  type OpenNote,
  partOf,
  pick,
} from './testing-walk-parts.ts';
import { type Host, openSpecialBooks, specialKinds, specialSteps } from './testing-walk-special.ts';
import { buyer, seller, transferLamps } from './testing-walk-transfer.ts';
import { writeOffBook } from './testing-walk-write-off.ts';

/** One step of a history: what is tried, and numbers that say how. */
export interface Step {
  readonly kind: StepKind;
  readonly a: number;
  readonly b: number;
}

export const stepKinds = [
  'receive',
  'produce',
  'export',
  'sell',
  'note',
  'carry_note',
  'return',
  'end_note',
  'consolidate',
  'transfer',
  'destroy_leftovers',
  'release',
  'carry_list',
  'give_up',
  'write_off',
  'next_day',
  'nonsense',
  'machine',
  'free_goods',
  ...specialKinds,
] as const;
export type StepKind = (typeof stepKinds)[number];

const factory = 'T1510H000001';
const product = 3;

/** A small zone that takes legal and illegal steps of all rooms; a refusal is an answer, anything thrown is a fault. */
export class Walk {
  readonly zone: TestZone;
  /** How often a step of each kind was carried out to its end. */
  readonly done = new Map<StepKind, number>();
  private readonly office: Office;
  private machines: MachineSteps = () => Promise.resolve(false);
  private freeGoods: FreeGoods = () => Promise.resolve(false);
  private today: Day = day('2026-02-02');
  private minute = 0;
  private count = 0;
  private openLists: OpenList[] = [];
  private notes: OpenNote[] = [];

  private constructor(zone: TestZone) {
    this.zone = zone;
    this.office = openOffice(zone);
  }

  static async open(): Promise<Walk> {
    const walk = new Walk(await createTestZone());
    walk.tick();
    const { zone, office } = walk;
    await openPlant(zone, office, factory, 'consumption');
    await openTestBook(zone, seller, [lamp]);
    await openTestBook(zone, buyer, [lamp], { ownerId: partyB });
    const stock = { declaredQuantity: '300', legalQuantity1: '300', legalQuantity2: '95', totalPrice: '300' };
    const entry = listDraft('stock', { bookNo: seller, line: 'internal', listType: '6' }, stock);
    for (const name of ['draft_list', 'declare_list', 'approve_list']) {
      await office.must(name, walk.officer(), name === 'draft_list' ? entry : { list: 'stock' });
    }
    await fileTariff(zone);
    await openSpecialBooks(zone, office, factory);
    walk.machines = await openMachines(zone, office);
    walk.freeGoods = await openFreeGoods(zone, office, walk.today);
    const { goodsKind, ...goods } = compound;
    const line = { itemNo: product, ...goods, quantity: '900', legalQuantity1: '900' };
    await office.must('draft_delivery_form', walk.officer(), {
      bookNo: factory,
      internalNo: 'FORM',
      businessType: 'A',
      direction: 'out',
      goodsKind,
      customsCode: '1510',
      counterpartName: '示范商贸',
      validThrough: '2027-01-31',
      lines: [{ ...line, unitPrice: '2', currencyCode: '502' }],
    });
    await office.must('declare_delivery_form', walk.officer(), { form: 'FORM' });
    await office.must('approve_delivery_form', walk.officer(), { form: 'FORM' });
    return walk;
  }

  async step({ kind, a, b }: Step): Promise<void> {
    this.tick();
    const isDone = await this.steps[kind](a, b);
    if (isDone) this.done.set(kind, (this.done.get(kind) ?? 0) + 1);
  }

  private readonly officer = (): OperationContext => this.zone.as('customs_officer');

  /** Whether all calls were accepted, one after the other; the first refusal ends them. */
  private readonly all = async (...calls: ReadonlyArray<readonly [string, object]>): Promise<boolean> => {
    for (const [name, input] of calls) {
      const answer = await this.call(name, input);
      if (!answer.ok) return false;
    }
    return true;
  };

  private readonly call = (name: string, input: object): Promise<Result<unknown>> =>
    this.office.invoke(name, this.officer(), input);

  private tick(): void {
    this.minute += 1;
    const clock = new Date(Date.parse(`${this.today}T00:00:00Z`) + this.minute * 1000);
    this.zone.setClock(clock.toISOString());
  }

  private next(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  private readonly steps: Readonly<Record<StepKind, (a: number, b: number) => Promise<boolean>>> = {
    receive: (a, b) => this.receive(a, b),
    produce: (a, b) => this.produce(a, b),
    export: (a) => this.exportProducts(a),
    sell: (a, b) => this.sell(a, b),
    note: (a) => this.note(a),
    carry_note: (a, b) => this.carryNote(a, b),
    return: (a, b) => this.bringBack(a, b),
    end_note: (a, b) => this.endNote(a, b),
    consolidate: () => this.consolidate(),
    transfer: (a, b) => transferLamps(this.host(), a, b),
    destroy_leftovers: (a) => this.destroyLeftovers(a),
    release: (a) => this.release(a),
    carry_list: (a, b) => this.carryList(a, b),
    give_up: (a) => this.giveUp(a),
    write_off: (a, b) => writeOffBook({ call: this.call, all: this.all }, factory, this.today, a, b),
    next_day: async (a) => {
      this.today = addDays(this.today, 1 + (a % 9));
      this.minute = 0;
      this.tick();
      return true;
    },
    nonsense: (a, b) => this.nonsense(a, b),
    free_goods: (a, b) => this.freeGoods({ call: this.call, all: this.all }, a, b, this.today),
    machine: (a, b) => this.machines({ call: this.call, all: this.all }, a, b),
    ...specialSteps(this.host(), factory),
  };

  /** What the steps that stand in files of their own need of the walk. */
  private host(): Host {
    return {
      call: (name, input) => this.call(name, input),
      all: (...calls) => this.all(...calls),
      next: (prefix) => this.next(prefix),
      goodsList: (...said) => this.goodsList(...said),
      carry: (...said) => this.carry(...said),
      opened: (list) => this.openLists.push(list),
      today: () => this.today,
    };
  }

  private async receive(a: number, b: number): Promise<boolean> {
    const itemNo = 1 + (a % 2);
    const goods = itemNo === 1 ? polymer : glassFibre;
    const amount = amountOf(b, 400);
    const terms = { bookNo: factory, line: 'internal', supervisionMode: '5015', listType: '6' } as const;
    const list = this.next('IN');
    return this.all(...approved(this.goodsList(list, terms, { itemNo, ...goods }, amount)));
  }

  /** By the bill, or with what was really used; sometimes with more loss than that. */
  private produce(a: number, b: number): Promise<boolean> {
    const made = amountOf(a, 120);
    const text = formatQuantity(made);
    const used = (made * 3n) / 5n + BigInt(b % 1000);
    const loss = (used * BigInt(b % 7)) / 100n;
    const recorded = {
      materials: [
        { itemNo: 1, consumed: formatQuantity(used), tangibleLoss: formatQuantity(loss) },
        { itemNo: 2, consumed: formatQuantity(used / 2n) },
      ],
    };
    const draft = { bookNo: factory, internalNo: this.next('M'), productItemNo: product, quantity: text };
    const how = b % 2 === 0 ? { billVersion: '19052201' } : recorded;
    return this.all(['record_production', { ...draft, legalQuantity1: text, ...how }]);
  }

  private async exportProducts(a: number): Promise<boolean> {
    const terms = { bookNo: factory, line: 'first', direction: 'out', supervisionMode: '5015' } as const;
    return this.leave(this.next('EX'), terms, amountOf(a, 60));
  }

  /** A sale at the second line, of products, or of materials as they are. */
  private sell(a: number, b: number): Promise<boolean> {
    const terms = { bookNo: factory, line: 'second', direction: 'out', supervisionMode: '5100' } as const;
    return this.leave(this.next('SA'), terms, amountOf(a, 40), b % 4 === 0 ? 1 : product);
  }

  private async leave(list: string, terms: Partial<ListDraft>, amount: Quantity, itemNo = product): Promise<boolean> {
    const goods = itemNo === product ? { ...compound } : { ...polymer };
    const { goodsKind = 'material', ...line } = { goodsKind: undefined, ...goods };
    const draft = this.goodsList(list, { ...terms, goodsKind }, { itemNo, ...line }, amount);
    const isApproved = await this.all(...approved(draft));
    if (isApproved) this.openLists.push({ list, amount, direction: 'out', isSale: terms.line === 'second' });
    return isApproved;
  }

  private goodsList(internalNo: string, terms: Partial<ListDraft>, line: object, amount: Quantity): ListDraft {
    const text = formatQuantity(amount);
    const draft = listDraft(internalNo, terms, {});
    const [first] = draft.lines;
    if (!first) throw new RangeError('a list has a line');
    const { legalUnit2: _unit, legalQuantity2: _quantity, ...bare } = first;
    const amounts = { declaredQuantity: text, legalQuantity1: text, unitPrice: '1', totalPrice: cents(amount) };
    return { ...draft, lines: [{ ...bare, ...line, ...amounts }] };
  }

  private async release(a: number): Promise<boolean> {
    const open = pick(this.openLists, a);
    if (!open) return false;
    if (open.isSale && a % 5 !== 0) {
      await this.call('assess_list_tax', { list: open.list, exchangeRates: { '502': '7.1' } });
    }
    return this.all(['release_declaration', { list: open.list }]);
  }

  private async carryList(a: number, b: number): Promise<boolean> {
    const open = pick(this.openLists, a);
    if (!open) return false;
    const part = partOf(open.amount, b);
    const isDone = await this.carry({ list: open.list }, part, open.direction, b);
    if (isDone) open.amount -= part;
    return isDone;
  }

  /** A vehicle that passes; or one whose pass is voided, or that comes a second time. */
  private async carry(document: object, part: Quantity, direction: 'in' | 'out', b: number): Promise<boolean> {
    const pass = this.next('V');
    const text = formatQuantity(part);
    const isDrafted = await this.all(
      [
        'draft_pass',
        {
          internalNo: pass,
          passType: '3',
          bindType: '3',
          direction,
          customsCode: '1510',
          vehicleNo: '吉A12345',
          vehicleWeightKg: '9000',
          lines: [{ ...document, lineNo: 1, quantity: text, grossWeightKg: text }],
        },
      ],
      ['declare_pass', { pass }],
      ['approve_pass', { pass }],
    );
    if (!isDrafted) return false;
    if (b % 11 === 0) {
      await this.call('void_pass', { pass });
      return false;
    }
    const isDone = await this.all(['record_passage', { pass }]);
    if (b % 7 === 0) await this.call('record_passage', { pass });
    return isDone;
  }

  private async giveUp(a: number): Promise<boolean> {
    const open = pick(this.openLists, a);
    if (!open) return false;
    const isDone = await this.all(['delete_list', { list: open.list, reason: '订单取消' }]);
    if (isDone) this.openLists = this.openLists.filter((one) => one !== open);
    return isDone;
  }

  private async note(a: number): Promise<boolean> {
    const note = this.next('N');
    const amount = amountOf(a, 50);
    const lines = [{ formLineNo: 1, quantity: formatQuantity(amount) }];
    const isApproved = await this.all(...approvedNote(note, { lines }));
    if (isApproved) this.notes.push({ note, rest: amount, direction: 'out' });
    return isApproved;
  }

  private async carryNote(a: number, b: number): Promise<boolean> {
    const open = pick(
      this.notes.filter(({ rest }) => rest > 0n),
      a,
    );
    if (!open) return false;
    const part = partOf(open.rest, b);
    const isDone = await this.carry({ stockNote: open.note }, part, open.direction, b);
    if (isDone) open.rest -= part;
    return isDone;
  }

  private async bringBack(a: number, b: number): Promise<boolean> {
    const related = pick(
      this.notes.filter(({ direction }) => direction === 'out'),
      a,
    );
    if (!related) return false;
    const note = this.next('R');
    const amount = amountOf(b, 20);
    const lines = [{ formLineNo: 1, quantity: formatQuantity(amount) }];
    const draft = { lines, operation: 'return', relatedNote: related.note };
    const isApproved = await this.all(...approvedNote(note, draft));
    if (isApproved) this.notes.push({ note, rest: amount, direction: 'in' });
    return isApproved;
  }

  private endNote(a: number, b: number): Promise<boolean> {
    const open = pick(this.notes, a);
    if (!open) return Promise.resolve(false);
    return this.all([b % 2 === 0 ? 'void_stock_note' : 'shorten_stock_note', { note: open.note }]);
  }

  private async consolidate(): Promise<boolean> {
    const list = this.next('C');
    const isDone = await this.all(
      ['consolidate_stock_notes', { form: 'FORM', internalNo: list }],
      ['declare_list', { list }],
      ['approve_list', { list }],
    );
    if (isDone) this.openLists.push({ list, amount: 0n, direction: 'out', isSale: true });
    return isDone;
  }

  private destroyLeftovers(a: number): Promise<boolean> {
    const { goodsKind: _kind, ...goods } = { ...polymer, ...{ goodsKind: scrap.goodsKind } };
    const terms = {
      bookNo: factory,
      line: 'internal',
      direction: 'out',
      listType: '6',
      supervisionMode: '0400',
    } as const;
    const list = this.goodsList(
      this.next('D'),
      { ...terms, goodsKind: 'leftover' },
      { itemNo: 1, ...goods },
      amountOf(a, 3),
    );
    return this.all(...approved(list));
  }

  /** What nobody should get through. */
  private async nonsense(a: number, b: number): Promise<boolean> {
    const list = pick(this.openLists, a)?.list ?? 'stock';
    const note = pick(this.notes, b)?.note ?? 'nobody';
    const tries: ReadonlyArray<readonly [string, object]> = [
      ['approve_list', { list }],
      ['approve_stock_note', { note }],
      ['replace_list_lines', { list, lines: [] }],
      ['close_delivery_form', { form: 'FORM' }],
      ['change_list', { list, lines: [], reason: 'x' }],
      ['void_pass', { pass: `V${a % 40}` }],
    ];
    const [name, input] = tries[b % tries.length] ?? ['approve_list', { list }];
    const answer = await this.call(name, input);
    return !answer.ok;
  }
}
