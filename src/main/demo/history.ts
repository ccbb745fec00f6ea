import { addDays, type Day, quantity } from '../../kernel/index.ts';
import { Agenda } from './agenda.ts';
import type { CaseLine } from './articles.ts';
import { grossKg, stepOf } from './articles.ts';
import { BookModel } from './book-model.ts';
import { historyDays, isSunday } from './calendar.ts';
import { type DemoEnterprise, demoEnterprises } from './enterprises.ts';
import { FactoryStory } from './factory/story.ts';
import { type Fate, ListCase, type Route, type World } from './list-case.ts';
import type { DemoSize, HistoryDay } from './model.ts';
import { DocumentNumbers } from './numbers.ts';
import { planLooseVehicle } from './pass-case.ts';
import { createRandom, type Random } from './random.ts';
import { inboundKind, outboundKind, type RouteKind, routeOf } from './routes.ts';
import { planTodaysDesk } from './todays-desk.ts';
import { planVehicles } from './vehicles.ts';
import { EasyStory } from './workshops/easy-story.ts';
import { EquipmentStory } from './workshops/equipment-story.ts';
import { RepairStory } from './workshops/repair-story.ts';
import { ResearchStory } from './workshops/research-story.ts';
import { StateStory } from './workshops/state-story.ts';

const customsCode = '1510';
const truckloadKg = quantity('21000');

/** A history in the making: enterprises, books with their articles, and the days one after the other. */
export interface History {
  readonly enterprises: readonly DemoEnterprise[];
  readonly books: readonly BookModel[];
  readonly firstDay: Day;
  readonly days: number;
  /** The steps of each day, in order; to be taken once. */
  steps(): Generator<HistoryDay>;
}

export function createHistory(seed: string, size: DemoSize): History {
  const enterprises = demoEnterprises(size.enterprises);
  const books = enterprises.flatMap((enterprise) =>
    enterprise.books.map((book) => new BookModel(enterprise, book, createRandom(`${seed}/articles/${book.bookNo}`))),
  );
  const days = historyDays(size.days);
  const [firstDay] = days;
  if (firstDay === undefined) throw new RangeError('a history needs a day');
  return { enterprises, books, firstDay, days: size.days, steps: () => new Maker(seed, size, books, days).run() };
}

/** Makes the lists of each day, as a zone's traffic makes them. */
export class Maker {
  readonly world: World;
  readonly books: readonly BookModel[];
  private readonly random: Random;
  private readonly seed: string;
  private readonly size: DemoSize;
  private readonly days: readonly Day[];
  private listCount = 0;
  private looseCount = 0;

  constructor(seed: string, size: DemoSize, books: readonly BookModel[], days: readonly Day[]) {
    this.seed = seed;
    this.size = size;
    this.books = books;
    this.days = days;
    this.random = createRandom(`${seed}/history`);
    const [firstDay] = days;
    if (firstDay === undefined) throw new RangeError('a history needs a day');
    const agenda = new Agenda(firstDay);
    this.world = { agenda, numbers: new DocumentNumbers(customsCode), random: this.random, customsCode };
  }

  *run(): Generator<HistoryDay> {
    const working = this.days.filter((on) => !isSunday(on));
    let workedDays = 0;
    const stories = this.storiesOfWorkshops();
    for (const [index, on] of this.days.entries()) {
      for (const story of stories) story.day(on);
      for (const book of this.books) book.startDay();
      if (!isSunday(on)) {
        workedDays += 1;
        const wanted = Math.floor((this.size.lists * workedDays) / working.length);
        while (this.listCount < wanted) this.makeTraffic(on);
        this.makeLooseVehicle(on, workedDays);
      }
      this.planReview(on, index);
      if (index === this.days.length - 1) planTodaysDesk(this, on);
      yield this.world.agenda.take(index);
    }
  }

