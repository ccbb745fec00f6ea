/** A box of the picture: what it stands for, in which column, and how much of it. */
export interface FlowNode {
  readonly key: string;
  readonly column: number;
  readonly label: string;
  readonly detail: string;
  /** In hundred-thousandths of its own unit. */
  readonly amount: bigint;
  readonly tone: 'start' | 'made' | 'here' | 'gone';
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
}

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink {
  readonly key: string;
  readonly path: string;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly height: number;
}

export const boxWidth = 14;
/** Of all goods of a column together. */
const columnHeight = 200;
const labelHeight = 34;
const gap = 10;
const smallest = 3;

/** Shares for drawing only: a tenth of a per mille is finer than a pixel. */
function share(part: bigint, whole: bigint): number {
  return whole <= 0n ? 0 : Number((part * 10_000n) / whole) / 10_000;
}

/**
 * Columns from left to right; a box is as high as its share of its column, a band as wide at each end as its share of the box
 * there. Every box keeps room for its label, so a column of many small ones is taller than its goods.
 */
export function layOut(nodes: readonly FlowNode[], links: readonly FlowLink[], width: number): Layout {
  const columns = [...new Set(nodes.map(({ column }) => column))].sort((a, b) => a - b);
  const placed = columns.flatMap((column, at) => {
    const own = nodes.filter((node) => node.column === column);
    const x = columns.length === 1 ? 0 : (at * (width - boxWidth)) / (columns.length - 1);
    return placeColumn(own, x);
  });
  const height = Math.max(0, ...placed.map((node) => node.y + Math.max(node.height, labelHeight)));
  return { nodes: placed, links: placeLinks(placed, links), height };
}

function placeColumn(nodes: readonly FlowNode[], x: number): PlacedNode[] {
  const total = nodes.reduce((sum, { amount }) => sum + amount, 0n);
  let y = 0;
  return nodes.map((node) => {
    const height = Math.max(smallest, columnHeight * share(node.amount, total));
    const box = { ...node, x, y, height };
    y += Math.max(height, labelHeight) + gap;
    return box;
  });
}

function placeLinks(nodes: readonly PlacedNode[], links: readonly FlowLink[]): PlacedLink[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const leaving = sumBy(links, ({ from }) => from);
  const arriving = sumBy(links, ({ to }) => to);
  const usedFrom = new Map<string, number>();
  const usedTo = new Map<string, number>();
  const heightOf = (key: string) => byKey.get(key)?.y ?? 0;
  // From top to bottom at both ends, so that bands cross no more than they must.
  const ordered = [...links].sort((a, b) => heightOf(a.from) - heightOf(b.from) || heightOf(a.to) - heightOf(b.to));
  return ordered.flatMap(({ from, to, amount }) => {
    const [source, target] = [byKey.get(from), byKey.get(to)];
    if (!source || !target) return [];
    const start = source.height * share(amount, leaving.get(from) ?? amount);
    const end = target.height * share(amount, arriving.get(to) ?? amount);
    const y1 = source.y + (usedFrom.get(from) ?? 0);
    const y2 = target.y + (usedTo.get(to) ?? 0);
    usedFrom.set(from, (usedFrom.get(from) ?? 0) + start);
    usedTo.set(to, (usedTo.get(to) ?? 0) + end);
    const [x1, x2] = [source.x + boxWidth, target.x];
    const middle = (x1 + x2) / 2;
    const upper = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
    const lower = `L${x2} ${y2 + Math.max(1, end)}C${middle} ${y2 + end} ${middle} ${y1 + start} ${x1} ${y1 + Math.max(1, start)}Z`;
    return [{ key: `${from}→${to}`, path: upper + lower }];
  });
}

function sumBy(links: readonly FlowLink[], keyOf: (link: FlowLink) => string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const link of links) sums.set(keyOf(link), (sums.get(keyOf(link)) ?? 0n) + link.amount);
  return sums;
}
