import { describe, expect, test } from 'vitest';
import { readPairs, readTable } from './csv.ts';

describe('the reader of our own tables', () => {
  test('quoted cells keep commas and doubled quotes', () => {
    expect(readTable('code,name,note\n01,"Horses, ""pure"" bred",\n02,Meat,x\n', 'f')).toEqual([
      { code: '01', name: 'Horses, "pure" bred', note: '' },
      { code: '02', name: 'Meat', note: 'x' },
    ]);
  });

  test('a quoted last cell and an empty first one', () => {
    expect(readTable('a,b\n,"x,y"\n', 'f')).toEqual([{ a: '', b: 'x,y' }]);
  });

  test('a line with another number of cells is a bug of ours', () => {
    expect(() => readTable('a,b\n1,2,3\n', 'f')).toThrow('f line 2 has 2 cells');
    expect(() => readTable('a,b\n1,"2\n', 'f')).toThrow('a quoted cell is closed');
    expect(() => readPairs('code,name\n01,\n', 'f')).toThrow('f line 2 has a code and a name');
  });
});