  /** A factory with what it needs from day to day, a repair station and a laboratory, of the first enterprises. */
  private storiesOfWorkshops(): ReadonlyArray<{ day(on: Day): void }> {
    const workshops = [FactoryStory, EquipmentStory, RepairStory, ResearchStory, EasyStory, StateStory];
    // The factory's machines are its own.
    const owners = [0, 0, 1, 2, 0, 0];
    return workshops.flatMap((Story, at) => {
      const enterprise = this.books[owners[at] ?? 0]?.enterprise;
      return enterprise ? [new Story(this.world, enterprise, this.seed, this.days)] : [];
    });
  }

  /** The next number of an enterprise's own. */
  ownNo(book: BookModel, on: Day): string {
    this.listCount += 1;
    return `${book.enterprise.mark}${on.slice(2, 4)}-${String(this.listCount).padStart(5, '0')}`;
  }

  private makeTraffic(on: Day): void {
    const book = this.pickBook();
    const lines = this.random.between(this.size.linesFrom, this.size.linesTo);
    const sells = book.stocked >= Math.max(this.size.linesFrom, 2) && this.random.percent(this.sellShare(book));
    if (!sells) {
      this.makeInbound(book, on, lines);
      return;
    }
    const kind = outboundKind(book.enterprise, this.random);
    if (kind === 'transfer') this.makeTransfer(book, on, Math.ceil(lines / 2));
    else this.makeOutbound(book, on, lines, kind);
  }

  /** The fuller a book, the more of its lists go out. */
  private sellShare(book: BookModel): number {
    return book.stocked > this.size.linesTo * 2 ? 72 : 52;
  }

  private pickBook(): BookModel {
    const total = this.books.reduce((sum, { enterprise }) => sum + enterprise.weight, 0);
    let at = this.random.below(total);
    for (const book of this.books) {
      at -= book.enterprise.weight;
      if (at < 0) return book;
    }
    return this.random.pick(this.books);
  }

  makeInbound(book: BookModel, on: Day, count: number): ListCase {
    const lines = withinTrucks(book.inboundLines(count, this.random), this.random);
    const kind = inboundKind(book.enterprise, this.random);
    const origin = lines[0]?.article.origin ?? '142';
    const list = this.newCase(book, on, lines, routeOf(kind, 'in', origin, book.enterprise.sector, this.random));
    this.follow(list, this.fateOf(list));
    return list;
  }

  makeOutbound(book: BookModel, on: Day, count: number, kind: RouteKind): ListCase {
    const lines = this.takeOut(book, count);
    const list = this.newCase(book, on, lines, routeOf(kind, 'out', '142', book.enterprise.sector, this.random));
    const fate = this.fateOf(list);
    const isLight = list.grossKg * 2n < truckloadKg;
    const sharesVehicle = fate === 'ordinary' && isLight && this.listCount % 5 === 3 && book.stocked >= 2;
    const second = sharesVehicle ? this.newCase(book, on, this.takeOut(book, Math.ceil(count / 2)), list.route) : null;
    this.follow(list, fate, second);
    return list;
  }

  private takeOut(book: BookModel, count: number): readonly CaseLine[] {
    const wanted = book.outboundLines(count, this.random);
    const kept = withinTrucks(wanted, this.random);
    book.giveBack(wanted.map((line, index) => ({ ...line, quantity: line.quantity - (kept[index]?.quantity ?? 0n) })));
    return kept;
  }

  newCase(
    book: BookModel,
    startsOn: Day,
    lines: readonly CaseLine[],
    route: Route,
    more: { readonly quotes?: ListCase; readonly stepsLeft?: number } = {},
  ): ListCase {
    return new ListCase(this.world, {
      internalNo: this.ownNo(book, startsOn),
      book,
      route,
      startsOn,
      lines,
      ...more,
    });
  }

  private fateOf(list: ListCase): Fate {
    if (this.listCount % 19 === 4) return 'rejected_once';
    if (this.listCount % 41 === 9) return 'deleted';
    const mayChange = list.book.accumulates || list.route.direction === 'out';
    return mayChange && this.listCount % 9 === 6 ? 'changed' : 'ordinary';
  }

