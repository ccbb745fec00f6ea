import { type Day, quantity } from '../../../kernel/index.ts';
import { BookPlanner } from '../book-planner.ts';
import { isSunday } from '../calendar.ts';
import type { DemoEnterprise } from '../enterprises.ts';
import { itemDraft, lineDraft } from '../factory/goods.ts';
import type { World } from '../list-case.ts';
import { createRandom } from '../random.ts';
import { chip, resin, sample } from './goods.ts';
import { OwnRecords } from './own-records.ts';

export const researchBookNo = 'T1510H00R001';
const byAir = { line: 'first', transportMode: '5', portCode: '1510', countryCode: '133' } as const;

/** 研发: chips and resin come by air, projects use them up as they need, samples go abroad. */
export class ResearchStory extends BookPlanner {
  private readonly workDays: readonly Day[];
  private uses = 0;
  private readonly records = new OwnRecords();
  private samples = 0;
  private chips = 0;

  constructor(world: World, enterprise: DemoEnterprise, seed: string, days: readonly Day[]) {
    const random = createRandom(`${seed}/research`);
    super(world, enterprise, { bookNo: researchBookNo, mark: `${enterprise.mark}Y`, random });
    this.workDays = days.filter((on) => !isSunday(on));
  }

  /** Plans what happens on a day. */
  day(on: Day): void {
    const index = this.workDays.indexOf(on);
    if (index < 1) return;
    this.beginDay();
    if (index === 1) this.open(on);
    if (index % 60 === 2) this.receive(on);
    if (index >= 4 && index % 3 === 0) this.use(on);
    if (index % 20 === 18) this.sendSamples(on);
    if (index % 6 === 5 || index === this.workDays.length - 1) this.submitRecords(on);
    if (index === this.workDays.length - 1) this.operate(on, 'clerk', 'compare_book', { bookNo: researchBookNo });
  }

  private open(on: Day): void {
    const { enterprise } = this;
    const book = { bookNo: researchBookNo };
    this.operate(on, 'clerk', 'file_book', {
      ...book,
      kind: 'processing',
      processingType: 'consumption',
      purpose: 'research',
      bookkeepingMode: 'accumulate',
      customsCode: this.world.customsCode,
      enterpriseCustomsCode: enterprise.customsCode,
      enterpriseName: enterprise.nameZh,
    });
    this.operate(on, 'officer', 'approve_book', book);
    this.operate(on, 'clerk', 'file_items', { ...book, items: [chip, resin, sample].map(itemDraft) });
  }

  private receive(on: Day): void {
    const lines = [lineDraft(chip, quantity('800'), 1, {}), lineDraft(resin, quantity('120'), 2, {})];
    const terms = { ...byAir, direction: 'in', goodsKind: 'material', supervisionMode: '5010' } as const;
    const document = this.planList(on, { ...terms, lines });
    this.records.note(on, { itemNo: chip.itemNo, kind: 'in', quantity: '800', document });
    this.records.note(on, { itemNo: resin.itemNo, kind: 'in', quantity: '120', document });
    this.chips += 800;
  }

  private use(on: Day): void {
    const chips = this.random.between(12, 30);
    if (this.chips < chips) return;
    this.uses += 1;
    const grams = this.random.between(900, 2200);
    const made = this.random.between(1, 4);
    const internalNo = `${this.enterprise.mark}-RD-${String(this.uses).padStart(3, '0')}`;
    const kilograms = `${Math.floor(grams / 1000)}.${String(grams % 1000).padStart(3, '0')}`;
    this.operate(on, 'clerk', 'record_use', {
      bookNo: researchBookNo,
      internalNo,
      project: this.uses % 3 === 0 ? '混动电控单元耐久试验（示范）' : '低温启动电控单元（示范）',
      used: [
        { itemNo: chip.itemNo, quantity: String(chips), waste: String(Math.floor(chips / 6)) },
        { itemNo: resin.itemNo, quantity: kilograms },
      ],
      cameOut: [{ itemNo: sample.itemNo, quantity: String(made), legalQuantity1: String(made) }],
    });
    const used = { kind: 'consume', document: internalNo } as const;
    this.records.note(on, { ...used, itemNo: chip.itemNo, quantity: String(chips) });
    this.records.noteIn('enterprise', on, { ...used, itemNo: resin.itemNo, quantity: kilograms });
    // A mistake for the comparison to find: the warehouse once writes grams where it means kilograms.
    const weighed = this.uses === 4 ? String(grams) : kilograms;
    this.records.noteIn('warehouse', on, { ...used, itemNo: resin.itemNo, quantity: weighed });
    this.records.note(on, { itemNo: sample.itemNo, kind: 'produce', quantity: String(made), document: internalNo });
    this.chips -= chips;
    this.samples += made;
  }

  private sendSamples(on: Day): void {
    if (this.samples === 0) return;
    const goods = lineDraft(sample, quantity(String(this.samples)), 1, { destinationCountry: '133' });
    const terms = { ...byAir, direction: 'out', goodsKind: 'finished', supervisionMode: '5010' } as const;
    const document = this.planList(on, { ...terms, lines: [goods] });
    this.records.note(on, { itemNo: sample.itemNo, kind: 'out', quantity: String(this.samples), document });
    this.samples = 0;
  }

  /** An extract of each of the laboratory's own systems. */
  private submitRecords(on: Day): void {
    for (const extract of this.records.take()) {
      this.operate(on, 'clerk', 'submit_enterprise_records', { bookNo: researchBookNo, ...extract });
    }
  }
}
