import { addDays, type Day, formatQuantity, type Quantity, quantity } from '../../../kernel/index.ts';
import { BookPlanner } from '../book-planner.ts';
import { isSunday } from '../calendar.ts';
import type { DemoEnterprise } from '../enterprises.ts';
import type { World } from '../list-case.ts';
import { createRandom } from '../random.ts';
import { factoryBookNo } from './book.ts';
import {
  armBlank,
  bill,
  billVersion,
  factoryItems,
  halfShaft,
  itemDraft,
  lineDraft,
  materials,
  shockAbsorber,
  suspension,
  times,
} from './goods.ts';
import { FactoryLosses } from './losses.ts';

const wholeUnits = (count: number): Quantity => quantity(String(count));
/** Materials arrive for so many working days of production. */
const daysOfSupply = 10;

/**
 * A factory in the zone: materials come in from abroad, modules are made of them day by day, leave for abroad, and for the
 * country in batches that are declared together; after three fifths of the history its book is written off.
 */
export class FactoryStory extends BookPlanner {
  private readonly workDays: readonly Day[];
  private readonly stock = new Map<number, Quantity>();
  /** What lies among the leftovers of the arm blanks. */
  private leftovers = 0n;
  /** Notes that are out and not declared. */
  private openNotes: string[] = [];
  private counts = { productions: 0, notes: 0 };
  private isHeld = false;
  private readonly losses = new FactoryLosses({
    operate: (on, who, name, input) => this.operate(on, who, name, input),
    lose: (itemNo, amount) => this.put(itemNo, -amount),
    loseLeftovers: (amount) => {
      this.leftovers -= amount;
    },
  });

  constructor(world: World, enterprise: DemoEnterprise, seed: string, days: readonly Day[]) {
    super(world, enterprise, {
      bookNo: factoryBookNo,
      mark: `${enterprise.mark}F`,
      random: createRandom(`${seed}/factory`),
    });
    this.workDays = days.filter((on) => !isSunday(on));
    for (const { itemNo } of factoryItems) this.stock.set(itemNo, 0n);
  }

  /** Plans what happens on a day. */
  day(on: Day): void {
    const index = this.workDays.indexOf(on);
    if (index < 0) return;
    this.beginDay();
    if (index === 0) this.open(on);
    const writeOffAt = Math.floor((this.workDays.length * 3) / 5);
    if (index === writeOffAt) this.beginWriteOff(on);
    if (index === writeOffAt + 1) this.endWriteOff(on);
    if (this.isHeld) return;
    if (index % daysOfSupply === 0) this.receive(on);
    if (index >= 1) this.produce(on, index / this.workDays.length);
    if (index === 3) this.fileForm(on);
    this.losses.day(on, index, index === this.workDays.length - 1);
    if (index % 6 === 5) this.sendAbroad(on);
    if (index % 6 === 4) this.deliver(on);
    if (this.isDeclarationDay(on, index, writeOffAt)) this.declareTogether(on);
  }

  private open(on: Day): void {
    const { enterprise } = this;
    const book = { bookNo: factoryBookNo };
    this.operate(on, 'clerk', 'file_book', {
      ...book,
      kind: 'processing',
      processingType: 'consumption',
      bookkeepingMode: 'accumulate',
      customsCode: this.world.customsCode,
      enterpriseCustomsCode: enterprise.customsCode,
      enterpriseName: enterprise.nameZh,
    });
    this.operate(on, 'officer', 'approve_book', book);
    this.operate(on, 'clerk', 'file_items', { ...book, items: factoryItems.map(itemDraft) });
    const lines = bill.map(({ item, ...rates }) => ({ materialItemNo: item.itemNo, ...rates }));
    const version = { ...book, productItemNo: suspension.itemNo, billVersion };
    this.operate(on, 'clerk', 'declare_bill', { ...version, lines });
    this.operate(on, 'officer', 'confirm_bill', version);
  }

  private held(itemNo: number): Quantity {
    return this.stock.get(itemNo) ?? 0n;
  }

  private put(itemNo: number, change: Quantity): void {
    this.stock.set(itemNo, this.held(itemNo) + change);
  }

