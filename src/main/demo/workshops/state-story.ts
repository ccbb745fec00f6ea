import { type Day, formatQuantity, quantity } from '../../../kernel/index.ts';
import { BookPlanner } from '../book-planner.ts';
import { isSunday } from '../calendar.ts';
import type { DemoEnterprise } from '../enterprises.ts';
import { halfShaft, itemDraft, shockAbsorber } from '../factory/goods.ts';
import type { World } from '../list-case.ts';
import { createRandom } from '../random.ts';

export const stateBookNo = 'T1510W00S001';
const warehouse = 'W-01';
const maker = '长春示范减振器有限公司（示范）';

/**
 * 按状态分类监管: the factory also keeps parts of a maker in the country, not under bond, beside the same parts from abroad;
 * they come every other week, go back into the country, and now and then abroad with a train.
 */
export class StateStory extends BookPlanner {
  private readonly workDays: readonly Day[];
  private readonly held = { [shockAbsorber.itemNo]: 0, [halfShaft.itemNo]: 0 };
  private count = 0;

  constructor(world: World, enterprise: DemoEnterprise, seed: string, days: readonly Day[]) {
    super(world, enterprise, {
      bookNo: stateBookNo,
      mark: `${enterprise.mark}S`,
      random: createRandom(`${seed}/state`),
    });
    this.workDays = days.filter((on) => !isSunday(on));
  }

  /** Plans what happens on a day. */
  day(on: Day): void {
    const index = this.workDays.indexOf(on);
    if (index < 2) return;
    this.beginDay();
    if (index === 2) this.open(on);
    if (index % 12 === 3) this.receive(on);
    if (index % 6 === 5) this.leave(on, 'out', 12);
    if (index % 24 === 10) this.leave(on, 'abroad', 20);
  }

  private open(on: Day): void {
    const { enterprise } = this;
    const book = { bookNo: stateBookNo };
    this.operate(on, 'clerk', 'file_book', {
      ...book,
      kind: 'logistics',
      purpose: 'by_state',
      bookkeepingMode: 'accumulate',
      customsCode: this.world.customsCode,
      enterpriseCustomsCode: enterprise.customsCode,
      enterpriseName: enterprise.nameZh,
    });
    this.operate(on, 'officer', 'approve_book', book);
    const items = [shockAbsorber, halfShaft].map((item) => ({ ...itemDraft(item), originCountry: '142' }));
    this.operate(on, 'clerk', 'file_items', { ...book, items });
    this.operate(on, 'officer', 'grant_state_storage', {
      ...book,
      approvalNo: '示范分类〔1〕号',
      placeCode: warehouse,
      consentNo: '示范管委会〔1〕号',
      consentOn: on,
      wmsName: 'wms（示范）',
      fromOn: on,
    });
  }

  private receive(on: Day): void {
    for (const [at, { itemNo }] of [shockAbsorber, halfShaft].entries()) {
      this.move(on, 'in', itemNo, 40 - at * 10);
    }
  }

  private leave(on: Day, kind: 'out' | 'abroad', pieces: number): void {
    const { itemNo } = this.random.between(0, 1) === 0 ? shockAbsorber : halfShaft;
    if ((this.held[itemNo] ?? 0) >= pieces) this.move(on, kind, itemNo, pieces);
  }

  private move(on: Day, kind: 'in' | 'out' | 'abroad', itemNo: number, pieces: number): void {
    this.count += 1;
    this.held[itemNo] = (this.held[itemNo] ?? 0) + (kind === 'in' ? pieces : -pieces);
    const amount = quantity(String(pieces));
    this.operate(on, 'clerk', 'record_state_move', {
      bookNo: stateBookNo,
      internalNo: `${this.enterprise.mark}FB${String(this.count).padStart(4, '0')}`,
      kind,
      itemNo,
      quantity: formatQuantity(amount),
      counterpart: kind === 'abroad' ? 'Dortmund Parts GmbH（示范）' : maker,
      movedOn: on,
      ...(kind === 'abroad' ? { entryNo: this.world.numbers.declaration(on, 'out') } : {}),
    });
  }
}
