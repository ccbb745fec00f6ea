import { describe, expect, test } from 'vitest';
import { addRow, type Field, initialValues, inputOf, linesOf, removeRow, rowsOf } from './fields.ts';

const fields: Field[] = [
  { name: 'terms', label: 'x', kind: 'choice', initial: 'CIF' },
  { name: 'price', label: 'x', kind: 'money' },
  { name: 'freight', label: 'x', kind: 'money', when: ({ terms }) => terms === 'FOB' },
  { name: 'dutyRate', label: 'x', kind: 'percent' },
  { name: 'specificDuty.quantity', label: 'x', kind: 'quantity' },
  { name: 'specificDuty.perUnit', label: 'x', kind: 'money' },
  { name: 'parts', label: 'x', kind: 'lines' },
];

describe('inputOf', () => {
  test('sends only what was filled in, rates as fractions, numbers as texts', () => {
    expect(inputOf(fields, { terms: 'CIF', price: '１，０', dutyRate: '6.5' })).toEqual({
      terms: 'CIF',
      price: '1,0',
      dutyRate: '0.065',
    });
  });

  test('leaves out what is not drawn', () => {
    expect(inputOf(fields, { terms: 'CIF', freight: '10' })).toEqual({ terms: 'CIF' });
    expect(inputOf(fields, { terms: 'FOB', freight: '10' })).toEqual({ terms: 'FOB', freight: '10' });
  });

  test('gathers the fields of an object', () => {
    expect(inputOf(fields, { 'specificDuty.quantity': '20', 'specificDuty.perUnit': '1.5' })).toEqual({
      specificDuty: { quantity: '20', perUnit: '1.5' },
    });
  });

  test('reads a pasted column', () => {
    expect(inputOf(fields, { parts: '1,200\r\n\r\n3\t4' })).toEqual({ parts: ['1200', '3', '4'] });
    expect(linesOf('')).toEqual([]);
  });
});

describe('rows', () => {
  const materials: Field = {
    name: 'materials',
    label: 'x',
    kind: 'rows',
    columns: [
      { name: 'customsValue', label: 'x', kind: 'money' },
      { name: 'dutyRate', label: 'x', kind: 'percent', initial: '10' },
      { name: 'sugar', label: 'x', kind: 'flag' },
    ],
  };

  test('begin with one, and a row in which nothing was written is not sent', () => {
    const values = initialValues([materials]);
    expect(rowsOf(materials, values)).toEqual(['1']);
    expect(inputOf([materials], values)).toEqual({ materials: [] });
  });

  test('are sent as objects in their order', () => {
    const values = { ...addRow(materials, initialValues([materials])), 'materials.1.customsValue': '1,000' };
    const filled = { ...values, 'materials.2.customsValue': '5', 'materials.2.sugar': 'true' };
    expect(inputOf([materials], filled)).toEqual({
      materials: [
        { customsValue: '1000', dutyRate: '0.1' },
        { customsValue: '5', dutyRate: '0.1', sugar: true },
      ],
    });
    expect(inputOf([materials], removeRow(materials, '1', filled))).toMatchObject({ materials: [{ sugar: true }] });
  });

  test('a removed row does not come back with the next one', () => {
    const two = { ...addRow(materials, initialValues([materials])), 'materials.2.customsValue': '5' };
    const again = addRow(materials, removeRow(materials, '2', two));
    expect(inputOf([materials], again)).toEqual({ materials: [] });
  });
});
