import { type Day, type Quantity, quantity } from '../../kernel/index.ts';
import type { ListDraft } from '../../regime/clearance/index.ts';
import type { DraftPassInput } from '../../regime/gate/index.ts';
import { instantOf } from './calendar.ts';
import type { DemoEnterprise } from './enterprises.ts';
import type { World } from './list-case.ts';
import type { Act, Actor } from './model.ts';
import { plate } from './numbers.ts';
import type { Random } from './random.ts';

const officeOpens = 8 * 60 + 5;
const lateInTheDay = 21 * 60;

export interface PlannedBook {
  readonly bookNo: string;
  /** With what the numbers of its lists and passes begin. */
  readonly mark: string;
  readonly random: Random;
}

/** Plans what happens to one book, in a chain of its own: operations, and lists with their passes through the gate. */
export class BookPlanner {
  protected readonly world: World;
  protected readonly enterprise: DemoEnterprise;
  protected readonly random: Random;
  private readonly bookNo: string;
  private readonly mark: string;
  private minute = officeOpens;
  private lists = 0;
  private passes = 0;

  constructor(world: World, enterprise: DemoEnterprise, { bookNo, mark, random }: PlannedBook) {
    this.world = world;
    this.enterprise = enterprise;
    this.bookNo = bookNo;
    this.mark = mark;
    this.random = random;
  }

  protected beginDay(): void {
    this.minute = officeOpens;
  }

  protected nextListNumber(): string {
    this.lists += 1;
    return String(this.lists).padStart(4, '0');
  }

  protected plan(on: Day, by: Actor, act: () => Act, pause = 3): void {
    this.minute += pause;
    const { enterprise, minute } = this;
    this.world.agenda.add({ chain: this.bookNo, enterprise, day: on, minute, by, act });
  }

  protected operate(on: Day, by: Actor, operation: string, input: object): void {
    this.plan(on, by, () => ({ kind: 'operate', operation, input }));
  }

  /** Plans a list as far as its posting; answers its number. */
  protected planList(on: Day, terms: Omit<ListDraft, 'bookNo' | 'internalNo' | 'customsCode'>): string {
    const { numbers, customsCode } = this.world;
    const list = `${this.mark}${this.nextListNumber()}`;
    const draft: ListDraft = { ...terms, bookNo: this.bookNo, internalNo: list, customsCode, remark: '示范数据' };
    const { direction } = terms;
    this.plan(on, 'clerk', () => ({ kind: 'draft_list', draft }));
    this.plan(on, 'clerk', () => ({ kind: 'declare_list', list }));
    this.plan(on, 'officer', () => ({
      kind: 'approve_list',
      list,
      listNo: numbers.list(on, direction),
      preEntryNo: numbers.preEntry(on),
    }));
    const lines = terms.lines.map(({ lineNo, declaredQuantity, grossWeightKg = '0' }) => ({
      list,
      lineNo,
      quantity: declaredQuantity,
      grossWeightKg,
    }));
    this.planPass(on, direction, '2', lines);
    this.plan(on, 'officer', () => ({ kind: 'release', list, entryNo: numbers.declaration(on, direction) }));
    this.confirm(on, list);
    return list;
  }

  /** Customs says, late in the day, that it has posted the list too. */
  protected confirm(on: Day, list: string): void {
    const postedAt = instantOf(on, lateInTheDay);
    const act = () => ({ kind: 'confirm_posting', list, postedAt }) as const;
    const chain = this.bookNo;
    this.world.agenda.add({ chain, enterprise: this.enterprise, day: on, minute: lateInTheDay, by: 'officer', act });
  }

  protected planPass(on: Day, direction: 'in' | 'out', passType: '2' | '3', lines: readonly PassLine[]): void {
    const { customsCode } = this.world;
    this.passes += 1;
    const pass = `${this.mark}P${String(this.passes).padStart(4, '0')}`;
    const goodsKg = lines.reduce((sum, line) => sum + quantity(line.grossWeightKg), 0n);
    const vehicleNo = plate(this.random);
    const vehicle = { vehicleNo, vehicleWeightKg: '8600', frameWeightKg: '6200' };
    const head = { internalNo: pass, passType, bindType: '3' as const, direction, customsCode, ...vehicle };
    const draft = { ...head, remark: '示范数据', lines: [...lines] };
    const lane = `G-01-${direction === 'in' ? 'I' : 'O'}${this.random.between(1, 4)}`;
    this.planVehicle(on, draft, lane, quantity('14800') + goodsKg);
  }

  /** A pass from its draft to the passage of its vehicle. */
  protected planVehicle(on: Day, draft: DraftPassInput, lane: string, scaleReadingKg: Quantity): void {
    const { numbers } = this.world;
    const { internalNo: pass, direction } = draft;
    this.plan(on, 'clerk', () => ({ kind: 'draft_pass', draft }));
    this.plan(on, 'clerk', () => ({ kind: 'declare_pass', pass }));
    const passNo = () => numbers.pass(on, direction);
    this.plan(on, 'officer', () => ({
      kind: 'approve_pass',
      pass,
      passNo: passNo(),
      preEntryNo: numbers.preEntry(on),
    }));
    this.plan(on, 'checkpoint', () => ({ kind: 'record_passage', pass, gate: 'last', lane, scaleReadingKg }), 12);
  }
}

/** What a vehicle carries of a list or note. */
export interface PassLine {
  readonly list?: string;
  readonly stockNote?: string;
  readonly lineNo: number;
  readonly quantity: string;
  readonly grossWeightKg: string;
}
