import { assert, type Id } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type LotOrigin, lotsOfClaims, originsOfLots } from '../../primitives/ledger/index.ts';
import { claimOf, type LossLine } from './model.ts';

/** Half-finished goods made of half-finished goods: deeper than this nobody works, and nothing is made of itself. */
const deepest = 20;

/** Where the lots of a line came in from: across the border, out of the country, or some of each. */
export type Source = 'abroad' | 'country' | 'mixed';

/**
 * By line, from the lots that its claim froze. A product is from abroad when anything in it is; a lot that came over from
 * another book does not say where it first came in and counts as from abroad, as bonded goods do.
 */
export async function sourcesOfLines(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  lines: readonly LossLine[],
): Promise<ReadonlyMap<number, Source>> {
  const claims = await lotsOfClaims(tx, zoneId, bookId, lines.map(claimOf));
  const lotsOf = (line: LossLine) => (claims.get(claimOf(line)) ?? []).map(({ lotNo }) => lotNo);
  const foreign = await foreignLots(tx, zoneId, bookId, lines.flatMap(lotsOf));
  return new Map(
    lines.map((line) => {
      const answers = new Set(lotsOf(line).map((lotNo) => foreign.has(lotNo)));
      if (answers.size > 1) return [line.lineNo, 'mixed'] as const;
      return [line.lineNo, answers.has(false) ? 'country' : 'abroad'] as const;
    }),
  );
}

/** Those of the lots in which anything came from abroad. */
async function foreignLots(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  lotNos: readonly bigint[],
): Promise<ReadonlySet<bigint>> {
  const foreign = new Set<bigint>();
  /** What is still to be looked into, with the lots of the lines that it went into. */
  let open = new Map<bigint, Set<bigint>>(lotNos.map((lotNo) => [lotNo, new Set([lotNo])]));
  for (let depth = 0; open.size > 0 && depth < deepest; depth += 1) {
    const origins = await originsOfLots(tx, zoneId, bookId, [...open.keys()]);
    const deeper = new Map<bigint, Set<bigint>>();
    for (const [lotNo, roots] of open) {
      const origin = origins.get(lotNo);
      assert(origin, `lot ${lotNo} is known to its book`);
      for (const { lotNo: source } of origin.sources) {
        const known = deeper.get(source) ?? new Set();
        for (const root of roots) known.add(root);
        deeper.set(source, known);
      }
      if (origin.sources.length === 0 && isFromAbroad(origin)) for (const root of roots) foreign.add(root);
    }
    open = deeper;
  }
  return foreign;
}

function isFromAbroad({ taxStatus, memory }: LotOrigin): boolean {
  return taxStatus === 'bonded' && memory.line !== 'second';
}
