import { divideHalfUp, groupBy, type Quantity, smallerOf, splitByWeights } from '../../kernel/index.ts';
import type {
  BackwardTrace,
  ForwardTrace,
  LotExit,
  LotGraph,
  LotSource,
  TraceEnd,
  TraceLink,
  TraceOrigin,
} from './model.ts';

/**
 * 去向: every part of a lot to where it is or how it ended, through all that was made of it. A lot is made only of lots
 * that were opened before it, so one pass in the order of their numbers sees each lot when all of it has arrived. Each
 * split is by cumulative rounding: the ends add up to the lot.
 */
export function traceForward(graph: LotGraph, rootLotNo: bigint): ForwardTrace {
  const root = graph.lots.get(rootLotNo);
  if (!root) return { ends: [], links: [] };
  const parts = new Map<bigint, Quantity>([[rootLotNo, root.quantity]]);
  const exits = groupBy(graph.exits, ({ lotNo }) => lotNo);
  const rests = groupBy(graph.rests, ({ lotNo }) => lotNo);
  const madeOf = groupBy(graph.sources, ({ sourceLotNo }) => sourceLotNo);
  const ends: TraceEnd[] = [];
  const links: TraceLink[] = [];
  for (const lotNo of [...graph.lots.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const part = parts.get(lotNo) ?? 0n;
    if (part === 0n) continue;
    const ways = waysOf(graph, exits.get(lotNo) ?? [], rests.get(lotNo) ?? [], madeOf.get(lotNo) ?? [], lotNo);
    if (ways.length === 0) continue;
    const shares = splitByWeights(
      part,
      ways.map(({ weight }) => weight),
    );
    for (const [at, { weight, end, into }] of ways.entries()) {
      const quantity = shares[at] ?? 0n;
      if (quantity === 0n) continue;
      if (into === null) ends.push({ ...end, quantity, ofLot: weight });
      else {
        parts.set(into, (parts.get(into) ?? 0n) + quantity);
        links.push({ fromLotNo: lotNo, toLotNo: into, quantity });
      }
    }
  }
  return { ends, links };
}

interface Way {
  readonly weight: Quantity;
  readonly end: Omit<TraceEnd, 'quantity' | 'ofLot'>;
  /** The lot that it went into; null where it ends. */
  readonly into: bigint | null;
}

/** All ways of a lot's goods: they weigh as much as the lot. */
function waysOf(
  graph: LotGraph,
  exits: readonly LotExit[],
  rests: ReadonlyArray<LotGraph['rests'][number]>,
  made: readonly LotSource[],
  lotNo: bigint,
): Way[] {
  const itemNo = graph.lots.get(lotNo)?.itemNo ?? 0;
  const resting = rests.map(({ stage, quantity }) => {
    const nowhere = { document: null, lineNo: null, effectiveOn: null };
    return { weight: quantity, end: { lotNo, itemNo, stage, ...nowhere }, into: null };
  });
  return [...resting, ...exits.flatMap((exit) => waysOfExit(graph, exit, made, itemNo))];
}

/**
 * What was used up is in the lots that its document made of it. Lots made together name the same sources: what went in is in
 * the first of them, as its value is (`src/primitives/ledger/making.ts`). What made nothing was used up for good.
 */
function waysOfExit(graph: LotGraph, exit: LotExit, made: readonly LotSource[], itemNo: number): Way[] {
  const { lotNo, to, document, lineNo, effectiveOn, quantity } = exit;
  const end = { lotNo, itemNo, stage: to, document, lineNo, effectiveOn };
  if (to !== 'transformation') return [{ weight: quantity, end, into: null }];
  let rest = quantity;
  const ways: Way[] = [];
  for (const source of made) {
    if (graph.lots.get(source.lotNo)?.document !== document || rest === 0n) continue;
    const weight = smallerOf(rest, source.quantity);
    rest -= weight;
    ways.push({ weight, end, into: source.lotNo });
  }
  return rest > 0n ? [...ways, { weight: rest, end, into: null }] : ways;
}

/** A part of a lot from which a trace begins. */
export interface TraceStart {
  readonly lotNo: bigint;
  readonly quantity: Quantity;
}

/** 来源: back from parts of lots to the admissions they came from, each in the unit of its own item; rounded once a step. */
export function traceBackward(graph: LotGraph, starts: readonly TraceStart[]): BackwardTrace {
  const parts = new Map<bigint, Quantity>();
  for (const { lotNo, quantity } of starts) parts.set(lotNo, (parts.get(lotNo) ?? 0n) + quantity);
  const sourcesOf = groupBy(graph.sources, ({ lotNo }) => lotNo);
  const origins: TraceOrigin[] = [];
  const links: TraceLink[] = [];
  for (const lotNo of [...graph.lots.keys()].sort((a, b) => (a < b ? 1 : -1))) {
    const lot = graph.lots.get(lotNo);
    const part = parts.get(lotNo) ?? 0n;
    if (!lot || part === 0n) continue;
    const sources = sourcesOf.get(lotNo) ?? [];
    if (sources.length === 0) origins.push({ lot, quantity: part });
    for (const { sourceLotNo, quantity } of sources) {
      const share = divideHalfUp(quantity * part, lot.quantity);
      parts.set(sourceLotNo, (parts.get(sourceLotNo) ?? 0n) + share);
      links.push({ fromLotNo: sourceLotNo, toLotNo: lotNo, quantity: share });
    }
  }
  return { origins, links };
}
