import type { Day } from '../../kernel/index.ts';
import type { ListNotice } from '../../regime/clearance/index.ts';
import type { BookModel } from './book-model.ts';
import type { Maker } from './history.ts';
import type { ListCase } from './list-case.ts';
import { routeOf } from './routes.ts';
import { planVehicles } from './vehicles.ts';

/**
 * After how many steps a list of the last day stops: drafted, declared, approved, and then its pass drafted, declared,
 * approved, passed (waiting for the release of its declaration).
 */
const stages = [1, 2, 3, 4, 5, 6, 7];
const half = 3 + 4;
const notices: ReadonlyArray<readonly [ListNotice, string]> = [
  ['store', '清单已入库，等待审核。'],
  ['fail_store', '入库失败：企业内部编号重复，请核对后重新申报。'],
  ['review', '随机布控，转人工审核。'],
];
const linesOfToday = 4;

/** What lies on the desks when the user opens the console: at least one document in every state, incoming and outgoing. */
export function planTodaysDesk(maker: Maker, on: Day): void {
  const { books } = maker;
  const bookAt = (index: number): BookModel | undefined => books[index % Math.min(books.length, 8)];
  for (const [index, stage] of stages.entries()) {
    const book = bookAt(index);
    if (book) follow(maker, inbound(maker, book, on, stage), 9 * 60 + index * 11);
    const seller = bookAt(index + 3);
    if (seller && seller.stocked >= linesOfToday) {
      follow(maker, outbound(maker, seller, on, stage), 10 * 60 + index * 11);
    }
  }
  const [first] = books;
  if (!first) return;
  const rejected = inbound(maker, first, on, 3);
  rejected.planClearance(9 * 60 + 20, 'rejected_once');
  for (const [index, [notice, reason]] of notices.entries()) {
    inbound(maker, first, on, 3).planNotice(9 * 60 + 5 + index * 13, notice, reason);
  }
  const halfway = inbound(maker, first, on, half);
  follow(maker, halfway, 9 * 60 + 40, 2);
}

function inbound(maker: Maker, book: BookModel, on: Day, steps: number): ListCase {
  const { random } = maker.world;
  const lines = book.inboundLines(linesOfToday, random);
  const kind = book.enterprise.trade === 'export' ? 'second_in' : 'first_in';
  const route = routeOf(kind, 'in', lines[0]?.article.origin ?? '142', book.enterprise.sector, random);
  return maker.newCase(book, on, lines, route, { stepsLeft: steps });
}

function outbound(maker: Maker, book: BookModel, on: Day, steps: number): ListCase {
  const { random } = maker.world;
  const kind = book.enterprise.trade === 'export' ? 'first_out' : 'second_out';
  const lines = book.outboundLines(linesOfToday, random);
  return maker.newCase(book, on, lines, routeOf(kind, 'out', '142', book.enterprise.sector, random), {
    stepsLeft: steps,
  });
}

function follow(maker: Maker, list: ListCase, minute: number, vehicles = 1): void {
  const ready = list.planClearance(minute, 'ordinary');
  planVehicles(maker.world, list, [], { readyMinute: ready, atLeast: vehicles, sameDay: true });
}
