import { describe, expect, test } from 'vitest';
import { type FlowNode, layOut } from './flow-layout.ts';

const node = (key: string, column: number, amount: bigint): FlowNode => ({
  key,
  column,
  amount,
  label: key,
  detail: '',
  tone: 'made',
});

describe('the picture of a trace', () => {
  const nodes = [node('lot', 0, 100n), node('made', 1, 60n), node('here', 2, 70n), node('gone', 2, 30n)];
  const links = [
    { from: 'lot', to: 'made', amount: 60n },
    { from: 'lot', to: 'here', amount: 40n },
    { from: 'made', to: 'here', amount: 30n },
    { from: 'made', to: 'gone', amount: 30n },
  ];
  const { nodes: placed, links: bands, height } = layOut(nodes, links, 700);

  test('columns run from one edge to the other, and no boxes of a column lie over each other', () => {
    expect(placed.map(({ x }) => Math.round(x))).toEqual([0, 343, 686, 686]);
    const [, , here, gone] = placed;
    expect((here?.y ?? 0) + (here?.height ?? 0)).toBeLessThan(gone?.y ?? 0);
    expect((gone?.y ?? 0) + (gone?.height ?? 0)).toBeLessThanOrEqual(height);
    // Seventy to thirty, as there is of them.
    expect([here?.height, gone?.height].map((each) => Math.round(each ?? 0))).toEqual([140, 60]);
  });

  test('every link is a band; one to a box that is not there is none', () => {
    expect(bands).toHaveLength(4);
    expect(bands.every(({ path }) => !path.includes('NaN'))).toBe(true);
    expect(layOut(nodes, [{ from: 'lot', to: 'nowhere', amount: 1n }], 700).links).toEqual([]);
  });
});
