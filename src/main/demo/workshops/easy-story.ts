import { type Day, quantity } from '../../../kernel/index.ts';
import { BookPlanner } from '../book-planner.ts';
import { isSunday } from '../calendar.ts';
import type { DemoEnterprise } from '../enterprises.ts';
import type { World } from '../list-case.ts';
import { plate } from '../numbers.ts';
import { createRandom } from '../random.ts';

const conditions = { no_export_duty: true, no_licence: true, no_refund: true, no_statistics: true };
const goods = [
  { kind: 'office', name: '打印纸', unit: '035', quantity: '120', purpose: '办公（示范数据）' },
  { kind: 'labour_protection', name: '防静电手套', unit: '025', quantity: '400', purpose: '车间劳保（示范数据）' },
  { kind: 'packaging', name: '木托盘', unit: '007', quantity: '60', purpose: '出口包装（示范数据）' },
  { kind: 'urgent_material', name: '设备润滑脂', unit: '035', quantity: '18', purpose: '设备维修（示范数据）' },
] as const;

/** 便捷进出区: paper, gloves and pallets come in without declaration, are used up, and pallets go out again. */
export class EasyStory extends BookPlanner {
  private readonly workDays: readonly Day[];
  private entries = 0;

  constructor(world: World, enterprise: DemoEnterprise, seed: string, days: readonly Day[]) {
    const mark = `${enterprise.mark}B`;
    super(world, enterprise, { bookNo: `easy-${enterprise.mark}`, mark, random: createRandom(`${seed}/easy`) });
    this.workDays = days.filter((on) => !isSunday(on));
  }

  /** Plans what happens on a day. */
  day(on: Day): void {
    const index = this.workDays.indexOf(on);
    if (index < 1 || index % 12 !== 1) return;
    this.beginDay();
    this.bringIn(on);
  }

  private bringIn(on: Day): void {
    const what = goods[this.entries % goods.length] ?? goods[0];
    this.entries += 1;
    const record = `${this.enterprise.mark}B${String(this.entries).padStart(4, '0')}`;
    const vehicleNo = plate(this.random);
    this.operate(on, 'clerk', 'record_easy_entry', {
      ...what,
      internalNo: record,
      vehicleNo,
      enteredOn: on,
      conditions,
    });
    this.letThrough(on, record, vehicleNo, 'in');
    this.operate(on, 'officer', 'record_easy_passage', { record, pass: `${record}-in` });
    if (what.kind === 'packaging') {
      this.operate(on, 'clerk', 'move_easy_goods', { record, kind: 'leave', quantity: '20', vehicleNo });
      this.letThrough(on, record, vehicleNo, 'out');
      this.operate(on, 'officer', 'record_easy_passage', { record, pass: `${record}-out`, moveNo: 1 });
      return;
    }
    this.operate(on, 'clerk', 'move_easy_goods', {
      record,
      kind: 'used_up',
      quantity: '6',
      reason: '日常领用（示范数据）',
    });
  }

  /** The vehicle with its pass for gate-registered goods. */
  private letThrough(on: Day, record: string, vehicleNo: string, direction: 'in' | 'out'): void {
    const vehicle = { vehicleNo, vehicleWeightKg: '4200', customsCode: this.world.customsCode };
    const head = { internalNo: `${record}-${direction}`, passType: '5', direction, ...vehicle } as const;
    const lane = `G-03-${direction === 'in' ? 'I' : 'O'}1`;
    this.planVehicle(on, { ...head, lines: [], remark: '卡口登记货物（示范数据）' }, lane, quantity('4200'));
  }
}
