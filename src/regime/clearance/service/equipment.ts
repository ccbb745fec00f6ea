import { accept, type Day, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { AccountBook } from '../../books/index.ts';
import { guardDeparture } from '../../equipment-guard/index.ts';
import { claimReference, isAdmission, isDestruction, type ListLine, stageOf } from '../model.ts';
import type { LoadedList } from './load.ts';

/**
 * Invariant 18: equipment leaves for the country only when it is free. Answers the lines with the lots that were checked,
 * so that the ledger claims no others. Refusals: equipment_under_supervision, equipment_not_registered.
 */
export async function linesThatMayLeave(
  tx: Queryable,
  zoneId: number,
  book: AccountBook,
  { list, lines }: LoadedList,
  on: Day,
): Promise<Result<readonly ListLine[]>> {
  if (isAdmission(list) || isDestruction(list)) return accept(lines);
  // Of a list that is changed; one that is approved has claimed nothing yet.
  const givenBack = Array.from({ length: list.lineCount }, (_, index) => claimReference(list, index + 1));
  return guardDeparture(tx, zoneId, { book, list, lines, stage: stageOf(list), givenBack }, on);
}
