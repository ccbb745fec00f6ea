import { expect, test } from 'vitest';
import { draftOf, inputOf, isComplete, kindsFor, lotsAddUp, needsMeasures, openOfLots } from './dispositions.ts';
import type { ReportLine } from './views.ts';

const vector = (declared: string) => ({ declared, legal1: declared, legal2: '0.00000', value: '0.00' });
const shortage = {
  lineNo: 4,
  stage: 'on_hand',
  difference: vector('0.50000'),
  shouldRemain: vector('10.00000'),
  disposition: null,
} as unknown as ReportLine;
const surplus = { ...shortage, difference: vector('-2.00000') } as ReportLine;
const found = { ...surplus, shouldRemain: vector('0.00000') } as ReportLine;

test('which dispositions a difference may have', () => {
  expect(kindsFor(shortage)).toEqual(['tax', 'approved_loss']);
  expect(kindsFor({ ...shortage, stage: 'leftovers' })).toEqual(['tax', 'approved_loss', 'destroyed']);
  expect(kindsFor(surplus)).toEqual(['surplus_entry']);
  expect([needsMeasures(shortage), needsMeasures(surplus), needsMeasures(found)]).toEqual([false, false, true]);
});

test('a draft is sent once it is complete, with what belongs to its kind', () => {
  const empty = draftOf(shortage);
  expect([empty.kind, isComplete(shortage, empty), inputOf(shortage, empty)]).toEqual(['', false, null]);
  const taxed = { ...empty, kind: 'tax', reason: ' 短少 ', customsValue: '1,000.00' } as const;
  expect(inputOf(shortage, taxed)).toEqual({ lineNo: 4, kind: 'tax', reason: '短少', customsValue: '1000.00' });
  expect(inputOf(shortage, { ...taxed, kind: 'approved_loss' })).not.toHaveProperty('customsValue');
  const known = { kind: 'tax', reason: '短少', lots: [{ lotNo: '7', quantity: '0.50000' }] } as const;
  const again = { ...shortage, disposition: { ...known, surplus: null, customsValue: null } } as unknown as ReportLine;
  expect(inputOf(again, draftOf(again))).toEqual({ lineNo: 4, ...known, lots: [{ lotNo: '7', quantity: '0.5' }] });
});

test('a surplus of what the book holds nothing of is measured by hand', () => {
  const draft = { ...draftOf(found), reason: '盘盈' };
  expect([draft.kind, inputOf(found, draft)]).toEqual(['surplus_entry', null]);
  expect(inputOf(found, { ...draft, legalQuantity1: '2', value: '14' })).toMatchObject({
    surplus: { legalQuantity1: '2', value: '14' },
  });
  expect(inputOf(surplus, draft)).not.toHaveProperty('surplus');
});

test('the lots of a shortage add up to it, to the last decimal, or nobody names any', () => {
  const draft = { ...draftOf(shortage), kind: 'tax', reason: '短少' } as const;
  expect([openOfLots(shortage, {}), lotsAddUp(shortage, {})]).toEqual([null, true]);
  expect(inputOf(shortage, { ...draft, lots: { 7: '0.1', 9: ' 0.4 ', 12: '' } })?.lots).toEqual([
    { lotNo: '7', quantity: '0.1' },
    { lotNo: '9', quantity: '0.4' },
  ]);
  expect([openOfLots(shortage, { 7: '0.1' }), inputOf(shortage, { ...draft, lots: { 7: '0.1' } })]).toEqual([
    '0.40000',
    null,
  ]);
  expect(openOfLots(shortage, { 7: '0.50001' })).toBe('-0.00001');
  for (const lots of [
    { 7: '0.5', 9: '0' },
    { 7: '0.5', 9: '一' },
    { 7: '1', 9: '-0.5' },
  ]) {
    expect(isComplete(shortage, { ...draft, lots })).toBe(false);
  }
  expect(inputOf(surplus, { ...draftOf(surplus), reason: '盘盈', lots: { 7: '1' } })).not.toHaveProperty('lots');
});
