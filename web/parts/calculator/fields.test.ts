import { describe, expect, test } from 'vitest';
import { type Field, inputOf, linesOf } from './fields.ts';

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
