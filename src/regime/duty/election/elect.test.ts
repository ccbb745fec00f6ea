import { describe, expect, test } from 'vitest';
import { day, money } from '../../../kernel/index.ts';
import { rateOne } from '../../../primitives/rules/index.ts';
import { shippedLaw } from '../law.fixture.ts';
import { type ElectionLine, type ElectionMaterial, electBasis } from './index.ts';

const law = shippedLaw();
const soldOn = day('2026-07-04');
const percent = (points: number) => (rateOne * BigInt(points)) / 100n;

function line(customsValue: string, dutyPoints: number, materials: ElectionMaterial[]): ElectionLine {
  const rates = { dutyRate: percent(dutyPoints), consumptionTaxRate: 0n, vatRate: percent(13) };
  return { customsValue: money(customsValue), ...rates, materials };
}

function material(customsValue: string, dutyPoints: number, importedOn = '2026-01-05'): ElectionMaterial {
  return { customsValue: money(customsValue), dutyRate: percent(dutyPoints), importedOn: day(importedOn) };
}

const elect = (lines: ElectionLine[], isVatPilot = false) => electBasis({ soldOn, isVatPilot, lines }, law);

describe('the election of a sale with several lines', () => {
  test('adds up all lines on each basis, and interest counts from the import of each material', () => {
    const lines = [
      line('10000', 10, [material('4000', 5), material('2000', 10, '2026-06-24')]),
      line('5000', 20, [material('3000', 10)]),
    ];
    expect(elect(lines)).toMatchObject({
      ok: true,
      value: {
        byFinished: { duty: money('2000'), interest: 0n, vat: money('2210'), total: money('4210') },
        // 200 and 300 for 180 days, 200 for 10: (36,000 + 54,000 + 2,000) × 0.0035 / 360
        byMaterials: { duty: money('700'), interest: money('0.89'), vat: money('2041'), total: money('2741.89') },
        choice: 'materials',
        saving: money('1468.11'),
      },
    });
  });

  test('holds the threshold against the duty of all materials together', () => {
    const lines = [line('1000', 10, [material('400', 7)]), line('1000', 10, [material('400', 7)])];
    expect(elect(lines)).toMatchObject({ value: { byMaterials: { duty: money('56') } } });
    expect(elect(lines.slice(1))).toMatchObject({
      value: { byMaterials: { duty: 0n, interest: 0n, uncollected: { duty: money('28') } } },
    });
  });

  test('one line of sugar binds the whole sale to the materials', () => {
    const sugar = { ...line('1000', 10, [material('400', 50)]), hsCode: '1701991000' };
    expect(elect([line('1000', 10, [material('400', 7)]), sugar])).toMatchObject({
      value: { byFinished: null, allowed: ['materials'], choice: 'materials' },
    });
  });

  test('one line without materials leaves the finished goods; where these are not allowed it is refused by number', () => {
    const lines = [line('1000', 10, [material('400', 7)]), line('1000', 10, [])];
    expect(elect(lines)).toMatchObject({ value: { byMaterials: null, allowed: ['finished'], choice: 'finished' } });
    expect(elect(lines, true)).toMatchObject({ refusal: { code: 'election_needs_materials', facts: { lineNo: 2 } } });
  });

  test('a sale of nothing is refused', () => {
    expect(elect([])).toMatchObject({ refusal: { code: 'consignment_empty' } });
  });
});