  /** Materials from abroad, by train. */
  private receive(on: Day): void {
    const modules = daysOfSupply * 13;
    const amounts = [wholeUnits(modules * 2), wholeUnits(modules * 2), wholeUnits(modules * 2 + 60)];
    const lines = materials.map((item, index) => lineDraft(item, amounts[index] ?? 0n, index + 1, {}));
    const abroad = { line: 'first', transportMode: '3', portCode: '1531', countryCode: '304' } as const;
    this.planList(on, { ...abroad, direction: 'in', goodsKind: 'material', supervisionMode: '5015', lines });
    for (const [index, item] of materials.entries()) this.put(item.itemNo, amounts[index] ?? 0n);
  }

  /** As many modules as the day brings; late in the history more of the blanks is used than the bill says. */
  private produce(on: Day, share: number): void {
    const wanted = this.random.between(8, 14);
    const blanksOf = (count: number) => times(wholeUnits(count), '2.02128');
    const fits = (count: number) =>
      this.held(shockAbsorber.itemNo) >= wholeUnits(count * 2) &&
      this.held(halfShaft.itemNo) >= wholeUnits(count * 2) &&
      this.held(armBlank.itemNo) >= (blanksOf(count) * 11n) / 10n;
    const made = [wanted, 6, 3].find(fits);
    if (made === undefined) return;
    const perMille = share > 0.7 ? this.random.between(18, 42) : this.random.between(-6, 6);
    const blanks = (blanksOf(made) * BigInt(1000 + perMille)) / 1000n;
    const tangible = (blanks * 5n) / 100n;
    const consumed = [
      { item: shockAbsorber, amount: wholeUnits(made * 2) },
      { item: halfShaft, amount: wholeUnits(made * 2) },
      { item: armBlank, amount: blanks, tangible, intangible: blanks / 100n },
    ];
    this.counts.productions += 1;
    this.operate(on, 'clerk', 'record_production', {
      bookNo: factoryBookNo,
      internalNo: `${this.enterprise.mark}M${String(this.counts.productions).padStart(4, '0')}`,
      productItemNo: suspension.itemNo,
      billVersion,
      quantity: String(made),
      legalQuantity1: formatQuantity(times(wholeUnits(made), suspension.legal1)),
      materials: consumed.map(({ item, amount, tangible: leftover, intangible }) => ({
        itemNo: item.itemNo,
        consumed: formatQuantity(amount),
        ...(leftover === undefined ? {} : { tangibleLoss: formatQuantity(leftover) }),
        ...(intangible === undefined ? {} : { intangibleLoss: formatQuantity(intangible) }),
      })),
    });
    for (const { item, amount } of consumed) this.put(item.itemNo, -amount);
    this.put(suspension.itemNo, wholeUnits(made));
    this.leftovers += tangible;
  }

  private sendAbroad(on: Day): void {
    const amount = this.partOfModules(60n);
    if (amount === 0n) return;
    const abroad = { line: 'first', transportMode: '3', portCode: '1531', countryCode: '304' } as const;
    const lines = [lineDraft(suspension, amount, 1, { destinationCountry: '304', billVersion })];
    this.planList(on, { ...abroad, direction: 'out', goodsKind: 'finished', supervisionMode: '5015', lines });
    this.put(suspension.itemNo, -amount);
  }

  private partOfModules(percent: bigint): Quantity {
    const step = wholeUnits(1);
    return ((this.held(suspension.itemNo) * percent) / 100n / step) * step;
  }

  private get form(): string {
    return `${this.enterprise.mark}-FS-A1`;
  }

  /** 分送集报: modules for a car maker outside the zone. */
  private fileForm(on: Day): void {
    const allowed = wholeUnits(this.workDays.length * 5);
    const { goodsKind, model: _model, ...goods } = itemDraft(suspension);
    const line = { ...goods, itemNo: suspension.itemNo, quantity: formatQuantity(allowed), currencyCode: '502' };
    this.operate(on, 'clerk', 'draft_delivery_form', {
      bookNo: factoryBookNo,
      internalNo: this.form,
      businessType: 'A',
      direction: 'out',
      goodsKind,
      customsCode: this.world.customsCode,
      counterpartName: '长春春驰汽车（示范）有限公司',
      validThrough: addDays(on, 540),
      remark: '示范数据',
      lines: [
        {
          ...line,
          legalQuantity1: formatQuantity(times(allowed, suspension.legal1)),
          unitPrice: suspension.priceUsd,
        },
      ],
    });
    this.operate(on, 'clerk', 'declare_delivery_form', { form: this.form });
    this.operate(on, 'officer', 'approve_delivery_form', { form: this.form });
  }

