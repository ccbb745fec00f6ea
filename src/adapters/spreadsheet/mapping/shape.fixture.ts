import type { TableShape } from '../model.ts';

/** A small shape with a field of every kind. */
export const goods = {
  name: 'goods',
  fields: [
    {
      name: 'code',
      required: true,
      kind: 'code',
      words: { zh: '商品编码', en: 'HS code' },
      aliases: ['税号'],
      pattern: { source: '^\\d{10}$', example: '8482100000' },
    },
    {
      name: 'name',
      required: true,
      kind: 'text',
      words: { zh: '商品名称', en: 'Goods name' },
      aliases: ['品名'],
      maxLength: 10,
    },
    {
      name: 'quantity',
      required: true,
      kind: 'quantity',
      words: { zh: '申报数量', en: 'Declared quantity' },
      aliases: ['数量'],
    },
    {
      name: 'second',
      required: false,
      kind: 'quantity',
      words: { zh: '第二法定数量', en: 'Second legal quantity' },
      aliases: [],
      zeroAllowed: true,
    },
    { name: 'price', required: false, kind: 'price', words: { zh: '申报单价', en: 'Unit price' }, aliases: ['单价'] },
    {
      name: 'total',
      required: false,
      kind: 'money',
      words: { zh: '申报总价', en: 'Total price' },
      aliases: ['总价', 'amount'],
    },
    { name: 'on', required: false, kind: 'day', words: { zh: '日期', en: 'Day' }, aliases: ['入库日期'] },
  ],
} as const satisfies TableShape;