  private follow(list: ListCase, fate: Fate, second: ListCase | null = null): void {
    const start = this.random.between(8 * 60 + 20, 14 * 60);
    let ready = list.planClearance(start, fate);
    if (fate === 'deleted') {
      list.planDeletion();
      return;
    }
    if (second) ready = Math.max(ready, second.planClearance(start + 5, 'ordinary'));
    const offset = planVehicles(this.world, list, second ? [second] : [], { readyMinute: ready });
    for (const each of second ? [list, second] : [list]) this.planRelease(each, offset);
  }

  /** Declaration and gate come in either order. */
  private planRelease(list: ListCase, lastGateOffset: number): void {
    const offset = Math.max(1, lastGateOffset + this.random.between(-1, 1));
    list.planRelease(offset, this.random.between(15 * 60 + 10, 17 * 60));
  }

  /** Goods change owner inside the zone: the buyer's list first, then the seller's, which quotes it. */
  private makeTransfer(seller: BookModel, on: Day, count: number): void {
    const buyer = this.buyerOf(seller);
    if (buyer === null) {
      this.makeOutbound(seller, on, count, 'second_out');
      return;
    }
    const goods = seller.outboundLines(count, this.random);
    const { sector } = seller.enterprise;
    const inRoute = { ...routeOf('transfer', 'in', '142', sector, this.random), relatedBookNo: seller.book.bookNo };
    const outRoute = { ...routeOf('transfer', 'out', '142', sector, this.random), relatedBookNo: buyer.book.bookNo };
    const incoming = this.newCase(
      buyer,
      on,
      goods.map((line) => ({ ...line, itemNo: null })),
      inRoute,
    );
    const outgoing = this.newCase(seller, on, goods, outRoute, { quotes: incoming });
    incoming.planClearance(this.random.between(8 * 60 + 20, 10 * 60 + 30), 'ordinary');
    // In the afternoon, when the morning's list has its number.
    outgoing.planClearance(this.random.between(13 * 60 + 30, 15 * 60), 'ordinary');
  }

  /** Another enterprise with a book that opens items by itself, of the same business where there is one. */
  private buyerOf(seller: BookModel): BookModel | null {
    const candidates = this.books.filter((book) => !book.accumulates && book.enterprise !== seller.enterprise);
    const alike = candidates.filter((book) => book.enterprise.sector === seller.enterprise.sector);
    if (candidates.length === 0) return null;
    return this.random.pick(alike.length > 0 ? alike : candidates);
  }

  private makeLooseVehicle(on: Day, workedDays: number): void {
    const kinds = workedDays % 3 === 0 ? (['6', '5'] as const) : (['6'] as const);
    for (const passType of kinds) {
      const book = this.pickBook();
      this.looseCount += 1;
      const internalNo = `${book.enterprise.mark}K${String(this.looseCount).padStart(5, '0')}`;
      planLooseVehicle(this.world, book, on, this.random.between(9 * 60, 16 * 60), internalNo, passType);
    }
  }

  /** Every Friday evening an officer works off what is older than a week. */
  private planReview(on: Day, index: number): void {
    const [first] = this.books;
    if (!first || index % 7 !== (this.days.length - 1) % 7) return;
    const occurredBefore = new Date(`${addDays(on, -7)}T00:00:00Z`);
    const act = () => ({ kind: 'review_discrepancies', occurredBefore }) as const;
    const { enterprise } = first;
    this.world.agenda.add({ chain: 'officer', enterprise, day: on, minute: 17 * 60 + 30, by: 'officer', act });
  }
}

/** Lists that would fill more than two trucks are cut down; one in twelve may fill three. */
function withinTrucks(lines: readonly CaseLine[], random: Random): CaseLine[] {
  const limit = truckloadKg * (random.percent(8) ? 3n : random.percent(40) ? 2n : 1n);
  const gross = lines.reduce((sum, line) => sum + grossKg(line), 0n);
  if (gross <= limit) return [...lines];
  return lines.map((line) => {
    const step = stepOf(line.article.goods);
    const quantity = ((line.quantity * limit) / gross / step) * step;
    return { ...line, quantity: quantity > 0n ? quantity : step };
  });
}
