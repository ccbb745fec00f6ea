import { accept, type Day, type Id, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type InsideStage, type LotLayer, lotsOfClaims, openLayersOf } from '../../primitives/ledger/index.ts';
import type { AccountBook } from '../books/index.ts';
import {
  type DepartureTerms,
  decideDeparture,
  decideHandover,
  goesToOtherBook,
  type LeavingLine,
  layersFor,
  leavesForCountry,
} from './guard.ts';
import { findSupervised, firstDaysOfLots } from './store.ts';

export interface Departure<L extends LeavingLine> {
  readonly book: AccountBook;
  readonly list: DepartureTerms;
  readonly lines: readonly L[];
  /** From where the list takes its goods. */
  readonly stage: InsideStage;
  /** Claims of the same list that its change gives back. */
  readonly givenBack?: readonly string[];
}

/**
 * Invariant 18 where lists are approved: no equipment leaves an equipment book for the country before its supervision has
 * ended; what goes to another book takes its first day along. Answers the lines with their lots named.
 * Refusals: equipment_under_supervision, equipment_not_registered, equipment_days_differ.
 */
export async function guardDeparture<L extends LeavingLine>(
  tx: Queryable,
  zoneId: number,
  { book, list, lines, stage, givenBack = [] }: Departure<L>,
  on: Day,
): Promise<Result<readonly L[]>> {
  const isHandover = goesToOtherBook(list);
  if (book.kind !== 'equipment' || !(isHandover || leavesForCountry(list))) return accept(lines);
  const back = await lotsOfClaims(tx, zoneId, book.bookId, givenBack);
  const layers = await layersOf(tx, zoneId, book.bookId, lines);
  const usable = new Map(
    [...layers].map(([itemNo, all]) => [itemNo, layersFor(all, stage, [...back.values()].flat())]),
  );
  if (isHandover) {
    const lotNos = [...usable.values()].flat().map(({ lotNo }) => lotNo);
    return decideHandover(lines, usable, await firstDaysOfLots(tx, zoneId, book.bookId, lotNos));
  }
  const supervised = await findSupervised(tx, zoneId, book.bookId, [...usable.keys()]);
  return decideDeparture(lines, { layers: usable, supervised }, on);
}

async function layersOf(tx: Queryable, zoneId: number, bookId: Id, lines: readonly LeavingLine[]) {
  const layers = new Map<number, readonly LotLayer[]>();
  for (const { itemNo } of lines) {
    if (itemNo === null || layers.has(itemNo)) continue;
    layers.set(itemNo, await openLayersOf(tx, zoneId, bookId, itemNo));
  }
  return layers;
}
