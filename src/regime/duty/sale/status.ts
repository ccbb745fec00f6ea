import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { lotsOfClaims, originsOfLots } from '../../../primitives/ledger/index.ts';
import { claimReference, type LoadedList } from '../../clearance/index.ts';
import { refuse } from './refusals.ts';

/**
 * Lines of goods as they are whose lots are none of them under bond; products are judged by what they were made of.
 * Refusals: sale_mixed_status.
 */
export async function notBondedLines(
  tx: Queryable,
  zoneId: number,
  { list, lines }: LoadedList,
): Promise<Result<ReadonlySet<number>>> {
  const free = new Set<number>();
  if (list.goodsKind === 'finished') return accept(free);
  const references = lines.map((line) => claimReference(list, line.lineNo));
  const claims = await lotsOfClaims(tx, zoneId, list.bookId, references);
  const lotNos = [...claims.values()].flat().map(({ lotNo }) => lotNo);
  const origins = await originsOfLots(tx, zoneId, list.bookId, [...new Set(lotNos)]);
  for (const line of lines) {
    const lots = claims.get(claimReference(list, line.lineNo)) ?? [];
    const statuses = new Set(lots.map(({ lotNo }) => origins.get(lotNo)?.taxStatus === 'bonded'));
    if (statuses.size > 1) return refuse('sale_mixed_status', { lineNo: line.lineNo });
    if (statuses.has(false)) free.add(line.lineNo);
  }
  return accept(free);
}
