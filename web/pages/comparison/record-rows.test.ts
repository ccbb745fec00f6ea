import { expect, test } from 'vitest';
import { recordRowsOf } from './record-rows.ts';

test('rows of an extract, with tabs or commas, words in either language, days or times', () => {
  const { rows, unreadable } = recordRowsOf(
    [
      '单号\t时间\t料号\t类型\t数量',
      'R-1\t2026-07-01\t3\t入库\t12.5\t035\tQD1\tL7',
      'R-2,2026-07-01 08:30,FS-01,out,4',
      'R-3\t2026-07-02\t3\tlost\t1',
    ].join('\n'),
  );
  expect(rows).toEqual([
    {
      recordNo: 'R-1',
      occurredAt: '2026-07-01T12:00:00+08:00',
      itemNo: 3,
      kind: 'in',
      quantity: '12.5',
      unit: '035',
      document: 'QD1',
      lot: 'L7',
    },
    { recordNo: 'R-2', occurredAt: '2026-07-01T08:30+08:00', materialNo: 'FS-01', kind: 'out', quantity: '4' },
  ]);
  expect(unreadable).toEqual([4]);
});
