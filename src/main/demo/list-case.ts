import { addDays, type Day } from '../../kernel/index.ts';
import type { ListDraft, ListNotice } from '../../regime/clearance/index.ts';
import type { Agenda } from './agenda.ts';
import { type CaseLine, grossKg, lineDraft, stepOf } from './articles.ts';
import type { BookModel } from './book-model.ts';
import { instantOf } from './calendar.ts';
import type { Act, Actor } from './model.ts';
import type { DocumentNumbers } from './numbers.ts';
import type { Random } from './random.ts';

/** Customs confirms the postings of the day before at this minute. */
const confirmationMinute = 7 * 60 + 45;

/** Where the goods come from or go to, in the codes of the list. */
export interface Route {
  readonly line: 'first' | 'second' | 'internal';
  readonly direction: 'in' | 'out';
  readonly supervisionMode: string;
  readonly transportMode: string;
  readonly portCode?: string;
  readonly countryCode: string;
  readonly levyMode: string;
  readonly relatedBookNo?: string;
}

/** What befalls a list besides the ordinary. */
export type Fate = 'ordinary' | 'rejected_once' | 'changed' | 'deleted';

export interface World {
  readonly agenda: Agenda;
  readonly numbers: DocumentNumbers;
  readonly random: Random;
  readonly customsCode: string;
}

/** One verification list on its way through customs and the gate, as the history plans it. */
export class ListCase {
  readonly internalNo: string;
  readonly book: BookModel;
  readonly route: Route;
  readonly startsOn: Day;
  lines: readonly CaseLine[];
  /** The list of the other side, which an outgoing transfer quotes. */
  private readonly quotes: ListCase | null;
  /** A transfer's other side will quote it: both post together. */
  private isQuoted = false;
  /** The step with which the other side was ready, if it came later. */
  private joinedBy: string | undefined;
  listNo = '';
  private approvalKey: string | undefined;
  private readonly world: World;
  private stepsLeft: number;
  private waitsForRelease: boolean;
  private vehiclesToPass = 0;

  constructor(
    world: World,
    parts: {
      readonly internalNo: string;
      readonly book: BookModel;
      readonly route: Route;
      readonly startsOn: Day;
      readonly lines: readonly CaseLine[];
      readonly quotes?: ListCase;
      /** After so many steps nothing more happens to it: it waits. */
      readonly stepsLeft?: number;
    },
  ) {
    this.world = world;
    this.internalNo = parts.internalNo;
    this.book = parts.book;
    this.route = parts.route;
    this.startsOn = parts.startsOn;
    this.lines = parts.lines;
    this.quotes = parts.quotes ?? null;
    if (this.quotes) this.quotes.isQuoted = true;
    this.stepsLeft = parts.stepsLeft ?? Number.POSITIVE_INFINITY;
    this.waitsForRelease = parts.route.line !== 'internal';
  }

  get grossKg(): bigint {
    return this.lines.reduce((sum, line) => sum + grossKg(line), 0n);
  }

  plan(offset: number, minute: number, by: Actor, act: () => Act, done?: (on: Day, key: string) => void): void {
    if (this.stepsLeft <= 0) return;
    this.stepsLeft -= 1;
    const { enterprise, book } = this.book;
    const day = addDays(this.startsOn, offset);
    // What quotes another list cannot be written before that list has its number.
    const after = () => this.quotes?.approvalKey;
    const planned = { chain: book.bookNo, enterprise, day, minute, by, act, after };
    this.world.agenda.add(done ? { ...planned, done } : planned);
  }

  /** Draft, declaration and verdict on the first day; answers the minute at which the list is ready for the gate. */
  planClearance(startMinute: number, fate: Fate): number {
    const { random } = this.world;
    const list = this.internalNo;
    let minute = startMinute;
    this.plan(0, minute, 'clerk', () => ({ kind: 'draft_list', draft: this.draft(fate === 'rejected_once') }));
    minute += random.between(3, 12);
    this.plan(0, minute, 'clerk', () => ({ kind: 'declare_list', list }));
    if (fate === 'rejected_once') {
      minute += random.between(15, 40);
      const reason = '第 1 项毛重未填，请补正后重新申报。';
      this.plan(0, minute, 'officer', () => ({ kind: 'note_verdict', notice: 'reject', list, reason }));
      minute += random.between(20, 50);
      this.plan(0, minute, 'clerk', () => ({ kind: 'replace_lines', list, lines: this.drafts() }));
      this.plan(0, minute + 4, 'clerk', () => ({ kind: 'declare_list', list }));
      minute += 4;
    }
    minute += random.between(10, 45);
    this.planApproval(minute);
    if (fate === 'changed') {
      minute += random.between(15, 40);
      this.planChange(minute);
    }
    return minute;
  }

  /** Drafted, declared, and answered by customs otherwise than by an approval. */
  planNotice(startMinute: number, notice: ListNotice, reason: string): void {
    const { numbers } = this.world;
    const list = this.internalNo;
    this.plan(0, startMinute, 'clerk', () => ({ kind: 'draft_list', draft: this.draft(false) }));
    this.plan(0, startMinute + 6, 'clerk', () => ({ kind: 'declare_list', list }));
    const note = (): Act => ({
      kind: 'note_verdict',
      notice,
      list,
      preEntryNo: numbers.preEntry(this.startsOn),
      reason,
    });
    this.plan(0, startMinute + 11, 'officer', note);
  }

