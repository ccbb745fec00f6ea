import { describe, expect, test } from 'vitest';
import { quantity } from '../../kernel/index.ts';
import { compareItem } from './decide.ts';
import { kilogramFactors, noEvidence, told } from './history.fixture.ts';
import type { Evidence, StockEvent } from './model.ts';

function compare(events: readonly StockEvent[], evidence: Partial<Evidence> = {}) {
  const sides = (['enterprise', 'warehouse'] as const).filter((side) => events.some((event) => event.side === side));
  return compareItem({ itemNo: 1, sides, opening: 0n, events, evidence: { ...noEvidence, ...evidence } });
}

function first(events: readonly StockEvent[], evidence: Partial<Evidence> = {}) {
  const [parting] = compare(events, evidence).partings;
  return parting && { event: parting.event.name, cause: parting.cause, detail: parting.detail };
}

const received = [told('enterprise', 'R1', '2026-07-01', '100', 'A'), told('book', '1', '2026-07-03', '100', 'A')];

describe('where three sides part', () => {
  test('the same document on another day is no parting', () => {
    const found = compare(received);
    expect(found).toMatchObject({ book: quantity('100'), enterprise: quantity('100'), warehouse: null, partings: [] });
  });

  test('one movement in two rows is no parting', () => {
    const rows = [told('enterprise', 'R1', '2026-07-01', '60', 'A'), told('enterprise', 'R2', '2026-07-01', '40', 'A')];
    expect(first([...rows, told('book', '1', '2026-07-01', '100', 'A')])).toBeUndefined();
  });

  test('events without a document meet on their day', () => {
    const events = [told('enterprise', 'R1', '2026-07-01', '5', null), told('book', '1', '2026-07-01', '5', null)];
    expect(first(events)).toBeUndefined();
  });

  test('without records there is nothing to compare', () => {
    expect(compare([told('book', '1', '2026-07-01', '5', 'A')]).partings).toEqual([]);
  });

  test('of several partings the first in time is shown', () => {
    const late = told('enterprise', 'R3', '2026-07-05', '7', null);
    const early = told('enterprise', 'R2', '2026-07-02', '9', null);
    expect(first([late, early, ...received])).toMatchObject({ event: 'R2', cause: 'unknown' });
  });

  test('a day-end stock that the movements do not leave', () => {
    const stock = told('enterprise', 'S1', '2026-07-02', '90', null, { kind: 'stock' });
    expect(compare([...received, stock]).partings[0]).toMatchObject({
      event: { name: 'S1' },
      against: 'enterprise',
      stated: quantity('90'),
      expected: quantity('100'),
    });
  });

  test('the same stock in other lots is found between the two systems of the enterprise', () => {
    const lotted = [
      told('enterprise', 'R1', '2026-07-01', '100', 'A', { lot: 'L1' }),
      told('warehouse', 'W1', '2026-07-01', '60', 'A', { lot: 'L1' }),
      told('warehouse', 'W2', '2026-07-01', '40', 'A', { lot: 'L2' }),
      told('book', '1', '2026-07-01', '100', 'A'),
    ];
    expect(compare(lotted).partings[0]).toMatchObject({ event: { name: 'R1', lot: 'L1' }, against: 'warehouse' });
  });
});

describe('the probable cause', () => {
  test('double entry', () => {
    const again = told('enterprise', 'R2', '2026-07-04', '100', 'A');
    expect(first([...received, again])).toEqual({ event: 'R2', cause: 'double_entry', detail: 'R1' });
  });

  test('rounding: one unit of the last decimal a line', () => {
    const events = [
      told('enterprise', 'R1', '2026-07-01', 33_333_334n, 'A'),
      told('book', '1', '2026-07-01', 33_333_333n, 'A'),
    ];
    expect(first(events)).toMatchObject({ cause: 'rounding' });
  });

  test('rounding: the record writes two decimals', () => {
    const record = told('enterprise', 'R1', '2026-07-01', '633.33', 'A', { decimals: 2 });
    expect(first([record, told('book', '1', '2026-07-01', '633.3347', 'A')])).toEqual({
      event: 'R1',
      cause: 'rounding',
      detail: '2',
    });
  });

  test('one piece of whole pieces is no rounding', () => {
    const record = told('enterprise', 'R1', '2026-07-01', '99', 'A', { decimals: 0 });
    expect(first([record, told('book', '1', '2026-07-01', '100', 'A')])).toMatchObject({ cause: 'unknown' });
  });

  test('unit factor: a known ratio of two units', () => {
    const events = [told('enterprise', 'R1', '2026-07-01', '0.1', 'A'), told('book', '1', '2026-07-01', '100', 'A')];
    expect(first(events, { unitFactors: kilogramFactors })).toMatchObject({ cause: 'unit_factor', detail: '036/035' });
  });

  test('unit factor: a power of ten', () => {
    const events = [told('enterprise', 'R1', '2026-07-01', '10000', 'A'), told('book', '1', '2026-07-01', '100', 'A')];
    expect(first(events)).toMatchObject({ cause: 'unit_factor', detail: '10^2' });
  });

  test('unit factor: the statutory unit instead of the declared one', () => {
    const booked = told('book', '1', '2026-07-01', '1000', 'A', { legal2: quantity('316.67') });
    expect(first([told('enterprise', 'R1', '2026-07-01', '316.67', 'A'), booked])).toMatchObject({
      cause: 'unit_factor',
      detail: 'legal2',
    });
  });

  test('bill version: the record used up what another version asks', () => {
    const bills = new Map([
      [
        'P1',
        [
          { billVersion: 'V1', consumed: quantity('67.2') },
          { billVersion: 'V2', consumed: quantity('70') },
        ],
      ],
    ]);
    const events = [
      told('enterprise', 'R1', '2026-07-01', '-70', 'P1', { kind: 'consume' }),
      told('book', '1', '2026-07-01', '-67.2', 'P1', { kind: 'consume' }),
    ];
    expect(first(events, { bills })).toEqual({ event: 'R1', cause: 'bill_version', detail: 'V2' });
  });

  test('unposted gate pass: the list passed in part, the book waits', () => {
    const lists = new Map([
      [
        'A',
        {
          state: 'pre_deducted',
          declaredQuantity: quantity('100'),
          usedQuantity: quantity('100'),
          passedQuantity: quantity('60'),
        },
      ],
    ]);
    expect(first([told('enterprise', 'R1', '2026-07-01', '60', 'A')], { lists })).toEqual({
      event: 'R1',
      cause: 'unposted_gate_pass',
      detail: 'pre_deducted',
    });
  });

  test('missing receipt: a list that the book waits for, or does not know', () => {
    const lists = new Map([
      ['A', { state: 'declared', declaredQuantity: quantity('100'), usedQuantity: 0n, passedQuantity: 0n }],
    ]);
    const events = [told('enterprise', 'R1', '2026-07-01', '60', 'A')];
    expect(first(events, { lists })).toMatchObject({ cause: 'missing_receipt', detail: 'declared' });
    expect(first(events)).toMatchObject({ cause: 'missing_receipt', detail: null });
  });

  test('missing record: the book moved, the enterprise wrote nothing', () => {
    const events = [...received, told('book', '2', '2026-07-04', '-5', 'B')];
    expect(first(events)).toMatchObject({ event: '2', cause: 'missing_record' });
  });
});
