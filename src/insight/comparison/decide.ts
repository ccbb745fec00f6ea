import type { Quantity } from '../../kernel/index.ts';
import { groupBy } from '../../kernel/index.ts';
import { causeOf, type Residue, sumOf } from './causes.ts';
import type { Evidence, ItemComparison, Parting, RecordSide, Side, StockEvent } from './model.ts';

export interface ItemHistory {
  readonly itemNo: number;
  /** Stock in the book before the first event. */
  readonly opening: Quantity;
  /** Whose systems send records of the book: an item on which one of them is silent is compared all the same. */
  readonly sides: readonly RecordSide[];
  /** Of every side, in any order; day-end stock among them. */
  readonly events: readonly StockEvent[];
  readonly evidence: Evidence;
}

/** The order in which things happened; on the same instant as the systems numbered them. */
export function inTimeOrder(left: StockEvent, right: StockEvent): number {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  if (left.at !== right.at) return left.at - right.at;
  if (left.side !== right.side) return left.side < right.side ? -1 : 1;
  return left.name.localeCompare(right.name, 'en', { numeric: true });
}

/**
 * Walks what three sides say of one item and finds where they part, first event first. Events meet by document and
 * direction, whatever day each side wrote them; those without a document meet by day and direction.
 */
export function compareItem({ itemNo, sides, opening, events, evidence }: ItemHistory): ItemComparison {
  const ordered = [...events].sort(inTimeOrder);
  const of = (side: Side) => ordered.filter((event) => event.side === side && event.kind !== 'stock');
  const book = of('book');
  const partings = sides.flatMap((side) => [
    ...comparePair([side, of(side)], ['book', book], evidence, documentKey),
    ...compareStock(
      ordered.filter((event) => event.side === side),
      opening,
    ),
  ]);
  if (sides.length === 2) partings.push(...compareLots(of('enterprise'), of('warehouse'), evidence));
  partings.sort((left, right) => inTimeOrder(left.event, right.event));
  const balance = (side: RecordSide) => (sides.includes(side) ? opening + sumOf(of(side)) : null);
  return {
    itemNo,
    book: opening + sumOf(book),
    enterprise: balance('enterprise'),
    warehouse: balance('warehouse'),
    partings,
  };
}

function documentKey(event: StockEvent): string {
  const direction = event.change < 0n ? '-' : '+';
  return event.document === null ? `${direction}day:${event.on}` : `${direction}document:${event.document}`;
}

/** Lots are the enterprise's own names, so only its two systems can be compared by them. */
function compareLots(
  enterprise: readonly StockEvent[],
  warehouse: readonly StockEvent[],
  evidence: Evidence,
): Parting[] {
  const named = (events: readonly StockEvent[]) =>
    events.filter(({ lot, document }) => lot !== null && document !== null);
  const both = [...named(enterprise), ...named(warehouse)];
  const bySide = groupBy(both, documentKey);
  // A document of which one system names no lot, or whose total differs, is a matter of the comparison with the book.
  const alike = (event: StockEvent) => {
    const group = bySide.get(documentKey(event)) ?? [];
    const sum = (side: Side) => sumOf(group.filter((other) => other.side === side));
    return sum('enterprise') === sum('warehouse');
  };
  const key = (event: StockEvent) => `${documentKey(event)}:${event.lot}`;
  const told = (events: readonly StockEvent[]) => named(events).filter(alike);
  return comparePair(['enterprise', told(enterprise)], ['warehouse', told(warehouse)], evidence, key);
}

type Told = readonly [Side, readonly StockEvent[]];

function comparePair(
  [leftSide, left]: Told,
  [rightSide, right]: Told,
  evidence: Evidence,
  keyOf: (event: StockEvent) => string,
): Parting[] {
  const lefts = groupBy(left, keyOf);
  const rights = groupBy(right, keyOf);
  const partings: Parting[] = [];
  for (const key of new Set([...lefts.keys(), ...rights.keys()])) {
    const [ours, theirs] = [lefts.get(key) ?? [], rights.get(key) ?? []];
    if (sumOf(ours) === sumOf(theirs)) continue;
    partings.push(partingOf([leftSide, ours], [rightSide, theirs], evidence));
  }
  return partings;
}

/** The first event without its equal: on the side of the records if there is one, else on the other. */
function partingOf([leftSide, left]: Told, [rightSide, right]: Told, evidence: Evidence): Parting {
  const paired: StockEvent[] = [];
  const rightAlone = [...right];
  const leftAlone = left.filter((event) => {
    const equal = rightAlone.findIndex((other) => other.change === event.change);
    if (equal < 0) return true;
    rightAlone.splice(equal, 1);
    paired.push(event);
    return false;
  });
  const leftExtra = beyondSum(leftAlone, rightAlone);
  const rightExtra = leftExtra === null ? beyondSum(rightAlone, leftAlone) : null;
  if (leftExtra !== null) paired.push(...leftAlone.slice(0, -leftExtra.length));
  const [leftRest, rightRest] =
    leftExtra !== null ? [leftExtra, []] : rightExtra !== null ? [[], rightExtra] : [leftAlone, rightAlone];
  const isLeft = leftRest.length > 0;
  const [own, other] = isLeft ? [leftRest, rightRest] : [rightRest, leftRest];
  const against = isLeft ? rightSide : leftSide;
  const residue: Residue = { own, other, paired, otherIsBook: against === 'book' };
  const [event] = own;
  if (!event) throw new Error('sides that differ have an event without its equal');
  return { ...causeOf(residue, evidence), event, against, stated: sumOf(own), expected: sumOf(other) };
}

/**
 * One movement may be one row here and several there (what is used up and what is lost of it). Where the first events of a
 * side come to what the other side says in all, only those after them are without their equal; else null.
 */
function beyondSum(events: readonly StockEvent[], others: readonly StockEvent[]): readonly StockEvent[] | null {
  if (events.length < 2 || others.length === 0) return null;
  const wanted = sumOf(others);
  let sum = 0n;
  for (const [at, event] of events.entries()) {
    sum += event.change;
    if (sum === wanted) return events.slice(at + 1);
  }
  return null;
}

/** A stock that a system states at the end of a day, against what its own movements leave. Lots are added up. */
function compareStock(events: readonly StockEvent[], opening: Quantity): Parting[] {
  const stocks = groupBy(
    events.filter(({ kind }) => kind === 'stock'),
    ({ on }) => on,
  );
  const partings: Parting[] = [];
  for (const [on, rows] of stocks) {
    const expected = opening + sumOf(events.filter((event) => event.kind !== 'stock' && event.on <= on));
    const stated = sumOf(rows);
    const [event] = rows;
    if (!event || stated === expected) continue;
    partings.push({ event, against: event.side, stated, expected, cause: 'unknown', detail: null });
    // What follows from the first false stock is no news.
    break;
  }
  return partings;
}
