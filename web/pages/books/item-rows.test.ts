import { expect, test } from 'vitest';
import { itemsOf, missingColumns } from './item-rows.ts';

test('rows as they are copied from a spreadsheet, with kind and repair origin in either language', () => {
  const [plain, product, pump] = itemsOf(
    [
      'A-1\t8708.29.9000\t零件\t007\t007',
      'B-1\t8708299000\t模块\t001\t001\t035\t142\tX1\t成品',
      'C-1\t8413309000\tpump\t001\t001\t\t304\t\tmaterial\tAbroad',
    ].join('\n'),
  );
  expect(plain).toMatchObject({
    materialNo: 'A-1',
    hsCode: '8708299000',
    goodsKind: undefined,
    repairOrigin: undefined,
  });
  expect(product).toMatchObject({ legalUnit2: '035', originCountry: '142', model: 'X1', goodsKind: 'finished' });
  expect(pump).toMatchObject({ goodsKind: 'material', repairOrigin: 'abroad', legalUnit2: undefined });
});

test('rows that lack what every item must say', () => {
  expect(missingColumns(itemsOf('A-1\t8708299000\t零件\t007\t007\nB-1\t8708299000'))).toEqual([2]);
});
