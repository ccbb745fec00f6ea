import { type Day, formatMoney, quantity } from '../../../kernel/index.ts';
import { BookPlanner } from '../book-planner.ts';
import { isSunday } from '../calendar.ts';
import type { DemoEnterprise } from '../enterprises.ts';
import { type FactoryItem, itemDraft, lineDraft } from '../factory/goods.ts';
import type { World } from '../list-case.ts';
import { createRandom } from '../random.ts';

export const equipmentBookNo = 'T1510D000001';

interface DemoMachine extends FactoryItem {
  readonly equipmentNo: string;
  /** Customs value in whole yuan, and what was not collected of it: 8 % duty, 13 % VAT on both. */
  readonly yuan: bigint;
}

const one = { legalUnit2: null, legal1: '1', legal2: null, declaredUnit: '001', legalUnit1: '001' } as const;
const machine = (
  itemNo: number,
  more: Pick<DemoMachine, 'hsCode' | 'name' | 'model' | 'priceUsd' | 'netKg' | 'yuan'>,
): DemoMachine => ({
  ...one,
  itemNo,
  materialNo: `EQ-${more.model}`,
  equipmentNo: `SB-${String(itemNo).padStart(3, '0')}`,
  goodsKind: 'equipment',
  originCountry: '304',
  ...more,
});

const machines: readonly DemoMachine[] = [
  machine(1, {
    hsCode: '8462291000',
    name: '数控矫直机',
    model: 'ST-400',
    priceUsd: '186000',
    netKg: '9200',
    yuan: 1_320_600n,
  }),
  machine(2, {
    hsCode: '8479509090',
    name: '装配机器人',
    model: 'RB-60',
    priceUsd: '64000',
    netKg: '680',
    yuan: 454_400n,
  }),
  machine(3, {
    hsCode: '9031809090',
    name: '悬架试验台',
    model: 'TB-2',
    priceUsd: '98000',
    netKg: '3100',
    yuan: 695_800n,
  }),
  machine(4, {
    hsCode: '8479509090',
    name: '搬运机器人',
    model: 'RB-20',
    priceUsd: '38000',
    netKg: '410',
    yuan: 269_800n,
  }),
];

/** The machines of the factory, free of tax and under supervision; some go out for testing and come back, one is released. */
export class EquipmentStory extends BookPlanner {
  private readonly workDays: readonly Day[];
  private exits = 0;
  private out: { readonly equipmentNo: string; readonly exitNo: number } | null = null;
  private isReleased = false;

  constructor(world: World, enterprise: DemoEnterprise, seed: string, days: readonly Day[]) {
    const random = createRandom(`${seed}/equipment`);
    super(world, enterprise, { bookNo: equipmentBookNo, mark: `${enterprise.mark}E`, random });
    this.workDays = days.filter((on) => !isSunday(on));
  }

  /** Plans what happens on a day. */
  day(on: Day): void {
    const index = this.workDays.indexOf(on);
    if (index < 0) return;
    this.beginDay();
    if (index === 0) this.open(on);
    if (index === 1) this.receive(on);
    if (index === 2) this.register(on);
    if (index >= 5 && index % 24 === 5) this.takeOut(on);
    if (index % 24 === 14) this.bringBack(on);
    if (index === Math.floor(this.workDays.length * 0.7)) this.releaseEarly(on);
  }

  private open(on: Day): void {
    const { enterprise } = this;
    const book = { bookNo: equipmentBookNo };
    this.operate(on, 'clerk', 'file_book', {
      ...book,
      kind: 'equipment',
      bookkeepingMode: 'accumulate',
      customsCode: this.world.customsCode,
      enterpriseCustomsCode: enterprise.customsCode,
      enterpriseName: enterprise.nameZh,
    });
    this.operate(on, 'officer', 'approve_book', book);
    this.operate(on, 'clerk', 'file_items', { ...book, items: machines.map(itemDraft) });
  }

  private receive(on: Day): void {
    const abroad = { line: 'first', transportMode: '3', portCode: '1531', countryCode: '304' } as const;
    const lines = machines.map((item, index) => lineDraft(item, quantity('1'), index + 1, { levyMode: '3' }));
    this.planList(on, { ...abroad, direction: 'in', goodsKind: 'equipment', supervisionMode: '5335', lines });
  }

  private register(on: Day): void {
    for (const [index, { equipmentNo, model, yuan }] of machines.entries()) {
      const fen = yuan * 100n;
      const duty = (fen * 8n) / 100n;
      this.operate(on, 'clerk', 'register_equipment', {
        list: `${this.enterprise.mark}E0001`,
        lineNo: index + 1,
        equipmentNo,
        price: formatMoney(fen),
        exemptDuty: formatMoney(duty),
        exemptVat: formatMoney(((fen + duty) * 13n) / 100n),
        serialNumbers: [`${model}-2601`],
        remark: '示范数据',
      });
    }
  }

  private takeOut(on: Day): void {
    if (this.out !== null) return;
    this.exits += 1;
    const equipmentNo = this.exits % 2 === 1 ? 'SB-003' : 'SB-002';
    this.operate(on, 'clerk', 'take_equipment_out', {
      bookNo: equipmentBookNo,
      equipmentNo,
      purpose: this.exits % 2 === 1 ? 'testing' : 'repair',
      documentNo: `${this.enterprise.mark}-CQ-${String(this.exits).padStart(3, '0')}`,
      place: '长春计量检测中心（示范）',
    });
    this.out = { equipmentNo, exitNo: Math.ceil(this.exits / 2) };
  }

  private bringBack(on: Day): void {
    if (this.out === null) return;
    this.operate(on, 'clerk', 'bring_equipment_back', { bookNo: equipmentBookNo, ...this.out });
    this.out = null;
  }

  /** The handling robot is sold: its tax is paid for the years that are left. */
  private releaseEarly(on: Day): void {
    if (this.isReleased) return;
    this.isReleased = true;
    this.operate(on, 'clerk', 'release_equipment', {
      bookNo: equipmentBookNo,
      equipmentNo: 'SB-004',
      rates: { dutyRate: '0.08', vatRate: '0.13', reason: '示范税率' },
      reason: '转内销（示范）',
    });
  }
}
