import { expect, test } from 'vitest';
import type { BookEntry } from '../../api/views.ts';
import { stockSeries } from './stock-series.ts';

function entry(effectiveOn: string, kind: string, from: string, to: string, declared: string): BookEntry {
  const amounts = { declared, legal1: '0', legal2: '0', value: '0' };
  const rest = { entryNo: '1', itemNo: 1, reference: null, recordedAt: '', eventId: '', document: 'list:A', lineNo: 1 };
  return { ...rest, effectiveOn, kind, from, to, amounts };
}

test('adds up by day what came on hand and what left, claims aside', () => {
  const series = stockSeries([
    entry('2026-03-02', 'settled', 'on_hand', 'domestic', '4'),
    entry('2026-03-01', 'posted', 'abroad', 'on_hand', '10.5'),
    entry('2026-03-01', 'pending', 'on_hand', 'domestic', '4'),
    entry('2026-03-02', 'posted', 'abroad', 'on_hand', '1'),
  ]);
  expect(series).toEqual([
    { day: '2026-03-01', units: 1_050_000n },
    { day: '2026-03-02', units: 750_000n },
  ]);
});
