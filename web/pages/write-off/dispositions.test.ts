import { expect, test } from 'vitest';
import { draftOf, inputOf, isComplete, kindsFor, needsMeasures } from './dispositions.ts';
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
  expect(inputOf(again, draftOf(again))).toEqual({ lineNo: 4, ...known });
});

test('a surplus of what the book holds nothing of is measured by hand', () => {
  const draft = { ...draftOf(found), reason: '盘盈' };
  expect([draft.kind, inputOf(found, draft)]).toEqual(['surplus_entry', null]);
  expect(inputOf(found, { ...draft, legalQuantity1: '2', value: '14' })).toMatchObject({
    surplus: { legalQuantity1: '2', value: '14' },
  });
  expect(inputOf(surplus, draft)).not.toHaveProperty('surplus');
});