  private planApproval(minute: number): void {
    const { numbers } = this.world;
    const approve = (): Act => {
      this.listNo = numbers.list(this.startsOn, this.route.direction);
      const preEntryNo = numbers.preEntry(this.startsOn);
      return { kind: 'approve_list', list: this.internalNo, listNo: this.listNo, preEntryNo };
    };
    this.plan(0, minute, 'officer', approve, (on, key) => {
      this.approvalKey = key;
      if (this.route.direction === 'in') this.lines = this.book.openItems(this.lines);
      if (this.route.line !== 'internal' || this.isQuoted) return;
      this.settle(on);
      this.quotes?.join(on, key);
    });
  }

  /** The last line was counted too high: a fifth less, in whole steps. */
  private planChange(minute: number): void {
    const change = (): Act => {
      const last = this.lines.length - 1;
      const before = this.lines;
      this.lines = before.map((line, index) => (index === last ? reduced(line) : line));
      if (this.route.direction === 'out') {
        const lessened = before.map((line, index) => ({
          ...line,
          quantity: line.quantity - (this.lines[index]?.quantity ?? 0n),
        }));
        this.book.giveBack(lessened);
      }
      const reason = '实际到货数量少于申报，据实变更。';
      return { kind: 'change_list', list: this.internalNo, lines: this.drafts(), reason };
    };
    this.plan(0, minute, 'clerk', change);
  }

  /** Given up before any goods moved: what it claimed is free again. */
  planDeletion(): void {
    const reason = '订单取消，申请删单。';
    this.plan(
      1,
      9 * 60 + 5,
      'clerk',
      () => ({ kind: 'delete_list', list: this.internalNo, reason }),
      () => {
        if (this.route.direction === 'out') this.book.giveBack(this.lines);
      },
    );
  }

  /** The customs declaration is released, a second-line sale after its tax was assessed. */
  planRelease(offset: number, minute: number): void {
    const { numbers } = this.world;
    const list = this.internalNo;
    if (this.route.levyMode === '1') this.plan(offset, minute - 9, 'clerk', () => ({ kind: 'assess_tax', list }));
    const release = (): Act => ({
      kind: 'release',
      list,
      entryNo: numbers.declaration(addDays(this.startsOn, offset), this.route.direction),
    });
    this.plan(offset, minute, 'officer', release, (on) => {
      this.waitsForRelease = false;
      this.settle(on);
    });
  }

  expectVehicle(): void {
    this.vehiclesToPass += 1;
  }

  vehiclePassed(on: Day): void {
    this.vehiclesToPass -= 1;
    this.settle(on);
  }

  /** The other side of the transfer is ready: both post. */
  private join(on: Day, key: string): void {
    this.joinedBy = key;
    this.settle(on);
  }

  /** Posted when nothing is waited for any more; customs confirms it early the next morning. */
  private settle(on: Day): void {
    if (this.waitsForRelease || this.vehiclesToPass > 0) return;
    if (this.route.direction === 'in') this.book.receive(this.lines);
    const { enterprise, book } = this.book;
    const nextDay = addDays(on, 1);
    const postedAt = instantOf(nextDay, confirmationMinute - 4);
    const act = () => ({ kind: 'confirm_posting', list: this.internalNo, postedAt }) as const;
    const planned = {
      chain: book.bookNo,
      enterprise,
      day: nextDay,
      minute: confirmationMinute,
      by: 'officer',
      act,
      after: () => this.joinedBy,
    } as const;
    this.world.agenda.add(planned);
  }

  private drafts() {
    const { direction, line, levyMode, countryCode } = this.route;
    const destinationCountry = direction === 'out' && line === 'first' ? countryCode : '142';
    const priceShare = direction === 'out' && line === 'second' ? 1080n : 1000n;
    return this.lines.map((one, index) => lineDraft(one, index + 1, { levyMode, destinationCountry, priceShare }));
  }

  private draft(withoutFirstWeight: boolean): ListDraft {
    const { levyMode: _levyMode, ...terms } = this.route;
    const lines = this.drafts().map((line, index) => {
      if (!withoutFirstWeight || index > 0) return line;
      const { grossWeightKg: _forgotten, ...rest } = line;
      return rest;
    });
    return {
      bookNo: this.book.book.bookNo,
      internalNo: this.internalNo,
      ...terms,
      listType: terms.line === 'internal' ? '6' : '0',
      customsCode: this.world.customsCode,
      ...(this.quotes === null ? {} : { relatedListNo: this.quotes.listNo }),
      remark: '示范数据',
      lines,
    };
  }
}

function reduced(line: CaseLine): CaseLine {
  const step = stepOf(line.article.goods);
  const quantity = ((line.quantity * 4n) / 5n / step) * step;
  return quantity > 0n ? { ...line, quantity } : line;
}
