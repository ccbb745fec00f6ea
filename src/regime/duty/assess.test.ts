import { describe, expect, test } from 'vitest';
import { day, money } from '../../kernel/index.ts';
import { type Law, rateOne } from '../../primitives/rules/index.ts';
import { assessConsignment, assessImportTax } from './assess.ts';
import type { TaxableLine } from './formulas.ts';
import { shippedLaw } from './law.fixture.ts';

const law = shippedLaw();
const on = day('2026-07-04');
const percent = rateOne / 100n;
const line = (customsValue: string): TaxableLine => ({
  customsValue: money(customsValue),
  dutyRate: 10n * percent,
  consumptionTaxRate: 0n,
  vatRate: 13n * percent,
});

describe('a consignment', () => {
  test('is held against the threshold as a whole, not line by line', () => {
    const alone = assessImportTax({ on, ...line('300.00') }, law);
    expect(alone).toMatchObject({ value: { duty: 0n, uncollected: { duty: money('30.00'), vat: money('39.00') } } });

    const together = assessConsignment({ on, lines: [line('300.00'), line('300.00')] }, law);
    expect(together).toMatchObject({
      value: {
        duty: money('60.00'),
        vat: money('85.80'),
        total: money('145.80'),
        uncollected: {},
        lines: [
          { duty: money('30.00'), vat: money('42.90'), total: money('72.90') },
          { duty: money('30.00'), vat: money('42.90'), total: money('72.90') },
        ],
      },
    });
  });

  test('without a line is refused: consignment_empty', () => {
    expect(assessConsignment({ on, lines: [] }, law)).toMatchObject({ refusal: { code: 'consignment_empty' } });
  });

  test('follows the operator and the amount of the day', () => {
    const at50 = assessImportTax({ on, ...line('500.00') }, withThreshold('50', 'at_or_below'));
    expect(at50).toMatchObject({ value: { duty: 0n, uncollected: { duty: money('50.00') } } });
    const higher = assessImportTax({ on, ...line('500.00') }, withThreshold('50.01', 'below'));
    expect(higher).toMatchObject({ value: { duty: 0n } });
    const none = assessImportTax({ on, ...line('0.10') }, withThreshold('0', 'below'));
    expect(none).toMatchObject({ value: { duty: money('0.01'), uncollected: {} } });
  });
});

function withThreshold(value: string, operator: 'below' | 'at_or_below'): Law {
  const id = 'duty.collection_threshold';
  const shipped = law.parameters.get(id);
  if (!shipped) throw new Error('the threshold ships with the product');
  const values = shipped.values.map((entry) => ({ ...entry, value, operator }));
  return { parameters: new Map(law.parameters).set(id, { ...shipped, values }) };
}