  /** A batch for the car maker; now and then a few modules come back. */
  private deliver(on: Day): void {
    const amount = this.partOfModules(40n);
    if (amount < wholeUnits(4)) return;
    const note = this.planNote(on, 'out', amount, {});
    this.put(suspension.itemNo, -amount);
    this.openNotes.push(note);
    if (this.counts.notes % 5 !== 2) return;
    const back = wholeUnits(2);
    this.planNote(on, 'in', back, { operation: 'return', relatedNote: note });
    this.put(suspension.itemNo, back);
  }

  private planNote(on: Day, direction: 'in' | 'out', amount: Quantity, more: object): string {
    this.counts.notes += 1;
    const note = `${this.enterprise.mark}N${String(this.counts.notes).padStart(4, '0')}`;
    const goods = { quantity: formatQuantity(amount), grossWeightKg: formatQuantity(times(amount, suspension.netKg)) };
    const lines = [{ formLineNo: 1, ...goods }];
    this.operate(on, 'clerk', 'draft_stock_note', { form: this.form, internalNo: note, lines, ...more });
    this.operate(on, 'clerk', 'declare_stock_note', { note });
    this.operate(on, 'officer', 'approve_stock_note', { note });
    this.planPass(on, direction, '3', [{ stockNote: note, lineNo: 1, ...goods }]);
    return note;
  }

  /** The second Tuesday or so after a quarter; before the end of a year and of a period there is no waiting. */
  private isDeclarationDay(on: Day, index: number, writeOffAt: number): boolean {
    const isAfterQuarter = /-(04|07|10)-1[01]$/.test(on) && !isSunday(on);
    const isYearsEnd = /-12-30$/.test(on);
    return this.openNotes.length > 0 && (isAfterQuarter || isYearsEnd || index === writeOffAt - 2);
  }

  private declareTogether(on: Day): void {
    const { numbers } = this.world;
    const list = `${this.enterprise.mark}C${this.nextListNumber()}`;
    this.openNotes = [];
    this.operate(on, 'clerk', 'consolidate_stock_notes', { form: this.form, internalNo: list, remark: '示范数据' });
    this.plan(on, 'clerk', () => ({ kind: 'declare_list', list }));
    this.plan(on, 'officer', () => ({
      kind: 'approve_list',
      list,
      listNo: numbers.list(on, 'out'),
      preEntryNo: numbers.preEntry(on),
    }));
    this.plan(on, 'clerk', () => ({ kind: 'assess_tax', list }));
    this.plan(on, 'officer', () => ({ kind: 'release', list, entryNo: numbers.declaration(on, 'out') }));
    this.confirm(on, list);
  }

  /** Customs is told, the stock is counted while nothing moves; a few kilograms of blanks are missing. */
  private beginWriteOff(on: Day): void {
    this.isHeld = true;
    const writeOff = this.writeOffNo;
    this.operate(on, 'clerk', 'open_write_off', { bookNo: factoryBookNo, through: addDays(on, -1) });
    this.operate(on, 'clerk', 'notify_stocktake', { writeOff, stocktakeOn: on });
    const missing = quantity('2.4');
    const counted = (itemNo: number) => this.held(itemNo) - (itemNo === armBlank.itemNo ? missing : 0n);
    const counts = factoryItems.map(({ itemNo }) => ({
      code: String(itemNo),
      quantity: formatQuantity(counted(itemNo)),
    }));
    const scrap = { code: String(armBlank.itemNo), stage: 'leftovers', quantity: formatQuantity(this.leftovers) };
    this.operate(on, 'clerk', 'enter_counts', { writeOff, counts: [...counts, scrap] });
    this.operate(on, 'clerk', 'report_write_off', { writeOff });
    this.put(armBlank.itemNo, -missing);
  }

  private endWriteOff(on: Day): void {
    const writeOff = this.writeOffNo;
    this.operate(on, 'officer', 'accept_write_off_report', { writeOff });
    this.plan(on, 'clerk', () => ({ kind: 'dispose_shortages', writeOff, reason: '机加工切屑损耗，经海关核查认可' }));
    this.operate(on, 'clerk', 'confirm_differences', { writeOff, exchangeRate: '7.1186' });
    this.operate(on, 'officer', 'pass_write_off', { writeOff });
    this.isHeld = false;
  }

  private get writeOffNo(): string {
    return `${factoryBookNo}-001`;
  }
}
