import { expect, test } from 'vitest';
import { completed, type DraftLine, emptyLine, isEmpty, linesInput, lotsOf, pasted, product } from './draft-lines.ts';

const line = (fields: Partial<DraftLine>): DraftLine => ({ ...emptyLine, ...fields });

test('a block from a spreadsheet fills cells to the right and rows below', () => {
  const [first, second] = pasted([emptyLine], 0, 'materialNo', 'M1\t8482102000\t轴承\nM2\t8482102000\t滚珠\n');
  expect([first?.materialNo, first?.hsCode, first?.name]).toEqual(['M1', '8482102000', '轴承']);
  expect(second?.name).toBe('滚珠');
});

test.each([
  ['4894', '3.9613', '19386.60'],
  ['1,000', '0.0049', '4.90'],
  ['3', '0.005', '0.02'],
  ['', '1', ''],
  ['-1', '1', ''],
])('%s at %s is %s', (quantity, price, total) => {
  expect(product(quantity, price)).toBe(total);
});

test('what follows is filled in, what was typed is kept', () => {
  const filled = completed(
    line({ declaredUnit: '035', legalUnit1: '035', declaredQuantity: '10', unitPrice: '2', totalPrice: '19.99' }),
  );
  expect([filled.legalQuantity1, filled.totalPrice]).toEqual(['10', '19.99']);
});

test('empty rows are left out and lines are numbered without gaps', () => {
  const input = linesInput([
    line({ materialNo: 'A' }),
    emptyLine,
    line({ materialNo: 'B', declaredQuantity: '１,０００' }),
  ]);
  expect(input.map(({ lineNo, materialNo, declaredQuantity }) => [lineNo, materialNo, declaredQuantity])).toEqual([
    [1, 'A', ''],
    [2, 'B', '1000'],
  ]);
  expect(isEmpty(emptyLine)).toBe(true);
});

test.each([
  ['', undefined],
  [
    '12: 500，15：20.5',
    [
      { lotNo: '12', quantity: '500' },
      { lotNo: '15', quantity: '20.5' },
    ],
  ],
  [
    '12:500;15:1',
    [
      { lotNo: '12', quantity: '500' },
      { lotNo: '15', quantity: '1' },
    ],
  ],
  ['12', [{ lotNo: '12', quantity: '' }]],
])('lots typed as %s', (text, lots) => {
  expect(lotsOf(text)).toEqual(lots);
});

test('a line that is edited keeps everything that it was declared with', () => {
  const kept = { levyMode: '3', destinationCountry: '142', model: 'A-1', remark: '急', billVersion: 'V2' };
  expect(linesInput([line({ materialNo: 'A', lots: '7: 2', ...kept })])[0]).toMatchObject({
    ...kept,
    lots: [{ lotNo: '7', quantity: '2' }],
  });
});
