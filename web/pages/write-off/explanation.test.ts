import { expect, test } from 'vitest';
import { inFlows as roomInFlows, outFlows as roomOutFlows } from '../../../src/regime/write-off/flows.ts';
import { addsUp, explain, inFlows, outFlows } from './explanation.ts';
import type { ReportLine } from './views.ts';

const vector = (declared: string, value = '0.00') => ({ declared, legal1: declared, legal2: '0.00000', value });
const line = {
  lineNo: 1,
  itemNo: 2,
  stage: 'on_hand',
  goodsKind: 'material',
  opening: vector('10.00000', '100.00'),
  flows: { fromAbroad: vector('100.00000', '1000.00'), transformed: vector('68.00000', '680.00') },
  shouldRemain: vector('42.00000', '420.00'),
  counted: '41.50000',
  difference: vector('0.50000', '5.00'),
} as unknown as ReportLine;

test('the flows are those of the room, in its order', () => {
  expect([inFlows, outFlows]).toEqual([roomInFlows, roomOutFlows]);
});

test('a line is explained from its opening to its difference', () => {
  expect(explain(line).map(({ sign, name, quantity, field }) => `${sign}${name} ${quantity} ${field}`)).toEqual([
    'opening 10.00000 firstQty',
    '+fromAbroad 100.00000 impOrExpTotalQty',
    '−transformed 68.00000 csmTotalQty',
    '=shouldRemain 42.00000 shdRemainQty',
    '−counted 41.50000 actlRemainQty',
    '=difference 0.50000 dsmlQty',
  ]);
  const scrap = { ...line, stage: 'leftovers', flows: { destroyed: vector('1.00000') } } as ReportLine;
  expect(explain(scrap).find(({ name }) => name === 'destroyed')?.field).toBe('lfmtDstryQty');
  const away = { ...line, stage: 'on_leave', counted: null } as ReportLine;
  expect(explain(away).at(-1)?.name).toBe('shouldRemain');
});

test('it adds up in every unit, or says so', () => {
  expect(addsUp(line)).toBe(true);
  expect(addsUp({ ...line, opening: vector('10.00001', '100.00') })).toBe(false);
  expect(addsUp({ ...line, opening: vector('10.00000', '100.01') })).toBe(false);
  expect(addsUp({ ...line, counted: '41.00000' })).toBe(false);
  expect(addsUp({ ...line, counted: null })).toBe(true);
});
