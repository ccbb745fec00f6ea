import { expect, test } from 'vitest';
import { runningBalances } from './running.ts';

test('each side that speaks runs from the common opening; a stated stock takes its place', () => {
  const event = (
    side: 'enterprise' | 'warehouse' | 'book',
    on: string,
    change: string,
    kind: 'in' | 'out' | 'stock' = 'in',
  ) => ({
    side,
    on,
    change,
    kind,
    name: `${side}-${on}`,
    lot: null,
    document: null,
  });
  const found = runningBalances({
    opening: '10.00000',
    events: [
      event('book', '2026-07-02', '-4.00000', 'out'),
      event('book', '2026-07-01', '5.00000'),
      event('enterprise', '2026-07-01', '5.00000'),
      event('enterprise', '2026-07-01', '-1.50000', 'out'),
      event('enterprise', '2026-07-03', '12.00000', 'stock'),
    ],
  });
  expect([...found.keys()]).toEqual(['enterprise', 'book']);
  expect(found.get('book')?.map(({ units }) => units)).toEqual([1_500_000n, 1_100_000n]);
  expect(found.get('enterprise')).toEqual([
    { day: '2026-07-01', units: 1_350_000n },
    { day: '2026-07-03', units: 1_200_000n },
  ]);
});
