import { addDays, type Day, quantity } from '../../../kernel/index.ts';
import { BookPlanner } from '../book-planner.ts';
import { isSunday } from '../calendar.ts';
import type { DemoEnterprise } from '../enterprises.ts';
import { itemDraft, lineDraft } from '../factory/goods.ts';
import type { World } from '../list-case.ts';
import { createRandom } from '../random.ts';
import { charger, oldRotor, rotor } from './goods.ts';
import { OwnRecords } from './own-records.ts';

export const repairBookNo = 'T1510H00M001';
const byRail = { line: 'first', transportMode: '3', portCode: '1531', countryCode: '304' } as const;
/** Goods of one order, and the days between its steps. */
const setsOfOrder = 2;
const rhythm = 4;

/** 保税维修: turbochargers come from abroad, get new rotors, and go back; the old rotors follow them. */
export class RepairStory extends BookPlanner {
  private readonly workDays: readonly Day[];
  private orders = 0;
  private oldRotors = 0;
  private held = 0;
  private readonly records = new OwnRecords();
  private inWork: { readonly orderNo: string; readonly used: boolean } | null = null;

  constructor(world: World, enterprise: DemoEnterprise, seed: string, days: readonly Day[]) {
    super(world, enterprise, {
      bookNo: repairBookNo,
      mark: `${enterprise.mark}W`,
      random: createRandom(`${seed}/repair`),
    });
    this.workDays = days.filter((on) => !isSunday(on));
  }

  /** Plans what happens on a day. */
  day(on: Day): void {
    const index = this.workDays.indexOf(on);
    if (index < 1) return;
    this.beginDay();
    if (index === 1) this.open(on);
    if (index % 40 === 2) this.receive(on);
    if (index < 4) return;
    if (index % rhythm === 0) this.begin(on);
    if (index % rhythm === 1) this.work(on);
    if (index % rhythm === 3) this.end(on);
    if (index % 30 === 27) this.sendOldRotors(on);
    if (index % 6 === 5 || index === this.workDays.length - 1) this.submitRecords(on);
    if (index === this.workDays.length - 1) this.operate(on, 'clerk', 'compare_book', { bookNo: repairBookNo });
  }

  private open(on: Day): void {
    const { enterprise } = this;
    const abroad = { repairOrigin: 'abroad' } as const;
    this.operate(on, 'clerk', 'file_book', {
      bookNo: repairBookNo,
      kind: 'processing',
      processingType: 'consumption',
      purpose: 'repair',
      bookkeepingMode: 'accumulate',
      customsCode: this.world.customsCode,
      enterpriseCustomsCode: enterprise.customsCode,
      enterpriseName: enterprise.nameZh,
    });
    this.operate(on, 'officer', 'approve_book', { bookNo: repairBookNo });
    const items = [{ ...itemDraft(charger), ...abroad }, itemDraft(rotor), { ...itemDraft(oldRotor), ...abroad }];
    this.operate(on, 'clerk', 'file_items', { bookNo: repairBookNo, items });
  }

  private receive(on: Day): void {
    const [sets, parts] = [16, 48];
    const inbound = { ...byRail, direction: 'in', goodsKind: 'material' } as const;
    const goods = lineDraft(charger, quantity(String(sets)), 1, {});
    const goodsList = this.planList(on, { ...inbound, supervisionMode: '1371', lines: [goods] });
    const spares = lineDraft(rotor, quantity(String(parts)), 1, {});
    const sparesList = this.planList(on, { ...inbound, supervisionMode: '5015', lines: [spares] });
    this.records.note(on, { itemNo: charger.itemNo, kind: 'in', quantity: String(sets), document: goodsList });
    this.records.note(on, { itemNo: rotor.itemNo, kind: 'in', quantity: String(parts), document: sparesList });
    this.held += sets;
  }

  private begin(on: Day): void {
    if (this.inWork !== null || this.held < setsOfOrder) return;
    this.orders += 1;
    const orderNo = `${this.enterprise.mark}-MRO-${String(this.orders).padStart(3, '0')}`;
    this.operate(on, 'clerk', 'open_repair_order', {
      bookNo: repairBookNo,
      orderNo,
      goodsItemNo: charger.itemNo,
      quantity: String(setsOfOrder),
      catalogueEntry: '维修产品目录（示范）：涡轮增压器',
      customerName: 'Turbo Service GmbH（示范）',
      returnBy: addDays(on, 90),
      remark: '示范数据',
    });
    this.inWork = { orderNo, used: false };
  }

  private work(on: Day): void {
    if (this.inWork === null || this.inWork.used) return;
    const parts = String(setsOfOrder);
    this.operate(on, 'clerk', 'record_use', {
      bookNo: repairBookNo,
      internalNo: `${this.inWork.orderNo}-1`,
      orderNo: this.inWork.orderNo,
      used: [{ itemNo: rotor.itemNo, quantity: parts }],
      cameOut: [{ itemNo: oldRotor.itemNo, quantity: parts, legalQuantity1: parts }],
    });
    const document = `${this.inWork.orderNo}-1`;
    const used = { itemNo: rotor.itemNo, kind: 'consume', quantity: parts, document } as const;
    this.records.note(on, used);
    // A mistake for the comparison to find: the enterprise's system has this use twice.
    if (this.orders === 3) this.records.noteIn('enterprise', on, used);
    this.records.note(on, { itemNo: oldRotor.itemNo, kind: 'produce', quantity: parts, document });
    this.oldRotors += setsOfOrder;
    this.inWork = { ...this.inWork, used: true };
  }

  private end(on: Day): void {
    if (!this.inWork?.used) return;
    const { orderNo } = this.inWork;
    this.operate(on, 'clerk', 'close_repair_order', { bookNo: repairBookNo, orderNo, outcome: 'repaired' });
    const goods = lineDraft(charger, quantity(String(setsOfOrder)), 1, { destinationCountry: '304' });
    const terms = { ...byRail, direction: 'out', goodsKind: 'material', supervisionMode: '1371' } as const;
    const document = this.planList(on, { ...terms, lines: [goods] });
    this.records.note(on, { itemNo: charger.itemNo, kind: 'out', quantity: String(setsOfOrder), document });
    this.held -= setsOfOrder;
    this.inWork = null;
  }

  private sendOldRotors(on: Day): void {
    if (this.oldRotors === 0) return;
    const parts = lineDraft(oldRotor, quantity(String(this.oldRotors)), 1, { destinationCountry: '304' });
    const terms = { ...byRail, direction: 'out', goodsKind: 'defective', supervisionMode: '0864' } as const;
    const document = this.planList(on, { ...terms, lines: [parts] });
    this.records.note(on, { itemNo: oldRotor.itemNo, kind: 'out', quantity: String(this.oldRotors), document });
    this.oldRotors = 0;
  }

  /** An extract of each of the station's own systems. */
  private submitRecords(on: Day): void {
    for (const extract of this.records.take()) {
      this.operate(on, 'clerk', 'submit_enterprise_records', { bookNo: repairBookNo, ...extract });
    }
  }
}
