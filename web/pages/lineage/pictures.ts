import type { OutputOf } from '../../api/operations.ts';
import { textOf, unitsOf } from '../../parts/format/exact.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import type { FlowLink, FlowNode } from './flow-layout.ts';

type Forward = OutputOf<'trace_lot'>;
type Backward = OutputOf<'trace_document'>['books'][number];
type Lot = Forward['lot'];

export interface Picture {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** Names that the picture takes from the reader's language. */
export interface Names {
  readonly stage: (stage: string) => string;
  readonly unit: (unit: string) => string;
}

const insideStages = new Set(['on_hand', 'in_production', 'leftovers', 'on_leave']);
const amountOf = (text: string) => unitsOf(text) ?? 0n;
const told = (amount: bigint, unit: string) => `${groupDigits(trimZeros(textOf(amount)))} ${unit}`;

/** Sums of what flows between boxes. */
class Sums {
  readonly nodes = new Map<string, FlowNode>();
  private readonly flows = new Map<string, FlowLink>();

  node(node: Omit<FlowNode, 'detail'>, unit: string): void {
    const before = this.nodes.get(node.key)?.amount ?? 0n;
    const amount = before + node.amount;
    this.nodes.set(node.key, { ...node, amount, detail: told(amount, unit) });
  }

  link(from: string, to: string, amount: bigint): void {
    const key = `${from} ${to}`;
    this.flows.set(key, { from, to, amount: (this.flows.get(key)?.amount ?? 0n) + amount });
  }

  picture(): Picture {
    return { nodes: [...this.nodes.values()], links: [...this.flows.values()] };
  }
}

/** How many steps of making lie between the first lots and each other one. */
function depthsOf(links: Forward['links'], first: readonly string[]): Map<string, number> {
  const depths = new Map(first.map((lotNo) => [lotNo, 0]));
  const ordered = [...links].sort((one, other) => (BigInt(one.toLotNo) < BigInt(other.toLotNo) ? -1 : 1));
  for (const { fromLotNo, toLotNo } of ordered) {
    depths.set(toLotNo, Math.max(depths.get(toLotNo) ?? 0, (depths.get(fromLotNo) ?? 0) + 1));
  }
  return depths;
}

const boxOf = (lot: Lot, depth: number) => `item:${depth}:${lot.itemNo}`;

/** The lot, what was made of it item by item, and where all of it is or went. */
export function forwardPicture(trace: Forward, names: Names): Picture {
  const sums = new Sums();
  const { lot } = trace;
  const lots = new Map(trace.lots.map((each) => [each.lotNo, each]));
  const depths = depthsOf(trace.links, [lot.lotNo]);
  const last = Math.max(0, ...depths.values()) + 1;
  const unit = names.unit(lot.unit);
  const boxOfLot = (lotNo: string) => boxOf(lots.get(lotNo) ?? lot, depths.get(lotNo) ?? 0);
  const start = { key: boxOfLot(lot.lotNo), column: 0, label: lot.name, tone: 'start' } as const;
  sums.node({ ...start, amount: amountOf(lot.quantity) }, unit);
  for (const { fromLotNo, toLotNo, quantity } of trace.links) {
    const made = lots.get(toLotNo);
    if (!made) continue;
    const node = { key: boxOfLot(toLotNo), column: depths.get(toLotNo) ?? 1, label: made.name, tone: 'made' } as const;
    sums.node({ ...node, amount: amountOf(quantity) }, unit);
    sums.link(boxOfLot(fromLotNo), boxOfLot(toLotNo), amountOf(quantity));
  }
  for (const { lotNo, stage, quantity } of trace.ends) {
    const tone = insideStages.has(stage) ? 'here' : 'gone';
    sums.node(
      { key: `stage:${stage}`, column: last, label: names.stage(stage), tone, amount: amountOf(quantity) },
      unit,
    );
    sums.link(boxOfLot(lotNo), `stage:${stage}`, amountOf(quantity));
  }
  return sums.picture();
}

/** The admissions at the left, what was made in between, the goods of the document at the right. */
export function backwardPicture(book: Backward, names: Names): Picture {
  const sums = new Sums();
  const lots = new Map(book.lots.map((each) => [each.lotNo, each]));
  const depths = depthsOf(
    book.links,
    book.origins.map(({ lotNo }) => lotNo),
  );
  const last = Math.max(0, ...depths.values());
  const goods = new Set(book.goods.map(({ lotNo }) => lotNo));
  const columnOf = (lotNo: string) => (goods.has(lotNo) ? last : (depths.get(lotNo) ?? 0));
  const keyOf = (lotNo: string) => {
    const lot = lots.get(lotNo);
    return lot ? boxOf(lot, columnOf(lotNo)) : lotNo;
  };
  const put = (lot: Lot, amount: bigint, tone: FlowNode['tone']) => {
    const node = { key: keyOf(lot.lotNo), column: columnOf(lot.lotNo), label: lot.name, tone };
    sums.node({ ...node, amount }, names.unit(lot.unit));
  };
  for (const lot of book.goods) put(lot, amountOf(lot.quantity), 'gone');
  for (const lot of book.origins) if (!goods.has(lot.lotNo)) put(lot, amountOf(lot.quantity), 'start');
  for (const { fromLotNo, toLotNo, quantity } of book.links) {
    const between = lots.get(fromLotNo);
    const isOrigin = book.origins.some(({ lotNo }) => lotNo === fromLotNo);
    if (between && !isOrigin && !goods.has(fromLotNo)) put(between, amountOf(quantity), 'made');
    sums.link(keyOf(fromLotNo), keyOf(toLotNo), amountOf(quantity));
  }
  return sums.picture();
}
